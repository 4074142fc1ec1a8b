// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/datagrid.h"
#include "ui_table/tablemodel.h"
#include "ui_table/tablepane.h"
#include "ui_table/tablesearch.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <cmath>
#include <limits>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestUiTable : public QObject
{
    Q_OBJECT

private slots:
    void cells_are_shown_in_the_language_data();
    void cells_are_shown_in_the_language();
    void a_missing_cell_has_a_dash_and_a_word();
    void sorting_keeps_missing_last_and_row_numbers_data();
    void sorting_keeps_missing_last_and_row_numbers();
    void rows_that_tie_keep_their_order();
    void a_large_table_is_sorted_beside_the_window();
    void the_last_sort_asked_for_wins();
    void a_selected_cell_follows_its_row();
    void copied_cells_are_plain_data();
    void copied_cells_are_plain();
    void too_many_cells_are_refused_in_words();
    void rows_are_linked_by_their_numbers();
    void a_readers_selection_is_told_once();
    void going_to_a_column_is_told();
    void widths_are_kept_for_the_next_table();
    void search_finds_cells_data();
    void search_finds_cells();
    void search_stops_when_cancelled();
    void the_search_row_walks_through_the_matches();

private:
    static Table wards();
    static Table longTable(int rows);
};

Table TestUiTable::wards()
{
    Field ward = plainField(u"ward"_s, ValueType::Text);
    Field reports = plainField(u"reports"_s, ValueType::Number);
    reports.level = Level::Ratio;
    reports.unit = Wording{u"reports"_s, {{u"fr"_s, u"demandes"_s}}};
    return Table::fromRows({ward, reports}, {{u"Harbour"_s, 1250.5}, {u"Uplands"_s, std::monostate()}, {u"Fairlea"_s, 80.0}});
}

/// Row r has the key (r * 7919) mod rows, so that sorting by it is a known permutation (7919 is prime).
Table TestUiTable::longTable(int rows)
{
    std::vector<double> keys;
    for (int row = 0; row < rows; ++row)
        keys.push_back(double((qint64(row) * 7919) % rows));
    return Table::numbered({plainField(u"key"_s, ValueType::Number)}, {Column(ValueType::Number, keys)});
}

void TestUiTable::cells_are_shown_in_the_language_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("header");
    QTest::newRow("English") << u"en"_s << u"1,250.5"_s << u"reports (reports)"_s;
    QTest::newRow("French") << u"fr"_s << u"1\u00A0250,5"_s << u"reports (demandes)"_s;
}

void TestUiTable::cells_are_shown_in_the_language()
{
    QFETCH(QString, language);
    TableModel model;
    model.setTable(wards(), language);
    QTEST(model.index(0, 1).data().toString(), "number");
    QTEST(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "header");
}

void TestUiTable::a_missing_cell_has_a_dash_and_a_word()
{
    TableModel model;
    model.setTable(wards(), u"en"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"\u2013 missing"_s);
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(), u"missing"_s);
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleDescriptionRole).toString(), u"row 2"_s);
}

void TestUiTable::sorting_keeps_missing_last_and_row_numbers_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("ascending") << static_cast<int>(Qt::AscendingOrder) << QList<int>{3, 1, 2};
    QTest::newRow("descending") << static_cast<int>(Qt::DescendingOrder) << QList<int>{1, 3, 2};
}

void TestUiTable::sorting_keeps_missing_last_and_row_numbers()
{
    QFETCH(int, order);
    QFETCH(QList<int>, rows);
    TableModel model;
    model.setTable(wards(), u"en"_s);
    model.sort(1, static_cast<Qt::SortOrder>(order));
    for (int row = 0; row < rows.size(); ++row)
        QCOMPARE(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toInt(), rows.at(row));
}

void TestUiTable::rows_that_tie_keep_their_order()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    Field days;
    days.name = u"days"_s;
    TableModel model;
    model.setTable(Table::numbered({days}, {Column(ValueType::Number, {2, 1, nan, 2, 1, nan})}), u"en"_s);
    const auto numbers = [&model] {
        QList<int> shown;
        for (int place = 0; place < model.rowCount(); ++place)
            shown << model.rowNumber(place);
        return shown;
    };
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(numbers(), (QList<int>{2, 5, 1, 4, 3, 6}));
    model.sort(0, Qt::DescendingOrder);
    QCOMPARE(numbers(), (QList<int>{1, 4, 2, 5, 3, 6}));
}

void TestUiTable::a_large_table_is_sorted_beside_the_window()
{
    constexpr int rows = 300'000;
    DataGrid grid;
    grid.setTable(longTable(rows), u"en"_s);
    grid.sortByColumn(0, Qt::AscendingOrder);
    QVERIFY2(grid.tableModel()->isSorting(), "the call returns at once");
    QCOMPARE(grid.tableModel()->rowNumber(0), 1); // the rows keep their order until the new one is known
    QTRY_VERIFY(!grid.tableModel()->isSorting());
    for (int place : {0, 1, 150'000, rows - 1})
        QCOMPARE(grid.tableModel()->index(place, 0).data(Qt::DisplayRole).toString().remove(u','), QString::number(place));
}

void TestUiTable::the_last_sort_asked_for_wins()
{
    constexpr int rows = 200'000;
    TableModel model;
    model.setTable(longTable(rows), u"en"_s);
    model.sort(0, Qt::AscendingOrder);
    model.sort(0, Qt::DescendingOrder);
    QTRY_VERIFY(!model.isSorting());
    QCOMPARE(model.plainText(model.index(0, 0)), QString::number(rows - 1));
    model.sort(0, Qt::AscendingOrder);
    model.setTable(wards(), u"en"_s); // the sort of the table before must not touch this one
    QTest::qWait(200);
    QCOMPARE(model.plainText(model.index(0, 0)), u"Harbour"_s);
}

void TestUiTable::a_selected_cell_follows_its_row()
{
    DataGrid grid;
    grid.setTable(wards(), u"en"_s);
    grid.setCurrentIndex(grid.model()->index(2, 0)); // Fairlea, 80: the least
    grid.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(grid.currentIndex().row(), 0);
    QCOMPARE(grid.selectedRowNumbers(), QList<int>{3});
}

void TestUiTable::copied_cells_are_plain_data()
{
    QTest::addColumn<bool>("heads");
    QTest::addColumn<QString>("text");
    QTest::newRow("without heads") << false << u"Harbour\t1250.5\nUplands\t\nFairlea\t80"_s;
    QTest::newRow("with heads") << true << u"ward\treports (demandes)\nHarbour\t1250.5\nUplands\t\nFairlea\t80"_s;
}

void TestUiTable::copied_cells_are_plain()
{
    QFETCH(bool, heads);
    DataGrid grid;
    grid.setTable(wards(), u"fr"_s);
    grid.selectAll();
    QTEST(grid.selectedText(heads), "text");
    QTest::keyClick(&grid, Qt::Key_C, heads ? Qt::ControlModifier | Qt::ShiftModifier : Qt::KeyboardModifiers(Qt::ControlModifier));
    QTEST(QApplication::clipboard()->text(), "text");
}

void TestUiTable::too_many_cells_are_refused_in_words()
{
    DataGrid grid;
    grid.setTable(longTable(int(DataGrid::mostCopiedCells) + 1), u"en"_s);
    QApplication::clipboard()->setText(u"before"_s);
    QSignalSpy refused(&grid, &DataGrid::refused);
    grid.selectAll();
    QTest::keyClick(&grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(refused.size(), 1);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
}

void TestUiTable::rows_are_linked_by_their_numbers()
{
    DataGrid grid;
    grid.setTable(longTable(1000), u"en"_s);
    grid.resize(300, 300);
    grid.show();
    QSignalSpy changed(&grid, &DataGrid::selectedRowNumbersChanged);
    grid.selectRowNumbers({901, 640, 5000});
    QCOMPARE(grid.selectedRowNumbers(), (QList<int>{640, 901, 5000}));
    QVERIFY(grid.tableModel()->isMarked(639) && grid.tableModel()->isMarked(900) && !grid.tableModel()->isMarked(640));
    const QRect first = grid.visualRect(grid.model()->index(639, 0));
    QVERIFY2(grid.viewport()->rect().contains(first), "the first of them is shown");
    QTest::qWait(60);
    QCOMPARE(changed.size(), 0); // what was asked for is not told back
    grid.selectRowNumbers({});
    QVERIFY(grid.selectedRowNumbers().isEmpty() && !grid.tableModel()->isMarked(639));
}

void TestUiTable::a_readers_selection_is_told_once()
{
    DataGrid grid;
    grid.setTable(longTable(1000), u"en"_s);
    grid.selectRowNumbers({7});
    QSignalSpy changed(&grid, &DataGrid::selectedRowNumbersChanged);
    for (int row : {11, 12}) // as without Ctrl and Shift, whatever the test before held down
        grid.selectionModel()->setCurrentIndex(grid.model()->index(row, 0), QItemSelectionModel::ClearAndSelect);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(grid.selectedRowNumbers(), QList<int>{13}); // takes the place of the linked rows
    QVERIFY(!grid.tableModel()->isMarked(6));
}

void TestUiTable::going_to_a_column_is_told()
{
    DataGrid grid;
    grid.setTable(wards(), u"en"_s);
    QSignalSpy changed(&grid, &DataGrid::currentColumnChanged);
    grid.setCurrentIndex(grid.model()->index(0, 1));
    grid.setCurrentIndex(grid.model()->index(1, 1));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"reports"_s);
}

void TestUiTable::widths_are_kept_for_the_next_table()
{
    DataGrid grid;
    grid.setTable(wards(), u"en"_s);
    grid.setColumnWidth(1, 211);
    grid.setTable(wards(), u"fr"_s, {u"reports"_s});
    QCOMPARE(grid.columnWidth(0), 211);
    QCOMPARE(grid.columnWidths().value(u"reports"_s), 211);
    DataGrid later;
    later.setColumnWidths(grid.columnWidths());
    later.setTable(wards(), u"en"_s);
    QCOMPARE(later.columnWidth(1), 211);
}

void TestUiTable::search_finds_cells_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QList<int>>("places");
    QTest::newRow("a part of a word, in any case") << u"LAND"_s << u"en"_s << QList<int>{1};
    QTest::newRow("accents are not needed") << u"fair"_s << u"en"_s << QList<int>{2};
    QTest::newRow("an amount as shown") << u"1,250"_s << u"en"_s << QList<int>{0};
    QTest::newRow("an amount as shown in French") << u"1 250,5"_s << u"fr"_s << QList<int>{0};
    QTest::newRow("an amount as copied") << u"1250.5"_s << u"fr"_s << QList<int>{0};
    QTest::newRow("several rows") << u"r"_s << u"en"_s << QList<int>{0, 2};
    QTest::newRow("nothing") << u"Bayside"_s << u"en"_s << QList<int>();
}

void TestUiTable::search_finds_cells()
{
    QFETCH(QString, words);
    QFETCH(QString, language);
    QList<int> places;
    for (const CellMatch &match : findCells({wards(), {0, 1, 2}, {0, 1}, words, language}, Progress()))
        places.append(match.place);
    QTEST(places, "places");
    QCOMPARE(foldedText(u"É\u00A0à Ç"_s), u"e a c"_s);
}

void TestUiTable::search_stops_when_cancelled()
{
    Progress progress;
    progress.cancel();
    QVERIFY(findCells({wards(), {0, 1, 2}, {0, 1}, u"a"_s, u"en"_s}, progress).isEmpty());
}

void TestUiTable::the_search_row_walks_through_the_matches()
{
    TablePane pane;
    pane.setTable(longTable(30'000), u"en"_s);
    pane.resize(500, 400);
    pane.show();
    pane.grid()->setFocus();
    QTest::keyClick(pane.grid(), Qt::Key_F, Qt::ControlModifier);
    auto *words = pane.findChild<QLineEdit *>();
    QVERIFY(words && words->isVisible());
    // Amounts from 29,990 to 29,999 are shown with "29,99": ten rows, and no other.
    QTest::keyClicks(words, u"29,99"_s);
    QTRY_COMPARE(pane.searchState(), u"1 of 10 rows"_s);
    const int first = pane.grid()->currentIndex().row();
    QVERIFY(pane.grid()->currentIndex().data().toString().startsWith(u"29,99"_s));
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(pane.searchState(), u"2 of 10 rows"_s);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(pane.grid()->currentIndex().row(), first);
    words->setText(u"Bayside"_s);
    QTRY_COMPARE(pane.searchState(), u"Nothing found"_s);
    QTest::keyClick(words, Qt::Key_Escape);
    QVERIFY(!words->isVisible());
}

QTEST_MAIN(TestUiTable)
#include "test_ui_table.moc"
