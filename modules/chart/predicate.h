// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/table.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

enum class PredicateOp { And, Or, Not, Equal, OneOf, Lt, Lte, Gt, Gte, Range, Valid };

/// A row condition of exercises.md 6.4, used by chart filters and by table.filter answers.
struct Predicate {
    PredicateOp op = PredicateOp::And;
    QString field{};
    QString timeUnit{};       ///< empty, or a time unit applied to the field first
    QJsonArray values{};      ///< one for the comparisons, two for range (null = open end), n for oneOf, a boolean for valid
    QList<Predicate> parts{}; ///< of And, Or, Not

    bool operator==(const Predicate &) const = default;
};

/// What is wrong with a predicate and where (relative path such as "and.0.equal"); the caller words it.
struct PredicateProblem {
    bool unsupported = false; ///< true: a property outside the grammar; false: malformed
    QString part;
    QString what;             ///< the offending property or value
};

/// Reads {field, equal|oneOf|lt|lte|gt|gte|range|valid, timeUnit?} and {and|or|not}.
[[nodiscard]] Result<Predicate, PredicateProblem> readPredicate(const QJsonValue &json);

[[nodiscard]] QJsonObject toJson(const Predicate &predicate);

/// All fields the predicate names, in order, without repeats.
[[nodiscard]] QStringList predicateFields(const Predicate &predicate);

/// True when the condition holds for a row. Comparisons are false for missing values. The fields MUST exist.
[[nodiscard]] bool predicateHolds(const Predicate &predicate, const Table &table, int row);

} // namespace chartroom
