// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "chart/mergepatch.h"
#include "chart/permits.h"

#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// What a rule must say of a chart.
enum class Says { Nothing, Pass, Fail };
Q_DECLARE_METATYPE(Says)

class TestChartRules : public QObject
{
    Q_OBJECT

private slots:
    void says_data();
    void says();
    void every_rule_has_a_passing_and_a_failing_row();
    void sentences_exist_in_both_languages();
    void only_asked_rules_run();
    void titles_are_judged_with_slots();
    void absent_texts_are_told();
    void fix_of_the_command_line_contract();
};

namespace {

constexpr auto goodBars = R"({"data": {"name": "permits"}, "title": "South decided the most permits in 2024",
    "description": "Bar chart of permits decided in 2024. South leads, East has the fewest.",
    "transform": [{"filter": {"field": "year", "equal": 2024}}], "mark": "bar",
    "encoding": {"x": {"field": "region", "type": "nominal", "sort": "-y"},
                 "y": {"field": "decided", "aggregate": "sum", "type": "quantitative"}},
    "usermeta": {"chartroom": {"source": "Fictional permit table"}}})";

constexpr auto goodLines = R"({"title": "South waits longer each year", "description": "Line chart of the median wait. South is slowest.",
    "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})";

constexpr auto goodStack = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"},
    "color": {"field": "region"}}})";

constexpr auto goodPie = R"({"title": "T", "mark": "arc", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";

constexpr auto goodCases = R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"},
    "y": {"field": "cases", "aggregate": "sum"}}})";

constexpr auto goodScatter = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}}})";

/// Daily cases of one office: dates, an ordered size, an identifier, a rate with its base, a skewed duration.
Table caseTable()
{
    Field size = namedField(u"size"_s, FieldType::String, Level::Ordinal);
    for (const auto &word : {u"small"_s, u"medium"_s, u"large"_s})
        size.categories.append({Scalar(word), {}});
    size.categoriesOrdered = true;
    Field number = namedField(u"number"_s, FieldType::Integer, Level::Nominal);
    number.role = FieldRole::Identifier;
    Field rate = measureField(u"rate"_s, u"Rate"_s, u"Taux"_s, u"%"_s, u"%"_s, FieldRole::Rate);
    rate.denominator = u"base"_s;
    Field name = namedField(u"office"_s, FieldType::String, Level::Nominal);
    Field rank = measureField(u"rank"_s, u"Rank"_s, u"Rang"_s, u""_s, u""_s, FieldRole::None);
    rank.directionDown = true;
    Field visits = measureField(u"visits"_s, u"Visits"_s, u"Visites"_s, u""_s, u""_s);
    visits.base = u"base"_s;
    Field estimate = measureField(u"estimate"_s, u"Estimate"_s, u"Estimation"_s, u""_s, u""_s, FieldRole::Average);
    estimate.uncertaintyLower = u"low"_s;
    estimate.uncertaintyUpper = u"high"_s;
    const QList<Field> fields = {namedField(u"day"_s, FieldType::Date, Level::Temporal),
                                 size,
                                 number,
                                 rate,
                                 measureField(u"base"_s, u"Base"_s, u"Base"_s, u""_s, u""_s),
                                 measureField(u"cases"_s, u"Cases"_s, u"Cas"_s, u"cases"_s, u"cas"_s),
                                 measureField(u"wait"_s, u"Wait"_s, u"Attente"_s, u"days"_s, u"jours"_s),
                                 measureField(u"change"_s, u"Change"_s, u"Variation"_s, u""_s, u""_s),
                                 name,
                                 rank,
                                 visits,
                                 estimate,
                                 measureField(u"low"_s, u"Low"_s, u"Bas"_s, u""_s, u""_s),
                                 measureField(u"high"_s, u"High"_s, u"Haut"_s, u""_s, u""_s)};
    const QStringList sizes = {u"small"_s, u"medium"_s, u"large"_s};
    QList<QList<Scalar>> rows;
    for (int i = 0; i < 40; ++i) {
        // One wait of 400 days among waits of 1 to 12: mean far from the median.
        const double wait = i == 7 ? 400 : 1 + i % 12;
        rows.append({QDate(2024, 1 + i % 12, 5), sizes.at(i % 3), double(1000 + i), double(20 + i % 5), double(100 + 50 * (i % 2)),
                     double(10 + i), wait, i == 3 ? -5.0 : 5.0, u"Office with a long name %1"_s.arg(i % 9), double(i % 9),
                     double(3 * i), 50.0 + i, 45.0 + i, 55.0 + i});
    }
    return Table::fromRows(fields, rows);
}

ChartSpec reviewed(const QByteArray &base, const QByteArray &patch, const Table &table)
{
    return normalOf(mergePatch(jsonOf(base.constData()), jsonOf(patch.constData())).toObject(), table);
}

RuleResult resultOf(const QString &id, const ChartSpec &normal, const Table &table, const QJsonObject &with = {})
{
    RuleOptions options;
    options.only = QStringList{id};
    if (!with.isEmpty())
        options.parameters.insert(id, with);
    if (table.columnIndex(u"day"_s) >= 0)
        options.coverage = Coverage{u"day"_s, QDate(2024, 1, 1), QDate(2024, 12, 15)};
    const QList<RuleResult> results = reviewChart(normal, derivedOf(normal, table), lookupOf(table), options);
    return results.value(0);
}

} // namespace

void TestChartRules::says_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QByteArray>("base");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QString>("table");
    QTest::addColumn<Says>("says");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("fixed"); // a failing chart passes with its fix
    QTest::addColumn<QByteArray>("with");

    QString rule;
    QByteArray base;
    QString table = u"permits"_s;
    const auto pass = [&](const char *name, const char *patch, const char *with = "{}") {
        QTest::addRow("%s: %s", qPrintable(rule), name) << rule << base << QByteArray(patch) << table << Says::Pass << QString() << false << QByteArray(with);
    };
    const auto silent = [&](const char *name, const char *patch) {
        QTest::addRow("%s: %s", qPrintable(rule), name) << rule << base << QByteArray(patch) << table << Says::Nothing << QString() << false << QByteArray("{}");
    };
    const auto fail = [&](const char *name, const char *patch, const QString &part, bool fixed, const char *with = "{}") {
        QTest::addRow("%s: %s", qPrintable(rule), name) << rule << base << QByteArray(patch) << table << Says::Fail << part << fixed << QByteArray(with);
    };

    // data
    rule = u"missing-not-zero"_s;
    base = goodBars;
    pass("a sum of nothing is missing", R"({"encoding": {"y": {"field": "median_days"}}})");
    fail("different values of nothing are none", R"({"encoding": {"y": {"field": "median_days", "aggregate": "distinct"}}})", u"encoding.y"_s, false);
    fail("a formula that turns missing into zero", R"({"transform": [{"filter": {"field": "year", "equal": 2024}}, {"calculate": "isValid(datum.median_days) ? datum.median_days : 0", "as": "d"}], "encoding": {"y": {"field": "d"}}})", u"encoding.y"_s, false);

    rule = u"missing-shown"_s;
    silent("nothing is missing", "{}");
    fail("one region did not report", R"({"encoding": {"y": {"field": "median_days"}}})", u"usermeta.chartroom.note"_s, false);
    pass("a note says so", R"({"encoding": {"y": {"field": "median_days"}}, "usermeta": {"chartroom": {"note": "East reported no wait."}}})");

    rule = u"number-is-label"_s;
    silent("a count computes with nothing", R"({"encoding": {"y": {"field": null, "aggregate": "count"}}})");
    pass("permits can be added", "{}");
    fail("years cannot be averaged", R"({"encoding": {"y": {"field": "year", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    base = goodCases;
    table = u"cases"_s;
    fail("case numbers cannot be added", R"({"encoding": {"y": {"field": "number"}}})", u"encoding.y.aggregate"_s, true);
    pass("the latest date is a date", R"({"encoding": {"color": {"field": "day", "aggregate": "max"}}})");

    rule = u"sum-of-rates"_s;
    pass("cases add up", "{}");
    fail("rates do not", R"({"encoding": {"y": {"field": "rate"}}})", u"encoding.y.aggregate"_s, false);
    silent("a mean is another matter", R"({"encoding": {"y": {"field": "rate", "aggregate": "mean"}}})");

    rule = u"average-of-rates"_s;
    fail("bases of 100 and 150", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"field": "rate", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    pass("only bases of 100", R"({"transform": [{"filter": {"field": "base", "equal": 100}}], "encoding": {"x": {"timeUnit": "year"}, "y": {"field": "rate", "aggregate": "mean"}}})");

    rule = u"mean-of-skewed"_s;
    fail("one wait of 400 days", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"field": "wait", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    pass("even values", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"aggregate": "mean"}}})");
    silent("fewer than ten rows a mark", R"({"encoding": {"y": {"field": "wait", "aggregate": "mean"}}})");

    table = u"permits"_s;
    rule = u"stack-additive"_s;
    base = goodStack;
    pass("permits", "{}");
    fail("medians", R"({"encoding": {"y": {"field": "median_days", "aggregate": "median"}}})", u"encoding.y"_s, false);

    rule = u"whole-is-whole"_s;
    base = goodPie;
    pass("a filter on another field", "{}");
    fail("a region is left out", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}, {"filter": {"field": "year", "equal": 2024}}]})", u"transform.0"_s, true);
    pass("a note tells it", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}], "usermeta": {"chartroom": {"note": "Without East and West."}}})");

    rule = u"box-enough-data"_s;
    base = R"({"title": "T", "mark": "boxplot", "encoding": {"y": {"field": "decided"}}})";
    pass("twelve values", "{}");
    fail("three values a box", R"({"encoding": {"x": {"field": "region"}}})", u"mark"_s, false);

    rule = u"one-row-per-mark"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}})";
    fail("three years on one bar", "{}", u"encoding.y"_s, false);
    pass("one year", R"({"transform": [{"filter": {"field": "year", "equal": 2024}}]})");
    fail("medians are summarised by their median", R"({"encoding": {"y": {"field": "median_days"}}})", u"encoding.y"_s, false);
    silent("points may share a spot", R"({"mark": "point"})");

    rule = u"mixed-units"_s;
    base = R"({"title": "T", "transform": [{"fold": ["applications", "decided"], "as": ["what", "n"]}], "mark": "bar",
        "encoding": {"x": {"field": "what"}, "y": {"field": "n", "aggregate": "sum"}}})";
    fail("applications and permits", "{}", u"encoding.y"_s, false);
    pass("one unit", R"({"transform": [{"fold": ["decided", "decided"], "as": ["what", "n"]}]})");

    rule = u"categories-kept"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})";
    pass("all four regions", "{}");
    fail("two fell out with a limit on waits", R"({"transform": [{"filter": {"field": "median_days", "gt": 45}}]})", u"encoding.x"_s, false);
    silent("a filter names the field", R"({"transform": [{"filter": {"field": "region", "equal": "East"}}]})");

    rule = u"cumulative-labelled"_s;
    base = R"({"title": "T", "transform": [{"filter": {"field": "region", "equal": "East"}}, {"window": [{"op": "sum", "field": "decided", "as": "total"}], "sort": [{"field": "year"}]}],
        "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "total", "axis": {"title": "Permits"}}}})";
    fail("not said", "{}", u"encoding.y.axis"_s, false);
    pass("said in the title", R"({"title": "Permits decided so far"})");

    table = u"cases"_s;
    rule = u"rate-needs-base"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "office"}, "y": {"field": "visits", "aggregate": "sum"}}})";
    pass("bases of 500 to 750 for 4 or 5 rows", R"({"transform": [{"filter": {"field": "office", "oneOf": ["Office with a long name 0", "Office with a long name 1"]}}]})");
    fail("one office has half of the rows", R"({"transform": [{"filter": {"or": [{"field": "office", "equal": "Office with a long name 1"}, {"field": "cases", "equal": 10}]}}]})", u"encoding.y"_s, false);
    pass("visits per base", R"({"transform": [{"calculate": "datum.visits / datum.base", "as": "rate2"}], "encoding": {"y": {"field": "visits"}}})");

    rule = u"map-shows-rate"_s;
    base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "number", "type": "ordinal", "axis": null}, "y": {"field": "size", "axis": null}, "detail": {"field": "office"},
        "color": {"field": "visits", "aggregate": "sum"}}, "usermeta": {"chartroom": {"layout": "tile"}}})";
    fail("totals of a field with a base", "{}", u"encoding.color"_s, false);
    pass("a mean", R"({"encoding": {"color": {"aggregate": "mean"}}})");

    rule = u"window-declared"_s;
    base = goodCases;
    fail("three of twelve months, not told", R"({"transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-03-31"]}}]})", u"title"_s, true);
    pass("told in the title", R"({"title": "Cases, January to March 2024", "transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-03-31"]}}]})");
    silent("most of the period", R"({"transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-10-31"]}}]})");

    rule = u"period-complete"_s;
    fail("the collection ends in the middle of December", "{}", u"encoding.x"_s, true);
    pass("December left out", R"({"transform": [{"filter": {"field": "day", "lt": "2024-12-01"}}]})");

    rule = u"small-base"_s;
    fail("three or four rows a month", R"({"encoding": {"y": {"aggregate": "mean"}}})", u"usermeta.chartroom.note"_s, false);
    pass("forty rows in the year", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"aggregate": "mean"}}})");
    pass("the exercise asks for three", R"({"encoding": {"y": {"aggregate": "mean"}}})", R"({"min": 3})");

    rule = u"uncertainty-shown"_s;
    base = R"({"title": "T", "layer": [{"mark": "point", "encoding": {"x": {"field": "office"}, "y": {"field": "estimate"}}}]})";
    fail("only the estimate", "{}", u"layer.0.encoding.y"_s, false);
    pass("with its bounds", R"({"layer": [{"mark": "point", "encoding": {"x": {"field": "office"}, "y": {"field": "estimate"}}},
        {"mark": "rule", "encoding": {"x": {"field": "office"}, "y": {"field": "low"}, "y2": {"field": "high"}}}]})");

    // encoding
    table = u"permits"_s;
    rule = u"time-even-steps"_s;
    base = goodLines;
    pass("every year", "{}");
    table = u"cases"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "day", "timeUnit": "month"}, "y": {"aggregate": "count"}}})";
    pass("twelve months", "{}");
    fail("without May", R"({"transform": [{"filter": {"not": {"field": "day", "timeUnit": "month", "equal": 5}}}]})", u"encoding.x"_s, false);
    table = u"permits"_s;

    rule = u"measure-on-position"_s;
    base = goodBars;
    pass("on y", "{}");
    fail("as colour", R"({"mark": "rect", "encoding": {"y": {"field": "year", "aggregate": null, "type": "ordinal"}, "color": {"field": "decided", "aggregate": "sum"}}})", u"encoding.color"_s, false);
    silent("parts of a whole are angles", R"({"mark": "arc", "encoding": {"x": null, "y": null, "theta": {"field": "decided"}, "color": {"field": "region"}}})");

    rule = u"diverging-has-middle"_s;
    base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "year"}, "y": {"field": "region"}, "color": {"field": "decided", "scale": {"scheme": "blueorange"}}}})";
    fail("no middle", "{}", u"encoding.color.scale"_s, false);
    pass("around 200", R"({"encoding": {"color": {"scale": {"domainMid": 200}}}})");
    table = u"cases"_s;
    base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "size"}, "y": {"field": "office"}, "color": {"field": "change", "scale": {"scheme": "redblue"}}}})";
    fail("changes around zero", "{}", u"encoding.color.scale"_s, true);

    table = u"cases"_s;
    rule = u"marks-not-hidden"_s;
    base = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "rank"}, "y": {"field": "rate"}}})";
    pass("40 marks on 40 places (9 and 5 have no common factor)", R"({"transform": [{"filter": {"field": "cases", "lt": 55}}]})");
    fail("most marks share a place", R"({"encoding": {"y": {"field": "change"}}})", u"mark"_s, true);

    rule = u"annotation-true"_s;
    table = u"permits"_s;
    base = R"({"title": "T", "layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "text", "encoding": {"x": {"datum": "South"}, "text": {"value": "868 permits"}}}]})";
    pass("South decided 279 + 288 + 301", "{}");
    fail("another number", R"({"layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "text", "encoding": {"x": {"datum": "South"}, "text": {"value": "900 permits"}}}]})", u"layer.1"_s, false);
    pass("rounded as shown", R"({"layer": [{"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "mean"}}},
        {"mark": "text", "encoding": {"x": {"datum": "2024"}, "text": {"value": "44.7 days"}}}]})");

    rule = u"colour-contrast"_s;
    base = goodBars;
    pass("teal", R"({"mark": {"type": "bar", "color": "#0B6A6A"}})");
    fail("yellow", R"({"mark": {"type": "bar", "color": "#FFE680"}})", u"encoding.color"_s, true);
    silent("no colour given", "{}");

    rule = u"bar-zero-baseline"_s;
    base = goodBars;
    pass("from zero by default", "{}");
    fail("own domain without zero", R"({"encoding": {"y": {"scale": {"domain": [80, 320]}}}})", u"encoding.y.scale"_s, true);
    fail("zero switched off", R"({"encoding": {"y": {"scale": {"zero": false}}}})", u"encoding.y.scale"_s, true);
    silent("points may", R"({"mark": "point", "encoding": {"y": {"scale": {"zero": false}}}})");

    rule = u"axis-not-clipped"_s;
    silent("no own domain", "{}");
    pass("all values inside", R"({"encoding": {"y": {"scale": {"domain": [0, 301]}}}})");
    fail("301 above 300", R"({"encoding": {"y": {"scale": {"domain": [0, 300]}}}})", u"encoding.y.scale"_s, false);

    rule = u"axis-not-inflated"_s;
    pass("four times as long", R"({"encoding": {"y": {"scale": {"domain": [0, 1204]}}}})");
    fail("more than four times", R"({"encoding": {"y": {"scale": {"domain": [0, 1300]}}}})", u"encoding.y.scale"_s, false);

    rule = u"single-scale"_s;
    base = R"({"title": "T", "layer": [{"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "median"}}}]})";
    pass("shared", "{}");
    fail("independent", R"({"resolve": {"scale": {"y": "independent"}}})", u"resolve.scale"_s, false);

    rule = u"panels-same-scale"_s;
    base = R"({"title": "T", "mark": "line", "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "decided"}}})";
    pass("shared", "{}");
    fail("independent", R"({"resolve": {"scale": {"y": "independent"}}})", u"resolve.scale"_s, true);
    pass("told in the subtitle", R"({"title": {"text": "T", "subtitle": "Each panel has its own scale"}, "resolve": {"scale": {"y": "independent"}}})");

    rule = u"size-by-area"_s;
    base = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}, "size": {"field": "decided"}}})";
    pass("linear from zero", "{}");
    fail("without zero", R"({"encoding": {"size": {"scale": {"zero": false}}}})", u"encoding.size.scale"_s, true);
    fail("bent", R"({"encoding": {"size": {"scale": {"type": "sqrt"}}}})", u"encoding.size.scale"_s, true);

    rule = u"axis-direction"_s;
    base = goodBars;
    pass("upwards", "{}");
    fail("reversed", R"({"encoding": {"y": {"scale": {"reverse": true}}}})", u"encoding.y.scale"_s, true);
    fail("domain from high to low", R"({"encoding": {"y": {"scale": {"domain": [320, 0]}}}})", u"encoding.y.scale"_s, true);
    base = goodCases;
    table = u"cases"_s;
    pass("ranks may run down", R"({"encoding": {"y": {"field": "rank", "aggregate": "min", "scale": {"reverse": true}}}})");

    rule = u"time-runs-right"_s;
    pass("months on x", "{}");
    fail("reversed", R"({"encoding": {"x": {"scale": {"reverse": true}}}})", u"encoding.x"_s, true);
    fail("on y", R"({"encoding": {"y": {"field": "day", "timeUnit": "yearmonth", "aggregate": null}, "x": {"field": "cases", "timeUnit": null, "aggregate": "sum"}}})", u"encoding.y"_s, true);
    pass("bars may hang from y", R"({"mark": "bar", "encoding": {"y": {"field": "day", "timeUnit": "yearmonth", "aggregate": null}, "x": {"field": "cases", "timeUnit": null, "aggregate": "sum"}}})");

    table = u"permits"_s;
    rule = u"time-in-order"_s;
    base = goodLines;
    pass("2022, 2023, 2024", "{}");
    fail("by value", R"({"mark": "bar", "encoding": {"x": {"sort": ["2023", "2022", "2024"]}}})", u"encoding.x.sort"_s, true);
    fail("backwards", R"({"encoding": {"x": {"sort": "descending"}}})", u"encoding.x.sort"_s, true);
    silent("regions have no order in time", R"({"encoding": {"x": {"field": "region"}, "color": {"field": "year"}}})");
    base = goodCases;
    table = u"cases"_s;
    pass("a fiscal year starts in April", R"({"encoding": {"x": {"timeUnit": "month", "sort": [4,5,6,7,8,9,10,11,12,1,2,3]}}})");
    fail("months mixed up", R"({"encoding": {"x": {"timeUnit": "month", "sort": [2,1,4,3]}}})", u"encoding.x.sort"_s, true);

    rule = u"order-natural"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}}})";
    pass("small, medium, large", "{}");
    pass("its reverse", R"({"encoding": {"x": {"sort": "descending"}}})");
    fail("medium first", R"({"encoding": {"x": {"sort": ["medium", "small", "large"]}}})", u"encoding.x.sort"_s, true);

    table = u"permits"_s;
    rule = u"sorted-by-value"_s;
    base = goodBars;
    pass("falling", "{}");
    pass("rising", R"({"encoding": {"x": {"sort": "y"}}})");
    fail("by name", R"({"encoding": {"x": {"sort": "ascending"}}})", u"encoding.x.sort"_s, true);
    fail("on its side", R"({"encoding": {"x": {"field": "decided", "aggregate": "sum", "type": "quantitative", "sort": null}, "y": {"field": "region", "aggregate": null, "type": "nominal"}}})", u"encoding.y.sort"_s, true);
    pass("the rest may stand last", R"({"encoding": {"x": {"sort": ["West", "North", "East", "South"]}}})", R"({"restLast": ["South"]})");
    silent("two places need no order", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}]})");
    silent("a declared order is kept", R"({"encoding": {"x": {"type": "ordinal", "sort": "ascending"}}})");
    silent("several series", R"({"encoding": {"x": {"sort": "ascending"}, "color": {"field": "year"}}})");

    rule = u"log-no-bars"_s;
    pass("linear", "{}");
    fail("log", R"({"encoding": {"y": {"scale": {"type": "log"}}}})", u"encoding.y.scale"_s, true);

    rule = u"log-labelled"_s;
    base = goodScatter;
    fail("not told", R"({"encoding": {"y": {"scale": {"type": "log"}}}})", u"encoding.y.axis"_s, false);
    pass("told in the title of the axis", R"j({"encoding": {"y": {"scale": {"type": "log"}, "axis": {"title": "Permits (log scale)"}}}})j");

    rule = u"scale-linear"_s;
    pass("linear", "{}");
    fail("square root", R"({"encoding": {"x": {"scale": {"type": "sqrt"}}}})", u"encoding.x.scale"_s, true);

    rule = u"line-needs-order"_s;
    base = goodLines;
    pass("years", "{}");
    fail("regions", R"({"encoding": {"x": {"field": "region"}, "color": {"field": "year"}}})", u"mark"_s, false);

    table = u"cases"_s;
    rule = u"parts-positive"_s;
    base = R"({"title": "T", "mark": "arc", "encoding": {"theta": {"field": "cases", "aggregate": "sum"}, "color": {"field": "size"}}})";
    pass("cases", "{}");
    fail("a negative change", R"({"encoding": {"theta": {"field": "change", "aggregate": "min"}}})", u"encoding.theta"_s, false);

    rule = u"few-slices"_s;
    pass("three sizes", "{}");
    fail("nine offices", R"({"encoding": {"color": {"field": "office"}}})", u"mark"_s, false);
    fail("more than asked", "{}", u"mark"_s, false, R"({"max": 2})");

    rule = u"few-hues"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}, "color": {"field": "office"}}})";
    fail("nine offices", "{}", u"encoding.color"_s, false);
    pass("nine when the exercise allows them", "{}", R"({"max": 9})");
    silent("an ordered field", R"({"encoding": {"color": {"field": "size"}}})");

    rule = u"few-lines"_s;
    base = R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"aggregate": "count"}, "color": {"field": "office"}}})";
    fail("nine offices", "{}", u"encoding.color"_s, false);
    pass("three sizes", R"({"encoding": {"color": {"field": "size"}}})");

    rule = u"palette-fits-level"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}, "color": {"field": "office", "scale": {"scheme": "set2"}}}})";
    pass("names in separate colours", "{}");
    fail("names in shades", R"({"encoding": {"color": {"scale": {"scheme": "blues"}}}})", u"encoding.color.scale"_s, false);
    fail("an order in separate colours", R"({"encoding": {"color": {"field": "size"}}})", u"encoding.color.scale"_s, false);

    table = u"permits"_s;
    rule = u"colour-not-alone"_s;
    base = goodLines;
    fail("four lines by colour alone", "{}", u"encoding.color"_s, true);
    pass("with shapes", R"({"encoding": {"shape": {"field": "region"}}})");
    silent("two lines", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}]})");

    rule = u"colour-adds-information"_s;
    base = goodBars;
    silent("one colour", "{}");
    fail("colour by the key", R"({"encoding": {"color": {"field": "region"}}})", u"encoding.color"_s, false);
    pass("colour by another field", R"({"encoding": {"color": {"field": "year"}}})");

    rule = u"areas-not-overlapping"_s;
    base = R"({"title": "T", "mark": "area", "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";
    pass("stacked", "{}");
    fail("behind each other", R"({"encoding": {"y": {"stack": false}}})", u"mark"_s, false);

    table = u"cases"_s;
    rule = u"bins-sensible"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "cases", "bin": true}, "y": {"aggregate": "count"}}})";
    pass("eight bins", "{}");
    fail("one bin", R"({"encoding": {"x": {"bin": {"step": 100}}}})", u"encoding.x.bin"_s, false);

    rule = u"labels-fit"_s;
    base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "office", "sort": "-y"}, "y": {"field": "cases", "aggregate": "sum"}}})";
    fail("nine long names", "{}", u"encoding.x"_s, false);
    pass("three names", R"({"transform": [{"filter": {"field": "office", "oneOf": ["Office with a long name 0", "Office with a long name 1"]}}]})");
    silent("on the side", R"({"encoding": {"x": {"field": "cases", "aggregate": "sum", "sort": null}, "y": {"field": "office", "aggregate": null}}})");

    // communication
    table = u"permits"_s;
    rule = u"title-present"_s;
    base = goodBars;
    pass("a title", "{}");
    fail("none", R"({"title": null})", u"title"_s, false);

    rule = u"title-states-finding"_s;
    pass("names the leader", "{}", R"({"slots": [{"id": "leader", "any": "South"}]})");
    fail("names the topic", R"({"title": "Permits by region"})", u"title"_s, false, R"({"slots": [{"id": "leader", "any": "South"}]})");

    rule = u"title-matches-data"_s;
    base = R"({"title": "Permits rose", "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})";
    pass("629, 662, 741 rose", "{}"); // 96+279+90+164, 118+288+85+171, 141+301+98+201
    fail("they did not fall", R"({"title": "Permits fell"})", u"title"_s, false);
    silent("no direction word", R"({"title": "Permits by year"})");

    rule = u"title-short"_s;
    base = goodBars;
    pass("38 characters", "{}");
    fail("more than 90 characters", R"({"title": "South decided the most permits in 2024, more than North and East and also more than West did that year"})", u"title"_s, false);

    rule = u"period-named"_s;
    pass("the title names the year", "{}");
    fail("the filter is not told", R"({"title": "South decided the most permits"})", u"title"_s, false);
    pass("the axis shows the years", R"({"title": "Permits", "encoding": {"x": {"field": "year", "type": "ordinal"}}})");
    silent("no time anywhere", R"({"title": "Permits", "transform": null})");

    rule = u"axis-titles"_s;
    pass("default titles", "{}");
    fail("no title on the value axis", R"({"encoding": {"y": {"axis": {"title": ""}}}})", u"encoding.y.axis"_s, true);
    pass("regions that the title speaks of", R"({"encoding": {"x": {"axis": {"title": null}}}})");

    rule = u"axis-unit"_s;
    pass("default title with unit", "{}");
    pass("unit inside the words", R"({"encoding": {"y": {"axis": {"title": "Permits decided"}}}})");
    pass("the unit in the other language", R"({"encoding": {"y": {"axis": {"title": "Permis décidés"}}}})");
    fail("no unit", R"({"encoding": {"y": {"axis": {"title": "Decisions"}}}})", u"encoding.y.axis"_s, true);
    silent("a count has no unit", R"({"encoding": {"y": {"field": null, "aggregate": "count"}}})");

    rule = u"legend-or-labels"_s;
    base = goodLines;
    pass("a legend", "{}");
    base = QByteArray(goodLines).replace(R"("color": {)", R"("color": {"legend": null, )");
    fail("no legend", "{}", u"encoding.color.legend"_s, true);
    pass("panels name the values", R"({"encoding": {"column": {"field": "region"}}})");

    rule = u"source-note"_s;
    base = goodBars;
    pass("a source", "{}");
    fail("none", R"({"usermeta": null})", u"usermeta.chartroom.source"_s, false);

    rule = u"alt-text-present"_s;
    pass("a description", "{}");
    fail("too short", R"({"description": "A chart."})", u"description"_s, false);
    fail("the title again", R"({"description": "South decided the most permits in 2024"})", u"description"_s, false);

    rule = u"alt-text-complete"_s;
    pass("chart, measure, extreme", "{}");
    fail("no extreme", R"({"description": "Bar chart of permits decided in four regions."})", u"description"_s, false);
    fail("no measure", R"({"description": "Bar chart. South leads by far."})", u"description"_s, false);
    fail("not said to be a chart", R"({"description": "Permits decided: South leads."})", u"description"_s, false);
}

void TestChartRules::says()
{
    QFETCH(QString, rule);
    QFETCH(QByteArray, base);
    QFETCH(QByteArray, patch);
    QFETCH(QString, table);
    QFETCH(Says, says);
    QFETCH(QString, part);
    QFETCH(bool, fixed);
    QFETCH(QByteArray, with);
    const Table data = table == "cases"_L1 ? caseTable() : permitTable();
    const QJsonObject parameters = jsonOf(with.constData());
    const ChartSpec normal = reviewed(base, patch, data);
    const RuleResult result = resultOf(rule, normal, data, parameters);
    QCOMPARE(result.id, rule);
    QCOMPARE(result.applies, says != Says::Nothing);
    if (says == Says::Nothing)
        return;
    QCOMPARE(result.passed, says == Says::Pass);
    if (says == Says::Pass)
        return;
    QCOMPARE(result.part, part);
    QVERIFY(!result.message.isEmpty() && !result.message.contains(u'{'));
    if (!fixed && !result.hasFix)
        return;
    QVERIFY(result.hasFix);
    const QJsonObject written = mergePatch(jsonOf(base.constData()), jsonOf(patch.constData())).toObject();
    const ChartSpec mended = normalOf(mergePatch(written, result.fix).toObject(), data);
    const RuleResult after = resultOf(rule, mended, data, parameters);
    QVERIFY2(!after.applies || after.passed, qPrintable(QString::fromUtf8(QJsonDocument(result.fix).toJson())));
}

void TestChartRules::every_rule_has_a_passing_and_a_failing_row()
{
    // Read the rows of the table above back, so that a rule without rows is found.
    const QByteArray source = [] {
        QFile file(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/chart/test_chartrules.cpp"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    QVERIFY(!source.isEmpty());
    for (const ChartRule &rule : chartRules()) {
        const qsizetype from = source.indexOf(QByteArray("rule = u\"" + rule.id.toUtf8() + "\"_s"));
        QVERIFY2(from > 0, qPrintable(rule.id));
        qsizetype to = source.indexOf("rule = u\"", from + 10);
        const QByteArray rows = source.mid(from, to < 0 ? 2500 : to - from);
        QVERIFY2(rows.contains("pass(") && rows.contains("fail("), qPrintable(rule.id));
    }
}

void TestChartRules::sentences_exist_in_both_languages()
{
    QSet<QString> seen;
    for (const ChartRule &rule : chartRules()) {
        for (const auto &language : {u"en"_s, u"fr"_s}) {
            QVERIFY2(!ruleSentence(rule.id, language).isEmpty(), qPrintable(rule.id));
            QVERIFY2(!ruleTitle(rule.id, language).isEmpty(), qPrintable(rule.id));
            QVERIFY(!ruleSentence(rule.id, language).contains(u'!'));
        }
        QVERIFY(ruleSentence(rule.id, u"en"_s) != ruleSentence(rule.id, u"fr"_s));
        QVERIFY2(!seen.contains(rule.id), "ids are unique");
        seen.insert(rule.id);
    }
    QCOMPARE(ruleSentence(u"bar-zero-baseline"_s, u"en"_s), u"Bars show amounts by their length, so they must start at zero."_s);
}

void TestChartRules::only_asked_rules_run()
{
    const Table permits = permitTable();
    const ChartSpec normal = normalOf(jsonOf(goodBars), permits);
    const DerivedTable derived = derivedOf(normal, permits);
    QCOMPARE(reviewChart(normal, derived, lookupOf(permits)).size(), chartRules().size());
    RuleOptions options;
    options.only = {u"title-present"_s, u"bar-zero-baseline"_s};
    const auto results = reviewChart(normal, derived, lookupOf(permits), options);
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.first().id, u"bar-zero-baseline"_s); // library order
}

void TestChartRules::titles_are_judged_with_slots()
{
    // A category is accepted under its French label as well.
    const Table permits = permitTable();
    QJsonObject json = jsonOf(goodBars);
    json.insert(u"title"_s, u"Le Sud a décidé le plus de permis en 2024"_s);
    const ChartSpec normal = normalOf(json, permits, u"fr"_s);
    RuleOptions options;
    options.language = u"fr"_s;
    options.only = QStringList{u"title-states-finding"_s};
    options.parameters.insert(u"title-states-finding"_s, jsonOf(R"({"slots": [{"id": "leader", "any": ["South"]}]})"));
    const auto result = reviewChart(normal, derivedOf(normal, permits), lookupOf(permits), options).first();
    QVERIFY(result.applies && result.passed);
}

void TestChartRules::absent_texts_are_told()
{
    const Table permits = permitTable();
    const ChartSpec normal = reviewed(goodBars, R"({"title": null, "description": null})", permits);
    QVERIFY(resultOf(u"title-short"_s, normal, permits).textAbsent);
    QVERIFY(!resultOf(u"title-short"_s, normal, permits).applies);
    QVERIFY(resultOf(u"alt-text-complete"_s, normal, permits).textAbsent);
    QVERIFY(!resultOf(u"axis-unit"_s, normal, permits).textAbsent);
}

void TestChartRules::fix_of_the_command_line_contract()
{
    const Table permits = permitTable();
    const ChartSpec normal = reviewed(goodBars, R"({"encoding": {"y": {"scale": {"domain": [80, 320]}}}})", permits);
    const RuleResult result = resultOf(u"bar-zero-baseline"_s, normal, permits);
    QVERIFY(result.hard);
    QCOMPARE(result.fix, jsonOf(R"({"encoding": {"y": {"scale": {"domain": null, "zero": true}}}})"));
}

QTEST_APPLESS_MAIN(TestChartRules)
#include "test_chartrules.moc"
