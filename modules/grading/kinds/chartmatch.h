// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kinds/builtchart.h"

namespace chartroom {

/// The anticipations of chart.build and chart.repair: charts are compared by their derived tables (exercises.md 4.11).

/// A chart of a key or a match. Problems: exercise.key.error.
[[nodiscard]] Result<BuiltChart, PreparationProblem> chartFromJson(const QJsonObject &json, const KeyScene &scene,
                                                                   bool bothLayers, const Place &place);

/// The table of an expression with its keys: those of the last `group`, otherwise the columns that are not numbers
/// (4.11 step 1). Problems: exercise.key.error, exercise.key.missing-value.
[[nodiscard]] Result<ComparedTable, PreparationProblem> comparedTable(const Expression &expression,
                                                                      const EvaluationContext &context,
                                                                      const Place &place);

/// The table of `match: {table: {expr: …}}`: its expression as written, because a table must keep its types.
[[nodiscard]] Result<ComparedTable, PreparationProblem> anticipatedTable(const Anticipation &anticipation,
                                                                         const EvaluationContext &context);

/// All anticipations made comparable; none where one cannot match, which is a problem. \a base: what `change` is
/// applied to.
[[nodiscard]] QList<std::optional<ChartMatch>> chartMatches(const KeyScene &scene, const QJsonObject &base,
                                                            bool bothLayers, QList<PreparationProblem> &problems);

/// Judgement::matches for an answered chart. The matches must outlive it.
[[nodiscard]] std::function<bool(qsizetype)> chartMatcher(const QList<std::optional<ChartMatch>> &matches,
                                                          const BuiltChart &chart, const QStringList &failing);

/// Do two anticipations catch the same charts?
[[nodiscard]] bool catchTheSame(const std::optional<ChartMatch> &a, const std::optional<ChartMatch> &b);

} // namespace chartroom
