// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"
#include "chart/permits.h"

#include <QTest>
#include <cmath>
#include <limits>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestMarkLayout : public QObject
{
    Q_OBJECT

private slots:
    void nice_scales_data();
    void nice_scales();
    void scales_of_extremes_have_steps_data();
    void scales_of_extremes_have_steps();
    void labels_keep_apart_data();
    void labels_keep_apart();
    void single_bars();
    void grouped_bars();
    void stacked_bars();
    void bars_on_their_side();
    void histogram_bars_touch();
    void lines_have_gaps();
    void panels();
    void years_and_months_on_the_axis();
    void own_domain_is_kept();
    void notes();
    void slices_and_their_labels();
    void a_hole_is_a_share_of_the_disc();
    void parts_that_cannot_be_are_told();
    void tiles_of_a_map();
    void tiles_of_a_treemap();
    void colours_from_low_to_high_data();
    void colours_from_low_to_high();
    void way_of_the_keyboard();
};

namespace {

MarkLayout layoutOf(const char *json, const Table &table, const QString &language = u"en"_s)
{
    const ChartSpec normal = normalOf(jsonOf(json), table, language);
    return layoutMarks(normal, derivedOf(normal, table), language);
}

QStringList tickLabels(const AxisLayout &axis)
{
    QStringList labels;
    for (const AxisTick &tick : axis.ticks)
        labels.append(tick.label);
    return labels;
}

} // namespace

void TestMarkLayout::nice_scales_data()
{
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::addColumn<double>("niceLower");
    QTest::addColumn<double>("niceUpper");
    QTest::addColumn<double>("step");
    QTest::newRow("0 to 301 in hundreds (nearest to five steps is 50)") << 0.0 << 301.0 << 0.0 << 350.0 << 50.0;
    QTest::newRow("27 to 61: 6.8 is nearer to 5 than to 10 on a ratio scale") << 27.0 << 61.0 << 25.0 << 65.0 << 5.0;
    QTest::newRow("small shares") << 0.0 << 0.9 << 0.0 << 1.0 << 0.2;
    QTest::newRow("below zero") << -12.0 << 30.0 << -20.0 << 30.0 << 10.0;
    QTest::newRow("a single value gets room") << 10.0 << 10.0 << 4.0 << 16.0 << 2.0;
    QTest::newRow("exact ends stay") << 0.0 << 100.0 << 0.0 << 100.0 << 20.0;
}

void TestMarkLayout::nice_scales()
{
    QFETCH(double, lower);
    QFETCH(double, upper);
    const NiceScale scale = niceScale(lower, upper);
    QTEST(scale.step, "step");
    QTEST(scale.lower, "niceLower");
    QTEST(scale.upper, "niceUpper");
    QVERIFY(scale.lower <= lower && scale.upper >= upper);
}

void TestMarkLayout::scales_of_extremes_have_steps_data()
{
    using Numbers = std::numeric_limits<double>;
    QTest::addColumn<double>("lower");
    QTest::addColumn<double>("upper");
    QTest::newRow("neighbours of 17 digits") << 1e16 << 1e16 + 2;
    QTest::newRow("the smallest number alone") << Numbers::denorm_min() << Numbers::denorm_min();
    QTest::newRow("from zero to the smallest number") << 0.0 << Numbers::denorm_min();
    QTest::newRow("the greatest numbers") << Numbers::lowest() << Numbers::max();
    QTest::newRow("infinite on both sides") << -Numbers::infinity() << Numbers::infinity();
    QTest::newRow("infinite alone") << Numbers::infinity() << Numbers::infinity();
    QTest::newRow("no number") << Numbers::quiet_NaN() << Numbers::quiet_NaN();
}

void TestMarkLayout::scales_of_extremes_have_steps()
{
    QFETCH(double, lower);
    QFETCH(double, upper);
    const NiceScale scale = niceScale(lower, upper);
    QVERIFY(std::isfinite(scale.lower) && std::isfinite(scale.upper));
    QVERIFY(scale.lower + scale.step > scale.lower && scale.upper - scale.step < scale.upper); // ticks move on
    QVERIFY((scale.upper - scale.lower) / scale.step < 20);
}

void TestMarkLayout::labels_keep_apart_data()
{
    QTest::addColumn<QList<double>>("wanted");
    QTest::addColumn<QList<double>>("placed");
    QTest::newRow("far apart stay") << QList<double>{10, 50, 90} << QList<double>{10, 50, 90};
    QTest::newRow("two too near share the move") << QList<double>{50, 56} << QList<double>{46, 60}; // centre 53, 14 apart
    QTest::newRow("a crowd stands around its centre") << QList<double>{50, 50, 50} << QList<double>{36, 50, 64};
    QTest::newRow("order is kept whatever the input order") << QList<double>{60, 50} << QList<double>{62, 48};
    QTest::newRow("inside the upper limit") << QList<double>{99, 100} << QList<double>{86, 100};
    QTest::newRow("inside the lower limit") << QList<double>{0, 1} << QList<double>{0, 14};
}

void TestMarkLayout::labels_keep_apart()
{
    QFETCH(QList<double>, wanted);
    QTEST(spreadLabels(wanted, 14, 0, 100), "placed");
}

void TestMarkLayout::single_bars()
{
    const MarkLayout layout = layoutOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}})", permitTable());
    QVERIFY(layout.drawable);
    QCOMPARE(layout.panels.size(), 1);
    const QList<BarLayout> bars = layout.panels.first().bars;
    QCOMPARE(bars.size(), 4);
    QCOMPARE(tickLabels(layout.keyAxis), (QStringList{u"South"_s, u"West"_s, u"North"_s, u"East"_s}));
    QCOMPARE(bars.first().centre, 0.0);
    QCOMPARE(bars.first().from, 0.0);
    QCOMPARE(bars.first().to, 301.0);
    QCOMPARE(bars.first().label, u"301"_s);
    QVERIFY(bars.first().width > 0.5 && bars.first().width < 1);
    QCOMPARE(layout.valueAxis.lower, 0.0);
    QVERIFY(layout.valueAxis.upper >= 301);
    const MarkLayout french = layoutOf(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"aggregate": "count"}}})", permitTable(), u"fr"_s);
    QCOMPARE(tickLabels(french.keyAxis), (QStringList{u"Est"_s, u"Nord"_s, u"Sud"_s, u"Ouest"_s}));
}

void TestMarkLayout::grouped_bars()
{
    const MarkLayout layout = layoutOf(R"({"mark": "bar", "transform": [{"filter": {"field": "year", "lt": 2024}}], "encoding": {"x": {"field": "region"},
        "xOffset": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "year"}}})", permitTable());
    const QList<BarLayout> bars = layout.panels.first().bars;
    QCOMPARE(bars.size(), 8);
    QCOMPARE(bars.at(0).centre + bars.at(0).width / 2, bars.at(1).centre - bars.at(1).width / 2); // side by side
    QCOMPARE((bars.at(0).centre + bars.at(1).centre) / 2, 0.0);                                     // around the place
    QCOMPARE(layout.series.size(), 2);
    QCOMPARE(layout.series.last().name, u"2023"_s);
    QCOMPARE(bars.at(1).series, 1);
}

void TestMarkLayout::stacked_bars()
{
    const MarkLayout layout = layoutOf(R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", permitTable());
    QList<BarLayout> year;
    for (const BarLayout &bar : layout.panels.first().bars) {
        if (bar.centre == 2)
            year.append(bar);
    }
    QCOMPARE(year.size(), 4);
    std::sort(year.begin(), year.end(), [](const BarLayout &a, const BarLayout &b) { return a.from < b.from; });
    QCOMPARE(year.first().to, 201.0); // West, last colour, at the baseline
    QCOMPARE(year.last().to, 741.0);
    for (int i = 1; i < 4; ++i)
        QCOMPARE(year.at(i).from, year.at(i - 1).to);
    QVERIFY(layout.valueAxis.upper >= 741);
}

void TestMarkLayout::bars_on_their_side()
{
    const MarkLayout layout = layoutOf(R"({"mark": "bar", "encoding": {"y": {"field": "region"}, "x": {"field": "decided", "aggregate": "sum"}}})", permitTable());
    QVERIFY(layout.horizontal);
    QVERIFY2(layout.keyAxis.reversed, "the first place is at the top");
    QCOMPARE(layout.valueAxis.title, u"Sum of Permits decided (permits)"_s);
}

void TestMarkLayout::histogram_bars_touch()
{
    const MarkLayout layout = layoutOf(R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": {"step": 100}}, "y": {"aggregate": "count"}}})", permitTable());
    const QList<BarLayout> bars = layout.panels.first().bars;
    QCOMPARE(bars.size(), 4);
    QCOMPARE(bars.at(1).centre, 150.0);
    QCOMPARE(bars.at(1).width, 100.0);
    QCOMPARE(layout.keyAxis.lower, 0.0);
    QCOMPARE(layout.keyAxis.upper, 400.0);
}

void TestMarkLayout::lines_have_gaps()
{
    const Table table = Table::fromRows({namedField(u"year"_s, FieldType::Year, Level::Ordinal), measureField(u"n"_s, u"N"_s, u"N"_s, u""_s, u""_s)},
                                        {{2020.0, 1.0}, {2021.0, 2.0}, {2022.0, Scalar()}, {2023.0, 4.0}});
    const MarkLayout layout = layoutOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "n"}}})", table);
    const QList<LineLayout> lines = layout.panels.first().lines;
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines.first().runs.size(), 2);
    QCOMPARE(lines.first().runs.first().size(), 2);
    QCOMPARE(lines.first().runs.last().first().at, QPointF(3, 4));
}

void TestMarkLayout::panels()
{
    const MarkLayout layout = layoutOf(R"({"mark": "line", "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "median_days"}}})", permitTable());
    QCOMPARE(layout.panels.size(), 4);
    QCOMPARE(layout.panels.first().title, u"East"_s);
    QCOMPARE(layout.panels.first().lines.first().runs.first().size(), 2); // 2024 is missing
    QCOMPARE(layout.panels.at(2).lines.first().runs.first().last().at, QPointF(2, 61));
    QCOMPARE(layout.panels.at(2).column, 2);
}

void TestMarkLayout::years_and_months_on_the_axis()
{
    QList<QList<Scalar>> rows;
    for (int month = 0; month < 24; ++month)
        rows.append({QDate(2024, 1, 1).addMonths(month), double(month)});
    const Table table = Table::fromRows({namedField(u"day"_s, FieldType::Date, Level::Temporal), measureField(u"n"_s, u"N"_s, u"N"_s, u""_s, u""_s)}, rows);
    const char *json = R"({"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"field": "n", "aggregate": "sum"}}})";
    QCOMPARE(tickLabels(layoutOf(json, table).keyAxis),
             (QStringList{u"Jan\n2024"_s, u"Apr"_s, u"Jul"_s, u"Oct"_s, u"Jan\n2025"_s, u"Apr"_s, u"Jul"_s, u"Oct"_s}));
    QCOMPARE(tickLabels(layoutOf(json, table, u"fr"_s).keyAxis).first(), u"janv.\n2024"_s);
    QCOMPARE(tickLabels(layoutOf(R"({"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "year"}, "y": {"field": "n", "aggregate": "sum"}}})", table).keyAxis),
             (QStringList{u"2024"_s, u"2025"_s}));
    const MarkLayout months = layoutOf(R"({"mark": "bar", "encoding": {"x": {"field": "day", "timeUnit": "month"}, "y": {"aggregate": "count"}}})", table);
    QCOMPARE(tickLabels(months.keyAxis).first(), u"Jan"_s); // short on axes, "January" in words
    QVERIFY2(layoutOf(json, table).keyAxis.upper > 20423, "room for the marker of December 2025 (day 20 423)");
}

void TestMarkLayout::own_domain_is_kept()
{
    const MarkLayout layout = layoutOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum", "scale": {"domain": [613, 747]}}}})", permitTable());
    QCOMPARE(layout.valueAxis.lower, 613.0);
    QCOMPARE(layout.valueAxis.upper, 747.0);
    QCOMPARE(layout.valueAxis.ticks.first().position, 620.0);
}

void TestMarkLayout::notes()
{
    const MarkLayout layout = layoutOf(R"({"layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "rule", "encoding": {"y": {"datum": 1000}}}, {"mark": "text", "encoding": {"x": {"datum": "South"}, "y": {"datum": 1000}, "text": {"value": "Target"}}}]})", permitTable());
    QCOMPARE(layout.notes.size(), 2);
    QCOMPARE(*layout.notes.first().value, 1000.0);
    QVERIFY(!layout.notes.first().key);
    QCOMPARE(layout.notes.last().text, u"Target"_s);
    QCOMPARE(*layout.notes.last().key, 2.0); // East, North, South
    QVERIFY2(layout.valueAxis.upper >= 1000, "the axis reaches the annotation");
}

/// Decided in 2024 (141, 301, 98, 201 of 741), stacked backwards: West, South, North, East in the natural order.
void TestMarkLayout::slices_and_their_labels()
{
    const char *const json = R"({"transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "arc",
        "encoding": {"theta": {"field": "decided"}, "color": {"field": "region"}}})";
    const MarkLayout layout = layoutOf(json, permitTable());
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    QCOMPARE(layout.frame, Frame::Disc);
    const QList<SliceLayout> slices = layout.panels.first().slices;
    QStringList labels;
    for (const SliceLayout &slice : slices)
        labels.append(slice.label);
    QCOMPARE(labels, (QStringList{u"West\n201 permits (27\u00a0%)"_s, u"South\n301 permits (41\u00a0%)"_s, u"North\n141 permits (19\u00a0%)"_s, u"East\n98 permits (13\u00a0%)"_s}));
    QCOMPARE(slices.first().from, 0.0);
    QCOMPARE(slices.first().to, 201.0 / 741);
    QCOMPARE(slices.last().to, 1.0);
    QCOMPARE(layout.marks.size(), 4);
    QCOMPARE(layout.marks.at(1).row, slices.at(1).row);
    QCOMPARE(layoutOf(json, permitTable(), u"fr"_s).panels.first().slices.last().label, u"Est\n98 permis (13\u00a0%)"_s);
}

void TestMarkLayout::a_hole_is_a_share_of_the_disc()
{
    const MarkLayout layout = layoutOf(R"({"mark": {"type": "arc", "innerRadius": 60},
        "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", permitTable());
    QCOMPARE(layout.innerRadius, 0.6);
}

void TestMarkLayout::parts_that_cannot_be_are_told()
{
    const MarkLayout layout = layoutOf(R"({"transform": [{"calculate": "datum.decided - 100", "as": "more"}], "mark": "arc",
        "encoding": {"theta": {"field": "more", "aggregate": "sum"}, "color": {"field": "region"}}})", permitTable());
    QVERIFY(!layout.drawable);
    QVERIFY2(layout.whyNot.startsWith(u"Parts of a whole cannot be negative, but East is -27."), qPrintable(layout.whyNot));
}

/// Places 0 to 2 across and 1 to 2 down: three columns and two rows of squares with a side of one third.
void TestMarkLayout::tiles_of_a_map()
{
    const QList<Field> fields = {namedField(u"place"_s, FieldType::String, Level::Nominal), namedField(u"col"_s, FieldType::Integer, Level::Interval),
                                 namedField(u"row"_s, FieldType::Integer, Level::Interval), measureField(u"rate"_s, u"Rate"_s, u"Taux"_s, u""_s, u""_s, FieldRole::Rate)};
    const Table table = Table::fromRows(fields, {{u"A"_s, 0.0, 1.0, 10.0}, {u"B"_s, 2.0, 1.0, 30.0}, {u"C"_s, 0.0, 2.0, Scalar()}});
    const MarkLayout layout = layoutOf(R"({"mark": "rect", "encoding": {"x": {"field": "col", "type": "ordinal", "axis": null},
        "y": {"field": "row", "type": "ordinal", "axis": null}, "color": {"field": "rate"}, "detail": {"field": "place"}},
        "usermeta": {"chartroom": {"layout": "tile"}}})", table);
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    QCOMPARE(layout.frame, Frame::Tiles);
    QVERIFY(!layout.stretched);
    const QList<TileLayout> tiles = layout.panels.first().tiles;
    QCOMPARE(tiles.size(), 3);
    constexpr double side = 1.0 / 3;
    QCOMPARE(tiles.at(0).area, QRectF(0, 0, side, side));
    QCOMPARE(tiles.at(1).area, QRectF(2 * side, 0, side, side));
    QCOMPARE(tiles.at(2).area, QRectF(0, side, side, side));
    QCOMPARE(tiles.at(1).label, u"B"_s);
    QCOMPARE(tiles.at(1).value, u"30"_s);
    QCOMPARE(tiles.at(0).shade, std::optional(0.0));
    QCOMPARE(tiles.at(1).shade, std::optional(1.0));
    QVERIFY2(!tiles.at(2).shade, "a missing value has no colour");
    QCOMPARE(tiles.at(2).value, u"no value"_s);
    QCOMPARE(layout.marks.size(), 3);
    QCOMPARE(layout.colours->title, u"Rate"_s);
}

/// By region: South 868 of 2032 comes first and is a column at the left.
void TestMarkLayout::tiles_of_a_treemap()
{
    const MarkLayout layout = layoutOf(R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"},
        "color": {"field": "region"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region", "year"]}}})", permitTable());
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    QVERIFY(layout.stretched);
    const QList<TileLayout> tiles = layout.panels.first().tiles;
    const auto groups = std::count_if(tiles.begin(), tiles.end(), [](const TileLayout &tile) { return tile.row < 0; });
    QCOMPARE(groups, 4);
    QCOMPARE(tiles.size(), 16);
    QCOMPARE(tiles.first().label, u"South"_s);
    QVERIFY(std::abs(tiles.first().area.width() * tiles.first().area.height() - 868.0 / 2032) < 1e-12);
    const auto first = std::find_if(tiles.begin(), tiles.end(), [](const TileLayout &tile) { return tile.row >= 0; });
    QCOMPARE(first->label, u"2024"_s);
    QCOMPARE(first->value, u"301"_s);
    QCOMPARE(layout.marks.size(), 12);
}

/// Values 10, 20 and 30 on scales of several kinds.
void TestMarkLayout::colours_from_low_to_high_data()
{
    QTest::addColumn<QByteArray>("scale");
    QTest::addColumn<QList<double>>("shades");
    QTest::newRow("from least to greatest") << QByteArray("{}") << QList<double>{0, 0.5, 1};
    QTest::newRow("an own domain") << QByteArray(R"({"domain": [0, 40]})") << QList<double>{0.25, 0.5, 0.75};
    QTest::newRow("beyond the domain: its ends") << QByteArray(R"({"domain": [15, 25]})") << QList<double>{0, 0.5, 1};
    QTest::newRow("backwards") << QByteArray(R"({"reverse": true})") << QList<double>{1, 0.5, 0};
    QTest::newRow("two sides around a middle") << QByteArray(R"({"scheme": "blueorange", "domainMid": 15})") << QList<double>{0, 0.5 + 0.5 / 3, 1};
    QTest::newRow("by logarithm") << QByteArray(R"({"type": "log"})") << QList<double>{0, std::log(2) / std::log(3), 1};
}

void TestMarkLayout::colours_from_low_to_high()
{
    QFETCH(QByteArray, scale);
    QFETCH(QList<double>, shades);
    const QList<Field> fields = {namedField(u"place"_s, FieldType::String, Level::Nominal), measureField(u"rate"_s, u"Rate"_s, u"Taux"_s, u""_s, u""_s)};
    const Table table = Table::fromRows(fields, {{u"A"_s, 10.0}, {u"B"_s, 20.0}, {u"C"_s, 30.0}});
    const QByteArray json = R"({"mark": "rect", "encoding": {"x": {"field": "place"}, "y": {"field": "place"}, "color": {"field": "rate", "scale": )"
                            + scale + R"(}}, "usermeta": {"chartroom": {"layout": "tile"}}})";
    const QList<TileLayout> tiles = layoutOf(json.constData(), table).panels.first().tiles;
    for (int i = 0; i < shades.size(); ++i)
        QVERIFY2(std::abs(tiles.at(i).shade.value_or(-1) - shades.at(i)) < 1e-12, qPrintable(QString::number(tiles.at(i).shade.value_or(-1))));
}

void TestMarkLayout::way_of_the_keyboard()
{
    const MarkLayout layout = layoutOf(R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})", permitTable());
    QCOMPARE(layout.marks.size(), 11);
    QCOMPARE(layout.marks.first().place, 0);
    QCOMPARE(layout.marks.first().series, 0);
    QCOMPARE(layout.marks.last().place, 2);
    QCOMPARE(layout.marks.last().series, 3);
    QCOMPARE(layout.marks.at(8).series, 1); // 2024 starts with North: East has no value
}

QTEST_APPLESS_MAIN(TestMarkLayout)
#include "test_marklayout.moc"
