// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "lesson/packreader.h"
#include "ui_chart/builderform.h"
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartview.h"
#include "ui_chart/readingline.h"
#include "ui_kit/theme.h"
#include "ui_lesson/kinds/chartannotatepanel.h"
#include "ui_lesson/kinds/chartbuildpanel.h"
#include "ui_lesson/kinds/chartdrawpanel.h"
#include "ui_lesson/kinds/chartreadpanel.h"

#include <QAccessible>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The panels of the chart kinds on the exercises of the gallery: every answer here is given by keys alone.
class TestChartPanels : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup() { m_window.reset(); }

    void solutionsSurviveTheWayBack_data();
    void solutionsSurviveTheWayBack();

    void aValueIsReadWithTheLine();
    void theLineIsASliderWithAValue();
    void aReadingChartHidesItsValues();
    void theLineReadsBackwardAndLogAxes();

    void onlyWhatMayBeChangedIsOffered();
    void aChartIsRepairedByKeys();

    void aDrawingIsMadeInTheFields();
    void canvasAndFieldsAreInStep();
    void aStrokeIsOneStep();
    void givenPlacesStay();
    void theTruthAppearsWithTheRightAnswerOrTheSolution();
    void fieldsSpeakTheLanguage();

    void aTitleAndANoteByKeys();
    void aPlaceWithoutMarkIsReachedInTheTable();
    void aNoteIsOpenedOnceAndCanGo();

private:
    template<typename Panel> Panel *open(const QString &id, const QString &language = QStringLiteral("en"));
    [[nodiscard]] QString outcome(const QString &id, const QJsonObject &answer, const QString &language = QStringLiteral("en"));
    [[nodiscard]] QJsonObject model(const QString &id);

    PackReading m_reading;
    GradingCache m_cache;
    std::unique_ptr<QWidget> m_window;
};

void TestChartPanels::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
    m_reading = readPack(*openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery")), u"en"_s);
    QVERIFY(m_reading.pack);
}

template<typename Panel> Panel *TestChartPanels::open(const QString &id, const QString &language)
{
    const Exercise *exercise = m_reading.pack->exercise(id);
    Q_ASSERT(exercise);
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    auto *panel = qobject_cast<Panel *>(makeExercisePanel({&*m_reading.pack, exercise, language, 0}, m_window.get()));
    Q_ASSERT(panel);
    layout->addWidget(panel);
    panel->beginWith({});
    m_window->resize(900, 640);
    m_window->show();
    m_window->activateWindow();
    const bool active = QTest::qWaitForWindowActive(m_window.get());
    Q_ASSERT(active);
    return panel;
}

QString TestChartPanels::outcome(const QString &id, const QJsonObject &answer, const QString &language)
{
    return outcomeWord(gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(id), answer, 0, 0, language}, m_cache).outcome);
}

QJsonObject TestChartPanels::model(const QString &id)
{
    return modelAnswer(*m_reading.pack, *m_reading.pack->exercise(id), 0, u"en"_s, m_cache).value_or(QJsonObject());
}

void TestChartPanels::solutionsSurviveTheWayBack_data()
{
    QTest::addColumn<QString>("id");
    for (const auto *kind : {"point", "read", "build", "repair", "draw", "annotate"})
        QTest::newRow(kind) << u"gallery-chart-"_s + QLatin1String(kind);
}

void TestChartPanels::solutionsSurviveTheWayBack()
{
    QFETCH(const QString, id);
    auto *panel = open<ExercisePanel>(id);
    QCOMPARE(outcome(id, panel->answer()), u"invalid"_s);
    const QJsonObject solution = model(id);
    panel->setAnswer(solution);
    const QJsonObject shown = panel->answer();
    QCOMPARE(outcome(id, shown), u"full"_s);
    panel->setAnswer({});
    QCOMPARE(outcome(id, panel->answer()), u"invalid"_s);
    panel->setAnswer(shown);
    QCOMPARE(panel->answer(), shown);
}

void TestChartPanels::aValueIsReadWithTheLine()
{
    auto *panel = open<ChartReadPanel>(u"gallery-chart-read"_s);
    ReadingLine *line = panel->chart()->readingLine();
    QCOMPARE(panel->firstControl(), line);
    QVERIFY(line->isVisible());
    line->setFocus(Qt::TabFocusReason);
    QTest::keyClick(line, Qt::Key_Home);
    QCOMPARE(line->value(), 0.0);
    for (int turn = 0; turn < 200 && line->value() < 54.9; ++turn)
        QTest::keyClick(line, Qt::Key_Up);
    const double at = line->value();
    QVERIFY(at >= 54.9 && at <= 56);
    QTest::keyClick(line, Qt::Key_PageDown);
    QTest::keyClick(line, Qt::Key_PageUp);
    QCOMPARE(line->value(), at);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(panel->answer().value(u"text"_s).toString().toDouble(), at);
    QCOMPARE(outcome(u"gallery-chart-read"_s, panel->answer()), u"full"_s);
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(panel->answer().value(u"text"_s).toString(), u"0"_s);
    panel->undo();
    QCOMPARE(outcome(u"gallery-chart-read"_s, panel->answer()), u"full"_s);
    panel->redo();
    QCOMPARE(panel->answer().value(u"text"_s).toString(), u"0"_s);
    panel->startOver();
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestChartPanels::theLineIsASliderWithAValue()
{
    auto *panel = open<ChartReadPanel>(u"gallery-chart-read"_s);
    ReadingLine *line = panel->chart()->readingLine();
    line->setValue(40);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(line);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Slider);
    QCOMPARE(interface->text(QAccessible::Name), u"Reading line"_s);
    QCOMPARE(interface->text(QAccessible::Value), u"40"_s);
    QVERIFY(interface->text(QAccessible::Description).contains(u"Median wait (days)"_s));
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->currentValue().toDouble(), 40.0);
}

void TestChartPanels::aReadingChartHidesItsValues()
{
    auto *panel = open<ChartReadPanel>(u"gallery-chart-read"_s);
    const QString words = panel->chart()->markInWords({{u"region"_s, u"South"_s}, {u"year"_s, 2023}});
    QVERIFY2(words.contains(u"value hidden"_s) && !words.contains(u"55"_s), qPrintable(words));
    const QAbstractItemModel *twin = panel->chart()->tableView()->model();
    for (int column = 0; column < twin->columnCount(); ++column)
        QVERIFY(!twin->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().contains(u"wait"_s));
}

void TestChartPanels::theLineReadsBackwardAndLogAxes()
{
    ChartView view;
    view.resize(500, 400);
    view.setReadable(true);
    const TableLookup tables = packTables(*m_reading.pack);
    const auto show = [&](const QJsonObject &scale) {
        view.setChart({{u"data"_s, QJsonObject{{u"name"_s, u"permits"_s}}},
                       {u"mark"_s, u"point"_s},
                       {u"encoding"_s, QJsonObject{{u"x"_s, QJsonObject{{u"field"_s, u"region"_s}}},
                                                   {u"y"_s, QJsonObject{{u"field"_s, u"decided"_s}, {u"scale"_s, scale}}}}}},
                      tables, u"en"_s);
    };
    show({{u"reverse"_s, true}, {u"domain"_s, QJsonArray{0, 400}}});
    view.show();
    QCoreApplication::processEvents();
    ReadingLine *line = view.readingLine();
    QTest::keyClick(line, Qt::Key_Home); // the lower end of the picture
    QCOMPARE(line->value(), 400.0);
    QTest::keyClick(line, Qt::Key_Up);
    QVERIFY(line->value() < 400);
    show({{u"type"_s, u"log"_s}, {u"domain"_s, QJsonArray{10, 1000}}});
    QCoreApplication::processEvents();
    QCOMPARE(line->value(), 100.0); // a new chart begins in the middle, which is ten times either end
}

void TestChartPanels::onlyWhatMayBeChangedIsOffered()
{
    auto *panel = open<ChartBuildPanel>(u"gallery-chart-repair"_s);
    const BuilderForm *form = panel->builder()->form();
    QVERIFY(form->control(u"sort"_s)->isVisibleTo(panel));
    QVERIFY(form->control(u"mark"_s)->isVisibleTo(panel));
    QVERIFY(form->control(u"title"_s)->isVisibleTo(panel));
    QVERIFY(form->control(u"y.more"_s)->isVisibleTo(panel));
    QVERIFY(!form->control(u"x.field"_s)->isVisibleTo(panel));
    QVERIFY(!form->control(u"y.field"_s)->isVisibleTo(panel));
    QCOMPARE(qobject_cast<QLabel *>(form->control(u"y.kept"_s))->text(), u"reports"_s);
    QVERIFY(!form->control(u"filter.field"_s));
    QCOMPARE(panel->taskWords().open, u"Repair the chart"_s);
}

void TestChartPanels::aChartIsRepairedByKeys()
{
    auto *panel = open<ChartBuildPanel>(u"gallery-chart-repair"_s);
    const BuilderForm *form = panel->builder()->form();
    auto *sort = qobject_cast<QComboBox *>(form->control(u"sort"_s));
    QTest::keyClick(sort, Qt::Key_Home);
    QCOMPARE(sort->currentData().toString(), u"natural"_s);
    QTest::keyClick(form->control(u"y.more"_s), Qt::Key_Space);
    for (const auto *end : {"y.from", "y.to"}) {
        auto *edit = qobject_cast<QLineEdit *>(form->control(QLatin1String(end)));
        QVERIFY(edit);
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    QCOMPARE(outcome(u"gallery-chart-repair"_s, panel->answer()), u"full"_s);
    QVERIFY(panel->canUndo());
    panel->startOver();
    const Grade untouched = gradeAnswer({&*m_reading.pack, m_reading.pack->exercise(u"gallery-chart-repair"_s), panel->answer(), 0, 0, u"en"_s}, m_cache);
    QCOMPARE(untouched.feedback, u"answer.unchanged"_s);
    panel->undo();
    QCOMPARE(outcome(u"gallery-chart-repair"_s, panel->answer()), u"full"_s);
}

void TestChartPanels::aDrawingIsMadeInTheFields()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s);
    QCOMPARE(panel->firstControl(), panel->field(1)); // January is given
    QDoubleSpinBox *february = panel->field(1);
    QCOMPARE(february->text(), u"–"_s);
    QCOMPARE(february->accessibleName(), u"February"_s);
    QTest::keyClick(february, Qt::Key_Up);
    QCOMPARE(february->value(), 80.0); // the middle of 0 to 160
    QTest::keyClick(february, Qt::Key_Down);
    QCOMPARE(february->value(), 78.0); // steps of 2
    QTest::keyClick(february, Qt::Key_PageUp);
    QCOMPARE(february->value(), 98.0); // ten steps
    QCOMPARE(february->text(), u"98\u00A0reports"_s);
    QCOMPARE(panel->answer(), (QJsonObject{{u"values"_s, QJsonObject{{u"February"_s, 98}}}}));
    panel->undo();
    QCOMPARE(february->value(), 78.0);
    panel->redo();
    QCOMPARE(february->value(), 98.0);
    QCOMPARE(outcome(u"gallery-chart-draw"_s, panel->answer()), u"invalid"_s); // other months are open
    panel->startOver();
    QCOMPARE(february->text(), u"–"_s);
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestChartPanels::canvasAndFieldsAreInStep()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s);
    DrawCanvas *canvas = panel->canvas();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->pointOf(3, 120.4).toPoint());
    QVERIFY(std::abs(panel->field(3)->value() - 120) <= 2);
    QCOMPARE(std::fmod(panel->field(3)->value(), 2.0), 0.0); // snapped
    panel->field(4)->setValue(60);
    QCOMPARE(canvas->values().at(4), std::optional(60.0));
    QCOMPARE(canvas->snapped(161), 160.0);
    QCOMPARE(canvas->snapped(-5), 0.0);
    QCOMPARE(canvas->snapped(41.1), 42.0);
}

void TestChartPanels::aStrokeIsOneStep()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s);
    DrawCanvas *canvas = panel->canvas();
    QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->pointOf(5, 40).toPoint());
    const QPointF next = canvas->pointOf(6, 30);
    QMouseEvent move(QEvent::MouseMove, next, canvas->mapToGlobal(next), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(canvas, &move);
    QTest::mouseRelease(canvas, Qt::LeftButton, {}, next.toPoint());
    QCOMPARE(panel->answer().value(u"values"_s).toObject().keys(), (QStringList{u"July"_s, u"June"_s}));
    panel->undo();
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestChartPanels::givenPlacesStay()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s);
    QTest::mouseClick(panel->canvas(), Qt::LeftButton, {}, panel->canvas()->pointOf(0, 120).toPoint());
    QCOMPARE(panel->field(0)->value(), 38.0);
    QVERIFY(panel->field(0)->isReadOnly());
    QTest::keyClick(panel->field(0), Qt::Key_Up);
    QCOMPARE(panel->field(0)->value(), 38.0);
    QCOMPARE(panel->answer(), QJsonObject());
}

void TestChartPanels::theTruthAppearsWithTheRightAnswerOrTheSolution()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s);
    QVERIFY(!panel->canvas()->isTruthShown());
    Grade partial;
    partial.outcome = Outcome::Partial;
    panel->showGrade(partial);
    QVERIFY(!panel->canvas()->isTruthShown());
    Grade full;
    full.outcome = Outcome::Full;
    panel->showGrade(full);
    QVERIFY(panel->canvas()->isTruthShown());
    panel->showGrade(std::nullopt);
    QVERIFY(!panel->canvas()->isTruthShown());
    panel->showAside(model(u"gallery-chart-draw"_s));
    QVERIFY(panel->canvas()->isTruthShown());
    panel->undo(); // back to the learner's own drawing
    QVERIFY(!panel->canvas()->isTruthShown());
}

void TestChartPanels::fieldsSpeakTheLanguage()
{
    auto *panel = open<ChartDrawPanel>(u"gallery-chart-draw"_s, u"fr"_s);
    QCOMPARE(panel->field(3)->accessibleName(), u"avril"_s);
    panel->field(3)->setValue(120);
    QCOMPARE(panel->field(3)->text(), u"120\u00A0signalements"_s);
    QCOMPARE(panel->answer(), (QJsonObject{{u"values"_s, QJsonObject{{u"April"_s, 120}}}}));
}

void TestChartPanels::aTitleAndANoteByKeys()
{
    auto *panel = open<ChartAnnotatePanel>(u"gallery-chart-annotate"_s);
    auto *title = qobject_cast<QLineEdit *>(panel->firstControl());
    QVERIFY(title);
    QCOMPARE(title->accessibleName(), u"Title of the chart"_s);
    QTest::keyClicks(title, u"South waits longer"_s);
    QWidget *plot = panel->chart()->plotWidget();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Return);
    QCOMPARE(panel->noteCount(), 1);
    QTRY_COMPARE(QApplication::focusWidget(), panel->noteField(0));
    QVERIFY(panel->noteField(0)->accessibleName().startsWith(u"Note at "_s));
    QTest::keyClicks(panel->noteField(0), u"not reported"_s);
    const QJsonObject answer = panel->answer();
    QCOMPARE(answer.value(u"title"_s).toString(), u"South waits longer"_s);
    QCOMPARE(answer.value(u"annotations"_s)[0][u"text"_s].toString(), u"not reported"_s);
    QCOMPARE(outcome(u"gallery-chart-annotate"_s, answer), u"partial"_s);
    panel->setAnswer({});
    panel->setAnswer(answer);
    QCOMPARE(panel->answer(), answer);
}

void TestChartPanels::aPlaceWithoutMarkIsReachedInTheTable()
{
    auto *panel = open<ChartAnnotatePanel>(u"gallery-chart-annotate"_s);
    QTest::keyClicks(panel->firstControl(), u"Only the South waits longer"_s);
    QTest::keyClick(panel->chart()->plotWidget(), Qt::Key_F6);
    QTableView *twin = panel->chart()->tableView();
    QVERIFY(panel->chart()->isTableShown());
    int gap = -1;
    for (int row = 0; row < twin->model()->rowCount(); ++row) {
        QString line;
        for (int column = 0; column < twin->model()->columnCount(); ++column)
            line += twin->model()->index(row, column).data().toString() + u'|';
        gap = line.contains(u"East"_s) && line.contains(u"2024"_s) ? row : gap;
    }
    QVERIFY(gap >= 0);
    twin->setCurrentIndex(twin->model()->index(0, 0));
    for (int row = 0; row < gap; ++row)
        QTest::keyClick(twin, Qt::Key_Down);
    QTest::keyClick(twin, Qt::Key_Return);
    QCOMPARE(panel->noteCount(), 1);
    QTest::keyClicks(panel->noteField(0), u"not reported"_s);
    QCOMPARE(outcome(u"gallery-chart-annotate"_s, panel->answer()), u"full"_s);
}

void TestChartPanels::aNoteIsOpenedOnceAndCanGo()
{
    auto *panel = open<ChartAnnotatePanel>(u"gallery-chart-annotate"_s);
    QWidget *plot = panel->chart()->plotWidget();
    QTest::keyClick(plot, Qt::Key_Right);
    QTest::keyClick(plot, Qt::Key_Return);
    QTest::keyClick(plot, Qt::Key_Space);
    QCOMPARE(panel->noteCount(), 1);
    QPushButton *remove = nullptr;
    for (QPushButton *button : panel->findChildren<QPushButton *>()) {
        if (button->accessibleName().startsWith(u"Remove the note at "_s))
            remove = button;
    }
    QVERIFY(remove);
    QTest::keyClick(remove, Qt::Key_Space);
    QCOMPARE(panel->noteCount(), 0);
    QCOMPARE(panel->answer(), QJsonObject());
    panel->undo();
    QCOMPARE(panel->noteCount(), 1);
}

QTEST_MAIN(TestChartPanels)
#include "test_chartpanels.moc"
