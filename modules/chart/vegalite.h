// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"

namespace chartroom {

/// The chart as a self-contained Vega-Lite v5 file (exercises.md 6.7): rows inlined, all defaults written out, UTC time
/// units, guards for missing values. Reading it back gives the same derived table.
[[nodiscard]] Result<QJsonObject, ChartProblem> vegaLite(const ChartSpec &normalSpec, const TableLookup &tables,
                                                         const QString &language);

} // namespace chartroom
