// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chart/predicate.h"
#include "grading/invalid.h"
#include "grading/tablecompare.h"

#include <optional>

namespace chartroom {

/// One measure of a pivot table.
struct PivotValue {
    QString aggregate; ///< a word of 6.3, or "ratio": Σ field / Σ per over rows with both present
    QString field;     ///< empty for "count"
    QString per;       ///< of "ratio"
    QString show;      ///< "row", "column" or "total": the share of that total; empty: the value itself

    bool operator==(const PivotValue &) const = default;
};

/// What a pivot table asks of a table (exercises.md 4.17).
struct PivotQuestion {
    QStringList rows; ///< each once
    QStringList columns;
    QList<PivotValue> values;
    std::optional<Predicate> filter;
};

/// What may be asked.
struct PivotOffer {
    QStringList fields;     ///< empty: all columns of the table
    QStringList aggregates; ///< empty: all
};

/// The result in long form, and where it comes from.
struct PivotOutcome {
    ComparedTable table;           ///< keys: rows and columns; one measure a value
    QStringList sources;           ///< columns behind keys and measures, sorted
    QList<int> rowNumbers;         ///< rows that are counted
    QStringList measureSignatures; ///< "sum decided", sorted
};

/// Reads {rows, columns, values, filter}. Ids: answer.shape, answer.empty (no values, or neither rows nor columns),
/// filter.incomplete, filter.type.
[[nodiscard]] Result<PivotQuestion, Invalid> readPivotQuestion(const QJsonObject &json, const Table &table,
                                                               const PivotOffer &offer, const QString &language);

/// The values of an answer or a match; nothing when one is misshapen. Equal ones stand once.
[[nodiscard]] std::optional<QList<PivotValue>> readPivotValues(const QJsonValue &json);

/// Computes the pivot table. Groups with a missing key are groups of their own; combinations without rows have none.
/// A share is the measure over the same measure of all rows of the total.
[[nodiscard]] PivotOutcome pivotOutcome(const PivotQuestion &question, const Table &table);

/// "sum decided", "ratio decided applications", "count as row share".
[[nodiscard]] QString pivotSignature(const PivotValue &value);

} // namespace chartroom
