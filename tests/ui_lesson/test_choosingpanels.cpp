// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "panelpack.h"
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_lesson/choicerow.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// choice.many, order, match and text.short by keyboard alone, with undo, redo and starting over.
class TestChoosingPanels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void boxesAreTickedWithSpace();
    void takingTheLastTickAwayIsAnAnswerThatWasTouched();
    void optionsShowTheirMarkdown_data();
    void optionsShowTheirMarkdown();
    void itemsMoveWithControlAndArrows();
    void itemsMoveWithButtons();
    void theOrderShownFirstCountsOnlyWhenConfirmed();
    void pairsAreChosenWithArrows();
    void aPairAloneIsKept();
    void aWordIsTyped();
    void typingIsUndoneWordByWord();
    void everyChangeIsTold_data();
    void everyChangeIsTold();

private:
    /// Opens a panel of the gallery on screen with the focus in its first control.
    void open(const QString &id, const QString &language = QStringLiteral("en"));
    [[nodiscard]] QString outcome(const QString &id, const QString &language = QStringLiteral("en")) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }

    std::unique_ptr<ExercisePanel> m_panel;
};

void TestChoosingPanels::init()
{
    installAccessibleRoles();
    applyTheme(*qApp, ThemeMode::Light);
    m_panel.reset();
}

void TestChoosingPanels::open(const QString &id, const QString &language)
{
    m_panel = galleryPanel(id, language);
    QVERIFY(m_panel);
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
}

QString TestChoosingPanels::outcome(const QString &id, const QString &language) const
{
    return outcomeWord(gradeAnswer({&galleryPack(), galleryPack().exercise(id), m_panel->answer(), 0, {}, language}).outcome);
}

void TestChoosingPanels::boxesAreTickedWithSpace()
{
    open(u"gallery-choice-many"_s);
    press(Qt::Key_Space);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    const QJsonObject both{{u"choices"_s, QJsonArray{u"south-most"_s, u"north-faster"_s}}};
    QCOMPARE(m_panel->answer(), both);
    QCOMPARE(outcome(u"gallery-choice-many"_s), u"full"_s);
    QCOMPARE(m_panel->accessibleDescription(), u"2 selected"_s);
    auto *row = qobject_cast<ChoiceRow *>(QApplication::focusWidget());
    QVERIFY(row);
    QCOMPARE(QAccessible::queryAccessibleInterface(row)->role(), QAccessible::CheckBox);
    QVERIFY(QAccessible::queryAccessibleInterface(row)->state().checked);
    QCOMPARE(accessibleName(row), u"The North decided faster in 2024 than in 2022."_s);
    m_panel->undo();
    QCOMPARE(m_panel->answer()[u"choices"_s].toArray().size(), 1);
    m_panel->undo();
    QCOMPARE(m_panel->answer(), QJsonObject());
    QVERIFY(!m_panel->canUndo());
    m_panel->redo();
    m_panel->redo();
    QCOMPARE(m_panel->answer(), both);
    m_panel->startOver();
    QCOMPARE(outcome(u"gallery-choice-many"_s), u"invalid"_s);
    m_panel->undo();
    QCOMPARE(m_panel->answer(), both);
}

void TestChoosingPanels::takingTheLastTickAwayIsAnAnswerThatWasTouched()
{
    open(u"gallery-choice-many"_s);
    QCOMPARE(m_panel->answer(), QJsonObject());
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    QCOMPARE(m_panel->answer(), (QJsonObject{{u"choices"_s, QJsonArray()}}));
    m_panel->setAnswer(m_panel->answer());
    QCOMPARE(m_panel->answer(), (QJsonObject{{u"choices"_s, QJsonArray()}}));
}

void TestChoosingPanels::optionsShowTheirMarkdown_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("the *mean*") << u"the mean"_s;
    QTest::newRow("**2 * 3** days") << u"2 * 3 days"_s;
    QTest::newRow("1. May is no list") << u"1. May is no list"_s;
    QTest::newRow("- 5 points") << u"- 5 points"_s;
    QTest::newRow("# of rows, `n_rows`") << u"# of rows, n_rows"_s;
    QTest::newRow("12\u00a0% < 13\u00a0%") << u"12\u00a0% < 13\u00a0%"_s;
}

void TestChoosingPanels::optionsShowTheirMarkdown()
{
    QFETCH(const QString, words);
    const ChoiceRow row(u"A"_s, QString::fromUtf8(QTest::currentDataTag()));
    QCOMPARE(row.text(), words);
    QCOMPARE(row.accessibleName(), words);
    QCOMPARE(row.heightForWidth(600), ChoiceRow(u"A"_s, words).heightForWidth(600)); // one line either way
}

void TestChoosingPanels::itemsMoveWithControlAndArrows()
{
    open(u"gallery-order"_s, u"fr"_s);
    auto *list = qobject_cast<QListWidget *>(QApplication::focusWidget());
    QVERIFY(list);
    QVERIFY(!accessibleName(list).isEmpty());
    const QString moved = list->item(0)->text();
    press(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(list->item(1)->text(), moved);
    QCOMPARE(list->currentRow(), 1);
    QVERIFY(list->accessibleDescription().contains(u"2"));
    const QJsonObject once = m_panel->answer();
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(list->item(0)->text(), moved);
    press(Qt::Key_Up, Qt::ControlModifier); // there is no place above the first
    QCOMPARE(list->item(0)->text(), moved);
    m_panel->undo();
    QCOMPARE(m_panel->answer(), once);
}

void TestChoosingPanels::itemsMoveWithButtons()
{
    open(u"gallery-order"_s);
    auto *list = m_panel->findChild<QListWidget *>();
    // By hand into the right order: each item in turn to the top, the last one first.
    for (const QString &text : {u"Write the note"_s, u"Draw the chart"_s, u"Look for rows that stand twice"_s, u"Look for missing waits"_s, u"Agree on the question with the director"_s}) {
        list->setCurrentItem(list->findItems(text, Qt::MatchExactly).value(0));
        for (int i = 0; i < 5; ++i)
            QTest::mouseClick(m_panel->findChildren<QPushButton *>().constFirst(), Qt::LeftButton);
    }
    QCOMPARE(outcome(u"gallery-order"_s), u"full"_s);
}

void TestChoosingPanels::theOrderShownFirstCountsOnlyWhenConfirmed()
{
    open(u"gallery-order"_s);
    QCOMPARE(m_panel->answer(), QJsonObject());
    QCOMPARE(outcome(u"gallery-order"_s), u"invalid"_s);
    auto *confirm = m_panel->findChild<QCheckBox *>();
    confirm->setFocus(Qt::TabFocusReason);
    press(Qt::Key_Space);
    QCOMPARE(m_panel->answer()[u"order"_s].toArray().size(), 5);
    QCOMPARE(outcome(u"gallery-order"_s), u"partial"_s); // the first order is never right
    const QJsonObject kept = m_panel->answer();
    m_panel->setAnswer({});
    m_panel->setAnswer(kept);
    QVERIFY(confirm->isChecked());
}

void TestChoosingPanels::pairsAreChosenWithArrows()
{
    open(u"gallery-match"_s);
    const QStringList wanted{u"nominal"_s, u"nominal"_s, u"ordinal"_s, u"ratio"_s};
    for (const QString &target : wanted) {
        auto *menu = qobject_cast<QComboBox *>(QApplication::focusWidget());
        QVERIFY(menu);
        QVERIFY(!accessibleName(menu).isEmpty());
        for (int i = 0; i < 4 && menu->currentData().toString() != target; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Tab);
    }
    QCOMPARE(outcome(u"gallery-match"_s), u"full"_s);
    const QJsonObject all = m_panel->answer();
    m_panel->startOver();
    QCOMPARE(outcome(u"gallery-match"_s), u"invalid"_s);
    m_panel->undo();
    QCOMPARE(m_panel->answer(), all);
}

void TestChoosingPanels::aPairAloneIsKept()
{
    open(u"gallery-match"_s);
    press(Qt::Key_Down);
    const QJsonObject half = m_panel->answer();
    QCOMPARE(half, (QJsonObject{{u"pairs"_s, QJsonObject{{u"file-number"_s, u"nominal"_s}}}}));
    m_panel->setAnswer({});
    m_panel->setAnswer(half);
    QCOMPARE(m_panel->answer(), half);
}

void TestChoosingPanels::aWordIsTyped()
{
    open(u"gallery-text-short"_s, u"fr"_s);
    QVERIFY(!accessibleName(QApplication::focusWidget()).isEmpty());
    QTest::keyClicks(QApplication::focusWidget(), u"mediane"_s); // accents are asked of nobody
    QCOMPARE(m_panel->answer(), (QJsonObject{{u"text"_s, u"mediane"_s}}));
    QCOMPARE(outcome(u"gallery-text-short"_s, u"fr"_s), u"full"_s);
    m_panel->startOver();
    QCOMPARE(outcome(u"gallery-text-short"_s, u"fr"_s), u"invalid"_s);
}

void TestChoosingPanels::typingIsUndoneWordByWord()
{
    open(u"gallery-text-short"_s);
    auto *edit = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(edit);
    QTest::keyClicks(edit, u"the median"_s);
    m_panel->undo();
    QCOMPARE(edit->text(), u"the"_s);
    m_panel->undo();
    QCOMPARE(edit->text(), QString());
    for (int i = 0; i < 2; ++i)
        m_panel->redo();
    QCOMPARE(edit->text(), u"the median"_s);
    QVERIFY(!m_panel->canRedo());
}

void TestChoosingPanels::everyChangeIsTold_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("key");
    QTest::newRow("choice.many") << u"gallery-choice-many"_s << int(Qt::Key_Space);
    QTest::newRow("match") << u"gallery-match"_s << int(Qt::Key_Down);
    QTest::newRow("text.short") << u"gallery-text-short"_s << int(Qt::Key_A);
}

/// The draft is kept at each of them.
void TestChoosingPanels::everyChangeIsTold()
{
    QFETCH(const QString, id);
    QFETCH(const int, key);
    open(id);
    const QSignalSpy changes(m_panel.get(), &ExercisePanel::answerChanged);
    press(Qt::Key(key));
    QCOMPARE(changes.size(), 1);
    press(Qt::Key(key));
    QCOMPARE(changes.size(), 2);
}

QTEST_MAIN(TestChoosingPanels)
#include "test_choosingpanels.moc"
