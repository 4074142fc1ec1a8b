// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// The rules by which training data are made: quotas instead of luck, curves instead of draws.

#include <QList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace quotas
{

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

/// `count` values of the piecewise linear curve through `knots` (anything with `share`, 0 to 1, and `days`), taken at
/// (i - 0.5) / count of its length and rounded half up: the same spread every time. The order of the operations is
/// that of the blueprint of the datasets; build without contracted multiply-add, or ties may round differently.
template<typename Knot> QList<int> quantileGrid(int count, std::span<const Knot> knots)
{
    QList<int> values;
    for (int i = 1; i <= count; ++i) {
        const double place = (i - 0.5) / count;
        size_t segment = 0;
        while (place > knots[segment + 1].share)
            ++segment;
        const Knot &from = knots[segment];
        const Knot &to = knots[segment + 1];
        const double value = from.days + (to.days - from.days) * (place - from.share) / (to.share - from.share);
        values.append(int(std::floor(value + 0.5)));
    }
    return values;
}

} // namespace quotas
