// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/grades.h"
#include "report/reportcard.h"

#include <optional>
#include <QHash>
#include <QString>
#include <QStringList>

namespace chartroom {

/// r of curriculum.md section 7 for a group: 1 for the grades A, B and C, 0.5 for D, 0 for E; IE is left out.
[[nodiscard]] QHash<QString, double> readinessOfGrades(const QHash<QString, GradeLetter> &grades);

/// The up to two competencies with the greatest d among those with C or better; ties in the order of \a codes.
[[nodiscard]] QStringList strengthsOf(const QHash<QString, Difference> &graded,
                                      const QHash<QString, GradeLetter> &grades, const QStringList &codes);

/// The up to two competencies with the least d among those with D or E; ties in the order of \a codes.
[[nodiscard]] QStringList prioritiesOf(const QHash<QString, Difference> &graded,
                                       const QHash<QString, GradeLetter> &grades, const QStringList &codes);

/// How a grade moved; nothing when either is IE.
[[nodiscard]] std::optional<Change> changeOfGrade(GradeLetter before, GradeLetter now);

/// How a level moved; nothing when either is unknown.
[[nodiscard]] std::optional<Change> changeOfLevel(const std::optional<int> &before, const std::optional<int> &now);

} // namespace chartroom
