// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "dataset/quantile.h"
#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>
#include <QTest>
#include <vector>

using namespace chartroom;

/// The nine definitions of Hyndman and Fan (1996), each by its own sentence and by the paper's properties.
class TestQuantile : public QObject
{
    Q_OBJECT

private slots:
    void definitions_data();
    void definitions();
    void inverseOfTheDistributionFunction();
    void symmetry_data();
    void symmetry();
    void selectionEqualsSorting();
    void noValuesHaveNoQuantile();
};

void TestQuantile::definitions_data()
{
    QTest::addColumn<int>("definition");
    QTest::addColumn<double>("percent");
    QTest::addColumn<double>("result");
    // Values 10, 20, 30, 40: the place of the quantile is written out for p = 1/4, 0.4 and 1/2 (table 1 of the paper).
    const auto row = [](const char *name, int definition, double percent, double result) {
        QTest::newRow(name) << definition << percent << result;
    };
    row("1: np = 1 is a step, the value below", 1, 25, 10);
    row("1: np = 1.6, the value above", 1, 40, 20);
    row("2: np = 1 is a step, the mean of both", 2, 25, 15);
    row("2: np = 1.6, the value above", 2, 40, 20);
    row("3: np - 1/2 = 0.5, the value above", 3, 25, 10);
    row("3: np - 1/2 = 1.1, the value above", 3, 40, 20);
    row("3: np - 1/2 = 0.1, the value above", 3, 15, 10);
    row("3: np - 1/2 = 2, an even step, the value below", 3, 62.5, 20);
    row("3: np - 1/2 = 1, an odd step, the value above", 3, 37.5, 20);
    row("4: np = 1", 4, 25, 10);
    row("4: np = 1.6", 4, 40, 16);
    row("5: np + 1/2 = 1.5", 5, 25, 15);
    row("5: np + 1/2 = 2.1", 5, 40, 21);
    row("6: (n + 1)p = 1.25", 6, 25, 12.5);
    row("6: (n + 1)p = 2", 6, 40, 20);
    row("7: (n - 1)p + 1 = 1.75", 7, 25, 17.5);
    row("7: (n - 1)p + 1 = 2.2", 7, 40, 22);
    row("8: (n + 1/3)p + 1/3 = 17/12", 8, 25, 10 + 10 * 5 / 12.0);
    row("8: (n + 1/3)p + 1/3 = 31/15", 8, 40, 20 + 10 / 15.0);
    row("9: (n + 1/4)p + 3/8 = 1.4375", 9, 25, 14.375);
    row("9: (n + 1/4)p + 3/8 = 2.075", 9, 40, 20.75);
    for (int definition = 1; definition <= 9; ++definition) {
        QTest::addRow("%d: the least value", definition) << definition << 0.0 << 10.0;
        QTest::addRow("%d: the greatest value", definition) << definition << 100.0 << 40.0;
    }
}

void TestQuantile::definitions()
{
    QFETCH(int, definition);
    QFETCH(double, percent);
    QFETCH(double, result);
    const std::vector<double> values{10, 20, 30, 40};
    const double found = *quantileOfSorted(values, percent, static_cast<QuantileDefinition>(definition));
    QVERIFY2(std::abs(found - result) < 1e-12, qPrintable(QString::number(found, 'g', 17)));
}

/// Definition 1 in its own words: the least value with at least p of the values at or below it.
void TestQuantile::inverseOfTheDistributionFunction()
{
    const std::vector<double> values{1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89};
    for (int percent = 1; percent <= 100; ++percent) {
        const auto enough = [&](double value) {
            const auto below = std::upper_bound(values.begin(), values.end(), value) - values.begin();
            return static_cast<int>(below) * 100 >= percent * static_cast<int>(values.size());
        };
        const double wanted = *std::find_if(values.begin(), values.end(), enough);
        QCOMPARE(*quantileOfSorted(values, percent, QuantileDefinition::InverseCdf), wanted);
    }
}

void TestQuantile::symmetry_data()
{
    QTest::addColumn<int>("definition");
    for (const int definition : {2, 5, 6, 7, 8, 9}) // 1, 3 and 4 are not symmetric
        QTest::addRow("%d", definition) << definition;
}

/// Q(p) of the values is -Q(1 - p) of their negatives.
void TestQuantile::symmetry()
{
    QFETCH(int, definition);
    const std::vector<double> values{-3, 0, 1, 4, 4, 7, 19};
    std::vector<double> mirrored;
    for (auto value = values.rbegin(); value != values.rend(); ++value)
        mirrored.push_back(-*value);
    const auto kind = static_cast<QuantileDefinition>(definition);
    for (int percent = 0; percent <= 100; ++percent) {
        const double here = *quantileOfSorted(values, percent, kind);
        QVERIFY(std::abs(here + *quantileOfSorted(mirrored, 100 - percent, kind)) < 1e-9);
    }
}

void TestQuantile::selectionEqualsSorting()
{
    SplitMix64 random = SplitMix64::fromText(QStringLiteral("selection"));
    for (int size = 1; size < 60; ++size) {
        std::vector<double> values;
        for (int i = 0; i < size; ++i)
            values.push_back(static_cast<double>(random.below(20)) - 10);
        std::vector<double> sorted = values;
        std::sort(sorted.begin(), sorted.end());
        for (const double percent : {0.0, 10.0, 25.0, 50.0, 75.0, 99.0, 100.0})
            QCOMPARE(*percentileOf(values, percent), *percentileOfSorted(sorted, percent));
    }
}

void TestQuantile::noValuesHaveNoQuantile()
{
    for (int definition = 1; definition <= 9; ++definition)
        QVERIFY(!quantileOfSorted({}, 50, static_cast<QuantileDefinition>(definition)));
}

QTEST_GUILESS_MAIN(TestQuantile)
#include "test_quantile.moc"
