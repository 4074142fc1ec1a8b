// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/drawfeatures.h"

#include "dataset/statistics.h"
#include "grading/tolerance.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double hair = 1e-9;

std::vector<double> presentOf(const PlaceValues &values)
{
    std::vector<double> present;
    for (const std::optional<double> &value : values) {
        if (value)
            present.push_back(*value);
    }
    return present;
}

/// Values of two drawings at the places where both have one.
struct ValuePairs {
    std::vector<double> mine;
    std::vector<double> truth;
};

ValuePairs pairsOf(const PlaceValues &values, const PlaceValues &truth)
{
    ValuePairs pairs;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.at(i) && truth.at(i)) {
            pairs.mine.push_back(*values.at(i));
            pairs.truth.push_back(*truth.at(i));
        }
    }
    return pairs;
}

/// The share of places that were not given and are near the truth; missing is near missing only.
double shareNear(const ChartDrawKey &key, const PlaceValues &values, const Tolerance &tolerance)
{
    int asked = 0;
    int near = 0;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (key.given.contains(key.places.at(i)))
            continue;
        asked += 1;
        const bool bothMissing = !values.at(i) && !key.truth.at(i);
        near += bothMissing || (values.at(i) && key.truth.at(i) && fits(*values.at(i), *key.truth.at(i), tolerance)) ? 1 : 0;
    }
    return asked == 0 ? 1.0 : static_cast<double>(near) / asked;
}

bool isMonotone(const PlaceValues &values, bool increasing)
{
    const std::vector<double> present = presentOf(values);
    for (size_t i = 1; i < present.size(); ++i) {
        const double step = present[i] - present[i - 1];
        if (increasing ? step < -hair : step > hair)
            return false;
    }
    return true;
}

QStringList peaksOf(const ChartDrawKey &key, const PlaceValues &values)
{
    const std::optional<double> highest = maxOf(presentOf(values));
    QStringList peaks;
    for (qsizetype i = 0; highest && i < values.size(); ++i) {
        if (values.at(i) && equalNumbers(*values.at(i), *highest))
            peaks.append(key.places.at(i));
    }
    return peaks;
}

/// Kendall's tau with the truth; pairs that tie in the truth are left out, ties in the drawing count for nothing.
double kendallTau(const ValuePairs &pairs)
{
    int compared = 0;
    int balance = 0;
    for (size_t i = 0; i < pairs.truth.size(); ++i) {
        for (size_t j = i + 1; j < pairs.truth.size(); ++j) {
            if (equalNumbers(pairs.truth[i], pairs.truth[j]))
                continue;
            compared += 1;
            if (!equalNumbers(pairs.mine[i], pairs.mine[j]))
                balance += (pairs.mine[i] < pairs.mine[j]) == (pairs.truth[i] < pairs.truth[j]) ? 1 : -1;
        }
    }
    return compared == 0 ? 1.0 : static_cast<double>(balance) / compared;
}

bool hasSpread(const std::vector<double> &values)
{
    return values.size() >= 2 && !equalNumbers(*minOf(values), *maxOf(values));
}

/// Pearson's r; none for constant values and for fewer than 2.
std::optional<double> pearson(const ValuePairs &pairs)
{
    if (!hasSpread(pairs.mine) || !hasSpread(pairs.truth))
        return std::nullopt;
    if (pairs.mine.size() == 2) // two points lie on a line
        return (pairs.mine[0] < pairs.mine[1]) == (pairs.truth[0] < pairs.truth[1]) ? 1.0 : -1.0;
    return correlationOf(pairs.mine, pairs.truth);
}

bool sameSpread(const PlaceValues &values, const PlaceValues &truth, const Tolerance &tolerance)
{
    const auto mine = stdevOf(presentOf(values));
    const auto other = stdevOf(presentOf(truth));
    return mine && other && fits(*mine, *other, tolerance);
}

bool shareAny(const QStringList &a, const QStringList &b)
{
    return std::any_of(a.begin(), a.end(), [&](const QString &entry) { return b.contains(entry); });
}

} // namespace

std::optional<double> drawStatistic(DrawUse use, const PlaceValues &values)
{
    const std::vector<double> present = presentOf(values);
    switch (use) {
    case DrawUse::Total:
        return sumOf(present);
    case DrawUse::Mean:
        return meanOf(present);
    case DrawUse::Median:
        return percentileOf(present, 50);
    case DrawUse::Max:
        return maxOf(present);
    case DrawUse::Min:
        return minOf(present);
    default:
        return std::nullopt;
    }
}

QString trendOf(const PlaceValues &values, double axisLength)
{
    std::vector<double> places;
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (values.at(i))
            places.push_back(static_cast<double>(i));
    }
    const std::vector<double> numbers = presentOf(values);
    if (numbers.size() < 2)
        return {};
    const double meanPlace = *meanOf(places);
    const double meanNumber = *meanOf(numbers);
    double along = 0;
    double across = 0;
    for (size_t i = 0; i < places.size(); ++i) {
        along += (places[i] - meanPlace) * (numbers[i] - meanNumber);
        across += (places[i] - meanPlace) * (places[i] - meanPlace);
    }
    const double change = along / across * (places.back() - places.front());
    const double least = 0.05 * axisLength - hair;
    return change >= least ? u"up"_s : change <= -least ? u"down"_s : u"flat"_s;
}

DrawTarget drawTarget(DrawUse use, const ChartDrawKey &key)
{
    DrawTarget target;
    target.number = drawStatistic(use, key.truth).value_or(0);
    if (use == DrawUse::Trend)
        target.word = trendOf(key.truth, key.high - key.low);
    if (use == DrawUse::Peak)
        target.places = peaksOf(key, key.truth);
    return target;
}

bool hasFeature(const DrawFeature &feature, const DrawTarget &target, const Tolerance &tolerance, const ChartDrawKey &key,
                const PlaceValues &values)
{
    switch (feature.use) {
    case DrawUse::Value:
        return shareNear(key, values, tolerance) >= feature.share - hair;
    case DrawUse::Trend:
        return trendOf(values, key.high - key.low) == target.word && !target.word.isEmpty();
    case DrawUse::Monotone:
        return isMonotone(values, target.word == u"increasing");
    case DrawUse::Peak:
        return shareAny(peaksOf(key, values), target.places);
    case DrawUse::Order:
        return kendallTau(pairsOf(values, key.truth)) >= feature.min.value_or(1) - hair;
    case DrawUse::Spread:
        return sameSpread(values, key.truth, tolerance);
    case DrawUse::Shape: {
        const std::optional<double> r = pearson(pairsOf(values, key.truth));
        return r && *r >= feature.min.value_or(0.9) - hair;
    }
    default: {
        const std::optional<double> statistic = drawStatistic(feature.use, values);
        return statistic && fits(*statistic, target.number, tolerance);
    }
    }
}

} // namespace chartroom
