// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// What is known about an aggregate of a column: its unit and decimals stay, its values are no categories any more.
Field measureField(const ExpressionNode &node, const Table &table, const QString &name, ValueType type)
{
    const bool direct = node.kind == NodeKind::Call && !node.children.empty() &&
                        node.children[0].kind == NodeKind::Name && node.functionKind == FunctionKind::Aggregate;
    const Field *source = direct ? table.findField(node.children[0].name) : nullptr;
    Field field = plainField(name, type);
    if (!source || node.function < FunctionId::Sum || node.function > FunctionId::WeightedMean)
        return field;
    if (node.function == FunctionId::Min || node.function == FunctionId::Max) {
        field = *source;
        field.name = name;
        field.title = {};
        return field;
    }
    field.unit = source->unit;
    field.decimals = source->decimals;
    if (node.function != FunctionId::Sum)
        field.role = FieldRole::Average;
    return field;
}

} // namespace

/// One row per combination of keys that occurs; columns in the order written, rows by the keys.
Table ExpressionEvaluator::group(const ExpressionNode &step, const Table &table, bool dry)
{
    const GroupKeys keys = groupKeys(step, table, dry);
    const Grouping grouping = groupRows(keys.columns, table.rowCount());
    checkRows(grouping.count(), step);
    QHash<QString, Column> keyOfGroup;
    for (qsizetype i = 0; i < keys.columns.size(); ++i)
        keyOfGroup.insert(keys.names.at(i), keys.columns.at(i).gathered(grouping.firstRow));
    RowScope groups = rowsOf(table, dry);
    groups.groups = &grouping;
    groups.keys = &keyOfGroup;
    groups.size = grouping.count();
    QList<Field> fields;
    QList<Column> columns;
    QList<SortKey> order;
    for (const ExpressionNode &argument : step.children) {
        const QString name = resultName(argument, step.name);
        if (m_error || !isNewName(fields, name, argument))
            return table;
        const bool isKey = !containsAggregate(argument);
        const Column column = isKey ? keyOfGroup.value(name) : expanded(cells(argument, groups), groups.size);
        if (m_error)
            return table;
        if (isKey)
            order.append({column, false});
        fields.append(isKey ? computedField(argument, table, column.type())
                            : measureField(argument, table, name, column.type()));
        columns.append(column);
    }
    const Table result(fields, columns);
    return result.withRows(sortedRows(order, result.rowCount()));
}

ExpressionEvaluator::GroupKeys ExpressionEvaluator::groupKeys(const ExpressionNode &step, const Table &table, bool dry)
{
    GroupKeys keys;
    for (const ExpressionNode &argument : step.children) {
        if (containsAggregate(argument))
            continue;
        charge(table.rowCount(), argument);
        const Cells key = cells(argument, rowsOf(table, dry));
        keys.names.append(resultName(argument, step.name));
        if (!m_error)
            keys.columns.append(expanded(key, table.rowCount()));
    }
    return m_error ? GroupKeys{} : keys;
}

} // namespace chartroom
