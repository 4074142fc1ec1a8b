// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/kindhooks.h"
#include "smallpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// The example of exercises.md 4.22.
const QString statementsOwn = uR"(    data: permits
    response:
      evidence:
        - {id: north, text: The North rows of 2022 and 2024}
        - {id: south, text: The South rows of 2022 and 2024}
        - {id: west, text: The West rows of 2022 and 2024}
        - {id: volume, text: The number of decisions}
    grading:
      expect:
        verdict: contradicted
        evidence: [[north], [west], [north, west]]
      anticipate:
        - {id: wrong-evidence, match: {verdict: contradicted, evidence: [volume]}, feedback: A number is no wait., misconception: irrelevant-evidence}
    messages: {claim.reversed: {fail: Turn it round.}}
    tests:
      - {name: model, answer: {verdict: contradicted, evidence: [north]}, score: 1}
      - {name: volume, answer: {verdict: contradicted, evidence: [volume]}, score: 0.5, feedback: wrong-evidence}
      - {name: reversed, answer: {verdict: supported, evidence: [south]}, score: 0, feedback: claim.reversed}
)"_s;

/// Rows 2 and 3 of permits.csv are North 2023 and 2024; the missing wait is row 9.
const QString rowsOwn = uR"(    data: permits
    response: {evidence: rows, verdicts: [supported, cannot-tell]}
    grading:
      expect:
        verdict: cannot-tell
        evidence: [{expr: permits | where(median_days is missing)}, [], [2, 3]]
      anticipate:
        - {id: first-row, match: {evidence: {expr: 'permits | where(region = "North" and year = 2022)'}}, feedback: That row has a wait.}
    tests:
      - {name: model, answer: {verdict: cannot-tell, evidence: {expr: permits | where(median_days is missing)}}, score: 1}
      - {name: first, answer: {verdict: cannot-tell, evidence: [1]}, score: 0.5, feedback: first-row}
      - {name: nothing, answer: {verdict: cannot-tell}, score: 1}
)"_s;

QString claimYaml(const QString &replaced = {}, const QString &by = {})
{
    QString yaml = u"exercises:\n"_s + smallExercise(u"said"_s, u"claim"_s, u"Slower everywhere?"_s, statementsOwn) + u'\n'
        + smallExercise(u"rows"_s, u"claim"_s, u"Did the East wait longer?"_s, rowsOwn);
    Q_ASSERT(replaced.isEmpty() || yaml.contains(replaced));
    return replaced.isEmpty() ? yaml : yaml.replace(replaced, by);
}

} // namespace

class TestClaim : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answers_data();
    void answers();
    void theAnswerIsReadInWords();
    void checksAreTheVerdictAndTheEvidence();
    void emptyAnswersAreInvalid();
    void thePackHasNoFindings();
    void findings_data();
    void findings();

private:
    [[nodiscard]] Grade grade(const QString &id, const char *answer, const QString &language = u"en"_s)
    {
        return gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(id), jsonObject(answer), 0, 0, language}, m_cache);
    }

    PackReading m_reading;
    GradingCache m_cache;
};

void TestClaim::initTestCase()
{
    m_reading = readPack(smallPack(claimYaml(), u"texts:\n  said/response/evidence/north/text: {text: Les lignes du Nord}\n"_s));
    QVERIFY(m_reading.pack);
    QVERIFY2(!hasErrors(m_reading.issues), qPrintable(ruleIds(m_reading.issues).join(u' ')));
}

void TestClaim::answers_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<double>("score");
    QTest::addColumn<QString>("feedback");
    const auto add = [](const char *id, std::initializer_list<AnswerRow> rows) {
        for (const AnswerRow &row : rows)
            QTest::newRow(row.name) << QString::fromLatin1(id) << QByteArray(row.answer) << row.outcome << row.score << row.feedback;
    };
    add("said", {
        {"one of the sets", R"({"verdict": "contradicted", "evidence": ["west"]})", "full", 1},
        {"both together, in any order", R"({"verdict": "contradicted", "evidence": ["west", "north"]})", "full", 1},
        {"twice counts once", R"({"verdict": "contradicted", "evidence": ["north", "north"]})", "full", 1},
        {"an extra pick cancels: best is {north, west}: (2 - 1) / 2, so 0.5 + 0.25", R"({"verdict": "contradicted", "evidence": ["north", "west", "volume"]})", "partial", 0.75, "claim.evidence-wrong"},
        {"one right and one stray: (1 - 1) / 1 = 0", R"({"verdict": "contradicted", "evidence": ["north", "volume"]})", "partial", 0.5, "claim.evidence-wrong"},
        {"anticipated evidence", R"({"verdict": "contradicted", "evidence": ["volume"]})", "partial", 0.5, "wrong-evidence"},
        {"the other way round", R"({"verdict": "supported", "evidence": ["south"]})", "partial", 0, "claim.reversed"},
        {"a wrong verdict earns at most a quarter", R"({"verdict": "supported", "evidence": ["north"]})", "partial", 0.25, "claim.reversed"},
        {"too much doubt", R"({"verdict": "cannot-tell", "evidence": ["north"]})", "partial", 0.25, "claim.too-careful"},
        {"no verdict", R"({"evidence": ["north"]})", "invalid", -1, "claim.verdict"},
        {"verdict null", R"({"verdict": null, "evidence": ["north"]})", "invalid", -1, "claim.verdict"},
        {"no evidence", R"({"verdict": "contradicted"})", "invalid", -1, "claim.evidence"},
        {"an empty list of evidence", R"({"verdict": "contradicted", "evidence": []})", "invalid", -1, "claim.evidence"},
        {"nothing", "{}", "invalid", -1, "claim.verdict"},
        {"another word", R"({"verdict": "false", "evidence": ["north"]})", "invalid", -1, "answer.shape"},
        {"evidence that is not offered", R"({"verdict": "contradicted", "evidence": ["east"]})", "invalid", -1, "answer.shape"},
        {"evidence as a word", R"({"verdict": "contradicted", "evidence": "north"})", "invalid", -1, "answer.shape"},
        {"a further key", R"({"verdict": "contradicted", "evidence": ["north"], "why": 1})", "invalid", -1, "answer.shape"},
    });
    add("rows", {
        {"the row that is missing", R"({"verdict": "cannot-tell", "evidence": [9]})", "full", 1},
        {"an accepted set is empty", R"({"verdict": "cannot-tell", "evidence": []})", "full", 1},
        {"rows written as numbers", R"({"verdict": "cannot-tell", "evidence": [3, 2]})", "full", 1},
        {"one of two rows: 1 / 2", R"({"verdict": "cannot-tell", "evidence": [2]})", "partial", 0.75, "claim.evidence-missing"},
        {"an anticipation by rows", R"({"verdict": "cannot-tell", "evidence": [1]})", "partial", 0.5, "first-row"},
        {"more than the rows carry", R"({"verdict": "supported", "evidence": [9]})", "partial", 0.25, "claim.too-strong"},
        {"a verdict that is not offered", R"({"verdict": "contradicted", "evidence": [9]})", "invalid", -1, "answer.shape"},
        {"no such row", R"({"verdict": "cannot-tell", "evidence": [13]})", "invalid", -1, "answer.shape"},
        {"half a row", R"({"verdict": "cannot-tell", "evidence": [1.5]})", "invalid", -1, "answer.shape"},
    });
}

void TestClaim::answers()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    const Grade given = grade(id, answer.constData());
    QTEST(outcomeWord(given.outcome), "outcome");
    QTEST(given.score.value_or(-1), "score");
    QTEST(given.feedback, "feedback");
}

void TestClaim::theAnswerIsReadInWords()
{
    QCOMPARE(grade(u"said"_s, R"({"verdict": "cannot-tell", "evidence": ["north"]})").read, u"Cannot tell: The North rows of 2022 and 2024"_s);
    QCOMPARE(grade(u"said"_s, R"({"verdict": "cannot-tell", "evidence": ["north"]})", u"fr"_s).read, u"Impossible à dire\u00a0: Les lignes du Nord"_s);
    QCOMPARE(grade(u"rows"_s, R"({"verdict": "cannot-tell", "evidence": [3, 2]})").read, u"Cannot tell: row 3, row 2"_s);
    QCOMPARE(grade(u"said"_s, R"({"verdict": "supported", "evidence": ["north"]})").messages.constLast().text, u"Turn it round."_s);
}

void TestClaim::checksAreTheVerdictAndTheEvidence()
{
    const Grade given = grade(u"said"_s, R"({"verdict": "contradicted", "evidence": ["volume"]})");
    QCOMPARE(given.checks, (QList<GradeCheck>{{u"verdict"_s, true, 1, false, u"verdict"_s, {}}, {u"evidence"_s, false, 1, false, u"evidence"_s, {}}}));
    QCOMPARE(given.misconception, u"irrelevant-evidence"_s);
}

void TestClaim::emptyAnswersAreInvalid()
{
    for (const char *id : {"said", "rows"}) {
        const Exercise &exercise = *m_reading.pack->exercise(QString::fromLatin1(id));
        for (const QJsonObject &answer : emptyAnswers(exercise))
            QCOMPARE(outcomeWord(gradeAnswer({&*m_reading.pack, &exercise, answer, 0, 0, u"en"_s}, m_cache).outcome), u"invalid"_s);
    }
}

void TestClaim::thePackHasNoFindings()
{
    for (const Issue &issue : checkWholePack(smallPack(claimYaml())).issues)
        QVERIFY2(!issue.ruleId.startsWith(u"exercise.") && !issue.ruleId.startsWith(u"yaml."), qPrintable(issueLine(issue)));
}

void TestClaim::findings_data()
{
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &replaced, const QString &by, const QString &rule) {
        QTest::newRow(name) << replaced << by << rule;
    };
    row("a verdict that is not offered", u"verdict: cannot-tell\n        evidence"_s, u"verdict: contradicted\n        evidence"_s, u"exercise.key.no-choice"_s);
    row("a verdict of another word", u"verdicts: [supported, cannot-tell]"_s, u"verdicts: [supported, maybe]"_s, u"yaml.value"_s);
    row("evidence that is not offered", u"[[north], [west], [north, west]]"_s, u"[[east]]"_s, u"exercise.key.no-choice"_s);
    row("evidence that is no set", u"[[north], [west], [north, west]]"_s, u"[north, west]"_s, u"yaml.type"_s);
    row("no verdict", u"        verdict: contradicted\n"_s, u""_s, u"exercise.key.missing"_s);
    row("no evidence", u"        evidence: [[north], [west], [north, west]]\n"_s, u""_s, u"exercise.key.missing"_s);
    row("an unknown key of the key", u"        verdict: contradicted\n"_s, u"        verdict: contradicted\n        why: x\n"_s, u"yaml.key-unknown"_s);
    row("a row that does not exist", u"[2, 3]"_s, u"[2, 13]"_s, u"exercise.key.error"_s);
    row("rows without row numbers", u"[2, 3]"_s, u"{expr: 'permits | group(region, sum(decided) as d)'}"_s, u"exercise.key.error"_s);
    row("rows that are none", u"[2, 3]"_s, u"{expr: permits | where(decided = 1)}"_s, u"exercise.key.missing-value"_s);
    row("rows of no table", u"    data: permits\n    response: {evidence: rows"_s, u"    response: {evidence: rows"_s, u"yaml.key-missing"_s);
    row("rows cut from equal ones", u"[2, 3]"_s, u"{expr: permits | sort(region) | limit(2)}"_s, u"exercise.key.tie"_s);
    row("statements that read the same", u"The West rows"_s, u"The North rows"_s, u"exercise.choice.duplicate-text"_s);
    row("an anticipation that is right", u"match: {verdict: contradicted, evidence: [volume]}"_s, u"match: {evidence: [north]}"_s, u"exercise.anticipate.equals-key"_s);
    row("a match key of another kind", u"match: {verdict: contradicted, evidence: [volume]}"_s, u"match: {choice: x}"_s, u"yaml.key-unknown"_s);
    row("feedback that names the evidence", u"A number is no wait."_s, u"Take the North rows of 2022 and 2024."_s, u"exercise.feedback.leaks-answer"_s);
}

void TestClaim::findings()
{
    QFETCH(const QString, replaced);
    QFETCH(const QString, by);
    QFETCH(const QString, rule);
    const QStringList rules = ruleIds(checkWholePack(smallPack(claimYaml(replaced, by))).issues);
    QVERIFY2(rules.contains(rule), qPrintable(rules.join(u' ')));
}

QTEST_GUILESS_MAIN(TestClaim)
#include "test_claim.moc"
