// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "chart/chartrules.h"

#include <optional>

namespace chartroom {

/// A chart as it is drawn: its normal form and the derived table of data layer 1.
struct DerivedChart {
    ChartSpec spec{};
    DerivedTable derived{};
};

/// Normalizes and derives a chart. Pure: safe on any thread whose tables are its own. Cancelled work ends with some
/// problem that nobody should be shown.
[[nodiscard]] Result<DerivedChart, ChartProblem> deriveChart(const ChartSpec &spec, const TableLookup &tables,
                                                             const QString &language, const Progress &progress = {});
/// As above, from the JSON of exercises.md 6.
[[nodiscard]] Result<DerivedChart, ChartProblem> deriveSpec(const QJsonObject &spec, const TableLookup &tables,
                                                            const QString &language, const Progress &progress = {});

/// What the rule library says of a chart as written.
struct SpecReview {
    std::optional<ChartProblem> problem; ///< the chart cannot be read or derived: no rule was asked
    QList<RuleResult> results;           ///< of the rules that apply, in library order

    [[nodiscard]] int metCount() const;
};

/// Derives and reviews a chart. Pure: safe on any thread whose tables are its own. Cancelled work ends with some review
/// that nobody should be shown.
[[nodiscard]] SpecReview reviewSpec(const ChartSpec &spec, const TableLookup &tables, const RuleOptions &options,
                                    const Progress &progress = {});

} // namespace chartroom
