// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisechecks.h"
#include "kindpack.h"

#include <QJsonArray>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Waits of North: 41, 38, 33; of East: 29, 27, none. Decided in 2024: North 141, South 301, East 98, West 201: total
/// 741, mean 185.25, median 171, standard deviation 87.97 (squares 23216.75 / 3).
const char *const exercises = R"(exercises:
  - id: north
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01
    rev: 1
    kind: chart.draw
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      keys: [2022, 2023, 2024]
      label: Median wait
      unit: days
      axis: [0, 80]
      step: 1
      mark: line
      given: {"2022": 41}
    grading:
      truth: {expr: 'permits | where(region = "North") | pick(year, median_days)'}
      features:
        - {id: close, use: value, tolerance: {abs: 4}, share: 0.66, weight: 2}
        - {id: falls, use: trend, is: down, feedback: Do waits rise or fall?}
      tolerance: {abs: 0.5}
      anticipate:
        - {id: level, match: {values: {"2023": 41, "2024": 41}}, feedback: You drew no change., misconception: wrong-measure}
    tests: [{name: model, answer: {values: {"2023": 38, "2024": 33}}, score: 1}]
  - id: all-features
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02
    rev: 1
    kind: chart.draw
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response:
      keys: {expr: 'permits | where(year = 2024) | pick(region)'}
      axis: [0, 400]
      mark: bar
    grading:
      truth: {expr: 'permits | where(year = 2024) | pick(region, decided)'}
      tolerance: {rel: 0.05}
      features:
        - {id: value, use: value}
        - {id: total, use: total}
        - {id: mean, use: mean}
        - {id: median, use: median}
        - {id: max, use: max}
        - {id: min, use: min}
        - {id: trend, use: trend}
        - {id: climbs, use: monotone, is: increasing}
        - {id: sinks, use: monotone, is: decreasing}
        - {id: peak, use: peak}
        - {id: peak-west, use: peak, is: West}
        - {id: order, use: order, min: 0.6}
        - {id: spread, use: spread}
        - {id: shape, use: shape}
        - {id: total-700, use: total, is: 700, hard: true}
    tests: [{name: one, answer: {values: {North: 1, South: 1, East: 1, West: 1}}, score: 0}]
  - id: gap
    uuid: 0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e03
    rev: 1
    kind: chart.draw
    data: permits
    prompt: A question.
    competencies: {C1: 1}
    difficulty: 1
    explanation: Why.
    response: {keys: [2022, 2023, 2024], axis: [0, 60], allowMissing: true}
    grading:
      truth: {expr: 'permits | where(region = "East") | pick(year, median_days)'}
      features:
        - {id: near, use: value, tolerance: {abs: 1}}
        - {id: way, use: trend}
    tests: [{name: model, answer: {values: {"2022": 29, "2023": 27}}, score: 1}]
)";

} // namespace

/// chart.draw (exercises.md 4.13).
class TestChartDraw : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QCOMPARE(m_grader.problems(), QString()); }
    void answers_data();
    void answers();
    void features_data();
    void features();
    void saysWhatIsRightFirst();
    void readsTheValues();
    void hardFeaturesCapTheScore();
    void badKeysAreReported_data();
    void badKeysAreReported();
    void misspeltWordsAreReported();

private:
    KindGrader m_grader{kindSource(exercises)};
};

void TestChartDraw::answers_data()
{
    QTest::addColumn<GradedRow>("row");
    const GradedRow rows[] = {
        {"near enough and falling", "north", R"({"values": {"2023": 39, "2024": 35}})", "full", 1},
        {"given places may be repeated", "north", R"({"values": {"2022": 41, "2023": 39, "2024": 35}})", "full", 1},
        {"at the edge of the tolerance", "north", R"({"values": {"2023": 42, "2024": 37}})", "full", 1},
        {"one of two places is below the share; the fall of 11 counts", "north", R"({"values": {"2023": 50, "2024": 30}})", "partial", 0.3333, "close"},
        {"a fall of 4 of 80 is down", "north", R"({"values": {"2023": 39, "2024": 37}})", "full", 1},
        {"a fall of 3 of 80 is flat", "north", R"({"values": {"2023": 39.5, "2024": 38}})", "partial", 0, "close"},
        {"anticipated within the tolerance of the exercise", "north", R"({"values": {"2023": 41.5, "2024": 41}})", "partial", 0, "level"},
        {"far off and rising", "north", R"({"values": {"2023": 60, "2024": 70}})", "partial", 0, "close"},
        {"a place without value", "north", R"({"values": {"2023": 39}})", "invalid", -1, "chart.draw.open"},
        {"a place with null", "north", R"({"values": {"2023": 39, "2024": null}})", "invalid", -1, "chart.draw.open"},
        {"only the given place", "north", R"({"values": {"2022": 41}})", "invalid", -1, "chart.draw.open"},
        {"nothing moved", "north", R"({"values": null})", "invalid", -1, "answer.unchanged"},
        {"nothing", "north", R"({})", "invalid", -1, "answer.unchanged"},
        {"another value at a given place", "north", R"({"values": {"2022": 40, "2023": 39, "2024": 35}})", "invalid", -1, "answer.shape"},
        {"a place that is not asked", "north", R"({"values": {"2023": 39, "2024": 35, "2025": 30}})", "invalid", -1, "answer.shape"},
        {"above the axis", "north", R"({"values": {"2023": 39, "2024": 81}})", "invalid", -1, "answer.shape"},
        {"below the axis", "north", R"({"values": {"2023": -1, "2024": 33}})", "invalid", -1, "answer.shape"},
        {"a text", "north", R"({"values": {"2023": "39", "2024": 35}})", "invalid", -1, "answer.shape"},
        {"a list", "north", R"({"values": [39, 35]})", "invalid", -1, "answer.shape"},
        {"a foreign key", "north", R"({"marks": []})", "invalid", -1, "answer.shape"},
        {"missing left out", "gap", R"({"values": {"2022": 29, "2023": 26}})", "partial", 0.5, "way"},
        {"missing as null", "gap", R"({"values": {"2022": 29, "2023": 27, "2024": null}})", "full", 1},
        {"a value where there is none", "gap", R"({"values": {"2022": 29, "2023": 27, "2024": 28}})", "partial", 0.5, "near"},
        {"one value has no trend", "gap", R"({"values": {"2022": 29}})", "partial", 0, "near"},
        {"nothing drawn at all", "gap", R"({"values": {}})", "invalid", -1, "answer.unchanged"},
    };
    for (const GradedRow &row : rows)
        QTest::newRow(row.name) << row;
}

void TestChartDraw::answers()
{
    QFETCH(const GradedRow, row);
    m_grader.check(row);
}

void TestChartDraw::features_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("passed");
    // Slope of the truth over four places: (−1.5·141 − 0.5·301 + 0.5·98 + 1.5·201) / 5 = −2.3, times 3 = −6.9 of 400: flat.
    QTest::newRow("the truth") << QByteArray(R"({"North": 141, "South": 301, "East": 98, "West": 201})")
                               << u"value total mean median max min trend peak order spread shape"_s;
    // Median 185 against 171 ± 8.55; every place is a peak; ties give tau 0; no step goes up or down.
    QTest::newRow("the same everywhere") << QByteArray(R"({"North": 185, "South": 185, "East": 185, "West": 185})")
                                         << u"total mean trend climbs sinks peak peak-west"_s;
    // Total 740, median 170, extremes 300 and 100, deviation 86.99; one of six pairs is in order; it falls by 114.
    QTest::newRow("turned round") << QByteArray(R"({"North": 300, "South": 100, "East": 200, "West": 140})")
                                  << u"total mean median max min spread"_s;
    // Total 700; order kept in all pairs; r near 1; slope (−180 − 150 + 40 + 300) / 5 · 3 = 6 of 400: flat.
    QTest::newRow("a little less") << QByteArray(R"({"North": 120, "South": 300, "East": 80, "West": 200})")
                                   << u"max trend peak order shape total-700"_s;
}

void TestChartDraw::features()
{
    QFETCH(const QByteArray, values);
    QFETCH(const QString, passed);
    const Grade grade = m_grader.grade(u"all-features"_s, {{u"values"_s, jsonObject(values.constData())}});
    QStringList seen;
    for (const GradeCheck &check : grade.checks) {
        if (check.passed)
            seen << check.id;
    }
    QCOMPARE(seen.join(u' '), passed);
}

void TestChartDraw::saysWhatIsRightFirst()
{
    const Grade grade = m_grader.grade(u"north"_s, jsonObject(R"({"values": {"2023": 50, "2024": 30}})"));
    QCOMPARE(grade.messages.size(), 2);
    QCOMPARE(grade.messages.first().text, u"The direction is right."_s);
    const Grade rising = m_grader.grade(u"north"_s, jsonObject(R"({"values": {"2023": 42, "2024": 42}})"), u"fr"_s);
    QCOMPARE(rising.feedback, u"close"_s);
    QCOMPARE(rising.messages.last().text, u"Certaines de vos valeurs sont encore loin. De laquelle êtes-vous le moins sûr?"_s);
}

void TestChartDraw::readsTheValues()
{
    const QJsonObject answer = jsonObject(R"({"values": {"2023": 39.5, "2024": 35}})");
    QCOMPARE(m_grader.grade(u"north"_s, answer).read, u"2022: 41; 2023: 39.5; 2024: 35"_s);
    QCOMPARE(m_grader.grade(u"north"_s, answer, u"fr"_s).read, u"2022\u00A0: 41; 2023\u00A0: 39,5; 2024\u00A0: 35"_s);
}

void TestChartDraw::hardFeaturesCapTheScore()
{
    // 11 of 15 features hold, but the hard one fails: at most one half.
    const Grade grade = m_grader.grade(u"all-features"_s, jsonObject(R"({"values": {"North": 141, "South": 301, "East": 98, "West": 201}})"));
    QCOMPARE(grade.score.value_or(-1), 0.5);
    QCOMPARE(grade.feedback, u"total-700"_s);
}

void TestChartDraw::badKeysAreReported_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a place without truth") << QByteArray("keys: [2022, 2023, 2024]\n") << QByteArray("keys: [2022, 2023, 2025]\n") << u"exercise.key.missing-value"_s;
    QTest::newRow("a truth without value") << QByteArray(", allowMissing: true") << QByteArray() << u"exercise.key.missing-value"_s;
    QTest::newRow("a truth beyond the axis") << QByteArray("axis: [0, 400]") << QByteArray("axis: [0, 300]") << u"exercise.key.error"_s;
    QTest::newRow("an axis that falls") << QByteArray("axis: [0, 80]") << QByteArray("axis: [80, 0]") << u"exercise.key.error"_s;
    QTest::newRow("a place twice") << QByteArray("keys: [2022, 2023, 2024]\n") << QByteArray("keys: [2022, 2022, 2024]\n") << u"exercise.key.error"_s;
    QTest::newRow("a given place that is none") << QByteArray("{\"2022\": 41}") << QByteArray("{\"2021\": 41}") << u"exercise.key.error"_s;
    QTest::newRow("two rows for a place") << QByteArray("where(region = \"North\")") << QByteArray("where(region != \"South\")") << u"exercise.key.error"_s;
}

void TestChartDraw::badKeysAreReported()
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

void TestChartDraw::misspeltWordsAreReported()
{
    for (const auto &[before, after, rule] : {std::tuple{"is: down", "is: falling", "yaml.value"}, {"use: trend, is", "use: trnd, is", "yaml.value"},
                                              {"mark: line", "mark: pie", "yaml.value"}, {"share: 0.66", "shares: 0.66", "yaml.key-unknown"},
                                              {", is: increasing", "", "yaml.key-missing"}}) {
        QByteArray changed(exercises);
        QVERIFY(changed.contains(before));
        QStringList rules;
        for (const Issue &issue : readPack(kindSource(changed.replace(before, after))).issues)
            rules << issue.ruleId;
        QVERIFY2(rules.contains(QLatin1String(rule)), before);
    }
}

QTEST_GUILESS_MAIN(TestChartDraw)
#include "test_chartdraw.moc"
