// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/gradinghash.h"
#include "grading/kindhooks.h"
#include "lesson/values.h"
#include "smallpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// Waits of 2022 to 2024 without the missing one: 27 29 33 38 40 41 44 47 52 55 61; the sixth of eleven is 41.
const QString clozePrompt = u"The [[stat]] of the waits is [[days]] days, in [[table]]."_s;
const QString clozeOwn = uR"(    data: permits
    response:
      gaps:
        days: {kind: numeric, decimals: 0}
        stat:
          kind: choice.one
          choices:
            - {id: mean, text: mean, feedback: That one feels long waits., misconception: mean-vs-median, score: 0.5}
            - {id: median, text: median}
            - {id: range, text: range}
        table: {kind: text.short}
    grading:
      gaps:
        stat: {expect: median}
        days:
          expect: {expr: permits | median(median_days)}
          weight: 2
          anticipate:
            - {id: rows, match: {value: {expr: permits | count()}}, feedback: You counted rows., misconception: count-for-sum}
            - {id: highest, match: {value: 61}, feedback: That is one wait., score: 0.25}
        table: {expect: [permits, permit table]}
      anticipate:
        - id: both
          match: {gaps: {stat: {choice: mean}, days: {value: 43}}}
          feedback: These two belong together.
          misconception: mean-vs-median
    messages:
      "gap:days/numeric.thousand": {fail: Too many noughts.}
      "gap:stat": {pass: The word is right.}
    tests:
      - {name: model, answer: {gaps: {stat: {choice: median}, days: {value: {expr: permits | median(median_days)}}, table: {text: permits}}}, score: 1}
      - {name: rows, answer: {gaps: {stat: {choice: median}, days: {value: 12}, table: {text: permits}}}, feedback: "gap:days/rows"}
      - {name: one, answer: {gaps: {stat: {choice: median}, days: {value: 61}, table: {text: permits}}}, feedback: "gap:days/highest"}
      - {name: both, answer: {gaps: {stat: {choice: mean}, days: {value: 43}, table: {text: permits}}}, feedback: both}
      - {name: thousands, answer: {gaps: {stat: {choice: median}, days: {value: 41000}, table: {text: permits}}}, feedback: "gap:days/numeric.thousand"}
)"_s;

QString clozeYaml(const QString &replaced = {}, const QString &by = {})
{
    QString yaml = u"exercises:\n"_s + smallExercise(u"cloze"_s, u"cloze"_s, clozePrompt, clozeOwn);
    Q_ASSERT(replaced.isEmpty() || yaml.contains(replaced));
    return replaced.isEmpty() ? yaml : yaml.replace(replaced, by);
}

const QString clozeFrench = uR"(texts:
  cloze/prompt: {text: "Dans [[table]], les délais ont [[days]] jours pour [[stat]]."}
  cloze/grading/gaps/table/expect: {text: "permis\nle tableau des permis"}
)"_s;

} // namespace

class TestCloze : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void theMessageIsThatOfTheGap();
    void checksFollowThePromptOfTheLanguage();
    void emptyAnswersAreInvalid();
    void thePackHasNoFindings();
    void findings_data();
    void findings();
    void translationsAddAcceptedTextsToTheHash();
    void anticipationsWithoutAScoreDoNotChangeTheHash();
    void titlesShowNoGapMarks();

private:
    [[nodiscard]] Grade grade(const QJsonObject &answer, const QString &language = u"en"_s)
    {
        return gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(u"cloze"_s), answer, 0, 0, language}, m_cache);
    }

    PackReading m_reading;
    GradingCache m_cache;
};

void TestCloze::initTestCase()
{
    m_reading = readPack(smallPack(clozeYaml(), clozeFrench));
    QVERIFY(m_reading.pack);
    QVERIFY2(!hasErrors(m_reading.issues), qPrintable(ruleIds(m_reading.issues).join(u' ')));
}

void TestCloze::answers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    QTest::addColumn<QString>("misconception");
    QTest::addColumn<QString>("language");
    // Weights: stat 1, days 2, table 1; the sum is 4.
    const AnswerRow rows[] = {
        {"all gaps right", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41"}, "table": {"text": "Permits"}}})", "full", 1},
        {"a gap weighs what it says", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "50"}, "table": {"text": "permits"}}})", "partial", 0.5, "gap:days/value"},
        {"the option's own score counts: (0.5 + 2 + 1) / 4", R"({"gaps": {"stat": {"choice": "mean"}, "days": {"text": "41"}, "table": {"text": "permits"}}})", "partial", 0.875, "gap:stat/choice:mean", "mean-vs-median"},
        {"an option without feedback", R"({"gaps": {"stat": {"choice": "range"}, "days": {"text": "41"}, "table": {"text": "permits"}}})", "partial", 0.75, "gap:stat/choice"},
        {"the gap's own anticipation", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "12"}, "table": {"text": "permits"}}})", "partial", 0.5, "gap:days/rows", "count-for-sum"},
        {"its score: (1 + 2 * 0.25 + 1) / 4", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "61"}, "table": {"text": "permits"}}})", "partial", 0.625, "gap:days/highest"},
        {"a diagnosis of the kind", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41000"}, "table": {"text": "permits"}}})", "partial", 0.5, "gap:days/numeric.thousand"},
        {"an anticipation over several gaps: (0.5 + 0 + 1) / 4", R"({"gaps": {"stat": {"choice": "mean"}, "days": {"text": "43"}, "table": {"text": "permits"}}})", "partial", 0.375, "both", "mean-vs-median"},
        {"half of that anticipation is none", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "43"}, "table": {"text": "permits"}}})", "partial", 0.5, "gap:days/value"},
        {"the first gap of the prompt speaks, whatever its weight", R"({"gaps": {"stat": {"choice": "range"}, "days": {"text": "50"}, "table": {"text": "x"}}})", "partial", 0, "gap:stat/choice"},
        {"a word that is not accepted", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41"}, "table": {"text": "sheet"}}})", "partial", 0.75, "gap:table/text"},
        {"nothing at all", R"({})", "invalid", -1, "gap:stat"},
        {"no gap", R"({"gaps": {}})", "invalid", -1, "gap:stat"},
        {"null", R"({"gaps": null})", "invalid", -1, "gap:stat"},
        {"one gap absent", R"({"gaps": {"stat": {"choice": "median"}, "table": {"text": "permits"}}})", "invalid", -1, "gap:days"},
        {"one gap null", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41"}, "table": null}})", "invalid", -1, "gap:table"},
        {"a gap that cannot be read", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "many"}, "table": {"text": "permits"}}})", "invalid", -1, "gap:days"},
        {"an option that is not offered", R"({"gaps": {"stat": {"choice": "mode"}, "days": {"text": "41"}, "table": {"text": "permits"}}})", "invalid", -1, "gap:stat"},
        {"an unknown gap", R"({"gaps": {"stat": {"choice": "median"}, "more": {"text": "41"}}})", "invalid", -1, "answer.shape"},
        {"a gap that is no object", R"({"gaps": {"stat": "median", "days": {"text": "41"}, "table": {"text": "permits"}}})", "invalid", -1, "answer.shape"},
        {"an unknown key", R"({"gaps": {}, "text": "x"})", "invalid", -1, "answer.shape"},
        {"no object of gaps", R"({"gaps": ["median"]})", "invalid", -1, "answer.shape"},
        {"a French answer to a French list", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41,0"}, "table": {"text": "le tableau des permis"}}})", "full", 1, "", "", "fr"},
        {"the order of the French prompt", R"({"gaps": {"stat": {"choice": "range"}, "days": {"text": "41"}, "table": {"text": "x"}}})", "partial", 0.5, "gap:table/text", "", "fr"},
        {"the source's list holds in French too", R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41"}, "table": {"text": "permit table"}}})", "full", 1, "", "", "fr"},
    };
    for (const AnswerRow &row : rows)
        QTest::newRow(row.name) << QByteArray(row.answer) << row.outcome << row.score << row.feedback << row.misconception << row.language;
}

void TestCloze::answers()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const QString, language);
    const Grade given = grade(jsonObject(answer.constData()), language);
    QTEST(outcomeWord(given.outcome), "outcome");
    QTEST(given.score.value_or(-1), "score");
    QTEST(given.feedback, "feedback");
    QTEST(given.misconception, "misconception");
}

void TestCloze::theMessageIsThatOfTheGap()
{
    const auto text = [this](const char *answer) { return grade(jsonObject(answer)).messages.constLast().text; };
    QCOMPARE(text(R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "many"}, "table": {"text": "a"}}})"),
             u"“many” is not a number."_s);
    QCOMPARE(text(R"({"gaps": {"stat": {"choice": "mean"}, "days": {"text": "41"}, "table": {"text": "permits"}}})"),
             u"That one feels long waits."_s);
    QCOMPARE(text(R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41000"}, "table": {"text": "permits"}}})"),
             u"Too many noughts."_s);
    const Grade typo = grade(jsonObject(R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "41"}, "table": {"text": "permitz"}}})"));
    QCOMPARE(outcomeWord(typo.outcome), u"full"_s);
    QCOMPARE(typo.messages.constLast().id, u"text.typo"_s);
    const Grade half = grade(jsonObject(R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "50"}, "table": {"text": "permits"}}})"));
    QCOMPARE(half.messages.constFirst(), (GradeMessage{u"right"_s, u"gap:stat"_s, u"The word is right."_s}));
    QCOMPARE(half.read, u"median; 50; permits"_s);
}

void TestCloze::checksFollowThePromptOfTheLanguage()
{
    const QJsonObject answer = jsonObject(R"({"gaps": {"stat": {"choice": "median"}, "days": {"text": "50"}, "table": {"text": "permits"}}})");
    const auto checks = [&](const QString &language) {
        QStringList ids;
        for (const GradeCheck &check : grade(answer, language).checks)
            ids << check.id + (check.passed ? u"+"_s : u"-"_s) + QString::number(check.weight);
        return ids;
    };
    QCOMPARE(checks(u"en"_s), (QStringList{u"gap:stat+1"_s, u"gap:days-2"_s, u"gap:table+1"_s}));
    QCOMPARE(checks(u"fr"_s), (QStringList{u"gap:table+1"_s, u"gap:days-2"_s, u"gap:stat+1"_s}));
}

void TestCloze::emptyAnswersAreInvalid()
{
    for (const QJsonObject &answer : emptyAnswers(*m_reading.pack->exercise(u"cloze"_s)))
        QCOMPARE(outcomeWord(grade(answer).outcome), u"invalid"_s);
}

void TestCloze::thePackHasNoFindings()
{
    QStringList found;
    for (const Issue &issue : checkWholePack(smallPack(clozeYaml())).issues) {
        if (issue.ruleId.startsWith(u"exercise.") || issue.ruleId.startsWith(u"yaml.") || issue.ruleId.startsWith(u"expr."))
            found << issueLine(issue);
    }
    // One wrong option has no feedback on purpose.
    QCOMPARE(found.size(), 1);
    QVERIFY2(found.constFirst().contains(u"exercise.choice.no-feedback"_s), qPrintable(found.join(u'\n')));
}

void TestCloze::findings_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &replaced, const QString &by, const QString &rule) {
        QTest::newRow(name) << replaced << by << rule;
    };
    row("a gap of the prompt that is not offered", u"[[table]]"_s, u"[[table]] [[place]]"_s, u"exercise.cloze.gap-mismatch"_s);
    row("a gap that is not in the prompt", u", in [[table]]"_s, u""_s, u"exercise.cloze.gap-mismatch"_s);
    row("a gap twice in the prompt", u"[[table]]"_s, u"[[table]] [[table]]"_s, u"exercise.cloze.gap-mismatch"_s);
    row("a gap without an entry under grading", u"        stat: {expect: median}\n"_s, u""_s, u"exercise.cloze.gap-mismatch"_s);
    row("a key for no gap", u"        stat: {expect: median}\n"_s, u"        stat: {expect: median}\n        other: {expect: 1}\n"_s, u"exercise.cloze.gap-mismatch"_s);
    row("a gap without a key", u"stat: {expect: median}"_s, u"stat: {weight: 1}"_s, u"exercise.key.missing"_s);
    row("a gap of a kind that has no gaps", u"{kind: text.short}"_s, u"{kind: order}"_s, u"yaml.value"_s);
    row("a gap without a kind", u"{kind: text.short}"_s, u"{maxLength: 5}"_s, u"yaml.key-missing"_s);
    row("a key of another kind", u"{kind: text.short}"_s, u"{kind: text.short, units: [x]}"_s, u"yaml.key-unknown"_s);
    row("a match key of another kind", u"match: {value: 61}"_s, u"match: {choice: 61}"_s, u"yaml.key-unknown"_s);
    row("a key that no option has", u"{expect: median}"_s, u"{expect: mode}"_s, u"exercise.key.no-choice"_s);
    row("a key that is no number", u"{expr: permits | median(median_days)}\n          weight"_s, u"none\n          weight"_s, u"exercise.key.error"_s);
    row("an expression that fails", u"expect: {expr: permits | median(median_days)}\n          weight"_s, u"expect: {expr: permits | median(nothing)}\n          weight"_s, u"exercise.key.error"_s);
    row("weights that are all 0", u"weight: 2"_s, u"weight: 0"_s, u""_s);
    row("an anticipation of a gap that is right", u"match: {value: 61}"_s, u"match: {value: 41}"_s, u"exercise.anticipate.equals-key"_s);
    row("an anticipation of a gap no test reaches", u"days: {value: 12}"_s, u"days: {value: 13}"_s, u"exercise.test.feedback-uncovered"_s);
    row("two equal anticipations in a gap", u"match: {value: 61}"_s, u"match: {value: 12}"_s, u"exercise.anticipate.shadowed"_s);
    row("feedback of a gap that shows its answer", u"You counted rows."_s, u"It is the median you want."_s, u"exercise.feedback.leaks-answer"_s);
    row("options that read the same", u"text: range"_s, u"text: mean"_s, u"exercise.choice.duplicate-text"_s);
}

void TestCloze::findings()
{
    QFETCH(const QString, replaced);
    QFETCH(const QString, by);
    QFETCH(const QString, rule);
    const QStringList rules = ruleIds(checkWholePack(smallPack(clozeYaml(replaced, by))).issues);
    if (rule.isEmpty())
        QVERIFY2(!rules.contains(u"exercise.key.error"_s), "one gap without weight is allowed while others have one");
    else
        QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

void TestCloze::translationsAddAcceptedTextsToTheHash()
{
    const QJsonObject facts = gradingFacts(*m_reading.pack, *m_reading.pack->exercise(u"cloze"_s));
    QCOMPARE(facts.value(u"accept"_s).toObject().value(u"fr"_s).toArray(), (QJsonArray{u"permis"_s, u"le tableau des permis"_s}));
}

void TestCloze::anticipationsWithoutAScoreDoNotChangeTheHash()
{
    const auto hash = [](const QString &yaml) {
        const PackReading reading = readPack(smallPack(yaml));
        return gradingHash(*reading.pack, *reading.pack->exercise(u"cloze"_s));
    };
    const QString line = u"            - {id: rows, match: {value: {expr: permits | count()}}, feedback: You counted rows., misconception: count-for-sum}\n"_s;
    QCOMPARE(hash(clozeYaml(line, {})), hash(clozeYaml()));
    QVERIFY(hash(clozeYaml(u"score: 0.25"_s, u"score: 0.5"_s)) != hash(clozeYaml()));
}

void TestCloze::titlesShowNoGapMarks()
{
    const Exercise &exercise = *m_reading.pack->exercise(u"cloze"_s);
    QCOMPARE(exerciseTitle(exercise, lessonContext(*m_reading.pack, u"en"_s)), u"The … of the waits is … days, in …."_s);
}

QTEST_GUILESS_MAIN(TestCloze)
#include "test_cloze.moc"
