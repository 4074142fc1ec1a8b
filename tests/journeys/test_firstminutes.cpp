// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "placementpack.h"
#include "practisedlearner.h"
#include "ui_learner/welcomepage.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/feedbackbar.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A person who opens the program for the first time: who they are, language, twenty questions, and the path that
/// begins where they put them.
class TestFirstMinutes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_pack = placementPack(); }
    void theFirstAnswerByKeyboard();
    void twentyQuestionsFindTheStart();
    void nothingIsToldBeforeTheEnd();
    void itIsPausedAndGoesOn();
    void itIsSkippedAndOfferedAgain();
    void theLanguageChangesAtOnce();
    void whoIsKnownIsNotWelcomed();
    void withoutQuestionsTheFirstLessonBegins();
    void howItLooks_data();
    void howItLooks();

private:
    void begin(LearnerFixture &fixture)
    {
        fixture.desk->setPacks({&m_pack});
        QVERIFY(fixture.desk->refresh());
        QCoreApplication::processEvents();
    }
    /// Chooses an option of the question on screen and checks it; nothing: "I am not sure".
    void answer(LearnerFixture &fixture, std::optional<bool> right)
    {
        auto *page = fixture.window->findChild<LessonPage *>();
        if (right) {
            ExerciseView *view = showingExercises(page).value(0);
            QVERIFY(view);
            view->panel()->setAnswer({{u"choice"_s, *right ? u"right"_s : u"wrong"_s}});
        }
        auto *button = showing<QPushButton>(page, right ? u"lesson-check"_s : u"lesson-continue"_s);
        QVERIFY2(button, qPrintable(fixture.window->currentPage() + u' ' + cell(fixture)));
        QTest::mouseClick(button, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    /// The cell of the question on screen: "c2".
    [[nodiscard]] static QString cell(LearnerFixture &fixture)
    {
        const ExerciseView *view = showingExercises(fixture.window.get()).value(0);
        return view ? view->content().exercise->id.section(u'-', 0, 0) : QString();
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key, modifiers);
        QCoreApplication::processEvents();
    }

    Pack m_pack;
};

/// Two pages and few keys, not counting the letters of the name: far below two minutes for anybody.
void TestFirstMinutes::theFirstAnswerByKeyboard()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    QCOMPARE(fixture.window->currentPage(), u"welcome"_s);
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"welcome-name"_s);
    QTest::keyClicks(QApplication::focusWidget(), u"Marie"_s);
    int keys = 0;
    const auto count = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        ++keys;
        press(key, modifiers);
    };
    count(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"welcome-role"_s);
    count(Qt::Key_Down);
    count(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"welcome-placement"_s);
    count(Qt::Key_Space);
    QCOMPARE(fixture.window->currentPage(), u"lesson"_s);
    QCOMPARE(fixture.desk->person().name, u"Marie"_s);
    QCOMPARE(fixture.desk->person().profile, builtInProfiles().at(2).id); // one below all staff
    QTRY_VERIFY(qobject_cast<ChoiceRow *>(QApplication::focusWidget()));
    count(Qt::Key_Space);
    count(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(fixture.storedAttempts(), 1);
    QCOMPARE(fixture.store->attempts(fixture.desk->person().id)->first().role, u"placement"_s);
    QVERIFY2(keys <= 6, qPrintable(QString::number(keys)));
    // The next question is there, and has the focus.
    QTRY_VERIFY(qobject_cast<ChoiceRow *>(QApplication::focusWidget()));
    QCOMPARE(cell(fixture), u"b2"_s);
}

void TestFirstMinutes::twentyQuestionsFindTheStart()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    // Strand C: right, wrong, right, right: level 2 or 3. The others are not sure at all.
    const QString answersInC = u"rwrr"_s;
    QStringList cells;
    for (int number = 0; number < 20; ++number) {
        cells << cell(fixture);
        answer(fixture, number % 5 == 2 ? std::optional(answersInC.at(number / 5) == u'r') : std::nullopt);
    }
    QCOMPARE(cells, (QStringList{u"a2"_s, u"b2"_s, u"c2"_s, u"d2"_s, u"e2"_s, u"a1"_s, u"b1"_s, u"c3"_s, u"d1"_s, u"e1"_s,
                                 u"a1"_s, u"b1"_s, u"c2"_s, u"d1"_s, u"e1"_s, u"a1"_s, u"b1"_s, u"c3"_s, u"d1"_s, u"e1"_s}));
    QTRY_COMPARE(fixture.window->currentPage(), u"start"_s);
    QCOMPARE(fixture.storedAttempts(), 4); // not being sure is no answer
    QCOMPARE(fixture.desk->placement().course().standing, PlacementStanding::Done);
    QCOMPARE(fixture.desk->plan().start->lesson, u"harder"_s);
    QCOMPARE(fixture.desk->plan().goOn->lesson, u"harder"_s);
    for (const CompetencyState &state : fixture.desk->states())
        QVERIFY(!state.isSufficient() && state.items == 0); // nothing of it is evidence
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"begin-path"_s);
    fixture.picture(u"start"_s);
    press(Qt::Key_Space);
    QCOMPARE(fixture.window->currentPage(), u"lesson"_s);
    QCOMPARE(fixture.window->findChild<LessonPage *>()->isVisible(), true);
    QCOMPARE(showingExercises(fixture.window.get()).first()->content().exercise->id, u"harder-task"_s);
}

void TestFirstMinutes::nothingIsToldBeforeTheEnd()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    auto *page = fixture.window->findChild<LessonPage *>();
    ExerciseView *view = showingExercises(page).first();
    QVERIFY(!view->situation().canOpenHint && !view->situation().canOpenSolution);
    QTest::mouseClick(showing<QPushButton>(page, u"lesson-check"_s), Qt::LeftButton); // nothing is chosen yet
    QCoreApplication::processEvents();
    QCOMPARE(cell(fixture), u"a2"_s);
    QCOMPARE(fixture.storedAttempts(), 0);
    QVERIFY(!view->findChild<FeedbackBar *>()->text().isEmpty()); // what is missing is said
    for (const bool right : {true, false}) {
        answer(fixture, right);
        for (const FeedbackBar *bar : page->findChildren<FeedbackBar *>())
            QVERIFY2(!bar->isVisible(), qPrintable(bar->text()));
    }
    QVERIFY(!showing<QPushButton>(page, u"step-1"_s));
}

void TestFirstMinutes::itIsPausedAndGoesOn()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    for (const auto &right : {std::optional(true), std::optional(false), std::optional<bool>()})
        answer(fixture, right);
    // A half-done answer stays, too.
    const QString asked = showingExercises(fixture.window.get()).first()->content().exercise->id;
    auto *page = fixture.window->findChild<LessonPage *>();
    ExerciseView *view = showingExercises(page).first();
    QTest::mouseClick(view->findChildren<ChoiceRow *>().first(), Qt::LeftButton);
    const QJsonObject chosen = view->answer();
    QVERIFY(!chosen.isEmpty());
    QTest::mouseClick(showing<QPushButton>(page, u"lesson-back"_s), Qt::LeftButton);
    QTRY_COMPARE(fixture.window->currentPage(), u"home"_s);
    QVERIFY(showing<QPushButton>(fixture.window.get(), u"home-placement"_s));
    fixture.picture(u"home-paused"_s);

    // The next start of the program.
    fixture.window.reset();
    fixture.sync.reset();
    const LearnerId person = fixture.desk->person().id;
    fixture.desk = std::make_unique<LearnerDesk>(QList<const Pack *>{&m_pack}, *fixture.store, fixture.clock, person, fixture.home.path());
    QVERIFY(fixture.desk->readPerson());
    fixture.sync = std::make_unique<DepartmentSync>(*fixture.desk, DepartmentPlace(), std::make_unique<SecretStore>(fixture.home.path()));
    fixture.window = std::make_unique<MainWindow>(*fixture.desk, *fixture.sync, fixture.preferences, QString(), fixture.profiles);
    fixture.window->show();
    QVERIFY(QTest::qWaitForWindowExposed(fixture.window.get()));
    QVERIFY(fixture.desk->refresh());
    QCOMPARE(fixture.window->currentPage(), u"home"_s); // who was welcomed once is at home
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"home-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(showingExercises(fixture.window.get()).first()->content().exercise->id, asked);
    QCOMPARE(showingExercises(fixture.window.get()).first()->answer(), chosen);
    QCOMPARE(fixture.desk->placement().course().answers.size(), 3);
    for (int left = 17; left > 0; --left)
        answer(fixture, true);
    QTRY_COMPARE(fixture.window->currentPage(), u"start"_s);
    fixture.window->openPage(u"home"_s);
    QVERIFY(!showing<QPushButton>(fixture.window.get(), u"home-placement"_s));
    fixture.window->openPage(u"settings"_s);
    QCOMPARE(showing<QPushButton>(fixture.window.get(), u"settings-placement"_s)->text(), u"Take the placement again"_s);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"settings-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(cell(fixture), u"a2"_s);
    QCOMPARE(fixture.desk->placement().course().round, 2);
}

void TestFirstMinutes::itIsSkippedAndOfferedAgain()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"welcome-first"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window->currentPage(), u"lesson"_s);
    QCOMPARE(showingExercises(fixture.window.get()).first()->content().exercise->id, u"easy-task"_s);
    QCOMPARE(fixture.desk->placement().course().standing, PlacementStanding::Skipped);
    QVERIFY(fixture.desk->isWelcomed());
    fixture.window->openPage(u"settings"_s);
    QVERIFY(!showing<QPushButton>(fixture.window.get(), u"settings-start"_s));
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"settings-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    QCOMPARE(cell(fixture), u"a2"_s);
}

void TestFirstMinutes::theLanguageChangesAtOnce()
{
    LearnerFixture fixture({}, true);
    begin(fixture);
    showing<QLineEdit>(fixture.window.get(), u"welcome-name"_s)->setText(u"Zo\u00e9"_s);
    auto *role = showing<QComboBox>(fixture.window.get(), u"welcome-role"_s);
    role->setCurrentIndex(role->findData(u"manager"_s));
    QTest::mouseClick(showing<QRadioButton>(fixture.window.get(), u"welcome-fr"_s), Qt::LeftButton);
    QTRY_VERIFY(showing<QRadioButton>(fixture.window.get(), u"welcome-fr"_s) && fixture.preferences.language == u"fr");
    QCOMPARE(fixture.window->currentPage(), u"welcome"_s);
    QCOMPARE(showing<QLineEdit>(fixture.window.get(), u"welcome-name"_s)->text(), u"Zo\u00e9"_s);
    QCOMPARE(showing<QComboBox>(fixture.window.get(), u"welcome-role"_s)->currentData().toString(), u"manager"_s);
    QVERIFY(showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s)->text().startsWith(u"Trouver"));
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"welcome-fr"_s); // where the person was
}

void TestFirstMinutes::whoIsKnownIsNotWelcomed()
{
    LearnerFixture fixture;
    QCOMPARE(fixture.window->currentPage(), u"home"_s);
    QVERIFY(!showing<QPushButton>(fixture.window.get(), u"home-placement"_s));
}

void TestFirstMinutes::withoutQuestionsTheFirstLessonBegins()
{
    LearnerFixture fixture({}, true);
    Pack plain = m_pack;
    plain.lessons.removeLast();
    fixture.desk->setPacks({&plain});
    QVERIFY(fixture.desk->refresh());
    QCoreApplication::processEvents();
    QVERIFY(!showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s));
    QTest::keyClick(showing<QLineEdit>(fixture.window.get(), u"welcome-name"_s), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(fixture.window->currentPage(), u"lesson"_s);
    QCOMPARE(fixture.desk->placement().course().standing, PlacementStanding::NotBegun); // offered once there are some
}

void TestFirstMinutes::howItLooks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("percent");
    QTest::newRow("light") << u"en"_s << false << 100;
    QTest::newRow("dark") << u"en"_s << true << 100;
    QTest::newRow("French") << u"fr"_s << false << 100;
    QTest::newRow("French at 200 %") << u"fr"_s << false << 200;
}

/// Every page of the first minutes in the smallest window: no button is cut, and there are pictures to look at.
void TestFirstMinutes::howItLooks()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(int, percent);
    LearnerFixture fixture({language, dark, percent}, true);
    begin(fixture);
    const QString ending = u"-%1-%2-%3"_s.arg(language, dark ? u"dark"_s : u"light"_s).arg(percent);
    const auto look = [&](const QString &name) {
        fixture.picture(name + ending);
        for (const QPushButton *button : fixture.window->findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(name + u": "_s + button->text()));
        }
    };
    look(u"welcome"_s);
    QTest::mouseClick(showing<QPushButton>(fixture.window.get(), u"welcome-placement"_s), Qt::LeftButton);
    QCoreApplication::processEvents();
    look(u"placement"_s);
    for (int i = 0; i < 20; ++i)
        answer(fixture, i % 5 < 2 ? std::optional(i % 3 != 0) : std::optional(true));
    QTRY_COMPARE(fixture.window->currentPage(), u"start"_s);
    look(u"start"_s);
}

QTEST_MAIN(TestFirstMinutes)
#include "test_firstminutes.moc"
