// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/modelanswer.h"
#include "learnerfixture.h"
#include "lesson/values.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonpage.h"
#include "ui_learner/sharedialog.h"
#include "ui_table/datasetview.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartreviewpanel.h"
#include "ui_workbench/charttab.h"
#include "ui_workbench/preparetab.h"
#include "ui_workbench/stepmodel.h"
#include "ui_workbench/workbenchpage.h"

#include <QCalendarWidget>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What a learner does, from the first window to the record.
class TestLearnerJourney : public QObject
{
    Q_OBJECT

private slots:
    void everyPageOpensAndHasNamedControls();
    void aWholeLessonByClicking();
    void aSampleIsWorkedOnAndComesBack();
    void draftsComeBackAfterACrash();
    void languageSwitchKeepsTheLessonAndTheAnswer();
    void nothingIsCutOnAnyPage_data();
    void nothingIsCutOnAnyPage();
    void f6WalksThePanes_data();
    void f6WalksThePanes();
    void picturesToLookAt_data();
    void picturesToLookAt();
    void benchPicturesToLookAt_data() { picturesToLookAt_data(); }
    void benchPicturesToLookAt();

private:
    static void answerStep(LearnerFixture &fixture, GradingCache &cache);
};

namespace {

template<typename T>
T *shown(QWidget *parent, const QString &name)
{
    for (T *widget : parent->findChildren<T *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void click(QWidget *widget)
{
    QVERIFY(widget);
    QTest::mouseClick(widget, Qt::LeftButton);
    QCoreApplication::processEvents();
}

/// The dialogs, grabbed while they are open.
void pictureDialogs(LearnerFixture &fixture, const QString &tag)
{
    const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/");
    SecretStore secrets(fixture.desk->home());
    ShareDialog share(*fixture.desk, secrets, fixture.window.get());
    share.show();
    QCoreApplication::processEvents();
    QVERIFY(share.height() <= 768 && share.width() <= 1366);
    QVERIFY(share.grab().save(folder + u"dialog-share-"_s + tag + u".png"_s));
    share.findChild<QLineEdit *>(u"share-recipient"_s)->setText(u"Ministry/Unit"_s);
    QSignalSpy shown(&share, &ShareDialog::previewShown);
    QTest::mouseClick(share.findChild<QPushButton *>(u"share-look"_s), Qt::LeftButton);
    QVERIFY(shown.count() > 0 || shown.wait());
    QCoreApplication::processEvents();
    QVERIFY(share.grab().save(folder + u"dialog-share-preview-"_s + tag + u".png"_s));
    const QDateEdit *until = share.findChild<QDateEdit *>();
    QCalendarWidget *calendar = until->calendarWidget();
    calendar->show();
    QCoreApplication::processEvents();
    QVERIFY(calendar->grab().save(folder + u"dialog-calendar-"_s + tag + u".png"_s));
    const Pack &pack = *fixture.library.packs.front();
    DatasetView data(pack.datasets.first(), {}, fixture.preferences.language, fixture.window.get());
    data.findChild<QTabWidget *>()->setCurrentIndex(1);
    data.show();
    QCoreApplication::processEvents();
    QVERIFY(data.height() <= 768 && data.width() <= 1366);
    QVERIFY(data.grab().save(folder + u"dialog-data-"_s + tag + u".png"_s));
}

QList<ExerciseView *> shownExercises(QWidget *parent)
{
    QList<ExerciseView *> views;
    for (ExerciseView *view : parent->findChildren<ExerciseView *>()) {
        if (view->isVisible())
            views << view;
    }
    return views;
}

} // namespace

void TestLearnerJourney::everyPageOpensAndHasNamedControls()
{
    LearnerFixture fixture;
    for (const QString &page : {u"home"_s, u"modules"_s, u"review"_s, u"datasets"_s, u"workbench"_s, u"record"_s, u"studio"_s, u"settings"_s}) {
        click(shown<QAbstractButton>(fixture.window.get(), u"rail-"_s + page));
        QTRY_VERIFY(shown<QWidget>(fixture.window.get(), u"page-"_s + page));
        for (QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(page + u": "_s + button->objectName()));
        }
    }
}

/// Answers every exercise of the step on screen the way a person does who knows: through the panels.
void TestLearnerJourney::answerStep(LearnerFixture &fixture, GradingCache &cache)
{
    auto *page = fixture.window->findChild<LessonPage *>();
    const qsizetype count = shownExercises(page).size();
    for (qsizetype i = 0; i < count; ++i) {
        ExerciseView *view = shownExercises(page).at(i);
        const ExerciseContent content = view->content();
        const int variant = variantIndex(content.exercise->uuid, content.seed, variantCount(*content.exercise));
        const auto model = modelAnswer(*content.pack, *content.exercise, variant, content.language, cache);
        QVERIFY2(model, qPrintable(content.exercise->id));
        if (view->opensTaskPage()) {
            click(view->findChild<QPushButton *>(u"open-task"_s));
            view = shownExercises(page).constFirst();
        }
        view->panel()->setAnswer(*model);
        view->focusFirstControl();
        emit view->checkRequested();
        QCoreApplication::processEvents();
        if (QPushButton *back = shown<QPushButton>(page, u"lesson-back"_s); back && !shownExercises(page).isEmpty()
            && shownExercises(page).constFirst()->panel()->needsTaskPage() && !shownExercises(page).constFirst()->opensTaskPage())
            click(back);
    }
}

void TestLearnerJourney::aWholeLessonByClicking()
{
    LearnerFixture fixture;
    click(shown<QPushButton>(fixture.window.get(), u"continue-lesson"_s));
    QVERIFY(shown<QWidget>(fixture.window.get(), u"page-lesson"_s));
    GradingCache cache;
    auto *page = fixture.window->findChild<LessonPage *>();
    const Lesson &lesson = fixture.firstLesson();
    for (int step = 0; step < 20 && shown<QWidget>(fixture.window.get(), u"page-lesson"_s); ++step) {
        answerStep(fixture, cache);
        click(shown<QPushButton>(page, u"lesson-continue"_s));
    }
    QVERIFY2(shown<QWidget>(fixture.window.get(), u"page-home"_s), "the last step leads home");
    const auto attempts = fixture.store->attempts(fixture.desk->person().id);
    QVERIFY(attempts);
    QCOMPARE(attempts->size(), placedExercises(lesson).size());
    for (const Attempt &attempt : *attempts) {
        if (attempt.purpose == AttemptPurpose::Answer)
            QCOMPARE(attempt.outcome, AttemptOutcome::Full);
    }
    QCOMPARE(fixture.desk->plan().modules.constFirst().lessonsDone, 1);
}

/// From the datasets to the workbench; a step; another language; another start of the program.
void TestLearnerJourney::aSampleIsWorkedOnAndComesBack()
{
    LearnerFixture fixture;
    fixture.window->openPage(u"datasets"_s);
    QPushButton *open = nullptr;
    for (QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
        if (!open && button->objectName().startsWith(u"workbench-"))
            open = button;
    }
    click(open);
    QTRY_VERIFY(shown<QTabWidget>(fixture.window.get(), u"bench-tabs"_s));
    auto *page = fixture.window->findChild<WorkbenchPage *>();
    page->showTab(WorkbenchPage::Prepare);
    page->findChild<PrepareTab *>()->addStep(u"group"_s);
    QTRY_VERIFY(!page->findChild<StepModel *>()->index(0, StepModel::Effect).data().toString().isEmpty());
    click(shown<QAbstractButton>(fixture.window.get(), u"rail-language"_s));
    QTRY_COMPARE(fixture.preferences.language, u"fr"_s);
    QTRY_VERIFY(shown<QTabWidget>(fixture.window.get(), u"bench-tabs"_s));
    QCOMPARE(fixture.window->findChild<StepModel *>()->rowCount(), 1);
    fixture.window.reset();
    fixture.window = std::make_unique<MainWindow>(*fixture.desk, *fixture.sync, fixture.preferences, QString(), fixture.profiles);
    fixture.window->show();
    fixture.window->openPage(u"workbench"_s);
    QTRY_VERIFY(shown<QTabWidget>(fixture.window.get(), u"bench-tabs"_s));
    QCOMPARE(fixture.window->findChild<StepModel *>()->rowCount(), 1);
}

void TestLearnerJourney::draftsComeBackAfterACrash()
{
    LearnerFixture fixture;
    fixture.window->openLesson({fixture.library.packs.front()->id, fixture.firstLesson().slug, 0, false});
    auto *page = fixture.window->findChild<LessonPage *>();
    ChoiceRow *row = nullptr;
    for (int step = 0; step < 10 && !row; ++step) {
        const auto rows = page->findChildren<ChoiceRow *>();
        row = rows.isEmpty() ? nullptr : rows.constFirst();
        if (!row)
            click(shown<QPushButton>(page, u"lesson-continue"_s));
    }
    QVERIFY(row);
    const QString chosen = row->text();
    click(row);
    // The window goes away without a word; the store is opened by another program start.
    fixture.window.reset();
    const auto drafts = fixture.store->drafts(fixture.desk->person().id);
    QVERIFY(drafts);
    QCOMPARE(drafts->size(), 1);
    fixture.window = std::make_unique<MainWindow>(*fixture.desk, *fixture.sync, fixture.preferences, QString(), fixture.profiles);
    fixture.window->show();
    fixture.window->openLesson({fixture.library.packs.front()->id, fixture.firstLesson().slug, 0, true});
    bool isChosenAgain = false;
    for (const ChoiceRow *each : fixture.window->findChildren<ChoiceRow *>())
        isChosenAgain = isChosenAgain || (each->isChecked() && each->text() == chosen);
    QVERIFY2(isChosenAgain, "the half-done answer is on screen again");
}

void TestLearnerJourney::languageSwitchKeepsTheLessonAndTheAnswer()
{
    LearnerFixture fixture;
    fixture.window->openLesson({fixture.library.packs.front()->id, fixture.firstLesson().slug, 0, false});
    auto *page = fixture.window->findChild<LessonPage *>();
    while (page->findChildren<ChoiceRow *>().isEmpty())
        click(shown<QPushButton>(page, u"lesson-continue"_s));
    click(page->findChildren<ChoiceRow *>().constFirst());
    click(shown<QAbstractButton>(fixture.window.get(), u"rail-language"_s));
    QTRY_COMPARE(fixture.preferences.language, u"fr"_s);
    QTRY_VERIFY(shown<QWidget>(fixture.window.get(), u"page-lesson"_s));
    QVERIFY(shown<QAbstractButton>(fixture.window.get(), u"rail-home"_s));
    QCOMPARE(shown<QAbstractButton>(fixture.window.get(), u"rail-home"_s)->text(), u"Accueil"_s);
    const auto rows = fixture.window->findChildren<ChoiceRow *>();
    QVERIFY(std::any_of(rows.begin(), rows.end(), [](const ChoiceRow *row) { return row->isChecked(); }));
}

void TestLearnerJourney::nothingIsCutOnAnyPage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const char *language : {"en", "fr"}) {
        for (const int percent : {100, 125, 150, 200})
            QTest::addRow("%s %d %%", language, percent) << QString::fromLatin1(language) << percent;
    }
}

/// At every text size each label and button on every page has the room its text asks for; the window stays small.
void TestLearnerJourney::nothingIsCutOnAnyPage()
{
    QFETCH(QString, language);
    QFETCH(int, percent);
    LearnerFixture fixture({language, false, percent});
    QCOMPARE(fixture.window->size(), QSize(1366, 768));
    for (const QString &page : {u"home"_s, u"modules"_s, u"review"_s, u"datasets"_s, u"workbench"_s, u"record"_s, u"studio"_s, u"settings"_s}) {
        fixture.window->openPage(page);
        QCoreApplication::processEvents();
        QCOMPARE(fixture.window->size(), QSize(1366, 768));
        for (const QWidget *widget : fixture.window->findChildren<QWidget *>()) {
            const bool isText = qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget);
            if (!isText || !widget->isVisible())
                continue;
            const QSize least = widget->minimumSizeHint();
            const int needed = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : least.height();
            const auto *label = qobject_cast<const QLabel *>(widget);
            const QString what = u"%1: %2 \u201c%3\u201d"_s.arg(page, QString::fromLatin1(widget->metaObject()->className()),
                                                          label ? label->text() : static_cast<const QAbstractButton *>(widget)->text());
            QVERIFY2(widget->height() + 1 >= needed, qPrintable(u"%1 is %2 high, needs %3"_s.arg(what).arg(widget->height()).arg(needed)));
            QVERIFY2(widget->width() + 1 >= least.width(), qPrintable(u"%1 is %2 wide, needs %3"_s.arg(what).arg(widget->width()).arg(least.width())));
        }
    }
}

void TestLearnerJourney::f6WalksThePanes_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("panes");
    QTest::newRow("home: navigation, page") << u"home"_s << 2;
    QTest::newRow("record: navigation, table, sharing") << u"record"_s << 3;
    QTest::newRow("lesson: navigation, steps, question, answer, actions") << u"lesson"_s << 5;
}

void TestLearnerJourney::f6WalksThePanes()
{
    QFETCH(QString, page);
    QFETCH(int, panes);
    LearnerFixture fixture;
    fixture.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(fixture.window.get()));
    const Pack &pack = *fixture.library.packs.front();
    if (page == u"lesson")
        fixture.window->openLesson({pack.id, fixture.firstLesson().slug, 1, true});
    else
        fixture.window->openPage(page);
    if (page == u"lesson") // a step with a question
        click(shown<QPushButton>(fixture.window.get(), u"lesson-continue"_s));
    shown<QAbstractButton>(fixture.window.get(), u"rail-"_s + (page == u"lesson" ? u"modules"_s : page))->setFocus();
    QList<QWidget *> stops{QApplication::focusWidget()};
    for (int i = 0; i < panes; ++i) {
        QTest::keyClick(fixture.window.get(), Qt::Key_F6);
        stops << QApplication::focusWidget();
    }
    QCOMPARE(stops.constLast(), stops.constFirst());
    QCOMPARE(QSet<QWidget *>(stops.begin(), stops.end()).size(), panes);
    QTest::keyClick(fixture.window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), stops.at(panes - 1));
}

void TestLearnerJourney::picturesToLookAt_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("french") << u"fr"_s << false << 100;
    QTest::newRow("half larger text") << u"en"_s << false << 150;
    QTest::newRow("large text") << u"en"_s << false << 200;
    QTest::newRow("large French text") << u"fr"_s << false << 200;
}

void TestLearnerJourney::picturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture fixture({language, dark, percent});
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    for (const QString &page : {u"home"_s, u"modules"_s, u"review"_s, u"datasets"_s, u"workbench"_s, u"record"_s, u"studio"_s, u"settings"_s}) {
        fixture.window->openPage(page);
        fixture.picture(page + u'-' + tag);
    }
    GradingCache cache;
    const Pack &pack = *fixture.library.packs.front();
    fixture.window->openLesson({pack.id, fixture.firstLesson().slug, 0, false});
    auto *lessonPage = fixture.window->findChild<LessonPage *>();
    for (int step = 0; step < 20 && shown<QWidget>(fixture.window.get(), u"page-lesson"_s); ++step) {
        fixture.picture(u"lesson-%1-%2"_s.arg(step).arg(tag));
        for (ExerciseView *view : shownExercises(lessonPage)) {
            if (!view->opensTaskPage())
                continue;
            click(view->findChild<QPushButton *>(u"open-task"_s));
            fixture.picture(u"task-%1-%2"_s.arg(step).arg(tag));
            click(shown<QPushButton>(lessonPage, u"lesson-back"_s));
            break;
        }
        click(shown<QPushButton>(lessonPage, u"lesson-continue"_s));
    }
    pictureDialogs(fixture, tag);
    // Nothing of a page may need more room than the smallest window gives.
    QVERIFY(fixture.window->width() <= 1366);
}

/// Every tab of the workbench with a table of everyday oddities, and its problem page.
void TestLearnerJourney::benchPicturesToLookAt()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture fixture({language, dark, percent});
    const QString tag = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
    QFile file(fixture.home.filePath(u"requests-2024.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("request;ward;opened;days;cost\n");
    const QList<QByteArray> wards{"North", "South", "Centre", "Harbour"};
    for (int row = 0; row < 240; ++row)
        file.write(QByteArray::number(1000 + row) + ';' + wards.at(row % 4) + ";2024-" + QByteArray::number(row % 12 + 1).rightJustified(2, '0') + "-15;"
                   + (row == 17 ? QByteArray("soon") : QByteArray::number((row * 7) % 40)) + (row == 30 ? QByteArray() : QByteArray(';' + QByteArray::number(row % 90) + ",50")) + '\n');
    file.close();
    fixture.window->openPage(u"workbench"_s);
    auto *page = fixture.window->findChild<WorkbenchPage *>();
    page->openPath(file.fileName());
    QTRY_VERIFY(shown<QTabWidget>(page, u"bench-tabs"_s));
    fixture.picture(u"workbench-data-"_s + tag);
    page->showTab(WorkbenchPage::Columns);
    QTRY_VERIFY(shown<QTableView>(page, u"bench-profile"_s)->model()->rowCount() > 0);
    shown<QTableView>(page, u"bench-profile"_s)->selectRow(3);
    fixture.picture(u"workbench-columns-"_s + tag);
    page->showTab(WorkbenchPage::Prepare);
    auto *prepare = page->findChild<PrepareTab *>();
    prepare->addStep(u"filter"_s);
    prepare->addStep(u"group"_s);
    const auto *steps = page->findChild<StepModel *>();
    QTRY_VERIFY(!steps->index(1, StepModel::Effect).data().toString().isEmpty());
    fixture.picture(u"workbench-prepare-"_s + tag);
    page->showTab(WorkbenchPage::Chart);
    page->findChild<ChartTab *>()->builder()->setSpec(QJsonObject{{u"mark"_s, u"bar"_s},
        {u"encoding"_s, QJsonObject{{u"y"_s, QJsonObject{{u"field"_s, u"ward"_s}}}, {u"x"_s, QJsonObject{{u"field"_s, u"count"_s}}}}}});
    QTRY_VERIFY(!page->findChild<ChartReviewPanel *>()->review().results.isEmpty());
    fixture.picture(u"workbench-chart-"_s + tag);
    QCOMPARE(fixture.window->size(), QSize(1366, 768));
}

QTEST_MAIN(TestLearnerJourney)
#include "test_learnerjourney.moc"
