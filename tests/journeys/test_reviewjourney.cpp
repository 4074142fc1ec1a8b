// SPDX-License-Identifier: GPL-3.0-or-later
#include "practisedlearner.h"
#include "ui_kit/navigationrail.h"
#include "ui_learner/recordpage.h"
#include "ui_learner/selfratingpanel.h"
#include "ui_lesson/choicerow.h"

#include <QApplication>
#include <QComboBox>
#include <QSlider>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What fades comes back, what was sure and wrong is tried again, one's own view stands beside the levels. All on a clock
/// of the test.
class TestReviewJourney : public QObject
{
    Q_OBJECT

private slots:
    void whatIsDueIsAnsweredAndLeavesTheQueue();
    void aReviewByKeyboardAlone();
    void aReviewGoesOnAfterAChangeOfLanguage();
    void nothingIsDueYet();
    void removedPacksAreLeftOutWithAWord();
    void whatWasMissedEightTimesRestsWithItsLesson();
    void whoHasNoRoleIsAsked();
    void howSureOneWantsToBeIsKept();
    void sureAndWrongIsTriedAgain();
    void whatToDoNextOpensALesson();
    void onesOwnViewStandsBesideTheLevel();
    void theTargetMovesTheTicks();
    void nothingIsCut_data();
    void nothingIsCut();
    void picturesToLookAt_data();
    void picturesToLookAt();
};

namespace {

void press(QWidget *widget)
{
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
}

QString railWords(LearnerFixture &learner)
{
    const auto *entry = showing<QAbstractButton>(learner.window.get(), u"rail-review"_s);
    return entry->accessibleName() + u' ' + entry->accessibleDescription();
}

QString allWords(QWidget *page)
{
    QStringList words;
    for (const QLabel *label : page->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words.join(u'\n');
}

QWidget *pageOf(LearnerFixture &learner, const QString &id)
{
    learner.window->openPage(id);
    QCoreApplication::processEvents();
    return showing<QWidget>(learner.window.get(), u"page-"_s + id);
}

void waitDays(LearnerFixture &learner, int days)
{
    learner.clock.moveTo(learner.clock.now().addDays(days));
    QVERIFY(learner.desk->refresh());
}

} // namespace

void TestReviewJourney::whatIsDueIsAnsweredAndLeavesTheQueue()
{
    LearnerFixture learner;
    practise(learner, 1); // yesterday and today: nothing was forgotten yet
    const auto before = learner.desk->reviewQueue();
    waitDays(learner, 3);
    const auto due = static_cast<int>(learner.desk->reviewQueue().due.size());
    QVERIFY(due > 5);
    QVERIFY(before.due.size() < due);
    QVERIFY2(railWords(learner).contains(QString::number(due)), qPrintable(railWords(learner)));
    QVERIFY(allWords(pageOf(learner, u"home"_s)).contains(QString::number(due)));
    QWidget *page = pageOf(learner, u"review"_s);
    const QList<ReviewTask> asked = firstTasks(learner.desk->reviewQueue().due);
    press(showing<QPushButton>(page, u"start-review"_s));
    QVERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
    GradingCache cache;
    auto *lesson = learner.window->findChild<LessonPage *>();
    const int stored = learner.storedAttempts();
    QStringList titles;
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QVERIFY(allWords(lesson).contains(u"Question %1 of %2"_s.arg(i + 1).arg(asked.size())));
        answerOnScreen(learner, cache);
        press(showing<QPushButton>(lesson, u"lesson-continue"_s));
    }
    QVERIFY2(showing<QWidget>(learner.window.get(), u"page-review"_s), "the last question leads back to the review page");
    QCOMPARE(learner.storedAttempts(), stored + static_cast<int>(asked.size()));
    QCOMPARE(learner.desk->reviewQueue().due.size(), due - asked.size());
    QVERIFY(railWords(learner).contains(QString::number(due - asked.size())));
    for (const ReviewTask &task : asked) {
        for (const ReviewTask &left : learner.desk->reviewQueue().due)
            QVERIFY(left.item.exercise != task.item.exercise);
    }
    const QList<Attempt> attempts = *learner.store->attempts(learner.desk->person().id);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        QCOMPARE(attempts.at(stored + i).outcome, AttemptOutcome::Full);
        QCOMPARE(attempts.at(stored + i).purpose, AttemptPurpose::Answer);
    }
}

void TestReviewJourney::aReviewByKeyboardAlone()
{
    LearnerFixture learner;
    practise(learner, 4);
    learner.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(learner.window.get()));
    QTest::keyClick(learner.window.get(), Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-review"_s));
    auto *start = showing<QPushButton>(learner.window.get(), u"start-review"_s);
    for (int i = 0; i < 20 && QApplication::focusWidget() != start; ++i)
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : learner.window.get(), i == 0 ? Qt::Key_F6 : Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), start);
    QTest::keyClick(start, Qt::Key_Space);
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
    auto *lesson = learner.window->findChild<LessonPage *>();
    const int stored = learner.storedAttempts();
    // The answer by the panel; checking it and going on by keys.
    ExerciseView *view = showingExercises(lesson).constFirst();
    GradingCache cache;
    if (view->opensTaskPage()) {
        QTest::keyClick(lesson, Qt::Key_Return, Qt::ControlModifier);
        view = showingExercises(lesson).constFirst();
    }
    const ExerciseContent content = view->content();
    view->panel()->setAnswer(*modelAnswer(*content.pack, *content.exercise, variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise)),
                                          content.language, cache));
    view->focusFirstControl();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(learner.storedAttempts(), stored + 1);
    QTRY_VERIFY(learner.desk->attempts().size() == stored + 1);
}

void TestReviewJourney::aReviewGoesOnAfterAChangeOfLanguage()
{
    LearnerFixture learner;
    practise(learner, 4);
    press(showing<QPushButton>(pageOf(learner, u"review"_s), u"start-review"_s));
    auto *lesson = learner.window->findChild<LessonPage *>();
    press(showing<QPushButton>(lesson, u"lesson-continue"_s));
    press(showing<QAbstractButton>(learner.window.get(), u"rail-language"_s));
    QTRY_COMPARE(learner.preferences.language, u"fr"_s);
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
    QVERIFY(allWords(learner.window->findChild<LessonPage *>()).contains(u"Question 2 sur"_s));
    // The rail brings an open review back.
    learner.window->openPage(u"home"_s);
    learner.window->openPage(u"review"_s);
    QVERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
}

void TestReviewJourney::nothingIsDueYet()
{
    LearnerFixture learner;
    QWidget *page = pageOf(learner, u"review"_s);
    QVERIFY(allWords(page).contains(u"Nothing to review yet."));
    QVERIFY(showing<QPushButton>(page, u"review-modules"_s));
    QVERIFY(!showing<QPushButton>(page, u"start-review"_s));
    practise(learner, 0); // today and tomorrow: a wrong answer comes back in one day, a right one in two
    QVERIFY(learner.desk->reviewQueue().due.isEmpty());
    QVERIFY2(allWords(page).contains(u"Nothing is due until 8 October 2026."), qPrintable(allWords(page)));
    QVERIFY(!showing<QPushButton>(page, u"review-modules"_s));
}

void TestReviewJourney::removedPacksAreLeftOutWithAWord()
{
    LearnerFixture learner;
    practise(learner, 10);
    const int due = static_cast<int>(learner.desk->reviewQueue().due.size());
    learner.desk->setPacks({});
    QVERIFY(learner.desk->refresh());
    QWidget *page = pageOf(learner, u"review"_s);
    QVERIFY2(allWords(page).contains(u"%1 exercises of packs that are no longer here are left out."_s.arg(due)), qPrintable(allWords(page)));
    QVERIFY(!showing<QPushButton>(page, u"start-review"_s));
}

void TestReviewJourney::whatWasMissedEightTimesRestsWithItsLesson()
{
    LearnerFixture learner;
    const Pack &pack = *learner.library.packs.front();
    const Exercise &exercise = *learner.firstLesson().exercise(placedExercises(learner.firstLesson()).constLast());
    for (int day = 0; day < 9; ++day) {
        Attempt attempt = sampleAttempt(day);
        attempt.learner = learner.desk->person().id;
        attempt.exercise = exercise.uuid;
        attempt.kind = exercise.kind;
        attempt.pack = pack.id;
        attempt.outcome = AttemptOutcome::Partial;
        attempt.score = 0;
        attempt.submitted = learner.clock.now().addDays(day - 9);
        attempt.started = attempt.submitted;
        attempt.day = attempt.submitted.date();
        QVERIFY(learner.store->append(attempt));
    }
    QVERIFY(learner.desk->refresh());
    QWidget *page = pageOf(learner, u"review"_s);
    QVERIFY2(allWords(page).contains(u"missed eight times"_s), qPrintable(allWords(page)));
    QVERIFY(!showing<QPushButton>(page, u"start-review"_s));
    learner.picture(u"review-stuck"_s);
    QPushButton *opener = nullptr;
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->accessibleName().startsWith(u"Open the lesson: "))
            opener = button;
    }
    press(opener);
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
}

void TestReviewJourney::whoHasNoRoleIsAsked()
{
    LearnerFixture learner;
    QVERIFY(learner.desk->savePerson(learner.desk->person().name, {}));
    QWidget *home = pageOf(learner, u"home"_s);
    press(showing<QPushButton>(home, u"choose-role"_s));
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-settings"_s));
    QVERIFY(learner.desk->savePerson(learner.desk->person().name, u"analyst"_s));
    QVERIFY(!showing<QPushButton>(pageOf(learner, u"home"_s), u"choose-role"_s));
}

void TestReviewJourney::howSureOneWantsToBeIsKept()
{
    LearnerFixture learner;
    practise(learner, 3);
    QWidget *page = pageOf(learner, u"review"_s);
    auto *slider = showing<QSlider>(page, u"retention"_s);
    QCOMPARE(slider->value(), 90);
    const QString before = slider->accessibleDescription();
    QVERIFY(before.contains(u"reviews a week"_s));
    for (int i = 0; i < 7; ++i)
        QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 97);
    QVERIFY(slider->accessibleDescription() != before);
    QVERIFY(allWords(page).contains(u"97\u00a0%"_s));
    QCOMPARE(*learner.store->setting(retentionSetting(learner.desk->person().id)), u"0.97"_s);
    QVERIFY(learner.desk->refresh());
    QCOMPARE(learner.desk->retention(), 0.97);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(slider->value(), 97); // certainty is not to be had
}

void TestReviewJourney::sureAndWrongIsTriedAgain()
{
    LearnerFixture learner;
    practise(learner, 1);
    auto *record = qobject_cast<RecordPage *>(pageOf(learner, u"record"_s));
    record->showTab(RecordPage::Confidence);
    QCoreApplication::processEvents();
    const auto open = static_cast<int>(learner.desk->calibration().sureAndWrong.size());
    QVERIFY(open > 0);
    const ExerciseId newest = learner.desk->calibration().sureAndWrong.constFirst().answer.exercise;
    press(showing<QPushButton>(record, u"try-again"_s));
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
    GradingCache cache;
    answerOnScreen(learner, cache);
    press(showing<QPushButton>(learner.window->findChild<LessonPage *>(), u"lesson-continue"_s));
    QTRY_VERIFY(!learner.desk->calibration().sureAndWrong.isEmpty());
    QTRY_COMPARE(learner.desk->calibration().sureAndWrong.constFirst().answer.exercise, newest);
    QTRY_COMPARE(learner.desk->calibration().sureAndWrong.constFirst().rightSince, learner.clock.today());
}

void TestReviewJourney::whatToDoNextOpensALesson()
{
    LearnerFixture learner;
    auto *record = qobject_cast<RecordPage *>(pageOf(learner, u"record"_s));
    record->showTab(RecordPage::Next);
    QCoreApplication::processEvents();
    const QList<StudyAdvice> advice = learner.desk->studyAdvice();
    QVERIFY(!advice.isEmpty());
    QVERIFY(!advice.constFirst().lessons.isEmpty());
    QWidget *row = showing<QWidget>(record, u"next-"_s + advice.constFirst().competency);
    QVERIFY(allWords(row).contains(advice.constFirst().why));
    press(row->findChild<QPushButton *>());
    QTRY_VERIFY(showing<QWidget>(learner.window.get(), u"page-lesson"_s));
}

void TestReviewJourney::onesOwnViewStandsBesideTheLevel()
{
    LearnerFixture learner;
    practise(learner, 3);
    auto *record = qobject_cast<RecordPage *>(pageOf(learner, u"record"_s));
    record->showTab(RecordPage::OwnView);
    QCoreApplication::processEvents();
    auto *panel = record->findChild<SelfRatingPanel *>();
    auto *table = showing<QTableView>(panel, u"rating-table"_s);
    press(showing<QPushButton>(panel, u"keep-rating"_s)); // nothing chosen: nothing kept
    QVERIFY(learner.store->selfRatings(learner.desk->person().id)->isEmpty());
    // By keys: down to the third competency, then the statement of level 3, then keep.
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(panel->codeAt(table->currentIndex().row()), u"A3"_s);
    QCoreApplication::processEvents();
    auto *choice = showing<ChoiceRow>(panel, u"rating-3"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    QVERIFY(choice->isChecked());
    QTest::keyClick(showing<QPushButton>(panel, u"keep-rating"_s), Qt::Key_Space);
    QCOMPARE(learner.store->selfRatings(learner.desk->person().id)->size(), 1);
    const CompetencyState &state = learner.desk->state(u"A3"_s);
    QCOMPARE(table->model()->index(2, 3).data().toString(), ratingSentence(3, state, u"en"_s));
    // Another day another view: the newest counts, the old one stays a fact.
    waitDays(learner, 1);
    QCoreApplication::processEvents();
    showing<ChoiceRow>(panel, u"rating-1"_s)->setChecked(true);
    press(showing<QPushButton>(panel, u"keep-rating"_s));
    QCOMPARE(learner.store->selfRatings(learner.desk->person().id)->size(), 2);
    QCOMPARE(learner.desk->selfRatings().value(u"A3"_s).level, 1);
    QVERIFY(table->model()->index(2, 1).data().toString().startsWith(u"1"_s));
}

void TestReviewJourney::theTargetMovesTheTicks()
{
    LearnerFixture learner;
    QWidget *record = pageOf(learner, u"record"_s);
    const auto *model = showing<QTableView>(record, u"record-table"_s)->model();
    const auto expectedOf = [&](const QString &code) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString().startsWith(code))
                return model->index(row, 1).data().toString();
        }
        return QString();
    };
    QCOMPARE(expectedOf(u"B1"_s), u"expected 4"_s); // policy analyst, curriculum.md 5
    auto *profile = record->findChild<QComboBox *>();
    profile->setCurrentIndex(profile->findData(u"all-staff"_s));
    emit profile->activated(profile->currentIndex());
    QCOMPARE(expectedOf(u"B1"_s), u"expected 2"_s);
    QCOMPARE((*learner.store->person(learner.desk->person().id))->profile, u"all-staff"_s);
}

void TestReviewJourney::nothingIsCut_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : {"en", "fr"}) {
        for (const int percent : {100, 200})
            QTest::addRow("%s %d %%", language, percent) << QString::fromLatin1(language) << percent;
    }
}

void TestReviewJourney::nothingIsCut()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    LearnerFixture learner({language, false, percent});
    practise(learner, 10);
    const auto check = [&](const QString &what) {
        QCoreApplication::processEvents();
        QCOMPARE(learner.window->size(), QSize(1366, 768));
        for (const QWidget *widget : learner.window->findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(widget);
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if ((!label && !button) || !widget->isVisible())
                continue;
            const QSize least = widget->minimumSizeHint();
            const int needed = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : least.height();
            const QString text = u"%1: “%2”"_s.arg(what, label ? label->text() : button->text());
            QVERIFY2(widget->height() + 1 >= needed, qPrintable(u"%1 is %2 high, needs %3"_s.arg(text).arg(widget->height()).arg(needed)));
            QVERIFY2(widget->width() + 1 >= least.width(), qPrintable(u"%1 is %2 wide, needs %3"_s.arg(text).arg(widget->width()).arg(least.width())));
        }
    };
    pageOf(learner, u"home"_s);
    check(u"home"_s);
    pageOf(learner, u"review"_s);
    check(u"review"_s);
    auto *record = qobject_cast<RecordPage *>(pageOf(learner, u"record"_s));
    for (const auto tab : {RecordPage::Levels, RecordPage::Next, RecordPage::Confidence, RecordPage::OwnView}) {
        record->showTab(tab);
        check(u"record %1"_s.arg(tab));
    }
}

void TestReviewJourney::picturesToLookAt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("french") << u"fr"_s << false << 100;
    QTest::newRow("large text") << u"en"_s << false << 200;
}

void TestReviewJourney::picturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture learner({language, dark, percent});
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    pageOf(learner, u"review"_s);
    learner.picture(u"review-empty-"_s + tag);
    practise(learner, 10);
    pageOf(learner, u"home"_s);
    learner.picture(u"practised-home-"_s + tag);
    QWidget *review = pageOf(learner, u"review"_s);
    learner.picture(u"review-"_s + tag);
    auto *record = qobject_cast<RecordPage *>(pageOf(learner, u"record"_s));
    QVERIFY(learner.desk->rateMyself(u"A1"_s, 4) && learner.desk->rateMyself(u"C1"_s, 2));
    for (const auto tab : {RecordPage::Levels, RecordPage::Next, RecordPage::Confidence, RecordPage::OwnView}) {
        record->showTab(tab);
        learner.picture(u"practised-record-%1-%2"_s.arg(tab).arg(tag));
    }
    pageOf(learner, u"review"_s);
    press(showing<QPushButton>(review, u"start-review"_s));
    learner.picture(u"review-question-"_s + tag);
    GradingCache cache;
    answerOnScreen(learner, cache);
    learner.picture(u"review-answered-"_s + tag);
    QVERIFY(learner.window->width() <= 1366);
}

QTEST_MAIN(TestReviewJourney)
#include "test_reviewjourney.moc"
