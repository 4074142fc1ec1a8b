// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/aggregate.h"
#include "dataset/binning.h"
#include "dataset/statistics.h"
#include "dataset/table.h"

#include <cmath>
#include <limits>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const double missingValue = std::numeric_limits<double>::quiet_NaN();

std::vector<double> vectorOf(const QList<double> &values)
{
    return {values.begin(), values.end()};
}

/// base, then 500 times base - 0.1 and base + 0.1: the form of NIST's NumAcc2 to NumAcc4.
QList<double> numAcc(double base, double below, double above)
{
    QList<double> values{base};
    for (int i = 0; i < 500; ++i)
        values << below << above;
    return values;
}

/// Michelson's 100 measurements of the speed of light in 1879, in thousands of km/s.
QList<double> michelson()
{
    QList<double> values;
    for (const int above :
         {850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960,
          960, 940, 960, 940,  880, 800, 850, 880, 900, 840, 830,  790, 810, 880, 880, 830, 800,  790,  760, 800,
          880, 880, 880, 860,  720, 720, 620, 860, 970, 950, 880,  910, 850, 870, 840, 840, 850,  840,  840, 840,
          890, 810, 810, 820,  800, 770, 760, 740, 750, 760, 910,  920, 890, 860, 880, 720, 840,  850,  850, 780,
          890, 840, 780, 810,  760, 810, 790, 810, 820, 850, 870,  870, 810, 740, 810, 940, 950,  800,  810, 870})
        values << (299000 + above) / 1000.0;
    return values;
}

} // namespace

class TestStatistics : public QObject
{
    Q_OBJECT

private slots:
    void certifiedValues_data();
    void certifiedValues();
    void percentiles_data();
    void percentiles();
    void anscombesQuartet_data();
    void anscombesQuartet();
    void emptyAndMissing();
    void sumsAreCompensated();
    void weightedMeans();
    void boxSummaries();
    void binEdges_data();
    void binEdges();
    void binsAreOpenOnTheRightButTheLast();
    void fineBinsKeepTheirValues();
    void timeUnits_data();
    void timeUnits();
    void groupsInOrderOfAppearance();
};

void TestStatistics::certifiedValues_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("mean");
    QTest::addColumn<double>("stdev");
    QTest::addColumn<double>("digits");
    // NIST Statistical Reference Datasets, univariate: certified values. Digits: how many of the standard deviation a
    // double can hold, given that 10000000.1 itself is stored with a relative error of 1e-17.
    QTest::newRow("NumAcc1") << QList<double>{10000001, 10000003, 10000002} << 10000002.0 << 1.0 << 15.0;
    QTest::newRow("NumAcc2") << numAcc(1.2, 1.1, 1.3) << 1.2 << 0.1 << 14.0;
    QTest::newRow("NumAcc3") << numAcc(1000000.2, 1000000.1, 1000000.3) << 1000000.2 << 0.1 << 9.0;
    QTest::newRow("NumAcc4") << numAcc(10000000.2, 10000000.1, 10000000.3) << 10000000.2 << 0.1 << 8.0;
    QTest::newRow("Michelso") << michelson() << 299.8524 << 0.0790105478190518 << 11.0;
}

void TestStatistics::certifiedValues()
{
    QFETCH(QList<double>, values);
    QFETCH(double, mean);
    QFETCH(double, stdev);
    QFETCH(double, digits);
    QVERIFY(std::abs(*meanOf(values) / mean - 1) <= 1e-14);
    QVERIFY(std::abs(*stdevOf(values) / stdev - 1) <= std::pow(10, -digits));
}

void TestStatistics::percentiles_data()
{
    QTest::addColumn<QList<double>>("values");
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("result");
    // Wikipedia, "Quartile", example 1: ordered data with Q1 25.5, Q2 40, Q3 42.5 by linear interpolation.
    const QList<double> odd{6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49};
    QTest::newRow("published Q1") << odd << 25.0 << 25.5;
    QTest::newRow("published Q2") << odd << 50.0 << 40.0;
    QTest::newRow("published Q3") << odd << 75.0 << 42.5;
    // Hyndman and Fan 1996, definition 7: x at 1 + (n - 1)p; here 1 + 5 * 0.25 = 2.25.
    QTest::newRow("definition 7") << QList<double>{7, 15, 36, 39, 40, 41} << 25.0 << 15 + 0.25 * 21;
    QTest::newRow("order does not matter") << QList<double>{41, 7, 40, 15, 39, 36} << 25.0 << 20.25;
    QTest::newRow("missing is skipped") << QList<double>{missingValue, 1, missingValue, 3} << 50.0 << 2.0;
    QTest::newRow("one value") << QList<double>{5} << 90.0 << 5.0;
}

void TestStatistics::percentiles()
{
    QFETCH(QList<double>, values);
    QFETCH(double, percent);
    QTEST(*percentileOf(values, percent), "result");
}

void TestStatistics::anscombesQuartet_data()
{
    QTest::addColumn<QList<double>>("x");
    QTest::addColumn<QList<double>>("y");
    const QList<double> x{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    QTest::newRow("I") << x << QList<double>{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
    QTest::newRow("II") << x << QList<double>{9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74};
    QTest::newRow("III") << x << QList<double>{7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73};
    QTest::newRow("IV") << QList<double>{8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8}
                        << QList<double>{6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89};
}

void TestStatistics::anscombesQuartet()
{
    // Anscombe 1973: mean of x 9, variance of x 11, mean of y 7.50, variance of y 4.12, correlation 0.816, and the
    // regression line y = 3.00 + 0.500 x.
    QFETCH(QList<double>, x);
    QFETCH(QList<double>, y);
    QCOMPARE(*meanOf(x), 9.0);
    QCOMPARE(*stdevOf(x), std::sqrt(11.0));
    QVERIFY(std::abs(*meanOf(y) - 7.50) < 0.005);
    QVERIFY(std::abs(*stdevOf(y) * *stdevOf(y) - 4.125) < 0.005);
    QVERIFY(std::abs(*correlationOf(x, y) - 0.816) < 0.001);
    const double slope = *correlationOf(x, y) * *stdevOf(y) / *stdevOf(x);
    QVERIFY(std::abs(slope - 0.500) < 0.0005);
    QVERIFY(std::abs(*meanOf(y) - slope * *meanOf(x) - 3.00) < 0.005);
}

void TestStatistics::emptyAndMissing()
{
    const std::vector<double> none{missingValue, missingValue};
    QVERIFY(!sumOf(none) && !meanOf(none) && !minOf(none) && !stdevOf(none) && !percentileOf(none, 50));
    QCOMPARE(presentCount(none), 0);
    QVERIFY(!stdevOf(vectorOf({1, missingValue})));
    QVERIFY(!correlationOf(vectorOf({1, 2, missingValue, 4}), vectorOf({1, 2, 3, missingValue})));
    QVERIFY(!correlationOf(vectorOf({1, 1, 1}), vectorOf({1, 2, 3})));
    QCOMPARE(*correlationOf(vectorOf({1, 2, 3, missingValue}), vectorOf({3, 2, 1, 9})), -1.0);
}

void TestStatistics::sumsAreCompensated()
{
    // Neumaier's own example: a plain sum gives 0, Kahan's gives 0, the right sum is 2.
    QCOMPARE(*sumOf(vectorOf({1, 1e100, 1, -1e100})), 2.0);
    QList<double> tenths;
    for (int i = 0; i < 10; ++i)
        tenths.append(0.1);
    QCOMPARE(*sumOf(tenths), 1.0);
}

void TestStatistics::weightedMeans()
{
    QCOMPARE(*weightedMeanOf(vectorOf({10, 20, missingValue, 40}), vectorOf({1, 3, 5, missingValue})), (10 + 60) / 4.0);
    QVERIFY(!weightedMeanOf(vectorOf({10, 20}), vectorOf({1, -1})));
}

void TestStatistics::boxSummaries()
{
    // Sorted: 1 2 3 4 5 6 7 8 9 30; q1 3.25, q3 7.75, reach 6.75: whiskers at 1 and 9, one value outside.
    const BoxSummary box = *boxSummaryOf(vectorOf({30, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    QCOMPARE(box.q1, 3.25);
    QCOMPARE(box.median, 5.5);
    QCOMPARE(box.q3, 7.75);
    QCOMPARE(box.lower, 1.0);
    QCOMPARE(box.upper, 9.0);
    QCOMPARE(box.outliers, 1);
}

void TestStatistics::binEdges_data()
{
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::addColumn<int>("maxBins");
    QTest::addColumn<double>("first");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("count");
    // Steps of 1, 2 and 5 times powers of ten, as vega-statistics' bin() gives them.
    QTest::newRow("0 to 10 in 10") << 0.0 << 10.0 << 10 << 0.0 << 1.0 << 10;
    QTest::newRow("0 to 10 in 20") << 0.0 << 10.0 << 20 << 0.0 << 0.5 << 20;
    QTest::newRow("0 to 10 in 5") << 0.0 << 10.0 << 5 << 0.0 << 2.0 << 5;
    QTest::newRow("0 to 10 in 1") << 0.0 << 10.0 << 1 << 0.0 << 10.0 << 1;
    QTest::newRow("0 to 1 in 10") << 0.0 << 1.0 << 10 << 0.0 << 0.1 << 10;
    QTest::newRow("27 to 61 in 10") << 27.0 << 61.0 << 10 << 25.0 << 5.0 << 8;
    QTest::newRow("below zero") << -7.0 << 12.0 << 10 << -8.0 << 2.0 << 10;
    QTest::newRow("one value") << 42.0 << 42.0 << 10 << 40.0 << 5.0 << 1;
    QTest::newRow("only zero") << 0.0 << 0.0 << 10 << 0.0 << 0.1 << 1;
    QTest::newRow("the whole range of doubles") << -1e308 << 1e308 << 10 << -1e308 << 2e307 << 10;
    QTest::newRow("the smallest double") << 0.0 << 5e-324 << 10 << 0.0 << 0.1 << 1;
    QTest::newRow("no rounding noise at the end") << 0.0 << 0.3 << 3 << 0.0 << 0.1 << 3;
}

void TestStatistics::binEdges()
{
    QFETCH(double, min);
    QFETCH(double, max);
    QFETCH(int, maxBins);
    const BinEdges edges = chartroom::binEdges(min, max, maxBins);
    QTEST(edges.first, "first");
    QTEST(edges.step, "step");
    QTEST(int(edges.count), "count");
    QVERIFY(edges.edge(edges.count) >= max - 1e-9);
}

void TestStatistics::binsAreOpenOnTheRightButTheLast()
{
    const BinEdges edges = binEdgesByStep(0, 0.5, 0.1);
    QCOMPARE(edges.count, qint64(5));
    QCOMPARE(edges.binOf(0.0), qint64(0));
    QCOMPARE(edges.binOf(0.1), qint64(1));
    QCOMPARE(edges.binOf(0.3), qint64(3)); // 0.3 / 0.1 is 2.9999999999999996 in doubles
    QCOMPARE(edges.binOf(0.5), qint64(4));
    QCOMPARE(binEdgesByStep(7, 23, 5).first, 5.0);
}

void TestStatistics::fineBinsKeepTheirValues()
{
    const BinEdges fine = binEdgesByStep(-1000, 569000, 0.5); // more than a million bins
    QCOMPARE(fine.edge(fine.binOf(568999.7)), 568999.5);
    for (const double greatest : {1.0, 1e6, 1e300}) {
        const BinEdges finest = binEdgesByStep(0, greatest, 1e-12);
        QVERIFY(std::abs(finest.edge(finest.binOf(greatest / 3)) - greatest / 3) <= greatest * 1e-12);
    }
}

void TestStatistics::timeUnits_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("period");
    // 14 May 2024 is a Tuesday.
    QTest::newRow("year") << u"year"_s << u"2024-01-01"_s;
    QTest::newRow("yearquarter") << u"yearquarter"_s << u"2024-04-01"_s;
    QTest::newRow("yearmonth") << u"yearmonth"_s << u"2024-05-01"_s;
    QTest::newRow("yearmonthdate") << u"yearmonthdate"_s << u"2024-05-14"_s;
    QTest::newRow("utc prefix") << u"utcyearmonth"_s << u"2024-05-01"_s;
    QTest::newRow("quarter") << u"quarter"_s << u"2"_s;
    QTest::newRow("month") << u"month"_s << u"5"_s;
    QTest::newRow("day is the weekday") << u"day"_s << u"2"_s;
    QTest::newRow("hours") << u"hours"_s << u"23"_s;
}

void TestStatistics::timeUnits()
{
    QFETCH(QString, unit);
    const QDateTime time(QDate(2024, 5, 14), QTime(23, 59), Qt::UTC);
    const Scalar period = timeUnitValue(*timeUnitFromWord(unit), time);
    QTEST(canonicalText(period), "period");
    QCOMPARE(isCyclic(*timeUnitFromWord(unit)), valueType(period) == ValueType::Number);
    const Column column = timeUnitColumn(*timeUnitFromWord(unit), Column::fromScalars({time, Scalar()}));
    QCOMPARE(column.at(0), period);
    QVERIFY(column.isMissing(1));
}

void TestStatistics::groupsInOrderOfAppearance()
{
    const Column key = Column::fromScalars({u"b"_s, Scalar(), u"a"_s, u"b"_s, Scalar()});
    const Column value = Column::fromScalars({1.0, 2.0, Scalar(), 4.0, 8.0});
    const Grouping grouping = groupRows({key}, 5);
    QCOMPARE(grouping.firstRow, (std::vector<int>{0, 1, 2}));
    QCOMPARE(grouping.groupOfRow, (std::vector<int>{0, 1, 2, 0, 1}));
    const Column sums = aggregateGroups(Aggregate::Sum, value, grouping);
    QCOMPARE(sums.at(0), Scalar(5.0));
    QCOMPARE(sums.at(1), Scalar(10.0));
    QVERIFY(sums.isMissing(2));
    QCOMPARE(groupRows({Column::fromScalars({0.0, -0.0})}, 2).count(), 1);
    QCOMPARE(groupRows({}, 0).count(), 1);
}

QTEST_GUILESS_MAIN(TestStatistics)
#include "test_statistics.moc"
