// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rowlists.h"

#include <QTest>

using namespace chartroom;

class TestRowLists : public QObject
{
    Q_OBJECT

private slots:
    void groups_keep_row_order();
    void each_row_by_itself();
    void gathered_in_another_order();
};

namespace {

QList<int> listAt(const RowLists &lists, int index)
{
    const RowLists::List list = lists.at(index);
    return QList<int>(list.begin(), list.end());
}

} // namespace

void TestRowLists::groups_keep_row_order()
{
    const std::vector<int> groups = {1, 0, 1, 3, 0};
    const RowLists lists = RowLists::ofGroups(groups, 4);
    QCOMPARE(lists.size(), 4);
    QCOMPARE(listAt(lists, 0), (QList<int>{1, 4}));
    QCOMPARE(listAt(lists, 1), (QList<int>{0, 2}));
    QCOMPARE(listAt(lists, 2), QList<int>());
    QCOMPARE(listAt(lists, 3), QList<int>{3});
    QCOMPARE(lists.rowCount(), 5);
}

void TestRowLists::each_row_by_itself()
{
    const RowLists lists = RowLists::singles(3);
    QCOMPARE(lists.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(listAt(lists, i), QList<int>{i});
    QCOMPARE(RowLists::singles(0).size(), 0);
}

void TestRowLists::gathered_in_another_order()
{
    RowLists lists;
    lists.append(std::vector<int>{7});
    lists.append(std::vector<int>{});
    lists.append(std::vector<int>{2, 3});
    const RowLists turned = lists.gathered(std::vector<int>{2, 0});
    QCOMPARE(turned.size(), 2);
    QCOMPARE(listAt(turned, 0), (QList<int>{2, 3}));
    QCOMPARE(listAt(turned, 1), QList<int>{7});
}

QTEST_APPLESS_MAIN(TestRowLists)
#include "test_rowlists.moc"
