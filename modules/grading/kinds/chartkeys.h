// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/axisreading.h"
#include "chart/derivedtable.h"
#include "chart/textslots.h"
#include "grading/tablecompare.h"
#include "lesson/exerciseparts.h"

#include <QHash>
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

/// chart.read: the number, its axis, and the numbers that people get by a slip.
struct ChartReadKey {
    double number = 0;
    AxisSpan axis;
    Tolerance tolerance; ///< the one that counts
    QList<double> otherSeries;        ///< other series at the same place
    QList<double> neighbours;         ///< the same series at the places beside
    std::optional<double> otherAxis;  ///< the same height on the second axis
    AxisSpan otherSpan;               ///< of that axis
    std::optional<double> logAsLinear;
};

/// chart.repair: the start chart, and what it was like.
struct ChartRepairKey {
    QJsonObject start;            ///< with Values evaluated
    ChartSpec chart;              ///< its normal form
    ComparedTable table;
    QString mainTable;            ///< dataset reference that "" stands for
    QStringList tables;           ///< all that it draws from
    QStringList failing;          ///< hard rules that fail on it
    QList<QJsonObject> ruleParameters; ///< one a rule use
    QList<std::optional<ChartMatch>> matches; ///< one an anticipation; none: cannot match

    [[nodiscard]] bool bothLayers() const { return chart.dataLayerCount() == 2; }
};

/// What one feature of a drawing wants: a number, a word or places, as its `use` asks.
struct DrawTarget {
    double number = 0;
    QString word;
    QStringList places;
};

/// chart.draw: the places with their truth, and what the features want.
struct ChartDrawKey {
    QStringList places;       ///< canonical texts, in order
    QStringList placeNames;   ///< as readers see them, in the language of the preparation
    double low = 0;           ///< ends of the axis
    double high = 1;
    QHash<QString, double> given;
    QList<std::optional<double>> truth; ///< by place; none: missing
    QString unit;             ///< in the language of the preparation
    QList<DrawTarget> targets; ///< one a feature
};

/// A note as it is looked for.
struct AnnotationKey {
    QList<int> rows; ///< of the derived table: where it may stand
    QList<TextSlot> textSlots;
};

/// chart.annotate: the chart, and what title and notes must say.
struct ChartAnnotateKey {
    ChartSpec chart; ///< normal form
    DerivedTable derived;
    QList<TextSlot> titleSlots;
    QList<AnnotationKey> notes; ///< one an expected annotation
    QList<PhraseLabel> labels;  ///< of the categories in the chart's data
};

} // namespace chartroom
