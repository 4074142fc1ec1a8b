// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/curves.h"
#include "ui_chart/labelplacer.h"

#include <QImage>
#include <QTest>
#include <qcustomplot.h>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// Every family of marks, seen in pixels: the colour of a mark stands where the drawing says that the mark is.
class TestDrawMarks : public QObject
{
    Q_OBJECT

private slots:
    void marks_are_where_they_are_said_to_be_data();
    void marks_are_where_they_are_said_to_be();
    void an_area_is_filled_between_its_edges();
    void twice_the_number_has_twice_the_area();
    void every_size_is_drawn_data();
    void every_size_is_drawn();
    void a_hundred_names_do_not_cover_each_other();
    void panels_are_equally_high();
    void smooth_curves_never_overshoot();
    void labels_without_room_are_left_out();
};

namespace {

constexpr QSize drawnSize(600, 400);

/// A drawn chart and its picture.
struct Drawn {
    QCustomPlot plot;
    ChartDrawing drawing{&plot};
    MarkLayout layout;
    ChartTheme theme;
    QImage image;

    Drawn(const char *json, const Table &table, const QString &themeName, QSize size = drawnSize)
    {
        const ChartSpec normal = normalOf(jsonOf(json), table);
        layout = layoutMarks(normal, derivedOf(normal, table), u"en"_s);
        theme = exportTheme(themeName);
        drawing.build({layout, theme, {}}, size);
        image = plot.toPixmap(size.width(), size.height()).toImage();
    }
    ~Drawn() { drawing.setParent(nullptr); }

    /// True when a pixel within two of a place has nearly this colour.
    [[nodiscard]] bool shows(const QColor &colour, const QPointF &at) const
    {
        const auto near = [](int a, int b) { return std::abs(a - b) <= 12; };
        for (int x = qRound(at.x()) - 2; x <= qRound(at.x()) + 2; ++x) {
            for (int y = qRound(at.y()) - 2; y <= qRound(at.y()) + 2; ++y) {
                if (!image.valid(x, y))
                    continue;
                const QColor pixel = image.pixelColor(x, y);
                if (near(pixel.red(), colour.red()) && near(pixel.green(), colour.green()) && near(pixel.blue(), colour.blue()))
                    return true;
            }
        }
        return false;
    }
};

Table tenNumbers()
{
    QList<QList<Scalar>> rows;
    for (int i = 1; i <= 9; ++i)
        rows.append({QString(i % 2 ? u"odd"_s : u"even"_s), double(i), double(i * i), QDate(2024, i, 1)});
    return Table::fromRows({namedField(u"kind"_s, FieldType::String, Level::Nominal), measureField(u"n"_s, u"N"_s, u"N"_s, u""_s, u""_s),
                            measureField(u"square"_s, u"Square"_s, u"Carré"_s, u""_s, u""_s), namedField(u"day"_s, FieldType::Date, Level::Temporal)}, rows);
}

} // namespace

void TestDrawMarks::marks_are_where_they_are_said_to_be_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("theme");
    const QList<std::pair<const char *, const char *>> families = {
        {"area", R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "square"}}})"},
        {"area on its side", R"({"mark": "area", "encoding": {"y": {"field": "day"}, "x": {"field": "square"}}})"},
        {"histogram", R"({"mark": "bar", "encoding": {"x": {"field": "square", "bin": true}, "y": {"aggregate": "count"}}})"},
        {"bars on a log axis", R"({"mark": "bar", "encoding": {"x": {"field": "day"}, "y": {"field": "square", "scale": {"type": "log"}}}})"},
        {"bars on a root axis", R"({"mark": "bar", "encoding": {"x": {"field": "day"}, "y": {"field": "square", "scale": {"type": "sqrt"}}}})"},
        {"bars on a reversed axis", R"({"mark": "bar", "encoding": {"x": {"field": "n", "type": "ordinal"}, "y": {"field": "square", "scale": {"reverse": true}}}})"},
        {"box plot, its median in the middle", R"({"mark": "boxplot", "encoding": {"y": {"field": "n"}}})"},
        {"strip plot", R"({"mark": "tick", "encoding": {"x": {"field": "square"}, "y": {"field": "kind"}}})"},
        {"dot plot", R"({"mark": "point", "encoding": {"x": {"field": "square"}, "y": {"field": "n", "type": "ordinal"}}})"},
        {"bubbles", R"({"mark": "point", "encoding": {"x": {"field": "n"}, "y": {"field": "square"}, "size": {"field": "n"}}})"},
        {"range", R"({"mark": "rule", "encoding": {"y": {"field": "n", "type": "ordinal"}, "x": {"field": "n"}, "x2": {"field": "square"}}})"},
        {"range of bars", R"({"mark": "bar", "transform": [{"filter": {"field": "n", "gt": 1}}], "encoding": {"y": {"field": "n", "type": "ordinal"}, "x": {"field": "n"}, "x2": {"field": "square"}}})"},
        {"smooth line", R"({"mark": {"type": "line", "interpolate": "monotone"}, "encoding": {"x": {"field": "day"}, "y": {"field": "square"}}})"},
        {"panels", R"({"mark": "bar", "encoding": {"column": {"field": "kind"}, "x": {"field": "n", "type": "ordinal"}, "y": {"field": "square"}}, "resolve": {"scale": {"y": "independent", "x": "independent"}}})"}};
    for (const auto &[name, json] : families) {
        for (const char *theme : {"light", "dark"})
            QTest::addRow("%s, %s", name, theme) << QByteArray(json) << QString::fromLatin1(theme);
    }
}

void TestDrawMarks::marks_are_where_they_are_said_to_be()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, theme);
    const Table table = tenNumbers();
    const Drawn drawn(json.constData(), table, theme);
    QVERIFY2(drawn.layout.drawable, qPrintable(drawn.layout.whyNot));
    QVERIFY(!drawn.layout.marks.isEmpty());
    for (const MarkPlace &mark : drawn.layout.marks) {
        const QRectF area = drawn.drawing.markArea(mark.row);
        QVERIFY2(!area.isNull() && QRectF(QPointF(), drawnSize).contains(area.center()), "the mark has a place in the picture");
        QVERIFY2(drawn.shows(drawn.theme.series.first(), area.center()), qPrintable(u"row %1"_s.arg(mark.row)));
    }
}

void TestDrawMarks::an_area_is_filled_between_its_edges()
{
    const Table table = tenNumbers();
    const Drawn drawn(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "n", "stack": "normalize", "aggregate": "sum"}, "color": {"field": "kind"}}})", table, u"light"_s);
    const Drawn lone(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "square"}}})", table, u"light"_s);
    const QRectF first = lone.drawing.markArea(4);
    const QRectF next = lone.drawing.markArea(5);
    const QPointF inside((first.center().x() + next.center().x()) / 2, first.bottom() - 12); // between two marks, above the axis
    QVERIFY(lone.shows(lone.theme.series.first(), inside));
    const QPointF above(inside.x(), next.top() - 8);
    QVERIFY(!lone.shows(lone.theme.series.first(), above));
    QVERIFY(drawn.layout.panels.first().areas.size() == 2);
}

void TestDrawMarks::twice_the_number_has_twice_the_area()
{
    const Table table = tenNumbers();
    const Drawn drawn(R"({"mark": "point", "encoding": {"x": {"field": "n"}, "y": {"field": "square"}, "size": {"field": "n"}}})", table, u"light"_s);
    const double four = drawn.drawing.markArea(3).width();
    const double eight = drawn.drawing.markArea(7).width();
    QCOMPARE(eight * eight / (four * four), 2.0);
}

void TestDrawMarks::every_size_is_drawn_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("tiny") << QSize(240, 160);
    QTest::newRow("narrow") << QSize(160, 400);
    QTest::newRow("huge") << QSize(4000, 3000);
}

void TestDrawMarks::every_size_is_drawn()
{
    QFETCH(QSize, size);
    const Table table = tenNumbers();
    const Drawn drawn(R"({"mark": "point", "encoding": {"x": {"field": "n"}, "y": {"field": "square"}, "size": {"field": "n"}, "color": {"field": "kind"}}})", table, u"light"_s, size);
    QCOMPARE(drawn.image.size(), size);
    for (const MarkPlace &mark : drawn.layout.marks)
        QVERIFY(QRectF(QPointF(), size).contains(drawn.drawing.markArea(mark.row).center()));
}

void TestDrawMarks::a_hundred_names_do_not_cover_each_other()
{
    QList<QList<Scalar>> rows;
    for (int i = 0; i < 100; ++i)
        rows.append({u"District %1"_s.arg(i, 2, 10, QChar(u'0')), double(i % 7 + 1)});
    const Table table = Table::fromRows({namedField(u"district"_s, FieldType::String, Level::Nominal), measureField(u"n"_s, u"N"_s, u"N"_s, u""_s, u""_s)}, rows);
    for (const char *json : {R"({"mark": "bar", "encoding": {"x": {"field": "district"}, "y": {"field": "n"}}})",
                             R"({"mark": "bar", "encoding": {"y": {"field": "district"}, "x": {"field": "n"}}})"}) {
        const Drawn drawn(json, table, u"light"_s, QSize(400, 300));
        QCPAxis *axis = drawn.plot.axisRect()->axis(drawn.layout.horizontal ? QCPAxis::atLeft : QCPAxis::atBottom);
        const auto ticker = qSharedPointerDynamicCast<QCPAxisTickerText>(axis->ticker());
        QVERIFY(ticker);
        QList<double> pixels;
        for (auto it = ticker->ticks().cbegin(); it != ticker->ticks().cend(); ++it)
            pixels.append(axis->coordToPixel(it.key()));
        std::sort(pixels.begin(), pixels.end());
        QVERIFY(pixels.size() >= 4);
        for (qsizetype i = 1; i < pixels.size(); ++i)
            QVERIFY2(pixels.at(i) - pixels.at(i - 1) >= 12, qPrintable(QString::number(pixels.at(i) - pixels.at(i - 1)))); // a line of 12 px
    }
}

void TestDrawMarks::panels_are_equally_high()
{
    const Table table = tenNumbers();
    const Drawn drawn(R"({"mark": "bar", "encoding": {"row": {"field": "kind"}, "x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"field": "square", "aggregate": "sum"}}})", table, u"light"_s);
    const QList<QCPAxisRect *> rects = drawn.plot.axisRects();
    QCOMPARE(rects.size(), 2);
    QCOMPARE(rects.first()->height(), rects.last()->height()); // although only the last one carries the months
    QVERIFY(rects.first()->height() > 100 && rects.last()->bottom() < drawnSize.height() - 20);
}

void TestDrawMarks::smooth_curves_never_overshoot()
{
    const QList<QPointF> points = {{0, 0}, {1, 10}, {2, 10}, {3, 1}, {6, 2}};
    const QList<QPointF> curve = followCurve(points, Curve::Smooth);
    QVERIFY(curve.size() > points.size());
    for (const QPointF &at : curve)
        QVERIFY(at.y() >= 0 && at.y() <= 10); // a plain cubic would swing above 10 between 1 and 2
    for (const QPointF &point : points)
        QVERIFY(std::any_of(curve.begin(), curve.end(), [&point](const QPointF &at) { return QLineF(at, point).length() < 1e-9; }));
    QCOMPARE(followCurve({{0, 1}, {2, 5}}, Curve::Step), (QList<QPointF>{{0, 1}, {2, 1}, {2, 5}}));
}

void TestDrawMarks::labels_without_room_are_left_out()
{
    LabelPlacer placer(QRectF(0, 0, 100, 20));
    placer.block(QRectF(0, 0, 40, 20));
    QCOMPARE(placer.place({QRectF(30, 0, 40, 10), QRectF(50, 0, 40, 10)}), std::optional(QRectF(50, 0, 40, 10)));
    QVERIFY2(!placer.place({QRectF(60, 0, 30, 10)}), "taken");
    QVERIFY2(!placer.place({QRectF(80, 15, 30, 10)}), "outside");
}

QTEST_MAIN(TestDrawMarks)
#include "test_drawmarks.moc"
