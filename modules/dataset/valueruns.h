// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/profile.h"

#include <optional>
#include <span>
#include <vector>

namespace chartroom {

/// The present values of a column that is no text, each once, ascending, with how often it occurs: everything that a
/// profile says about order comes from here.
class ValueRuns
{
public:
    /// Counts whole numbers of a narrow range, sorts all others.
    explicit ValueRuns(std::span<const double> values);

    [[nodiscard]] qint64 present() const { return m_upTo.empty() ? 0 : m_upTo.back(); }
    [[nodiscard]] qint64 distinct() const { return static_cast<qint64>(m_values.size()); }
    [[nodiscard]] double least() const { return m_values.front(); }
    [[nodiscard]] double greatest() const { return m_values.back(); }
    /// How many present values are smaller; with \a orEqual also those that are equal.
    [[nodiscard]] qint64 countBelow(double value, bool orEqual = false) const;
    /// Definition 7 of Hyndman and Fan (1996), as percentileOf; none for no values.
    [[nodiscard]] std::optional<double> percentile(double percent) const;
    /// The most frequent values; equal counts ascending.
    [[nodiscard]] QList<ValueCount> top(int most, ValueType type) const;
    /// At most \a maxBins equal bins (exercises.md 7.3), empty ones included.
    [[nodiscard]] QList<HistogramBin> histogram(int maxBins) const;

private:
    void addRun(double value, qint64 count);
    void countWhole(std::span<const double> values, double least, int width);
    [[nodiscard]] double valueAt(qint64 place) const;
    [[nodiscard]] qint64 countOf(size_t run) const { return m_upTo[run] - (run > 0 ? m_upTo[run - 1] : 0); }

    std::vector<double> m_values;
    std::vector<qint64> m_upTo; ///< how many present values there are up to and with this one
};

} // namespace chartroom
