// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartview.h"
#include "ui_kit/label.h"
#include "ui_kit/messagebar.h"
#include "ui_kit/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

/// Marks, rows of the twin and rows of the dataset; files and copies; large tables.
class TestChartLinks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_selected_mark_selects_its_rows();
    void control_adds_and_escape_lets_go();
    void the_keyboard_selects();
    void rows_select_their_marks_without_a_signal();
    void rows_of_the_twin_select_marks();
    void a_rectangle_selects_what_is_in_it();
    void what_is_not_selected_steps_back();
    void picking_and_selecting_do_not_mix();
    void assistive_technology_hears_the_selection();
    void large_charts_are_met_as_their_words();
    void large_tables_do_not_block_the_window();
    void a_newer_chart_wins_over_a_large_one();
    void making_a_large_chart_can_be_cancelled();
    void files_are_written_data();
    void files_are_written();
    void a_failed_save_is_said();
    void hidden_values_are_not_given_away();
    void the_description_is_copied();
    void every_type_has_a_twin_data();
    void every_type_has_a_twin();
    void the_view_zooms_only_when_allowed();

private:
    Table m_permits = permitTable();
};

namespace {

constexpr auto linkBars = R"({"title": "Permits by region", "mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}})";
constexpr auto linkPoints = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "x"}, "y": {"field": "y"}}})";
// Rows of the permit table: North 1 2 3, South 4 5 6, East 7 8 9, West 10 11 12; regions are drawn in the order of their names.

std::unique_ptr<ChartView> linkView(const char *json, const Table &table)
{
    auto view = std::make_unique<ChartView>();
    view->resize(640, 420);
    view->setChart(jsonOf(json), lookupOf(table), u"en"_s);
    view->show();
    QApplication::processEvents();
    return view;
}

QPoint middleOf(const ChartView &view, int row)
{
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view.plotWidget());
    return view.plotWidget()->mapFromGlobal(plot->tableInterface()->cellAt(row, 0)->rect().center());
}

Table manyPoints(int rows)
{
    std::mt19937 random(7);
    std::vector<double> xs;
    std::vector<double> ys;
    for (int row = 0; row < rows; ++row) {
        xs.push_back(double(random() % 100'000));
        ys.push_back(double(random() % 100'000));
    }
    Field x = plainField(u"x"_s, ValueType::Number);
    Field y = plainField(u"y"_s, ValueType::Number);
    x.level = y.level = Level::Ratio;
    return Table::numbered({x, y}, {Column(ValueType::Number, xs), Column(ValueType::Number, ys)});
}

} // namespace

void TestChartLinks::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestChartLinks::a_selected_mark_selects_its_rows()
{
    const auto view = linkView(linkBars, m_permits);
    QSignalSpy changed(view.get(), &ChartView::selectedRowNumbersChanged);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, middleOf(*view, 2)); // East, North, South
    QCOMPARE(changed.size(), 1);
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{4, 5, 6}));
    QCOMPARE(view->selectionInWords(), u"1 of 4 marks, 3 rows"_s);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, QPoint(view->plotWidget()->width() - 3, 3));
    QVERIFY2(view->selectedRowNumbers().isEmpty(), "a click beside all marks lets go");
}

void TestChartLinks::control_adds_and_escape_lets_go()
{
    const auto view = linkView(linkBars, m_permits);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, middleOf(*view, 0));
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, Qt::ControlModifier, middleOf(*view, 3));
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{7, 8, 9, 10, 11, 12}));
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, Qt::ControlModifier, middleOf(*view, 0));
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{10, 11, 12}));
    QTest::keyClick(view->plotWidget(), Qt::Key_Escape);
    QVERIFY(view->selectedRowNumbers().isEmpty());
}

void TestChartLinks::the_keyboard_selects()
{
    const auto view = linkView(linkBars, m_permits);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{1, 2, 3, 7, 8, 9}));
    QTest::keyClick(view->plotWidget(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(view->selectedRowNumbers().size(), 12);
}

void TestChartLinks::rows_select_their_marks_without_a_signal()
{
    const auto view = linkView(linkBars, m_permits);
    QSignalSpy changed(view.get(), &ChartView::selectedRowNumbersChanged);
    view->selectRowNumbers({5, 400}); // one row of South; no such row
    QCOMPARE(changed.size(), 0);
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{4, 5, 6})); // the mark stands for these rows
    view->selectRowNumbers({});
    QVERIFY(view->selectedRowNumbers().isEmpty());
}

void TestChartLinks::rows_of_the_twin_select_marks()
{
    const auto view = linkView(linkBars, m_permits);
    QSignalSpy changed(view.get(), &ChartView::selectedRowNumbersChanged);
    view->setTableShown(true);
    view->tableView()->selectRow(1); // North
    QCOMPARE(changed.size(), 1);
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{1, 2, 3}));
}

void TestChartLinks::a_rectangle_selects_what_is_in_it()
{
    const auto view = linkView(linkBars, m_permits);
    QWidget *plot = view->plotWidget();
    const QPoint from(middleOf(*view, 0).x() - 30, 2);
    const QPoint to(middleOf(*view, 1).x() + 10, plot->height() - 4);
    QTest::mousePress(plot, Qt::LeftButton, {}, from);
    QTest::mouseMove(plot, (from + to) / 2);
    QMouseEvent move(QEvent::MouseMove, QPointF(to), plot->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(plot, &move);
    QTest::mouseRelease(plot, Qt::LeftButton, {}, to);
    QCOMPARE(view->selectedRowNumbers(), (QList<int>{1, 2, 3, 7, 8, 9})); // East and North
}

void TestChartLinks::what_is_not_selected_steps_back()
{
    const auto view = linkView(linkBars, m_permits);
    const QPoint south = middleOf(*view, 2);
    const QPoint west = middleOf(*view, 3);
    const QImage before = view->plotWidget()->grab().toImage();
    view->selectRowNumbers({4});
    const QImage after = view->plotWidget()->grab().toImage();
    QCOMPARE(after.pixelColor(south), before.pixelColor(south)); // no colour of the chart changes
    QVERIFY2(after.pixelColor(west).lightness() > before.pixelColor(west).lightness() + 40, "the others are paler");
}

void TestChartLinks::picking_and_selecting_do_not_mix()
{
    const auto view = linkView(linkBars, m_permits);
    view->setPickable(true);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, middleOf(*view, 2));
    QVERIFY(view->selectedRowNumbers().isEmpty());
    view->setPickable(false);
    view->setSelectable(false);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, middleOf(*view, 2));
    QVERIFY(view->selectedRowNumbers().isEmpty());
}

void TestChartLinks::assistive_technology_hears_the_selection()
{
    const auto view = linkView(linkBars, m_permits);
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    view->selectRowNumbers({4});
    QCOMPARE(plot->tableInterface()->selectedRows(), QList<int>{2});
    QVERIFY(plot->tableInterface()->cellAt(2, 1)->state().selected);
    QVERIFY(!plot->tableInterface()->cellAt(1, 1)->state().selected);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QCOMPARE(plot->focusChild()->text(QAccessible::Name), u"South, 868 permits, 3 of 4, selected"_s); // 279 + 288 + 301
}

void TestChartLinks::large_charts_are_met_as_their_words()
{
    const Table points = manyPoints(5'000);
    const auto view = linkView(linkPoints, points);
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    QCOMPARE(plot->tableInterface()->rowCount(), 1);
    QVERIFY2(plot->text(QAccessible::Description).contains(u"5000 marks. Arrow keys"_s), qPrintable(plot->text(QAccessible::Description)));
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QVERIFY2(plot->focusChild() && plot->focusChild()->text(QAccessible::Name).endsWith(u", 2 of 5000"_s),
             qPrintable(plot->focusChild()->text(QAccessible::Name)));
    QCOMPARE(view->tableView()->model()->rowCount(), 5'000); // the twin has them all
}

void TestChartLinks::large_tables_do_not_block_the_window()
{
    const Table points = manyPoints(200'000);
    ChartView view;
    view.resize(640, 420);
    view.show();
    QSignalSpy shown(&view, &ChartView::chartShown);
    view.setChart(jsonOf(R"({"title": "T", "mark": "bar", "encoding": {"x": {"field": "x", "bin": true}, "y": {"aggregate": "count"}}})"),
                  lookupOf(points), u"en"_s);
    QCOMPARE(shown.size(), 0); // the call returns before the chart is there
    QVERIFY(view.isPreparing());
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 20'000);
    QVERIFY(!view.isPreparing());
    QCOMPARE(view.tableView()->model()->rowCount(), 10); // 0 to 100,000 by 10,000
}

void TestChartLinks::a_newer_chart_wins_over_a_large_one()
{
    const Table points = manyPoints(200'000);
    ChartView view;
    view.setChart(jsonOf(R"({"title": "Large", "mark": "bar", "encoding": {"x": {"field": "x", "bin": true}, "y": {"aggregate": "count"}}})"),
                  lookupOf(points), u"en"_s);
    view.setChart(jsonOf(linkBars), lookupOf(m_permits), u"en"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!view.isPreparing(), 20'000);
    QVERIFY(view.description().startsWith(u"Bar chart: Permits by region."_s));
}

void TestChartLinks::making_a_large_chart_can_be_cancelled()
{
    const Table points = manyPoints(200'000);
    ChartView view;
    view.setChart(jsonOf(R"({"mark": "bar", "encoding": {"x": {"field": "x", "bin": true}, "y": {"aggregate": "count"}}})"),
                  lookupOf(points), u"en"_s);
    const auto buttons = view.findChildren<QPushButton *>();
    const auto cancel = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) { return button->text() == u"Cancel"_s; });
    QVERIFY(cancel != buttons.end());
    (*cancel)->click();
    QVERIFY(!view.isPreparing());
    QTest::qWait(300);
    QVERIFY2(view.description().isEmpty(), "a cancelled chart never appears");
}

void TestChartLinks::files_are_written_data()
{
    QTest::addColumn<QString>("ending");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PNG") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("SVG") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("PDF") << u"pdf"_s << QByteArray("%PDF");
    // The sums by hand: East 90 + 85 + 98, North 96 + 118 + 141, South 279 + 288 + 301, West 164 + 171 + 201.
    QTest::newRow("CSV") << u"csv"_s << QByteArray("region,sum_decided,n_rows,n_missing\nEast,273,3,0\nNorth,355,3,0\nSouth,868,3,0\nWest,536,3,0\n");
    QTest::newRow("Vega-Lite") << u"vl.json"_s << QByteArray("{");
    QTest::newRow("capital letters") << u"PNG"_s << QByteArray("\x89PNG");
}

void TestChartLinks::files_are_written()
{
    QFETCH(QString, ending);
    QFETCH(QByteArray, start);
    const auto view = linkView(linkBars, m_permits);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chart."_s + ending);
    QVERIFY(view->saveAs(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith(start), bytes.left(80).constData());
    if (ending == "vl.json"_L1)
        QCOMPARE(QJsonDocument::fromJson(bytes).object().value(u"$schema"_s).toString(), u"https://vega.github.io/schema/vega-lite/v5.json"_s);
    QVERIFY(view->findChild<MessageBar *>()->text().contains(u"The chart is saved."_s));
}

void TestChartLinks::a_failed_save_is_said()
{
    const auto view = linkView(linkBars, m_permits);
    QTemporaryDir folder;
    QVERIFY(!view->saveAs(folder.filePath(u"chart.doc"_s)));
    const auto *bar = view->findChild<MessageBar *>();
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u".png, .svg, .pdf, .csv, .vl.json"_s), qPrintable(bar->text()));
    QVERIFY(!view->saveAs(folder.filePath(u"no/such/folder/chart.png"_s)));
    QVERIFY(bar->text().startsWith(u"The chart was not saved."_s));
    QCOMPARE(bar->tone(), MessageBar::Tone::Blocking);
}

void TestChartLinks::hidden_values_are_not_given_away()
{
    const auto view = linkView(linkBars, m_permits);
    view->setValuesHidden(true);
    QApplication::clipboard()->setText(u"before"_s);
    view->copyData();
    view->copyPicture();
    view->copyDescription();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QTemporaryDir folder;
    QVERIFY(!view->saveAs(folder.filePath(u"chart.csv"_s)));
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    QCOMPARE(plot->tableInterface()->columnCount(), 1);
    QVERIFY(!plot->text(QAccessible::Description).contains(u"868"_s));
}

void TestChartLinks::the_description_is_copied()
{
    const auto view = linkView(linkBars, m_permits);
    view->copyDescription();
    QVERIFY(QApplication::clipboard()->text().contains(u"Highest: South with 868 permits."_s));
}

void TestChartLinks::every_type_has_a_twin_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("rows");
    const auto row = [](const char *type, const char *json, int rows) { QTest::newRow(type) << QByteArray(json) << rows; };
    row("line", R"({"mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}}})", 3);
    row("slope", R"({"mark": "line", "transform": [{"filter": {"field": "year", "oneOf": [2022, 2024]}}], "encoding": {"x": {"field": "year"}, "y": {"field": "decided"}, "color": {"field": "region"}}})", 8);
    row("stacked bar", R"({"mark": "bar", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", 12);
    row("area", R"({"mark": "area", "encoding": {"x": {"field": "year"}, "y": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", 12);
    row("pie", R"({"mark": "arc", "encoding": {"theta": {"field": "decided", "aggregate": "sum"}, "color": {"field": "region"}}})", 4);
    row("histogram", R"({"mark": "bar", "encoding": {"x": {"field": "decided", "bin": {"step": 50}}, "y": {"aggregate": "count"}}})", 6);
    row("box plot", R"({"mark": "boxplot", "encoding": {"x": {"field": "region"}, "y": {"field": "decided"}}})", 4);
    row("bubble", R"({"mark": "point", "encoding": {"x": {"field": "applications"}, "y": {"field": "decided"}, "size": {"field": "median_days"}}})", 12);
    row("strip plot", R"({"mark": "tick", "encoding": {"x": {"field": "decided"}}})", 12);
    row("heat map", R"({"mark": "rect", "encoding": {"x": {"field": "year"}, "y": {"field": "region"}, "color": {"field": "decided"}}})", 12);
    row("treemap", R"({"mark": "rect", "encoding": {"size": {"field": "decided", "aggregate": "sum"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["region"]}}})", 4);
    row("range", R"({"mark": "rule", "transform": [{"filter": {"field": "year", "equal": 2024}}], "encoding": {"y": {"field": "region"}, "x": {"field": "decided"}, "x2": {"field": "applications"}}})", 4);
    row("text table", R"({"mark": "text", "encoding": {"y": {"field": "region"}, "x": {"field": "year"}, "text": {"field": "decided"}}})", 12);
}

void TestChartLinks::every_type_has_a_twin()
{
    QFETCH(QByteArray, json);
    QFETCH(int, rows);
    const auto view = linkView(json.constData(), m_permits);
    QVERIFY(!view->problem());
    QCOMPARE(view->tableView()->model()->rowCount(), rows);
    QVERIFY(view->description().contains(u'.'));
    view->setTableShown(false);
    if (view->isTableShown())
        return; // not drawn: the twin stands in for it
    // Every mark that is drawn is met on the keyboard's way, and is where the pointer finds it.
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    QTest::keyClick(view->plotWidget(), Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(plot->focusChild());
    QVERIFY2(plot->focusChild()->text(QAccessible::Name).contains(u"1 of "_s), qPrintable(plot->focusChild()->text(QAccessible::Name)));
    QVERIFY2(!plot->focusChild()->rect().isEmpty(), "the mark has a place");
    QTest::keyClick(view->plotWidget(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QVERIFY2(!view->selectedRowNumbers().isEmpty(), "the mark stands for rows");
    QTest::keyClick(view->plotWidget(), Qt::Key_Escape);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, view->plotWidget()->mapFromGlobal(plot->focusChild()->rect().center()));
    QVERIFY2(!view->selectedRowNumbers().isEmpty(), "the mark is found by the pointer");
}

void TestChartLinks::the_view_zooms_only_when_allowed()
{
    const Table points = manyPoints(300);
    const auto view = linkView(linkPoints, points);
    const QImage whole = view->plotWidget()->grab().toImage();
    QTest::keyClick(view->plotWidget(), Qt::Key_Plus);
    QVERIFY2(view->plotWidget()->grab().toImage() == whole, "off at first");
    view->setZoomable(true);
    QApplication::processEvents();
    const QImage fitted = view->plotWidget()->grab().toImage();
    QTest::keyClick(view->plotWidget(), Qt::Key_Plus);
    QVERIFY(view->plotWidget()->grab().toImage() != fitted);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(view->plotWidget(), Qt::Key_0);
    QCOMPARE(view->plotWidget()->grab().toImage(), fitted);
}

QTEST_MAIN(TestChartLinks)
#include "test_chartlinks.moc"
