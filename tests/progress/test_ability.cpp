// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "progress/ability.h"

#include <QTest>
#include <cmath>
#include <numbers>
#include <numeric>
#include <vector>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The ability estimate against closed forms, against an independent integration, and by simulation of people whose
/// ability is known. Bounds of the simulation are stated where they are tested.
class TestAbility : public QObject
{
    Q_OBJECT

private slots:
    void theScaleIsThatOfTheLevels();
    void withoutAnswersThereIsThePrior();
    void theEstimateAgreesWithAnIndependentIntegration_data();
    void theEstimateAgreesWithAnIndependentIntegration();
    void moreRightAnswersNeverLowerTheEstimate();
    void intervalsHoldTheTrueAbilityInFourOfFiveCases();
    void peopleOfKnownAbilityAreRecovered_data();
    void peopleOfKnownAbilityAreRecovered();
};

namespace {

double normal(SplitMix64 &random)
{
    // Box and Muller 1958.
    const double u = 1.0 - random.unit();
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * random.unit());
}

/// A person of this ability answers \a items items whose levels walk through 1 to 4.
AbilityTally answers(SplitMix64 &random, double ability, int items)
{
    AbilityTally tally;
    for (int i = 0; i < items; ++i) {
        const int level = 1 + i % 4;
        // Written out, not taken from the module: odds 4^(a − l + 1).
        const double odds = std::pow(4.0, ability - level + 1.0);
        tally.add(level, random.unit() < odds / (1.0 + odds), 1.0);
    }
    return tally;
}

/// Posterior mean and percentiles by Simpson's rule with 60,000 steps from −10 to 20.
Ability integrated(const AbilityTally &tally)
{
    constexpr int steps = 60000;
    constexpr double first = -10.0;
    constexpr double width = 30.0 / steps;
    std::vector<double> density(steps + 1);
    double total = 0.0;
    double mean = 0.0;
    for (int i = 0; i <= steps; ++i) {
        const double a = first + width * i;
        double logarithm = -0.5 * (a - 2.0) * (a - 2.0) / 2.25;
        for (int level = 1; level <= 7; ++level) {
            const double x = (a - level + 1.0) * std::log(4.0);
            const auto index = static_cast<std::size_t>(level - 1);
            logarithm -= tally.right.at(index) * std::log1p(std::exp(-x));
            logarithm -= tally.wrong.at(index) * std::log1p(std::exp(x));
        }
        density[static_cast<std::size_t>(i)] = std::exp(logarithm);
        const double weight = i == 0 || i == steps ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
        total += weight * std::exp(logarithm);
        mean += weight * std::exp(logarithm) * a;
    }
    const double sum = std::accumulate(density.begin(), density.end(), 0.0);
    const auto quantile = [&](double share) {
        double below = 0.0;
        for (int i = 0; i <= steps; ++i) {
            below += density[static_cast<std::size_t>(i)] / sum;
            if (below >= share)
                return first + width * i;
        }
        return 20.0;
    };
    return {mean / total, quantile(0.1), quantile(0.9)};
}

} // namespace

void TestAbility::theScaleIsThatOfTheLevels()
{
    for (int level = 1; level <= 4; ++level) {
        QVERIFY(qAbs(probabilityRight(level, level) - 0.8) < 1e-12);
        QVERIFY(qAbs(probabilityRight(level, level + 1) - 0.5) < 1e-12);
    }
    // Two levels above the middle point the odds are 4², one below 1/4.
    QVERIFY(qAbs(probabilityRight(2.0, 1) - 16.0 / 17.0) < 1e-12);
    QVERIFY(qAbs(probabilityRight(2.0, 4) - 0.2) < 1e-12);
}

void TestAbility::withoutAnswersThereIsThePrior()
{
    const Ability prior = estimateAbility({});
    QVERIFY(qAbs(prior.estimate - 2.0) < 0.002);
    // 10th percentile of the standard normal: −1.2816; the grid ends at ± 4 deviations or more.
    QVERIFY(qAbs(prior.low - (2.0 - 1.2816 * 1.5)) < 0.005);
    QVERIFY(qAbs(prior.high - (2.0 + 1.2816 * 1.5)) < 0.005);
}

void TestAbility::theEstimateAgreesWithAnIndependentIntegration_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<double>("right");
    QTest::addColumn<double>("wrong");
    QTest::newRow("8 of 8 at level 2") << 2 << 8.0 << 0.0;
    QTest::newRow("8 of 10 at level 2") << 2 << 8.0 << 2.0;
    QTest::newRow("0 of 8 at level 1") << 1 << 0.0 << 8.0;
    QTest::newRow("20 of 20 at level 4") << 4 << 20.0 << 0.0;
    QTest::newRow("half weights") << 3 << 3.5 << 1.5;
    QTest::newRow("200 of 400 at level 3") << 3 << 200.0 << 200.0;
}

void TestAbility::theEstimateAgreesWithAnIndependentIntegration()
{
    QFETCH(int, level);
    QFETCH(double, right);
    QFETCH(double, wrong);
    AbilityTally tally;
    tally.add(level, true, right);
    tally.add(level, false, wrong);
    const Ability found = estimateAbility(tally);
    const Ability expected = integrated(tally);
    QVERIFY2(qAbs(found.estimate - expected.estimate) < 0.005, qPrintable(QString::number(found.estimate)));
    QVERIFY2(qAbs(found.low - expected.low) < 0.02, qPrintable(QString::number(found.low)));
    QVERIFY2(qAbs(found.high - expected.high) < 0.02, qPrintable(QString::number(found.high)));
    QVERIFY(found.low < found.estimate && found.estimate < found.high);
}

void TestAbility::moreRightAnswersNeverLowerTheEstimate()
{
    double last = -10.0;
    for (int right = 0; right <= 12; ++right) {
        AbilityTally tally;
        tally.add(2, true, right);
        tally.add(2, false, 12 - right);
        const double estimate = estimateAbility(tally).estimate;
        QVERIFY(estimate > last);
        last = estimate;
    }
}

void TestAbility::intervalsHoldTheTrueAbilityInFourOfFiveCases()
{
    // People drawn from the prior itself: then the interval must hold exactly 80 % and the mean error must be 0. With
    // 4,000 people the standard error of the share is 0.63 %, of the bias about 0.012; the bounds are three of them.
    SplitMix64 random(20260115);
    constexpr int people = 4000;
    int held = 0;
    double error = 0.0;
    for (int i = 0; i < people; ++i) {
        const double truth = 2.0 + 1.5 * normal(random);
        const Ability found = estimateAbility(answers(random, truth, 16));
        held += found.low <= truth && truth <= found.high ? 1 : 0;
        error += (found.estimate - truth) / people;
    }
    const double share = static_cast<double>(held) / people;
    qInfo("coverage %.3f, bias %.4f", share, error);
    QVERIFY2(qAbs(share - 0.8) < 0.019, qPrintable(QString::number(share)));
    QVERIFY2(qAbs(error) < 0.036, qPrintable(QString::number(error)));
}

void TestAbility::peopleOfKnownAbilityAreRecovered_data()
{
    QTest::addColumn<double>("ability");
    for (const double ability : {0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0})
        QTest::addRow("ability %.1f", ability) << ability;
}

void TestAbility::peopleOfKnownAbilityAreRecovered()
{
    // 40 items of levels 1 to 4: bias under 0.15 levels (the prior pulls towards its middle), spread under 0.5, and
    // the interval holds the truth in at least 72 % of 1,000 people at every ability.
    QFETCH(double, ability);
    SplitMix64 random(static_cast<quint64>(ability * 1000));
    constexpr int people = 1000;
    int held = 0;
    double sum = 0.0;
    double squares = 0.0;
    for (int i = 0; i < people; ++i) {
        const Ability found = estimateAbility(answers(random, ability, 40));
        held += found.low <= ability && ability <= found.high ? 1 : 0;
        sum += found.estimate - ability;
        squares += (found.estimate - ability) * (found.estimate - ability);
    }
    const double bias = sum / people;
    const double error = std::sqrt(squares / people);
    qInfo("ability %.1f: bias %+.3f, root mean square error %.3f, coverage %.3f", ability, bias, error,
          static_cast<double>(held) / people);
    QVERIFY(qAbs(bias) < 0.15);
    QVERIFY(error < 0.5);
    QVERIFY(held >= people * 72 / 100);
    QVERIFY(held <= people * 90 / 100);
}

QTEST_GUILESS_MAIN(TestAbility)
#include "test_ability.moc"
