// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QList>

namespace chartroom {

/// A–E against a declared standard (C = at the expected standard), or IE: insufficient evidence.
enum class GradeLetter { A, B, C, D, E, IE };

/// How sure a grade is: its 80 % interval lies inside the grade, reaches into one neighbour, or further.
enum class Certainty { Firm, Likely, Open };

/// A difference d between an estimate and the expected level, in levels, with its 80 % interval.
struct Difference {
    double d = 0;
    double low = 0;
    double high = 0;

    bool operator==(const Difference &) const = default;
};

/// The grade of a difference (report-card.md): A from +1.0, B from +0.5, C from 0 (or from −0.25 when the interval
/// straddles the expected level), D from −1.0, E below. Where level 4 is expected, A is d ≥ 0 together with
/// \a transferPassed: at least half of the people pass the transfer tasks.
[[nodiscard]] GradeLetter gradeOf(const Difference &difference, int expected, bool transferPassed);

/// The grade of a strand: the same ranges without the rule for level 4.
[[nodiscard]] GradeLetter strandGradeOf(const Difference &difference);

/// Firm when every d of the interval has the grade, likely when the interval reaches into one neighbouring grade,
/// otherwise open. The straddling rule of C does not widen its range.
[[nodiscard]] Certainty certaintyOf(const Difference &difference, GradeLetter grade, int expected = 0,
                                    bool transferPassed = false);

/// The mean of differences; bounds are the means of the bounds, which is the widest the interval can be because the
/// competencies of a strand move together. Nothing for an empty list.
[[nodiscard]] std::optional<Difference> meanDifference(const QList<Difference> &differences);

/// The median: the mean of the two middle values when their number is even. \a sorted must be sorted and not empty.
[[nodiscard]] double medianOf(const QList<double> &sorted);

/// Distribution-free 80 % interval of a median from the sign test (Hollander and Wolfe, Nonparametric Statistical
/// Methods, section 3.6): the order statistics k and n + 1 − k with the greatest k for which P(Binomial(n, 1/2) < k)
/// is at most 0.1; the whole range when there is no such k. \a sorted must be sorted and not empty.
[[nodiscard]] Difference medianWithInterval(const QList<double> &sorted);

} // namespace chartroom
