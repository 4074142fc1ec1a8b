// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/keychecks.h"

#include "dataset/expressionnode.h"
#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A chain up to its i-th child as an expression of its own.
Expression headOfChain(const ExpressionNode &chain, size_t count)
{
    ExpressionNode head = chain;
    head.children.resize(count);
    if (head.children.size() == 1) {
        const ExpressionNode only = head.children.front();
        head = only;
    }
    return Expression(u"tie"_s, head);
}

/// The constant of `limit(n)`; −1 when the step is another one.
int limitOf(const ExpressionNode &step)
{
    if (step.name != u"limit"_s || step.children.size() != 1)
        return -1;
    const auto *number = std::get_if<double>(&step.children.front().literal);
    return number == nullptr ? -1 : static_cast<int>(*number);
}

/// True when rows n and n + 1 of the sorted table agree in every sort key.
bool cutsThrough(const ExpressionNode &sort, const Table &table, int n, const EvaluationContext &values)
{
    if (n <= 0 || n >= table.rowCount())
        return false;
    for (const ExpressionNode &key : sort.children) {
        const ExpressionNode &inner = key.kind == NodeKind::Negate ? key.children.front() : key;
        const auto column = evaluateColumn(Expression(u"key"_s, inner), table, values);
        if (!column || !equalScalars(column->column.at(n - 1), column->column.at(n)))
            return false;
    }
    return true;
}

} // namespace

void checkKeyTies(CheckContext &context, const Expression &key, const EvaluationContext &values, const Place &place)
{
    bool tied = false;
    visitNodes(key.root(), [&](const ExpressionNode &node) {
        if (node.kind != NodeKind::Chain)
            return;
        for (size_t i = 1; i + 1 < node.children.size(); ++i) {
            const int n = limitOf(node.children[i + 1]);
            if (node.children[i].name != u"sort"_s || n < 0)
                continue;
            const auto sorted = evaluate(headOfChain(node, i + 1), values);
            const Table *table = sorted ? std::get_if<Table>(&sorted->value) : nullptr;
            tied = tied || (table != nullptr && cutsThrough(node.children[i], *table, n, values));
        }
    });
    if (tied)
        context.report(u"exercise.key.tie"_s,
                       LessonTr::tr("The key cuts through equal values. Name all tied rows, for example with "
                                    "where(x = max(x))."), place);
}

} // namespace chartroom
