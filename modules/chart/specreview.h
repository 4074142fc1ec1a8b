// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartrules.h"

#include <optional>

namespace chartroom {

/// A chart as it is drawn: its normal form and the derived table of data layer 1.
struct DerivedChart {
    ChartSpec spec;
    DerivedTable derived;
};

/// Reads, normalizes and derives a chart as written. Pure: safe on any thread whose tables are its own.
[[nodiscard]] Result<DerivedChart, ChartProblem> deriveSpec(const QJsonObject &spec, const TableLookup &tables,
                                                            const QString &language);

/// What the rule library says of a chart as written (JSON of exercises.md 6).
struct SpecReview {
    std::optional<ChartProblem> problem; ///< the chart cannot be read or derived: no rule was asked
    QList<RuleResult> results;           ///< of the rules that apply, in library order

    [[nodiscard]] int metCount() const;
};

/// Reads, derives and reviews a chart. Pure: safe on any thread whose tables are its own.
[[nodiscard]] SpecReview reviewSpec(const QJsonObject &spec, const TableLookup &tables, const RuleOptions &options);

/// The tables a spec needs (its own and those of its lookups), held by value: the lookup may outlive \a tables and be
/// asked from another thread. Names that are not there stay unknown.
[[nodiscard]] TableLookup heldTables(const QJsonObject &spec, const TableLookup &tables);

/// Rows of the table a spec starts from; 0 when it is unknown.
[[nodiscard]] qsizetype sourceRowCount(const QJsonObject &spec, const TableLookup &tables);

} // namespace chartroom
