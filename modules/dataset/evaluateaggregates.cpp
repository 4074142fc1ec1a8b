// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include "dataset/statistics.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool endsWithBy(const ExpressionNode &node)
{
    return !node.children.empty() && isBy(node.children.back());
}

/// What the first argument of an aggregate must be; Missing: anything.
ValueType wantedType(Aggregate function)
{
    switch (function) {
    case Aggregate::Count:
    case Aggregate::CountPresent:
    case Aggregate::MissingCount:
    case Aggregate::Distinct:
    case Aggregate::Min:
    case Aggregate::Max:
        return ValueType::Missing;
    case Aggregate::Share:
        return ValueType::Boolean;
    default:
        return ValueType::Number;
    }
}

/// Groups as a key column, so that they can be refined by further keys.
Column groupColumn(const Grouping &grouping)
{
    return Column(ValueType::Number, std::vector<double>(grouping.groupOfRow.begin(), grouping.groupOfRow.end()));
}

} // namespace

Cells ExpressionEvaluator::aggregate(const ExpressionNode &node, const RowScope &scope)
{
    if (!scope.table) {
        fail(u"expr.arguments"_s, u"expr.needs-rows"_s, node, {{u"name"_s, node.name}});
        return {};
    }
    RowScope rows = rowsOf(*scope.table, scope.dry);
    rows.groups = scope.groups;
    const AggregateInput input = aggregateInput(node, rows);
    charge(scope.table->rowCount(), node);
    const std::optional<Grouping> grouping = partition(node, scope);
    if (m_error)
        return {};
    if (!grouping) {
        const Grouping all = groupRows({}, scope.table->rowCount());
        return {aggregateGroups(input.function, input.x, all, input.y, input.percent, progress()), true};
    }
    const Column byGroup = aggregateGroups(input.function, input.x, *grouping, input.y, input.percent, progress());
    return scopedCells(scope.isGroupLevel() ? byGroup : byGroup.gathered(grouping->groupOfRow), scope);
}

ExpressionEvaluator::AggregateInput ExpressionEvaluator::aggregateInput(const ExpressionNode &node,
                                                                        const RowScope &rows)
{
    AggregateInput input;
    input.function = static_cast<Aggregate>(node.function);
    if (input.function == Aggregate::Count)
        return input;
    const ValueType wanted = wantedType(input.function);
    const Cells x =
        wanted == ValueType::Missing ? cells(node.children[0], rows) : ofType(wanted, node.children[0], rows);
    input.x = m_error ? Column() : expanded(x, rows.size);
    if (input.function == Aggregate::WeightedMean || input.function == Aggregate::Correlation) {
        const Cells y = numbers(node.children[1], rows);
        input.y = m_error ? Column() : expanded(y, rows.size);
    }
    if (input.function == Aggregate::Percentile) {
        input.percent = constantNumber(node.children[1], rows).value_or(0);
        if (input.percent < 0 || input.percent > 100)
            fail(u"expr.arguments"_s, u"expr.percent"_s, node.children[1]);
    }
    return input;
}

/// The groups a call works in: those of `by(…)`, inside those of the scope. None: all rows together.
std::optional<Grouping> ExpressionEvaluator::partition(const ExpressionNode &node, const RowScope &scope)
{
    if (!endsWithBy(node))
        return scope.groups ? std::optional(*scope.groups) : std::nullopt;
    QList<Column> keys;
    if (scope.groups)
        keys.append(groupColumn(*scope.groups));
    if (scope.isGroupLevel())
        fail(u"expr.arguments"_s, u"expr.by-place"_s, node.children.back());
    for (const ExpressionNode &name : node.children.back().children) {
        const std::optional<int> column = columnArgument(name, *scope.table);
        if (column)
            keys.append(scope.table->column(*column));
    }
    return m_error ? std::nullopt : std::optional(groupRows(keys, scope.table->rowCount(), progress()));
}

Cells ExpressionEvaluator::window(const ExpressionNode &node, const RowScope &scope)
{
    if (!scope.table || scope.isGroupLevel()) {
        fail(u"expr.arguments"_s, u"expr.needs-rows"_s, node, {{u"name"_s, node.name}});
        return {};
    }
    RowScope rows = rowsOf(*scope.table, scope.dry);
    rows.groups = scope.groups;
    charge(rows.size, node);
    const std::optional<Grouping> grouping = partition(node, scope);
    if (m_error)
        return {};
    const Column column = windowColumn(node, rows, grouping.value_or(groupRows({}, rows.size)));
    return m_error ? Cells{} : scopedCells(column, scope);
}

Column ExpressionEvaluator::windowColumn(const ExpressionNode &node, const RowScope &rows, const Grouping &grouping)
{
    std::vector<int> last(static_cast<size_t>(grouping.count()), -1);
    if (node.function == FunctionId::RowNumber) {
        std::vector<double> numbers(static_cast<size_t>(rows.size));
        for (size_t row = 0; row < numbers.size(); ++row) // `last` counts here, from -1
            numbers[row] = 2 + last[static_cast<size_t>(grouping.groupOfRow[row])]++;
        return Column(ValueType::Number, std::move(numbers));
    }
    const Cells argument =
        node.function == FunctionId::RunningSum ? this->numbers(node.children[0], rows) : cells(node.children[0], rows);
    if (m_error)
        return {};
    const Column values = expanded(argument, rows.size);
    if (node.function == FunctionId::Rank)
        return rankColumn(values, grouping);
    if (node.function == FunctionId::RunningSum)
        return runningSum(values, grouping);
    std::vector<int> before(static_cast<size_t>(rows.size));
    for (size_t row = 0; row < before.size(); ++row)
        before[row] = std::exchange(last[static_cast<size_t>(grouping.groupOfRow[row])], static_cast<int>(row));
    return values.gathered(before);
}

Column ExpressionEvaluator::rankColumn(const Column &values, const Grouping &grouping) const
{
    const std::vector<int> order = sortedRows({{groupColumn(grouping), false}, {values, true}}, values.size(), progress());
    const std::vector<double> keys = values.sortKeys(progress());
    std::vector<double> ranks(keys.size(), std::numeric_limits<double>::quiet_NaN());
    int group = -1;
    double place = 0;
    double rank = 0;
    double previous = 0;
    for (const int row : order) {
        const auto at = static_cast<size_t>(row);
        if (std::exchange(group, grouping.groupOfRow[at]) != grouping.groupOfRow[at])
            place = rank = 0;
        if (std::isnan(keys[at]))
            continue;
        ++place;
        if (rank == 0 || keys[at] != previous)
            rank = place;
        previous = keys[at];
        ranks[at] = rank;
    }
    return Column(ValueType::Number, std::move(ranks));
}

Column ExpressionEvaluator::runningSum(const Column &values, const Grouping &grouping) const
{
    std::vector<CompensatedSum> sums(static_cast<size_t>(grouping.count()));
    std::vector<double> results(values.values().begin(), values.values().end());
    for (size_t row = 0; row < results.size(); ++row) {
        if (std::isnan(results[row]))
            continue;
        CompensatedSum &sum = sums[static_cast<size_t>(grouping.groupOfRow[row])];
        sum.add(results[row]);
        results[row] = sum.total();
    }
    return Column(ValueType::Number, std::move(results));
}

} // namespace chartroom
