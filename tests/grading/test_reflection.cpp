// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/kindhooks.h"
#include "grading/kinds/reflection.h"
#include "smallpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QString reflectionOwn = uR"(    response: {minWords: 4, maxWords: 6, points: [{id: limit, text: One limit}, {id: next, text: A next step}]}
    grading:
      rubric:
        - {id: limit, text: Names a real limit, levels: [absent, vague, precise]}
    tests:
      - {name: handed in, answer: {text: one two three four, points: [limit, next]}, outcome: full}
      - {name: short, answer: {text: too short, points: [limit, next]}, outcome: invalid, feedback: reflection.short}
)"_s;

QString reflectionYaml(const QString &replaced = {}, const QString &by = {})
{
    QString yaml = u"exercises:\n"_s + smallExercise(u"free"_s, u"reflection"_s, u"What did you learn?"_s, reflectionOwn);
    Q_ASSERT(replaced.isEmpty() || yaml.contains(replaced));
    return replaced.isEmpty() ? yaml : yaml.replace(replaced, by);
}

} // namespace

class TestReflection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void aFullReflectionHasNoScore();
    void wordsAreCountedBetweenWhiteSpace_data();
    void wordsAreCountedBetweenWhiteSpace();
    void emptyAnswersAreInvalid();
    void thePackHasNoFindings();
    void findings_data();
    void findings();
    void theRubricIsTranslatable();

private:
    PackReading m_reading;
    GradingCache m_cache;
};

void TestReflection::initTestCase()
{
    m_reading = readPack(smallPack(reflectionYaml(), u"texts:\n  free/grading/rubric/limit/levels/2: {text: précis}\n  free/response/points/next/text: {text: Une suite}\n"_s));
    QVERIFY(m_reading.pack);
    QVERIFY2(!hasErrors(m_reading.issues), qPrintable(ruleIds(m_reading.issues).join(u' ')));
}

void TestReflection::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *answer, const char *outcome, const char *feedback, const char *text) {
        QTest::newRow(name) << QByteArray(answer) << outcome << feedback << QString::fromUtf8(text);
    };
    row("the least", R"({"text": "one two three four", "points": ["next", "limit"]})", "full", "", "Handed in.");
    row("the most", R"({"text": "1 2 3 4 5 6", "points": ["limit", "next"]})", "full", "", "Handed in.");
    row("too short", R"({"text": "one two three", "points": ["limit", "next"]})", "invalid", "reflection.short", "Your text has 3 words. Write at least 4.");
    row("too long", R"({"text": "1 2 3 4 5 6 7", "points": ["limit", "next"]})", "invalid", "reflection.long", "Your text has 7 words. At most 6 can be handed in.");
    row("a point not ticked", R"({"text": "one two three four", "points": ["limit"]})", "invalid", "reflection.points", "One point is not ticked yet: A next step.");
    row("no ticks", R"({"text": "one two three four"})", "invalid", "reflection.points", "One point is not ticked yet: One limit.");
    row("nothing", "{}", "invalid", "reflection.short", "Your text has 0 words. Write at least 4.");
    row("marks are no words", R"({"text": "one – two — ?", "points": ["limit", "next"]})", "invalid", "reflection.short", "Your text has 2 words. Write at least 4.");
    row("a point that is not offered", R"({"text": "one two three four", "points": ["limit", "more"]})", "invalid", "answer.shape", "");
    row("text of another type", R"({"text": 12, "points": ["limit", "next"]})", "invalid", "answer.shape", "");
    row("a further key", R"({"text": "one two three four", "points": ["limit", "next"], "x": 1})", "invalid", "answer.shape", "");
}

void TestReflection::answers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, text);
    const Grade grade = gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(u"free"_s), jsonObject(answer.constData()), 0, 0, u"en"_s}, m_cache);
    QTEST(outcomeWord(grade.outcome), "outcome");
    QTEST(grade.feedback, "feedback");
    if (!text.isEmpty())
        QCOMPARE(grade.messages.constLast().text, text);
    QVERIFY(!grade.score);
}

void TestReflection::aFullReflectionHasNoScore()
{
    const Grade grade = gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(u"free"_s),
                                     jsonObject(R"({"text": "one two three four", "points": ["limit", "next"]})"), 0, 0, u"fr"_s}, m_cache);
    const QJsonObject json = toJson(grade);
    QVERIFY(json.value(u"score"_s).isNull());
    QCOMPARE(json.value(u"outcome"_s).toString(), u"full"_s);
    QVERIFY(json.value(u"counted"_s).toBool());
    QCOMPARE(grade.checks, (QList<GradeCheck>{{u"handed-in"_s, true, 1, false, u"text"_s, {}}}));
    QCOMPARE(grade.messages, (QList<GradeMessage>{{u"right"_s, u"full"_s, u"Remis."_s}}));
    QVERIFY(gradeText(grade).contains(u"score: -\n"_s));
}

void TestReflection::wordsAreCountedBetweenWhiteSpace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::newRow("none") << u""_s << 0;
    QTest::newRow("only white space") << u" \n\t\u00a0"_s << 0;
    QTest::newRow("an apostrophe joins") << u"l’analyse d'ici"_s << 2;
    QTest::newRow("a hyphen joins") << u"well-known case"_s << 2;
    QTest::newRow("lines and tabs part") << u"one\ntwo\tthree"_s << 3;
    QTest::newRow("a no-break space parts") << u"12\u00a0%"_s << 1;
    QTest::newRow("marks before a word") << u"«\u00a0mot\u00a0»"_s << 1;
    QTest::newRow("digits are words") << u"in 2024"_s << 2;
}

void TestReflection::wordsAreCountedBetweenWhiteSpace()
{
    QFETCH(const QString, text);
    QTEST(wordCount(text), "words");
}

void TestReflection::emptyAnswersAreInvalid()
{
    const Exercise &exercise = *m_reading.pack->exercise(u"free"_s);
    for (const QJsonObject &answer : emptyAnswers(exercise))
        QCOMPARE(outcomeWord(gradeAnswer({&*m_reading.pack, &exercise, answer, 0, 0, u"en"_s}, m_cache).outcome), u"invalid"_s);
    // Also where no number of words is asked for.
    const PackReading loose = readPack(smallPack(reflectionYaml(u"minWords: 4, maxWords: 6, points: [{id: limit, text: One limit}, {id: next, text: A next step}]"_s, u""_s)));
    const Grade grade = gradeAnswer({&*loose.pack, loose.pack->exercise(u"free"_s), {}, 0, 0, u"en"_s});
    QCOMPARE(grade.feedback, u"reflection.short"_s);
}

void TestReflection::thePackHasNoFindings()
{
    for (const Issue &issue : checkWholePack(smallPack(reflectionYaml())).issues)
        QVERIFY2(!issue.ruleId.startsWith(u"exercise.") && !issue.ruleId.startsWith(u"yaml."), qPrintable(issueLine(issue)));
}

void TestReflection::findings_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("rule");
    QTest::newRow("no test that is handed in") << u", outcome: full"_s << u", feedback: x"_s << u"exercise.test.missing-model"_s;
    QTest::newRow("a score that a reflection has not") << u", outcome: full"_s << u", outcome: full, score: 1"_s << u"exercise.test.model-fails"_s;
    QTest::newRow("another outcome") << u"outcome: invalid"_s << u"outcome: partial"_s << u"exercise.test.outcome-differs"_s;
    QTest::newRow("more than the most") << u"minWords: 4"_s << u"minWords: 7"_s << u"yaml.value"_s;
    QTest::newRow("an unknown key") << u"minWords: 4"_s << u"minimum: 4"_s << u"yaml.key-unknown"_s;
    QTest::newRow("a rubric line without a text") << u"text: Names a real limit, "_s << u""_s << u"yaml.key-missing"_s;
    QTest::newRow("a point twice") << u"{id: next, text"_s << u"{id: limit, text"_s << u"yaml.value"_s;
}

void TestReflection::findings()
{
    QFETCH(const QString, replaced);
    QFETCH(const QString, by);
    QFETCH(const QString, rule);
    const QStringList rules = ruleIds(checkWholePack(smallPack(reflectionYaml(replaced, by))).issues);
    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

void TestReflection::theRubricIsTranslatable()
{
    const auto *body = bodyOf<Reflection>(*m_reading.pack->exercise(u"free"_s));
    QVERIFY(body && body->rubric.size() == 1 && body->rubric.constFirst().levels.size() == 3);
    QCOMPARE(body->rubric.constFirst().levels.at(2).text(u"fr"_s), u"précis"_s);
    QCOMPARE(body->points.at(1).text.text(u"fr"_s), u"Une suite"_s);
}

QTEST_GUILESS_MAIN(TestReflection)
#include "test_reflection.moc"
