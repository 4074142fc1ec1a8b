// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/permits.h"
#include "ui_chart/chartview.h"
#include "ui_kit/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestChartView : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void a_click_picks_the_bar_under_it_data();
    void a_click_picks_the_bar_under_it();
    void nothing_is_picked_unless_asked();
    void a_click_beside_all_marks_picks_nothing();
    void a_click_near_a_point_picks_it();
    void keyboard_travel();
    void keyboard_on_bars_that_lie();
    void picked_marks_are_kept_and_told();
    void the_table_twin_shows_the_same();
    void a_second_layer_has_a_table_of_its_own();
    void values_can_be_hidden();
    void problems_are_told_in_a_sentence();
    void charts_that_cannot_be_drawn_show_their_table();
    void panels_are_travelled_in_order();
    void copies_data_and_picture();
    void accessibility_sees_a_table();
    void changes_of_theme_and_size_are_survived();

private:
    Table m_permits = permitTable();
};

namespace {

constexpr auto viewBars = R"({"title": "South decided the most permits in 2024", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "mark": "bar", "encoding": {"x": {"field": "region", "sort": "-y"}, "y": {"field": "decided", "aggregate": "sum"}}})";
constexpr auto viewBarsOnSide = R"({"title": "T", "transform": [{"filter": {"field": "year", "equal": 2024}}],
    "mark": "bar", "encoding": {"y": {"field": "region", "sort": "-x"}, "x": {"field": "decided", "aggregate": "sum"}}})";
constexpr auto viewLines = R"({"title": "T", "mark": "line", "encoding": {"x": {"field": "year"}, "y": {"field": "median_days"}, "color": {"field": "region"}}})";

/// A shown view of 600 × 400 pixels.
std::unique_ptr<ChartView> shownView(const char *json, const Table &table, const QString &language = u"en"_s)
{
    auto view = std::make_unique<ChartView>();
    view->resize(600, 400);
    view->setChart(jsonOf(json), lookupOf(table), language);
    view->setPickable(true);
    view->show();
    QApplication::processEvents();
    return view;
}

/// Where a mark is on the plot, found through the accessible cell as a screen reader finds it.
QPoint centreOf(const ChartView &view, int row)
{
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view.plotWidget());
    const QRect area = plot->tableInterface()->cellAt(row, 0)->rect();
    return view.plotWidget()->mapFromGlobal(area.center());
}

} // namespace

void TestChartView::initTestCase()
{
    applyTheme(*qApp, ThemeMode::Light);
}

void TestChartView::a_click_picks_the_bar_under_it_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("row"); // rows stand by falling value: South, West, North, East
    QTest::addColumn<QString>("region");
    QTest::newRow("upright, first") << QByteArray(viewBars) << 0 << u"South"_s;
    QTest::newRow("upright, last") << QByteArray(viewBars) << 3 << u"East"_s;
    QTest::newRow("lying, second") << QByteArray(viewBarsOnSide) << 1 << u"West"_s;
}

void TestChartView::a_click_picks_the_bar_under_it()
{
    QFETCH(QByteArray, json);
    QFETCH(int, row);
    QFETCH(QString, region);
    const auto view = shownView(json.constData(), m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, centreOf(*view, row));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().toJsonObject(), (QJsonObject{{u"region"_s, region}}));
}

void TestChartView::nothing_is_picked_unless_asked()
{
    const auto view = shownView(viewBars, m_permits);
    view->setPickable(false);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, centreOf(*view, 0));
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QCOMPARE(picked.size(), 0);
}

void TestChartView::a_click_beside_all_marks_picks_nothing()
{
    const auto view = shownView(viewBars, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, QPoint(view->plotWidget()->width() - 3, 3));
    QCOMPARE(picked.size(), 0);
}

void TestChartView::a_click_near_a_point_picks_it()
{
    // The smallest target is 24 × 24 pixels: 9 pixels beside the centre still count.
    const auto view = shownView(viewLines, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    const int row = 11; // year 2024, West; East 2024 has no value
    QTest::mouseClick(view->plotWidget(), Qt::LeftButton, {}, centreOf(*view, row) + QPoint(-9, 0));
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked.first().first().toJsonObject(), (QJsonObject{{u"region"_s, u"West"_s}, {u"year"_s, 2024}}));
}

void TestChartView::keyboard_travel()
{
    const auto view = shownView(viewLines, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QWidget *plot = view->plotWidget();
    const auto current = [&]() -> QString {
        QTest::keyClick(plot, Qt::Key_Space);
        const QJsonObject key = picked.last().first().toJsonObject();
        return key.value(u"region"_s).toString() + u' ' + QString::number(key.value(u"year"_s).toInt());
    };
    QTest::keyClick(plot, Qt::Key_Right); // the first key enters the chart
    QCOMPARE(current(), u"East 2022"_s);
    QTest::keyClick(plot, Qt::Key_Down);
    QCOMPARE(current(), u"North 2022"_s);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(current(), u"North 2023"_s);
    QTest::keyClick(plot, Qt::Key_End);
    QCOMPARE(current(), u"North 2024"_s);
    QTest::keyClick(plot, Qt::Key_Right);
    QCOMPARE(current(), u"North 2024"_s);
    QTest::keyClick(plot, Qt::Key_Up);
    QCOMPARE(current(), u"North 2024"_s); // East reported nothing for 2024: there is no mark above
    QTest::keyClick(plot, Qt::Key_Home);
    QCOMPARE(current(), u"North 2022"_s);
    QTest::keyClick(plot, Qt::Key_Up);
    QTest::keyClick(plot, Qt::Key_End);
    QCOMPARE(current(), u"East 2023"_s);
}

void TestChartView::keyboard_on_bars_that_lie()
{
    const auto view = shownView(viewBarsOnSide, m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    QTest::keyClick(view->plotWidget(), Qt::Key_Down);
    QTest::keyClick(view->plotWidget(), Qt::Key_Down);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QCOMPARE(picked.last().first().toJsonObject(), (QJsonObject{{u"region"_s, u"West"_s}}));
}

void TestChartView::picked_marks_are_kept_and_told()
{
    const auto view = shownView(viewBars, m_permits, u"fr"_s);
    const QJsonObject south{{u"region"_s, u"South"_s}};
    QCOMPARE(view->markInWords(south), u"Sud, 301 permis"_s);
    QVERIFY(view->markInWords({{u"region"_s, u"Centre"_s}}).isEmpty());
    const QImage before = view->grab().toImage();
    view->setPickedMarks({south, QJsonObject{{u"region"_s, u"Centre"_s}}});
    QVERIFY2(view->grab().toImage() != before, "a picked mark looks different");
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(view->plotWidget());
    QTest::keyClick(view->plotWidget(), Qt::Key_Home);
    QCOMPARE(table->tableInterface()->cellAt(0, 1)->text(QAccessible::Name), u"Sud, 301 permis, 1 of 4, picked"_s);
}

void TestChartView::the_table_twin_shows_the_same()
{
    const auto view = shownView(viewLines, m_permits, u"fr"_s);
    QVERIFY(!view->isTableShown());
    QTest::keyClick(view->plotWidget(), Qt::Key_F6);
    QVERIFY(view->isTableShown());
    const QAbstractItemModel *model = view->tableView()->model();
    QCOMPARE(model->rowCount(), 12); // also the one without a value
    QCOMPARE(model->headerData(0, Qt::Horizontal).toString(), u"Année"_s);
    QCOMPARE(model->headerData(2, Qt::Horizontal).toString(), u"Attente médiane (jours)"_s);
    QCOMPARE(model->index(0, 1).data().toString(), u"Est"_s);
    QCOMPARE(model->index(0, 2).data().toString(), u"29"_s);
    QCOMPARE(model->index(8, 2).data().toString(), u"(manquant)"_s);
    view->setTableShown(false);
    QVERIFY(!view->isTableShown());
}

void TestChartView::a_second_layer_has_a_table_of_its_own()
{
    const auto view = shownView(R"({"data": {"name": "permits"}, "layer": [
        {"mark": "bar", "encoding": {"x": {"field": "region"}, "y": {"field": "decided", "aggregate": "sum"}}},
        {"mark": "point", "encoding": {"x": {"field": "region"}, "y": {"field": "applications", "aggregate": "sum"}}}]})", m_permits);
    QVERIFY2(!view->problem(), qPrintable(view->problem().value_or(ChartProblem{}).message));
    view->setTableShown(true);
    QVERIFY(view->secondTableView()->isVisible());
    QCOMPARE(view->tableView()->model()->headerData(1, Qt::Horizontal).toString(), u"Sum of Permits decided (permits)"_s);
    QCOMPARE(view->secondTableView()->model()->headerData(1, Qt::Horizontal).toString(), u"Sum of Applications received (applications)"_s);
    QCOMPARE(view->secondTableView()->model()->rowCount(), 4);
    QVERIFY(!view->secondTableView()->accessibleName().isEmpty());
    view->copyData();
    QVERIFY(QApplication::clipboard()->text().contains(u"\n\n"));
    view->setChart(QJsonDocument::fromJson(viewBars).object(), lookupOf(m_permits), u"en"_s);
    QVERIFY(view->secondTableView()->isHidden());
}

void TestChartView::values_can_be_hidden()
{
    const auto view = shownView(viewBars, m_permits);
    view->setValuesHidden(true);
    QCOMPARE(view->tableView()->model()->columnCount(), 1);
    QVERIFY(!view->markInWords({{u"region"_s, u"South"_s}}).contains(u"301"_s));
}

void TestChartView::problems_are_told_in_a_sentence()
{
    const auto view = shownView(R"({"mark": "bar", "encoding": {"x": {"field": "nowhere"}, "y": {"aggregate": "count"}}})", m_permits);
    QVERIFY(view->problem());
    QCOMPARE(view->problem()->ruleId, u"chart.field.missing"_s);
    QCOMPARE(view->accessibleName(), u"The data has no column “nowhere” (at encoding.x.field)."_s);
    QVERIFY(view->description().isEmpty());
    view->setChart(jsonOf(viewBars), lookupOf(m_permits), u"en"_s);
    QVERIFY(!view->problem());
    QVERIFY(view->description().startsWith(u"Bar chart: South decided"_s));
}

void TestChartView::charts_that_cannot_be_drawn_show_their_table()
{
    const auto view = shownView(R"({"title": "T", "transform": [{"calculate": "datum.decided - 100", "as": "more"}], "mark": "arc",
        "encoding": {"theta": {"field": "more", "aggregate": "sum"}, "color": {"field": "region"}}})", m_permits);
    QVERIFY(view->isTableShown());
    QCOMPARE(view->tableView()->model()->rowCount(), 4);
    const auto labels = view->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().contains(u"cannot be negative"_s);
    }));
    view->setChart(jsonOf(viewBars), lookupOf(m_permits), u"en"_s);
    QVERIFY2(!view->isTableShown(), "a chart that is drawn comes back as a chart");
}

void TestChartView::panels_are_travelled_in_order()
{
    const auto view = shownView(R"({"title": "T", "mark": "line", "encoding": {"column": {"field": "region"}, "x": {"field": "year"}, "y": {"field": "median_days"}}})", m_permits);
    QSignalSpy picked(view.get(), &ChartView::markPicked);
    for (int i = 0; i < 3; ++i) // East 2022, East 2023, then North 2022
        QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QTest::keyClick(view->plotWidget(), Qt::Key_Space);
    QCOMPARE(picked.last().first().toJsonObject(), (QJsonObject{{u"region"_s, u"North"_s}, {u"year"_s, 2022}}));
}

void TestChartView::copies_data_and_picture()
{
    const auto view = shownView(viewBars, m_permits);
    view->copyData();
    QCOMPARE(QApplication::clipboard()->text(),
             u"Region\tSum of Permits decided (permits)\nSouth\t301\nWest\t201\nNorth\t141\nEast\t98\n"_s);
    QTest::keyClick(view->plotWidget(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QApplication::clipboard()->image().isNull());
}

void TestChartView::accessibility_sees_a_table()
{
    const auto view = shownView(viewLines, m_permits);
    QAccessibleInterface *plot = QAccessible::queryAccessibleInterface(view->plotWidget());
    QVERIFY(plot);
    QCOMPARE(plot->role(), QAccessible::Table);
    QCOMPARE(plot->text(QAccessible::Name), u"Line chart: T."_s);
    QVERIFY(plot->text(QAccessible::Description).contains(u"Highest: 2024, South with 61 days."_s));
    QAccessibleTableInterface *table = plot->tableInterface();
    QVERIFY(table);
    QCOMPARE(table->rowCount(), 12);
    QCOMPARE(table->columnCount(), 3);
    QCOMPARE(table->columnDescription(1), u"Region"_s);
    QCOMPARE(table->cellAt(2, 1)->text(QAccessible::Name), u"South"_s);
    QCOMPARE(table->cellAt(2, 2)->text(QAccessible::Name), u"52"_s);
    QCOMPARE(plot->indexOfChild(table->cellAt(2, 1)), 7);
    QTest::keyClick(view->plotWidget(), Qt::Key_Right);
    QCOMPARE(table->cellAt(0, 2)->text(QAccessible::Name), u"2022, East, 29 days, 1 of 11"_s);
    QVERIFY(plot->focusChild() == table->cellAt(0, 2));
}

void TestChartView::changes_of_theme_and_size_are_survived()
{
    const auto view = shownView(viewLines, m_permits);
    const QColor light = view->grab().toImage().pixelColor(300, 200);
    applyTheme(*qApp, ThemeMode::Dark);
    QApplication::processEvents();
    const QColor dark = view->grab().toImage().pixelColor(300, 200);
    applyTheme(*qApp, ThemeMode::Light);
    QVERIFY2(light.lightness() > 200 && dark.lightness() < 80, qPrintable(light.name() + dark.name()));
    view->resize(260, 180);
    QApplication::processEvents();
    QVERIFY(!view->grab().isNull());
}

QTEST_MAIN(TestChartView)
#include "test_chartview.moc"
