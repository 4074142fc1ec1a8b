// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace chartroom {

/// How well something was remembered. "Easy" of the published model is not offered.
enum class Recall { Again = 1, Hard = 2, Good = 3 };

/// How firmly one thing is remembered: the state of FSRS-6 (Free Spaced Repetition Scheduler, open-spaced-repetition,
/// "The algorithm", version 6) with its 21 default weights.
struct MemoryState {
    double stability = 0;  ///< days until the chance of recall has fallen to 90 %
    double difficulty = 0; ///< 1 (easy) to 10

    bool operator==(const MemoryState &) const = default;
};

/// The state after the first meeting: S₀(G) = w[G−1], D₀(G) = w4 − e^(w5 (G−1)) + 1.
[[nodiscard]] MemoryState firstMemory(Recall recall);

/// The state after meeting it again \a days after the last time; 0 on the same day, where the model has a formula of its
/// own. Longer waits that end well make a memory firmer.
[[nodiscard]] MemoryState strengthened(const MemoryState &state, Recall recall, qint64 days);

/// The chance of recall after so many days: R(t, S) = (1 + F t / S)^(−w20) with F = 0.9^(−1/w20) − 1.
[[nodiscard]] double recallAfter(const MemoryState &state, qint64 days);

/// Days until the chance of recall falls to \a retention (above 0, below 1), rounded, from 1 to \a longest.
[[nodiscard]] int daysUntilReview(const MemoryState &state, double retention = 0.9, int longest = 180);

} // namespace chartroom
