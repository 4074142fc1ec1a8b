// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"
#include "dataset/table.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A row condition with one slip in it, and the diagnosis of that slip.
struct ConditionMutant {
    QString id; ///< "filter.boundary" …
    Expression condition;
    bool fillsMissing = false; ///< to be tried on the table with missing cells filled in
};

/// The most mutants that are tried (exercises.md 4.16).
inline constexpr qsizetype mostMutants = 50;

/// The mutants of a row condition in the order of exercises.md 4.16: boundary, and-or, negation, condition-missing,
/// missing-as-zero; within a group from left to right. Where `and` or `or` joins three or more conditions, exchanging
/// all of its words counts as one slip too, and is tried first.
[[nodiscard]] QList<ConditionMutant> conditionMutants(const Expression &condition);

/// The table with missing numbers read as 0 and missing texts as empty ones.
[[nodiscard]] Table withMissingFilled(const Table &table);

} // namespace chartroom
