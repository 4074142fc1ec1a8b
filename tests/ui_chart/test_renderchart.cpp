// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartview.h"
#include "ui_chart/renderchart.h"
#include "ui_kit/theme.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QTest>
#include <QXmlStreamReader>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestRenderChart : public QObject
{
    Q_OBJECT

private slots:
    void equal_input_gives_equal_bytes_data();
    void equal_input_gives_equal_bytes();
    void svg_holds_text_as_text();
    void turned_labels_are_all_there();
    void png_carries_the_description();
    void png_size_and_density();
    void themes_differ();
    void bars_have_the_colour_of_the_theme();
    void pdf_time_is_the_given_one();
    void charts_that_cannot_be_drawn_show_their_table();
    void a_colour_for_each_point_takes_no_more_memory_than_the_palette();
    void pictures_to_look_at();

private:
    QByteArray render(const char *json, const QString &format, const RenderOptions &options = {});
    Table m_permits = permitTable();
};

namespace {

constexpr auto renderBars = R"({"title": "South decided the most permits in 2024", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "mark": "bar", "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}},
    "usermeta": {"chartroom": {"source": "Fictional permit table"}}})";
constexpr auto renderLines = R"({"title": "South waits longer each year, North waits less", "mark": "line",
    "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}},
    "usermeta": {"chartroom": {"source": "Fictional permit table", "note": "East reported no wait for 2024."}}})";

/// Texts of all <text> elements of an SVG, and of <title> and <desc>.
QStringList svgTexts(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && (reader.name() == "text"_L1 || reader.name() == "title"_L1 || reader.name() == "desc"_L1))
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    return reader.hasError() ? QStringList() : texts;
}

/// Monthly figures of four kinds over two years, as in the lesson of the second mock.
Table monthlyRequests()
{
    const QList<Field> fields = {namedField(u"month"_s, FieldType::Date, Level::Temporal, u"Month"_s, u"Mois"_s),
                                 namedField(u"type"_s, FieldType::String, Level::Nominal, u"Type"_s, u"Type"_s),
                                 measureField(u"requests"_s, u"Requests per month"_s, u"Demandes par mois"_s, u""_s, u""_s)};
    QList<QList<Scalar>> rows;
    const QStringList types = {u"Missed collection"_s, u"Potholes"_s, u"Noise"_s, u"Fallen trees"_s};
    for (int type = 0; type < 4; ++type) {
        for (int month = 0; month < 24; ++month) {
            const double wave = std::sin((month + 3 * type) * 0.52);
            rows.append({QDate(2024, 1, 1).addMonths(month), types.at(type), std::round(300 + 60 * type + 180 * wave + (type == 1 && month == 15 ? 500 : 0))});
        }
    }
    return Table::fromRows(fields, rows);
}

} // namespace

QByteArray TestRenderChart::render(const char *json, const QString &format, const RenderOptions &options)
{
    const ChartSpec normal = normalOf(jsonOf(json), m_permits, options.language);
    const auto bytes = renderChart(normal, derivedOf(normal, m_permits), lookupOf(m_permits), format, options);
    return bytes ? *bytes : QByteArray();
}

void TestRenderChart::equal_input_gives_equal_bytes_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("magic");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
}

void TestRenderChart::equal_input_gives_equal_bytes()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, magic);
    const QByteArray first = render(renderLines, format);
    QVERIFY(first.startsWith(magic));
    if (format == "pdf"_L1)
        QTest::qWait(1100); // the clock's second is written into PDFs
    QCOMPARE(render(renderLines, format), first);
    QVERIFY(render(renderBars, format) != first);
}

void TestRenderChart::svg_holds_text_as_text()
{
    const QStringList texts = svgTexts(render(renderBars, u"svg"_s));
    QVERIFY(!texts.isEmpty());
    for (const auto &text : {u"South decided the most permits in 2024"_s, u"South"_s, u"East"_s, u"301"_s, u"98"_s,
                             u"Sum of Permits decided (permits)"_s, u"Region"_s, u"Source: Fictional permit table"_s})
        QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + texts.join(u" | "_s)));
    QVERIFY2(texts.contains(u"Bar chart: South decided the most permits in 2024."_s), "the title element");
    RenderOptions french;
    french.language = u"fr"_s;
    QVERIFY(svgTexts(render(renderLines, u"svg"_s, french)).contains(u"Ouest"_s));
}

void TestRenderChart::turned_labels_are_all_there()
{
    const QStringList names = {u"Registrations of businesses"_s, u"Certificates"_s, u"Accommodation"_s, u"Transportation"_s,
                               u"Redetermination"_s, u"Licensing"_s, u"Reimbursements"_s, u"Inspections"_s};
    QList<QList<Scalar>> rows;
    for (const QString &name : names)
        rows.append({name, 20.0});
    const Table table = Table::fromRows({namedField(u"service"_s, FieldType::String, Level::Nominal),
                                         measureField(u"cost"_s, u"Cost"_s, u"Coût"_s, u""_s, u""_s)}, rows);
    const ChartSpec normal = normalOf(jsonOf(R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "service", "sort": null}, "y": {"field": "cost"}}})"), table);
    RenderOptions options;
    options.size = QSizeF(440, 380);
    const auto svg = renderChart(normal, derivedOf(normal, table), lookupOf(table), u"svg"_s, options);
    QVERIFY(svg);
    const QStringList texts = svgTexts(*svg);
    for (const QString &name : names) // a label that does not fit ends with an ellipsis
        QVERIFY2(std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.startsWith(name.first(8)); }), qPrintable(name + u" in "_s + texts.join(u" | "_s)));
}

void TestRenderChart::png_carries_the_description()
{
    const QImage image = QImage::fromData(render(renderBars, u"png"_s), "PNG");
    QVERIFY(image.text(u"Description"_s).startsWith(u"Bar chart: South decided the most permits in 2024.\nHorizontal axis: Region."_s));
}

void TestRenderChart::png_size_and_density()
{
    RenderOptions options;
    options.size = QSizeF(400, 300);
    options.scale = 2;
    QCOMPARE(QImage::fromData(render(renderBars, u"png"_s, options), "PNG").size(), QSize(800, 600));
}

void TestRenderChart::themes_differ()
{
    RenderOptions options;
    const auto corner = [&](const QString &theme) {
        options.theme = theme;
        return QImage::fromData(render(renderBars, u"png"_s, options), "PNG").pixelColor(2, 2).name();
    };
    QCOMPARE(corner(u"light"_s), u"#ffffff"_s); // surface of the tokens
    QCOMPARE(corner(u"dark"_s), u"#132434"_s);
    QCOMPARE(corner(u"print"_s), u"#ffffff"_s);
}

void TestRenderChart::bars_have_the_colour_of_the_theme()
{
    const QImage image = QImage::fromData(render(renderBars, u"png"_s), "PNG");
    int teal = 0;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y)
            teal += image.pixelColor(x, y) == QColor(0x0B, 0x6A, 0x6A) ? 1 : 0;
    }
    QVERIFY2(teal > 20000, qPrintable(QString::number(teal))); // c1; four bars of about 120 × 130 … 300 pixels
}

void TestRenderChart::pdf_time_is_the_given_one()
{
    RenderOptions options;
    options.time = QDateTime(QDate(2026, 1, 15), QTime(9, 0), Qt::UTC);
    const QByteArray pdf = render(renderBars, u"pdf"_s, options);
    QVERIFY(pdf.contains("/CreationDate (D:20260115090000+00'00')"));
    QVERIFY(!pdf.contains(QDate::currentDate().toString(Qt::ISODate).toLatin1()));
    QVERIFY(render(renderBars, u"pdf"_s).contains("D:20000101000000"));
    QCOMPARE(withPdfTime("no dates here", options.time), QByteArray("no dates here"));
}

void TestRenderChart::charts_that_cannot_be_drawn_show_their_table()
{
    const QStringList texts = svgTexts(render(R"({"title": "T", "transform": [{"calculate": "datum.decided - 100", "as": "more"}],
        "mark": "arc", "encoding": {"theta": {"field": "more", "aggregate": "sum"}, "color": {"field": "region"}}})", u"svg"_s));
    QVERIFY(texts.contains(u"568"_s)); // South: 279 + 288 + 301 − 300
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QString &text) { return text.contains(u"cannot be negative"_s); }));
}

/// Not a check: with CHARTROOM_LOOK set to a folder, pictures for the eye are left there.
/// Were each of the 60,000 series counted by itself, the picture would need more than 20 GB.
void TestRenderChart::a_colour_for_each_point_takes_no_more_memory_than_the_palette()
{
    QList<QList<Scalar>> rows;
    for (int i = 0; i < 60'000; ++i)
        rows.append({u"k%1"_s.arg(i), double(i % 251), double(i % 241)});
    const Table many = Table::fromRows({namedField(u"id"_s, FieldType::String, Level::Nominal),
                                        namedField(u"x"_s, FieldType::Number, Level::Ratio),
                                        namedField(u"y"_s, FieldType::Number, Level::Ratio)}, rows);
    const ChartSpec normal = normalOf(jsonOf(R"({"mark": "point", "encoding": {"x": {"field": "x"}, "y": {"field": "y"},
        "color": {"field": "id"}}})"), many);
    const auto png = renderChart(normal, derivedOf(normal, many), {}, u"png"_s, {});
    QVERIFY(png);
    const QImage picture = QImage::fromData(*png, "png");
    const QColor middle = picture.pixelColor(picture.width() / 2, picture.height() * 2 / 3);
    QVERIFY2(middle.lightnessF() < 0.9, qPrintable(middle.name())); // dots stand everywhere in the plot
}

void TestRenderChart::pictures_to_look_at()
{
    const QString folder = qEnvironmentVariable("CHARTROOM_LOOK");
    if (folder.isEmpty())
        QSKIP("CHARTROOM_LOOK names no folder");
    const auto save = [&](const QString &name, const QByteArray &bytes) {
        QFile file(QDir(folder).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    };
    RenderOptions options;
    save(u"bars.png"_s, render(renderBars, u"png"_s, options));
    save(u"bars.svg"_s, render(renderBars, u"svg"_s, options));
    save(u"bars.pdf"_s, render(renderBars, u"pdf"_s, options));
    save(u"lines.png"_s, render(renderLines, u"png"_s, options));
    save(u"panels.png"_s, render(R"({"title": "South waits longer each year, North waits less", "mark": {"type": "line", "point": true}, "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "median_days"}}})", u"png"_s, options));
    save(u"grouped.png"_s, render(R"({"title": "Permits decided by region and year", "mark": "bar", "encoding": {"x": {"field": "region"}, "xOffset": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "year"}}})", u"png"_s, options));
    save(u"stacked.png"_s, render(R"({"title": "Permits decided", "mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", u"png"_s, options));
    save(u"pie.png"_s, render(R"({"title": "Permits decided", "mark": "arc", "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", u"png"_s, options));
    save(u"histogram.png"_s, render(R"({"title": "How many permits a region decides in a year", "mark": "bar", "encoding": {"x": {"field": "decided", "bin": true}, "y": {"aggregate": "count"}}})", u"png"_s, options));
    save(u"scatter.png"_s, render(R"({"title": "Decided against received", "mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}, "color": {"field": "region"}}})", u"png"_s, options));
    options.theme = u"dark"_s;
    options.language = u"fr"_s;
    save(u"lines-dark-fr.png"_s, render(renderLines, u"png"_s, options));
    save(u"bars-side-dark-fr.png"_s, render(R"({"title": "Le Sud a décidé le plus de permis en 2024", "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar", "encoding": {"y": {"field": "region", "sort": "-x"}, "x": {"field": "decided", "aggregate": "sum"}}, "usermeta": {"chartroom": {"source": "Tableau fictif des permis"}}})", u"png"_s, options));
    const Table monthly = monthlyRequests();
    const ChartSpec normal = normalOf(jsonOf(R"({"title": "311 service requests by type, 2024 to 2025", "mark": "line", "encoding": {"x": {"field": "month", "timeUnit": "yearmonth", "axis": {"title": null}}, "y": {"field": "requests", "aggregate": "sum", "axis": {"title": "Requests per month"}}, "color": {"field": "type"}}, "usermeta": {"chartroom": {"source": "Kestrel Bay 311 practice dataset (fictional), 24 months."}}})"), monthly);
    RenderOptions wide;
    wide.size = QSizeF(880, 300);
    save(u"months.png"_s, *renderChart(normal, derivedOf(normal, monthly), {}, u"png"_s, wide));
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        applyTheme(*qApp, mode);
        ChartBuilder builder;
        builder.resize(1158, 600);
        builder.setTask({{u"bar"_s, u"line"_s}, {u"x"_s, u"y"_s, u"color"_s}, {u"filter"_s}, {u"title"_s, u"axis"_s, u"source"_s, u"description"_s}, true},
                        jsonOf(R"({"title": "Permits decided by region", "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar", "encoding": {"y": {"field": "region"}, "x": {"field": "decided", "aggregate": "sum"}}})"),
                        lookupOf(m_permits), u"en"_s);
        builder.flagPart(u"encoding.y.sort"_s, u"Which order helps the reader?"_s);
        builder.show();
        QTest::qWait(50);
        builder.grab().save(QDir(folder).filePath(mode == ThemeMode::Light ? u"builder.png"_s : u"builder-dark.png"_s));
        ChartView view;
        view.resize(700, 340);
        view.setAutoFillBackground(true);
        view.setChart(jsonOf(renderLines), lookupOf(m_permits), u"fr"_s);
        view.setPickable(true);
        view.show();
        view.setPickedMarks({QJsonObject{{u"region"_s, u"South"_s}, {u"year"_s, 2024}}});
        view.plotWidget()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view.plotWidget(), Qt::Key_Right);
        QTest::keyClick(view.plotWidget(), Qt::Key_Right);
        QTest::qWait(50);
        view.grab().save(QDir(folder).filePath(mode == ThemeMode::Light ? u"view.png"_s : u"view-dark.png"_s));
        view.setTableShown(true);
        view.grab().save(QDir(folder).filePath(mode == ThemeMode::Light ? u"view-table.png"_s : u"view-table-dark.png"_s));
    }
}

QTEST_MAIN(TestRenderChart)
#include "test_renderchart.moc"
