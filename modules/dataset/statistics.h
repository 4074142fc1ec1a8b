// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

namespace chartroom {

/// Sum with compensation (Neumaier 1974), so that results do not depend on the machine. Add in row order.
class CompensatedSum
{
public:
    void add(double value)
    {
        // Knuth's exact error of a sum: that of Neumaier's two branches, without the branch.
        const double sum = m_sum + value;
        const double part = sum - m_sum;
        m_compensation += (m_sum - (sum - part)) + (value - part);
        m_sum = sum;
    }
    [[nodiscard]] double total() const { return m_sum + m_compensation; }

private:
    double m_sum = 0;
    double m_compensation = 0;
};

/// Statistics of exercises.md 5.6. NaN stands for missing and is skipped; what remains empty gives none.

[[nodiscard]] qint64 presentCount(std::span<const double> values);
[[nodiscard]] std::optional<double> sumOf(std::span<const double> values);
[[nodiscard]] std::optional<double> meanOf(std::span<const double> values);
[[nodiscard]] std::optional<double> minOf(std::span<const double> values);
[[nodiscard]] std::optional<double> maxOf(std::span<const double> values);

/// Sample standard deviation (n - 1), two passes; none for n < 2.
[[nodiscard]] std::optional<double> stdevOf(std::span<const double> values);

struct MeanAndStdev {
    std::optional<double> mean;
    std::optional<double> stdev;
};
/// meanOf and stdevOf in two passes together.
[[nodiscard]] MeanAndStdev meanAndStdevOf(std::span<const double> values);

/// Linear interpolation at h = (n - 1)·p/100: definition 7 of Hyndman and Fan (1996). \a percent in 0…100.
[[nodiscard]] std::optional<double> percentileOf(std::span<const double> values, double percent);
/// The same of values that are sorted and have no NaN.
[[nodiscard]] std::optional<double> percentileOfSorted(std::span<const double> sorted, double percent);
/// The same, reordering the values instead of copying them: a selection costs less than a sort.
[[nodiscard]] std::optional<double> selectedPercentile(std::span<double> values, double percent);
[[nodiscard]] std::vector<double> sortedPresent(std::span<const double> values);

/// Σwx/Σw over pairs with both present; none when there are none or Σw = 0.
[[nodiscard]] std::optional<double> weightedMeanOf(std::span<const double> values, std::span<const double> weights);

/// Pearson's r over complete pairs; none for fewer than 3 or no spread.
[[nodiscard]] std::optional<double> correlationOf(std::span<const double> x, std::span<const double> y);

/// Quartiles, whiskers and outliers of a box plot (exercises.md 7.3).
struct BoxSummary {
    double lower = 0; ///< most extreme values within 1.5·(q3 - q1) of the box
    double q1 = 0;
    double median = 0;
    double q3 = 0;
    double upper = 0;
    qint64 outliers = 0;
};
[[nodiscard]] std::optional<BoxSummary> boxSummaryOf(std::span<const double> values);

} // namespace chartroom
