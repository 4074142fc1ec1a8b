// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"
#include "dataset/joinrows.h"

#include <numeric>

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

QString freeName(const QList<Field> &fields, QString name)
{
    const auto taken = [&fields](const QString &wanted) {
        return std::any_of(fields.begin(), fields.end(), [&](const Field &field) { return field.name == wanted; });
    };
    while (taken(name))
        name += u"_2"_s;
    return name;
}

Table joinedTable(const Table &left, const Table &right, const JoinedRows &rows, bool withRight)
{
    QList<Field> fields = left.fields();
    QList<Column> columns;
    for (int column = 0; column < left.columnCount(); ++column)
        columns.append(left.column(column).gathered(rows.left));
    for (int column = 0; withRight && column < right.columnCount(); ++column) {
        Field field = right.field(column);
        field.name = freeName(fields, field.name);
        fields.append(field);
        columns.append(right.column(column).gathered(rows.right));
    }
    return Table(fields, columns);
}

/// The rows of both tables below each other; a side without the column is missing there.
Column stacked(const Column *upper, qsizetype upperRows, const Column *lower, qsizetype lowerRows)
{
    std::vector<int> first(static_cast<size_t>(upperRows));
    std::iota(first.begin(), first.end(), 0);
    std::vector<int> second(static_cast<size_t>(lowerRows));
    std::iota(second.begin(), second.end(), static_cast<int>(upperRows));
    std::vector<CellsPart> parts;
    ValueType type = ValueType::Missing;
    for (const auto &[column, rows] : {std::pair{upper, &first}, std::pair{lower, &second}}) {
        if (!column || column->type() == ValueType::Missing)
            continue;
        parts.push_back({*rows, rowCells(*column)});
        type = column->type();
    }
    return assembled(type, upperRows + lowerRows, parts);
}

/// \a sides repeated for each folded column, then its name and its value.
Table longTable(const Table &table, const Table &sides, const std::vector<int> &folded, const QString &nameColumn,
                const QString &valueColumn)
{
    const auto width = folded.size();
    const size_t size = static_cast<size_t>(table.rowCount()) * width;
    std::vector<int> source(size);
    std::vector<int> codes(size);
    std::vector<std::vector<int>> places(width);
    for (size_t i = 0; i < size; ++i) {
        source[i] = static_cast<int>(i / width);
        codes[i] = static_cast<int>(i % width);
        places[i % width].push_back(static_cast<int>(i));
    }
    QStringList names;
    std::vector<CellsPart> parts;
    ValueType type = ValueType::Missing;
    for (size_t i = 0; i < width; ++i) {
        names.append(table.field(folded[i]).name);
        parts.push_back({places[i], rowCells(table.column(folded[i]))});
        type = type == ValueType::Missing ? parts.back().cells.type() : type;
    }
    QList<Field> fields = sides.fields();
    QList<Column> columns;
    for (int column = 0; column < sides.columnCount(); ++column)
        columns.append(sides.column(column).gathered(source));
    Field value = table.field(folded.front());
    value.name = valueColumn;
    value.title = {};
    fields << plainField(nameColumn, ValueType::Text) << value;
    columns << Column(names, codes) << assembled(type, static_cast<qsizetype>(size), parts);
    return Table(fields, columns);
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
    QList<Field> fields = table.fields();
    for (const Field &field : lower.fields()) {
        if (table.columnIndex(field.name) < 0)
            fields.append(field);
    }
    QList<Column> columns;
    for (const Field &field : std::as_const(fields)) {
        const int above = table.columnIndex(field.name);
        const int below = lower.columnIndex(field.name);
        if (above >= 0 && below >= 0)
            commonType(table.column(above).type(), lower.column(below).type(), step.children[0]);
        if (m_error)
            return table;
        columns.append(stacked(above < 0 ? nullptr : &table.column(above), table.rowCount(),
                               below < 0 ? nullptr : &lower.column(below), lower.rowCount()));
    }
    return Table(fields, columns);
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
    std::vector<int> kept;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (std::find(folded.begin(), folded.end(), column) == folded.end())
            kept.push_back(column);
    }
    const Table sides = table.withColumns(kept);
    if (!isNewName(sides.fields(), nameColumn, step.children[1]) ||
        !isNewName(sides.fields(), valueColumn, step.children[2]))
        return table;
    if (nameColumn == valueColumn)
        fail(u"expr.arguments"_s, u"expr.name-taken"_s, step.children[2], {{u"name"_s, valueColumn}});
    return longTable(table, sides, folded, nameColumn, valueColumn);
}

} // namespace chartroom
