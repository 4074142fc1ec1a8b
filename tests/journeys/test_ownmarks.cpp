// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "learning/stepmarks.h"
#include "ui_kit/navigationrail.h"
#include "ui_learner/recordpage.h"

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>
#include <QTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A learner keeps things beside a lesson, by keyboard alone: a note, a bookmark, a report; and finds them again.
class TestOwnMarks : public QObject
{
    Q_OBJECT

private slots:
    void notesAndBookmarksAreFoundAgain_data() { addLooks(); }
    void notesAndBookmarksAreFoundAgain();
    void aProblemIsReported();
    void focusLeavesOnlyTheLesson();
    void theKeysAreListed();
};

namespace {

StudyPlace rates()
{
    return {u"org.chartroom.core"_s, u"rates-not-counts"_s, 2, true};
}

template<typename Widget>
Widget *shown(QWidget &window, const QString &name)
{
    for (Widget *widget : window.findChildren<Widget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

/// Works on the next dialog once it is open.
template<typename Work>
void onDialog(Work work)
{
    QTimer::singleShot(0, qApp, [work] {
        auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        work(*dialog);
        if (dialog->isVisible())
            dialog->reject();
    });
}

} // namespace

void TestOwnMarks::notesAndBookmarksAreFoundAgain()
{
    QFETCH(const Preferences, preferences);
    LearnerFixture learner(preferences);
    MainWindow &window = *learner.window;
    window.openLesson(rates());
    QTRY_VERIFY(window.focusWidget());
    QTest::keyClick(window.focusWidget(), Qt::Key_M, Qt::ControlModifier);
    auto *note = shown<QPlainTextEdit>(window, u"step-note"_s);
    QVERIFY(note);
    QTRY_VERIFY(note->hasFocus());
    QVERIFY(!note->accessibleName().isEmpty());
    QTest::keyClicks(note, u"Base: residents"_s);
    QTest::keyClick(note, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(learner.desk->marks().bookmarks().size(), 1);
    QTest::keyClick(note, Qt::Key_Tab); // leaving saves
    QCOMPARE(learner.store->notes(learner.desk->person().id)->size(), 1);
    window.openPage(u"record"_s);
    auto *record = window.findChild<RecordPage *>();
    record->showTab(RecordPage::Notes);
    auto *table = shown<QTableView>(window, u"notes-table"_s);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(table->model()->index(0, 2).data().toString() == u"Base: residents" || table->model()->index(1, 2).data().toString() == u"Base: residents");
    learner.picture(u"notes-"_s + preferences.language);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(window.currentPage(), u"lesson"_s);
    QCOMPARE(shown<QPlainTextEdit>(window, u"step-note"_s)->toPlainText(), u"Base: residents"_s);
    learner.picture(u"lesson-with-note-"_s + preferences.language);
    window.openPage(u"record"_s);
    for (int left = 2; left > 0; --left) {
        QCOMPARE(table->model()->rowCount(), left);
        QTest::mouseClick(shown<QPushButton>(window, u"note-remove"_s), Qt::LeftButton);
    }
    QVERIFY(!shown<QTableView>(window, u"notes-table"_s));
    QVERIFY(learner.desk->marks().notes().isEmpty() && learner.desk->marks().bookmarks().isEmpty());
}

void TestOwnMarks::aProblemIsReported()
{
    LearnerFixture learner;
    learner.window->openLesson(rates());
    QPushButton *report = nullptr;
    for (int step = 0; step < 8 && !report; ++step) { // to a step that asks something
        report = shown<QPushButton>(*learner.window, u"report-problem"_s);
        if (!report)
            QTest::mouseClick(shown<QPushButton>(*learner.window, u"lesson-continue"_s), Qt::LeftButton);
    }
    QVERIFY(report);
    onDialog([](QDialog &dialog) { dialog.reject(); });
    QTest::mouseClick(report, Qt::LeftButton);
    QCOMPARE(learner.store->problems(learner.desk->person().id)->size(), 0);
    onDialog([](QDialog &dialog) {
        dialog.findChild<QComboBox *>(u"problem-kind"_s)->setCurrentIndex(1);
        QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(u"problem-words"_s), u"Which year?"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"problem-keep"_s), Qt::LeftButton);
    });
    QTest::mouseClick(report, Qt::LeftButton);
    const QList<ProblemReport> problems = learner.store->problems(learner.desk->person().id).value();
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().pack, u"org.chartroom.core"_s);
    QCOMPARE(problems.first().text, u"I do not understand the question: Which year?"_s);
}

void TestOwnMarks::focusLeavesOnlyTheLesson()
{
    LearnerFixture learner;
    MainWindow &window = *learner.window;
    window.openLesson(rates());
    const auto *rail = window.findChild<NavigationRail *>();
    QVERIFY(rail->isVisible());
    QTest::mouseClick(shown<QPushButton>(window, u"focus-mode"_s), Qt::LeftButton);
    QVERIFY(!rail->isVisible() && !window.statusBar()->isVisible() && !shown<QWidget>(window, u"step-2"_s));
    learner.picture(u"focus"_s);
    QTest::keyClick(&window, Qt::Key_F11);
    QVERIFY(rail->isVisible() && window.statusBar()->isVisible() && shown<QWidget>(window, u"step-2"_s));
}

void TestOwnMarks::theKeysAreListed()
{
    LearnerFixture learner;
    int rows = 0;
    onDialog([&](QDialog &dialog) {
        rows = dialog.findChild<QTableView *>()->model()->rowCount();
        dialog.grab().save(QStringLiteral(CHARTROOM_BINARY_DIR "/pictures/keys.png"));
    });
    QTest::keyClick(learner.window.get(), '?');
    QVERIFY(rows > 10);
}

QTEST_MAIN(TestOwnMarks)
#include "test_ownmarks.moc"
