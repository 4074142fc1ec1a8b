// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/answerleak.h"
#include "grading/exercisechecks.h"
#include "grading/exercisetests.h"
#include "gradingpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// The rule ids that the tests and checks of one exercise give, sorted.
QStringList rulesOf(const PackSource &source, const QString &id)
{
    const PackReading reading = readPack(source);
    const Exercise *exercise = reading.pack ? reading.pack->exercise(id) : nullptr;
    if (!exercise)
        return {u"no such exercise"_s};
    GradingCache cache;
    QStringList rules;
    const QList<Issue> issues = runExerciseTests(*reading.pack, *exercise, cache).issues
        + checkExercise(*reading.pack, *exercise, cache) + keyIssues(*reading.pack, *exercise, cache);
    for (const Issue &issue : issues)
        rules.append(issue.ruleId);
    rules.sort();
    return rules;
}

} // namespace

/// What exercise tests find (exercises.md 2.7, 2.8): each row breaks one thing in the fixture pack.
class TestExerciseTests : public QObject
{
    Q_OBJECT

private slots:
    void theFixtureIsClean();
    void counts_data();
    void counts();
    void brokenThings_data();
    void brokenThings();
    void issuesHaveAPlace();
    void eachTestIsReportedOnce();
    void leaks_data();
    void leaks();
};

void TestExerciseTests::theFixtureIsClean()
{
    const PackReading reading = readPack(gradingSource());
    QVERIFY(reading.pack);
    GradingCache cache;
    QStringList lines;
    for (const Exercise &exercise : reading.pack->lessons.first().exercises) {
        for (const Issue &issue : runExerciseTests(*reading.pack, exercise, cache).issues
                 + checkExercise(*reading.pack, exercise, cache) + keyIssues(*reading.pack, exercise, cache)) {
            if (issue.severity != Severity::Note)
                lines.append(issueLine(issue));
        }
    }
    QCOMPARE(lines, QStringList());
}

void TestExerciseTests::counts_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<TestCounts>("counts");
    QTest::newRow("four options are four derived tests") << u"mean-or-median"_s << TestCounts{2, 4, 6, 0};
    QTest::newRow("every test runs in every variant") << u"busiest-region"_s << TestCounts{1, 3, 12, 0};
    QTest::newRow("tests of one variant run once") << u"total"_s << TestCounts{5, 0, 8, 0};
    QTest::newRow("chart.build derives none") << u"decided-chart"_s << TestCounts{6, 0, 6, 0};
}

void TestExerciseTests::counts()
{
    QFETCH(QString, id);
    const PackReading reading = readPack(gradingSource());
    QVERIFY(reading.pack);
    GradingCache cache;
    QTEST(runExerciseTests(*reading.pack, *reading.pack->exercise(id), cache).counts, "counts");
}

void TestExerciseTests::brokenThings_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QStringList>("rules");

    const auto row = [](const char *name, const QString &id, const QString &replaced, const QString &by,
                        const QStringList &rules) { QTest::newRow(name) << id << replaced << by << rules; };
    row("no test with score 1", u"whole-permits"_s, u"- {name: model, answer: {value: 98}, score: 1}"_s,
        u"- {name: model, answer: {value: 98}, outcome: full}"_s,
        {u"exercise.anticipate.none"_s, u"exercise.test.missing-model"_s});
    row("a model that is wrong", u"whole-permits"_s, u"answer: {value: 98}, score: 1"_s, u"answer: {value: 99}, score: 1"_s,
        {u"exercise.anticipate.none"_s, u"exercise.test.model-fails"_s});
    row("an answer of another form", u"mean-or-median"_s, u"answer: {choice: neither}, score: 0, feedback: choice"_s,
        u"answer: {choice: nothing}, score: 0"_s, {u"exercise.test.answer-shape"_s});
    row("another form may be expected", u"how-sure"_s, u"{name: no word, answer: {choice: no-zero}, outcome: invalid, feedback: answer.confidence}"_s,
        u"{name: no word, answer: {choices: [no-zero]}, outcome: invalid}"_s, {});
    row("another score", u"total"_s, u"sum(applications)}}, score: 0, feedback"_s, u"sum(applications)}}, score: 0.5, feedback"_s,
        {u"exercise.test.score-differs"_s});
    row("a range that holds", u"total"_s, u"sum(applications)}}, score: 0, feedback"_s, u"sum(applications)}}, score: [0, 0.5], feedback"_s, {});
    row("another outcome", u"total"_s, u"outcome: invalid, feedback: answer.empty"_s, u"outcome: partial"_s,
        {u"exercise.test.outcome-differs"_s});
    row("another feedback", u"total"_s, u"outcome: invalid, feedback: answer.empty"_s, u"outcome: invalid, feedback: answer.shape"_s,
        {u"exercise.test.feedback-differs"_s});
    row("an anticipation without test", u"share"_s, u"- {name: inverted, answer: {value: 113.6}, score: [0, 0.5], feedback: upside-down}"_s,
        u"- {name: half, answer: {value: 44}, score: 0}"_s, {u"exercise.test.feedback-uncovered"_s});
    row("a message without test", u"budget"_s, u"explanation: Decisions times price."_s,
        u"messages: {unit: {fail: In dollars, please.}}\n    explanation: Decisions times price."_s,
        {u"exercise.anticipate.none"_s, u"exercise.test.feedback-uncovered"_s});
    row("an anticipation that equals the key", u"total"_s, u"match: {value: {expr: permits | where(year = $year) | sum(applications)}}"_s,
        u"match: {value: 741}"_s,
        {u"exercise.anticipate.equals-key"_s, u"exercise.test.feedback-differs"_s, u"exercise.test.feedback-uncovered"_s});
    row("a chart anticipation that equals the key", u"decided-chart"_s, u"match: {change: {encoding: {y: {aggregate: count, field: null}}}}"_s,
        u"match: {change: {encoding: {y: {aggregate: max}}}}"_s,
        // It takes the place of every other feedback on charts with the right data (cut axis, pie, no words), and the
        // chart it was meant for is no longer anticipated.
        {u"exercise.anticipate.equals-key"_s, u"exercise.test.feedback-differs"_s, u"exercise.test.feedback-differs"_s,
         u"exercise.test.feedback-differs"_s, u"exercise.test.feedback-differs"_s,
         u"exercise.test.feedback-uncovered"_s, u"exercise.test.feedback-uncovered"_s,
         u"exercise.test.score-differs"_s});
    row("two anticipations are equal in a variant", u"total"_s, u"- id: half-way\n          match: {value: {expr: permits | where(year = $year and region = 'South') | sum(decided)}}"_s,
        u"- id: half-way\n          match: {value: 817}"_s,
        // Both tests of the anticipation that is gone differ in score and feedback.
        {u"exercise.anticipate.shadowed"_s, u"exercise.test.feedback-differs"_s, u"exercise.test.feedback-differs"_s,
         u"exercise.test.feedback-uncovered"_s, u"exercise.test.score-differs"_s, u"exercise.test.score-differs"_s});
    row("nothing anticipated", u"whole-permits"_s, u"explanation: Read the row."_s, u"explanation: Read that row."_s,
        {u"exercise.anticipate.none"_s});
    row("feedback that shows a number", u"total"_s, u"This is one region only."_s, u"All regions give 741."_s,
        {u"exercise.feedback.leaks-answer"_s});
    row("a hint that shows a number", u"total"_s, u"explanation: Filter first, then add."_s,
        u"explanation: Filter first, then add.\n    hints: [It is 662 or more., Now add.]"_s,
        {u"exercise.feedback.leaks-answer"_s});
    row("the last hint may show it", u"total"_s, u"explanation: Filter first, then add."_s,
        u"explanation: Filter first, then add.\n    hints: [Filter., It is 662.]"_s, {});
    row("feedback that shows the right option", u"mean-or-median"_s, u"Half of the cases still lie below it."_s,
        u"It is the mean that moves."_s, {u"exercise.feedback.leaks-answer"_s});
    row("a key that does not evaluate", u"whole-permits"_s, u"year = 2024) | value(decided)'}\n    explanation: Read"_s,
        u"year = 1999) | value(decided)'}\n    explanation: Read"_s, {u"exercise.anticipate.none"_s, u"exercise.key.error"_s});
    row("a key that is missing", u"whole-permits"_s, u"year = 2024) | value(decided)'}\n    explanation: Read"_s,
        u"year = 2024) | value(median_days)'}\n    explanation: Read"_s,
        {u"exercise.anticipate.none"_s, u"exercise.key.missing-value"_s});
    row("a key that selects no option", u"busiest-region"_s, u"value: South}"_s, u"value: Centre}"_s, {u"exercise.key.no-choice"_s});
    row("a key that selects two options", u"busiest-region"_s, u"value: North}"_s, u"value: South}"_s, {u"exercise.key.no-choice"_s});
    row("a chart key without marks", u"longest-wait"_s, u"expect: {expr: permits | where(year = 2023) | where(median_days = max(median_days))}"_s,
        u"expect: {expr: permits | where(year = 1999)}"_s, {u"exercise.key.missing-value"_s});
    row("a match that is no chart", u"decided-chart"_s, u"match: {change: {encoding: {y: {aggregate: count, field: null}}}}"_s,
        u"match: {change: {encoding: {x: {field: town}}}}"_s,
        {u"exercise.key.error"_s, u"exercise.test.feedback-differs"_s, u"exercise.test.feedback-uncovered"_s});
}

void TestExerciseTests::brokenThings()
{
    QFETCH(QString, id);
    QFETCH(QString, replaced);
    QFETCH(QString, by);
    QTEST(rulesOf(gradingSource(replaced, by), id), "rules");
}

void TestExerciseTests::issuesHaveAPlace()
{
    const PackReading reading =
        readPack(gradingSource(u"answer: {value: 98}, score: 1"_s, u"answer: {value: 99}, score: 1"_s));
    GradingCache cache;
    const TestReport report = runExerciseTests(*reading.pack, *reading.pack->exercise(u"whole-permits"_s), cache);
    QCOMPARE(report.issues.size(), 1);
    const Place place = report.issues.first().place;
    QCOMPARE(place.path, u"lessons/grading/exercises.yaml"_s);
    const QByteArray text = gradingSource().files.value(place.path);
    const QByteArray line = text.split('\n').value(place.line - 1);
    QVERIFY2(line.contains("answer: {value: 98}"), line.constData());
    QCOMPARE(report.counts, (TestCounts{1, 0, 1, 1}));
}

void TestExerciseTests::eachTestIsReportedOnce()
{
    // Wrong in both variants: two runs fail, one issue tells it.
    const PackReading reading = readPack(gradingSource(
        u"{name: model, answer: {value: {expr: permits | where(year = $year) | sum(decided)}}, score: 1}"_s,
        u"{name: model, answer: {value: 1}, score: 1}"_s));
    GradingCache cache;
    const TestReport report = runExerciseTests(*reading.pack, *reading.pack->exercise(u"total"_s), cache);
    QCOMPARE(report.issues.size(), 1);
    QCOMPARE(report.counts.failed, 2);
}

void TestExerciseTests::leaks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("answers");
    QTest::addColumn<bool>("leaks");
    QTest::newRow("a number as a word") << u"It is 741."_s << QStringList{u"741"_s} << true;
    QTest::newRow("a part of a longer number") << u"Of 1741 permits"_s << QStringList{u"741"_s} << false;
    QTest::newRow("a group of a longer number") << u"Of 1,741 permits"_s << QStringList{u"741"_s} << false;
    QTest::newRow("decimals of another number") << u"About 0.741"_s << QStringList{u"741"_s} << false;
    QTest::newRow("the whole part of another number") << u"About 741.5"_s << QStringList{u"741"_s} << false;
    QTest::newRow("at the end of a sentence") << u"You found 741, not more."_s << QStringList{u"741"_s} << true;
    QTest::newRow("with a percent sign") << u"That is 88 %."_s << QStringList{u"88"_s} << true;
    QTest::newRow("inside a word") << u"Table A741"_s << QStringList{u"741"_s} << false;
    QTest::newRow("words without regard to case") << u"Think of THE MEAN."_s << QStringList{u"The mean"_s} << true;
    QTest::newRow("words that only begin alike") << u"The meaning counts."_s << QStringList{u"The mean"_s} << false;
}

void TestExerciseTests::leaks()
{
    QFETCH(QString, text);
    QFETCH(QStringList, answers);
    QTEST(chartroom::leaks(text, answers), "leaks");
}

QTEST_APPLESS_MAIN(TestExerciseTests)
#include "test_exercisetests.moc"
