// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchtools.h"
#include "chart/chartspec.h"
#include "chart/marklayout.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/renderchart.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <charconv>
#include <cmath>
#include <qcustomplot.h>

/// Charts of large data (rows 3 and 4 of the speed table): pictures against a loop that sets the same pixels, in one
/// run. With the path of the chartroom program as argument, the whole command is measured too.
using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize canvas(1200, 800);
constexpr int million = 1'000'000;

/// Repeatable points along a rising cloud: a linear congruential generator (Knuth's MMIX constants).
std::pair<std::vector<double>, std::vector<double>> cloudOf(int count)
{
    quint64 state = 1;
    const auto next = [&state] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return double(state >> 11) / double(1ULL << 53);
    };
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < count; ++i) {
        x.push_back(next() + next() + next());
        y.push_back(x.back() + next() + next());
    }
    return {x, y};
}

Table tableOf(std::vector<double> x, std::vector<double> y)
{
    QList<Field> fields(2);
    for (Field &field : fields) {
        field.type = FieldType::Number;
        field.level = Level::Ratio;
    }
    fields[0].name = u"x"_s;
    fields[1].name = u"y"_s;
    return Table::numbered(fields, {Column(ValueType::Number, std::move(x)), Column(ValueType::Number, std::move(y))});
}

struct BenchChart {
    ChartSpec spec;
    DerivedTable derived;
};

BenchChart chartOf(const char *mark, const Table &table)
{
    const QJsonObject json = QJsonDocument::fromJson(QByteArray(R"({"title":"T","mark":")") + mark
                                                     + R"(","encoding":{"x":{"field":"x"},"y":{"field":"y"}}})").object();
    const TableLookup lookup = [&table](const QString &) { return &table; };
    const ChartSpec normal = *normalizeChart(*readChartSpec(json), lookup, u"en"_s);
    return {normal, *deriveTable(normal, lookup)};
}

/// The limit: each point sets its pixel.
QImage pixelLoop(std::span<const double> x, std::span<const double> y)
{
    QImage image(canvas, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    for (size_t i = 0; i < x.size(); ++i) {
        const int column = std::clamp(int(x[i] / 3 * canvas.width()), 0, canvas.width() - 1);
        const int line = std::clamp(int((1 - y[i] / 5) * canvas.height()), 0, canvas.height() - 1);
        reinterpret_cast<QRgb *>(image.scanLine(line))[column] = 0xFF0B6A6A;
    }
    return image;
}

/// The limit of a line: the least and greatest value of each column of pixels, painted as a stroke.
QImage columnLoop(std::span<const double> y)
{
    QImage image(canvas, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int column = 0; column < canvas.width(); ++column) {
        const size_t from = y.size() * size_t(column) / size_t(canvas.width());
        const size_t to = y.size() * size_t(column + 1) / size_t(canvas.width());
        const auto [least, greatest] = std::minmax_element(y.begin() + qsizetype(from), y.begin() + qsizetype(to));
        painter.drawLine(QPointF(column, (1 - *least / 5) * canvas.height()), QPointF(column, (1 - *greatest / 5) * canvas.height()));
    }
    return image;
}

/// Repaints after the axes moved, so that nothing painted before helps.
void repaint(const char *name, const char *mark, int count)
{
    auto [x, y] = cloudOf(count);
    if (QByteArray(mark) == "line")
        std::sort(x.begin(), x.end());
    const BenchChart chart = chartOf(mark, tableOf(x, y));
    QCustomPlot plot;
    plot.resize(canvas);
    ChartDrawing drawing(&plot);
    drawing.build({layoutMarks(chart.spec, chart.derived, u"en"_s), exportTheme(u"light"_s), {}}, canvas);
    plot.replot();
    const bool line = QByteArray(mark) == "line";
    double moved = 0;
    const auto ours = [&] {
        moved += 1e-6;
        const QList<QCPAxis *> axes = plot.axisRect()->axes();
        for (QCPAxis *axis : axes)
            axis->moveRange(moved);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    };
    compare(name, 11, [&] { line ? columnLoop(y) : pixelLoop(x, y); }, ours, 16.0 / 7);
    absolute(name, 11, ours, 16);
}

void firstPaint(int count)
{
    const auto [x, y] = cloudOf(count);
    const Table table = tableOf(x, y);
    const auto ours = [&] {
        const BenchChart chart = chartOf("point", table);
        const auto png = renderChart(chart.spec, chart.derived, {}, u"png"_s, {});
        Q_ASSERT(png);
    };
    absolute(qPrintable(u"first paint, %1 points"_s.arg(count)), 5, ours, count < million ? 200 : 600);
}

void writeCsv(const QString &path)
{
    const auto [x, y] = cloudOf(million);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(path));
    QByteArray text = "x,y\n";
    for (size_t i = 0; i < x.size(); ++i)
        text += QByteArray::number(x[i], 'f', 4) + ',' + QByteArray::number(y[i], 'f', 4) + '\n';
    file.write(text);
}

/// The limit of the whole process: read the numbers, set the pixels, write the PNG.
void readAndLoop(const QString &path, const QString &picture)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const QByteArray text = file.readAll();
    std::vector<double> x;
    std::vector<double> y;
    const char *at = text.constData() + text.indexOf('\n') + 1;
    const char *end = text.constData() + text.size();
    while (at < end) {
        double number = 0;
        at = std::from_chars(at, end, number).ptr + 1;
        (x.size() == y.size() ? x : y).push_back(number);
    }
    pixelLoop(x, y).save(picture, "PNG");
}

void wholeProcess(const QString &program)
{
    const QTemporaryDir folder;
    const QString csv = folder.filePath(u"million.csv"_s);
    const QString spec = folder.filePath(u"scatter.json"_s);
    writeCsv(csv);
    QFile file(spec);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(spec));
    file.write(R"({"title":"T","mark":"point","encoding":{"x":{"field":"x"},"y":{"field":"y"}}})");
    file.close();
    const auto ours = [&] {
        QProcess process;
        process.start(program, {u"chart"_s, spec, u"--data"_s, csv, u"--size"_s, u"1200x800"_s, u"-o"_s, folder.filePath(u"out.png"_s)});
        process.waitForFinished(-1);
    };
    compare("1 M points, CSV to PNG, process", 5, [&] { readAndLoop(csv, folder.filePath(u"limit.png"_s)); }, ours, 2);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    repaint("repaint, line of 1 M points", "line", million);
    repaint("repaint, scatter of 100 k", "point", 100'000);
    for (const int count : {10'000, 100'000, million})
        firstPaint(count);
    if (argc > 1)
        wholeProcess(QString::fromLocal8Bit(argv[1]));
    return 0;
}
