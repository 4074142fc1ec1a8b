// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

namespace chartroom {

/// What the kinds that show a chart share: chart.point, chart.read, chart.annotate.

/// A chart as it is shown: its normal form and the derived table of data layer 1.
struct ShownChart {
    ChartSpec chart;
    DerivedTable derived;
};

/// The chart of an exercise, evaluated. Problems: exercise.key.error.
[[nodiscard]] Result<ShownChart, PreparationProblem> shownChart(const ChartReference &reference, const KeyScene &scene);

/// The rows of the derived table that a Value names, sorted, each once: rows of a table by columns of the same names
/// (row numbers for `#`), a list of mark keys, or one mark key. Marks without a value have a row too. Problems:
/// exercise.key.error, exercise.key.missing-value.
[[nodiscard]] Result<QList<int>, PreparationProblem>
rowsOfMarkKeys(const ExerciseValue &value, const DerivedTable &derived, const EvaluationContext &context);

} // namespace chartroom
