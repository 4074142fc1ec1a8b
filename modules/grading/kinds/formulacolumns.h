// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"
#include "lesson/exerciseparts.h"

#include <QList>
#include <QStringList>
#include <functional>
#include <optional>

namespace chartroom {

/// Are two cells of a calculated column equal (exercises.md 4.19)? Both missing, numbers within the tolerance, or equal
/// text, boolean or date.
[[nodiscard]] bool equalCells(const Scalar &answer, const Scalar &key, const Tolerance &tolerance);

/// The rows (places) in which two columns of equal length differ.
[[nodiscard]] QList<qsizetype> differingRows(const Column &answer, const Column &key, const Tolerance &tolerance);

/// What a slip makes of a right number; nothing: a missing value.
using NumberSlip = std::function<std::optional<double>(double)>;

/// True when every cell of the answer is what the slip makes of the key's, and some cell is a number. Missing stays
/// missing; with \a anyWhereMissing the rows where the key is missing are not asked.
[[nodiscard]] bool followsSlip(const Column &answer, const Column &key, const NumberSlip &slip,
                               const Tolerance &tolerance, bool anyWhereMissing = false);

/// The same value in every cell, of at least two, none missing.
[[nodiscard]] bool isConstantColumn(const Column &column);

/// The rows in which one of these columns is missing.
[[nodiscard]] QList<qsizetype> rowsWithMissingInput(const QStringList &columns, const Table &table);

/// The rows in which a divisor of one of the expressions is zero.
[[nodiscard]] QList<qsizetype> rowsWithZeroDivisor(const QList<Expression> &expressions, const Table &table,
                                                   const EvaluationContext &context);

} // namespace chartroom
