// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "chart/marklayout.h"

#include <QHash>
#include <QJsonObject>
#include <optional>

namespace chartroom {

/// The tables a chart is made from, kept by value (they are implicitly shared), so that work on another thread and
/// later exports need nobody else's.
class ChartTables
{
public:
    ChartTables() = default;
    /// The tables that a spec names, as far as the lookup knows them.
    ChartTables(const ChartSpec &spec, const TableLookup &lookup);

    [[nodiscard]] TableLookup lookup() const;
    [[nodiscard]] qsizetype rowCount() const;

private:
    QHash<QString, Table> m_tables;
};

/// A chart ready to be shown: everything that may take long is done.
struct PreparedChart {
    std::optional<ChartProblem> problem{}; ///< then nothing else counts
    ChartSpec spec{};                      ///< the normal form
    DerivedTable derived{};
    MarkLayout layout{};
    QString words{}; ///< exercises.md 9
};

/// Normal form, derived table, layout and words of a spec. Pure: runs on any thread.
[[nodiscard]] PreparedChart prepareChart(const ChartSpec &spec, const ChartTables &tables, const QString &language);

} // namespace chartroom
