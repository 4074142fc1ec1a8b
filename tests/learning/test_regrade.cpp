// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/regrade.h"

#include "competency/framework.h"
#include "learning/sessionfixture.h"
#include "progress/learnerstate.h"
#include "progress/sharedfields.h"

#include <QTest>

using namespace chartroom;

/// Stored answers and the next revision of their exercises: what would change, and new facts beside the old ones.
class TestRegrade : public QObject, SessionFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { readPackOnce(); }
    void init()
    {
        makeStore();
        const auto lesson = session(); // sum right; the prediction and the answer "left" to guess wrong
        finishFirstLesson(*lesson);
    }
    void thePreviewChangesNothing();
    void newGradesAreNewFacts();
    void againAddsNothing();
    void aThirdRevisionCounts();
    void theSameRevisionConsidersNothing();
    void whatCannotBeGradedIsSaid_data();
    void whatCannotBeGradedIsSaid();
    void movedVariantsAreFoundByTheirValues();
    void answersThatWereNotSharedStay();
    void answersOfOtherPacksStay();
    void theReasonIsInTheLanguage();
    void keptStatesFollow();
    void stoppedInTheMiddleNothingIsKept();
    void onlyTheLearnerAskedFor();

private:
    static inline const QString exercises = u"lessons/first/exercises.yaml"_s;

    /// The small pack with parts of its first exercises replaced.
    [[nodiscard]] static Pack revised(const QList<std::pair<QByteArray, QByteArray>> &edits, const QByteArray &version = "2.0.0")
    {
        PackSource source = smallPackSource();
        QByteArray &text = source.files[exercises];
        for (const auto &[before, after] : edits) {
            if (!text.contains(before))
                qFatal("%s", before.constData());
            text.replace(before, after);
        }
        source.files[u"pack.yaml"_s].replace("1.2.0", version);
        auto pack = readPack(source).pack;
        if (!pack)
            qFatal("the revised pack cannot be read");
        return *pack;
    }
    /// One more is asked of the sum, and "left" is right.
    [[nodiscard]] static Pack second()
    {
        return revised({{"rev: 2", "rev: 3"}, {"expect: {expr: $a + 1}", "expect: {expr: $a + 2}"},
                        {"e12\n    rev: 1", "e12\n    rev: 2"}, {"expect: right}", "expect: left}"}});
    }
    [[nodiscard]] RegradeSummary regrade(const Pack &pack, bool apply, const RegradeOptions &more = {})
    {
        RegradeOptions options = more;
        options.apply = apply;
        const auto summary = regradeStore(*m_store, pack, options, *m_clock);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        return *summary;
    }
    [[nodiscard]] QList<Attempt> attempts() { return *m_store->attempts(testLearner().id); }
    /// The newest fact for an exercise and purpose.
    [[nodiscard]] Attempt newest(const QString &exercise, AttemptPurpose purpose = AttemptPurpose::Answer)
    {
        Attempt found;
        for (const Attempt &attempt : attempts()) {
            if (attempt.exercise == place(exercise).exercise && attempt.purpose == purpose && (found.id.isNull() || found.id < attempt.id))
                found = attempt;
        }
        return found;
    }
};

void TestRegrade::thePreviewChangesNothing()
{
    const QList<Attempt> before = attempts();
    QCOMPARE(before.size(), 3);
    const RegradeSummary summary = regrade(second(), false);
    QCOMPARE(attempts(), before);
    QVERIFY(!summary.applied);
    QCOMPARE(summary.considered(), 3);
    QCOMPARE(summary.changed(), 3);
    QCOMPARE(summary.exercises.size(), 2);
    QCOMPARE(summary.exercises.at(0), (ExerciseRegrade{place(u"sum"_s).exercise, u"sum"_s, 1, 0, 1, 0, 0}));
    QCOMPARE(summary.exercises.at(1), (ExerciseRegrade{place(u"guess"_s).exercise, u"guess"_s, 2, 2, 0, 0, 0}));
    QVERIFY(summary.skipped.isEmpty());
}

void TestRegrade::newGradesAreNewFacts()
{
    const QList<Attempt> before = attempts();
    const Attempt sum = newest(u"sum"_s);
    m_clock->moveTo(testNow.addDays(40));
    const RegradeSummary summary = regrade(second(), true);
    QVERIFY(summary.applied);
    QCOMPARE(summary.changed(), 3);
    const QList<Attempt> after = attempts();
    QCOMPARE(after.size(), before.size() + 3);
    for (const Attempt &attempt : before)
        QVERIFY2(after.contains(attempt), "an answer was changed");
    Attempt fact = newest(u"sum"_s);
    QCOMPARE(fact.regradeOf, std::optional(sum.id));
    QVERIFY(sum.id < fact.id);
    QCOMPARE(fact.outcome, AttemptOutcome::Partial);
    QCOMPARE(fact.score, std::optional(0.0));
    QCOMPARE(fact.regradeReason, u"Revision 2 of this exercise was replaced by revision 3 in org.example.small 2.0.0."_s);
    QCOMPARE(fact.rev, 3);
    QCOMPARE(fact.version, u"2.0.0"_s);
    QVERIFY(fact.gradingHash != sum.gradingHash);
    QVERIFY(m_store->exerciseText(fact.gradingHash, u"en"_s)->has_value());
    QVERIFY(m_store->exerciseText(sum.gradingHash, u"en"_s)->has_value());
    // What the answer was and how it was given stays; so does its day.
    QCOMPARE(fact.answer, sum.answer);
    QCOMPARE(fact.variant, sum.variant);
    QCOMPARE(fact.seed, sum.seed);
    QCOMPARE(fact.language, sum.language);
    QCOMPARE(fact.day, testNow.date());
    QCOMPARE(fact.submitted, sum.submitted);
    QCOMPARE(fact.seconds, sum.seconds);
    QCOMPARE(fact.confidence, u"sure"_s);
    // The newest grade counts: D1 from guess is right now, C1 from the sum is wrong.
    const QList<EvidenceItem> items = evidenceItems(evidenceFacts(after));
    for (const EvidenceItem &item : items)
        QCOMPARE(item.right, item.competency == u"D1");
    QCOMPARE(items.size(), 3); // C1 and C2 of the sum, D1 of the guess; never the prediction
    QCOMPARE(m_store->check()->issues.size(), 0);
}

void TestRegrade::againAddsNothing()
{
    (void)regrade(second(), true);
    const QList<Attempt> once = attempts();
    const RegradeSummary again = regrade(second(), true);
    QCOMPARE(again.considered(), 0);
    QCOMPARE(again.changed(), 0);
    QCOMPARE(attempts(), once);
}

void TestRegrade::aThirdRevisionCounts()
{
    (void)regrade(second(), true);
    const QByteArray back = "rev: 4";
    const Pack third = revised({{"rev: 2", back}, {"{expr: $a + 1}\n      anticipate", "{expr: $a + 1 }\n      anticipate"},
                                {"e12\n    rev: 1", "e12\n    rev: 3"}, {"expect: right}", "expect: left}"},
                                {"response: {decimals: 0}", "response: {decimals: 1}"}}, "3.0.0");
    const Attempt answer = attempts().first();
    const RegradeSummary summary = regrade(third, true); // the same day
    QCOMPARE(summary.changed(), 1); // the sum is right again; guess is as in the second revision
    const Attempt fact = newest(u"sum"_s);
    QCOMPARE(fact.outcome, AttemptOutcome::Full);
    QCOMPARE(fact.rev, 4);
    QCOMPARE(fact.regradeOf, std::optional(newest(u"sum"_s).regradeOf.value_or(answer.id)));
    QVERIFY2(fact.regradeReason.startsWith(u"Revision 3 "), qPrintable(fact.regradeReason)); // the grade it takes the place of
    for (const EvidenceItem &item : evidenceItems(evidenceFacts(attempts())))
        QVERIFY(item.right);
}

void TestRegrade::theSameRevisionConsidersNothing()
{
    const RegradeSummary summary = regrade(*m_pack, true);
    QCOMPARE(summary, (RegradeSummary{true, {}, {}}));
    // Other words are the same grading.
    QCOMPARE(regrade(revised({{"feedback: One is missing.", "feedback: Add one more."}}, "1.2.1"), true).considered(), 0);
}

void TestRegrade::whatCannotBeGradedIsSaid_data()
{
    using Edits = QList<std::pair<QByteArray, QByteArray>>;
    QTest::addColumn<Edits>("edits");
    QTest::addColumn<int>("obstacle"); // -1: none, the answer cannot be read
    QTest::addColumn<int>("answers");
    QTest::newRow("an exercise that was removed") << Edits{{"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e11", "0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e99"}}
                                                  << static_cast<int>(RegradeObstacle::Removed) << 1;
    QTest::newRow("another kind") << Edits{{"kind: choice.one\n    prompt: Which one?\n    competencies: {D1: 1}\n    difficulty: 2\n    response:\n      choices:\n        - {id: left, text: Left}\n        - {id: right, text: Right}\n    grading: {expect: right}",
                                            "kind: choice.many\n    prompt: Which one?\n    competencies: {D1: 1}\n    difficulty: 2\n    response:\n      choices:\n        - {id: left, text: Left}\n        - {id: right, text: Right}\n    grading: {expect: [right]}"}}
                                  << static_cast<int>(RegradeObstacle::OtherKind) << 2;
    QTest::newRow("a kind of a later program") << Edits{{"kind: numeric\n    title: A sum", "kind: numeric\n    later: true\n    title: A sum"}, {"rev: 2", "rev: 3"}}
                                               << static_cast<int>(RegradeObstacle::CannotBeAsked) << 1;
    QTest::newRow("a pack older than the grades") << Edits{{"rev: 2", "rev: 1"}, {"expect: {expr: $a + 1}", "expect: {expr: $a + 2}"}}
                                                  << static_cast<int>(RegradeObstacle::OlderPack) << 1;
    QTest::newRow("a variant that is gone") << Edits{{"rev: 2", "rev: 3"}, {"[10, 20, 30, 40]", "[11, 21, 31, 41]"}} << -1 << 1;
    QTest::newRow("an option that is gone") << Edits{{"e12\n    rev: 1", "e12\n    rev: 2"}, {"{id: left, text: Left}", "{id: other, text: Other}"}} << -1 << 2;
}

void TestRegrade::whatCannotBeGradedIsSaid()
{
    using Edits = QList<std::pair<QByteArray, QByteArray>>;
    QFETCH(Edits, edits);
    QFETCH(int, obstacle);
    QFETCH(int, answers);
    const QList<Attempt> before = attempts();
    const RegradeSummary summary = regrade(revised(edits), true);
    QCOMPARE(attempts(), before);
    QCOMPARE(summary.changed(), 0);
    if (obstacle < 0) {
        QCOMPARE(summary.unreadable(), answers);
        QCOMPARE(summary.considered(), answers);
        return;
    }
    QCOMPARE(summary.considered(), 0);
    QCOMPARE(summary.skipped.size(), 1);
    QCOMPARE(static_cast<int>(summary.skipped.first().why), obstacle);
    QCOMPARE(summary.skipped.first().answers, answers);
}

void TestRegrade::movedVariantsAreFoundByTheirValues()
{
    // The values are the same in another order, and so is the key: nothing may change.
    const Pack moved = revised({{"rev: 2", "rev: 3"}, {"[10, 20, 30, 40]", "[7, 40, 30, 20, 10]"}});
    const RegradeSummary summary = regrade(moved, false);
    QCOMPARE(summary.considered(), 1);
    QCOMPARE(summary.unreadable(), 0);
    QCOMPARE(summary.changed(), 0);
}

void TestRegrade::answersThatWereNotSharedStay()
{
    QList<Attempt> shared;
    for (const Attempt &attempt : attempts())
        shared << withFields(attempt, ConsentField::Attempts);
    const Pack pack = second();
    Regrader regrader(pack, {}, testNow.date(), u"en"_s);
    QVERIFY(regrader.newGrades(shared).isEmpty());
    QCOMPARE(regrader.summary().considered(), 3);
    QCOMPARE(regrader.summary().notShared(), 3);
}

void TestRegrade::answersOfOtherPacksStay()
{
    QList<Attempt> others = attempts();
    for (Attempt &attempt : others)
        attempt.pack = u"org.example.other"_s;
    Pack pack = second();
    Regrader stranger(pack, {}, testNow.date(), u"en"_s);
    QVERIFY(stranger.newGrades(others).isEmpty());
    QCOMPARE(stranger.summary(), RegradeSummary());
    pack.replaces = {u"org.example.other"_s};
    Regrader successor(pack, {}, testNow.date(), u"en"_s);
    QCOMPARE(successor.newGrades(others).size(), 3);
}

void TestRegrade::theReasonIsInTheLanguage()
{
    const Pack pack = second();
    Regrader french(pack, {}, testNow.date(), u"fr"_s);
    QCOMPARE(french.newGrades(attempts()).first().fact.regradeReason,
             u"La révision 2 de cet exercice a été remplacée par la révision 3 dans org.example.small 2.0.0."_s);
    Regrader own(pack, {}, testNow.date(), u"en"_s, u" The key\nwas wrong. "_s);
    QCOMPARE(own.newGrades(attempts()).first().fact.regradeReason, u"The key was wrong."_s);
}

void TestRegrade::keptStatesFollow()
{
    // The new fact has the day of the answer: states of past days must follow, too.
    const QList<QDate> untils{QDate(), testNow.date()};
    QVERIFY(m_store->refreshStates(untils, Progress()).has_value());
    m_clock->moveTo(testNow.addDays(40));
    (void)regrade(second(), true);
    const QList<EvidenceFact> facts = evidenceFacts(attempts());
    int seen = 0;
    QVERIFY(m_store->learnerStates(untils, [&](const LearnerState &state) {
        seen += agree(state, learnerState(testLearner().id, facts, builtInFramework().codes(), state.until)) ? 1 : 0;
        return true;
    }).has_value());
    QCOMPARE(seen, 2);
}

void TestRegrade::stoppedInTheMiddleNothingIsKept()
{
    // Three people; stopped when the second one comes.
    QVERIFY(m_store->savePerson(testLearner(u"second"_s)));
    QVERIFY(m_store->savePerson(testLearner(u"third"_s)));
    QVERIFY2(m_store->people()->last().id != testLearner().id, "the answers are graded before it is stopped");
    const QList<Attempt> before = attempts();
    Progress *waiting = nullptr;
    Progress progress([&](int done, int) {
        if (done == 1)
            waiting->cancel();
    });
    waiting = &progress;
    RegradeOptions options;
    options.apply = true;
    const auto summary = regradeStore(*m_store, second(), options, *m_clock, progress);
    QVERIFY(!summary);
    QCOMPARE(summary.error().kind, ErrorKind::Cancelled);
    QCOMPARE(attempts(), before);
}

void TestRegrade::onlyTheLearnerAskedFor()
{
    RegradeOptions options;
    options.learner = testId<LearnerId>(u"somebody else"_s);
    QCOMPARE(regrade(second(), true, options).considered(), 0);
    options.learner = testLearner().id;
    QCOMPARE(regrade(second(), true, options).changed(), 3);
}

QTEST_GUILESS_MAIN(TestRegrade)
#include "test_regrade.moc"
