// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/treemaplayout.h"

#include "chart/permits.h"

#include <QTest>
#include <numeric>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestTreemapLayout : public QObject
{
    Q_OBJECT

private slots:
    void worked_example_of_the_paper();
    void areas_are_proportional_data();
    void areas_are_proportional();
    void nested_by_falling_value();
    void ties_stand_in_natural_order();
    void zero_and_missing_have_no_tile();
    void a_million_values_end();
};

namespace {

constexpr double tiny = 1e-9;

bool isNear(const QRectF &a, const QRectF &b)
{
    return std::abs(a.left() - b.left()) < tiny && std::abs(a.top() - b.top()) < tiny
           && std::abs(a.width() - b.width()) < tiny && std::abs(a.height() - b.height()) < tiny;
}

double areaOf(const QRectF &rect)
{
    return rect.width() * rect.height();
}

Table programTable(const QList<std::tuple<QString, QString, Scalar>> &rows)
{
    const QList<Field> fields = {namedField(u"ministry"_s, FieldType::String, Level::Nominal),
                                 namedField(u"program"_s, FieldType::String, Level::Nominal),
                                 measureField(u"cost"_s, u"Cost"_s, u"Coût"_s, u"$"_s, u"$"_s)};
    QList<QList<Scalar>> cells;
    for (const auto &[ministry, program, cost] : rows)
        cells.append({ministry, program, cost});
    return Table::fromRows(fields, cells);
}

const char *const treemap = R"({"mark": "rect", "encoding": {"size": {"field": "cost", "aggregate": "sum"},
    "color": {"field": "ministry"}}, "usermeta": {"chartroom": {"layout": "treemap", "path": ["ministry", "program"]}}})";

struct Laid {
    DerivedTable derived;
    TreemapLayout layout;

    [[nodiscard]] QString program(int tile) const
    {
        return canonicalText(derived.table.at(layout.tiles.at(tile).row, derived.table.columnIndex(u"program")));
    }
};

Laid laidOut(const Table &table)
{
    const ChartSpec normal = normalOf(jsonOf(treemap), table);
    Laid laid{derivedOf(normal, table), {}};
    QList<int> rows(laid.derived.table.rowCount());
    std::iota(rows.begin(), rows.end(), 0);
    laid.layout = layoutTreemap(normal, laid.derived, rows);
    return laid;
}

} // namespace

/// Bruls, Huizing and van Wijk (2000), figure 5: areas 6, 6, 4, 3, 2, 2, 1 in a rectangle 6 wide and 4 high. The sides
/// follow by hand: two sixes fill a column of 12 / 4 = 3; 4 and 3 a row of 7 / 3 under 3; each 2 a column of 5 / 3.
void TestTreemapLayout::worked_example_of_the_paper()
{
    const QList<QRectF> areas = squarified({6, 6, 4, 3, 2, 2, 1}, QRectF(0, 0, 6, 4));
    const QList<QRectF> expected = {QRectF(0, 0, 3, 2),
                                    QRectF(0, 2, 3, 2),
                                    QRectF(3, 0, 12.0 / 7, 7.0 / 3),
                                    QRectF(3 + 12.0 / 7, 0, 9.0 / 7, 7.0 / 3),
                                    QRectF(3, 7.0 / 3, 6.0 / 5, 5.0 / 3),
                                    QRectF(3 + 6.0 / 5, 7.0 / 3, 6.0 / 5, 5.0 / 3),
                                    QRectF(3 + 12.0 / 5, 7.0 / 3, 3.0 / 5, 5.0 / 3)};
    QCOMPARE(areas.size(), expected.size());
    for (int i = 0; i < areas.size(); ++i)
        QVERIFY2(isNear(areas.at(i), expected.at(i)), qPrintable(u"rectangle %1"_s.arg(i)));
}

void TestTreemapLayout::areas_are_proportional_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::newRow("one value takes all") << QList<double>{5};
    QTest::newRow("equal values") << QList<double>{1, 1, 1, 1, 1, 1, 1};
    QTest::newRow("a giant and dwarfs") << QList<double>{1e6, 3, 2, 1, 0.001};
    QTest::newRow("very small numbers") << QList<double>{3e-12, 2e-12, 1e-12};
}

void TestTreemapLayout::areas_are_proportional()
{
    QFETCH(QList<double>, values);
    const QList<QRectF> areas = squarified(values, QRectF(0, 0, 1, 1));
    const double total = std::accumulate(values.begin(), values.end(), 0.0);
    QCOMPARE(areas.size(), values.size());
    for (int i = 0; i < areas.size(); ++i) {
        QVERIFY(std::abs(areaOf(areas.at(i)) - values.at(i) / total) < tiny);
        QVERIFY(QRectF(-tiny, -tiny, 1 + 2 * tiny, 1 + 2 * tiny).contains(areas.at(i)));
        for (int j = 0; j < i; ++j)
            QVERIFY(areaOf(areas.at(i).adjusted(tiny, tiny, -tiny, -tiny).intersected(areas.at(j))) < tiny);
    }
}

void TestTreemapLayout::nested_by_falling_value()
{
    // Health 30 + 10 = 40, Roads 60: Roads first; shares of 100.
    const Laid laid = laidOut(programTable({{u"Health"_s, u"Clinics"_s, 30.0}, {u"Health"_s, u"Labs"_s, 10.0},
                                            {u"Roads"_s, u"Bridges"_s, 20.0}, {u"Roads"_s, u"Snow"_s, 40.0}}));
    QCOMPARE(laid.derived.keys, (QStringList{u"ministry"_s, u"program"_s}));
    const QStringList order = {u"Snow"_s, u"Bridges"_s, u"Clinics"_s, u"Labs"_s};
    const QList<double> shares = {0.4, 0.2, 0.3, 0.1};
    QCOMPARE(laid.layout.tiles.size(), 4);
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(laid.program(i), order.at(i));
        QVERIFY(std::abs(areaOf(laid.layout.tiles.at(i).area) - shares.at(i)) < tiny);
    }
    QCOMPARE(laid.layout.groups.size(), 2);
    QVERIFY(std::abs(areaOf(laid.layout.groups.at(0).area) - 0.6) < tiny);
    QVERIFY(laid.layout.groups.at(0).area.adjusted(-tiny, -tiny, tiny, tiny).contains(laid.layout.tiles.at(1).area));
    QVERIFY(laid.layout.groups.at(1).area.adjusted(-tiny, -tiny, tiny, tiny).contains(laid.layout.tiles.at(2).area));
}

void TestTreemapLayout::ties_stand_in_natural_order()
{
    const Laid laid = laidOut(programTable({{u"B"_s, u"z"_s, 5.0}, {u"B"_s, u"b"_s, 5.0}, {u"A"_s, u"y"_s, 10.0}}));
    QCOMPARE(laid.program(0), u"y"_s); // A and B are equal: A comes first
    QCOMPARE(laid.program(1), u"b"_s);
    QCOMPARE(laid.program(2), u"z"_s);
}

void TestTreemapLayout::zero_and_missing_have_no_tile()
{
    const Laid laid = laidOut(programTable({{u"A"_s, u"x"_s, 3.0}, {u"A"_s, u"y"_s, 0.0}, {u"A"_s, u"z"_s, Scalar()}, {u"B"_s, u"w"_s, 0.0}}));
    QCOMPARE(laid.layout.tiles.size(), 1);
    QCOMPARE(laid.program(0), u"x"_s);
    QVERIFY(isNear(laid.layout.tiles.first().area, QRectF(0, 0, 1, 1)));
    QCOMPARE(laid.layout.groups.size(), 1);
}

void TestTreemapLayout::a_million_values_end()
{
    const QList<double> values(1'000'000, 1.0);
    const QList<QRectF> areas = squarified(values, QRectF(0, 0, 1, 1));
    QCOMPARE(areas.size(), values.size());
    QVERIFY(std::abs(areaOf(areas.last()) - 1e-6) < 1e-9);
}

QTEST_APPLESS_MAIN(TestTreemapLayout)
#include "test_treemaplayout.moc"
