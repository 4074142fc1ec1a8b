// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/formulacolumns.h"

#include "dataset/expressionnode.h"
#include "grading/tolerance.h"

namespace chartroom {

namespace {

std::optional<double> cellNumber(const Column &column, qsizetype row)
{
    const Scalar cell = column.at(row);
    const double *number = std::get_if<double>(&cell);
    return number ? std::optional(*number) : std::nullopt;
}

/// The divisors of every division below a node.
QList<Expression> divisorsOf(const Expression &expression)
{
    QList<Expression> divisors;
    visitNodes(expression.root(), [&](const ExpressionNode &node) {
        if (node.kind == NodeKind::Binary && node.op == BinaryOperator::Divide)
            divisors.append(Expression(expression.text(), node.children[1]));
    });
    return divisors;
}

} // namespace

bool equalCells(const Scalar &answer, const Scalar &key, const Tolerance &tolerance)
{
    const double *x = std::get_if<double>(&answer);
    const double *e = std::get_if<double>(&key);
    return x && e ? fits(*x, *e, tolerance) : equalScalars(answer, key);
}

QList<qsizetype> differingRows(const Column &answer, const Column &key, const Tolerance &tolerance)
{
    QList<qsizetype> rows;
    for (qsizetype row = 0; row < key.size(); ++row) {
        if (!equalCells(answer.at(row), key.at(row), tolerance))
            rows.append(row);
    }
    return rows;
}

bool followsSlip(const Column &answer, const Column &key, const NumberSlip &slip, const Tolerance &tolerance,
                 bool anyWhereMissing)
{
    bool someNumber = false;
    for (qsizetype row = 0; row < key.size(); ++row) {
        const std::optional<double> right = cellNumber(key, row);
        if (!right && anyWhereMissing)
            continue;
        const std::optional<double> slipped = right ? slip(*right) : std::nullopt;
        const std::optional<double> given = cellNumber(answer, row);
        if (slipped.has_value() != given.has_value() || (given && !fits(*given, *slipped, tolerance)))
            return false;
        someNumber = someNumber || given.has_value();
    }
    return someNumber;
}

bool isConstantColumn(const Column &column)
{
    for (qsizetype row = 0; row < column.size(); ++row) {
        if (column.isMissing(row) || !equalScalars(column.at(row), column.at(0)))
            return false;
    }
    return column.size() > 1;
}

QList<qsizetype> rowsWithMissingInput(const QStringList &columns, const Table &table)
{
    QList<qsizetype> rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        const bool missing = std::any_of(columns.begin(), columns.end(), [&](const QString &name) {
            const int column = table.columnIndex(name);
            return column >= 0 && table.column(column).isMissing(row);
        });
        if (missing)
            rows.append(row);
    }
    return rows;
}

QList<qsizetype> rowsWithZeroDivisor(const QList<Expression> &expressions, const Table &table,
                                     const EvaluationContext &context)
{
    QList<qsizetype> rows;
    for (const Expression &expression : expressions) {
        for (const Expression &divisor : divisorsOf(expression)) {
            const auto values = evaluateColumn(divisor, table, context);
            for (qsizetype row = 0; values && row < table.rowCount(); ++row) {
                if (cellNumber(values->column, row) == 0.0 && !rows.contains(row))
                    rows.append(row);
            }
        }
    }
    return rows;
}

} // namespace chartroom
