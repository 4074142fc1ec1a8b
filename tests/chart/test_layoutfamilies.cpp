// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"
#include "chart/permits.h"

#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// Each family of marks against numbers worked out by hand in the test.
class TestLayoutFamilies : public QObject
{
    Q_OBJECT

private slots:
    void area_edges_are_stack_sums();
    void shares_of_a_hundred_percent_area();
    void stacked_area_has_a_gap_where_a_series_is_absent();
    void no_rows_is_a_count_of_zero();
    void box_of_nine_values();
    void few_values_are_all_shown();
    void error_bars_are_the_second_layer();
    void two_scales();
    void areas_of_symbols_follow_the_numbers();
    void sizes_and_colours_of_times_keep_to_their_domain();
    void negative_sizes_are_told();
    void shades_of_a_diverging_scale();
    void cells_cover_their_places();
    void strip_of_single_values();
    void ranges_of_dates();
    void slope_names_both_ends();
    void panels_with_own_scales();
    void texts_of_a_text_table();
    void a_layer_of_values_is_no_reference_line();
};

namespace {

MarkLayout familyLayout(const char *json, const Table &table, const QString &language = u"en"_s)
{
    const ChartSpec normal = normalOf(jsonOf(json), table, language);
    return layoutMarks(normal, derivedOf(normal, table), language);
}

Field plainNumber(const QString &name)
{
    return measureField(name, name, name, u""_s, u""_s);
}

Field plainName(const QString &name)
{
    return namedField(name, FieldType::String, Level::Nominal);
}

/// Two kinds over three days; kind b has nothing on the second day.
Table twoKinds()
{
    return Table::fromRows({namedField(u"day"_s, FieldType::Date, Level::Temporal), plainName(u"kind"_s), plainNumber(u"n"_s)},
                           {{QDate(2024, 1, 1), u"a"_s, 3.0}, {QDate(2024, 1, 1), u"b"_s, 1.0}, {QDate(2024, 1, 2), u"a"_s, 5.0},
                            {QDate(2024, 1, 3), u"a"_s, 2.0}, {QDate(2024, 1, 3), u"b"_s, 6.0}});
}

Table townTable()
{
    return Table::fromRows({plainName(u"town"_s), plainNumber(u"x"_s), plainNumber(u"y"_s), plainNumber(u"people"_s), plainNumber(u"low"_s), plainNumber(u"high"_s)},
                           {{u"Ash"_s, 1.0, 10.0, 100.0, 8.0, 13.0}, {u"Birch"_s, 2.0, 20.0, 400.0, 15.0, 22.0}, {u"Cedar"_s, 4.0, -5.0, 25.0, -9.0, -1.0}});
}

const AreaLayout *areaOf(const MarkLayout &layout, const QString &name)
{
    for (const AreaLayout &area : layout.panels.first().areas) {
        if (layout.series.at(area.series).name == name)
            return &area;
    }
    return nullptr;
}

} // namespace

void TestLayoutFamilies::area_edges_are_stack_sums()
{
    const MarkLayout layout = familyLayout(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "n", "aggregate": "sum"}, "color": {"field": "kind"}}})", twoKinds());
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    const AreaLayout *a = areaOf(layout, u"a"_s);
    QVERIFY(a);
    QCOMPARE(a->runs.size(), 1);
    const QList<AreaPoint> run = a->runs.first();
    QCOMPARE(run.at(0).from, 1.0); // a, first in the key, lies on b (7.4)
    QCOMPARE(run.at(0).to, 1.0 + 3.0);
    QCOMPARE(run.at(1).from, 0.0);
    QCOMPARE(run.at(1).to, 5.0);
    QCOMPARE(run.at(2).to, 6.0 + 2.0);
    QVERIFY(layout.valueAxis.lower <= 0 && layout.valueAxis.upper >= 8);
    QCOMPARE(layout.marks.size(), 5);
}

void TestLayoutFamilies::shares_of_a_hundred_percent_area()
{
    const MarkLayout layout = familyLayout(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "n", "aggregate": "sum", "stack": "normalize"}, "color": {"field": "kind"}}})", twoKinds());
    const QList<AreaPoint> run = areaOf(layout, u"a"_s)->runs.first();
    QCOMPARE(run.at(0).from, 0.25); // 1 of 4 lies below
    QCOMPARE(run.at(0).to, 1.0);
    QCOMPARE(run.at(2).from, 0.75); // 6 of 8
    QCOMPARE(layout.valueAxis.ticks.last().label, u"100\u00A0%"_s);
}

void TestLayoutFamilies::stacked_area_has_a_gap_where_a_series_is_absent()
{
    const MarkLayout layout = familyLayout(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"field": "n", "aggregate": "sum"}, "color": {"field": "kind"}}})", twoKinds());
    QCOMPARE(areaOf(layout, u"b"_s)->runs.size(), 2); // the first and the third day, not joined over the second
}

void TestLayoutFamilies::no_rows_is_a_count_of_zero()
{
    const MarkLayout layout = familyLayout(R"({"mark": "area", "encoding": {"x": {"field": "day"}, "y": {"aggregate": "count"}, "color": {"field": "kind"}}})", twoKinds());
    const AreaLayout *b = areaOf(layout, u"b"_s);
    QCOMPARE(b->runs.size(), 1);
    QCOMPARE(b->runs.first().size(), 3);
    QCOMPARE(b->runs.first().at(1).from, 0.0);
    QCOMPARE(b->runs.first().at(1).to, 0.0);
    QCOMPARE(b->runs.first().at(1).row, -1); // no mark to walk to
}

void TestLayoutFamilies::box_of_nine_values()
{
    QList<QList<Scalar>> rows;
    for (const double value : {1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 30.0})
        rows.append({u"g"_s, value});
    const MarkLayout layout = familyLayout(R"({"mark": "boxplot", "encoding": {"x": {"field": "group"}, "y": {"field": "v"}}})",
                                           Table::fromRows({plainName(u"group"_s), plainNumber(u"v"_s)}, rows));
    const BoxLayout box = layout.panels.first().boxes.first();
    QCOMPARE(box.first, 3.0);  // place (9 - 1) / 4 = 2 counted from 0
    QCOMPARE(box.median, 5.0);
    QCOMPARE(box.third, 7.0);
    QCOMPARE(box.lower, 1.0);  // within 3 - 1.5 · 4 = -3
    QCOMPARE(box.upper, 8.0);  // within 7 + 1.5 · 4 = 13
    QCOMPARE(box.outliers, QList<double>{30.0});
    QVERIFY(box.values.isEmpty());
    QVERIFY2(layout.valueAxis.upper >= 30, "the axis reaches the outlier");
}

void TestLayoutFamilies::few_values_are_all_shown()
{
    const Table table = Table::fromRows({plainName(u"group"_s), plainNumber(u"v"_s)}, {{u"g"_s, 4.0}, {u"g"_s, 1.0}, {u"g"_s, 9.0}});
    const MarkLayout layout = familyLayout(R"({"mark": "boxplot", "encoding": {"x": {"field": "group"}, "y": {"field": "v"}}})", table);
    QCOMPARE(layout.panels.first().boxes.first().values, (QList<double>{1, 4, 9}));
}

void TestLayoutFamilies::error_bars_are_the_second_layer()
{
    const Table towns = townTable();
    const ChartSpec normal = normalOf(jsonOf(R"({"layer": [{"mark": "point", "encoding": {"x": {"field": "town"}, "y": {"field": "y"}}},
        {"mark": "rule", "encoding": {"x": {"field": "town"}, "y": {"field": "low"}, "y2": {"field": "high"}}}]})"), towns);
    const DerivedTable derived = derivedOf(normal, towns);
    const MarkLayout layout = layoutMarks(normal, derived, u"en"_s);
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    const QList<SpanLayout> spans = layout.panels.first().spans;
    QCOMPARE(spans.size(), 3);
    QCOMPARE(spans.at(1).from, QPointF(1, 15));
    QCOMPARE(spans.at(1).to, QPointF(1, 22));
    QVERIFY(spans.at(1).capped);
    QCOMPARE(spans.at(1).row, 3 + 1); // rows count on after the three points
    QVERIFY2(layout.valueAxis.lower <= -9, "the axis reaches the lowest interval");
    QCOMPARE(layout.marks.size(), 6); // point, interval, point, interval, …
    QCOMPARE(layout.marks.at(0).row, 0);
    QCOMPARE(layout.marks.at(1).row, 3);
    QVERIFY(drawnMarkText(normal, derived, layout, 4, u"en"_s).contains(u"Birch"_s));
    QVERIFY(drawnMarkText(normal, derived, layout, 4, u"en"_s).contains(u"15"_s));
}

void TestLayoutFamilies::two_scales()
{
    const char *json = R"({"layer": [{"mark": "bar", "encoding": {"x": {"field": "town"}, "y": {"field": "x"}}},
        {"mark": "line", "encoding": {"x": {"field": "town"}, "y": {"field": "people"}}}], "resolve": {"scale": {"y": "%1"}}})";
    const MarkLayout own = familyLayout(QByteArray(json).replace("%1", "independent").constData(), townTable());
    QVERIFY(own.secondAxis);
    QVERIFY(own.secondAxis->upper >= 400);
    QCOMPARE(own.valueAxis.upper, 4.0);
    QCOMPARE(own.panels.first().lines.first().axis, 1);
    QCOMPARE(own.panels.first().bars.first().axis, 0);
    const MarkLayout shared = familyLayout(QByteArray(json).replace("%1", "shared").constData(), townTable());
    QVERIFY(!shared.secondAxis);
    QVERIFY(shared.valueAxis.upper >= 400);
    QCOMPARE(shared.series.size(), 2); // the two measures have names, so that the key can tell them apart
    QCOMPARE(shared.series.last().name, u"people"_s);
}

void TestLayoutFamilies::areas_of_symbols_follow_the_numbers()
{
    const MarkLayout layout = familyLayout(R"({"mark": "point", "encoding": {"x": {"field": "x"}, "y": {"field": "y"}, "size": {"field": "people"}}})", townTable());
    const QList<PointLayout> points = layout.panels.first().points;
    QCOMPARE(*points.at(1).area, 1.0);                     // 400, the largest
    QCOMPARE(*points.at(0).area, 100.0 / 400);
    QCOMPARE(*points.at(2).area / *points.at(0).area, 0.25); // 25 to 100
    QVERIFY(layout.sizes && !layout.sizes->ticks.isEmpty());
    QCOMPARE(layout.sizes->ticks.last().label, u"400"_s);
    QCOMPARE(layout.sizes->ticks.last().position, 1.0);
}

void TestLayoutFamilies::sizes_and_colours_of_times_keep_to_their_domain()
{
    const Table days = Table::fromRows({namedField(u"x"_s, FieldType::Number, Level::Ratio), namedField(u"day"_s, FieldType::Date, Level::Temporal)},
                                       {{1.0, QDate(2020, 1, 1)}, {2.0, QDate(2021, 1, 1)}});
    const char *json = R"({"mark": "point", "encoding": {"x": {"field": "x"}, "y": {"field": "x"},
        "%1": {"field": "day", "type": "temporal", "scale": {"domain": ["2020-01-01", "2022-01-01"]}}}})";
    const double middle = 366.0 / 731; // days to 2021-01-01 of those to 2022-01-01
    const auto sized = familyLayout(QByteArray(json).replace("%1", "size").constData(), days).panels.first().points;
    QCOMPARE(*sized.at(0).area, 0.08);
    QCOMPARE(*sized.at(1).area, 0.08 + 0.92 * middle);
    const auto shaded = familyLayout(QByteArray(json).replace("%1", "color").constData(), days).panels.first().points;
    QCOMPARE(*shaded.at(0).shade, 0.0);
    QCOMPARE(*shaded.at(1).shade, middle);
}

void TestLayoutFamilies::negative_sizes_are_told()
{
    const MarkLayout layout = familyLayout(R"({"mark": "point", "encoding": {"x": {"field": "x"}, "y": {"field": "people"}, "size": {"field": "y"}}})", townTable());
    QVERIFY(!layout.drawable);
    QVERIFY(layout.whyNot.contains(u"negative"_s));
}

void TestLayoutFamilies::shades_of_a_diverging_scale()
{
    const MarkLayout layout = familyLayout(R"({"mark": "rect", "encoding": {"x": {"field": "town"}, "color": {"field": "y", "scale": {"scheme": "blueorange", "domainMid": 0}}}})", townTable());
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    const QList<CellLayout> cells = layout.panels.first().cells;
    QCOMPARE(*cells.at(2).shade, 0.0);  // -5, the lowest
    QCOMPARE(*cells.at(0).shade, 0.75); // 10 is half way from 0 to 20
    QCOMPARE(*cells.at(1).shade, 1.0);
    QVERIFY(layout.colours->diverging);
    QCOMPARE(layout.colours->ticks.at(1), (AxisTick{0.5, u"0"_s}));
}

void TestLayoutFamilies::cells_cover_their_places()
{
    const MarkLayout layout = familyLayout(R"({"mark": "rect", "encoding": {"x": {"field": "region"}, "y": {"field": "year"}, "color": {"field": "decided", "aggregate": "sum"}}})", permitTable());
    const QList<CellLayout> cells = layout.panels.first().cells;
    QCOMPARE(cells.size(), 12);
    QCOMPARE(cells.first().area, QRectF(-0.5, -0.5, 1, 1));
    QVERIFY(layout.keyAxis.discrete && layout.valueAxis.discrete);
    QVERIFY2(layout.valueAxis.reversed, "the first year is at the top");
    QCOMPARE(layout.marks.at(1).place, 0); // down the first column, then the next
    QCOMPARE(layout.marks.at(1).series, 1);
    double least = 1;
    double greatest = 0;
    for (const CellLayout &cell : cells) {
        least = std::min(least, *cell.shade);
        greatest = std::max(greatest, *cell.shade);
    }
    QCOMPARE(least, 0.0);
    QCOMPARE(greatest, 1.0);
}

void TestLayoutFamilies::strip_of_single_values()
{
    const MarkLayout layout = familyLayout(R"({"mark": "tick", "encoding": {"x": {"field": "y"}, "y": {"field": "town"}}})", townTable());
    QVERIFY(layout.horizontal);
    QCOMPARE(layout.panels.first().ticks.size(), 3);
    QCOMPARE(layout.panels.first().ticks.at(1).at, QPointF(1, 20));
}

void TestLayoutFamilies::ranges_of_dates()
{
    const Table table = Table::fromRows({plainName(u"task"_s), namedField(u"start"_s, FieldType::Date, Level::Temporal), namedField(u"end"_s, FieldType::Date, Level::Temporal)},
                                        {{u"Plan"_s, QDate(1970, 1, 11), QDate(1970, 2, 1)}, {u"Do"_s, QDate(1970, 1, 21), QDate(1970, 3, 1)}});
    const MarkLayout layout = familyLayout(R"({"mark": "bar", "encoding": {"y": {"field": "task", "sort": null}, "x": {"field": "start"}, "x2": {"field": "end"}}})", table);
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    QVERIFY(layout.horizontal);
    const QList<BarLayout> bars = layout.panels.first().bars;
    QCOMPARE(std::min(bars.first().from, bars.first().to), 10.0); // days since 1 January 1970
    QCOMPARE(std::max(bars.first().from, bars.first().to), 31.0);
    QVERIFY(layout.valueAxis.temporal && layout.valueAxis.upper >= 59);
}

void TestLayoutFamilies::slope_names_both_ends()
{
    const MarkLayout layout = familyLayout(R"({"mark": "line", "transform": [{"filter": {"field": "year", "gte": 2023}}], "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", permitTable());
    QVERIFY(layout.slope);
    const LineLayout line = layout.panels.first().lines.at(2); // South: 301 in 2024
    QVERIFY2(line.label.startsWith(u"301"_s) && line.label.endsWith(u"South"_s), qPrintable(line.label));
    QVERIFY2(line.startLabel.startsWith(u"South"_s), qPrintable(line.startLabel));
}

void TestLayoutFamilies::panels_with_own_scales()
{
    const char *json = R"({"mark": "bar", "encoding": {"column": {"field": "town"}, "x": {"field": "people", "type": "ordinal"}, "y": {"field": "x"}}, "resolve": {"scale": {"x": "independent", "y": "independent"}}})";
    const MarkLayout layout = familyLayout(json, townTable());
    QCOMPARE(layout.panels.size(), 3);
    QCOMPARE(layout.panels.at(0).valueAxis->upper, 1.0); // Ash: 1
    QCOMPARE(layout.panels.at(2).valueAxis->upper, 4.0); // Cedar: 4
    QCOMPARE(layout.panels.at(2).keyAxis->ticks.size(), 1);
    QCOMPARE(layout.panels.at(2).bars.first().centre, 0.0); // its only place, whatever the others have
}

void TestLayoutFamilies::texts_of_a_text_table()
{
    const MarkLayout layout = familyLayout(R"({"mark": "text", "encoding": {"x": {"field": "region"}, "y": {"field": "year"}, "text": {"field": "decided", "aggregate": "sum"}}})", permitTable());
    QVERIFY2(layout.drawable, qPrintable(layout.whyNot));
    const QList<TextLayout> texts = layout.panels.first().texts;
    QCOMPARE(texts.size(), 12);
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const TextLayout &text) { return text.text == u"301"_s; }));
}

void TestLayoutFamilies::a_layer_of_values_is_no_reference_line()
{
    const MarkLayout layout = familyLayout(R"({"layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "text", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}, "text": {"field": "decided", "aggregate": "sum"}}}]})", permitTable());
    QVERIFY(layout.notes.isEmpty()); // it stood at the sum of all bars once
    QCOMPARE(layout.valueAxis.upper, 1000.0); // South: 279 + 288 + 301 = 868
}

QTEST_APPLESS_MAIN(TestLayoutFamilies)
#include "test_layoutfamilies.moc"
