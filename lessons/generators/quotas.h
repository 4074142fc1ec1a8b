// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The rules by which training data are made: quotas instead of luck, curves instead of draws.

#include <QList>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numeric>
#include <span>
#include <utility>

namespace quotas {

/// The largest whole number not above `dividend / divisor` (`divisor` > 0).
constexpr qint64 floorDivide(qint64 dividend, qint64 divisor)
{
    const qint64 quotient = dividend / divisor;
    return (dividend % divisor < 0) ? quotient - 1 : quotient;
}

/// Shares `total` among places in proportion to `weights` by largest remainder; ties go to the first place.
/// The parts add up to `total`, and no part exceeds its weight when `total` is at most the sum of the weights.
inline QList<int> apportion(int total, std::span<const int> weights)
{
    const qint64 sum = std::accumulate(weights.begin(), weights.end(), qint64{0});
    QList<int> parts(qsizetype(weights.size()), 0);
    if (sum == 0)
        return parts;
    QList<qsizetype> places(parts.size());
    std::iota(places.begin(), places.end(), qsizetype{0});
    const auto remainder = [&](qsizetype place) { return qint64{total} * weights[size_t(place)] % sum; };
    std::stable_sort(places.begin(), places.end(), [&](auto a, auto b) { return remainder(a) > remainder(b); });
    for (qsizetype place = 0; place < parts.size(); ++place)
        parts[place] = int(qint64{total} * weights[size_t(place)] / sum);
    const int left = total - std::accumulate(parts.cbegin(), parts.cend(), 0);
    for (int i = 0; i < left; ++i)
        ++parts[places[i]];
    return parts;
}

/// Fills a table of whole numbers whose rows and columns have the given sums, as near to proportional as largest
/// remainders allow: row after row takes its share of what the columns still hold. Both lists must have one sum.
inline QList<QList<int>> fillTable(std::span<const int> rowSums, QList<int> columnSums)
{
    QList<QList<int>> table;
    for (const int rowSum : rowSums) {
        table.append(apportion(rowSum, columnSums));
        for (qsizetype column = 0; column < columnSums.size(); ++column)
            columnSums[column] -= table.last()[column];
    }
    return table;
}

/// The nearest whole number, halves upwards.
inline int roundHalfUp(double value)
{
    return int(std::floor(value + 0.5));
}

/// One point of a quantile curve: after this share (0 to 1) of the ordered things, this value.
struct Knot {
    double share;
    double value;
};

/// `count` values of the piecewise linear curve through `knots`, taken at (i - 0.5) / count of its length: the same
/// spread every time. The order of the operations is that of the blueprint of the datasets; build without contracted
/// multiply-add, or ties may round differently.
inline QList<double> quantileCurve(int count, std::span<const Knot> knots)
{
    QList<double> values;
    for (int i = 1; i <= count; ++i) {
        const double place = (i - 0.5) / count;
        size_t segment = 0;
        while (place > knots[segment + 1].share)
            ++segment;
        const Knot &from = knots[segment];
        const Knot &to = knots[segment + 1];
        values.append(from.value + (to.value - from.value) * (place - from.share) / (to.share - from.share));
    }
    return values;
}

/// The same values rounded half up.
inline QList<int> quantileGrid(int count, std::span<const Knot> knots)
{
    QList<int> values;
    for (const double value : quantileCurve(count, knots))
        values.append(roundHalfUp(value));
    return values;
}

/// The i-th of `places` when a cycle is read in steps of `step`: labels so dealt meet low and high values alike.
/// `step` must be prime to `places`.
constexpr int stepped(int i, int step, int places, int start = 0)
{
    return int((qint64{i} * step + start) % places);
}

/// Whether the i-th of `count` things (from 0) is one of `chosen` that lie evenly among them.
constexpr bool isChosen(int i, int chosen, int count)
{
    return qint64{i} * chosen / count != (qint64{i} + 1) * chosen / count;
}

/// Each value as often as its quota says, in order: {{"a", 2}, {"b", 1}} gives a a b.
template<typename T> QList<T> repeated(std::initializer_list<std::pair<T, int>> quotas)
{
    QList<T> list;
    for (const auto &[value, count] : quotas)
        list.append(QList<T>(count, value));
    return list;
}

} // namespace quotas
