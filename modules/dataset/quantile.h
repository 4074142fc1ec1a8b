// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace chartroom {

/// The sample quantiles of Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50
/// (1996) 361–365; the numbers are theirs. Linear (7) is the one of exercises.md 5.6 and the default everywhere.
enum class QuantileDefinition {
    InverseCdf = 1,     ///< least value with at least p of the values at or below it
    AveragedCdf,        ///< the same, averaged where the distribution function is flat
    NearestEven,        ///< the value nearest to n·p, even places at ties
    LinearCdf,          ///< linear between the steps of the distribution function
    Hazen,              ///< linear between the middles of the steps
    Weibull,            ///< p = k/(n + 1)
    Linear,             ///< p = (k - 1)/(n - 1)
    MedianUnbiased,     ///< p = (k - 1/3)/(n + 1/3)
    NormalUnbiased      ///< p = (k - 3/8)/(n + 1/4)
};

/// The quantile at \a percent (0…100) of values that are sorted and have no NaN; none for no values.
[[nodiscard]] std::optional<double> quantileOfSorted(std::span<const double> sorted, double percent,
                                                     QuantileDefinition definition);

} // namespace chartroom
