// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulecases.h"

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// The rules of layer communication: each with charts that pass, fail and are none of its business.
class TestCommunicationRules : public QObject
{
    Q_OBJECT

private slots:
    void says_data() { addRows(m_cases); }
    void says();
    void every_rule_has_cases() { checkEveryRuleHasCases(RuleLayer::Communication, m_cases); }

private:
    [[nodiscard]] static QList<RuleCase> ruleCases();
    const QList<RuleCase> m_cases = ruleCases();
};

void TestCommunicationRules::says()
{
    QFETCH(int, place);
    checkCase(m_cases.at(place));
}

QList<RuleCase> TestCommunicationRules::ruleCases()
{
    RuleCases cases;
    cases.rule = u"title-present"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("a title", "{}");
    cases.fail("none", R"({"title": null})", u"title"_s, false);

    cases.rule = u"title-states-finding"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("names the leader", "{}", R"({"slots": [{"id": "leader", "any": "South"}]})");
    cases.fail("names the topic", R"({"title": "Permits by region"})", u"title"_s, false, R"({"slots": [{"id": "leader", "any": "South"}]})");

    cases.rule = u"title-matches-data"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "Permits rose", "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})";
    cases.pass("629, 662, 741 rose", "{}"); // 96+279+90+164, 118+288+85+171, 141+301+98+201
    cases.fail("they did not fall", R"({"title": "Permits fell"})", u"title"_s, false);
    cases.silent("no direction word", R"({"title": "Permits by year"})");

    cases.rule = u"title-short"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("38 characters", "{}");
    cases.fail("more than 90 characters", R"({"title": "South decided the most permits in 2024, more than North and East and also more than West did that year"})", u"title"_s, false);

    cases.rule = u"period-named"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("the title names the year", "{}");
    cases.fail("the filter is not told", R"({"title": "South decided the most permits"})", u"title"_s, false);
    cases.pass("the axis shows the years", R"({"title": "Permits", "encoding": {"x": {"field": "year", "type": "ordinal"}}})");
    cases.silent("no time anywhere", R"({"title": "Permits", "transform": null})");

    cases.rule = u"axis-titles"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("default titles", "{}");
    cases.fail("no title on the value axis", R"({"encoding": {"y": {"axis": {"title": ""}}}})", u"encoding.y.axis"_s, true);
    cases.pass("regions that the title speaks of", R"({"encoding": {"x": {"axis": {"title": null}}}})");

    cases.rule = u"axis-unit"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("default title with unit", "{}");
    cases.pass("unit inside the words", R"({"encoding": {"y": {"axis": {"title": "Permits decided"}}}})");
    cases.pass("the unit in the other language", R"({"encoding": {"y": {"axis": {"title": "Permis décidés"}}}})");
    cases.fail("no unit", R"({"encoding": {"y": {"axis": {"title": "Decisions"}}}})", u"encoding.y.axis"_s, true);
    cases.silent("a count has no unit", R"({"encoding": {"y": {"field": null, "aggregate": "count"}}})");

    cases.rule = u"legend-or-labels"_s;
    cases.table = u"permits"_s;
    cases.base = goodLines;
    cases.pass("a legend", "{}");
    cases.base = QByteArray(goodLines).replace(R"("color": {)", R"("color": {"legend": null, )");
    cases.fail("no legend", "{}", u"encoding.color.legend"_s, true);
    cases.pass("panels name the values", R"({"encoding": {"column": {"field": "region"}}})");

    cases.rule = u"source-note"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("a source", "{}");
    cases.fail("none", R"({"usermeta": null})", u"usermeta.chartroom.source"_s, false);

    cases.rule = u"alt-text-present"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("a description", "{}");
    cases.fail("too short", R"({"description": "A chart."})", u"description"_s, false);
    cases.fail("the title again", R"({"description": "South decided the most permits in 2024"})", u"description"_s, false);

    cases.rule = u"alt-text-complete"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("chart, measure, extreme", "{}");
    cases.fail("no extreme", R"({"description": "Bar chart of permits decided in four regions."})", u"description"_s, false);
    cases.fail("no measure", R"({"description": "Bar chart. South leads by far."})", u"description"_s, false);
    cases.fail("not said to be a chart", R"({"description": "Permits decided: South leads."})", u"description"_s, false);
    cases.pass("a computed column goes by the title of its axis", R"({"description": "Bar chart of the doubled figures. South leads by far.",
        "transform": [{"filter": {"field": "year", "equal": 2024}}, {"calculate": "datum.decided * 2", "as": "twice"}], "encoding": {"y": {"field": "twice", "axis": {"title": "Doubled"}}}})");
    cases.fail("nor by another word", R"({"description": "Bar chart of the figures. South leads by far.",
        "transform": [{"filter": {"field": "year", "equal": 2024}}, {"calculate": "datum.decided * 2", "as": "twice"}], "encoding": {"y": {"field": "twice", "axis": {"title": "Doubled"}}}})", u"description"_s, false);

    cases.rule = u"annotation-true"_s;
    cases.table = u"permits"_s;
    cases.base = R"({"title": "T", "layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "text", "encoding": {"x": {"datum": "South"}, "text": {"value": "868 permits"}}}]})";
    cases.pass("South decided 279 + 288 + 301", "{}");
    cases.fail("another number", R"({"layer": [{"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "text", "encoding": {"x": {"datum": "South"}, "text": {"value": "900 permits"}}}]})", u"layer.1"_s, false);
    cases.pass("rounded as shown", R"({"layer": [{"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days", "aggregate": "mean"}}},
        {"mark": "text", "encoding": {"x": {"datum": "2024"}, "text": {"value": "44.7 days"}}}]})");

    cases.rule = u"colour-contrast"_s;
    cases.table = u"permits"_s;
    cases.base = goodBars;
    cases.pass("teal", R"({"mark": {"type": "bar", "color": "#0B6A6A"}})");
    cases.fail("yellow", R"({"mark": {"type": "bar", "color": "#FFE680"}})", u"encoding.color"_s, true);
    cases.silent("no colour given", "{}");
    return cases.all();
}

QTEST_APPLESS_MAIN(TestCommunicationRules)
#include "test_communicationrules.moc"
