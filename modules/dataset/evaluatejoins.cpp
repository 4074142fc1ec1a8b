// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"
#include "dataset/reshape.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

JoinType joinTypeOf(FunctionId function)
{
    switch (function) {
    case FunctionId::LeftJoin:
        return JoinType::Left;
    case FunctionId::InnerJoin:
        return JoinType::Inner;
    case FunctionId::FullJoin:
        return JoinType::Full;
    default:
        return JoinType::Anti;
    }
}

/// The two names of `l = r`, or the one name that both tables have; nullptr when it is neither.
std::pair<const ExpressionNode *, const ExpressionNode *> keyNames(const ExpressionNode &node)
{
    const bool pair = node.kind == NodeKind::Binary && node.op == BinaryOperator::Equal;
    return pair ? std::pair{&node.children[0], &node.children[1]} : std::pair{&node, &node};
}

} // namespace

Table ExpressionEvaluator::join(const ExpressionNode &step, const Table &table, bool dry)
{
    const Table right = tableArgument(step.children[0], dry);
    QList<std::pair<Column, Column>> keys;
    for (size_t i = 1; i < step.children.size() && !m_error; ++i) {
        const auto [leftName, rightName] = keyNames(step.children[i]);
        const std::optional<int> leftColumn = columnArgument(*leftName, table);
        const std::optional<int> rightColumn = leftColumn ? columnArgument(*rightName, right) : std::nullopt;
        if (!rightColumn)
            return table;
        Cells a = rowCells(table.column(*leftColumn));
        Cells b = rowCells(right.column(*rightColumn));
        alignTypes(a, b, step.children[i]);
        keys.append({a.column, b.column});
    }
    charge(table.rowCount() + right.rowCount(), step);
    if (m_error)
        return table;
    const JoinType type = joinTypeOf(step.function);
    const JoinedRows rows =
        joinRows(type, keys, table.rowCount(), right.rowCount(), static_cast<qsizetype>(m_context.resultRows));
    charge(rows.size(), step);
    checkRows(rows.size(), step);
    return m_error ? table : joinedTable(table, right, rows, type != JoinType::Anti);
}

Table ExpressionEvaluator::append(const ExpressionNode &step, const Table &table, bool dry)
{
    const Table lower = tableArgument(step.children[0], dry);
    charge(table.rowCount() + lower.rowCount(), step);
    checkRows(table.rowCount() + lower.rowCount(), step);
    for (const Field &field : lower.fields()) {
        if (const int above = table.columnIndex(field.name); above >= 0)
            commonType(table.column(above).type(), lower.column(lower.columnIndex(field.name)).type(), step.children[0]);
    }
    return m_error ? table : stackedTable(table, lower);
}

std::vector<int> ExpressionEvaluator::foldedColumns(const ExpressionNode &list, const Table &table)
{
    if (list.kind != NodeKind::List || list.children.empty())
        fail(u"expr.arguments"_s, u"expr.column-list-wanted"_s, list);
    std::vector<int> folded;
    ValueType type = ValueType::Missing;
    for (const ExpressionNode &name : list.children) {
        folded.push_back(m_error ? 0 : columnArgument(name, table).value_or(0));
        type = m_error ? type : commonType(type, table.column(folded.back()).type(), name);
    }
    return folded;
}

QString ExpressionEvaluator::textArgument(const ExpressionNode &node)
{
    if (node.kind == NodeKind::Literal && valueType(node.literal) == ValueType::Text)
        return std::get<QString>(node.literal);
    fail(u"expr.arguments"_s, u"expr.text-wanted"_s, node);
    return {};
}

/// For each row one row per listed column, in the order listed.
Table ExpressionEvaluator::toLong(const ExpressionNode &step, const Table &table)
{
    const std::vector<int> folded = foldedColumns(step.children[0], table);
    const qsizetype size = table.rowCount() * static_cast<qsizetype>(folded.size());
    const QString nameColumn = textArgument(step.children[1]);
    const QString valueColumn = textArgument(step.children[2]);
    charge(size, step);
    checkRows(size, step);
    if (m_error)
        return table;
    const Table sides = table.withColumns(otherColumns(table, folded));
    if (!isNewName(sides.fields(), nameColumn, step.children[1]) ||
        !isNewName(sides.fields(), valueColumn, step.children[2]))
        return table;
    if (nameColumn == valueColumn)
        fail(u"expr.arguments"_s, u"expr.name-taken"_s, step.children[2], {{u"name"_s, valueColumn}});
    return m_error ? table : longTable(table, folded, nameColumn, valueColumn);
}

} // namespace chartroom
