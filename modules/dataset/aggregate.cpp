// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/aggregate.h"

#include "dataset/cellids.h"
#include "dataset/denseids.h"
#include "dataset/statistics.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace chartroom {

namespace {

constexpr double noResult = std::numeric_limits<double>::quiet_NaN();

constexpr size_t rowsBetweenLooks = 1 << 16;

/// Up to here an array of all combinations beats a hash table.
constexpr qint64 mostCombinations = 1 << 22;

quint64 pairKey(int group, int cell)
{
    return (static_cast<quint64>(static_cast<quint32>(group)) << 32) | static_cast<quint32>(cell);
}

/// Splits the groups by one key more; \a idOf gives a row's id, \a numberOf the number of a combination and whether it
/// is new.
template<typename IdOf, typename NumberOf>
void splitGroups(Grouping &grouping, IdOf idOf, const Progress &progress, NumberOf numberOf)
{
    std::vector<int> firstRow;
    for (size_t row = 0; row < grouping.groupOfRow.size(); ++row) {
        if (row % rowsBetweenLooks == 0 && progress.isCancelled())
            break;
        const auto [group, isNew] = numberOf(grouping.groupOfRow[row], idOf(row));
        grouping.groupOfRow[row] = group;
        if (isNew)
            firstRow.push_back(static_cast<int>(row));
    }
    grouping.firstRow = std::move(firstRow);
}

template<typename IdOf> void splitByHash(Grouping &grouping, IdOf idOf, const Progress &progress)
{
    DenseIds groups;
    splitGroups(grouping, idOf, progress, [&groups](int group, int cell) { return groups.idOf(pairKey(group, cell)); });
}

template<typename IdOf> void splitByArray(Grouping &grouping, int ids, IdOf idOf, const Progress &progress)
{
    std::vector<int> numbers(static_cast<size_t>(grouping.count()) * static_cast<size_t>(ids), -1);
    int next = 0;
    splitGroups(grouping, idOf, progress, [&](int group, int cell) {
        int &number = numbers[static_cast<size_t>(group) * static_cast<size_t>(ids) + static_cast<size_t>(cell)];
        const bool isNew = number < 0;
        if (isNew)
            number = next++;
        return std::pair(number, isNew);
    });
}

void refine(Grouping &grouping, const Column &key, const Progress &progress)
{
    useCellIds(key, progress, [&](int ids, auto idOf) {
        if (static_cast<qint64>(grouping.count()) * ids > mostCombinations)
            splitByHash(grouping, idOf, progress);
        else
            splitByArray(grouping, ids, idOf, progress);
    });
}

/// One statistic of the pairs of each group.
template<typename Statistic>
Column pairStatisticPerGroup(const Grouping &grouping, const Column &x, const Column &y, Statistic statistic)
{
    const GroupedRows groups = groupedRows(grouping);
    const std::vector<double> first = valuesOfRows(x.values(), groups.rows);
    const std::vector<double> second = valuesOfRows(y.values(), groups.rows);
    std::vector<double> results(static_cast<size_t>(grouping.count()), noResult);
    for (size_t group = 0; group < results.size(); ++group) {
        const size_t start = groups.start[group];
        const size_t size = groups.start[group + 1] - start;
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

Column distinctPerGroup(const Grouping &grouping, const Column &x, const Progress &progress)
{
    const std::vector<int> ids = cellIds(x, progress).ids;
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

Column extremePerGroup(const Grouping &grouping, const Column &x, bool greatest, const Progress &progress)
{
    const std::vector<double> keys = x.sortKeys(progress);
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

GroupedRows groupedRows(const Grouping &grouping)
{
    GroupedRows groups;
    groups.start.assign(static_cast<size_t>(grouping.count()) + 1, 0);
    for (const int group : grouping.groupOfRow)
        ++groups.start[static_cast<size_t>(group) + 1];
    std::partial_sum(groups.start.begin(), groups.start.end(), groups.start.begin());
    groups.rows.resize(grouping.groupOfRow.size());
    std::vector<size_t> next = groups.start;
    for (size_t row = 0; row < groups.rows.size(); ++row)
        groups.rows[next[static_cast<size_t>(grouping.groupOfRow[row])]++] = static_cast<int>(row);
    return groups;
}

std::vector<double> valuesOfRows(std::span<const double> values, std::span<const int> rows)
{
    std::vector<double> found(rows.size());
    std::transform(rows.begin(), rows.end(), found.begin(),
                   [&](int row) { return values[static_cast<size_t>(row)]; });
    return found;
}

Grouping groupRows(const QList<Column> &keys, qsizetype rowCount, const Progress &progress)
{
    Grouping grouping;
    grouping.groupOfRow.assign(static_cast<size_t>(rowCount), 0);
    grouping.firstRow.push_back(rowCount > 0 ? 0 : -1);
    for (const Column &key : keys) {
        if (rowCount > 0 && grouping.count() == rowCount)
            break; // every row is its own group
        refine(grouping, key, progress);
    }
    return grouping;
}

Column aggregateGroups(Aggregate function, const Column &x, const Grouping &grouping, const Column &y, double percent,
                       const Progress &progress)
{
    const auto quantile = [&](double at) {
        const auto select = [at](std::span<double> values) { return selectedPercentile(values, at); };
        return statisticPerGroup(x, grouping, select, progress);
    };
    switch (function) {
    case Aggregate::Count:
        return countPerGroup(grouping, [](qsizetype) { return true; });
    case Aggregate::CountPresent:
        return countPerGroup(grouping, [&x](qsizetype row) { return !x.isMissing(row); });
    case Aggregate::MissingCount:
        return countPerGroup(grouping, [&x](qsizetype row) { return x.isMissing(row); });
    case Aggregate::Distinct:
        return distinctPerGroup(grouping, x, progress);
    case Aggregate::Sum:
        return sumPerGroup(grouping, x.values(), false);
    case Aggregate::Mean:
    case Aggregate::Share: // true is 1 and false is 0
        return sumPerGroup(grouping, x.values(), true);
    case Aggregate::Min:
        return extremePerGroup(grouping, x, false, progress);
    case Aggregate::Max:
        return extremePerGroup(grouping, x, true, progress);
    case Aggregate::Q1:
        return quantile(25);
    case Aggregate::Median:
        return quantile(50);
    case Aggregate::Q3:
        return quantile(75);
    case Aggregate::Percentile:
        return quantile(percent);
    case Aggregate::Stdev:
        return statisticPerGroup(x, grouping, [](std::span<double> values) { return stdevOf(values); }, progress);
    case Aggregate::WeightedMean:
        return pairStatisticPerGroup(grouping, x, y,
                                     [](auto values, auto weights) { return weightedMeanOf(values, weights); });
    case Aggregate::Correlation:
        return pairStatisticPerGroup(grouping, x, y,
                                     [](auto first, auto second) { return correlationOf(first, second); });
    }
    Q_UNREACHABLE();
}

Scalar aggregateAll(Aggregate function, const Column &x, const Column &y, double percent)
{
    return aggregateGroups(function, x, groupRows({}, x.size()), y, percent).at(0);
}

} // namespace chartroom
