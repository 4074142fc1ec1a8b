// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"

#include <QList>
#include <QString>
#include <variant>

namespace chartroom {

/// What a comparison made by menus asks of a cell.
enum class ComparisonTest {
    Equal,          ///< one value
    NotEqual,       ///< one value
    Less,           ///< one value
    LessOrEqual,    ///< one value
    Greater,        ///< one value
    GreaterOrEqual, ///< one value
    Between,        ///< two values, both included; a missing one is an open end
    OneOf,          ///< any number of values; a missing one asks nothing
    NotOneOf,       ///< any number of values
    Contains,       ///< one text
    StartsWith,     ///< one text
    EndsWith,       ///< one text
    IsMissing,      ///< no value
    IsPresent       ///< no value
};

/// One row of a filter made by menus. All but IsMissing and IsPresent give missing for a missing cell (exercises.md
/// 5.4): such a row is neither kept nor denied, and the report of the step counts it.
struct Comparison {
    QString column;
    ComparisonTest test = ComparisonTest::Equal;
    QList<Scalar> values{}; ///< a text stands for a date where the column holds dates
    bool operator==(const Comparison &) const = default;
};

/// A filter made by menus: all comparisons must hold, or one is enough. None at all keeps every row.
struct ComparisonList {
    QList<Comparison> comparisons;
    bool any = false;
    bool operator==(const ComparisonList &) const = default;
};

/// A row condition: written in the expression language (exercises.md 5) or made by menus.
using RowCondition = std::variant<QString, ComparisonList>;

/// The condition as an expression, so that both ways follow the same three-valued logic.
[[nodiscard]] Result<Expression, ExpressionError> conditionExpression(const RowCondition &condition,
                                                                      const QString &language);

} // namespace chartroom
