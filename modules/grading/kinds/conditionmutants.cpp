// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/conditionmutants.h"

#include "dataset/expressionnode.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A changed condition with the place in the text that decides its turn.
struct PlacedMutant {
    int line = 1;
    int column = 1;
    ExpressionNode root;
};

/// Makes mutants of one kind out of a condition.
class MutantMaker
{
public:
    using Change = std::function<void(ExpressionNode &node, bool continuesGroup)>;

    explicit MutantMaker(const Expression &condition) : m_condition(condition), m_root(condition.root()) {}

    void boundaries();
    void joins();
    void negations();
    void omissions();
    /// What was made since the last call, from left to right.
    void take(const QString &id, QList<ConditionMutant> &mutants);

private:
    /// Calls the change for every node. A node continues a group when its parent joins by the same word.
    void visit(ExpressionNode &node, const ExpressionNode *parent, const Change &change);
    /// Keeps the condition with one of its nodes replaced; the place of \a at decides its turn.
    void keepWith(ExpressionNode &node, const ExpressionNode &other, const ExpressionNode &at);

    const Expression &m_condition;
    ExpressionNode m_root;
    QList<PlacedMutant> m_made;
};

bool isJoin(const ExpressionNode &node)
{
    return node.kind == NodeKind::Binary && (node.op == BinaryOperator::And || node.op == BinaryOperator::Or);
}

BinaryOperator otherJoin(BinaryOperator op)
{
    return op == BinaryOperator::And ? BinaryOperator::Or : BinaryOperator::And;
}

/// The other side of the boundary, or the operator itself when it has none.
BinaryOperator otherBoundary(BinaryOperator op)
{
    switch (op) {
    case BinaryOperator::Less:
        return BinaryOperator::LessOrEqual;
    case BinaryOperator::LessOrEqual:
        return BinaryOperator::Less;
    case BinaryOperator::Greater:
        return BinaryOperator::GreaterOrEqual;
    case BinaryOperator::GreaterOrEqual:
        return BinaryOperator::Greater;
    default:
        return op;
    }
}

/// The operands of a run of equal joins, from left to right.
void collectOperands(const ExpressionNode &node, BinaryOperator op, std::vector<ExpressionNode> &operands)
{
    if (node.kind != NodeKind::Binary || node.op != op) {
        operands.push_back(node);
        return;
    }
    for (const ExpressionNode &child : node.children)
        collectOperands(child, op, operands);
}

ExpressionNode joined(const ExpressionNode &like, BinaryOperator op, const std::vector<ExpressionNode> &operands)
{
    ExpressionNode left = operands.front();
    for (size_t i = 1; i < operands.size(); ++i) {
        ExpressionNode node = like;
        node.op = op;
        node.children = {left, operands[i]};
        left = node;
    }
    return left;
}

/// The first node of a subtree in the text.
const ExpressionNode *firstNode(const ExpressionNode &node)
{
    const ExpressionNode *first = &node;
    visitNodes(node, [&first](const ExpressionNode &inner) {
        if (std::pair(inner.line, inner.column) < std::pair(first->line, first->column))
            first = &inner;
    });
    return first;
}

std::optional<ExpressionNode> negated(ExpressionNode node)
{
    if (node.kind == NodeKind::Not)
        return node.children.front();
    if (node.kind == NodeKind::In || node.kind == NodeKind::IsMissing) {
        node.negated = !node.negated;
        return node;
    }
    if (node.kind != NodeKind::Binary || (node.op != BinaryOperator::Equal && node.op != BinaryOperator::NotEqual))
        return std::nullopt;
    node.op = node.op == BinaryOperator::Equal ? BinaryOperator::NotEqual : BinaryOperator::Equal;
    return node;
}

void MutantMaker::visit(ExpressionNode &node, const ExpressionNode *parent, const Change &change)
{
    change(node, parent && isJoin(node) && isJoin(*parent) && parent->op == node.op);
    for (ExpressionNode &child : node.children)
        visit(child, &node, change);
}

void MutantMaker::keepWith(ExpressionNode &node, const ExpressionNode &other, const ExpressionNode &at)
{
    PlacedMutant made{at.line, at.column, {}};
    const ExpressionNode before = std::exchange(node, other);
    made.root = m_root;
    m_made.append(made);
    node = before;
}

void MutantMaker::boundaries()
{
    visit(m_root, nullptr, [this](ExpressionNode &node, bool) {
        if (node.kind != NodeKind::Binary || otherBoundary(node.op) == node.op)
            return;
        ExpressionNode other = node;
        other.op = otherBoundary(node.op);
        keepWith(node, other, other);
    });
}

void MutantMaker::joins()
{
    visit(m_root, nullptr, [this](ExpressionNode &node, bool continuesGroup) {
        if (!isJoin(node))
            return;
        std::vector<ExpressionNode> operands;
        collectOperands(node, node.op, operands);
        if (operands.size() > 2 && !continuesGroup)
            keepWith(node, joined(node, otherJoin(node.op), operands), *firstNode(node));
        ExpressionNode other = node;
        other.op = otherJoin(node.op);
        keepWith(node, other, node);
    });
}

void MutantMaker::negations()
{
    visit(m_root, nullptr, [this](ExpressionNode &node, bool) {
        if (const std::optional<ExpressionNode> other = negated(node))
            keepWith(node, *other, node);
    });
}

void MutantMaker::omissions()
{
    visit(m_root, nullptr, [this](ExpressionNode &node, bool continuesGroup) {
        if (!isJoin(node) || node.op != BinaryOperator::And || continuesGroup)
            return;
        std::vector<ExpressionNode> operands;
        collectOperands(node, node.op, operands);
        for (size_t i = 0; i < operands.size(); ++i) {
            std::vector<ExpressionNode> rest = operands;
            rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
            keepWith(node, joined(node, node.op, rest), *firstNode(operands[i]));
        }
    });
}

void MutantMaker::take(const QString &id, QList<ConditionMutant> &mutants)
{
    std::stable_sort(m_made.begin(), m_made.end(), [](const PlacedMutant &a, const PlacedMutant &b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    for (const PlacedMutant &made : std::as_const(m_made))
        mutants.append({id, Expression(m_condition.text(), made.root), false});
    m_made.clear();
}

Column filled(const Column &column)
{
    if (column.type() == ValueType::Number) {
        std::vector<double> values(column.values().begin(), column.values().end());
        std::replace_if(values.begin(), values.end(), [](double value) { return std::isnan(value); }, 0.0);
        return Column(ValueType::Number, std::move(values));
    }
    if (!column.isText())
        return column;
    ColumnBuilder builder(ValueType::Text);
    for (qsizetype row = 0; row < column.size(); ++row)
        builder.append(column.isMissing(row) ? Scalar(QString()) : column.at(row));
    return builder.build();
}

} // namespace

QList<ConditionMutant> conditionMutants(const Expression &condition)
{
    QList<ConditionMutant> mutants;
    MutantMaker maker(condition);
    maker.boundaries();
    maker.take(u"filter.boundary"_s, mutants);
    maker.joins();
    maker.take(u"filter.and-or"_s, mutants);
    maker.negations();
    maker.take(u"filter.negation"_s, mutants);
    maker.omissions();
    maker.take(u"filter.condition-missing"_s, mutants);
    mutants.append({u"filter.missing-as-zero"_s, condition, true});
    mutants.resize(std::min(mutants.size(), mostMutants));
    return mutants;
}

Table withMissingFilled(const Table &table)
{
    QList<Column> columns;
    for (int column = 0; column < table.columnCount(); ++column)
        columns.append(filled(table.column(column)));
    return Table(table.fields(), columns, table.rowNumbers());
}

} // namespace chartroom
