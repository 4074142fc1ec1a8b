// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulecases.h"

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// The rules of layer encoding: each with charts that pass, fail and are none of its business.
class TestEncodingRules : public QObject
{
    Q_OBJECT

private slots:
    void says_data() { addRows(m_cases); }
    void says();
    void every_rule_has_cases() { checkEveryRuleHasCases(RuleLayer::Encoding, m_cases); }

private:
    [[nodiscard]] static QList<RuleCase> ruleCases();
    const QList<RuleCase> m_cases = ruleCases();
};

void TestEncodingRules::says()
{
    QFETCH(int, place);
    checkCase(m_cases.at(place));
}

QList<RuleCase> TestEncodingRules::ruleCases()
{
    RuleCases cases;
    cases.rule = u"bar-zero-baseline"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("from zero by default", "{}");
    cases.fail("own domain without zero", R"({"encoding": {"y": {"scale": {"domain": [80, 320]}}}})", u"encoding.y.scale"_s, true);
    cases.fail("zero switched off", R"({"encoding": {"y": {"scale": {"zero": false}}}})", u"encoding.y.scale"_s, true);
    cases.silent("points may", R"({"mark": "point", "encoding": {"y": {"scale": {"zero": false}}}})");

    cases.rule = u"axis-not-clipped"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.silent("no own domain", "{}");
    cases.pass("all values inside", R"({"encoding": {"y": {"scale": {"domain": [0, 301]}}}})");
    cases.fail("301 above 300", R"({"encoding": {"y": {"scale": {"domain": [0, 300]}}}})", u"encoding.y.scale"_s, false);

    cases.rule = u"axis-not-inflated"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("four times as long", R"({"encoding": {"y": {"scale": {"domain": [0, 1204]}}}})");
    cases.fail("more than four times", R"({"encoding": {"y": {"scale": {"domain": [0, 1300]}}}})", u"encoding.y.scale"_s, false);

    cases.rule = u"single-scale"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "layer": [{"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "median"}}}]})";
    cases.pass("shared", "{}");
    cases.fail("independent", R"({"resolve": {"scale": {"y": "independent"}}})", u"resolve.scale"_s, false);

    cases.rule = u"panels-same-scale"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "line", "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "decided"}}})";
    cases.pass("shared", "{}");
    cases.fail("independent", R"({"resolve": {"scale": {"y": "independent"}}})", u"resolve.scale"_s, true);
    cases.pass("told in the subtitle", R"({"title": {"text": "T", "subtitle": "Each panel has its own scale"}, "resolve": {"scale": {"y": "independent"}}})");

    cases.rule = u"size-by-area"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}, "size": {"field": "decided"}}})";
    cases.pass("linear from zero", "{}");
    cases.fail("without zero", R"({"encoding": {"size": {"scale": {"zero": false}}}})", u"encoding.size.scale"_s, true);
    cases.fail("bent", R"({"encoding": {"size": {"scale": {"type": "sqrt"}}}})", u"encoding.size.scale"_s, true);

    cases.rule = u"axis-direction"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("upwards", "{}");
    cases.fail("reversed", R"({"encoding": {"y": {"scale": {"reverse": true}}}})", u"encoding.y.scale"_s, true);
    cases.fail("domain from high to low", R"({"encoding": {"y": {"scale": {"domain": [320, 0]}}}})", u"encoding.y.scale"_s, true);
    cases.base = goodCases;
    cases.table = u"cases"_s;
    cases.pass("ranks may run down", R"({"encoding": {"y": {"field": "rank", "aggregate": "min", "scale": {"reverse": true}}}})");

    cases.rule = u"time-runs-right"_s;
    cases.table = u"cases"_s;
    cases.base = goodCases;
    cases.pass("months on x", "{}");
    cases.fail("reversed", R"({"encoding": {"x": {"scale": {"reverse": true}}}})", u"encoding.x"_s, true);
    cases.fail("on y", R"({"encoding": {"y": {"field": "day", "timeUnit": "yearmonth", "aggregate": null}, "x": {"field": "cases", "timeUnit": null, "aggregate": "sum"}}})", u"encoding.y"_s, true);
    cases.pass("bars may hang from y", R"({"mark": "bar", "encoding": {"y": {"field": "day", "timeUnit": "yearmonth", "aggregate": null}, "x": {"field": "cases", "timeUnit": null, "aggregate": "sum"}}})");

    cases.rule = u"time-in-order"_s;
    cases.table = u"permits"_s;
    cases.base = goodLines;
    cases.pass("2022, 2023, 2024", "{}");
    cases.fail("by value", R"({"mark": "bar", "encoding": {"x": {"sort": ["2023", "2022", "2024"]}}})", u"encoding.x.sort"_s, true);
    cases.fail("backwards", R"({"encoding": {"x": {"sort": "descending"}}})", u"encoding.x.sort"_s, true);
    cases.silent("regions have no order in time", R"({"encoding": {"x": {"field": "region"}, "color": {"field": "year"}}})");
    cases.base = goodCases;
    cases.table = u"cases"_s;
    cases.pass("a fiscal year starts in April", R"({"encoding": {"x": {"timeUnit": "month", "sort": [4,5,6,7,8,9,10,11,12,1,2,3]}}})");
    cases.pass("codes of quarters", R"({"mark": "bar", "encoding": {"x": {"field": "quarter", "timeUnit": null}}})");
    cases.fail("codes of quarters backwards", R"({"mark": "bar", "encoding": {"x": {"field": "quarter", "timeUnit": null, "sort": "descending"}}})", u"encoding.x.sort"_s, true);
    cases.silent("sizes are no periods", R"({"mark": "bar", "encoding": {"x": {"field": "size", "timeUnit": null, "sort": "descending"}}})");
    cases.fail("months mixed up", R"({"encoding": {"x": {"timeUnit": "month", "sort": [2,1,4,3]}}})", u"encoding.x.sort"_s, true);

    cases.rule = u"order-natural"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}}})";
    cases.pass("small, medium, large", "{}");
    cases.pass("its reverse", R"({"encoding": {"x": {"sort": "descending"}}})");
    cases.fail("medium first", R"({"encoding": {"x": {"sort": ["medium", "small", "large"]}}})", u"encoding.x.sort"_s, true);

    cases.rule = u"sorted-by-value"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("falling", "{}");
    cases.pass("rising", R"({"encoding": {"x": {"sort": "y"}}})");
    cases.fail("by name", R"({"encoding": {"x": {"sort": "ascending"}}})", u"encoding.x.sort"_s, true);
    cases.fail("on its side", R"({"encoding": {"x": {"field": "decided", "aggregate": "sum", "type": "quantitative", "sort": null}, "y": {"field": "region", "aggregate": null, "type": "nominal"}}})", u"encoding.y.sort"_s, true);
    cases.pass("the rest may stand last", R"({"encoding": {"x": {"sort": ["West", "North", "East", "South"]}}})", R"({"restLast": ["South"]})");
    cases.silent("two places need no order", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}]})");
    cases.silent("a declared order is kept", R"({"encoding": {"x": {"type": "ordinal", "sort": "ascending"}}})");
    cases.silent("several series", R"({"encoding": {"x": {"sort": "ascending"}, "color": {"field": "year"}}})");

    cases.rule = u"time-even-steps"_s;
    cases.table = u"permits"_s;
    cases.base = goodLines;
    cases.pass("every year", "{}");
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "day", "timeUnit": "month"}, "y": {"aggregate": "count"}}})";
    cases.pass("twelve months", "{}");
    cases.fail("without May", R"({"transform": [{"filter": {"not": {"field": "day", "timeUnit": "month", "equal": 5}}}]})", u"encoding.x"_s, false);

    cases.rule = u"log-no-bars"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("linear", "{}");
    cases.fail("log", R"({"encoding": {"y": {"scale": {"type": "log"}}}})", u"encoding.y.scale"_s, true);

    cases.rule = u"log-labelled"_s;
    cases.table = u"permits"_s;
    cases.base = goodScatter;
    cases.fail("not told", R"({"encoding": {"y": {"scale": {"type": "log"}}}})", u"encoding.y.axis"_s, false);
    cases.pass("told in the title of the axis", R"j({"encoding": {"y": {"scale": {"type": "log"}, "axis": {"title": "Permits (log scale)"}}}})j");

    cases.rule = u"scale-linear"_s;
    cases.table = u"permits"_s;
    cases.base = goodScatter;
    cases.pass("linear", "{}");
    cases.fail("square root", R"({"encoding": {"x": {"scale": {"type": "sqrt"}}}})", u"encoding.x.scale"_s, true);

    cases.rule = u"line-needs-order"_s;
    cases.table = u"permits"_s;
    cases.base = goodLines;
    cases.pass("years", "{}");
    cases.fail("regions", R"({"encoding": {"x": {"field": "region"}, "color": {"field": "year"}}})", u"mark"_s, false);

    cases.rule = u"measure-on-position"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("on y", "{}");
    cases.fail("as colour", R"({"mark": "rect", "encoding": {"y": {"field": "year", "aggregate": null, "type": "ordinal"}, "color": {"field": "decided", "aggregate": "sum"}}})", u"encoding.color"_s, false);
    cases.silent("parts of a whole are angles", R"({"mark": "arc", "encoding": {"x": null, "y": null, "theta": {"field": "decided"}, "color": {"field": "region"}}})");

    cases.rule = u"parts-positive"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "arc", "encoding": {"theta": {"field": "cases", "aggregate": "sum"}, "color": {"field": "size"}}})";
    cases.pass("cases", "{}");
    cases.fail("a negative change", R"({"encoding": {"theta": {"field": "change", "aggregate": "min"}}})", u"encoding.theta"_s, false);

    cases.rule = u"few-slices"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "arc", "encoding": {"theta": {"field": "cases", "aggregate": "sum"}, "color": {"field": "size"}}})";
    cases.pass("three sizes", "{}");
    cases.fail("nine offices", R"({"encoding": {"color": {"field": "office"}}})", u"mark"_s, false);
    cases.fail("more than asked", "{}", u"mark"_s, false, R"({"max": 2})");

    cases.rule = u"few-hues"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}, "color": {"field": "office"}}})";
    cases.fail("nine offices", "{}", u"encoding.color"_s, false);
    cases.pass("nine when the exercise allows them", "{}", R"({"max": 9})");
    cases.silent("an ordered field", R"({"encoding": {"color": {"field": "size"}}})");

    cases.rule = u"few-lines"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"aggregate": "count"}, "color": {"field": "office"}}})";
    cases.fail("nine offices", "{}", u"encoding.color"_s, false);
    cases.pass("three sizes", R"({"encoding": {"color": {"field": "size"}}})");

    cases.rule = u"palette-fits-level"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "size"}, "y": {"aggregate": "count"}, "color": {"field": "office", "scale": {"scheme": "set2"}}}})";
    cases.pass("names in separate colours", "{}");
    cases.fail("names in shades", R"({"encoding": {"color": {"scale": {"scheme": "blues"}}}})", u"encoding.color.scale"_s, false);
    cases.fail("an order in separate colours", R"({"encoding": {"color": {"field": "size"}}})", u"encoding.color.scale"_s, false);

    cases.rule = u"diverging-has-middle"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "year"}, "y": {"field": "region"}, "color": {"field": "decided", "scale": {"scheme": "blueorange"}}}})";
    cases.fail("no middle", "{}", u"encoding.color.scale"_s, false);
    cases.pass("around 200", R"({"encoding": {"color": {"scale": {"domainMid": 200}}}})");
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "rect", "encoding": {"x": {"field": "size"}, "y": {"field": "office"}, "color": {"field": "change", "scale": {"scheme": "redblue"}}}})";
    cases.fail("changes around zero", "{}", u"encoding.color.scale"_s, true);

    cases.rule = u"colour-not-alone"_s;
    cases.table = u"permits"_s;
    cases.base = goodLines;
    cases.fail("four lines by colour alone", "{}", u"encoding.color"_s, true);
    cases.pass("with shapes", R"({"encoding": {"shape": {"field": "region"}}})");
    cases.silent("two lines", R"({"transform": [{"filter": {"field": "region", "oneOf": ["North", "South"]}}]})");

    cases.rule = u"colour-adds-information"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.silent("one colour", "{}");
    cases.fail("colour by the key", R"({"encoding": {"color": {"field": "region"}}})", u"encoding.color"_s, false);
    cases.pass("colour by another field", R"({"encoding": {"color": {"field": "year"}}})");

    cases.rule = u"marks-not-hidden"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "rank"}, "y": {"field": "rate"}}})";
    cases.pass("40 marks on 40 places (9 and 5 have no common factor)", R"({"transform": [{"filter": {"field": "cases", "lt": 55}}]})");
    cases.fail("most marks share a place", R"({"encoding": {"y": {"field": "change"}}})", u"mark"_s, true);

    cases.rule = u"areas-not-overlapping"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "mark": "area", "encoding": {"x": {"field": "year", "type": "ordinal"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})";
    cases.pass("stacked", "{}");
    cases.fail("behind each other", R"({"encoding": {"y": {"stack": false}}})", u"mark"_s, false);

    cases.rule = u"bins-sensible"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "cases", "bin": true}, "y": {"aggregate": "count"}}})";
    cases.pass("eight bins", "{}");
    cases.fail("one bin", R"({"encoding": {"x": {"bin": {"step": 100}}}})", u"encoding.x.bin"_s, false);

    cases.rule = u"labels-fit"_s;
    cases.table = u"cases"_s;
    cases.base = R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "office", "sort": "-y"}, "y": {"field": "cases", "aggregate": "sum"}}})";
    cases.fail("nine long names", "{}", u"encoding.x"_s, false);
    cases.pass("three names", R"({"transform": [{"filter": {"field": "office", "oneOf": ["Office with a long name 0", "Office with a long name 1"]}}]})");
    cases.silent("on the side", R"({"encoding": {"x": {"field": "cases", "aggregate": "sum", "sort": null}, "y": {"field": "office", "aggregate": null}}})");
    return cases.all();
}

QTEST_APPLESS_MAIN(TestEncodingRules)
#include "test_encodingrules.moc"
