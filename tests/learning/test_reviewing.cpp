// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/learnerfacts.h"
#include "learning/reviewqueue.h"
#include "learning/sessionfixture.h"
#include "learning/variantseed.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What is due, in what order, and how an answer in review is kept.
class TestReviewing : public QObject, private SessionFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { readPackOnce(); }
    void init() { makeStore(); }
    void whereAnItemStands_data();
    void whereAnItemStands();
    void whatIsMostAtRiskComesFirst();
    void twoOfOneDatasetDoNotFollowEachOther_data();
    void twoOfOneDatasetDoNotFollowEachOther();
    void aSittingTakesAboutFiveMinutes_data();
    void aSittingTakesAboutFiveMinutes();
    void theNextReviewIsAnotherVariant();
    void anAnswerInReviewIsAMeetingAndNoStepOfTheLesson();
    void onlyTheFirstAnswerStaysEvidence();
    void aWrongAnswerComesBackTomorrow();
    void halfDoneWorkOfTheLessonStays();
    void halfDoneReviewsComeBack();
    void answersAfterTheSolutionLeaveTheQueueToo();
    void whatNoPackHoldsCannotBeOpened();

private:
    std::unique_ptr<LessonSession> review(const QString &id)
    {
        const auto facts = readLearnerFacts(*m_store, testLearner().id);
        if (!facts)
            qFatal("no facts");
        auto opened = LessonSession::openReview(*m_pack, m_pack->exercise(id)->uuid, testLearner().id, *facts, u"en"_s, *m_store, *m_clock);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        return std::move(*opened);
    }

    void answerInLesson(const QString &id, const QJsonObject &answer)
    {
        const auto lesson = session(m_pack->exercise(id)->lesson);
        if (!lesson->submit(place(id), answer))
            qFatal("not answered");
    }

    [[nodiscard]] QList<ReviewItem> items() const { return reviewItems(*m_store->attempts(testLearner().id)); }
    [[nodiscard]] ReviewQueue queue() const { return reviewQueue({&*m_pack}, items(), m_clock->today()); }
    void waitDays(int days) { m_clock->moveTo(m_clock->now().addDays(days)); }
};

namespace {

const QDate today(2026, 3, 15);

ReviewItem item(const QString &name, int stability, int daysAgo, int dueIn)
{
    ReviewItem result;
    result.exercise = testId<ExerciseId>(name);
    result.pack = u"pack"_s;
    result.competencies = {u"C1"_s};
    result.memory = {static_cast<double>(stability), 5};
    result.last = today.addDays(-daysAgo);
    result.due = today.addDays(dueIn);
    result.meetings = 2;
    return result;
}

/// A pack with one lesson and one ready exercise for each word "name:dataset".
Pack packOf(const QStringList &words)
{
    Pack pack;
    pack.id = u"pack"_s;
    Lesson lesson;
    lesson.slug = u"lesson"_s;
    for (const QString &word : words) {
        Exercise exercise;
        exercise.id = word.section(u':', 0, 0);
        exercise.uuid = testId<ExerciseId>(exercise.id);
        exercise.lesson = lesson.slug;
        exercise.kind = u"numeric"_s;
        exercise.data = {word.section(u':', 1)};
        exercise.minutes = 2;
        lesson.exercises.append(exercise);
    }
    pack.lessons = {lesson};
    return pack;
}

QString namesOf(const QList<ReviewTask> &tasks, const Pack &pack)
{
    QStringList names;
    for (const ReviewTask &task : tasks)
        names << pack.exercise(task.item.exercise)->id;
    return names.join(u' ');
}

const QJsonObject left{{u"choice"_s, u"left"_s}};
const QJsonObject right{{u"choice"_s, u"right"_s}};

} // namespace

void TestReviewing::whereAnItemStands_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("where");
    QTest::newRow("due today") << u"today"_s << u"due"_s;
    QTest::newRow("overdue") << u"overdue"_s << u"due"_s;
    QTest::newRow("due tomorrow") << u"tomorrow"_s << u"waiting"_s;
    QTest::newRow("its pack was removed") << u"removed"_s << u"removed"_s;
    QTest::newRow("the exercise was retired") << u"retired"_s << u"removed"_s;
    QTest::newRow("it needs a newer program") << u"newer"_s << u"removed"_s;
    QTest::newRow("eight lapses") << u"stuck"_s << u"stuck"_s;
    QTest::newRow("eight lapses, not due") << u"stuck tomorrow"_s << u"stuck"_s;
    QTest::newRow("eight lapses, but better now") << u"freed"_s << u"due"_s;
}

void TestReviewing::whereAnItemStands()
{
    QFETCH(QString, change);
    QFETCH(QString, where);
    Pack pack = packOf({u"a:table"_s});
    ReviewItem one = item(u"a"_s, 10, 10, change == u"overdue" ? -5 : change.endsWith(u"tomorrow") ? 1 : 0);
    pack.lessons[0].exercises[0].retired = change == u"retired";
    if (change == u"newer")
        pack.lessons[0].exercises[0].state = ExerciseState::NeedsNewer;
    if (change.startsWith(u"stuck") || change == u"freed") {
        one.lapses = 8;
        one.lastRecall = change == u"freed" ? Recall::Good : Recall::Again;
    }
    const QList<const Pack *> packs = change == u"removed" ? QList<const Pack *>() : QList<const Pack *>{&pack};
    const ReviewQueue found = reviewQueue(packs, {one}, today);
    QCOMPARE(found.due.size(), where == u"due" ? 1 : 0);
    QCOMPARE(found.stuck.size(), where == u"stuck" ? 1 : 0);
    QCOMPARE(found.waiting, where == u"waiting" ? 1 : 0);
    QCOMPARE(found.removed, where == u"removed" ? 1 : 0);
    QCOMPARE(found.nextDue, where == u"waiting" ? today.addDays(1) : QDate());
    if (where == u"due")
        QCOMPARE(found.due.first(), (ReviewTask{one, u"pack"_s, u"lesson"_s, u"table"_s, 1}));
}

void TestReviewing::whatIsMostAtRiskComesFirst()
{
    // Stability 2, 20 and 5 after ten days: the least stable is most at risk.
    const Pack pack = packOf({u"weak:x"_s, u"firm:y"_s, u"middle:z"_s});
    const ReviewQueue found = reviewQueue({&pack}, {item(u"firm"_s, 20, 10, 0), item(u"weak"_s, 2, 10, 0), item(u"middle"_s, 5, 10, 0)}, today);
    QCOMPARE(namesOf(found.due, pack), u"weak middle firm"_s);
    QCOMPARE(minutesOf(found.due), 3.0); // three exercises of two minutes, half of it when they are met again
}

void TestReviewing::twoOfOneDatasetDoNotFollowEachOther_data()
{
    QTest::addColumn<QStringList>("risk"); // in this order by risk
    QTest::addColumn<QString>("asked");
    QTest::newRow("nothing to mix") << QStringList{u"a:x"_s, u"b:y"_s} << u"a b"_s;
    QTest::newRow("the next of another dataset is taken") << QStringList{u"a:x"_s, u"b:x"_s, u"c:y"_s, u"d:x"_s} << u"a c b d"_s;
    QTest::newRow("without another dataset the order stays") << QStringList{u"a:x"_s, u"b:x"_s} << u"a b"_s;
    QTest::newRow("no dataset is no dataset in common") << QStringList{u"a:"_s, u"b:"_s, u"c:x"_s} << u"a b c"_s;
}

void TestReviewing::twoOfOneDatasetDoNotFollowEachOther()
{
    QFETCH(QStringList, risk);
    const Pack pack = packOf(risk);
    QList<ReviewItem> all;
    for (const QString &word : std::as_const(risk))
        all.append(item(word.section(u':', 0, 0), 2 + static_cast<int>(all.size()), 10, 0));
    QTEST(namesOf(reviewQueue({&pack}, all, today).due, pack), "asked");
}

void TestReviewing::aSittingTakesAboutFiveMinutes_data()
{
    QTest::addColumn<QList<double>>("minutes");
    QTest::addColumn<int>("asked");
    QTest::newRow("nothing") << QList<double>{} << 0;
    QTest::newRow("two of two minutes, the third would be six") << QList<double>{2, 2, 2} << 2;
    QTest::newRow("exactly five") << QList<double>{2, 2, 1, 1} << 3;
    QTest::newRow("one long one is still asked") << QList<double>{12, 1} << 1;
    QTest::newRow("at most eight") << QList<double>(20, 0.5) << 8;
}

void TestReviewing::aSittingTakesAboutFiveMinutes()
{
    QFETCH(QList<double>, minutes);
    QList<ReviewTask> tasks;
    for (const double each : std::as_const(minutes)) {
        ReviewTask task;
        task.minutes = each;
        tasks.append(task);
    }
    QTEST(static_cast<int>(firstTasks(tasks).size()), "asked");
}

void TestReviewing::theNextReviewIsAnotherVariant()
{
    const ExerciseId exercise = m_pack->exercise(u"sum"_s)->uuid;
    for (int person = 0; person < 100; ++person) {
        const LearnerId learner = testId<LearnerId>(QString::number(person));
        int last = variantIndex(exercise, exerciseSeed(learner, exercise, 1, 4), 4);
        for (int answers = 1; answers < 6; ++answers) {
            const qint64 seed = reviewSeed(learner, exercise, answers, last, 4);
            QCOMPARE(reviewSeed(learner, exercise, answers, last, 4), seed);
            QVERIFY(variantIndex(exercise, seed, 4) != last);
            for (int sitting = 1; sitting < 10; ++sitting)
                QVERIFY(seed != exerciseSeed(learner, exercise, sitting, 4));
            last = variantIndex(exercise, seed, 4);
        }
        QVERIFY(reviewSeed(learner, exercise, 1, 0, 1) != reviewSeed(learner, exercise, 2, 0, 1));
    }
}

void TestReviewing::anAnswerInReviewIsAMeetingAndNoStepOfTheLesson()
{
    finishFirstLesson(*session());
    QCOMPARE(queue().due.size(), 0);
    waitDays(2); // Good after the first meeting: 2 days
    QCOMPARE(queue().due.size(), 2);
    const LessonProgress before = session()->progress();
    const auto reviewing = review(u"sum"_s);
    const int variant = variantIndex(place(u"sum"_s).exercise, reviewing->standing(place(u"sum"_s)).seed, 4);
    const int inLesson = variantIndex(place(u"sum"_s).exercise, session()->standing(place(u"sum"_s)).seed, 4);
    QVERIFY(variant != inLesson);
    QVERIFY(!reviewing->standing(place(u"sum"_s)).lastAnswer);
    const auto given = reviewing->submit(place(u"sum"_s), sumAnswer(*reviewing));
    QVERIFY(given && given->stored && given->grade->outcome == Outcome::Full);
    QCOMPARE(queue().due.size(), 1);
    QCOMPARE(items().size(), 2);
    QCOMPARE(std::max(items().at(0).meetings, items().at(1).meetings), 2);
    QCOMPARE(session()->progress(), before);
    QCOMPARE(session()->sitting(), before.sitting);
    const Attempt last = m_store->attempts(testLearner().id)->constLast();
    QCOMPARE(last.role, u"learn"_s);
    QCOMPARE(last.purpose, AttemptPurpose::Answer);
    QVERIFY(m_store->exerciseText(last.gradingHash, u"en"_s)->has_value());
}

void TestReviewing::onlyTheFirstAnswerStaysEvidence()
{
    const auto lesson = session();
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 5)));
    waitDays(3);
    const auto reviewing = review(u"sum"_s);
    QVERIFY(reviewing->submit(place(u"sum"_s), sumAnswer(*reviewing)));
    const QList<EvidenceItem> evidence = evidenceItems(evidenceFacts(*m_store->attempts(testLearner().id)));
    QCOMPARE(evidence.size(), 2); // C1 and C2.3
    QVERIFY(!evidence.at(0).right && !evidence.at(1).right);
}

void TestReviewing::aWrongAnswerComesBackTomorrow()
{
    answerInLesson(u"again"_s, right);
    waitDays(2);
    QCOMPARE(queue().due.size(), 1);
    const auto reviewing = review(u"again"_s);
    QVERIFY(reviewing->submit(place(u"again"_s), left));
    QCOMPARE(queue().due.size(), 0);
    QCOMPARE(queue().nextDue, m_clock->today().addDays(1));
    QCOMPARE(items().first().lapses, 1);
}

void TestReviewing::halfDoneWorkOfTheLessonStays()
{
    finishFirstLesson(*session());
    {
        const auto again = session();
        QVERIFY(again->startAgain());
        QVERIFY(again->saveDraft(place(u"sum"_s), {{u"text"_s, u"12"_s}}));
    }
    waitDays(2);
    const auto reviewing = review(u"sum"_s);
    QVERIFY(!reviewing->standing(place(u"sum"_s)).draft);
    QVERIFY(reviewing->saveDraft(place(u"sum"_s), {{u"text"_s, u"99"_s}}));
    QCOMPARE(reviewing->standing(place(u"sum"_s)).draft->value(u"text"_s).toString(), u"99"_s);
    QCOMPARE(session()->standing(place(u"sum"_s)).draft->value(u"text"_s).toString(), u"12"_s);
    QVERIFY(reviewing->submit(place(u"sum"_s), sumAnswer(*reviewing)));
    QCOMPARE(session()->standing(place(u"sum"_s)).draft->value(u"text"_s).toString(), u"12"_s);
}

void TestReviewing::halfDoneReviewsComeBack()
{
    finishFirstLesson(*session());
    waitDays(2);
    QVERIFY(review(u"sum"_s)->saveDraft(place(u"sum"_s), {{u"text"_s, u"99"_s}}));
    const auto later = review(u"sum"_s);
    QCOMPARE(later->standing(place(u"sum"_s)).draft->value(u"text"_s).toString(), u"99"_s);
    QVERIFY(later->submit(place(u"sum"_s), sumAnswer(*later)));
    QVERIFY(m_store->drafts(testLearner().id)->isEmpty());
}

void TestReviewing::answersAfterTheSolutionLeaveTheQueueToo()
{
    // One variant only, and its solution was looked at in the lesson: later answers are aided for ever.
    const auto lesson = session(u"second"_s);
    for (int i = 0; i < 3; ++i)
        QVERIFY(lesson->submit(place(u"again"_s), left));
    QVERIFY(lesson->openSolution(place(u"again"_s)));
    waitDays(5);
    QCOMPARE(queue().due.size(), 1);
    const auto reviewing = review(u"again"_s);
    QVERIFY(reviewing->submit(place(u"again"_s), right));
    QVERIFY(m_store->attempts(testLearner().id)->constLast().aided);
    QCOMPARE(queue().due.size(), 0);
    QCOMPARE(items().first().lastRecall, Recall::Good);
}

void TestReviewing::whatNoPackHoldsCannotBeOpened()
{
    const auto facts = readLearnerFacts(*m_store, testLearner().id);
    const auto opened = LessonSession::openReview(*m_pack, testId<ExerciseId>(u"gone"_s), testLearner().id, *facts, u"en"_s, *m_store, *m_clock);
    QVERIFY(!opened);
    QCOMPARE(opened.error().id, u"lesson.unknown"_s);
    QCOMPARE(readLearnerFacts(*m_store, testId<LearnerId>(u"nobody"_s)).error().id, u"progress.learner-unknown"_s);
}

QTEST_GUILESS_MAIN(TestReviewing)
#include "test_reviewing.moc"
