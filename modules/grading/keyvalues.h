// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// A Value that must be one scalar and not missing. Problems: exercise.key.error, exercise.key.missing-value.
[[nodiscard]] Result<Scalar, PreparationProblem> scalarKey(const ExerciseValue &value,
                                                           const EvaluationContext &context);

/// A problem of the key with what the evaluation said.
[[nodiscard]] PreparationProblem keyProblem(const QString &ruleId, const QString &message, const Place &place);

/// exercise.key.missing: what is absent stands nowhere in the file (command-line.md 16).
[[nodiscard]] PreparationProblem absentKey(const QString &message, const Exercise &exercise);

/// A date from a date, a datetime or ISO text; invalid for anything else.
[[nodiscard]] QDate dateOf(const Scalar &scalar);

/// The tables that charts of an exercise see: the pack's, and under "" the exercise's main table.
[[nodiscard]] TableLookup chartTables(const Exercise &exercise, const EvaluationContext &context);

/// What a table stands for in the answers of an exercise: row numbers where rows are picked.
[[nodiscard]] TableForm tableFormOf(const Exercise &exercise);

} // namespace chartroom
