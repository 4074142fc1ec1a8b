// SPDX-License-Identifier: GPL-3.0-or-later
#include "tablepack.h"

#include "grading/kinds/conditionmutants.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// table.filter (exercises.md 4.16). The key "from 2023 on, more than 40 days" keeps rows 5, 6 and 11 of permits.csv
/// (55, 61 and 44 days) and rows 3 and 5 of probe.csv (41 and 90 days).
class TestTableFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers() { m_graded->checkCurrentRow(); }
    void checksAndReading();
    void mutantsComeInOrder();
    void atMostFiftyMutants();
    void brokenKeys_data();
    void brokenKeys();

private:
    std::unique_ptr<GradedPack> m_graded;
};

namespace {

QString filterExercise(const QString &id, int number, const QString &rest)
{
    return exerciseHead(id, u"table.filter"_s, number) + u"    data: permits\n"_s + rest
        + u"    tests:\n      - {name: model, answer: {}, outcome: invalid}\n"_s;
}

QString filterExercises()
{
    return filterExercise(u"slow"_s, 1, uR"(    response: {fields: [region, year, median_days], groups: true}
    grading:
      expect: {where: year >= 2023 and median_days > 40}
      probes: [permits/probe]
      anticipate:
        - {id: south-only, match: {where: 'year >= 2023 and region = "South"'}, feedback: Other regions wait too., misconception: wrong-filter, score: 0.2}
)"_s)
        + filterExercise(u"fast"_s, 2, uR"(    grading:
      expect: {where: year >= 2023 and median_days <= 40}
      probes: [permits/probe]
)"_s)
        + filterExercise(u"two-regions"_s, 3, uR"(    grading:
      expect: {where: 'region in ["North", "South"] and year <> 2022 and not (decided < 120)'}
    messages:
      filter.negation: {fail: Own words on a negation.}
)"_s)
        + filterExercise(u"varied"_s, 4, uR"(    variants: {year: [2022, 2024]}
    grading: {expect: {where: year = $year}}
)"_s);
}

QStringList mutantIds(const QString &condition)
{
    QStringList ids;
    for (const ConditionMutant &mutant : conditionMutants(*parseExpression(condition)))
        ids << mutant.id.section(u'.', 1);
    return ids;
}

} // namespace

void TestTableFilter::initTestCase()
{
    m_graded = std::make_unique<GradedPack>(tablePack(filterExercises()));
    QVERIFY(m_graded->isSound());
}

void TestTableFilter::answers_data()
{
    // Scores: the least of set(E, L) over permits (E = 3 rows) and probe (E = 2 rows).
    const GradeRow rows[] = {
        {"the key", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 40}]}})", "full", 1},
        {"another way to say it", "slow", R"({"filter": {"and": [{"not": {"field": "year", "lt": 2023}}, {"field": "median_days", "range": [40.5, null]}]}})", "full", 1},
        {"boundary: permits (3-1)/3, probe (2-1)/2", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gte": 40}]}})", "partial", 0.5, "filter.boundary"},
        {"boundary of the other condition: permits (1-0)/3, probe (1-0)/2", "slow", R"({"filter": {"and": [{"field": "year", "gt": 2023}, {"field": "median_days", "gt": 40}]}})", "partial", 0.3333, "filter.boundary"},
        {"or for and: 8 extra rows", "slow", R"({"filter": {"or": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 40}]}})", "partial", 0, "filter.and-or"},
        {"a condition is missing: 3 extra rows", "slow", R"({"filter": {"field": "median_days", "gt": 40}})", "partial", 0, "filter.condition-missing"},
        {"the other condition is missing", "slow", R"({"filter": {"field": "year", "gte": 2023}})", "partial", 0, "filter.condition-missing"},
        {"anticipated by its rows", "slow", R"({"filter": {"and": [{"field": "year", "oneOf": [2023, 2024, 2025]}, {"field": "region", "equal": "South"}]}})", "partial", 0.2, "south-only", "Other regions wait too."},
        {"extra rows: permits (3-2)/3", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 35}]}})", "partial", 0.3333, "filter.extra-rows", "Row 2 is in your result. Should it be?"},
        {"extra rows in French", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 35}]}})", "partial", 0.3333, "filter.extra-rows", "La ligne 2 est dans votre résultat. Doit-elle y être?", "fr"},
        {"missing rows: permits 2/3, probe 1/2", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 50}]}})", "partial", 0.5, "filter.missing-rows"},
        {"right here by luck: probe 1/2", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 41}]}})", "partial", 0.5, "filter.accident"},
        {"no filter", "slow", R"({"filter": null})", "invalid", -1, "answer.empty"},
        {"nothing", "slow", "{}", "invalid", -1, "answer.empty"},
        {"an empty filter", "slow", R"({"filter": {}})", "invalid", -1, "answer.empty"},
        {"a group without condition", "slow", R"({"filter": {"and": []}})", "invalid", -1, "answer.empty"},
        {"a group inside a group without condition", "slow", R"({"filter": {"and": [{"or": []}]}})", "invalid", -1, "answer.empty"},
        {"a condition without value", "slow", R"({"filter": {"field": "year", "gte": null}})", "invalid", -1, "filter.incomplete"},
        {"a condition with an empty text", "slow", R"({"filter": {"field": "region", "equal": ""}})", "invalid", -1, "filter.incomplete"},
        {"a condition without operator", "slow", R"({"filter": {"field": "year"}})", "invalid", -1, "filter.incomplete", "A condition is not complete: Year. Choose a column, a comparison and a value."},
        {"a condition without column", "slow", R"({"filter": {"gte": 3}})", "invalid", -1, "filter.incomplete"},
        {"one of no values", "slow", R"({"filter": {"field": "region", "oneOf": []}})", "invalid", -1, "filter.incomplete"},
        {"a range open at both ends", "slow", R"({"filter": {"field": "year", "range": [null, null]}})", "invalid", -1, "filter.incomplete"},
        {"an empty part beside a condition", "slow", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {}]}})", "invalid", -1, "filter.incomplete"},
        {"a text for a number", "slow", R"({"filter": {"field": "year", "gte": "2023"}})", "invalid", -1, "filter.type", "“2023” cannot stand in the column Year."},
        {"a number for a text", "slow", R"({"filter": {"field": "region", "equal": 3}})", "invalid", -1, "filter.type"},
        {"a wrong entry in a list", "slow", R"({"filter": {"field": "year", "oneOf": [2023, "x"]}})", "invalid", -1, "filter.type"},
        {"valid is true or false", "slow", R"({"filter": {"field": "year", "valid": "yes"}})", "invalid", -1, "filter.type"},
        {"incomplete comes before wrong types", "slow", R"({"filter": {"and": [{"field": "year", "gte": "x"}, {"field": "region", "equal": null}]}})", "invalid", -1, "filter.incomplete"},
        {"the shape comes before what is incomplete", "slow", R"({"filter": {"and": [{"field": "region", "equal": null}, {"field": "year", "above": 3}]}})", "invalid", -1, "answer.shape"},
        {"a column that is not offered", "slow", R"({"filter": {"field": "decided", "gt": 3}})", "invalid", -1, "answer.shape"},
        {"no such column", "slow", R"({"filter": {"field": "days", "gt": 3}})", "invalid", -1, "answer.shape"},
        {"a Vega expression", "slow", R"({"filter": "datum.year > 2022"})", "invalid", -1, "answer.shape"},
        {"two operators at once", "slow", R"({"filter": {"field": "year", "gt": 3, "lt": 5}})", "invalid", -1, "answer.shape"},
        {"a range of three", "slow", R"({"filter": {"field": "year", "range": [1, 2, 3]}})", "invalid", -1, "answer.shape"},
        {"another key", "slow", R"({"where": "year > 2022"})", "invalid", -1, "answer.shape"},
        {"missing read as zero", "fast", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"or": [{"field": "median_days", "lte": 40}, {"field": "median_days", "valid": false}]}]}})", "partial", 0.5, "filter.missing-as-zero"},
        {"missing never satisfies a comparison", "fast", R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "lte": 40}]}})", "full", 1},
        {"in negated, own words", "two-regions", R"({"filter": {"and": [{"not": {"field": "region", "oneOf": ["North", "South"]}}, {"not": {"field": "year", "equal": 2022}}, {"field": "decided", "gte": 120}]}})", "partial", 0, "filter.negation", "Own words on a negation."},
        {"unequal negated: South 2022 instead of three rows", "two-regions", R"({"filter": {"and": [{"field": "region", "oneOf": ["North", "South"]}, {"field": "year", "equal": 2022}, {"field": "decided", "gte": 120}]}})", "partial", 0, "filter.negation"},
        {"all three joined by or", "two-regions", R"({"filter": {"or": [{"field": "region", "oneOf": ["North", "South"]}, {"not": {"field": "year", "equal": 2022}}, {"field": "decided", "gte": 120}]}})", "partial", 0, "filter.and-or"},
        {"one of three conditions is missing", "two-regions", R"({"filter": {"and": [{"field": "region", "oneOf": ["North", "South"]}, {"not": {"field": "year", "equal": 2022}}]}})", "partial", 0.6667, "filter.condition-missing"},
        {"no probes: the main table alone", "two-regions", R"({"filter": {"and": [{"field": "region", "oneOf": ["North", "South"]}, {"field": "year", "gt": 2022}, {"field": "decided", "gt": 118}]}})", "full", 1},
        {"variants", "varied", R"({"filter": {"field": "year", "equal": 2024}})", "full", 1, "", "", "en", 1},
        {"another variant", "varied", R"({"filter": {"field": "year", "equal": 2024}})", "partial", 0, "filter.extra-rows", "", "en", 0},
        {"a year as a time unit", "varied", R"({"filter": {"field": "year", "timeUnit": "year", "equal": 2024}})", "full", 1, "", "", "en", 1},
    };
    addGradeRows(rows);
}

void TestTableFilter::checksAndReading()
{
    const Grade lucky = m_graded->grade(u"slow"_s, jsonObject(R"({"filter": {"and": [{"field": "year", "gte": 2023}, {"field": "median_days", "gt": 41}]}})"));
    QCOMPARE(checkWords(lucky), u"rows:permits+ rows:permits/probe-"_s);
    QCOMPARE(lucky.read, u"Year at least 2023 and Median wait more than 41"_s);
    const Grade nested = m_graded->grade(u"slow"_s, jsonObject(R"({"filter": {"or": [{"field": "region", "oneOf": ["North", "South"]}, {"and": [{"field": "year", "equal": 2024}, {"not": {"field": "median_days", "valid": false}}]}]}})"), u"fr"_s);
    QCOMPARE(nested.read, u"Région parmi Nord, Sud ou (Année est 2024 et pas (Attente médiane est manquant))"_s);
}

void TestTableFilter::mutantsComeInOrder()
{
    QCOMPARE(mutantIds(u"a >= 1 and b < 2"_s),
             QStringList({u"boundary"_s, u"boundary"_s, u"and-or"_s, u"condition-missing"_s, u"condition-missing"_s, u"missing-as-zero"_s}));
    // Of three joined conditions: all words, the first, the second; then three omissions.
    QCOMPARE(mutantIds(u"a = 1 and not b in [2] and c <> 3"_s).count(u"and-or"_s), 3);
    QCOMPARE(mutantIds(u"a = 1 and not b in [2] and c <> 3"_s).count(u"negation"_s), 4);
    QCOMPARE(mutantIds(u"a = 1 and not b in [2] and c <> 3"_s).count(u"condition-missing"_s), 3);

    // From left to right: the first boundary mutant changes the first comparison.
    const Table table = Table::fromRows({plainField(u"a"_s, ValueType::Number), plainField(u"b"_s, ValueType::Number)},
                                        {{1.0, 1.0}, {1.0, 2.0}, {0.0, 1.0}, {2.0, 0.0}});
    const auto mutants = conditionMutants(*parseExpression(u"a >= 1 and b < 2"_s));
    QCOMPARE(*rowsWhere(mutants.at(0).condition, table), (std::vector<int>{3}));       // a > 1 and b < 2
    QCOMPARE(*rowsWhere(mutants.at(1).condition, table), (std::vector<int>{0, 1, 3})); // a >= 1 and b <= 2
    QCOMPARE(*rowsWhere(mutants.at(2).condition, table), (std::vector<int>{0, 1, 2, 3})); // or
    QCOMPARE(*rowsWhere(mutants.at(3).condition, table), (std::vector<int>{0, 2, 3})); // b < 2
    QCOMPARE(*rowsWhere(mutants.at(4).condition, table), (std::vector<int>{0, 1, 3})); // a >= 1
}

void TestTableFilter::atMostFiftyMutants()
{
    QStringList parts;
    for (int i = 0; i < 40; ++i)
        parts << u"a > %1"_s.arg(i);
    QCOMPARE(conditionMutants(*parseExpression(parts.join(u" and "))).size(), 50);
}

void TestTableFilter::brokenKeys_data()
{
    QTest::addColumn<QString>("rest");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no condition") << u"    grading: {expect: {where: decided}}\n"_s << u"expr.type"_s;
    QTest::newRow("no such column") << u"    grading: {expect: {where: days > 3}}\n"_s << u"expr.name-unknown"_s;
    QTest::newRow("no row") << u"    grading: {expect: {where: year > 2100}}\n"_s << u"exercise.key.missing-value"_s;
    QTest::newRow("no such probe") << u"    grading: {expect: {where: year > 2022}, probes: [permits/hidden]}\n"_s << u"exercise.key.error"_s;
}

void TestTableFilter::brokenKeys()
{
    QFETCH(const QString, rest);
    QFETCH(const QString, rule);
    GradedPack graded(tablePack(filterExercise(u"broken"_s, 1, rest)));
    const PreparedExercise &prepared =
        graded.cache().prepared(graded.pack(), *graded.pack().exercise(u"broken"_s), 0, u"en"_s);
    QVERIFY(!prepared.isGradable());
    QCOMPARE(prepared.problems.first().ruleId, rule);
}

QTEST_GUILESS_MAIN(TestTableFilter)
#include "test_tablefilter.moc"
