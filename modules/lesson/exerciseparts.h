// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"
#include "lesson/localtext.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <optional>

namespace chartroom {

/// A Value (exercises.md 2.2): a literal, or an expression that is evaluated when the exercise is opened. Evaluate
/// with `evaluateValue` of values.h.
struct ExerciseValue {
    QJsonValue literal = QJsonValue::Undefined; ///< Undefined when not given; lists may hold {"expr": …} entries
    std::optional<Expression> expression;       ///< set instead of `literal`
    QString expressionText;                     ///< as written; also when it did not parse
    Place place;

    [[nodiscard]] bool isGiven() const { return expression.has_value() || !literal.isUndefined(); }
    [[nodiscard]] bool isExpression() const { return expression.has_value(); }
};

/// A wrong answer the author expects (exercises.md 2.4).
struct Anticipation {
    QString id;         ///< also the feedback id
    QJsonObject match;  ///< part of an answer; every {"expr": …} in it is a Value (resolveValues)
    LocalText feedback;
    QString misconception;
    std::optional<double> score; ///< replaces the computed score
    Place place;
};

/// How near a number must be (exercises.md 3.5); fits when any given test holds. Empty: the default of 3.5.
struct Tolerance {
    std::optional<double> abs;
    std::optional<double> rel;
    std::optional<int> decimals;
    std::optional<double> axis; ///< share of the axis domain (chart.read only)
    std::optional<double> days; ///< numeric with `as: date`

    [[nodiscard]] bool isGiven() const { return abs || rel || decimals || axis || days; }
    bool operator==(const Tolerance &) const = default;
};

/// An option of choice.one and choice.many.
struct Choice {
    QString id;
    LocalText text;
    LocalText feedback; ///< may be empty
    QString misconception;
    double score = 0;
    ExerciseValue value; ///< not given: the id
    Place place;
};

/// A unit text with its factor.
struct UnitFactor {
    QString text;
    double factor = 1;
    bool operator==(const UnitFactor &) const = default;
};

/// A named chart of the lesson or a spec written in place.
struct ChartReference {
    QString name; ///< empty for a spec in place
    LocalJson spec;
    Place place;
};

/// One use of a chart rule as a check (exercises.md 4.11).
struct RuleUse {
    QString rule;
    double weight = 1;
    std::optional<bool> hard; ///< not given: as the library says
    LocalText feedback;
    LocalJson parameters;     ///< `with`; Values inside
    Place place;
};

} // namespace chartroom
