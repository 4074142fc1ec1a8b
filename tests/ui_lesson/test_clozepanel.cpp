// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "panelpack.h"
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_lesson/gaptext.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestClozePanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theKeyboardAloneFillsTheGaps();
    void answersComeBack_data();
    void answersComeBack();
    void undoRedoAndStartOver();
    void fieldsAreNamedByTheirPlaceAndTheWordsBefore();
    void theGapToLookAtIsMarked();
    void itemsOfAListStandBelowEachOther();
    void aNumberSaysHowItWasRead();
    void textAndFieldsStayInsideAtAnyWidth_data();
    void textAndFieldsStayInsideAtAnyWidth();

private:
    template<typename Field>
    [[nodiscard]] Field *field(const QString &gap) const
    {
        return m_panel->findChild<Field *>(u"gap-"_s + gap);
    }

    std::unique_ptr<ExercisePanel> m_panel;
};

void TestClozePanel::init()
{
    installAccessibleRoles();
    applyTheme(*qApp, ThemeMode::Light);
    m_panel = galleryPanel(u"gallery-cloze"_s);
    QVERIFY(m_panel);
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestClozePanel::theKeyboardAloneFillsTheGaps()
{
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
    auto *box = qobject_cast<QComboBox *>(QApplication::focusWidget());
    QVERIFY(box);
    while (box->currentData().toString() != u"median")
        QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"41"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(QApplication::focusWidget(), u"East"_s);
    const QJsonObject wanted{{u"gaps"_s, QJsonObject{{u"stat"_s, QJsonObject{{u"choice"_s, u"median"_s}}},
                                                     {u"days"_s, QJsonObject{{u"text"_s, u"41"_s}}},
                                                     {u"region"_s, QJsonObject{{u"text"_s, u"East"_s}}}}}};
    QCOMPARE(m_panel->answer(), wanted);
    const Grade grade = gradeAnswer({&galleryPack(), galleryPack().exercise(u"gallery-cloze"_s), m_panel->answer(), 0, {}, u"en"_s});
    QCOMPARE(outcomeWord(grade.outcome), u"full"_s);
}

void TestClozePanel::answersComeBack_data()
{
    QTest::addColumn<QJsonObject>("gaps");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("one gap chosen") << QJsonObject{{u"stat"_s, QJsonObject{{u"choice"_s, u"mean"_s}}}};
    QTest::newRow("what cannot be read") << QJsonObject{{u"days"_s, QJsonObject{{u"text"_s, u"4 1 x"_s}}}};
    QTest::newRow("all") << QJsonObject{{u"stat"_s, QJsonObject{{u"choice"_s, u"mean"_s}}}, {u"days"_s, QJsonObject{{u"text"_s, u"40"_s}}},
                                        {u"region"_s, QJsonObject{{u"text"_s, u"West"_s}}}};
}

void TestClozePanel::answersComeBack()
{
    QFETCH(const QJsonObject, gaps);
    const QJsonObject answer = gaps.isEmpty() ? QJsonObject() : QJsonObject{{u"gaps"_s, gaps}};
    m_panel->setAnswer(answer);
    QCOMPARE(m_panel->answer(), answer);
}

void TestClozePanel::undoRedoAndStartOver()
{
    auto *days = field<QLineEdit>(u"days"_s);
    QTest::keyClicks(days, u"40"_s);
    auto *region = field<QLineEdit>(u"region"_s);
    region->setFocus();
    QTest::keyClicks(region, u"West"_s);
    const QJsonObject both = m_panel->answer();
    m_panel->undo();
    QCOMPARE(region->text(), QString());
    QCOMPARE(days->text(), u"40"_s);
    m_panel->redo();
    QCOMPARE(m_panel->answer(), both);
    m_panel->startOver();
    QCOMPARE(m_panel->answer(), QJsonObject());
    m_panel->undo();
    QCOMPARE(m_panel->answer(), both);
}

void TestClozePanel::fieldsAreNamedByTheirPlaceAndTheWordsBefore()
{
    QCOMPARE(accessibleName(field<QComboBox>(u"stat"_s)), u"gap 1 of 3, after: the waits are shorter than the"_s);
    QVERIFY(accessibleName(field<QLineEdit>(u"days"_s)).startsWith(u"gap 2 of 3"_s));
    m_panel = galleryPanel(u"gallery-cloze"_s, u"fr"_s);
    QVERIFY(accessibleName(field<QLineEdit>(u"region"_s)).size() > u"gap 3 of 3"_s.size());
}

void TestClozePanel::theGapToLookAtIsMarked()
{
    m_panel->setAnswer(QJsonObject{{u"gaps"_s, QJsonObject{{u"stat"_s, QJsonObject{{u"choice"_s, u"median"_s}}}, {u"days"_s, QJsonObject{{u"text"_s, u"12"_s}}},
                                                          {u"region"_s, QJsonObject{{u"text"_s, u"East"_s}}}}}});
    m_panel->showGrade(gradeAnswer({&galleryPack(), galleryPack().exercise(u"gallery-cloze"_s), m_panel->answer(), 0, {}, u"en"_s}));
    QVERIFY(!field<QLineEdit>(u"days"_s)->accessibleDescription().isEmpty());
    QVERIFY(field<QLineEdit>(u"region"_s)->accessibleDescription().isEmpty());
    QTest::keyClicks(field<QLineEdit>(u"days"_s), u"3"_s);
    QVERIFY2(field<QLineEdit>(u"days"_s)->accessibleDescription().isEmpty(), "a change takes the mark away");
}

void TestClozePanel::itemsOfAListStandBelowEachOther()
{
    Pack pack = galleryPack();
    for (Lesson &lesson : pack.lessons) {
        for (Exercise &exercise : lesson.exercises) {
            if (exercise.id == u"gallery-cloze")
                exercise.prompt = {u"Fill in:\n\n- the *usual* wait is a [[stat]]\n- of [[days]] days\n- in the [[region]]"_s, u"en"_s, {}, {}, {}};
        }
    }
    m_panel.reset(makeExercisePanel({&pack, pack.exercise(u"gallery-cloze"_s), u"en"_s, 0}, nullptr));
    m_panel->resize(900, 500);
    m_panel->setVisible(true);
    QList<int> tops;
    for (const GapText *item : m_panel->findChildren<GapText *>())
        tops << item->y();
    QCOMPARE(tops.size(), 3);
    QVERIFY(std::is_sorted(tops.begin(), tops.end()) && tops.first() < tops.last());
    m_panel.reset(); // before the pack it shows
}

void TestClozePanel::aNumberSaysHowItWasRead()
{
    QTest::keyClicks(field<QLineEdit>(u"days"_s), u"1 250"_s);
    const auto says = [this] {
        QString all;
        for (const QLabel *label : m_panel->findChildren<QLabel *>())
            all += label->isVisible() ? label->text() : QString();
        return all;
    };
    QVERIFY(says().isEmpty());
    QTRY_COMPARE(says(), u"gap 2 of 3: Read as 1,250"_s);
}

void TestClozePanel::textAndFieldsStayInsideAtAnyWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QString>("language");
    for (const int width : {320, 640, 1100}) {
        for (const double scale : {1.0, 2.0}) {
            for (const char *language : {"en", "fr"})
                QTest::addRow("%d pixels, %g, %s", width, scale, language) << width << scale << QString::fromLatin1(language);
        }
    }
}

void TestClozePanel::textAndFieldsStayInsideAtAnyWidth()
{
    QFETCH(const int, width);
    QFETCH(const double, scale);
    QFETCH(const QString, language);
    applyTheme(*qApp, ThemeMode::Light, scale);
    m_panel = galleryPanel(u"gallery-cloze"_s, language);
    auto *text = m_panel->findChild<GapText *>();
    m_panel->resize(width, 600);
    QCoreApplication::processEvents();
    QTRY_VERIFY(text->height() >= text->heightForWidth(text->width()));
    QList<QRect> taken;
    for (const QWidget *child : text->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (child->isHidden())
            continue;
        QVERIFY2(text->rect().contains(child->geometry()), qPrintable(child->objectName()));
        for (const QRect &other : std::as_const(taken))
            QVERIFY(!other.intersects(child->geometry()));
        taken << child->geometry();
    }
    QCOMPARE(taken.size(), 3);
}

QTEST_MAIN(TestClozePanel)
#include "test_clozepanel.moc"
