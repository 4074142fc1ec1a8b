// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/quantile.h"

#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

/// n·p + m of a whole number may come out a hair beside it.
constexpr double placeGuard = 1e-12;

/// Hyndman and Fan's m: the place of the quantile is n·p + m.
double placeShift(QuantileDefinition definition, double p)
{
    switch (definition) {
    case QuantileDefinition::InverseCdf:
    case QuantileDefinition::AveragedCdf:
    case QuantileDefinition::LinearCdf:
        return 0;
    case QuantileDefinition::NearestEven:
        return -0.5;
    case QuantileDefinition::Hazen:
        return 0.5;
    case QuantileDefinition::Weibull:
        return p;
    case QuantileDefinition::Linear:
        return 1 - p;
    case QuantileDefinition::MedianUnbiased:
        return (p + 1) / 3;
    case QuantileDefinition::NormalUnbiased:
        return p / 4 + 3.0 / 8;
    }
    return 0;
}

/// Their γ: how much of the way from the value at \a below to the next one.
double weightAbove(QuantileDefinition definition, double part, double below)
{
    switch (definition) {
    case QuantileDefinition::InverseCdf:
        return part > 0 ? 1 : 0;
    case QuantileDefinition::AveragedCdf:
        return part > 0 ? 1 : 0.5;
    case QuantileDefinition::NearestEven:
        return part > 0 || std::fmod(below, 2) != 0 ? 1 : 0;
    default:
        return part;
    }
}

} // namespace

std::optional<double> quantileOfSorted(std::span<const double> sorted, double percent, QuantileDefinition definition)
{
    if (sorted.empty() || definition == QuantileDefinition::Linear)
        return percentileOfSorted(sorted, percent);
    const auto count = static_cast<double>(sorted.size());
    const double p = percent / 100;
    const double place = count * p + placeShift(definition, p);
    const double below = std::floor(place + placeGuard * count);
    const double rest = place - below;
    const double weight = weightAbove(definition, rest > placeGuard * count ? rest : 0, below);
    const auto valueAt = [&](double at) { return sorted[static_cast<size_t>(std::clamp(at, 1.0, count)) - 1]; };
    const double low = valueAt(below);
    const double result = low + weight * (valueAt(below + 1) - low);
    return std::isfinite(result) ? std::optional(result) : std::nullopt;
}

} // namespace chartroom
