// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/valueruns.h"

#include "dataset/binning.h"
#include "dataset/cellids.h"
#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

ValueRuns::ValueRuns(std::span<const double> values)
{
    if (const WholeRange range = wholeRangeOf(values); range.width > 0) {
        countWhole(values, range.least, range.width);
        return;
    }
    const std::vector<double> sorted = sortedPresent(values);
    m_values.reserve(sorted.size());
    m_upTo.reserve(sorted.size());
    for (size_t from = 0; from < sorted.size();) {
        size_t to = from + 1;
        while (to < sorted.size() && sorted[to] == sorted[from])
            ++to;
        addRun(sorted[from] + 0.0, static_cast<qint64>(to - from)); // -0 is a plain zero
        from = to;
    }
}

void ValueRuns::countWhole(std::span<const double> values, double least, int width)
{
    std::vector<int> counts(static_cast<size_t>(width), 0);
    for (const double value : values) {
        if (!std::isnan(value))
            ++counts[static_cast<size_t>(value - least)];
    }
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            addRun(least + static_cast<double>(i), counts[i]);
    }
}

void ValueRuns::addRun(double value, qint64 count)
{
    m_values.push_back(value);
    m_upTo.push_back(present() + count);
}

qint64 ValueRuns::countBelow(double value, bool orEqual) const
{
    const auto at = orEqual ? std::upper_bound(m_values.begin(), m_values.end(), value)
                            : std::lower_bound(m_values.begin(), m_values.end(), value);
    return at == m_values.begin() ? 0 : m_upTo[static_cast<size_t>(at - m_values.begin()) - 1];
}

double ValueRuns::valueAt(qint64 place) const
{
    const auto run = std::upper_bound(m_upTo.begin(), m_upTo.end(), place) - m_upTo.begin();
    return m_values[static_cast<size_t>(run)];
}

std::optional<double> ValueRuns::percentile(double percent) const
{
    if (m_values.empty())
        return std::nullopt;
    const double place = static_cast<double>(present() - 1) * percent / 100.0;
    const auto below = std::min(static_cast<qint64>(place), present() - 1);
    const double low = valueAt(below);
    const double high = valueAt(std::min(below + 1, present() - 1));
    const double result = low + (place - static_cast<double>(below)) * (high - low);
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

QList<ValueCount> ValueRuns::top(int most, ValueType type) const
{
    std::vector<size_t> best; // most frequent first
    for (size_t run = 0; run < m_values.size() && most > 0; ++run) {
        const qint64 count = countOf(run);
        const bool full = best.size() == static_cast<size_t>(most);
        if (full && count <= countOf(best.back()))
            continue;
        if (full)
            best.pop_back();
        // Behind those that are as frequent: they are smaller.
        const auto place = std::find_if(best.begin(), best.end(), [&](size_t r) { return countOf(r) < count; });
        best.insert(place, run);
    }
    QList<ValueCount> found;
    for (const size_t run : best)
        found.append({decodedValue(type, m_values[run]), countOf(run)});
    return found;
}

QList<HistogramBin> ValueRuns::histogram(int maxBins) const
{
    QList<HistogramBin> bars;
    if (m_values.empty())
        return bars;
    const BinEdges bins = binEdges(least(), greatest(), maxBins);
    auto from = m_values.begin();
    qint64 before = 0;
    for (int bin = 0; bin < bins.count; ++bin) {
        from = std::partition_point(from, m_values.end(), [&](double value) { return bins.binOf(value) <= bin; });
        const qint64 upTo = from == m_values.begin() ? 0 : m_upTo[static_cast<size_t>(from - m_values.begin()) - 1];
        bars.append({bins.edge(bin), bins.edge(bin + 1), upTo - std::exchange(before, upTo)});
    }
    return bars;
}

} // namespace chartroom
