// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include <cmath>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool keepsValues(FunctionId function)
{
    return function == FunctionId::Value || function == FunctionId::First || function == FunctionId::Last ||
           function == FunctionId::List || function == FunctionId::Min || function == FunctionId::Max;
}

} // namespace

Computed ExpressionEvaluator::chain(const ExpressionNode &node, const RowScope &scope)
{
    const Computed source = compute(node.children.front(), outside(scope.dry));
    if (m_error)
        return Cells{};
    if (!std::holds_alternative<Table>(source)) {
        fail(u"expr.type"_s, u"expr.table-wanted"_s, node);
        return Cells{};
    }
    Table table = std::get<Table>(source);
    for (size_t i = 1; i < node.children.size() && !m_error; ++i) {
        const ExpressionNode &current = node.children[i];
        if (current.functionKind == FunctionKind::Step) {
            table = step(current, table, scope.dry);
            continue;
        }
        if (i + 1 < node.children.size())
            fail(u"expr.type"_s, u"expr.table-wanted"_s, node.children[i + 1]);
        return endOfChain(current, table, scope.dry);
    }
    m_resultField.reset();
    return table;
}

Computed ExpressionEvaluator::endOfChain(const ExpressionNode &step, const Table &table, bool dry)
{
    const RowScope rows = rowsOf(table, dry);
    Computed result = Cells{};
    if (step.functionKind == FunctionKind::Aggregate) {
        result = aggregate(step, rows);
    } else {
        charge(rows.size, step);
        const Cells argument = cells(step.children[0], rows);
        if (m_error)
            return Cells{};
        const Column column = expanded(argument, rows.size);
        if (step.function == FunctionId::List)
            result = CellList{column};
        else if (table.rowCount() == 0 || dry || step.function == FunctionId::Value)
            result = Cells{Column::fromScalars({edgeValue(step, column, dry)}, column.type()), true};
        else
            result = constantCells(edgeValue(step, column, dry));
    }
    const bool plain = keepsValues(step.function) && step.children[0].kind == NodeKind::Name;
    const Field *field = plain ? table.findField(step.children[0].name) : nullptr;
    m_resultField = field ? std::optional(*field) : std::nullopt;
    return result;
}

Scalar ExpressionEvaluator::edgeValue(const ExpressionNode &step, const Column &column, bool dry)
{
    if (step.function == FunctionId::Value && column.size() != 1 && !dry)
        fail(u"expr.single-value"_s, u"expr.single-value"_s, step, {{u"rows"_s, QString::number(column.size())}});
    if (column.size() == 0)
        return {};
    return column.at(step.function == FunctionId::Last ? column.size() - 1 : 0);
}

Table ExpressionEvaluator::step(const ExpressionNode &step, const Table &table, bool dry)
{
    switch (step.function) {
    case FunctionId::Where:
        return where(step, table, dry);
    case FunctionId::Add:
        return add(step, table, dry);
    case FunctionId::Pick:
        return pick(step, table, dry);
    case FunctionId::Group:
        return group(step, table, dry);
    case FunctionId::Sort:
        return sort(step, table, dry);
    case FunctionId::Limit:
        return limit(step, table, dry);
    case FunctionId::Unique:
        return unique(step, table);
    case FunctionId::Append:
        return append(step, table, dry);
    case FunctionId::ToLong:
        return toLong(step, table);
    default:
        return join(step, table, dry);
    }
}

Table ExpressionEvaluator::where(const ExpressionNode &step, const Table &table, bool dry)
{
    charge(table.rowCount(), step);
    const Cells condition = booleans(step.children[0], rowsOf(table, dry));
    if (m_error)
        return table;
    const NumberView truths = numberView(condition);
    std::vector<int> rows;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        if (truths[static_cast<size_t>(row)] == 1.0)
            rows.push_back(static_cast<int>(row));
    }
    return table.withRows(rows);
}

Table ExpressionEvaluator::add(const ExpressionNode &step, const Table &table, bool dry)
{
    Table result = table;
    for (const ExpressionNode &argument : step.children) {
        charge(table.rowCount(), argument);
        const Cells values = cells(argument, rowsOf(table, dry));
        if (m_error || !isNewName(result.fields(), argument.alias, argument))
            return result;
        const Column column = expanded(values, table.rowCount());
        result = result.withColumn(computedField(argument, table, column.type()), column);
    }
    return result;
}

Table ExpressionEvaluator::pick(const ExpressionNode &step, const Table &table, bool dry)
{
    QList<Field> fields;
    QList<Column> columns;
    for (const ExpressionNode &argument : step.children) {
        charge(table.rowCount(), argument);
        const Cells values = cells(argument, rowsOf(table, dry));
        const QString name = resultName(argument, step.name);
        if (m_error || !isNewName(fields, name, argument))
            return table;
        columns.append(expanded(values, table.rowCount()));
        fields.append(computedField(argument, table, columns.last().type()));
    }
    return table.hasRowNumbers() ? Table(fields, columns, table.rowNumbers()) : Table(fields, columns);
}

Table ExpressionEvaluator::sort(const ExpressionNode &step, const Table &table, bool dry)
{
    QList<SortKey> keys;
    for (const ExpressionNode &argument : step.children) {
        charge(table.rowCount(), argument);
        const bool descending = argument.kind == NodeKind::Negate;
        const Cells values = cells(descending ? argument.children[0] : argument, rowsOf(table, dry));
        if (m_error)
            return table;
        keys.append({expanded(values, table.rowCount()), descending});
    }
    return table.withRows(sortedRows(keys, table.rowCount()));
}

Table ExpressionEvaluator::limit(const ExpressionNode &step, const Table &table, bool dry)
{
    const std::optional<double> count = constantNumber(step.children[0], outside(dry));
    if (!count)
        return table;
    if (*count < 0 || *count != std::floor(*count)) {
        fail(u"expr.arguments"_s, u"expr.limit"_s, step.children[0]);
        return table;
    }
    const auto kept = static_cast<size_t>(std::min(*count, static_cast<double>(table.rowCount())));
    std::vector<int> rows(kept);
    std::iota(rows.begin(), rows.end(), 0);
    return table.withRows(rows);
}

Table ExpressionEvaluator::unique(const ExpressionNode &step, const Table &table)
{
    charge(table.rowCount(), step);
    QList<Column> keys;
    for (const ExpressionNode &argument : step.children) {
        if (const std::optional<int> column = columnArgument(argument, table))
            keys.append(table.column(*column));
    }
    for (int column = 0; step.children.empty() && column < table.columnCount(); ++column)
        keys.append(table.column(column));
    if (m_error || table.rowCount() == 0)
        return table;
    return table.withRows(groupRows(keys, table.rowCount()).firstRow);
}

Table ExpressionEvaluator::tableArgument(const ExpressionNode &node, bool dry)
{
    const Computed computed = compute(node, outside(dry));
    if (const Table *table = std::get_if<Table>(&computed))
        return *table;
    fail(u"expr.type"_s, u"expr.table-wanted"_s, node);
    return {};
}

std::optional<int> ExpressionEvaluator::columnArgument(const ExpressionNode &node, const Table &table)
{
    if (node.kind != NodeKind::Name) {
        fail(u"expr.arguments"_s, u"expr.column-wanted"_s, node);
        return std::nullopt;
    }
    const int column = table.columnIndex(node.name);
    if (column >= 0)
        return column;
    fail(u"expr.name-unknown"_s, u"expr.column-unknown"_s, node, {{u"name"_s, node.name}});
    return std::nullopt;
}

/// A plain column keeps what is known about it; anything else is described by its type.
Field ExpressionEvaluator::computedField(const ExpressionNode &node, const Table &table, ValueType type)
{
    const Field *source = node.kind == NodeKind::Name ? table.findField(node.name) : nullptr;
    Field field = source ? *source : plainField(node.alias, type);
    if (!node.alias.isEmpty() && field.name != node.alias) {
        field.name = node.alias;
        field.title = {};
    }
    return field;
}

/// The name of a picked or grouped column; expr.arguments when it has none.
QString ExpressionEvaluator::resultName(const ExpressionNode &node, const QString &stepName)
{
    if (!node.alias.isEmpty())
        return node.alias;
    if (node.kind == NodeKind::Name)
        return node.name;
    const bool direct = node.kind == NodeKind::Call && node.functionKind == FunctionKind::Aggregate;
    if (direct && node.children.empty())
        return node.name;
    if (direct && node.children[0].kind == NodeKind::Name && stepName == u"group")
        return node.name + u'_' + node.children[0].name;
    fail(u"expr.arguments"_s, u"expr.alias-missing"_s, node, {{u"name"_s, stepName}});
    return {};
}

bool ExpressionEvaluator::isNewName(const QList<Field> &fields, const QString &name, const ExpressionNode &node)
{
    const bool taken =
        std::any_of(fields.begin(), fields.end(), [&name](const Field &field) { return field.name == name; });
    if (taken)
        fail(u"expr.arguments"_s, u"expr.name-taken"_s, node, {{u"name"_s, name}});
    return !taken;
}

} // namespace chartroom
