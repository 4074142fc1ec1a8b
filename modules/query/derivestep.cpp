// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rowexpression.h"

#include "dataset/expressionnode.h"

namespace chartroom {

namespace {

/// A plain column keeps what is known about it; anything else is described by its type.
Field derivedField(const DeriveStep &step, const Expression &expression, const Table &table, ValueType type)
{
    const ExpressionNode &root = expression.root();
    const Field *source = root.kind == NodeKind::Name ? table.findField(root.name) : nullptr;
    Field field = source ? *source : plainField(step.as, type);
    field.name = step.as;
    field.title = {};
    return field;
}

} // namespace

StepOutcome applyStep(const DeriveStep &step, const Table &table, const StepWork &work)
{
    if (const auto problem = nameProblem(step.as, table.fields(), work))
        return *problem;
    const auto expression = parseExpression(step.expression, work.language);
    if (!expression)
        return work.problem(expression.error());
    const auto cells = evaluateRows(*expression, table, work);
    if (!cells)
        return cells.error();
    StepOutcome outcome = withNewColumn(table, derivedField(step, *expression, table, cells->column.type()),
                                        cells->column, work);
    if (outcome)
        outcome->report.notFinite = !cells->diagnostics.isEmpty();
    return outcome;
}

} // namespace chartroom
