// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace chartroom {

/// One condition of the filter rows. \a op is a word of the form, not of the grammar: "equal", "not", "oneOf", "gt",
/// "gte", "lt", "lte", "range", "known" (not missing), "missing", or "own" for a condition the rows cannot show.
struct FilterCondition {
    QString field;
    QString op = QStringLiteral("equal");
    QJsonArray values;     ///< one; two for range (null = open end); any for oneOf; none for known and missing
    QJsonObject predicate; ///< as it was read; written back while the condition is own

    bool operator==(const FilterCondition &) const = default;
};

/// All filters of a chart as rows.
struct FilterSet {
    QList<FilterCondition> conditions;
    bool any = false; ///< one condition is enough (or); false: all must hold (and)

    bool operator==(const FilterSet &) const = default;
};

/// The filters of a spec. Several filter transforms are conditions that must all hold; one filter of `or` or `and` is
/// taken apart. What the rows cannot show is one condition of its own.
[[nodiscard]] FilterSet filtersOf(const QJsonObject &spec);

/// The spec with these filters. Transforms that are no filters keep their places; a filter stands where the first one
/// stood, or as early as its field exists (\a table is the table before the transforms). An equal set changes nothing.
[[nodiscard]] QJsonObject withFilters(const QJsonObject &spec, const FilterSet &filters, const Table &table);

/// One condition as a predicate of the grammar.
[[nodiscard]] QJsonObject predicateOf(const FilterCondition &condition);

/// All conditions of a set as one predicate; empty without conditions.
[[nodiscard]] QJsonObject predicateOf(const FilterSet &filters);

/// The words of FilterCondition::op that fit a field, "equal" first.
[[nodiscard]] QStringList operatorsFor(const Field &field);

} // namespace chartroom
