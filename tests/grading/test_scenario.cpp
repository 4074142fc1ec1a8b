// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/kindhooks.h"
#include "smallpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Most points: ask (2) and the whole count (3), then the end `good` (1): 6.
const QString scenarioOwn = uR"(    response:
      start: mail
      nodes:
        mail:
          text: A colleague asks for the client list by e-mail. What do you do?
          options:
            - {id: send, text: Send it, to: trouble, feedback: Nobody said what for., misconception: sharing-without-purpose}
            - {id: ask, text: Ask for the purpose, to: purpose, points: 2}
            - {id: wait, text: Wait for a reminder, to: purpose, points: 1}
            - {id: hurry, text: Ask in a hurry, to: trouble, points: 2}
        purpose:
          exercise: inner
          next: {full: good, partial: careful}
          points: 3
        careful: {text: You took care., end: true}
        good: {text: All went well., end: true, points: 1}
        trouble: {text: A complaint came., end: true, points: 0}
    grading:
      anticipate:
        - {id: rash, match: {steps: [{node: mail, option: hurry}]}, feedback: Haste costs., score: 0.1}
    messages: {"node:purpose": {fail: Count again.}, "node:mail": {pass: A good question.}}
    tests:
      - {name: model, answer: {steps: [{node: mail, option: ask}, {node: purpose, answer: {value: 3}}]}, score: 1}
      - {name: send, answer: {steps: [{node: mail, option: send}]}, score: 0, feedback: "option:mail:send"}
      - {name: hurry, answer: {steps: [{node: mail, option: hurry}]}, score: 0.1, feedback: rash}
      - {name: miscounted, answer: {steps: [{node: mail, option: ask}, {node: purpose, answer: {value: 5}}]}, feedback: "node:purpose"}
)"_s;

const QString innerOwn = uR"(    response: {}
    grading: {expect: 3, near: {abs: 1, score: 0.5}}
    tests:
      - {name: model, answer: {value: 3}, score: 1}
)"_s;

QString scenarioYaml(const QString &replaced = {}, const QString &by = {})
{
    QString yaml = u"exercises:\n"_s + smallExercise(u"story"_s, u"scenario"_s, u"What do you do?"_s, scenarioOwn) + u'\n'
        + smallExercise(u"inner"_s, u"numeric"_s, u"How many?"_s, innerOwn);
    Q_ASSERT_X(replaced.isEmpty() || yaml.contains(replaced), "scenarioYaml", qPrintable(replaced));
    return replaced.isEmpty() ? yaml : yaml.replace(replaced, by);
}

/// A chain of option nodes with an end: `count` steps.
QString chainOfSteps(int count)
{
    QString own = u"    response:\n      start: n0\n      nodes:\n"_s;
    for (int i = 0; i < count; ++i)
        own += u"        n%1: {text: On., options: [{id: go, text: Go, to: n%2, points: 1}]}\n"_s.arg(i).arg(i + 1);
    own += u"        n%1: {text: The end., end: true}\n    grading: {}\n    tests:\n      - {name: model, answer: {steps: []}, score: 1}\n"_s.arg(count);
    return u"exercises:\n"_s + smallExercise(u"story"_s, u"scenario"_s, u"Go on."_s, own);
}

} // namespace

class TestScenario : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void visitedNodesWithPointsHaveAnId();
    void messagesOfTheInnerExerciseSpeak();
    void theSameVariantAsksTheSameInnerVariant();
    void emptyAnswersAreInvalid();
    void thePackHasNoFindings();
    void findings_data();
    void findings();
    void equallyGoodOptionsAreNoSecret();
    void graphsHaveALimit_data();
    void graphsHaveALimit();

private:
    [[nodiscard]] Grade grade(const char *answer, const QString &language = u"en"_s)
    {
        return gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(u"story"_s), jsonObject(answer), 0, 0, language}, m_cache);
    }

    PackReading m_reading;
    GradingCache m_cache;
};

void TestScenario::initTestCase()
{
    m_reading = readPack(smallPack(scenarioYaml(), u"texts:\n  story/response/nodes/mail/options/send/feedback: {text: Personne n’a dit pourquoi.}\n"_s));
    QVERIFY(m_reading.pack);
    QVERIFY2(!hasErrors(m_reading.issues), qPrintable(ruleIds(m_reading.issues).join(u' ')));
}

void TestScenario::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("misconception");
    const AnswerRow rows[] = {
        {"the best way: (2 + 3 + 1) / 6", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "3"}}]})", "full", 1},
        {"half the inner score: (2 + 1.5) / 6", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "4"}}]})", "partial", 0.5833, "node:purpose"},
        {"none of it: 2 / 6", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "9"}}]})", "partial", 0.3333, "node:purpose"},
        {"a weaker option with feedback", R"({"steps": [{"node": "mail", "option": "send"}]})", "partial", 0, "option:mail:send", "sharing-without-purpose"},
        {"a weaker option without: (1 + 3 + 1) / 6", R"({"steps": [{"node": "mail", "option": "wait"}, {"node": "purpose", "answer": {"text": "3"}}]})", "partial", 0.8333, "node:mail"},
        {"the weaker option speaks before the exercise: 1 / 6", R"({"steps": [{"node": "mail", "option": "wait"}, {"node": "purpose", "answer": {"text": "9"}}]})", "partial", 0.1667, "node:mail"},
        {"an anticipated way", R"({"steps": [{"node": "mail", "option": "hurry"}]})", "partial", 0.1, "rash"},
        {"not at an end", R"({"steps": [{"node": "mail", "option": "ask"}]})", "invalid", -1, "scenario.unfinished"},
        {"no step", R"({"steps": []})", "invalid", -1, "scenario.unfinished"},
        {"nothing", "{}", "invalid", -1, "scenario.unfinished"},
        {"no option chosen yet", R"({"steps": [{"node": "mail"}]})", "invalid", -1, "scenario.unfinished"},
        {"no inner answer yet", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose"}]})", "invalid", -1, "scenario.unfinished"},
        {"an inner answer that cannot be read", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "x"}}]})", "invalid", -1, "node:purpose/numeric.not-a-number"},
        {"an empty inner answer", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {}}]})", "invalid", -1, "node:purpose/answer.empty"},
        {"an inner answer of another kind", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"choice": "a"}}]})", "invalid", -1, "node:purpose/answer.shape"},
        {"an inner answer that is no object", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": 3}]})", "invalid", -1, "answer.shape"},
        {"another first node", R"({"steps": [{"node": "purpose", "answer": {"text": "3"}}]})", "invalid", -1, "answer.shape"},
        {"the wrong next node", R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "trouble"}]})", "invalid", -1, "answer.shape"},
        {"steps behind the end", R"({"steps": [{"node": "mail", "option": "send"}, {"node": "mail", "option": "ask"}]})", "invalid", -1, "answer.shape"},
        {"an option that is not offered", R"({"steps": [{"node": "mail", "option": "flee"}]})", "invalid", -1, "answer.shape"},
        {"an unknown node", R"({"steps": [{"node": "letter", "option": "ask"}]})", "invalid", -1, "answer.shape"},
        {"an unknown key in a step", R"({"steps": [{"node": "mail", "option": "ask", "why": 1}]})", "invalid", -1, "answer.shape"},
        {"no list", R"({"steps": {"mail": "ask"}})", "invalid", -1, "answer.shape"},
    };
    for (const AnswerRow &row : rows)
        QTest::newRow(row.name) << QByteArray(row.answer) << row.outcome << row.score << row.feedback << row.misconception;
}

void TestScenario::answers()
{
    QFETCH(const QByteArray, answer);
    const Grade given = grade(answer.constData());
    QTEST(outcomeWord(given.outcome), "outcome");
    QTEST(given.score.value_or(-1), "score");
    QTEST(given.feedback, "feedback");
    QTEST(given.misconception, "misconception");
}

void TestScenario::visitedNodesWithPointsHaveAnId()
{
    const auto checks = [this](const char *answer) {
        QStringList ids;
        for (const GradeCheck &check : grade(answer).checks)
            ids << check.id + (check.passed ? u'+' : u'-');
        return ids;
    };
    QCOMPARE(checks(R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "3"}}]})"),
             (QStringList{u"node:mail+"_s, u"node:purpose+"_s, u"node:good+"_s}));
    QCOMPARE(checks(R"({"steps": [{"node": "mail", "option": "wait"}, {"node": "purpose", "answer": {"text": "9"}}]})"),
             (QStringList{u"node:mail-"_s, u"node:purpose-"_s}));
}

void TestScenario::messagesOfTheInnerExerciseSpeak()
{
    const Grade own = grade(R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "9"}}]})");
    QCOMPARE(own.messages, (QList<GradeMessage>{{u"right"_s, u"node:mail"_s, u"A good question."_s}, {u"next"_s, u"node:purpose"_s, u"Count again."_s}}));
    QCOMPARE(own.read, u"Ask for the purpose; 9"_s);
    QCOMPARE(grade(R"({"steps": [{"node": "mail", "option": "send"}]})", u"fr"_s).messages.constLast().text, u"Personne n’a dit pourquoi."_s);
    const Grade invalid = grade(R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "x"}}]})");
    QCOMPARE(invalid.messages.constLast().text, u"“x” is not a number."_s);
    // Without own words the inner exercise says what it says.
    const PackReading plain = readPack(smallPack(scenarioYaml(u"\"node:purpose\": {fail: Count again.}, "_s, u""_s)));
    const Grade inner = gradeAnswer({&*plain.pack, plain.pack->exercise(u"story"_s),
                                     jsonObject(R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": "9"}}]})"), 0, 0, u"en"_s});
    QCOMPARE(inner.messages.constLast().text, u"Not this number. Say aloud which rows and which column you used."_s);
}

void TestScenario::theSameVariantAsksTheSameInnerVariant()
{
    QString yaml = scenarioYaml(u"    response: {}\n    grading: {expect: 3, near"_s, u"    variants: {n: [3, 30]}\n    response: {}\n    grading: {expect: {expr: $n}, near"_s);
    yaml.replace(u"answer: {value: 3}, score: 1}\n"_s, u"answer: {value: {expr: $n}}, score: 1}\n"_s);
    yaml.replace(u"    response:\n      start"_s, u"    variants: {m: [1, 2]}\n    response:\n      start"_s);
    const PackReading reading = readPack(smallPack(yaml));
    QVERIFY(reading.pack);
    const auto score = [&](int variant, const char *number) {
        const QByteArray answer = QByteArray(R"({"steps": [{"node": "mail", "option": "ask"}, {"node": "purpose", "answer": {"text": ")") + number + R"("}}]})";
        return gradeAnswer({&*reading.pack, reading.pack->exercise(u"story"_s), jsonObject(answer.constData()), 0, variant, u"en"_s}).score.value_or(-1);
    };
    QCOMPARE(score(0, "3"), 1.0);
    QCOMPARE(score(1, "30"), 1.0);
    QVERIFY(score(1, "3") < 1);
}

void TestScenario::emptyAnswersAreInvalid()
{
    const Exercise &exercise = *m_reading.pack->exercise(u"story"_s);
    for (const QJsonObject &answer : emptyAnswers(exercise))
        QCOMPARE(outcomeWord(gradeAnswer({&*m_reading.pack, &exercise, answer, 0, 0, u"en"_s}, m_cache).outcome), u"invalid"_s);
}

void TestScenario::thePackHasNoFindings()
{
    for (const Issue &issue : checkWholePack(smallPack(scenarioYaml())).issues) {
        const bool isOurs = (issue.ruleId.startsWith(u"exercise.") && issue.ruleId != u"exercise.anticipate.none") || issue.ruleId.startsWith(u"yaml.");
        QVERIFY2(!isOurs, qPrintable(issueLine(issue)));
    }
}

void TestScenario::findings_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &replaced, const QString &by, const QString &rule) {
        QTest::newRow(name) << replaced << by << rule;
    };
    const QString graph = u"exercise.scenario.graph"_s;
    row("a cycle", u"next: {full: good, partial: careful}"_s, u"next: {full: good, partial: mail}"_s, graph);
    row("an unknown node", u"to: trouble, feedback"_s, u"to: nowhere, feedback"_s, graph);
    row("an unknown start", u"start: mail"_s, u"start: letter"_s, graph);
    row("a node no way leads to", u"        careful:"_s, u"        lost: {text: Lost., end: true}\n        careful:"_s, graph);
    row("a path without an end", u"{text: You took care., end: true}"_s, u"{text: You took care.}"_s, graph);
    row("no points", u"        careful:"_s, u"        careful:"_s, u""_s);
    row("an exercise of no lesson", u"exercise: inner"_s, u"exercise: other"_s, u"lesson.ref.exercise-missing"_s);
    row("a scenario in itself", u"exercise: inner"_s, u"exercise: story"_s, graph);
    row("an end with options", u"{text: You took care., end: true}"_s, u"{text: You took care., end: true, options: [{id: a, text: A, to: good}]}"_s, u"yaml.value"_s);
    row("an exercise without a way on", u"          next: {full: good, partial: careful}\n"_s, u"          next: {full: good}\n"_s, u"yaml.key-missing"_s);
    row("an option without a way on", u"to: trouble, feedback"_s, u"feedback"_s, u"yaml.key-missing"_s);
    row("an unknown key of a node", u"{text: You took care., end: true}"_s, u"{text: You took care., end: true, mood: calm}"_s, u"yaml.key-unknown"_s);
    row("the same option twice", u"{id: wait, text"_s, u"{id: ask, text"_s, u"yaml.value"_s);
    row("feedback of an option no test reaches", u"answer: {steps: [{node: mail, option: send}]}, score: 0, feedback: \"option:mail:send\""_s, u"answer: {steps: [{node: mail, option: hurry}]}, score: 0.1"_s, u"exercise.test.feedback-uncovered"_s);
    row("feedback that names the best option", u"Nobody said what for."_s, u"Ask for the purpose."_s, u"exercise.feedback.leaks-answer"_s);
}

void TestScenario::findings()
{
    QFETCH(const QString, replaced);
    QFETCH(const QString, by);
    QFETCH(const QString, rule);
    QString yaml = scenarioYaml(replaced, by);
    if (rule.isEmpty())
        yaml.replace(u"points: 2"_s, u"points: 0"_s).replace(u"points: 1"_s, u"points: 0"_s).replace(u"points: 3"_s, u"points: 0"_s);
    const QStringList rules = ruleIds(checkWholePack(smallPack(yaml)).issues);
    QVERIFY2(rules.contains(rule.isEmpty() ? u"exercise.scenario.graph"_s : rule), qPrintable(rules.join(u' ')));
}

void TestScenario::equallyGoodOptionsAreNoSecret()
{
    const QString leak = u"exercise.feedback.leaks-answer"_s;
    QString yaml = scenarioYaml(u"Haste costs."_s, u"Ask for the purpose."_s);
    QVERIFY(ruleIds(checkWholePack(smallPack(yaml)).issues).contains(leak));
    yaml.replace(u"to: trouble, feedback"_s, u"to: trouble, points: 2, feedback"_s);
    yaml.replace(u"to: purpose, points: 1"_s, u"to: purpose, points: 2"_s);
    QVERIFY(!ruleIds(checkWholePack(smallPack(yaml)).issues).contains(leak));
}

void TestScenario::graphsHaveALimit_data()
{
    QTest::addColumn<int>("steps");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("twelve steps") << 12 << true;
    QTest::newRow("thirteen steps") << 13 << false;
    QTest::newRow("more than thirty nodes") << 31 << false;
}

void TestScenario::graphsHaveALimit()
{
    QFETCH(const int, steps);
    QFETCH(const bool, allowed);
    const QStringList rules = ruleIds(checkWholePack(smallPack(chainOfSteps(steps))).issues);
    QCOMPARE(!rules.contains(u"exercise.scenario.graph"_s), allowed);
    QCOMPARE(rules.contains(u"exercise.limit"_s), steps >= 30);
}

QTEST_GUILESS_MAIN(TestScenario)
#include "test_scenario.moc"
