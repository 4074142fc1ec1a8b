// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/counttable.h"

namespace chartroom {

/// What an outsider can know of a hidden count.
struct HiddenBounds {
    CountPlace place;
    double low = 0;
    std::optional<double> high; ///< nothing: without limit

    [[nodiscard]] bool isProtected(double width) const { return !high || (*high - low >= width && *high >= width); }
    [[nodiscard]] bool isExact() const { return high && *high == low; }
    bool operator==(const HiddenBounds &) const = default;
};

/// The least and greatest value that each hidden count can have when all counts are non-negative, rows and columns
/// add up to their totals, and what is not hidden is known (exercises.md 4.23); in the order of places(). Without
/// \a totals no equations exist.
///
/// A table with its totals is a circulation: the grand total flows into the rows, through the cells into the columns
/// and back. The greatest flow on an arc is what it carries plus the maximum flow from its head to its tail through
/// the other hidden arcs; the least is what it carries less the maximum flow from tail to head (Ford and Fulkerson 1956;
/// Cox 1995 for tables). That equals the linear programme, because the matrix of a network is totally unimodular, and
/// is whole for whole counts.
[[nodiscard]] QList<HiddenBounds> hiddenBounds(const CountTable &table, const QSet<CountPlace> &hidden, bool totals);

/// A hidden count that follows from others by one subtraction or addition.
struct AttackStep {
    CountPlace target;
    CountPlace start;          ///< the total that is subtracted from; the target itself when parts are added up
    QList<CountPlace> parts;   ///< subtracted from the start, or added up
    bool isSum = false;        ///< the target is the sum of its parts
};

/// What an outsider works out step by step: each step uses what is visible and what earlier steps found.
[[nodiscard]] QList<AttackStep> attackSteps(const CountTable &table, const QSet<CountPlace> &hidden, bool totals);

/// "61 − 22 − 19 − 17 = 3" or "12 + 9 = 21".
[[nodiscard]] QString equationText(const CountTable &table, const AttackStep &step, const QString &language);

} // namespace chartroom
