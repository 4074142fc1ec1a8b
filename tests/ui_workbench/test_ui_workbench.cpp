// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartbuilder.h"
#include "ui_chart/chartreviewpanel.h"
#include "ui_kit/theme.h"
#include "ui_table/datagrid.h"
#include "ui_table/tablemodel.h"
#include "ui_table/tablepane.h"
#include "ui_workbench/charttab.h"
#include "ui_workbench/columnstab.h"
#include "ui_workbench/datatab.h"
#include "ui_workbench/preparetab.h"
#include "ui_workbench/profilemodel.h"
#include "ui_workbench/readingform.h"
#include "ui_workbench/resultpane.h"
#include "ui_workbench/stepmodel.h"
#include "ui_workbench/typedvalue.h"
#include "ui_workbench/workbenchpage.h"

#include <QApplication>
#include <QComboBox>
#include <QJsonDocument>
#include <QLineEdit>
#include <QMimeData>
#include <QDropEvent>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

using State = WorkbenchDocument::State;

/// The workbench's page: what a person sees and does, without the rest of the window.
class TestUiWorkbench : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anEmptyBenchOffersToOpen();
    void aDroppedFileIsOpened();
    void theKeyboardStaysInThePage();
    void anIssueLeadsToItsCell();
    void aTypeCanBeOverruled();
    void theProfileShowsWhatWasCounted();
    void stepsAreAddedFilledAndUndone();
    void everyKindOfStepHasAForm_data();
    void everyKindOfStepHasAForm();
    void stepsMoveAndSwitchByKeyboard();
    void aChartIsReviewedAndKept();
    void theResultIsSavedAsCsv();
    void typedValuesAreRead_data();
    void typedValuesAreRead();
    void everyControlHasAName();
    void everyTabOpensWithLargeText();

private:
    struct Bench {
        Bench() : document(home.path()), page(document) { page.resize(1158, 742); }
        QString write(const QString &name, const QByteArray &bytes) const
        {
            QFile file(home.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        }
        void open(const QByteArray &bytes, const QString &name = u"a.csv"_s)
        {
            document.openPath(write(name, bytes));
            settle();
            page.show();
        }
        void settle()
        {
            QTRY_VERIFY(!document.isReading());
            QTRY_VERIFY(!document.preparation().isRunning());
        }
        QTemporaryDir home;
        WorkbenchDocument document;
        WorkbenchPage page;
    };
};

namespace {
const QByteArray cases = "ward,opened,days,cost\nNorth,2024-01-03,7,12.5\nSouth,2024-02-04,8,1\nNorth,2024-02-09,9,3\nEast,2024-03-01,x,4\n"
                         "East,2024-03-02,11,4\nEast,2024-03-03,12,4\nEast,2024-03-04,13,4\nWest,2024-03-05,14,4\nWest,2024-03-06,15,4\n"
                         "West,2024-03-07,16,4\nWest,2024-03-08,17,4\n";
}

void TestUiWorkbench::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestUiWorkbench::anEmptyBenchOffersToOpen()
{
    Bench bench;
    bench.page.show();
    auto *open = bench.page.findChild<QPushButton *>(u"bench-open"_s);
    QVERIFY(open && open->isVisible());
}

void TestUiWorkbench::aDroppedFileIsOpened()
{
    Bench bench;
    bench.page.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(bench.write(u"a.csv"_s, cases))});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.page, &drop);
    QTRY_COMPARE(bench.document.state(), State::Open);
    auto *grid = bench.page.findChild<DataTab *>()->table()->grid();
    QCOMPARE(grid->tableModel()->rowCount(), 11);
}

/// What had the focus goes when a file opens; the keys of the page must work at once.
void TestUiWorkbench::theKeyboardStaysInThePage()
{
    Bench bench;
    bench.page.show();
    bench.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&bench.page));
    bench.page.findChild<QPushButton *>(u"bench-open"_s)->setFocus();
    bench.document.openPath(bench.write(u"a.csv"_s, cases));
    bench.settle();
    auto *tabs = bench.page.findChild<QTabWidget *>(u"bench-tabs"_s);
    QVERIFY(QApplication::focusWidget() && tabs->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_3, Qt::AltModifier);
    QCOMPARE(tabs->currentIndex(), static_cast<int>(WorkbenchPage::Prepare));
}

void TestUiWorkbench::anIssueLeadsToItsCell()
{
    Bench bench;
    bench.open("ward,days\nNorth,7\nSouth\nEast,9\n");
    auto *issues = bench.page.findChild<QTableView *>(u"bench-issues"_s);
    QVERIFY(issues->isVisible());
    QCOMPARE(issues->model()->rowCount(), 1);
    issues->setCurrentIndex(issues->model()->index(0, 0));
    QCOMPARE(bench.page.findChild<DataTab *>()->table()->grid()->currentIndex().row(), 1);
}

void TestUiWorkbench::aTypeCanBeOverruled()
{
    Bench bench;
    bench.open("code,days\n7,1\n8,2\n");
    auto *form = bench.page.findChild<ReadingForm *>();
    form->showColumn(u"code"_s);
    auto *type = form->findChild<QComboBox *>(u"reading-type"_s);
    type->setCurrentIndex(type->findData(u"string"_s));
    emit type->activated(type->currentIndex());
    QCOMPARE(form->choices().types.value(u"code"_s), FieldType::String);
    form->findChild<QPushButton *>(u"reading-apply"_s)->click();
    bench.settle();
    QCOMPARE(bench.document.table().table().field(0).type, FieldType::String);
}

void TestUiWorkbench::theProfileShowsWhatWasCounted()
{
    Bench bench;
    bench.open("ward,cost\nNorth,12.5\nSouth,1\nNorth,\nNorth,4\n");
    QTRY_VERIFY(bench.document.profile());
    ProfileModel *profile = bench.page.findChild<ColumnsTab *>()->profile();
    const auto cell = [&](int row, ProfileModel::Column column) { return profile->index(row, column).data().toString(); };
    QCOMPARE(cell(0, ProfileModel::Distinct), u"2"_s);
    QCOMPARE(cell(0, ProfileModel::Top), u"North (3), South (1)"_s);
    QCOMPARE(cell(1, ProfileModel::Present), u"3"_s);
    QCOMPARE(cell(1, ProfileModel::Missing), u"1"_s);
    QCOMPARE(cell(1, ProfileModel::Median), u"4"_s);         // of 1, 4, 12.5
    QCOMPARE(cell(1, ProfileModel::LowerQuartile), u"2.5"_s); // h = (3 - 1) * 0.25 = 0.5, between 1 and 4
    QCOMPARE(cell(1, ProfileModel::Mean), u"5.83"_s);        // 17.5 / 3
    QCOMPARE(profile->asText().split(u'\n').size(), 3);
}

void TestUiWorkbench::stepsAreAddedFilledAndUndone()
{
    Bench bench;
    bench.open(cases);
    auto *tab = bench.page.findChild<PrepareTab *>();
    bench.page.showTab(WorkbenchPage::Prepare);
    tab->addStep(u"filter"_s);
    bench.settle();
    // The first condition asks for one ward.
    auto *test = tab->form()->findChildren<QComboBox *>().at(2);
    test->setCurrentIndex(0); // is
    emit test->activated(0);
    QTRY_VERIFY(tab->form()->findChild<QLineEdit *>());
    QTest::keyClicks(tab->form()->findChild<QLineEdit *>(), u"East"_s);
    bench.settle();
    QCOMPARE(bench.document.preparation().result().table.rowCount(), 4);
    QCOMPARE(tab->result()->table()->grid()->tableModel()->rowCount(), 4);
    const auto *model = tab->findChild<StepModel *>();
    QVERIFY2(model->index(0, StepModel::Effect).data().toString().contains(u'4'), qPrintable(model->index(0, StepModel::Effect).data().toString()));
    bench.document.preparation().undo(); // the typed word is one step
    bench.settle();
    QCOMPARE(std::get<ComparisonList>(std::get<FilterStep>(bench.document.preparation().steps().constFirst().step).condition).comparisons.constFirst().values.size(), 0);
}

void TestUiWorkbench::everyKindOfStepHasAForm_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("runs");
    for (const char *word : {"filter", "top", "unique", "sort", "group", "pivot", "unpivot", "derive", "bin", "timeUnit", "window", "pick"})
        QTest::addRow("%s runs as it is added", word) << QString::fromLatin1(word) << true;
    for (const char *word : {"join", "append"})
        QTest::addRow("%s waits for another table", word) << QString::fromLatin1(word) << false;
}

void TestUiWorkbench::everyKindOfStepHasAForm()
{
    QFETCH(QString, word);
    QFETCH(bool, runs);
    Bench bench;
    bench.open(cases);
    auto *tab = bench.page.findChild<PrepareTab *>();
    bench.page.showTab(WorkbenchPage::Prepare);
    tab->addStep(word);
    bench.settle();
    QVERIFY(tab->form());
    QCOMPARE(stepWord(bench.document.preparation().steps().constFirst().step), word);
    const auto &problem = bench.document.preparation().result().problem;
    QVERIFY2(problem.has_value() != runs, problem ? qPrintable(problem->message) : "it ran");
    for (const QWidget *control : tab->form()->findChildren<QWidget *>()) {
        if (control->focusPolicy() & Qt::TabFocus && control->isVisible()) {
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            const bool isNamed = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed || control->parentWidget()->inherits("QAbstractSpinBox"), control->metaObject()->className());
        }
    }
    if (runs)
        return;
    bench.document.addTable({bench.write(u"wards.csv"_s, "ward,people\nNorth,100\nEast,50\n"), {}, {}, {}});
    QTRY_COMPARE(bench.document.tables().size(), 2);
    bench.settle();
    QVERIFY2(!bench.document.preparation().result().problem, "the new table goes to the step that waits for it");
}

void TestUiWorkbench::stepsMoveAndSwitchByKeyboard()
{
    Bench bench;
    bench.open(cases);
    bench.page.showTab(WorkbenchPage::Prepare);
    auto *tab = bench.page.findChild<PrepareTab *>();
    tab->addStep(u"sort"_s);
    tab->addStep(u"unique"_s);
    bench.settle();
    const auto word = [&](int at) { return stepWord(bench.document.preparation().steps().at(at).step); };
    QCOMPARE(word(1), u"unique"_s);
    tab->moveStep(-1);
    QCOMPARE(word(0), u"unique"_s);
    auto *view = tab->findChild<QTableView *>(u"bench-steps"_s);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Space);
    QVERIFY2(!bench.document.preparation().steps().at(0).on, "Space switches a step off");
    QTest::keyClick(view, Qt::Key_Delete);
    QCOMPARE(bench.document.preparation().steps().size(), 1);
    QCOMPARE(word(0), u"sort"_s);
}

void TestUiWorkbench::aChartIsReviewedAndKept()
{
    Bench bench;
    bench.open(cases);
    bench.page.showTab(WorkbenchPage::Chart);
    auto *tab = bench.page.findChild<ChartTab *>();
    const QJsonObject spec = QJsonDocument::fromJson(R"({"mark": "bar", "encoding": {
        "x": {"field": "ward"}, "y": {"field": "cost", "aggregate": "sum", "scale": {"domain": [3, 20], "zero": false}}}})").object();
    tab->builder()->setSpec(spec);
    QCOMPARE(bench.document.chart(), spec);
    QTRY_VERIFY(!tab->review()->review().results.isEmpty());
    const auto &results = tab->review()->review().results;
    QVERIFY(std::any_of(results.begin(), results.end(), [](const RuleResult &result) { return result.id == u"bar-zero-baseline" && !result.passed; }));
    // The chart follows the steps.
    bench.document.preparation().setSteps({{FilterStep{u"ward = \"East\""_s}, true}});
    bench.settle();
    QCOMPARE(bench.document.chartTables()(QString())->rowCount(), 4);
    QCOMPARE(tab->builder()->spec(), spec);
    // A saved chart is read back.
    const QString path = bench.home.filePath(u"a.chart.json"_s);
    tab->saveChart(path);
    tab->builder()->setSpec({});
    tab->openChart(path);
    QCOMPARE(tab->builder()->spec(), spec);
}

void TestUiWorkbench::theResultIsSavedAsCsv()
{
    Bench bench;
    bench.open("ward,cost\nNorth,12.5\nSouth,1\n");
    auto *result = bench.page.findChild<ResultPane *>();
    const QString path = bench.home.filePath(u"out.csv"_s);
    result->writeCsv(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("ward,cost\nNorth,12.5\nSouth,1\n"));
    // The data file itself is never written over.
    const QString own = bench.document.table().entry.origin.file;
    const QDateTime before = QFileInfo(own).lastModified();
    result->writeCsv(own);
    QCOMPARE(QFileInfo(own).lastModified(), before);
}

void TestUiWorkbench::typedValuesAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("value");
    QTest::newRow("a number with a point") << u"1.5"_s << static_cast<int>(ValueType::Number) << u"1.5"_s;
    QTest::newRow("a number with a comma") << u"1,5"_s << static_cast<int>(ValueType::Number) << u"1.5"_s;
    QTest::newRow("digit groups") << u"1 250,5"_s << static_cast<int>(ValueType::Number) << u"1250.5"_s;
    QTest::newRow("yes in French") << u"Oui"_s << static_cast<int>(ValueType::Boolean) << u"true"_s;
    QTest::newRow("a date") << u"2024-01-31"_s << static_cast<int>(ValueType::Date) << u"2024-01-31"_s;
    QTest::newRow("what is no number stays as typed") << u"ten"_s << static_cast<int>(ValueType::Number) << u"ten"_s;
    QTest::newRow("an empty field is missing") << u"  "_s << static_cast<int>(ValueType::Number) << QString();
}

void TestUiWorkbench::typedValuesAreRead()
{
    QFETCH(QString, text);
    QFETCH(int, type);
    QTEST(canonicalText(typedValue(text, static_cast<ValueType>(type))), "value");
}

void TestUiWorkbench::everyControlHasAName()
{
    Bench bench;
    bench.open(cases);
    auto *tabs = bench.page.findChild<QTabWidget *>(u"bench-tabs"_s);
    QCOMPARE(tabs->count(), 4);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        bench.page.showTab(static_cast<WorkbenchPage::Tab>(tab));
        QCoreApplication::processEvents();
        for (const QPushButton *button : bench.page.findChildren<QPushButton *>()) {
            if (button->isVisible())
                QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
        for (const QAbstractItemView *view : bench.page.findChildren<QAbstractItemView *>()) {
            if (view->isVisible() && !view->inherits("QHeaderView"))
                QVERIFY2(!view->accessibleName().isEmpty(), view->metaObject()->className());
        }
    }
}

/// Panes stack then, and a table with a dictionary hides the rows that ask how it was read.
void TestUiWorkbench::everyTabOpensWithLargeText()
{
    applyTheme(*qApp, ThemeMode::Light, 2.0);
    Bench bench;
    bench.page.resize(950, 600);
    QVERIFY(!bench.write(u"cases.csv"_s, cases).isEmpty());
    bench.open(R"({"name": "cases", "resources": [{"name": "cases", "path": "cases.csv", "schema": {"fields": [
        {"name": "ward", "type": "string"}, {"name": "opened", "type": "date"}, {"name": "days", "type": "string"},
        {"name": "cost", "type": "number"}]}}]})",
               u"datapackage.json"_s);
    QCOMPARE(bench.document.state(), State::Open);
    auto *tabs = bench.page.findChild<QTabWidget *>(u"bench-tabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(50);
        QVERIFY(!bench.page.grab().isNull());
    }
    applyTheme(*qApp, ThemeMode::Light);
}

QTEST_MAIN(TestUiWorkbench)
#include "test_ui_workbench.moc"
