// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/reviewitems.h"
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

QTEST_GUILESS_MAIN(TestReview)
#include "test_review.moc"
