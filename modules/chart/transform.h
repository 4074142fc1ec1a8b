// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/predicate.h"

#include <QJsonArray>
#include <QStringList>
#include <optional>
#include <variant>

namespace chartroom {

/// One column made by an aggregate or window transform.
struct TransformOp {
    QString op;    ///< an aggregate of 6.3, or row_number, rank, sum, lag in a window
    QString field; ///< empty for count and row_number
    QString as;

    bool operator==(const TransformOp &) const = default;
};

struct TransformSort {
    QString field;
    bool descending = false;

    bool operator==(const TransformSort &) const = default;
};

struct FilterTransform {
    Predicate predicate;
    bool operator==(const FilterTransform &) const = default;
};

struct CalculateTransform {
    QString expression; ///< in the Vega spelling (5.8)
    QString as;
    bool operator==(const CalculateTransform &) const = default;
};

struct AggregateTransform {
    QList<TransformOp> ops;
    QStringList groupby;
    bool operator==(const AggregateTransform &) const = default;
};

struct FoldTransform {
    QStringList fields;
    QString key = QStringLiteral("key");
    QString value = QStringLiteral("value");
    bool operator==(const FoldTransform &) const = default;
};

struct LookupTransform {
    QString field;
    QString dataName;                     ///< the other dataset
    std::optional<QJsonArray> dataValues; ///< or its rows (exported files)
    QString key;
    QStringList fields;
    bool operator==(const LookupTransform &) const = default;
};

struct WindowTransform {
    QList<TransformOp> ops;
    QStringList groupby;
    QList<TransformSort> sort;
    bool operator==(const WindowTransform &) const = default;
};

/// The transforms of the chart grammar (exercises.md 6.4).
using Transform = std::variant<FilterTransform, CalculateTransform, AggregateTransform, FoldTransform,
                               LookupTransform, WindowTransform>;

/// "filter", "calculate", …
[[nodiscard]] QString transformWord(const Transform &transform);

[[nodiscard]] QJsonObject toJson(const Transform &transform);

} // namespace chartroom
