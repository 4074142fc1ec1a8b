// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/datagrid.h"
#include "ui_table/tablemodel.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestUiTable : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreShownInTheLanguage_data();
    void cellsAreShownInTheLanguage();
    void sortingKeepsMissingLastAndRowNumbers_data();
    void sortingKeepsMissingLastAndRowNumbers();
    void copiedCellsArePlain();

private:
    static Table wards();
};

Table TestUiTable::wards()
{
    Field ward = plainField(u"ward"_s, ValueType::Text);
    Field reports = plainField(u"reports"_s, ValueType::Number);
    reports.level = Level::Ratio;
    reports.unit = Wording{u"reports"_s, {{u"fr"_s, u"demandes"_s}}};
    return Table::fromRows({ward, reports}, {{u"Harbour"_s, 1250.5}, {u"Uplands"_s, std::monostate()}, {u"Fairlea"_s, 80.0}});
}

void TestUiTable::cellsAreShownInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("header");
    QTest::newRow("English") << u"en"_s << u"1,250.5"_s << u"reports (reports)"_s;
    QTest::newRow("French") << u"fr"_s << u"1\u00A0250,5"_s << u"reports (demandes)"_s;
}

void TestUiTable::cellsAreShownInTheLanguage()
{
    QFETCH(QString, language);
    TableModel model;
    model.setTable(wards(), language);
    QTEST(model.index(0, 1).data().toString(), "number");
    QTEST(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "header");
    QCOMPARE(model.index(1, 1).data().toString(), u"\u2013"_s);
    QCOMPARE(model.index(1, 1).data(Qt::AccessibleTextRole).toString(), u"missing"_s);
}

void TestUiTable::sortingKeepsMissingLastAndRowNumbers_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("ascending") << static_cast<int>(Qt::AscendingOrder) << QList<int>{3, 1, 2};
    QTest::newRow("descending") << static_cast<int>(Qt::DescendingOrder) << QList<int>{1, 3, 2};
}

void TestUiTable::sortingKeepsMissingLastAndRowNumbers()
{
    QFETCH(int, order);
    QFETCH(QList<int>, rows);
    TableModel model;
    model.setTable(wards(), u"en"_s);
    model.sort(1, static_cast<Qt::SortOrder>(order));
    for (int row = 0; row < rows.size(); ++row)
        QCOMPARE(model.headerData(row, Qt::Vertical, Qt::DisplayRole).toInt(), rows.at(row));
}

void TestUiTable::copiedCellsArePlain()
{
    DataGrid grid;
    grid.setTable(wards(), u"fr"_s);
    grid.selectAll();
    QCOMPARE(grid.selectedText(), u"Harbour\t1250.5\nUplands\t\nFairlea\t80"_s);
}

QTEST_MAIN(TestUiTable)
#include "test_ui_table.moc"
