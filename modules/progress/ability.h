// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace chartroom {

/// Ability in one competency, on the scale of the levels: ability L expects 80 % right on items of level L and half
/// right on items of level L + 1.
struct Ability {
    double estimate = 0; ///< mean of the posterior
    double low = 0;      ///< 10th percentile
    double high = 0;     ///< 90th percentile; low and high hold the ability with probability 80 %

    bool operator==(const Ability &) const = default;
};

/// Answers counted by item level 1 to 7 (index level − 1), each with its weight: all that the estimate depends on.
struct AbilityTally {
    std::array<double, 7> right{};
    std::array<double, 7> wrong{};

    void add(int level, bool isRight, double weight);
};

/// P(right | ability a, item level l) = 1 / (1 + exp(−k (a − l + 1))) with k = ln 4: the logistic model of Rasch (1960)
/// with the item's difficulty l − 1, stretched so that P = 0.8 at a = l and P = 0.5 at a = l − 1.
[[nodiscard]] double probabilityRight(double ability, int itemLevel);

/// Expected a posteriori estimate on a grid (Bock and Mislevy 1982, "Adaptive EAP estimation of ability in a
/// microcomputer environment"): prior normal with mean 2 (the ordinary target) and standard deviation 1.5, grid from
/// −6 to 10 in steps of 0.05, each answer's log-likelihood multiplied by its weight, percentiles interpolated on the
/// cumulated posterior. Without answers this is the prior.
[[nodiscard]] Ability estimateAbility(const AbilityTally &tally);

inline constexpr double abilityPriorMean = 2.0;
inline constexpr double abilityPriorDeviation = 1.5;

} // namespace chartroom
