// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/builderform.h"
#include "ui_chart/chartbuilder.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/theme.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonpage.h"
#include "ui_lesson/taskpage.h"
#include "memoryhost.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestUiLesson : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aClosedRevealLeadsToItsGuess();
    void aGuessOpensItsRevealAndKeepsTheFocus();
    void aRevealWithoutAGuessOpensByHand();
    void theWholeStepByKeyboardAlone();
    void theFocusStaysOnACheckAndTheFeedbackIsAnAlert();
    void controlReturnChecksFromAnywhereOnThePage();
    void optionsAreRadioButtonsInANamedGroup();
    void stepsTellTheirState();
    void aTaskSaysItsNumberAndTheTry();
    void aTaskHasOneSetOfUndo();
    void escapeLeavesATask();
    void nothingIsCutWithLargeText_data();
    void nothingIsCutWithLargeText();

private:
    void open(int step);
    [[nodiscard]] QPushButton *button(const QString &name) const;
    [[nodiscard]] QString words() const;

    std::unique_ptr<MemoryHost> m_host;
    std::unique_ptr<LessonPage> m_page;
};

void TestUiLesson::init()
{
    installAccessibleRoles();
    applyTheme(*qApp, ThemeMode::Light);
    m_page.reset();
    m_host = std::make_unique<MemoryHost>();
    m_page = std::make_unique<LessonPage>();
    m_page->resize(1158, 700);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestUiLesson::open(int step)
{
    const auto gone = m_host->goToStep(step);
    Q_ASSERT(gone);
    m_page->setHost(m_host.get());
    QCoreApplication::processEvents();
}

QPushButton *TestUiLesson::button(const QString &name) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>(name)) {
        if (each->isVisible())
            return each;
    }
    return nullptr;
}

QString TestUiLesson::words() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    for (const QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible())
            texts << each->text();
    }
    return texts.join(u'\n');
}

void TestUiLesson::aClosedRevealLeadsToItsGuess()
{
    open(2);
    QVERIFY(words().contains(u"Opens after your guess."_s));
    QVERIFY2(!words().contains(u"Show: "_s), "a reveal that waits for a guess offers no other way in");
    QVERIFY(button(u"go-to-guess"_s));
    QTest::mouseClick(button(u"go-to-guess"_s), Qt::LeftButton);
    QTRY_COMPARE(m_host->currentStep(), 1);
    QTRY_VERIFY(qobject_cast<ChoiceRow *>(QApplication::focusWidget()));
}

void TestUiLesson::aGuessOpensItsRevealAndKeepsTheFocus()
{
    open(1);
    ChoiceRow *row = m_page->findChildren<ChoiceRow *>().constFirst();
    row->setFocus(Qt::TabFocusReason);
    QTest::keyClick(row, Qt::Key_Space);
    QTest::keyClick(row, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_page->findChild<MessageBar *>(u"feedback"_s)->isVisible());
    QTRY_VERIFY(qobject_cast<ChoiceRow *>(QApplication::focusWidget()));
    open(2);
    QVERIFY(!words().contains(u"Opens after your guess."_s));
}

void TestUiLesson::aRevealWithoutAGuessOpensByHand()
{
    m_host->forgetTheGuess();
    open(3);
    QVERIFY(words().contains(u"Show: By hand"_s));
    QVERIFY(!words().contains(u"Opens after your guess."_s));
}

void TestUiLesson::theWholeStepByKeyboardAlone()
{
    open(1);
    m_page->goOn();
    open(2);
    QWidget *go = button(u"go-to-guess"_s);
    go->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(qobject_cast<ChoiceRow *>(QApplication::focusWidget()), "Tab reaches options of which none is chosen");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    auto *third = qobject_cast<ChoiceRow *>(QApplication::focusWidget());
    QVERIFY(third);
    QTest::keyClick(third, Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_host->situation({u"question"_s, false}).attempts, 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY2(!qobject_cast<ChoiceRow *>(QApplication::focusWidget()), "a group of options is one stop");
}

void TestUiLesson::theFocusStaysOnACheckAndTheFeedbackIsAnAlert()
{
    open(2);
    ChoiceRow *row = m_page->findChildren<ChoiceRow *>().constFirst();
    row->setFocus(Qt::TabFocusReason);
    row->click();
    m_page->checkAnswer();
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::focusWidget(), row);
    auto *feedback = m_page->findChild<MessageBar *>(u"feedback"_s);
    QVERIFY(feedback->isVisible());
    QAccessibleInterface *alert = QAccessible::queryAccessibleInterface(feedback);
    QCOMPARE(alert->role(), QAccessible::AlertMessage);
    QVERIFY(alert->text(QAccessible::Name).contains(u"Look again."_s));
}

void TestUiLesson::controlReturnChecksFromAnywhereOnThePage()
{
    open(2);
    m_page->findChildren<ChoiceRow *>().constLast()->click();
    button(u"lesson-back"_s)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_host->situation({u"question"_s, false}).attempts, 1);
}

void TestUiLesson::optionsAreRadioButtonsInANamedGroup()
{
    open(2);
    ChoiceRow *row = m_page->findChildren<ChoiceRow *>().constFirst();
    QAccessibleInterface *option = QAccessible::queryAccessibleInterface(row);
    QCOMPARE(option->role(), QAccessible::RadioButton);
    QCOMPARE(option->text(QAccessible::Name), u"The wrong option"_s);
    QVERIFY(!option->state().checked);
    row->click();
    QVERIFY(option->state().checked);
    QAccessibleInterface *group = QAccessible::queryAccessibleInterface(m_page->findChild<ExerciseView *>());
    QCOMPARE(group->role(), QAccessible::Grouping);
    QCOMPARE(group->text(QAccessible::Name), u"Which one is it?"_s);
}

void TestUiLesson::stepsTellTheirState()
{
    open(2);
    const auto state = [this](const QString &name) {
        auto *row = m_page->findChild<QAbstractButton *>(name);
        return row ? QAccessible::queryAccessibleInterface(row)->text(QAccessible::Description) : QString();
    };
    QCOMPARE(state(u"step-1"_s), u"done"_s);
    QCOMPARE(state(u"step-2"_s), u"current step"_s);
    QCOMPARE(state(u"step-3"_s), u"not begun"_s);
}

void TestUiLesson::aTaskSaysItsNumberAndTheTry()
{
    open(3);
    QTest::mouseClick(button(u"open-task"_s), Qt::LeftButton);
    // The guess is no task: question and chart are the two.
    QVERIFY(words().contains(u"Task 2 of 2"_s));
    QVERIFY(words().contains(u"Try 1"_s));
    QVERIFY(m_host->submit({u"build"_s, false}, {{u"spec"_s, QJsonObject()}}));
    m_page->goBack();
    QTest::mouseClick(button(u"open-task"_s), Qt::LeftButton);
    QVERIFY(words().contains(u"Try 2"_s));
}

void TestUiLesson::aTaskHasOneSetOfUndo()
{
    open(3);
    QTest::mouseClick(button(u"open-task"_s), Qt::LeftButton);
    QCOMPARE(words().count(u"Undo"_s), 1);
    QCOMPARE(words().count(u"Start over"_s), 1);
    auto *builder = m_page->findChild<TaskPage *>()->findChild<ChartBuilder *>();
    const QJsonObject before = builder->spec();
    builder->setSpec({{u"mark"_s, u"bar"_s}});
    m_page->findChild<TaskPage *>()->view()->panel()->undo();
    QCOMPARE(builder->spec(), before);
    m_page->findChild<TaskPage *>()->view()->panel()->redo();
    QVERIFY(builder->spec() != before);
}

void TestUiLesson::escapeLeavesATask()
{
    open(3);
    QTest::mouseClick(button(u"open-task"_s), Qt::LeftButton);
    QVERIFY(m_page->findChild<TaskPage *>()->isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_page->findChild<TaskPage *>()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), button(u"open-task"_s));
}

void TestUiLesson::nothingIsCutWithLargeText_data()
{
    QTest::addColumn<int>("percent");
    for (const int percent : {100, 125, 150, 200})
        QTest::addRow("%d %%", percent) << percent;
}

/// Every label, button and row has at least the height that its text asks for at its width.
void TestUiLesson::nothingIsCutWithLargeText()
{
    QFETCH(int, percent);
    applyTheme(*qApp, ThemeMode::Light, percent / 100.0);
    m_page = std::make_unique<LessonPage>();
    m_page->resize(1366 - 208 * (100 + percent) / 200, 742);
    m_page->show();
    open(2);
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->findChildren<ChoiceRow *>().constFirst()->click();
    m_page->checkAnswer();
    QCoreApplication::processEvents();
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        const bool isText = qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget);
        if (!isText || !widget->isVisible())
            continue;
        const int needed = widget->hasHeightForWidth() ? widget->heightForWidth(widget->width()) : widget->minimumSizeHint().height();
        const QString name = QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' ' + widget->accessibleName();
        QVERIFY2(widget->height() + 1 >= needed, qPrintable(u"%1: %2 of %3"_s.arg(name).arg(widget->height()).arg(needed)));
        if (qobject_cast<QPushButton *>(widget))
            QVERIFY2(widget->width() >= widget->minimumSizeHint().width(), qPrintable(name));
    }
    applyTheme(*qApp, ThemeMode::Light);
}

QTEST_MAIN(TestUiLesson)
#include "test_ui_lesson.moc"
