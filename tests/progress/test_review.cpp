// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/reviewload.h"
#include "progress/sampleattempts.h"

#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Review by FSRS-6: the check values of progress.md, and which answers count as meetings.
class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void publishedCheckValues_data();
    void publishedCheckValues();
    void recallFallsToNinetyPerCentAtTheStability();
    void asSureAsOneWantsToBe();
    void theSameDayTeachesLittle();
    void howAnAnswerWasRemembered_data();
    void howAnAnswerWasRemembered();
    void whatIsAMeeting_data();
    void whatIsAMeeting();
    void itemsStandByTheDayTheyAreDue();
    void theNewestGradeCounts();
    void refreshIsDueUnderSeventyPerCent();
    void answersAfterTheSolution_data();
    void answersAfterTheSolution();
    void eightLapsesRest();
    void meetingsOfADayGoByTheInstant();
    void aClockThatJumpsBackLosesNothing();
    void howSureIsKept_data();
    void howSureIsKept();
    void theLoadOfAWeek_data();
    void theLoadOfAWeek();
    void theLoadInWords();
};

namespace {

Attempt answered(int number, const QString &exercise, QDate day, double score = 1)
{
    Attempt attempt = sampleAttempt(number);
    attempt.exercise = testId<ExerciseId>(exercise);
    attempt.day = day;
    attempt.submitted = QDateTime(day, QTime(10, 0), Qt::UTC);
    attempt.hints = 0;
    attempt.aided = false;
    attempt.role = u"learn"_s;
    attempt.kind = u"numeric"_s;
    attempt.outcome = score >= 1 ? AttemptOutcome::Full : AttemptOutcome::Partial;
    attempt.score = score;
    attempt.competencies = {{u"C1.2"_s, 1.0}};
    attempt.regradeOf.reset();
    return attempt;
}

const QDate firstDay(2026, 3, 2);

} // namespace

void TestReview::publishedCheckValues_data()
{
    QTest::addColumn<QString>("grades");
    QTest::addColumn<QList<double>>("stabilities");
    QTest::addColumn<QList<int>>("intervals");
    QTest::newRow("Good five times") << u"ggggg"_s << QList<double>{2.3065, 10.9643, 46.2802, 162.8622, 497.4472}
                                     << QList<int>{2, 11, 46, 163, 497};
    QTest::newRow("forgotten once") << u"ggagg"_s << QList<double>{2.3065, 10.9643, 1.5383, 4.8763, 12.3117}
                                    << QList<int>{2, 11, 2, 5, 12};
    QTest::newRow("forgotten at first") << u"aggg"_s << QList<double>{0.2120, 1.8868, 6.2692, 17.3792}
                                        << QList<int>{1, 2, 6, 17};
}

void TestReview::publishedCheckValues()
{
    QFETCH(QString, grades);
    QFETCH(QList<double>, stabilities);
    QFETCH(QList<int>, intervals);
    MemoryState state;
    int waited = 0;
    for (qsizetype i = 0; i < grades.size(); ++i) {
        const Recall recall = grades.at(i) == u'g' ? Recall::Good : Recall::Again;
        state = i == 0 ? firstMemory(recall) : strengthened(state, recall, waited);
        waited = daysUntilReview(state, 0.9, 10'000); // the values stand before the limit of 180 days
        QVERIFY2(std::abs(state.stability - stabilities.at(i)) < 0.00005, qPrintable(QString::number(state.stability)));
        QCOMPARE(waited, intervals.at(i));
    }
}

void TestReview::recallFallsToNinetyPerCentAtTheStability()
{
    for (const double stability : {2.0, 30.0, 180.0}) {
        const MemoryState state{stability, 5};
        QCOMPARE(recallAfter(state, 0), 1.0);
        QVERIFY(std::abs(recallAfter(state, qint64(stability)) - 0.9) < 1e-12);
    }
}

void TestReview::asSureAsOneWantsToBe()
{
    const MemoryState state{30, 5};
    QCOMPARE(daysUntilReview(state), 30);
    QVERIFY(daysUntilReview(state, 0.95) < 30);
    QVERIFY(daysUntilReview(state, 0.8) > 30);
    QCOMPARE(daysUntilReview({497, 5}), 180); // the longest wait
    QCOMPARE(daysUntilReview({0.01, 5}), 1);
}

void TestReview::theSameDayTeachesLittle()
{
    const MemoryState state = firstMemory(Recall::Good);
    // S e^(w17 (3 − 3 + w18)) S^(−w19), w17 = 0.5425, w18 = 0.0912, w19 = 0.0658; never less after Good.
    const double growth = std::exp(0.5425 * 0.0912) * std::pow(2.3065, -0.0658);
    QVERIFY(std::abs(strengthened(state, Recall::Good, 0).stability - 2.3065 * std::max(1.0, growth)) < 1e-9);
    QVERIFY(strengthened(state, Recall::Again, 0).stability < state.stability);
}

void TestReview::howAnAnswerWasRemembered_data()
{
    QTest::addColumn<double>("score");
    QTest::addColumn<int>("hints");
    QTest::addColumn<int>("recall");
    QTest::newRow("full") << 1.0 << 0 << 3;
    QTest::newRow("full with a hint") << 1.0 << 1 << 2;
    QTest::newRow("partly right") << 0.5 << 0 << 2;
    QTest::newRow("wrong") << 0.0 << 0 << 1;
    QTest::newRow("wrong with a hint") << 0.0 << 2 << 1;
}

void TestReview::howAnAnswerWasRemembered()
{
    QFETCH(double, score);
    QFETCH(int, hints);
    Attempt attempt = answered(1, u"a"_s, firstDay, score);
    attempt.hints = hints;
    QTEST(static_cast<int>(recallOf(attempt)), "recall");
}

void TestReview::whatIsAMeeting_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("meetings");
    QTest::newRow("an answer") << QString() << 1;
    QTest::newRow("with a hint") << u"hint"_s << 1;
    QTest::newRow("aided by the solution") << u"aided"_s << 0;
    QTest::newRow("a prediction") << u"prediction"_s << 0;
    QTest::newRow("from a placement lesson") << u"placement"_s << 0;
    QTest::newRow("a reflection") << u"reflection"_s << 0;
}

void TestReview::whatIsAMeeting()
{
    QFETCH(QString, change);
    QFETCH(int, meetings);
    Attempt attempt = answered(1, u"a"_s, firstDay);
    attempt.hints = change == u"hint" ? 1 : 0;
    attempt.aided = change == u"aided";
    attempt.purpose = change == u"prediction" ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    attempt.role = change == u"placement" ? change : u"learn"_s;
    attempt.kind = change == u"reflection" ? change : u"numeric"_s;
    const QList<ReviewItem> items = reviewItems({attempt});
    QCOMPARE(items.isEmpty() ? 0 : items.first().meetings, meetings);
}

void TestReview::itemsStandByTheDayTheyAreDue()
{
    // Given out of order: "a" Good twice, when due (2 days, then 11); "b" forgotten on the last day (1 day).
    const QList<ReviewItem> items = reviewItems({answered(3, u"b"_s, firstDay.addDays(3), 0), answered(2, u"a"_s, firstDay.addDays(2)),
                                                 answered(1, u"a"_s, firstDay)});
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.at(0).exercise, testId<ExerciseId>(u"b"_s));
    QCOMPARE(items.at(0).due, firstDay.addDays(4));
    QCOMPARE(items.at(1).due, firstDay.addDays(13));
    QCOMPARE(items.at(1).meetings, 2);
    QCOMPARE(items.at(1).competencies, QStringList{u"C1"_s});
}

void TestReview::theNewestGradeCounts()
{
    const Attempt first = answered(1, u"a"_s, firstDay, 0);
    Attempt again = answered(2, u"a"_s, firstDay.addDays(40), 1); // graded again much later
    again.regradeOf = first.id;
    const QList<ReviewItem> items = reviewItems({first, again});
    QCOMPARE(items.size(), 1);
    QCOMPARE(items.first().meetings, 1);
    QCOMPARE(items.first().due, firstDay.addDays(2)); // Good, from the day of the answer
}

void TestReview::refreshIsDueUnderSeventyPerCent()
{
    const QList<ReviewItem> items = reviewItems({answered(1, u"a"_s, firstDay)});
    const auto recall = [](double days) { // R(t, S) written out, S = 2.3065
        return std::pow(1 + (std::pow(0.9, -1 / 0.1542) - 1) * days / 2.3065, -0.1542);
    };
    int days = 1;
    while (recall(days) >= 0.7)
        ++days;
    QVERIFY(!isRefreshDue(items, u"C1"_s, firstDay.addDays(days - 1)));
    QVERIFY(isRefreshDue(items, u"C1"_s, firstDay.addDays(days)));
    QVERIFY(!isRefreshDue(items, u"C2"_s, firstDay.addDays(1000))); // nothing in review
    QVERIFY(!meanRecall(items, u"C2"_s, firstDay));
}

void TestReview::answersAfterTheSolution_data()
{
    QTest::addColumn<QString>("plan"); // "day score", an aided one with a star
    QTest::addColumn<int>("meetings");
    QTest::addColumn<int>("last"); // day of the last meeting
    QTest::newRow("never brings an exercise into review") << u"0:1*"_s << 0 << -1;
    QTest::newRow("on the same day it is copied") << u"0:0 0:1*"_s << 1 << 0;
    QTest::newRow("on a later day it is remembered") << u"0:0 2:1*"_s << 2 << 2;
    QTest::newRow("the second of that day is copied") << u"0:0 2:0* 2:1*"_s << 2 << 2;
}

void TestReview::answersAfterTheSolution()
{
    QFETCH(QString, plan);
    QFETCH(int, meetings);
    QFETCH(int, last);
    QList<Attempt> attempts;
    for (const QString &word : plan.split(u' ')) {
        const QStringList parts = word.split(u':');
        Attempt attempt = answered(static_cast<int>(attempts.size()), u"a"_s, firstDay.addDays(parts.at(0).toInt()),
                                   parts.at(1).left(1).toDouble());
        attempt.submitted = attempt.submitted.addSecs(attempts.size());
        attempt.aided = word.endsWith(u'*');
        attempts.append(attempt);
    }
    const QList<ReviewItem> items = reviewItems(attempts);
    QCOMPARE(items.isEmpty() ? 0 : items.first().meetings, meetings);
    if (meetings > 0)
        QCOMPARE(items.first().last, firstDay.addDays(last));
    if (plan.endsWith(u"2:0* 2:1*"))
        QCOMPARE(items.first().lastRecall, Recall::Again);
}

void TestReview::eightLapsesRest()
{
    QList<Attempt> attempts{answered(0, u"a"_s, firstDay, 0)};
    for (int lapse = 1; lapse <= 8; ++lapse) {
        QVERIFY(!isStuck(reviewItems(attempts).first()));
        attempts.append(answered(lapse, u"a"_s, firstDay.addDays(lapse), 0));
    }
    QCOMPARE(reviewItems(attempts).first().lapses, 8);
    QVERIFY(isStuck(reviewItems(attempts).first()));
    attempts.append(answered(9, u"a"_s, firstDay.addDays(9), 1)); // in the lesson
    QVERIFY(!isStuck(reviewItems(attempts).first()));
}

void TestReview::meetingsOfADayGoByTheInstant()
{
    // The greater id was given first: then Again after Good is what happened last.
    Attempt good = answered(1, u"a"_s, firstDay, 1);
    Attempt again = answered(2, u"a"_s, firstDay, 0);
    if (good.id < again.id)
        std::swap(good.id, again.id);
    again.submitted = good.submitted.addSecs(60);
    QCOMPARE(reviewItems({again, good}).first().lastRecall, Recall::Again);
}

void TestReview::aClockThatJumpsBackLosesNothing()
{
    // Answered "tomorrow", then the clock is set right: nothing is due before that day, and all numbers stay sane.
    const QList<ReviewItem> items = reviewItems({answered(1, u"a"_s, firstDay.addDays(1)), answered(2, u"a"_s, firstDay)});
    QCOMPARE(items.first().meetings, 2);
    QCOMPARE(items.first().last, firstDay.addDays(1));
    QCOMPARE(meanRecall(items, u"C1"_s, firstDay).value(), 1.0);
    QVERIFY(items.first().memory.stability > 0);
}

void TestReview::howSureIsKept_data()
{
    QTest::addColumn<QString>("kept");
    QTest::addColumn<double>("read");
    QTest::newRow("never chosen") << QString() << 0.9;
    QTest::newRow("as chosen") << u"0.85"_s << 0.85;
    QTest::newRow("the least") << u"0.7"_s << 0.7;
    QTest::newRow("the most") << u"0.97"_s << 0.97;
    QTest::newRow("under the least") << u"0.5"_s << 0.9;
    QTest::newRow("certainty is not to be had") << u"1"_s << 0.9;
    QTest::newRow("no number") << u"very"_s << 0.9;
    QTest::newRow("not a number") << u"nan"_s << 0.9;
}

void TestReview::howSureIsKept()
{
    QFETCH(QString, kept);
    QTEST(retentionFromText(kept), "read");
    for (const double retention : {0.7, 0.83, 0.9, 0.97})
        QCOMPARE(retentionFromText(retentionText(retention)), retention);
    QVERIFY(retentionSetting(testId<LearnerId>(u"a"_s)) != retentionSetting(testId<LearnerId>(u"b"_s)));
}

void TestReview::theLoadOfAWeek_data()
{
    // By the check values: Good at once gives intervals 2, 11, 46: reviews on days 2 and 13 of 28, none until day 59.
    QTest::addColumn<int>("exercises");
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<double>("perWeek");
    QTest::newRow("nothing in review") << 0 << 0 << 0.0;
    QTest::newRow("one, met today") << 1 << 0 << 2.0 / 4;
    QTest::newRow("ten, met today") << 10 << 0 << 20.0 / 4;
    // Today; a recall after 12 days (R = 0.7567) makes S = 27.08, so that it comes again on day 27.
    QTest::newRow("one, overdue for ten days") << 1 << 12 << 2.0 / 4;
}

void TestReview::theLoadOfAWeek()
{
    QFETCH(int, exercises);
    QFETCH(int, daysAgo);
    QList<Attempt> attempts;
    for (int i = 0; i < exercises; ++i)
        attempts.append(answered(i, QString::number(i), firstDay.addDays(-daysAgo)));
    QTEST(reviewsPerWeek(reviewItems(attempts), usualRetention, firstDay), "perWeek");
}

void TestReview::theLoadInWords()
{
    QList<Attempt> attempts;
    for (int i = 0; i < 10; ++i)
        attempts.append(answered(i, QString::number(i), firstDay));
    const QList<ReviewItem> items = reviewItems(attempts);
    QCOMPARE(retentionSentence(items, 0.9, firstDay, u"en"_s),
             u"An exercise comes back when the chance that you still know it falls to 90\u00a0%. That is about 5 reviews a week."_s);
    QCOMPARE(retentionSentence(items, 0.9, firstDay, u"fr"_s),
             u"Un exercice revient quand la probabilité que vous le sachiez encore descend à 90\u00a0%. Cela fait environ 5 révisions par semaine."_s);
    QVERIFY(reviewsPerWeek(items, 0.97, firstDay) > reviewsPerWeek(items, 0.9, firstDay));
    QVERIFY(reviewsPerWeek(items, 0.7, firstDay) < reviewsPerWeek(items, 0.9, firstDay));
    QVERIFY(!retentionSentence({}, 0.9, firstDay, u"en"_s).contains(u"week"_s));
    QVERIFY(retentionSentence({items.first()}, 0.9, firstDay, u"en"_s).contains(u"less than 1 review a week"_s));
}

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"
