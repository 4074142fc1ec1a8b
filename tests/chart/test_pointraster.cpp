// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/pointraster.h"

#include "chart/chartwords.h"
#include "chart/permits.h"

#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace chartroom::testing;
using namespace Qt::StringLiterals;

class TestPointRaster : public QObject
{
    Q_OBJECT

private slots:
    void cells_of_coordinates_data();
    void cells_of_coordinates();
    void counts_points_in_cells();
    void series_are_counted_apart();
    void shades_follow_the_logarithm();
    void few_points_stay_symbols_data();
    void few_points_stay_symbols();
    void density_is_told_in_words();
};

namespace {

Table manyPoints(int count)
{
    const QList<Field> fields = {measureField(u"a"_s, u"A"_s, u"A"_s, u""_s, u""_s), measureField(u"b"_s, u"B"_s, u"B"_s, u""_s, u""_s)};
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i < count; ++i) {
        a.push_back(i % 1000);
        b.push_back(i / 1000);
    }
    return Table::numbered(fields, {Column(ValueType::Number, a), Column(ValueType::Number, b)});
}

constexpr auto manyScatter = R"({"title": "T", "mark": "point", "encoding": {"x": {"field": "a"}, "y": {"field": "b"}}})";

} // namespace

void TestPointRaster::cells_of_coordinates_data()
{
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("last");
    QTest::addColumn<bool>("log");
    QTest::addColumn<double>("coordinate");
    QTest::addColumn<int>("cell");
    QTest::newRow("the first edge") << 0.0 << 10.0 << false << 0.0 << 0;
    QTest::newRow("the last edge belongs to the last cell") << 0.0 << 10.0 << false << 10.0 << 4;
    QTest::newRow("inside") << 0.0 << 10.0 << false << 5.0 << 2;
    QTest::newRow("outside") << 0.0 << 10.0 << false << 10.5 << -1;
    QTest::newRow("an axis that runs down") << 10.0 << 0.0 << false << 9.0 << 0;
    QTest::newRow("by logarithm: 100 of 1 to 100,000 is two fifths") << 1.0 << 100000.0 << true << 101.0 << 2;
    QTest::newRow("zero has no logarithm") << 1.0 << 100000.0 << true << 0.0 << -1;
    QTest::newRow("no number") << 0.0 << 10.0 << false << std::nan("") << -1;
    QTest::newRow("infinity") << 0.0 << 10.0 << false << std::numeric_limits<double>::infinity() << -1;
}

void TestPointRaster::cells_of_coordinates()
{
    QFETCH(double, first);
    QFETCH(double, last);
    QFETCH(bool, log);
    QFETCH(double, coordinate);
    constexpr int cells = 5;
    const int cell = RasterAxis::between(first, last, cells, log).cellOf(coordinate, cells);
    QTEST(cell, "cell");
}

void TestPointRaster::counts_points_in_cells()
{
    PointCloud cloud;
    cloud.keys = {0.5, 0.5, 1.5, 3};
    cloud.values = {0.5, 0.6, 1.5, 0.5};
    const RasterAxis across = RasterAxis::between(0, 2, 2, false);
    const RasterAxis down = RasterAxis::between(2, 0, 2, false); // values grow upwards
    const PointRaster raster = countPoints(cloud, 1, across, down, false, QSize(2, 2));
    QCOMPARE(raster.counts, (std::vector<quint32>{0, 1, 2, 0}));
    QCOMPARE(raster.greatest, 2u);
    const PointRaster turned = countPoints(cloud, 1, across, down, true, QSize(2, 2));
    QCOMPARE(turned.counts, (std::vector<quint32>{0, 1, 2, 0}));
}

void TestPointRaster::series_are_counted_apart()
{
    PointCloud cloud;
    cloud.keys = {0.5, 0.5, 0.5};
    cloud.values = {0.5, 0.5, 0.5};
    cloud.series = {0, 1, 1};
    const RasterAxis axis = RasterAxis::between(0, 1, 1, false);
    const PointRaster raster = countPoints(cloud, 2, axis, axis, false, QSize(1, 1));
    QCOMPARE(raster.counts, (std::vector<quint32>{1, 2}));
    QCOMPARE(raster.total(0), 3u);
    QCOMPARE(raster.greatest, 3u);
}

void TestPointRaster::shades_follow_the_logarithm()
{
    PointRaster raster;
    raster.greatest = 10'000;
    QCOMPARE(raster.shade(1), 0.0);
    QCOMPARE(raster.shade(100), 0.5);
    QCOMPARE(raster.shade(10'000), 1.0);
    QStringList labels;
    for (const AxisTick &tick : raster.ticks(u"en"_s))
        labels.append(tick.label);
    QCOMPARE(labels, (QStringList{u"1"_s, u"10"_s, u"100"_s, u"1,000"_s, u"10,000"_s}));
    raster.greatest = 1;
    QCOMPARE(raster.ticks(u"en"_s).size(), 1);
}

void TestPointRaster::few_points_stay_symbols_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("cloud");
    QTest::addColumn<bool>("density");
    QTest::newRow("5,000 points") << 5'000 << false << false;
    QTest::newRow("5,001 points are dots") << 5'001 << true << false;
    QTest::newRow("100,000 points are dots") << 100'000 << true << false;
    QTest::newRow("100,001 points are a density picture") << 100'001 << true << true;
}

void TestPointRaster::few_points_stay_symbols()
{
    QFETCH(int, count);
    const Table table = manyPoints(count);
    const ChartSpec normal = normalOf(jsonOf(manyScatter), table);
    const MarkLayout layout = layoutMarks(normal, derivedOf(normal, table), u"en"_s);
    const PanelLayout &panel = layout.panels.first();
    QTEST(panel.cloud.has_value(), "cloud");
    QTEST(panel.cloud && panel.cloud->isDensity, "density");
    QCOMPARE(panel.cloud ? int(panel.cloud->rows.size()) : int(panel.points.size()), count);
    QCOMPARE(layout.marks.size(), count);
    if (panel.cloud) {
        QCOMPARE(panel.cloud->keys.at(4'321), 321.0);
        QCOMPARE(panel.cloud->values.at(4'321), 4.0);
    }
}

void TestPointRaster::density_is_told_in_words()
{
    const Table table = manyPoints(100'001);
    for (const auto &[language, words] : {std::pair(u"en"_s, u"Drawn as a density: stronger colour means more points."_s),
                                          {u"fr"_s, u"Dessiné en densité\u00a0: une couleur plus forte signifie plus de points."_s}}) {
        const ChartSpec normal = normalOf(jsonOf(manyScatter), table, language);
        QVERIFY(describeChart(normal, derivedOf(normal, table), language).contains(words));
    }
}

QTEST_APPLESS_MAIN(TestPointRaster)
#include "test_pointraster.moc"
