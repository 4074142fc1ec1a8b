// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include "dataset/datasetphrases.h"

#include <cmath>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double unknownValue = std::numeric_limits<double>::quiet_NaN();

/// Three-valued logic of two truths as 0, 1 and NaN.
double combinedTruth(bool isAnd, double a, double b)
{
    const double deciding = isAnd ? 0.0 : 1.0;
    if (a == deciding || b == deciding)
        return deciding;
    return std::isnan(a) || std::isnan(b) ? unknownValue : 1.0 - deciding;
}

Column columnOfParameter(const QList<Scalar> &entries)
{
    ValueType type = ValueType::Missing;
    for (const Scalar &entry : entries)
        type = type == ValueType::Missing ? valueType(entry) : type;
    QList<Scalar> sameType = entries;
    for (Scalar &entry : sameType) {
        if (valueType(entry) != type)
            entry = {};
    }
    return Column::fromScalars(sameType, type);
}

} // namespace

NarrowScope narrowed(const RowScope &scope, const std::vector<int> &places)
{
    NarrowScope narrow;
    narrow.rows.reserve(places.size());
    for (const int place : places)
        narrow.rows.push_back(scope.rows ? (*scope.rows)[static_cast<size_t>(place)] : place);
    narrow.scope = scope;
    narrow.scope.rows = narrow.rows;
    narrow.scope.size = static_cast<qsizetype>(places.size());
    narrow.scope.dry = scope.dry || places.empty();
    return narrow;
}

Cells scopedCells(const Column &column, const RowScope &scope)
{
    return rowCells(scope.rows ? column.gathered(*scope.rows) : column);
}

RowScope ExpressionEvaluator::rowsOf(const Table &table, bool dry)
{
    return {&table, nullptr, nullptr, std::nullopt, table.rowCount(), dry};
}

Computed ExpressionEvaluator::compute(const ExpressionNode &node, const RowScope &scope)
{
    if (progress().isCancelled())
        fail(u"expr.cancelled"_s, u"expr.cancelled"_s, node);
    if (m_error)
        return Cells{};
    switch (node.kind) {
    case NodeKind::Literal:
        return constantCells(node.literal);
    case NodeKind::Parameter:
        return computeParameter(node);
    case NodeKind::Name:
        return computeName(node, scope);
    case NodeKind::List:
        return computeList(node, scope);
    case NodeKind::Call:
        return computeCall(node, scope);
    case NodeKind::Chain:
        return chain(node, scope);
    case NodeKind::Negate:
        return negation(node, scope);
    case NodeKind::Not:
        return inversion(node, scope);
    case NodeKind::Binary:
        return binary(node, scope);
    case NodeKind::In:
        return membership(node, scope);
    case NodeKind::IsMissing:
        return missingTest(node, scope);
    }
    Q_UNREACHABLE();
}

Cells ExpressionEvaluator::cells(const ExpressionNode &node, const RowScope &scope)
{
    const Computed computed = compute(node, scope);
    if (const Cells *cells = std::get_if<Cells>(&computed))
        return *cells;
    const bool list = std::holds_alternative<CellList>(computed);
    fail(u"expr.type"_s, list ? u"expr.list-not-value"_s : u"expr.table-not-value"_s, node, {{u"name"_s, node.name}});
    return {};
}

Computed ExpressionEvaluator::computeParameter(const ExpressionNode &node)
{
    const auto found = m_context.parameters.constFind(node.name);
    if (found == m_context.parameters.cend()) {
        fail(u"expr.name-unknown"_s, u"expr.parameter-unknown"_s, node, {{u"name"_s, node.name}});
        return Cells{};
    }
    if (const Scalar *scalar = std::get_if<Scalar>(&*found))
        return constantCells(*scalar);
    if (const auto *list = std::get_if<QList<Scalar>>(&*found))
        return CellList{columnOfParameter(*list)};
    return std::get<Table>(*found);
}

Computed ExpressionEvaluator::computeName(const ExpressionNode &node, const RowScope &scope)
{
    if (scope.isGroupLevel())
        return keyCells(node, scope);
    const int column = scope.table ? scope.table->columnIndex(node.name) : -1;
    if (column >= 0)
        return scopedCells(scope.table->column(column), scope);
    const Table *table = m_context.tables ? m_context.tables(node.name) : nullptr;
    if (table)
        return *table;
    fail(u"expr.name-unknown"_s, scope.table ? u"expr.column-unknown"_s : u"expr.dataset-unknown"_s, node,
         {{u"name"_s, node.name}});
    return Cells{};
}

Cells ExpressionEvaluator::keyCells(const ExpressionNode &node, const RowScope &scope)
{
    const auto key = scope.keys->constFind(node.name);
    if (key != scope.keys->cend())
        return scopedCells(*key, scope);
    if (scope.table->columnIndex(node.name) >= 0)
        fail(u"expr.arguments"_s, u"expr.group-column"_s, node, {{u"name"_s, node.name}});
    else
        fail(u"expr.name-unknown"_s, u"expr.column-unknown"_s, node, {{u"name"_s, node.name}});
    return {};
}

Computed ExpressionEvaluator::computeList(const ExpressionNode &node, const RowScope &scope)
{
    ValueType type = ValueType::Missing;
    QList<Scalar> entries;
    for (const ExpressionNode &child : node.children) {
        const Cells entry = cells(child, scope);
        if (!entry.constant)
            fail(u"expr.type"_s, u"expr.list-rows"_s, child);
        type = commonType(type, entry.type(), child);
        entries.append(m_error ? Scalar() : entry.at(0));
    }
    return CellList{Column::fromScalars(entries, m_error ? ValueType::Missing : type)};
}

Computed ExpressionEvaluator::computeCall(const ExpressionNode &node, const RowScope &scope)
{
    if (node.function == FunctionId::By) {
        fail(u"expr.arguments"_s, u"expr.by-place"_s, node);
        return Cells{};
    }
    switch (node.functionKind) {
    case FunctionKind::Aggregate:
        return aggregate(node, scope);
    case FunctionKind::Window:
        return window(node, scope);
    default:
        return rowFunction(node, scope);
    }
}

Cells ExpressionEvaluator::binary(const ExpressionNode &node, const RowScope &scope)
{
    switch (node.op) {
    case BinaryOperator::Or:
    case BinaryOperator::And:
        return logical(node, scope);
    case BinaryOperator::Plus:
    case BinaryOperator::Minus:
    case BinaryOperator::Times:
    case BinaryOperator::Divide:
        return arithmeticNode(node, scope);
    default:
        return comparison(node, scope);
    }
}

Cells ExpressionEvaluator::arithmeticNode(const ExpressionNode &node, const RowScope &scope)
{
    const Cells left = numbers(node.children[0], scope);
    const Cells right = numbers(node.children[1], scope);
    return m_error ? Cells{} : noted(arithmetic(node.op, left, right, scope.size), scope);
}

Cells ExpressionEvaluator::comparison(const ExpressionNode &node, const RowScope &scope)
{
    Cells left = cells(node.children[0], scope);
    Cells right = cells(node.children[1], scope);
    alignTypes(left, right, node);
    return m_error ? Cells{} : compareCells(node.op, left, right, scope.size);
}

Cells ExpressionEvaluator::logical(const ExpressionNode &node, const RowScope &scope)
{
    const Cells left = booleans(node.children[0], scope);
    if (m_error)
        return {};
    if (!left.constant)
        return logicalRest(node, scope, left);
    const bool isAnd = node.op == BinaryOperator::And;
    const double known = left.column.values()[0];
    const bool decided = known == (isAnd ? 0.0 : 1.0);
    const NarrowScope none = narrowed(scope, {});
    const Cells right = booleans(node.children[1], decided ? none.scope : scope);
    if (m_error || decided)
        return left;
    std::vector<double> truths(static_cast<size_t>(right.column.size()));
    const NumberView view = numberView(right);
    for (size_t row = 0; row < truths.size(); ++row)
        truths[row] = combinedTruth(isAnd, known, view[row]);
    return {Column(ValueType::Boolean, std::move(truths)), right.constant};
}

/// The right operand is asked only where the left one does not decide: no diagnostics from rows that do not matter.
Cells ExpressionEvaluator::logicalRest(const ExpressionNode &node, const RowScope &scope, const Cells &left)
{
    const bool isAnd = node.op == BinaryOperator::And;
    const std::span<const double> values = left.column.values();
    std::vector<int> open;
    for (size_t row = 0; row < values.size(); ++row) {
        if (values[row] != (isAnd ? 0.0 : 1.0))
            open.push_back(static_cast<int>(row));
    }
    const NarrowScope rest = narrowed(scope, open);
    const Cells right = booleans(node.children[1], rest.scope);
    if (m_error)
        return {};
    std::vector<double> truths(values.begin(), values.end());
    const NumberView view = numberView(right);
    for (size_t i = 0; i < open.size(); ++i) {
        double &truth = truths[static_cast<size_t>(open[i])];
        truth = combinedTruth(isAnd, truth, view[i]);
    }
    return rowCells(Column(ValueType::Boolean, std::move(truths)));
}

Cells ExpressionEvaluator::negation(const ExpressionNode &node, const RowScope &scope)
{
    const Cells operand = numbers(node.children[0], scope);
    if (m_error)
        return {};
    return mapNumbers(
               ValueType::Number, scope.size, [](double x) { return 0.0 - x; }, operand)
        .cells;
}

Cells ExpressionEvaluator::inversion(const ExpressionNode &node, const RowScope &scope)
{
    const Cells operand = booleans(node.children[0], scope);
    if (m_error)
        return {};
    return mapNumbers(
               ValueType::Boolean, scope.size, [](double x) { return 1.0 - x; }, operand)
        .cells;
}

Cells ExpressionEvaluator::missingTest(const ExpressionNode &node, const RowScope &scope)
{
    const Cells operand = cells(node.children[0], scope);
    if (m_error)
        return {};
    std::vector<double> truths(static_cast<size_t>(operand.column.size()));
    for (size_t row = 0; row < truths.size(); ++row)
        truths[row] = operand.column.isMissing(static_cast<qsizetype>(row)) != node.negated ? 1.0 : 0.0;
    return {Column(ValueType::Boolean, std::move(truths)), operand.constant};
}

Cells ExpressionEvaluator::membership(const ExpressionNode &node, const RowScope &scope)
{
    const Cells operand = cells(node.children[0], scope);
    const Column entries = membershipEntries(node.children[1], scope, operand.type());
    if (m_error)
        return {};
    if (operand.type() == ValueType::Missing)
        return {Column::missing(ValueType::Boolean, operand.column.size()), operand.constant};
    const Cells member = memberCells(operand, entries, scope.size);
    if (!node.negated)
        return member;
    return mapNumbers(
               ValueType::Boolean, scope.size, [](double x) { return 1.0 - x; }, member)
        .cells;
}

/// The entries of a list in the type that they are compared with.
Column ExpressionEvaluator::membershipEntries(const ExpressionNode &node, const RowScope &scope, ValueType type)
{
    const Computed computed = compute(node, scope);
    const CellList *list = std::get_if<CellList>(&computed);
    if (!list) {
        fail(u"expr.type"_s, u"expr.list-wanted"_s, node);
        return {};
    }
    Cells entries = rowCells(list->entries);
    const bool isTime = type == ValueType::Date || type == ValueType::DateTime;
    if (isTime && entries.type() == ValueType::Text)
        entries = timesFromText(entries, type, node);
    if (isTime && entries.type() == ValueType::Date && type == ValueType::DateTime)
        entries = asDateTime(entries);
    const ValueType found = entries.type();
    if (found == ValueType::Missing || type == ValueType::Missing)
        return Column::missing(type, 0);
    if (found != type)
        failType(node, type, found);
    return entries.column;
}

const Progress &ExpressionEvaluator::progress() const
{
    static const Progress never;
    return m_context.progress ? *m_context.progress : never;
}

void ExpressionEvaluator::charge(qsizetype rows, const ExpressionNode &node)
{
    m_spent += rows;
    if (m_spent > m_context.rowBudget)
        fail(u"expr.budget"_s, u"expr.budget"_s, node);
}

void ExpressionEvaluator::checkRows(qsizetype rows, const ExpressionNode &node)
{
    if (rows > m_context.resultRows)
        fail(u"expr.budget"_s, u"expr.budget-rows"_s, node, {{u"rows"_s, QString::number(m_context.resultRows)}});
}

void ExpressionEvaluator::note(bool notFinite, const RowScope &scope)
{
    const QString id = u"expr.div-zero"_s;
    if (notFinite && !scope.dry && !m_diagnostics.contains(id))
        m_diagnostics.append(id);
}

Cells ExpressionEvaluator::noted(NumberResult result, const RowScope &scope)
{
    note(result.notFinite, scope);
    return std::move(result.cells);
}

void ExpressionEvaluator::fail(const QString &id, const QString &phrase, const ExpressionNode &node,
                               const Phrases::Values &values)
{
    if (!m_error)
        m_error = ExpressionError{id, datasetPhrase(phrase, m_context.language, values), node.line, node.column};
}

void ExpressionEvaluator::failType(const ExpressionNode &node, ValueType wanted, ValueType found)
{
    const auto word = [this](ValueType type) { return datasetPhrase(u"type."_s + typeWord(type), m_context.language); };
    fail(u"expr.type"_s, u"expr.type-wanted"_s, node, {{u"wanted"_s, word(wanted)}, {u"found"_s, word(found)}});
}

} // namespace chartroom
