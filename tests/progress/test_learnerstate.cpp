// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "progress/evidencedigest.h"
#include "progress/learnerstate.h"
#include "progress/reviewitems.h"
#include "progress/sampleattempts.h"

#include <QTest>

using namespace chartroom;

/// What is derived from one learner's facts and may be kept.
class TestLearnerState : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreThoseOfTheLevelRule();
    void laterFactsDoNotCount();
    void nobodyKnowsNothing();
    void lastBitsOfDecimalsAreNoDifference();
    void factsAndAttemptsGiveTheSameReviews();
};

namespace {

/// Ten right answers and two wrong ones of two kinds on three days in March 2026, all C1.2.
QList<Attempt> aCourse()
{
    QList<Attempt> attempts;
    for (int i = 0; i < 12; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.day = QDate(2026, 3, 2 + i % 3);
        attempt.submitted = QDateTime(attempt.day, QTime(9, i), Qt::UTC);
        attempt.kind = i % 2 == 0 ? u"numeric"_s : u"choice.one"_s;
        attempt.competencies = {{u"C1.2"_s, 1.0}};
        attempt.outcome = i < 10 ? AttemptOutcome::Full : AttemptOutcome::Partial;
        attempt.score = i < 10 ? 1 : 0;
        attempts.append(attempt);
    }
    return attempts;
}

LearnerState stateOf(const QList<Attempt> &attempts, const QDate &until = {})
{
    return learnerState(attempts.constFirst().learner, evidenceFacts(attempts), {u"B1"_s, u"C1"_s}, until);
}

} // namespace

void TestLearnerState::figuresAreThoseOfTheLevelRule()
{
    const QList<Attempt> attempts = aCourse();
    const LearnerState state = stateOf(attempts);
    QCOMPARE(state.attempts, 12);
    QCOMPARE(state.firstDay, QDate(2026, 3, 2));
    QCOMPARE(state.lastDay, QDate(2026, 3, 4));
    QCOMPARE(state.digest, evidenceDigest(evidenceFacts(attempts)));
    QCOMPARE(state.competencies.size(), 2);
    QCOMPARE(state.competencies.at(0).code, u"B1"_s);
    QCOMPARE(state.competencies.at(0).items, 0);
    QVERIFY(!state.competencies.at(0).isSufficient());
    const CompetencyFigures &figures = state.competencies.at(1);
    QCOMPARE(figures.items, 12);
    QCOMPARE(figures.right, 10);
    QCOMPARE(figures.days, 3);
    QCOMPARE(figures.types, u"NR"_s);
    QCOMPARE(figures.lastDay, QDate(2026, 3, 4));
    const CompetencyState whole = competencyState(u"C1"_s, evidenceItems(evidenceFacts(attempts)));
    QCOMPARE(figures.level, whole.level);
    QCOMPARE(figures.ability, whole.ability);
}

void TestLearnerState::laterFactsDoNotCount()
{
    const QList<Attempt> attempts = aCourse();
    QList<Attempt> early;
    for (const Attempt &attempt : attempts) {
        if (attempt.day <= QDate(2026, 3, 3))
            early.append(attempt);
    }
    LearnerState cut = stateOf(attempts, QDate(2026, 3, 3));
    QCOMPARE(cut.attempts, 8);
    QCOMPARE(cut.until, QDate(2026, 3, 3));
    const QList<QDate> days{QDate(2026, 3, 3), {}, QDate(2026, 3, 4)};
    const QList<LearnerState> several =
        learnerStates(attempts.constFirst().learner, evidenceFacts(attempts), {u"B1"_s, u"C1"_s}, days);
    for (qsizetype i = 0; i < days.size(); ++i)
        QCOMPARE(several.at(i), stateOf(attempts, days.at(i)));
    cut.until = {};
    QCOMPARE(cut, stateOf(early));
}

void TestLearnerState::nobodyKnowsNothing()
{
    const LearnerState before = stateOf(aCourse(), QDate(2026, 3, 1));
    QCOMPARE(before.attempts, 0);
    QVERIFY(before.competencies.isEmpty());
    QVERIFY(before.digest.isEmpty());
    QVERIFY(before.firstDay.isNull());
}

void TestLearnerState::lastBitsOfDecimalsAreNoDifference()
{
    const LearnerState state = stateOf(aCourse());
    LearnerState other = state;
    other.competencies[1].ability.low += 1e-12;
    QVERIFY(agree(state, other));
    other.competencies[1].ability.low += 1e-6;
    QVERIFY(!agree(state, other));
    other = state;
    other.competencies[1].right -= 1;
    QVERIFY(!agree(state, other));
    other = state;
    other.competencies.removeLast();
    QVERIFY(!agree(state, other));
}

void TestLearnerState::factsAndAttemptsGiveTheSameReviews()
{
    QList<Attempt> attempts = aCourse();
    attempts[1].score = 0.5;
    attempts[1].outcome = AttemptOutcome::Partial;
    attempts[4].hints = 1;
    Attempt regrade = attempts.at(11);
    regrade.id = testId<AttemptId>(u"regrade"_s);
    regrade.regradeOf = attempts.at(11).id;
    regrade.outcome = AttemptOutcome::Full;
    regrade.score = 1;
    attempts.append(regrade);
    const QList<ReviewItem> items = reviewItems(evidenceFacts(attempts));
    QCOMPARE(items, reviewItems(attempts));
    QCOMPARE(items.size(), 12);
    for (const ReviewItem &item : items)
        QCOMPARE(item.pack, u"org.example.permit-figures"_s);
    // Again would have left the regraded exercise at the stability of w0; Good gives w2.
    for (const ReviewItem &item : items) {
        if (item.exercise == attempts.at(11).exercise)
            QCOMPARE(item.memory.stability, 2.3065);
    }
}

QTEST_GUILESS_MAIN(TestLearnerState)
#include "test_learnerstate.moc"
