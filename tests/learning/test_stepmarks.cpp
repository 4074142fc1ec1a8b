// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionfixture.h"
#include "learning/stepmarks.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Notes, bookmarks and reports of problems: what a learner keeps beside lessons.
class TestStepMarks : public QObject, private SessionFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { readPackOnce(); }
    void init() { makeStore(); }
    void theNewestNoteHolds();
    void anEmptyNoteTakesTheOldOneAway();
    void bookmarksComeBack();
    void peopleHaveTheirOwn();
    void aProblemGoesToThePackItIsAbout();

private:
    [[nodiscard]] StepMarks marks(const LearnerId &learner = testLearner().id)
    {
        StepMarks marks(*m_store, *m_clock, learner);
        const auto read = marks.read();
        Q_ASSERT(read);
        return marks;
    }
    [[nodiscard]] LessonId lessonId(const QString &slug) const { return m_pack->lesson(slug)->uuid; }
};

void TestStepMarks::theNewestNoteHolds()
{
    StepMarks own = marks();
    QCOMPARE(own.note(lessonId(u"first"_s), 1), QString());
    QVERIFY(own.saveNote(lessonId(u"first"_s), 1, u"Ask Marie."_s));
    m_clock->moveTo(testNow.addSecs(60));
    QVERIFY(own.saveNote(lessonId(u"second"_s), 0, u"Later: \u00e9t\u00e9"_s));
    m_clock->moveTo(testNow.addSecs(120));
    QVERIFY(own.saveNote(lessonId(u"first"_s), 1, u"Marie said no."_s));
    QVERIFY(own.saveNote(lessonId(u"first"_s), 1, u"Marie said no."_s)); // the same again is no new fact
    QCOMPARE(m_store->notes(testLearner().id)->size(), 3);
    for (const StepMarks &each : {own, marks()}) {
        QCOMPARE(each.note(lessonId(u"first"_s), 1), u"Marie said no."_s);
        QCOMPARE(each.note(lessonId(u"first"_s), 2), QString());
        QCOMPARE(each.notes().size(), 2);
        QCOMPARE(each.notes().first().text, u"Marie said no."_s);
    }
}

void TestStepMarks::anEmptyNoteTakesTheOldOneAway()
{
    StepMarks own = marks();
    QVERIFY(own.saveNote(lessonId(u"first"_s), 1, u"Gone soon"_s));
    m_clock->moveTo(testNow.addSecs(60));
    QVERIFY(own.saveNote(lessonId(u"first"_s), 1, {}));
    QVERIFY(own.notes().isEmpty());
    QVERIFY(marks().notes().isEmpty());
}

void TestStepMarks::bookmarksComeBack()
{
    StepMarks own = marks();
    QVERIFY(own.setBookmark(lessonId(u"first"_s), 2, true));
    m_clock->moveTo(testNow.addSecs(60));
    QVERIFY(own.setBookmark(lessonId(u"second"_s), 0, true));
    QVERIFY(own.hasBookmark(lessonId(u"first"_s), 2) && !own.hasBookmark(lessonId(u"first"_s), 1));
    StepMarks again = marks();
    QCOMPARE(again.bookmarks(), own.bookmarks());
    QCOMPARE(again.bookmarks().first().lesson, lessonId(u"second"_s));
    QVERIFY(again.setBookmark(lessonId(u"first"_s), 2, false));
    QCOMPARE(marks().bookmarks().size(), 1);
}

void TestStepMarks::peopleHaveTheirOwn()
{
    StepMarks own = marks();
    QVERIFY(own.setBookmark(lessonId(u"first"_s), 2, true));
    QVERIFY(own.saveNote(lessonId(u"first"_s), 2, u"Mine"_s));
    const StepMarks other = marks(LearnerId{uuidVersion7(testNow.addDays(1))});
    QVERIFY(other.bookmarks().isEmpty() && other.notes().isEmpty());
}

void TestStepMarks::aProblemGoesToThePackItIsAbout()
{
    const Exercise *sum = m_pack->lesson(u"first"_s)->exercise(u"sum"_s);
    QVERIFY(marks().reportProblem(*m_pack, sum->uuid, u"The unit is missing."_s));
    const QList<ProblemReport> problems = m_store->problems(testLearner().id).value();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().exercise, sum->uuid);
    QCOMPARE(problems.first().pack, m_pack->id);
    QCOMPARE(problems.first().version, m_pack->version);
    QCOMPARE(problems.first().text, u"The unit is missing."_s);
}

QTEST_GUILESS_MAIN(TestStepMarks)
#include "test_stepmarks.moc"
