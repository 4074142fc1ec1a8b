// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rulecases.h"

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// The library as a whole; its rules are tested by layer in test_datarules, test_encodingrules and
/// test_communicationrules.
class TestChartRules : public QObject
{
    Q_OBJECT

private slots:
    void the_library_is_that_of_the_document();
    void sentences_exist_in_both_languages();
    void only_asked_rules_run();
    void titles_are_judged_with_slots();
    void absent_texts_are_told();
    void fix_of_the_command_line_contract();
    void hard_failures_come_first();
};

void TestChartRules::the_library_is_that_of_the_document()
{
    int hard = 0;
    for (const ChartRule &rule : chartRules())
        hard += rule.hard ? 1 : 0;
    QCOMPARE(chartRules().size(), 61); // 31 hard, 30 soft
    QCOMPARE(hard, 31);
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

void TestChartRules::hard_failures_come_first()
{
    RuleResult soft{.id = u"soft"_s, .applies = true, .passed = false};
    RuleResult hard{.id = u"hard"_s, .applies = true, .passed = false, .hard = true};
    RuleResult met{.id = u"met"_s, .applies = true, .passed = true, .hard = true};
    RuleResult silent{.id = u"silent"_s, .applies = false, .passed = false, .hard = true};
    QCOMPARE(mostImportantFailure({silent, met, soft, hard})->id, u"hard"_s);
    QCOMPARE(mostImportantFailure({silent, met, soft})->id, u"soft"_s);
    QVERIFY(!mostImportantFailure({silent, met}));
}

QTEST_APPLESS_MAIN(TestChartRules)
#include "test_chartrules.moc"
