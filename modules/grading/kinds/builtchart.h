// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"
#include "grading/tablecompare.h"

#include <QJsonObject>
#include <QStringList>

namespace chartroom {

/// A chart as grading sees it: what its marks stand for, and where that comes from. Neither syntax nor pixels.
struct BuiltChart {
    ChartSpec chart; ///< normal form
    DerivedTable derived;        ///< of data layer 1
    ComparisonTable comparison;
    QStringList sources;           ///< columns of the data behind keys and measures, sorted
    QStringList measureSignatures; ///< "sum decided", "count ", sorted

    [[nodiscard]] ComparedTable compared() const;
};

/// The most marks that packs and answers may draw (exercises.md 4.11).
inline constexpr int gradedMarksLimit = 5000;

/// Reads, normalises and derives a chart. \a bothLayers: the reference has two data layers. Problems: those of the
/// chart module and chart.marks-limit.
[[nodiscard]] Result<BuiltChart, ChartProblem> buildChart(const ChartSpec &spec, const TableLookup &tables,
                                                          bool bothLayers, const QString &language);

/// The columns of the data that some columns of a chart come from, followed back through its transforms; sorted.
[[nodiscard]] QStringList sourceColumns(const QStringList &columns, const QList<Transform> &transforms);

} // namespace chartroom
