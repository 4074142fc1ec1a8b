// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/checks/checkcontext.h"

namespace chartroom {

/// A chart under `response`; one written in place reports its problem (chart.*), named ones report theirs once. Nothing
/// when its Values do not evaluate.
std::optional<ChartReview> reviewOfShown(CheckContext &context, const Exercise &exercise, const ChartReference &chart,
                                         const QString &key, const EvaluationContext &values);

/// The marks a chart.point key names must exist in its chart: exercise.field.missing, exercise.key.error,
/// exercise.key.missing-value. \a value is the evaluated key of an expression, or empty for a literal list.
void checkPointKey(CheckContext &context, const Exercise &exercise, const ChartPoint &body,
                   const std::optional<ExpressionValue> &value, const EvaluationContext &values);

/// A chart written in place must be drawable (chart.*); named charts are checked with their lesson.
void checkPlacedChart(CheckContext &context, const Exercise &exercise, const ChartReference &chart,
                      const EvaluationContext &values);

/// The `expect.table` of chart.build must be a table.
void checkTableKey(CheckContext &context, const ChartBuild &body, const std::optional<ExpressionValue> &value);

/// The reference chart of chart.build must be drawable (chart.*) and should pass the hard rules
/// (exercise.build.model-flawed).
void checkBuildKey(CheckContext &context, const Exercise &exercise, const ChartBuild &body,
                   const EvaluationContext &values);

// checks/tablekeychecks.cpp: the columns that keys name must exist (exercise.field.missing), and

/// the key of table.select should not cut through equal values (exercise.key.tie).
void checkSelectKey(CheckContext &context, const Exercise &exercise, const TableSelect &body,
                    const EvaluationContext &values);
void checkPivotKey(CheckContext &context, const Exercise &exercise, const TablePivot &body);
void checkJoinKey(CheckContext &context, const Exercise &exercise, const TableJoin &body);
/// table.filter and formula should be tested on hidden rows too (exercise.probe.missing).
void checkProbes(CheckContext &context, const Exercise &exercise, const QStringList &probes);

/// exercise.key.tie: a `sort | limit(n)` of the key cuts through equal values.
void checkKeyTies(CheckContext &context, const Expression &key, const EvaluationContext &values, const Place &place);

} // namespace chartroom
