// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisechecks.h"
#include "kindpack.h"

#include <QJsonArray>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// South: 52, 55, 61 days, so 9 more in two years. East has no value in 2024.
const char *const exercises = R"(charts:
  days-by-region:
    data: {name: permits}
    mark: line
    encoding: {x: {field: year}, y: {field: median_days}, color: {field: region}}
exercises:
  - id: gap
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01
    rev: 1
    kind: chart.annotate
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-by-region, needs: [title, annotation]}
    grading:
      title:
        slots:
          - {id: who, any: [South, southern region], label: which region}
          - {id: direction, direction: up}
          - {id: period, any: ["2022", three years], required: false}
      annotations:
        - id: gap
          at: {expr: permits | where(median_days is missing)}
          slots: [{id: missing, any: [missing, no value, not reported], label: what is absent}]
      anticipate:
        - {id: topic, match: {title: Waits by region}, feedback: That is the topic., score: 0.2}
    tests: [{name: model, answer: {title: South waits longer, annotations: [{at: {region: East, year: 2024}, text: not reported}]}, score: 1}]
  - id: title-only
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02
    rev: 1
    kind: chart.annotate
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-by-region}
    let: {growth: {expr: '(permits | where(region = "South" and year = 2024) | sum(median_days)) - (permits | where(region = "South" and year = 2022) | sum(median_days))'}}
    grading:
      title:
        slots:
          - {id: amount, number: {expr: $growth}, tolerance: {abs: 0.5}}
          - {id: way, direction: {expr: $growth}}
    tests: [{name: model, answer: {title: South rose by 9 days}, score: 1}]
  - id: two-notes
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e03
    rev: 1
    kind: chart.annotate
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {chart: days-by-region, needs: [annotation]}
    grading:
      annotations:
        - {id: first, at: [{region: South, year: 2024}, {region: West, year: 2024}]}
        - {id: second, at: {region: South, year: 2024}}
    tests: [{name: model, answer: {annotations: [{at: {region: West, year: 2024}, text: a}, {at: {region: South, year: 2024}, text: b}]}, score: 1}]
)";
const char *const french = R"(  gap/grading/title/slots/who/any: {text: "Sud\nrégion du Sud"}
  gap/grading/title/slots/who/label: {text: de quelle région il s’agit}
  gap/grading/annotations/gap/slots/missing/any: {text: "manquant\naucune valeur\nnon déclaré"}
)";

} // namespace

/// chart.annotate (exercises.md 4.14): slots weigh 1 (optional ones 0), places 2.
class TestChartAnnotate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_grader.problems(), QString()); }
    void answers_data();
    void answers();
    void checksStandInOrder();
    void messagesNameTheSlot();
    void badKeysAreReported_data();
    void badKeysAreReported();
    void badSlotsAreReported_data();
    void badSlotsAreReported();

private:
    KindGrader m_grader{kindSource(exercises, french)};
};

void TestChartAnnotate::answers_data()
{
    QTest::addColumn<GradedRow>("row");
#define GAP R"(, "annotations": [{"at": {"region": "East", "year": 2024}, "text": "not reported"}]})"
    const GradedRow rows[] = {
        {"title and note", "gap", R"({"title": "South waits longer")" GAP, "full", 1},
        {"another phrase, capitals, a point", "gap", R"({"title": "Longer waits in the SOUTHERN REGION.")" GAP, "full", 1},
        {"without direction: 4 of 5", "gap", R"({"title": "Waits in the South")" GAP, "partial", 0.8, "title:direction"},
        {"both directions say none", "gap", R"({"title": "South up, East down")" GAP, "partial", 0.8, "title:direction"},
        {"a word inside a word does not count", "gap", R"({"title": "Southwark waits longer")" GAP, "partial", 0.8, "title:who"},
        {"a note at another mark fails its slots too: 2 of 5", "gap", R"({"title": "South waits longer", "annotations": [{"at": {"region": "South", "year": 2024}, "text": "not reported"}]})", "partial", 0.4, "at:gap"},
        {"a note that says something else", "gap", R"({"title": "South waits longer", "annotations": [{"at": {"region": "East", "year": 2024}, "text": "closed"}]})", "partial", 0.8, "note:gap:missing"},
        {"the place weighs more than the title", "gap", R"({"title": "Waits", "annotations": [{"at": {"region": "South", "year": 2024}, "text": "x"}]})", "partial", 0, "at:gap"},
        {"further notes do not count", "gap", R"({"title": "South waits longer", "annotations": [{"at": {"region": "West", "year": 2022}, "text": "x"}, {"at": {"region": "East", "year": 2024}, "text": "no value"}]})", "full", 1},
        {"anticipated by its normal form", "gap", R"({"title": "WAITS by region")" GAP, "partial", 0.2, "topic"},
        {"French words and accepted texts", "gap", R"({"title": "Le Sud attend plus longtemps", "annotations": [{"at": {"region": "East", "year": 2024}, "text": "non déclaré"}]})", "full", 1, "", "fr"},
        {"without a title", "gap", R"({"title": "")" GAP, "invalid", -1, "answer.empty"},
        {"a title of marks only", "gap", R"({"title": " . ")" GAP, "invalid", -1, "answer.empty"},
        {"without a note", "gap", R"({"title": "South waits longer"})", "invalid", -1, "answer.empty"},
        {"an empty list", "gap", R"({"title": "South waits longer", "annotations": []})", "invalid", -1, "answer.empty"},
        {"a note without words", "gap", R"({"title": "South waits longer", "annotations": [{"at": {"region": "East", "year": 2024}, "text": " "}]})", "invalid", -1, "answer.empty"},
        {"nothing", "gap", R"({})", "invalid", -1, "answer.empty"},
        {"a mark that is not there", "gap", R"({"title": "South waits longer", "annotations": [{"at": {"region": "Centre", "year": 2024}, "text": "x"}]})", "invalid", -1, "answer.shape"},
        {"a note without a place", "gap", R"({"title": "South waits longer", "annotations": [{"text": "x"}]})", "invalid", -1, "answer.shape"},
        {"a note with a foreign key", "gap", R"({"title": "a", "annotations": [{"at": {"region": "East", "year": 2024}, "text": "x", "color": "red"}]})", "invalid", -1, "answer.shape"},
        {"a title that is no text", "gap", R"({"title": 3)" GAP, "invalid", -1, "answer.shape"},
        {"a foreign key", "gap", R"({"marks": []})", "invalid", -1, "answer.shape"},
        {"the number and its direction", "title-only", R"({"title": "South rose by 9 days"})", "full", 1},
        {"within the tolerance", "title-only", R"({"title": "South grew 9.4 days"})", "full", 1},
        {"another number", "title-only", R"({"title": "South rose by 19 days"})", "partial", 0.5, "title:amount"},
        {"falling", "title-only", R"({"title": "South fell by 9 days"})", "partial", 0.5, "title:way"},
        {"only what is judged is needed", "title-only", R"({"title": ""})", "invalid", -1, "answer.empty"},
        {"each note serves one place, in their order", "two-notes", R"({"annotations": [{"at": {"region": "West", "year": 2024}, "text": "a"}, {"at": {"region": "South", "year": 2024}, "text": "b"}]})", "full", 1},
        {"the first note is taken by the first place", "two-notes", R"({"annotations": [{"at": {"region": "South", "year": 2024}, "text": "b"}]})", "partial", 0.5, "at:second"},
    };
#undef GAP
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestChartAnnotate::answers()
{
    QFETCH(const GradedRow, row);
    m_grader.check(row);
}

void TestChartAnnotate::checksStandInOrder()
{
    const Grade grade = m_grader.grade(u"gap"_s, jsonObject(R"({"title": "South waits longer", "annotations": [{"at": {"region": "West", "year": 2022}, "text": "x"}, {"at": {"region": "East", "year": 2024}, "text": "missing"}]})"));
    QStringList seen;
    for (const GradeCheck &check : grade.checks)
        seen << u"%1 %2 %3"_s.arg(check.id).arg(check.weight).arg(check.part);
    const QStringList expected{u"title:who 1 title"_s, u"title:direction 1 title"_s, u"title:period 0 title"_s,
                               u"at:gap 2 annotations.1"_s, u"note:gap:missing 1 annotations.1"_s};
    QCOMPARE(seen, expected);
    QCOMPARE(grade.read, u"South waits longer; x; missing"_s);
}

void TestChartAnnotate::messagesNameTheSlot()
{
    const QJsonObject answer = jsonObject(R"({"title": "Waits are longer", "annotations": [{"at": {"region": "East", "year": 2024}, "text": "not reported, manquant"}]})");
    QCOMPARE(m_grader.grade(u"gap"_s, answer).messages.last().text, u"Does the title say which region?"_s);
    QCOMPARE(m_grader.grade(u"gap"_s, answer).messages.first().text, u"The note stands at the right place."_s);
    QVERIFY(m_grader.grade(u"gap"_s, answer, u"fr"_s).messages.last().text.startsWith(u"Le titre dit-il de quelle région il s’agit?"));
}

void TestChartAnnotate::badKeysAreReported_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a place that the chart does not have") << QByteArray("at: {region: South, year: 2024}}") << QByteArray("at: {region: South, year: 2025}}") << u"exercise.key.error"_s;
    QTest::newRow("no row") << QByteArray("median_days is missing") << QByteArray("median_days > 500") << u"exercise.key.missing-value"_s;
    QTest::newRow("a column is missing") << QByteArray("where(median_days is missing)") << QByteArray("where(median_days is missing) | pick(year)") << u"exercise.key.error"_s;
    QTest::newRow("a slot without value") << QByteArray("$growth}, tolerance") << QByteArray("(permits | count()) / 0}, tolerance") << u"exercise.key.missing-value"_s;
}

void TestChartAnnotate::badKeysAreReported()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const QString, rule);
    QByteArray changed(exercises);
    QVERIFY(changed.contains(before));
    const PackReading reading = readPack(kindSource(changed.replace(before, after)));
    GradingCache cache;
    QStringList rules;
    for (const Exercise &exercise : reading.pack->lessons.first().exercises) {
        for (const Issue &issue : keyIssues(*reading.pack, exercise, cache))
            rules << issue.ruleId;
    }
    QCOMPARE(rules, QStringList{rule});
}

void TestChartAnnotate::badSlotsAreReported_data()
{
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    QTest::newRow("two things in one slot") << QByteArray("{id: direction, direction: up, any: x}") << u"yaml.value"_s;
    QTest::newRow("nothing in a slot") << QByteArray("{id: direction}") << u"yaml.value"_s;
    QTest::newRow("an unknown direction") << QByteArray("{id: direction, direction: upwards}") << u"yaml.value"_s;
    QTest::newRow("an unknown key") << QByteArray("{id: direction, direction: up, weight: 2}") << u"yaml.key-unknown"_s;
    QTest::newRow("no id") << QByteArray("{direction: up}") << u"yaml.key-missing"_s;
    QTest::newRow("a tolerance without number") << QByteArray("{id: direction, direction: up, tolerance: {abs: 1}}") << u"yaml.value"_s;
}

void TestChartAnnotate::badSlotsAreReported()
{
    QFETCH(const QByteArray, after);
    QFETCH(const QString, rule);
    QByteArray changed(exercises);
    changed.replace("{id: direction, direction: up}", after);
    QStringList rules;
    for (const Issue &issue : readPack(kindSource(changed)).issues) {
        if (issue.ruleId.startsWith(u"yaml."))
            rules << issue.ruleId;
    }
    QCOMPARE(rules, QStringList{rule});
}

QTEST_GUILESS_MAIN(TestChartAnnotate)
#include "test_chartannotate.moc"
