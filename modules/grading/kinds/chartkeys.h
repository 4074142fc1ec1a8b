// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"
#include "grading/tablecompare.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <optional>

namespace chartroom {

/// chart.point: the chart that is shown and the rows of its derived table that are right.
struct ChartPointKey {
    ChartSpec chart; ///< normal form
    DerivedTable derived;
    QList<int> targets; ///< sorted, without repeats
};

/// One `match` of a chart.build anticipation, made comparable. Empty members were not written.
struct ChartMatch {
    std::optional<ComparedTable> table;
    std::optional<Mark> mark;
    QStringList marks;
    QStringList fails;

    bool operator==(const ChartMatch &) const = default;
};

/// chart.build: the reference as a table to compare with.
struct ChartBuildKey {
    QJsonObject spec;                    ///< the reference chart with Values evaluated; empty for `expect.table`
    std::optional<ChartSpec> chart;      ///< its normal form; none for `expect.table`
    ComparedTable table;
    QStringList sources;                 ///< source fields of the reference; empty for `expect.table`
    QList<int> rowNumbers;               ///< rows of the dataset behind its marks
    QStringList measureSignatures;       ///< "sum decided", sorted
    bool bothLayers = false;
    QStringList marks;                   ///< words; empty: any
    QString orientation;                 ///< "vertical" or "horizontal"; empty: any
    QList<QJsonObject> ruleParameters;   ///< one a rule use
    QList<std::optional<ChartMatch>> matches; ///< one an anticipation; none: cannot match
};

} // namespace chartroom
