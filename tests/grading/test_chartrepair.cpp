// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"
#include "chart/mergepatch.h"
#include "grading/exercisechecks.h"
#include "grading/modelanswer.h"
#include "kindpack.h"

#include <QJsonArray>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Decided in 2024: East 98, North 141, South 301, West 201, drawn in this order on an axis from 50: two flaws.
const char *const charts = R"(charts:
  cut-bars:
    title: Permits
    data: {name: permits}
    transform: [{filter: {field: year, equal: 2024}}]
    mark: bar
    encoding: {x: {field: region}, y: {field: decided, scale: {domain: [50, 350]}}}
)";
const char *const exercises = R"(exercises:
  - id: two-flaws
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01
    rev: 1
    kind: chart.repair
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      start: cut-bars
      editable: [scale, sort]
    grading:
      flaws: [bar-zero-baseline, sorted-by-value]
      anticipate:
        - {id: turned, match: {marks: [line]}, feedback: A line is no way out., score: 0.1}
    messages:
      "flaw:sorted-by-value": {fail: Which order helps?}
    tests:
      - {name: model, answer: {change: {encoding: {x: {sort: -y}, y: {scale: null}}}}, score: 1}
  - id: added-rates
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02
    rev: 1
    kind: chart.repair
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      start: {mark: bar, encoding: {x: {field: region}, y: {field: median_days, aggregate: sum}}}
      editable: [aggregate]
    grading:
      flaws: [sum-of-rates]
    tests:
      - {name: model, answer: {change: {encoding: {y: {aggregate: max}}}}, score: 1}
  - id: with-rules
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e03
    rev: 1
    kind: chart.repair
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      start: cut-bars
      editable: [scale, titles]
    grading:
      flaws: [bar-zero-baseline]
      rules:
        - {use: title-states-finding, with: {slots: [{id: leader, any: South}]}, weight: 3, feedback: Say who leads.}
    tests:
      - {name: model, answer: {change: {title: South leads, encoding: {y: {scale: null}}}}, score: 1}
  - id: no-data
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e04
    rev: 1
    kind: chart.repair
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {start: cut-bars}
    grading: {flaws: [bar-zero-baseline]}
    tests:
      - {name: model, answer: {change: {encoding: {y: {scale: null}}}}, score: 1}
)";

/// The start chart of three exercises, as JSON.
QJsonObject startChart()
{
    return jsonObject(R"({"title": "Permits", "data": {"name": "permits"}, "mark": "bar",
        "transform": [{"filter": {"field": "year", "equal": 2024}}],
        "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "scale": {"domain": [50, 350]}}}})");
}

} // namespace

/// chart.repair (exercises.md 4.12): every row is a change of the start chart.
class TestChartRepair : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_grader.problems(), QString()); }
    void changes_data();
    void changes();
    void shapes_data();
    void shapes();
    void checksHaveTheirWeights();
    void rightMessageNamesTheRule();
    void modelAnswersAreFull();
    void absentFlawsAreReported();
    void missingFlawsAreReported();
    void rulesKnowWhatPeriodTheDataCovers();

private:
    KindGrader m_grader{kindSource(QByteArray(charts) + exercises)};
};

void TestChartRepair::changes_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        {"both flaws mended", "two-flaws", R"({"encoding": {"x": {"sort": "-y"}, "y": {"scale": null}}})", "full", 1},
        {"mended on its side", "two-flaws", R"({"encoding": {"x": {"field": "decided", "scale": null}, "y": {"field": "region", "scale": null, "sort": "-x"}}})", "full", 1},
        {"zero alone is half", "two-flaws", R"({"encoding": {"y": {"scale": null}}})", "partial", 0.5, "flaw:sorted-by-value"},
        {"order alone is half", "two-flaws", R"({"encoding": {"x": {"sort": "-y"}}})", "partial", 0.5, "flaw:bar-zero-baseline"},
        {"another title mends nothing", "two-flaws", R"({"title": "Permits by region"})", "partial", 0, "flaw:bar-zero-baseline"},
        {"other rows: kept.data caps at one half", "two-flaws", R"({"transform": null, "encoding": {"x": {"sort": "-y"}, "y": {"aggregate": "sum", "scale": null}}})", "partial", 0.5, "kept.data"},
        {"another measure speaks of the data first", "two-flaws", R"({"encoding": {"y": {"field": "applications"}}})", "partial", 0, "kept.data"},
        {"a log axis for bars is a new flaw", "two-flaws", R"({"encoding": {"x": {"sort": "-y"}, "y": {"scale": {"type": "log", "domain": null}}}})", "partial", 0.5, "new:log-no-bars"},
        {"anticipated: a line over groups", "two-flaws", R"({"mark": "line"})", "partial", 0.1, "turned"},
        {"a flaw of layer data may change the data", "added-rates", R"({"encoding": {"y": {"aggregate": "max"}}})", "full", 1},
        {"another mark leaves the sum", "added-rates", R"({"mark": "point"})", "partial", 0, "flaw:sum-of-rates"},
        {"further rules weigh: (1 + 3) / 4", "with-rules", R"({"title": "South leads", "encoding": {"y": {"scale": null}}})", "full", 1},
        {"the flaw alone: 1 / 4", "with-rules", R"({"encoding": {"y": {"scale": null}}})", "partial", 0.25, "title-states-finding"},
        {"an absent title fails its rule", "with-rules", R"({"title": null, "encoding": {"y": {"scale": null}}})", "partial", 0.25, "title-states-finding"},
        {"flaws speak before further rules", "with-rules", R"({"title": "All"})", "partial", 0, "flaw:bar-zero-baseline"},
        {"without a main table", "no-data", R"({"encoding": {"y": {"scale": null}}})", "full", 1},
        {"its data may be left out", "no-data", R"({"data": null, "encoding": {"y": {"scale": null}}})", "full", 1},

        {"nothing changed", "two-flaws", R"({})", "invalid", -1, "answer.unchanged"},
        {"a default written out changes nothing", "two-flaws", R"({"encoding": {"x": {"type": "nominal", "sort": "ascending"}}})", "invalid", -1, "answer.unchanged"},
        {"the main table left out changes nothing", "two-flaws", R"({"data": null})", "invalid", -1, "answer.unchanged"},
        {"cosmetics change nothing", "two-flaws", R"({"width": 300})", "invalid", -1, "answer.unchanged"},
        {"no mark", "two-flaws", R"({"mark": null})", "invalid", -1, "answer.empty"},
        {"unknown field", "two-flaws", R"({"encoding": {"x": {"field": "ward"}}})", "invalid", -1, "chart.field"},
        {"not in the grammar", "two-flaws", R"({"mark": "gauge"})", "invalid", -1, "chart.spec"},
        {"nothing drawn", "two-flaws", R"({"transform": [{"filter": {"field": "year", "equal": 1999}}]})", "invalid", -1, "chart.nothing-drawn"},
        {"other data", "two-flaws", R"({"data": {"name": "permits/probe"}})", "invalid", -1, "answer.shape"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestChartRepair::changes()
{
    QFETCH(const GradedRow, row);
    const QString id = QString::fromLatin1(row.id);
    const QJsonObject start = id == u"added-rates"
        ? jsonObject(R"({"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "median_days", "aggregate": "sum"}}})")
        : startChart();
    const QJsonValue spec = mergePatch(start, jsonObject(row.answer));
    const Grade given = m_grader.grade(id, {{u"spec"_s, spec}});
    QCOMPARE(outcomeWord(given.outcome), QString::fromLatin1(row.outcome));
    QCOMPARE(given.score.value_or(-1), row.score);
    QCOMPARE(given.feedback, QString::fromLatin1(row.feedback));
}

void TestChartRepair::shapes_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        {"nothing", "two-flaws", R"({})", "invalid", -1, "answer.empty"},
        {"null", "two-flaws", R"({"spec": null})", "invalid", -1, "answer.empty"},
        {"an empty chart", "two-flaws", R"({"spec": {}})", "invalid", -1, "answer.empty"},
        {"no object", "two-flaws", R"({"spec": "bar"})", "invalid", -1, "answer.shape"},
        {"another key", "two-flaws", R"({"chart": {}})", "invalid", -1, "answer.shape"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestChartRepair::shapes()
{
    QFETCH(const GradedRow, row);
    m_grader.check(row);
}

void TestChartRepair::checksHaveTheirWeights()
{
    const QJsonValue spec = mergePatch(startChart(), jsonObject(R"({"encoding": {"y": {"scale": {"type": "log", "domain": null}}}})"));
    QStringList seen;
    for (const GradeCheck &check : m_grader.grade(u"two-flaws"_s, {{u"spec"_s, spec}}).checks)
        seen << u"%1 %2 %3 %4"_s.arg(check.id, check.passed ? u"passed"_s : u"failed"_s).arg(check.weight).arg(check.hard);
    // On a log axis the rule of the zero baseline does not apply, which passes its flaw.
    const QStringList expected{u"flaw:bar-zero-baseline passed 1 0"_s, u"flaw:sorted-by-value failed 1 0"_s,
                               u"kept.data passed 0 1"_s, u"new:log-no-bars failed 0 1"_s, u"new:log-labelled failed 0 1"_s};
    QCOMPARE(seen, expected);
}

void TestChartRepair::rightMessageNamesTheRule()
{
    const QJsonValue spec = mergePatch(startChart(), jsonObject(R"({"encoding": {"y": {"scale": null}}})"));
    const Grade english = m_grader.grade(u"two-flaws"_s, {{u"spec"_s, spec}});
    QCOMPARE(english.messages.size(), 2);
    QCOMPARE(english.messages.first().text, u"You repaired: "_s + ruleTitle(u"bar-zero-baseline"_s, u"en"_s) + u'.');
    QCOMPARE(english.messages.last().text, u"Which order helps?"_s);
    const Grade french = m_grader.grade(u"two-flaws"_s, {{u"spec"_s, spec}}, u"fr"_s);
    QCOMPARE(french.messages.first().text, u"Vous avez réparé\u00A0: "_s + ruleTitle(u"bar-zero-baseline"_s, u"fr"_s) + u'.');
}

void TestChartRepair::modelAnswersAreFull()
{
    for (const Exercise &exercise : m_grader.pack().lessons.first().exercises) {
        const auto model = modelAnswer(m_grader.pack(), exercise, 0, u"en"_s, m_grader.cache());
        QVERIFY(model);
        QCOMPARE(outcomeWord(m_grader.grade(exercise.id, *model).outcome), u"full"_s);
    }
}

void TestChartRepair::absentFlawsAreReported()
{
    QByteArray changed(exercises);
    changed.replace("flaws: [bar-zero-baseline, sorted-by-value]", "flaws: [bar-zero-baseline, few-slices]");
    const PackReading reading = readPack(kindSource(QByteArray(charts) + changed));
    GradingCache cache;
    const QList<Issue> issues = keyIssues(*reading.pack, *reading.pack->exercise(u"two-flaws"_s), cache);
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues.first().ruleId, u"exercise.repair.flaw-absent"_s);
    QCOMPARE(issues.first().place.line, int(changed.left(changed.indexOf("few-slices")).count('\n')) + 2 + int(QByteArray(charts).count('\n')));
}

void TestChartRepair::missingFlawsAreReported()
{
    QByteArray changed(exercises);
    changed.replace("flaws: [sum-of-rates]", "flaws: [sum-of-everything]");
    QStringList rules;
    for (const Issue &issue : readPack(kindSource(QByteArray(charts) + changed)).issues)
        rules << issue.ruleId;
    QVERIFY(rules.contains(u"chart.rule-unknown"_s));
}

/// The collection ended on 20 March, so the bar of March is not over.
void TestChartRepair::rulesKnowWhatPeriodTheDataCovers()
{
    PackSource source = kindSource(R"(exercises:
  - id: visits
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e77
    rev: 1
    kind: chart.repair
    data: visits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      start: {mark: bar, encoding: {x: {field: day, timeUnit: yearmonth}, y: {aggregate: count}}}
      editable: [filter]
    grading: {flaws: [period-complete]}
    tests:
      - {name: model, answer: {change: {transform: [{filter: {field: day, lt: "2025-03-01"}}]}}, score: 1}
)");
    source.files.insert(u"data/visits/visits.csv"_s, "day\n2025-01-07\n2025-01-20\n2025-02-03\n2025-03-11\n");
    source.files.insert(u"data/visits/datapackage.json"_s, R"({"$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "visits", "title": "Visits", "licenses": [{"name": "CC-BY-4.0"}],
        "chartroom": {"fictional": true, "sensitivity": "public", "coverage": {"field": "day", "start": "2025-01-01", "end": "2025-03-20"}},
        "resources": [{"name": "visits", "path": "visits.csv", "chartroom": {"rowMeaning": "One visit"},
            "schema": {"fields": [{"name": "day", "title": "Day", "type": "date", "chartroom": {"level": "temporal"}}]}}]})");
    KindGrader grader(source);
    QCOMPARE(grader.problems(), QString());
    QVERIFY(keyIssues(grader.pack(), grader.exercise(u"visits"_s), grader.cache()).isEmpty()); // the flaw is there
    const auto model = modelAnswer(grader.pack(), grader.exercise(u"visits"_s), 0, u"en"_s, grader.cache());
    QVERIFY(model);
    QCOMPARE(outcomeWord(grader.grade(u"visits"_s, *model).outcome), u"full"_s);
    const Grade kept = grader.grade(u"visits"_s, jsonObject(R"({"spec": {"mark": "line", "encoding": {"x": {"field": "day", "timeUnit": "yearmonth"}, "y": {"aggregate": "count"}}}})"));
    QCOMPARE(kept.feedback, u"flaw:period-complete"_s);
}

QTEST_GUILESS_MAIN(TestChartRepair)
#include "test_chartrepair.moc"
