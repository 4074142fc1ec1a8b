// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulecases.h"

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// The rules of layer data: each with charts that pass, fail and are none of its business.
class TestDataRules : public QObject
{
    Q_OBJECT

private slots:
    void says_data() { addRows(m_cases); }
    void says();
    void every_rule_has_cases() { checkEveryRuleHasCases(RuleLayer::Data, m_cases); }

private:
    [[nodiscard]] static QList<RuleCase> ruleCases();
    const QList<RuleCase> m_cases = ruleCases();
};

void TestDataRules::says()
{
    QFETCH(int, place);
    checkCase(m_cases.at(place));
}

QList<RuleCase> TestDataRules::ruleCases()
{
    RuleCases cases;
    cases.rule = u"missing-not-zero"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("a sum of nothing is missing", R"({"encoding": {"y": {"field": "median_days"}}})");
    cases.fail("different values of nothing are none", R"({"encoding": {"y": {"field": "median_days", "aggregate": "distinct"}}})", u"encoding.y"_s, false);
    cases.fail("a formula that turns missing into zero", R"({"transform": [{"filter": {"field": "year", "equal": 2024}}, {"calculate": "isValid(datum.median_days) ? datum.median_days : 0", "as": "d"}], "encoding": {"y": {"field": "d"}}})", u"encoding.y"_s, false);

    cases.rule = u"missing-shown"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.silent("nothing is missing", "{}");
    cases.fail("one region did not report", R"({"encoding": {"y": {"field": "median_days"}}})", u"usermeta.chartroom.note"_s, false);
    cases.pass("a note says so", R"({"encoding": {"y": {"field": "median_days"}}, "usermeta": {"chartroom": {"note": "East reported no wait."}}})");

    cases.rule = u"categories-kept"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})";
    cases.pass("all four regions", "{}");
    cases.fail("two fell out with a limit on waits", R"({"transform": [{"filter": {"field": "median_days", "gt": 45}}]})", u"encoding.x"_s, false);
    cases.silent("a filter names the field", R"({"transform": [{"filter": {"field": "region", "equal": "East"}}]})");

    cases.rule = u"number-is-label"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.silent("a count computes with nothing", R"({"encoding": {"y": {"field": null, "aggregate": "count"}}})");
    cases.pass("permits can be added", "{}");
    cases.fail("years cannot be averaged", R"({"encoding": {"y": {"field": "year", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    cases.base = goodCases;
    cases.table = u"cases"_s;
    cases.fail("case numbers cannot be added", R"({"encoding": {"y": {"field": "number"}}})", u"encoding.y.aggregate"_s, true);
    cases.pass("the latest date is a date", R"({"encoding": {"color": {"field": "day", "aggregate": "max"}}})");

    cases.rule = u"sum-of-rates"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.pass("cases add up", "{}");
    cases.fail("rates do not", R"({"encoding": {"y": {"field": "rate"}}})", u"encoding.y.aggregate"_s, false);
    cases.silent("a mean is another matter", R"({"encoding": {"y": {"field": "rate", "aggregate": "mean"}}})");

    cases.rule = u"average-of-rates"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.fail("bases of 100 and 150", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"field": "rate", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    cases.pass("only bases of 100", R"({"transform": [{"filter": {"field": "base", "equal": 100}}], "encoding": {"x": {"timeUnit": "year"}, "y": {"field": "rate", "aggregate": "mean"}}})");

    cases.rule = u"mean-of-skewed"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.fail("one wait of 400 days", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"field": "wait", "aggregate": "mean"}}})", u"encoding.y.aggregate"_s, false);
    cases.pass("even values", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"aggregate": "mean"}}})");
    cases.silent("fewer than ten rows a mark", R"({"encoding": {"y": {"field": "wait", "aggregate": "mean"}}})");

    cases.rule = u"cumulative-labelled"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "transform": [{"filter": {"field": "region", "equal": "East"}}, {"window": [{"op": "sum", "field": "decided", "as": "total"}], "sort": [{"field": "year"}]}],
        "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "total", "axis": {"title": "Permits"}}}})";
    cases.fail("not said", "{}", u"encoding.y.axis"_s, false);
    cases.pass("said in the title", R"({"title": "Permits decided so far"})");

    cases.rule = u"stack-additive"_s;
    cases.table = u"permits"_s;
    cases.base = goodStack;
    cases.pass("permits", "{}");
    cases.fail("medians", R"({"encoding": {"y": {"field": "median_days", "aggregate": "median"}}})", u"encoding.y"_s, false);

    cases.rule = u"rate-needs-base"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "office"}, "y": {"field": "visits", "aggregate": "sum"}}})";
    cases.pass("bases of 500 to 750 for 4 or 5 rows", R"({"transform": [{"filter": {"field": "office", "oneOf": ["Office with a long name 0", "Office with a long name 1"]}}]})");
    cases.fail("one office has half of the rows", R"({"transform": [{"filter": {"or": [{"field": "office", "equal": "Office with a long name 1"}, {"field": "cases", "equal": 10}]}}]})", u"encoding.y"_s, false);
    cases.pass("visits per base", R"({"transform": [{"calculate": "datum.visits / datum.base", "as": "rate2"}], "encoding": {"y": {"field": "visits"}}})");

    cases.base = R"({"title": "T", "mark": "bar", "transform": [{"filter": {"or": [{"field": "office", "equal": "Office with a long name 1"}, {"field": "cases", "equal": 10}]}}],
        "encoding": {"x": {"field": "office"}, "y": {"field": "visits", "aggregate": "sum", "stack": "normalize"}, "color": {"field": "rate", "type": "ordinal"}}})";
    cases.pass("bars of equal length do not show the size of their groups", R"({"encoding": {"color": {"field": "base", "type": "ordinal"}}, "transform": [{"filter": {"or": [
        {"and": [{"field": "office", "equal": "Office with a long name 1"}, {"field": "base", "equal": 150}]},
        {"and": [{"field": "office", "equal": "Office with a long name 0"}, {"field": "cases", "equal": 10}]}]}}]})");
    cases.fail("the parts of one bar are groups of unequal size", R"({"encoding": {"x": {"field": "day", "timeUnit": "year"}, "color": {"field": "office", "type": "nominal"}}})", u"encoding.y"_s, false);

    cases.rule = u"map-shows-rate"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "number", "type": "ordinal", "axis": null}, "y": {"field": "size", "axis": null}, "detail": {"field": "office"},
        "color": {"field": "visits", "aggregate": "sum"}}, "usermeta": {"chartroom": {"layout": "tile"}}})";
    cases.fail("totals of a field with a base", "{}", u"encoding.color"_s, false);
    cases.pass("a mean", R"({"encoding": {"color": {"aggregate": "mean"}}})");

    cases.rule = u"whole-is-whole"_s;
    cases.table = u"permits"_s;
    cases.base = goodPie;
    cases.pass("a filter on another field", "{}");
    cases.fail("a region is left out", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}, {"filter": {"field": "year", "equal": 2024}}]})", u"transform.0"_s, true);
    cases.pass("a note tells it", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}], "usermeta": {"chartroom": {"note": "Without East and West."}}})");

    cases.rule = u"window-declared"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.fail("three of twelve months, not told", R"({"transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-03-31"]}}]})", u"title"_s, true);
    cases.pass("told in the title", R"({"title": "Cases, January to March 2024", "transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-03-31"]}}]})");
    cases.silent("most of the period", R"({"transform": [{"filter": {"field": "day", "range": ["2024-01-01", "2024-10-31"]}}]})");

    cases.rule = u"period-complete"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.fail("the collection ends in the middle of December", "{}", u"encoding.x"_s, true);
    cases.pass("December left out", R"({"transform": [{"filter": {"field": "day", "lt": "2024-12-01"}}]})");

    cases.rule = u"small-base"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.fail("three or four rows a month", R"({"encoding": {"y": {"aggregate": "mean"}}})", u"usermeta.chartroom.note"_s, false);
    cases.pass("forty rows in the year", R"({"encoding": {"x": {"timeUnit": "year"}, "y": {"aggregate": "mean"}}})");
    cases.pass("the exercise asks for three", R"({"encoding": {"y": {"aggregate": "mean"}}})", R"({"min": 3})");

    cases.rule = u"uncertainty-shown"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "layer": [{"mark": "point", "encoding": {"x": {"field": "office"}, "y": {"field": "estimate"}}}]})";
    cases.fail("only the estimate", "{}", u"layer.0.encoding.y"_s, false);
    cases.pass("with its bounds", R"({"layer": [{"mark": "point", "encoding": {"x": {"field": "office"}, "y": {"field": "estimate"}}},
        {"mark": "rule", "encoding": {"x": {"field": "office"}, "y": {"field": "low"}, "y2": {"field": "high"}}}]})");

    cases.rule = u"box-enough-data"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "boxplot", "encoding": {"y": {"field": "decided"}}})";
    cases.pass("twelve values", "{}");
    cases.fail("three values a box", R"({"encoding": {"x": {"field": "region"}}})", u"mark"_s, false);

    cases.rule = u"one-row-per-mark"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}})";
    cases.fail("three years on one bar", "{}", u"encoding.y"_s, false);
    cases.pass("one year", R"({"transform": [{"filter": {"field": "year", "equal": 2024}}]})");
    cases.fail("medians are summarised by their median", R"({"encoding": {"y": {"field": "median_days"}}})", u"encoding.y"_s, false);
    cases.silent("points may share a spot", R"({"mark": "point"})");

    cases.rule = u"mixed-units"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "transform": [{"fold": ["applications", "decided"], "as": ["what", "n"]}], "mark": "bar",
        "encoding": {"x": {"field": "what"}, "y": {"field": "n", "aggregate": "sum"}}})";
    cases.fail("applications and permits", "{}", u"encoding.y"_s, false);
    cases.pass("one unit", R"({"transform": [{"fold": ["decided", "decided"], "as": ["what", "n"]}]})");
    return cases.all();
}

QTEST_APPLESS_MAIN(TestDataRules)
#include "test_datarules.moc"
