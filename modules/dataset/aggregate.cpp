// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/aggregate.h"

#include "dataset/denseids.h"
#include "dataset/statistics.h"

#include <bit>
#include <cmath>
#include <limits>
#include <numeric>

namespace chartroom {

namespace {

constexpr double noResult = std::numeric_limits<double>::quiet_NaN();

/// Every cell as a small number that is equal for equal cells; 0 for missing.
std::vector<int> cellIds(const Column &column)
{
    std::vector<int> ids(static_cast<size_t>(column.size()));
    if (column.isText()) {
        const std::span<const int> codes = column.codes();
        std::transform(codes.begin(), codes.end(), ids.begin(), [](int code) { return code + 1; });
        return ids;
    }
    DenseIds known;
    const std::span<const double> values = column.values();
    for (size_t row = 0; row < ids.size(); ++row) {
        // Adding zero turns -0 into 0, which is the same value with other bits.
        ids[row] = std::isnan(values[row]) ? 0 : known.idOf(std::bit_cast<quint64>(values[row] + 0.0)).first + 1;
    }
    return ids;
}

quint64 pairKey(int group, int cell)
{
    return (static_cast<quint64>(static_cast<quint32>(group)) << 32) | static_cast<quint32>(cell);
}

void refine(Grouping &grouping, const Column &key)
{
    const std::vector<int> ids = cellIds(key);
    DenseIds groups;
    grouping.firstRow.clear();
    for (size_t row = 0; row < ids.size(); ++row) {
        const auto [group, isNew] = groups.idOf(pairKey(grouping.groupOfRow[row], ids[row]));
        grouping.groupOfRow[row] = group;
        if (isNew)
            grouping.firstRow.push_back(static_cast<int>(row));
    }
}

/// The rows sorted by group, in row order inside each: rows[start[g]] … rows[start[g + 1] - 1].
struct Buckets {
    std::vector<size_t> start;
    std::vector<int> rows;
};

Buckets bucketsOf(const Grouping &grouping)
{
    Buckets buckets;
    buckets.start.assign(static_cast<size_t>(grouping.count()) + 1, 0);
    for (const int group : grouping.groupOfRow)
        ++buckets.start[static_cast<size_t>(group) + 1];
    std::partial_sum(buckets.start.begin(), buckets.start.end(), buckets.start.begin());
    buckets.rows.resize(grouping.groupOfRow.size());
    std::vector<size_t> next = buckets.start;
    for (size_t row = 0; row < buckets.rows.size(); ++row)
        buckets.rows[next[static_cast<size_t>(grouping.groupOfRow[row])]++] = static_cast<int>(row);
    return buckets;
}

std::vector<double> bucketed(std::span<const double> values, const Buckets &buckets)
{
    std::vector<double> sorted(buckets.rows.size());
    std::transform(buckets.rows.begin(), buckets.rows.end(), sorted.begin(),
                   [&](int row) { return values[static_cast<size_t>(row)]; });
    return sorted;
}

/// One statistic of the values of each group.
template<typename Statistic> Column numberPerGroup(const Grouping &grouping, const Column &x, Statistic statistic)
{
    const Buckets buckets = bucketsOf(grouping);
    const std::vector<double> values = bucketed(x.values(), buckets);
    std::vector<double> results(static_cast<size_t>(grouping.count()), noResult);
    for (size_t group = 0; group < results.size(); ++group) {
        const size_t start = buckets.start[group];
        const std::span<const double> part(values.data() + start, buckets.start[group + 1] - start);
        results[group] = statistic(part).value_or(noResult);
    }
    return Column(ValueType::Number, std::move(results));
}

/// One statistic of the pairs of each group.
template<typename Statistic>
Column numberPerGroup(const Grouping &grouping, const Column &x, const Column &y, Statistic statistic)
{
    const Buckets buckets = bucketsOf(grouping);
    const std::vector<double> first = bucketed(x.values(), buckets);
    const std::vector<double> second = bucketed(y.values(), buckets);
    std::vector<double> results(static_cast<size_t>(grouping.count()), noResult);
    for (size_t group = 0; group < results.size(); ++group) {
        const size_t start = buckets.start[group];
        const size_t size = buckets.start[group + 1] - start;
        results[group] = statistic(std::span<const double>(first.data() + start, size),
                                   std::span<const double>(second.data() + start, size))
                             .value_or(noResult);
    }
    return Column(ValueType::Number, std::move(results));
}

template<typename Counts> Column countPerGroup(const Grouping &grouping, Counts counts)
{
    std::vector<double> results(static_cast<size_t>(grouping.count()), 0.0);
    for (size_t row = 0; row < grouping.groupOfRow.size(); ++row) {
        if (counts(static_cast<qsizetype>(row)))
            results[static_cast<size_t>(grouping.groupOfRow[row])] += 1.0;
    }
    return Column(ValueType::Number, std::move(results));
}

Column distinctPerGroup(const Grouping &grouping, const Column &x)
{
    const std::vector<int> ids = cellIds(x);
    DenseIds seen;
    return countPerGroup(grouping, [&](qsizetype row) {
        const auto at = static_cast<size_t>(row);
        return ids[at] > 0 && seen.idOf(pairKey(grouping.groupOfRow[at], ids[at])).second;
    });
}

/// The rows stay in order, so sums need no buckets.
Column sumPerGroup(const Grouping &grouping, std::span<const double> values, bool mean)
{
    const auto groups = static_cast<size_t>(grouping.count());
    std::vector<CompensatedSum> sums(groups);
    std::vector<double> counts(groups, 0.0);
    for (size_t row = 0; row < values.size(); ++row) {
        if (std::isnan(values[row]))
            continue;
        const auto group = static_cast<size_t>(grouping.groupOfRow[row]);
        sums[group].add(values[row]);
        counts[group] += 1.0;
    }
    std::vector<double> results(groups, noResult);
    for (size_t group = 0; group < groups; ++group) {
        const double result = mean ? sums[group].total() / counts[group] : sums[group].total();
        if (counts[group] > 0 && std::isfinite(result))
            results[group] = result;
    }
    return Column(ValueType::Number, std::move(results));
}

Column extremePerGroup(const Grouping &grouping, const Column &x, bool greatest)
{
    const std::vector<double> keys = x.sortKeys();
    std::vector<int> best(static_cast<size_t>(grouping.count()), -1);
    for (size_t row = 0; row < keys.size(); ++row) {
        if (std::isnan(keys[row]))
            continue;
        int &candidate = best[static_cast<size_t>(grouping.groupOfRow[row])];
        const double known = candidate < 0 ? keys[row] : keys[static_cast<size_t>(candidate)];
        if (candidate < 0 || (greatest ? keys[row] > known : keys[row] < known))
            candidate = static_cast<int>(row);
    }
    return x.gathered(best);
}

} // namespace

Grouping groupRows(const QList<Column> &keys, qsizetype rowCount)
{
    Grouping grouping;
    grouping.groupOfRow.assign(static_cast<size_t>(rowCount), 0);
    grouping.firstRow.push_back(rowCount > 0 ? 0 : -1);
    for (const Column &key : keys)
        refine(grouping, key);
    return grouping;
}

Column aggregateGroups(Aggregate function, const Column &x, const Grouping &grouping, const Column &y, double percent)
{
    switch (function) {
    case Aggregate::Count:
        return countPerGroup(grouping, [](qsizetype) { return true; });
    case Aggregate::CountPresent:
        return countPerGroup(grouping, [&x](qsizetype row) { return !x.isMissing(row); });
    case Aggregate::MissingCount:
        return countPerGroup(grouping, [&x](qsizetype row) { return x.isMissing(row); });
    case Aggregate::Distinct:
        return distinctPerGroup(grouping, x);
    case Aggregate::Sum:
        return sumPerGroup(grouping, x.values(), false);
    case Aggregate::Mean:
    case Aggregate::Share: // true is 1 and false is 0
        return sumPerGroup(grouping, x.values(), true);
    case Aggregate::Min:
        return extremePerGroup(grouping, x, false);
    case Aggregate::Max:
        return extremePerGroup(grouping, x, true);
    case Aggregate::Q1:
        return numberPerGroup(grouping, x, [](auto values) { return percentileOf(values, 25); });
    case Aggregate::Median:
        return numberPerGroup(grouping, x, [](auto values) { return percentileOf(values, 50); });
    case Aggregate::Q3:
        return numberPerGroup(grouping, x, [](auto values) { return percentileOf(values, 75); });
    case Aggregate::Percentile:
        return numberPerGroup(grouping, x, [percent](auto values) { return percentileOf(values, percent); });
    case Aggregate::Stdev:
        return numberPerGroup(grouping, x, [](auto values) { return stdevOf(values); });
    case Aggregate::WeightedMean:
        return numberPerGroup(grouping, x, y,
                              [](auto values, auto weights) { return weightedMeanOf(values, weights); });
    case Aggregate::Correlation:
        return numberPerGroup(grouping, x, y, [](auto first, auto second) { return correlationOf(first, second); });
    }
    Q_UNREACHABLE();
}

Scalar aggregateAll(Aggregate function, const Column &x, const Column &y, double percent)
{
    return aggregateGroups(function, x, groupRows({}, x.size()), y, percent).at(0);
}

std::vector<int> sortedRows(const QList<SortKey> &keys, qsizetype rowCount)
{
    std::vector<std::vector<double>> values;
    for (const SortKey &key : keys) {
        values.push_back(key.column.sortKeys());
        if (key.descending)
            std::for_each(values.back().begin(), values.back().end(), [](double &value) { value = -value; });
    }
    std::vector<int> rows(static_cast<size_t>(rowCount));
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&values](int a, int b) {
        for (const std::vector<double> &key : values) {
            const double x = key[static_cast<size_t>(a)];
            const double y = key[static_cast<size_t>(b)];
            if (x < y || y < x)
                return x < y;
            if (std::isnan(x) != std::isnan(y))
                return std::isnan(y);
        }
        return false;
    });
    return rows;
}

} // namespace chartroom
