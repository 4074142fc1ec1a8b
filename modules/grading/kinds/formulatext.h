// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/expression.h"
#include "grading/invalid.h"

#include <QStringList>

namespace chartroom {

/// What a formula may use.
struct FormulaOffer {
    QStringList columns;   ///< empty: all of the table
    QStringList functions; ///< operators and literals are always offered
    const Table &table;
};

/// The formula without its leading "=" and the white space around.
[[nodiscard]] QString bareFormula(const QString &text);

/// Reads a typed formula. Ids: answer.empty, formula.syntax, formula.name (an unknown name or function),
/// formula.not-offered, formula.type.
[[nodiscard]] Result<Expression, Invalid> readFormulaText(const QString &text, const FormulaOffer &offer,
                                                          const EvaluationContext &context);

/// What the error of an expression means for the formula it was typed in.
[[nodiscard]] Invalid formulaProblem(const ExpressionError &error, const QString &text);

} // namespace chartroom
