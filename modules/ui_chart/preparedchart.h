// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/charttables.h"
#include "chart/marklayout.h"
#include "chart/specreview.h"

#include <optional>

namespace chartroom {

/// A chart ready to be shown: everything that may take long is done.
struct PreparedChart {
    std::optional<ChartProblem> problem{}; ///< then nothing else counts
    ChartSpec spec{};                      ///< the normal form
    DerivedTable derived{};
    MarkLayout layout{};
    QString words{}; ///< exercises.md 9
};

/// Normal form, derived table, layout and words of a spec. Pure: runs on any thread. Cancelled work ends with some chart
/// that nobody should be shown.
[[nodiscard]] PreparedChart prepareChart(const ChartSpec &spec, const ChartTables &tables, const QString &language,
                                         const Progress &progress = {});

} // namespace chartroom
