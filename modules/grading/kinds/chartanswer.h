// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"
#include "grading/kinds/builtchart.h"

namespace chartroom {

/// A chart as an answer, as chart.build and chart.repair read it.

/// The tables an answer may draw from: the main one under "", and others by the names the exercise offers.
struct OfferedTables {
    TableLookup lookup;
    QStringList names;
};

/// Reads `{"spec": {…}}`. Ids: answer.shape (also for data that is not offered), answer.empty, chart.spec.
[[nodiscard]] Result<ChartSpec, Invalid> answeredSpec(const AnswerScene &scene, const OfferedTables &tables);

/// Builds the answered chart. Ids: chart.spec, chart.field, chart.nothing-drawn, chart.marks-limit.
[[nodiscard]] Result<BuiltChart, Invalid> answeredChart(const ChartSpec &spec, const TableLookup &tables, bool bothLayers,
                                                        const QString &language);

/// True when `all` has every entry of `some`.
[[nodiscard]] bool includesAll(const QStringList &all, const QStringList &some);

/// The ids of the checks that failed.
[[nodiscard]] QStringList failingChecks(const Judgement &judgement);

} // namespace chartroom
