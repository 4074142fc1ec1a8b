// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "dataset/table.h"
#include "dataset/tablelookup.h"

#include <optional>
#include <QHash>
#include <QSharedDataPointer>
#include <QStringList>
#include <variant>

namespace chartroom {

/// Why an expression cannot be read or evaluated (exercises.md 5.4). Line and column count from 1 in code points of
/// the expression's own text.
struct ExpressionError {
    QString id;      ///< expr.syntax, expr.name-unknown, expr.function-unknown, expr.arguments, expr.type, …
    QString message; ///< one sentence in the language of the call
    int line = 1;
    int column = 1;
    bool operator==(const ExpressionError &) const = default;
};

struct ExpressionNode;
struct ExpressionData;

/// A parsed expression of exercises.md section 5. A value, cheap to copy; parse once, evaluate often.
class Expression
{
public:
    Expression();
    explicit Expression(QString text, ExpressionNode root);
    Expression(const Expression &);
    Expression(Expression &&) noexcept;
    Expression &operator=(const Expression &);
    Expression &operator=(Expression &&) noexcept;
    ~Expression();

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] const QString &text() const;
    [[nodiscard]] const ExpressionNode &root() const;

private:
    QExplicitlySharedDataPointer<const ExpressionData> d;
};

/// Reads the plain spelling (5.1). Errors: expr.syntax, expr.function-unknown, expr.arguments.
[[nodiscard]] Result<Expression, ExpressionError> parseExpression(const QString &text,
                                                                  const QString &language = QStringLiteral("en"));

/// Reads the row-only spelling of Vega-Lite's `calculate` (5.8).
[[nodiscard]] Result<Expression, ExpressionError> parseVegaExpression(const QString &text,
                                                                      const QString &language = QStringLiteral("en"));

/// What an expression gives: a scalar, a list of scalars of one type, or a table.
using ExpressionValue = std::variant<Scalar, QList<Scalar>, Table>;

/// What an expression may see. Same context, same result.
struct EvaluationContext {
    TableLookup tables;
    QHash<QString, ExpressionValue> parameters; ///< without the `$`
    QString language = QStringLiteral("en");    ///< of error messages and of `fixed`
    bool placeholder = false;                   ///< `fixed` is known only in placeholders
    qint64 rowBudget = 5'000'000;               ///< row evaluations
    qint64 resultRows = 200'000;                ///< rows of any table on the way
    const Progress *progress = nullptr;         ///< a cancel ends the evaluation with expr.cancelled; none: no cancel
};

struct Evaluation {
    ExpressionValue value;
    /// When the value comes from one column unchanged (`value(region)`, `list(region)`, `max(year)`): that column's
    /// field, for labels and decimals.
    std::optional<Field> field;
    QStringList diagnostics; ///< "expr.div-zero", each once
};

/// Evaluates outside any row. Errors as in 5.4.
[[nodiscard]] Result<Evaluation, ExpressionError> evaluate(const Expression &expression,
                                                           const EvaluationContext &context);

struct ColumnEvaluation {
    Column column; ///< one cell a row of the table
    QStringList diagnostics;
};

/// Evaluates in the row context of a table: calculated columns, row conditions, learners' formulas. Types are checked
/// even when the table has no rows.
[[nodiscard]] Result<ColumnEvaluation, ExpressionError> evaluateColumn(const Expression &expression, const Table &table,
                                                                       const EvaluationContext &context = {});

/// The truth of a condition in each row: true, false or missing; expr.type when it is no condition.
[[nodiscard]] Result<ColumnEvaluation, ExpressionError> evaluateCondition(const Expression &condition,
                                                                          const Table &table,
                                                                          const EvaluationContext &context = {});

/// Places (from 0) of the rows for which a condition is true; expr.type when it is no condition.
[[nodiscard]] Result<std::vector<int>, ExpressionError> rowsWhere(const Expression &condition, const Table &table,
                                                                  const EvaluationContext &context = {});

/// One row of evaluateColumn.
[[nodiscard]] Result<Scalar, ExpressionError> evaluateForRow(const Expression &expression, const Table &table,
                                                             qsizetype row, const EvaluationContext &context = {});

/// The names an expression uses, each once, in order of appearance.
struct ExpressionReferences {
    QStringList datasets;   ///< names outside row contexts: datasets of the pack
    QStringList columns;    ///< names inside row contexts: columns (or, when there is no such column, datasets)
    QStringList parameters; ///< without the `$`
    QStringList functions;  ///< row functions, aggregates and steps
};
/// \a rowContext: the expression itself is a row condition, a calculated column or a formula.
[[nodiscard]] ExpressionReferences expressionReferences(const Expression &expression, bool rowContext = false);

/// The key names of the last `group` of the expression (exercises.md 4.11 step 1); none when there is no group.
[[nodiscard]] std::optional<QStringList> lastGroupKeys(const Expression &expression);

/// The type of a value as in command-line.md 6.3: also "list" and "table".
[[nodiscard]] QString typeWord(const ExpressionValue &value);

/// A value as a reader sees it in a placeholder (exercises.md 2.3): lists are joined with ", ". A table gives "".
[[nodiscard]] QString displayText(const Evaluation &evaluation, const QString &language);

} // namespace chartroom
