// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"

#include <QHash>

namespace chartroom {

/// The tables a chart is made from, kept by value (they are implicitly shared), so that work on another thread and
/// later exports need nobody else's.
class ChartTables
{
public:
    ChartTables() = default;
    /// The tables that a spec names (its own and those of its lookups), as far as the lookup knows them.
    ChartTables(const ChartSpec &spec, const TableLookup &lookup);

    [[nodiscard]] TableLookup lookup() const;
    /// Rows of all of them and those written in the spec: a measure of how long a derivation takes.
    [[nodiscard]] qsizetype rowCount() const;

private:
    QHash<QString, Table> m_tables;
    qsizetype m_inlineRows = 0;
};

/// From how many rows on a derivation is too long for the window's thread (50 ms).
inline constexpr qsizetype largeTableRows = 20'000;

} // namespace chartroom
