// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionfixture.h"
#include "progress/evidence.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Hints, solutions, predictions, exams: what may be opened and answered when.
class TestLearningHelp : public QObject, private SessionFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { readPackOnce(); }
    void init() { makeStore(); }
    void hintsOpenInOrder();
    void practiceGivesHintsAfterAMiss();
    void theSolutionMakesLaterAnswersAided();
    void aPredictionWaitsForItsReveal();
    void revealsWithoutAPredictionAreOpenedByHand();
    void anExamAsksOnce();
    void theLimitOfAnswersHolds();
    void aKindOfTheFutureIsNotAsked();
};

void TestLearningHelp::hintsOpenInOrder()
{
    const auto lesson = session();
    QCOMPARE(lesson->standing(place(u"sum"_s)).hintCount, 2);
    QVERIFY2(lesson->standing(place(u"sum"_s)).canOpenHint, "a learn lesson gives hints from the start");
    QCOMPARE(lesson->openHint(place(u"sum"_s)).value(), 1);
    QCOMPARE(session()->standing(place(u"sum"_s)).hintsOpened, 1);
    QCOMPARE(lesson->openHint(place(u"sum"_s)).value(), 2);
    QVERIFY(!lesson->standing(place(u"sum"_s)).canOpenHint);
    QCOMPARE(lesson->openHint(place(u"sum"_s)).error().id, u"session.no-hint"_s);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    const Attempt attempt = m_store->attempts(testLearner().id).value().first();
    QCOMPARE(attempt.hints, 2);
    QVERIFY(evidenceItems(evidenceFacts({attempt})).isEmpty());
    QVERIFY2(!lesson->openHint(place(u"guess"_s, AttemptPurpose::Prediction)).has_value(), "a prediction has no hints");
}

void TestLearningHelp::practiceGivesHintsAfterAMiss()
{
    const auto lesson = session(u"second"_s);
    QVERIFY(!lesson->standing(place(u"again"_s)).canOpenHint);
    QVERIFY(lesson->submit(place(u"again"_s), {{u"choice"_s, u"left"_s}}).has_value());
    QVERIFY(lesson->standing(place(u"again"_s)).canOpenHint);
}

void TestLearningHelp::theSolutionMakesLaterAnswersAided()
{
    const auto lesson = session();
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 5)).has_value());
    QCOMPARE(lesson->openSolution(place(u"sum"_s)).error().id, u"session.no-solution"_s);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 6)).has_value());
    QVERIFY2(lesson->standing(place(u"sum"_s)).canOpenSolution, "after solutionAfter = 2 misses");
    const QJsonObject solution = lesson->openSolution(place(u"sum"_s)).value();
    QCOMPARE(QString::number(solution.value(u"value"_s).toDouble()), sumAnswer(*lesson).value(u"text"_s).toString());
    QVERIFY(session()->standing(place(u"sum"_s)).solutionOpened);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    const QList<Attempt> attempts = m_store->attempts(testLearner().id).value();
    QCOMPARE(attempts.size(), 3);
    QVERIFY(!attempts.at(0).aided && !attempts.at(1).aided && attempts.at(2).aided);
}

void TestLearningHelp::aPredictionWaitsForItsReveal()
{
    const auto lesson = session();
    const ExercisePlace guess = place(u"guess"_s, AttemptPurpose::Prediction);
    QVERIFY(!lesson->isRevealOpen(2, 1));
    lesson->openReveal(2, 1);
    QVERIFY2(!lesson->isRevealOpen(2, 1), "the prediction comes first");
    QVERIFY(!lesson->standing(guess).lastGrade && !lesson->standing(guess).canOpenSolution);
    const Submission submission = lesson->submit(guess, {{u"choice"_s, u"right"_s}}).value();
    QVERIFY(submission.stored);
    QVERIFY2(!submission.grade, "the grade waits for the reveal");
    const Attempt attempt = m_store->attempts(testLearner().id).value().first();
    QCOMPARE(attempt.purpose, AttemptPurpose::Prediction);
    QVERIFY(evidenceItems(evidenceFacts({attempt})).isEmpty());
    QVERIFY(lesson->isRevealOpen(2, 1));
    QVERIFY2(!lesson->standing(guess).lastGrade, "the reveal has not been on screen yet");
    QVERIFY(lesson->goToStep(2));
    QVERIFY(lesson->standing(guess).lastGrade);
    QCOMPARE(lesson->standing(guess).lastGrade->outcome, Outcome::Full);
    QVERIFY(!lesson->standing(guess).canSubmit);
    QCOMPARE(lesson->submit(guess, {{u"choice"_s, u"left"_s}}).error().id, u"session.closed-exercise"_s);
    QVERIFY2(lesson->standing(place(u"guess"_s)).canSubmit, "the exercise itself is still to be answered");
    QCOMPARE(lesson->standing(place(u"guess"_s)).countedAttempts, 0);
    const Submission missing = lesson->submit(place(u"guess"_s), {}).value();
    QCOMPARE(missing.grade->outcome, Outcome::Invalid);
}

void TestLearningHelp::revealsWithoutAPredictionAreOpenedByHand()
{
    const auto lesson = session(u"second"_s);
    QVERIFY(!lesson->isRevealOpen(1, 0));
    lesson->openReveal(1, 0);
    QVERIFY(lesson->isRevealOpen(1, 0));
}

void TestLearningHelp::anExamAsksOnce()
{
    const auto lesson = session(u"exam"_s);
    QVERIFY(!lesson->standing(place(u"once"_s)).canOpenHint);
    QVERIFY(lesson->submit(place(u"once"_s), {{u"choice"_s, u"left"_s}})->stored);
    const ExerciseStanding standing = lesson->standing(place(u"once"_s));
    QVERIFY(!standing.canSubmit && !standing.whyNot.isEmpty());
    QVERIFY(!standing.canOpenHint && !standing.canOpenSolution);
    QCOMPARE(session(u"exam"_s)->submit(place(u"once"_s), {{u"choice"_s, u"right"_s}}).error().id,
             u"session.closed-exercise"_s);
    QCOMPARE(m_store->attempts(testLearner().id).value().first().role, u"final"_s);
}

void TestLearningHelp::theLimitOfAnswersHolds()
{
    const auto lesson = session();
    const QJsonObject left{{u"choice"_s, u"left"_s}};
    QVERIFY(lesson->submit(place(u"guess"_s), left)->stored);
    QVERIFY(lesson->submit(place(u"guess"_s), left)->stored);
    QCOMPARE(lesson->submit(place(u"guess"_s), left).error().id, u"session.closed-exercise"_s);
}

void TestLearningHelp::aKindOfTheFutureIsNotAsked()
{
    const auto lesson = session(u"second"_s);
    const ExerciseStanding standing = lesson->standing(place(u"future"_s));
    QVERIFY(!standing.canSubmit && standing.whyNot.contains(u"newer"_s));
    QVERIFY(!lesson->submit(place(u"future"_s), {{u"choice"_s, u"x"_s}}).has_value());
    // And it holds nobody up.
    for (int step = 0; step < lesson->steps().size(); ++step)
        QVERIFY(lesson->goToStep(step).has_value());
    QVERIFY(lesson->submit(place(u"again"_s), {{u"choice"_s, u"right"_s}}).has_value());
    QVERIFY(lesson->progress().isDone);
}

QTEST_GUILESS_MAIN(TestLearningHelp)
#include "test_learning_help.moc"
