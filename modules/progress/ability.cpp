// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/ability.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace chartroom {

namespace {

constexpr double gridFirst = -6.0;
constexpr double gridStep = 0.05;
constexpr std::size_t gridSize = 321;
constexpr std::size_t gridLevels = 7;

using GridRow = std::array<double, gridSize>;

double gridPoint(std::size_t i)
{
    return gridFirst + gridStep * static_cast<double>(i);
}

/// Logarithms that every estimate shares: of the prior, and of right and wrong at each level.
struct AbilityGrid {
    GridRow prior{};
    std::array<GridRow, gridLevels> right{};
    std::array<GridRow, gridLevels> wrong{};

    AbilityGrid()
    {
        for (std::size_t i = 0; i < gridSize; ++i) {
            const double z = (gridPoint(i) - abilityPriorMean) / abilityPriorDeviation;
            prior.at(i) = -0.5 * z * z;
            for (std::size_t level = 0; level < gridLevels; ++level) {
                const double p = probabilityRight(gridPoint(i), static_cast<int>(level) + 1);
                right.at(level).at(i) = std::log(p);
                wrong.at(level).at(i) = std::log1p(-p);
            }
        }
    }
};

GridRow posterior(const AbilityTally &tally)
{
    static const AbilityGrid grid;
    GridRow mass = grid.prior;
    for (std::size_t level = 0; level < gridLevels; ++level) {
        if (tally.right.at(level) == 0.0 && tally.wrong.at(level) == 0.0)
            continue;
        for (std::size_t i = 0; i < gridSize; ++i)
            mass[i] += tally.right[level] * grid.right[level][i] + tally.wrong[level] * grid.wrong[level][i];
    }
    const double highest = *std::max_element(mass.begin(), mass.end());
    double sum = 0.0;
    for (double &value : mass) {
        value = std::exp(value - highest);
        sum += value;
    }
    for (double &value : mass)
        value /= sum;
    return mass;
}

/// Each grid point stands for the cell around it; within a cell the mass lies evenly.
double percentile(const GridRow &mass, double share)
{
    double below = 0.0;
    for (std::size_t i = 0; i < gridSize; ++i) {
        if (below + mass[i] >= share)
            return gridPoint(i) - gridStep / 2 + gridStep * (share - below) / mass[i];
        below += mass[i];
    }
    return gridPoint(gridSize - 1);
}

} // namespace

void AbilityTally::add(int level, bool isRight, double weight)
{
    const auto index = static_cast<std::size_t>(std::clamp(level, 1, static_cast<int>(gridLevels)) - 1);
    (isRight ? right : wrong).at(index) += weight;
}

double probabilityRight(double ability, int itemLevel)
{
    const double slope = 2.0 * std::numbers::ln2; // ln 4
    return 1.0 / (1.0 + std::exp(-slope * (ability - itemLevel + 1.0)));
}

Ability estimateAbility(const AbilityTally &tally)
{
    const GridRow mass = posterior(tally);
    double mean = 0.0;
    for (std::size_t i = 0; i < gridSize; ++i)
        mean += mass[i] * gridPoint(i);
    return {mean, percentile(mass, 0.1), percentile(mass, 0.9)};
}

} // namespace chartroom
