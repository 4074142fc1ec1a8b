// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "panelpack.h"
#include "ui_chart/chartview.h"
#include "ui_kit/card.h"
#include "ui_kit/theme.h"
#include "ui_lesson/choicerow.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The panels of claim, chart.pick, scenario and reflection, on the exercises of the gallery.
class TestWordPanels : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aClaimByKeyboardAlone();
    void rowsAreEvidenceToo();
    void aVerdictThatHoldsIsSaid();
    void aChartIsPickedByKeyboardAlone();
    void functionKeySixEntersTheChart();
    void chartsAreRanked();
    void aStoryByKeyboardAlone();
    void anotherChoiceBeginsThePathAnew();
    void anInnerAnswerThatCannotBeReadStaysWhereItIs();
    void aTextIsCountedAndPointsAreTicked();
    void answersComeBack_data();
    void answersComeBack();
    void undoRedoAndStartOver();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    void open(const QString &id, const QString &language = u"en"_s);
    [[nodiscard]] ChoiceRow *row(const QString &text) const;
    [[nodiscard]] Grade graded(const QString &id) const
    {
        return gradeAnswer({&galleryPack(), galleryPack().exercise(id), m_panel->answer(), 0, {}, u"en"_s});
    }

    std::unique_ptr<ExercisePanel> m_panel;
};

void TestWordPanels::init()
{
    installAccessibleRoles();
    applyTheme(*qApp, ThemeMode::Light);
}

void TestWordPanels::open(const QString &id, const QString &language)
{
    m_panel = galleryPanel(id, language);
    QVERIFY(m_panel);
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

ChoiceRow *TestWordPanels::row(const QString &text) const
{
    for (ChoiceRow *each : m_panel->findChildren<ChoiceRow *>()) {
        if (each->text().contains(text) && each->isVisible())
            return each;
    }
    return nullptr;
}

void TestWordPanels::aClaimByKeyboardAlone()
{
    open(u"gallery-claim"_s);
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    const QJsonObject wanted{{u"verdict"_s, u"contradicted"_s}, {u"evidence"_s, QJsonArray{u"north"_s}}};
    QCOMPARE(m_panel->answer(), wanted);
}

void TestWordPanels::rowsAreEvidenceToo()
{
    open(u"gallery-claim-rows"_s);
    m_panel->setAnswer({{u"verdict"_s, u"cannot-tell"_s}, {u"evidence"_s, QJsonArray{9}}});
    QCOMPARE(outcomeWord(graded(u"gallery-claim-rows"_s).outcome), u"full"_s);
}

void TestWordPanels::aVerdictThatHoldsIsSaid()
{
    open(u"gallery-claim"_s);
    m_panel->setAnswer({{u"verdict"_s, u"contradicted"_s}, {u"evidence"_s, QJsonArray{u"volume"_s}}});
    QJsonObject answer = m_panel->answer();
    answer.insert(u"confidence"_s, u"sure"_s);
    m_panel->showGrade(gradeAnswer({&galleryPack(), galleryPack().exercise(u"gallery-claim"_s), answer, 0, {}, u"en"_s}));
    QCOMPARE(row(u"contradict"_s)->accessibleDescription(), u"Right"_s);
    QCOMPARE(row(u"number of permits"_s)->accessibleDescription(), QString());
    QTest::mouseClick(row(u"cannot tell"_s), Qt::LeftButton);
    QCOMPARE(row(u"contradict"_s)->accessibleDescription(), QString());
}

void TestWordPanels::aChartIsPickedByKeyboardAlone()
{
    open(u"gallery-chart-pick"_s);
    QCOMPARE(m_panel->findChildren<ChartView *>().size(), 3);
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
    for (int i = 0; i < 3 && m_panel->answer()[u"choice"_s].toString() != u"line"; ++i) {
        QTest::keyClick(QApplication::focusWidget(), i == 0 ? Qt::Key_Space : Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
    QCOMPARE(m_panel->answer(), (QJsonObject{{u"choice"_s, u"line"_s}}));
    QVERIFY(row(u"Line chart: Permits decided in each year."_s)->isChecked());
}

void TestWordPanels::functionKeySixEntersTheChart()
{
    open(u"gallery-chart-pick"_s);
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    bool isInChart = false;
    for (const ChartView *chart : m_panel->findChildren<ChartView *>())
        isInChart = isInChart || chart->isAncestorOf(QApplication::focusWidget());
    QVERIFY(isInChart);
}

void TestWordPanels::chartsAreRanked()
{
    open(u"gallery-chart-rank"_s);
    QCOMPARE(m_panel->answer(), QJsonObject());
    m_panel->firstControl()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_panel->answer()[u"order"_s].toArray().size(), 3);
    const QJsonObject model{{u"order"_s, QJsonArray{u"bars"_s, u"pie"_s, u"line"_s}}};
    m_panel->setAnswer(model);
    QCOMPARE(m_panel->answer(), model);
    QCOMPARE(outcomeWord(graded(u"gallery-chart-rank"_s).outcome), u"full"_s);
}

void TestWordPanels::aStoryByKeyboardAlone()
{
    open(u"gallery-scenario"_s);
    const auto choose = [this](const QString &text) {
        ChoiceRow *wanted = row(text);
        QVERIFY(wanted);
        wanted->setFocus(Qt::TabFocusReason);
        QTest::keyClick(wanted, Qt::Key_Space);
    };
    choose(u"Find out what she wants to know"_s);
    choose(u"Work out the growth"_s);
    auto *edit = m_panel->findChild<QLineEdit *>();
    QVERIFY(edit);
    edit->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(edit, u"9"_s);
    auto *goOn = m_panel->findChild<QPushButton *>(u"go-on-figure"_s);
    goOn->setFocus(Qt::TabFocusReason);
    QTest::keyClick(goOn, Qt::Key_Space);
    QVERIFY(m_panel->findChild<QWidget *>(u"stage-thanks"_s));
    QCOMPARE(outcomeWord(graded(u"gallery-scenario"_s).outcome), u"full"_s);
}

void TestWordPanels::anotherChoiceBeginsThePathAnew()
{
    open(u"gallery-scenario"_s);
    QTest::mouseClick(row(u"Find out what she wants to know"_s), Qt::LeftButton);
    QTest::mouseClick(row(u"The list with names"_s), Qt::LeftButton);
    QCOMPARE(m_panel->answer()[u"steps"_s].toArray().size(), 2);
    QTest::mouseClick(row(u"Say that nothing"_s), Qt::LeftButton);
    QCOMPARE(m_panel->answer()[u"steps"_s].toArray(), (QJsonArray{QJsonObject{{u"node"_s, u"call"_s}, {u"option"_s, u"refuse"_s}}}));
    QVERIFY(m_panel->findChild<QWidget *>(u"stage-complaint"_s)->isVisible());
    QVERIFY(!row(u"The list with names"_s));
}

void TestWordPanels::anInnerAnswerThatCannotBeReadStaysWhereItIs()
{
    open(u"gallery-scenario"_s);
    QTest::mouseClick(row(u"Find out what she wants to know"_s), Qt::LeftButton);
    QTest::mouseClick(row(u"Work out the growth"_s), Qt::LeftButton);
    QTest::keyClicks(m_panel->findChild<QLineEdit *>(), u"many"_s);
    QTest::mouseClick(m_panel->findChild<QPushButton *>(u"go-on-figure"_s), Qt::LeftButton);
    QVERIFY(!m_panel->findChild<QWidget *>(u"stage-corrected"_s));
    QString said;
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        said += label->isVisible() ? label->text() : QString();
    QVERIFY2(said.contains(u"“many” is not a number."_s), qPrintable(said));
}

void TestWordPanels::aTextIsCountedAndPointsAreTicked()
{
    open(u"gallery-reflection"_s);
    auto *edit = m_panel->findChild<QPlainTextEdit *>();
    QCOMPARE(m_panel->firstControl(), static_cast<QWidget *>(edit));
    edit->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(edit, u"one two"_s);
    QTest::keyClick(edit, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"say-words"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_panel->answer(), (QJsonObject{{u"text"_s, u"one two"_s}, {u"points"_s, QJsonArray{u"limit"_s}}}));
    QString said;
    for (const QLabel *label : m_panel->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"2 word(s). 30 to 250 words are asked for."_s), qPrintable(said));
}

void TestWordPanels::answersComeBack_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("claim: half") << u"gallery-claim"_s << QByteArray(R"({"evidence": ["south", "east"]})");
    QTest::newRow("claim: whole") << u"gallery-claim"_s << QByteArray(R"({"verdict": "supported", "evidence": ["south"]})");
    QTest::newRow("claim: rows") << u"gallery-claim-rows"_s << QByteArray(R"({"verdict": "cannot-tell", "evidence": [8, 9]})");
    QTest::newRow("chart.pick") << u"gallery-chart-pick"_s << QByteArray(R"({"choice": "pie"})");
    QTest::newRow("chart.pick: rank") << u"gallery-chart-rank"_s << QByteArray(R"({"order": ["pie", "line", "bars"]})");
    QTest::newRow("scenario: begun") << u"gallery-scenario"_s << QByteArray(R"({"steps": [{"node": "call", "option": "ask"}]})");
    QTest::newRow("scenario: with an inner answer")
        << u"gallery-scenario"_s
        << QByteArray(R"({"steps": [{"node": "call", "option": "ask"}, {"node": "purpose", "option": "figures"}, {"node": "figure", "answer": {"text": "3"}}]})");
    QTest::newRow("reflection") << u"gallery-reflection"_s << QByteArray(R"({"text": "Two\nlines", "points": ["next"]})");
    for (const char *id : {"gallery-claim", "gallery-claim-rows", "gallery-chart-pick", "gallery-chart-rank", "gallery-scenario", "gallery-reflection"})
        QTest::addRow("nothing: %s", id) << QString::fromLatin1(id) << QByteArray("{}");
}

void TestWordPanels::answersComeBack()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, answer);
    open(id);
    const QJsonObject wanted = QJsonDocument::fromJson(answer).object();
    m_panel->beginWith(wanted);
    QCOMPARE(m_panel->answer(), wanted);
    m_panel->setAnswer({});
    QCOMPARE(m_panel->answer(), QJsonObject());
    m_panel->setAnswer(wanted);
    QCOMPARE(m_panel->answer(), wanted);
}

void TestWordPanels::undoRedoAndStartOver()
{
    open(u"gallery-scenario"_s);
    QTest::mouseClick(row(u"Find out what she wants to know"_s), Qt::LeftButton);
    QTest::mouseClick(row(u"The list with names"_s), Qt::LeftButton);
    const QJsonObject both = m_panel->answer();
    m_panel->undo();
    QCOMPARE(m_panel->answer()[u"steps"_s].toArray().size(), 1);
    QVERIFY2(row(u"The list with names"_s), "the next step still stands open");
    m_panel->redo();
    QCOMPARE(m_panel->answer(), both);
    m_panel->startOver();
    QCOMPARE(m_panel->answer(), QJsonObject());
    m_panel->undo();
    QCOMPARE(m_panel->answer(), both);
}

void TestWordPanels::everyControlHasAName_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"gallery-claim", "gallery-claim-rows", "gallery-chart-pick", "gallery-chart-rank", "gallery-scenario", "gallery-reflection"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestWordPanels::everyControlHasAName()
{
    QFETCH(const QString, id);
    for (const QString &language : {u"en"_s, u"fr"_s}) {
        open(id, language);
        for (QWidget *each : m_panel->findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<QAbstractButton *>(each) || qobject_cast<QLineEdit *>(each) || qobject_cast<QPlainTextEdit *>(each);
            if (isControl && each->isVisible() && (each->focusPolicy() & Qt::TabFocus))
                QVERIFY2(!accessibleName(each).isEmpty(), each->metaObject()->className());
        }
    }
}

QTEST_MAIN(TestWordPanels)
#include "test_wordpanels.moc"
