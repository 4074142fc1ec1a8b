// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/memory.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chartroom {

namespace {

/// The default weights of FSRS-6, w0 to w20.
constexpr std::array<double, 21> w{0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                                   1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr int good = 3;
constexpr int easy = 4;

double decayFactor()
{
    return std::pow(0.9, -1.0 / w[20]) - 1;
}

double firstDifficulty(int grade)
{
    return w[4] - std::exp(w[5] * (grade - 1)) + 1;
}

/// Moves by the grade, less the closer it is to 10, and a little back towards that of an easy beginning.
double nextDifficulty(double difficulty, int grade)
{
    const double moved = difficulty - w[6] * (grade - good) * (10 - difficulty) / 9;
    return std::clamp(w[7] * firstDifficulty(easy) + (1 - w[7]) * moved, 1.0, 10.0);
}

double afterForgetting(const MemoryState &state, double recall)
{
    const double stability = w[11] * std::pow(state.difficulty, -w[12]) * (std::pow(state.stability + 1, w[13]) - 1)
        * std::exp(w[14] * (1 - recall));
    return std::min(stability, state.stability / std::exp(w[17] * w[18]));
}

double afterRecall(const MemoryState &state, double recall, Recall grade)
{
    const double growth = std::exp(w[8]) * (11 - state.difficulty) * std::pow(state.stability, -w[9])
        * (std::exp(w[10] * (1 - recall)) - 1) * (grade == Recall::Hard ? w[15] : 1);
    return state.stability * (1 + growth);
}

double onTheSameDay(double stability, int grade)
{
    const double growth = std::exp(w[17] * (grade - good + w[18])) * std::pow(stability, -w[19]);
    return stability * (grade >= good ? std::max(growth, 1.0) : growth);
}

} // namespace

MemoryState firstMemory(Recall recall)
{
    const int grade = static_cast<int>(recall);
    return {w[static_cast<size_t>(grade - 1)], std::clamp(firstDifficulty(grade), 1.0, 10.0)};
}

MemoryState strengthened(const MemoryState &state, Recall recall, qint64 days)
{
    const int grade = static_cast<int>(recall);
    const double difficulty = nextDifficulty(state.difficulty, grade);
    if (days <= 0)
        return {onTheSameDay(state.stability, grade), difficulty};
    const double chance = recallAfter(state, days);
    return {recall == Recall::Again ? afterForgetting(state, chance) : afterRecall(state, chance, recall), difficulty};
}

double recallAfter(const MemoryState &state, qint64 days)
{
    const auto waited = static_cast<double>(std::max<qint64>(days, 0));
    return std::pow(1 + decayFactor() * waited / state.stability, -w[20]);
}

int daysUntilReview(const MemoryState &state, double retention, int longest)
{
    const double days = state.stability / decayFactor() * (std::pow(retention, -1.0 / w[20]) - 1);
    return static_cast<int>(std::lround(std::clamp(days, 1.0, static_cast<double>(longest))));
}

} // namespace chartroom
