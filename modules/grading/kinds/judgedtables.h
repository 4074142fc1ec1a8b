// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kinds/tablekeys.h"

namespace chartroom {

/// The main table of an exercise and its probes, in this order. Problems: exercise.key.error.
[[nodiscard]] Result<QList<JudgedTable>, PreparationProblem> judgedTables(const QStringList &probes,
                                                                          const KeyScene &scene);

/// Why an expression of a key does not evaluate: the problem of the expression (expr.*) and exercise.key.error.
[[nodiscard]] QList<PreparationProblem> expressionProblems(const ExpressionError &error, const Place &place);

/// The number of the row at a place: that of the shipped table.
[[nodiscard]] int rowNumberAt(const Table &table, qsizetype place);

} // namespace chartroom
