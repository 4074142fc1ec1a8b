// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include "base/numberformat.h"

#include <cmath>
#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// As in chart bins: rounding noise of the division may not push a value to the bin below.
constexpr double binNoise = 1e-9;

double numberOf(FunctionId function, double x)
{
    switch (function) {
    case FunctionId::Abs:
        return std::abs(x);
    case FunctionId::Floor:
        return std::floor(x);
    case FunctionId::Ceil:
        return std::ceil(x);
    case FunctionId::Sqrt:
        return std::sqrt(x);
    case FunctionId::Ln:
        return std::log(x);
    case FunctionId::Log10:
        return std::log10(x);
    default:
        return std::exp(x);
    }
}

double numberOf(FunctionId function, double x, double y)
{
    switch (function) {
    case FunctionId::Power:
        return std::pow(x, y);
    case FunctionId::Mod:
        return x - y * std::floor(x / y);
    default:
        return std::floor(x / y + binNoise) * y;
    }
}

/// The first present one of constant cells.
Cells firstPresent(const std::vector<Cells> &candidates, ValueType type)
{
    for (const Cells &cells : candidates) {
        if (!cells.column.isMissing(0))
            return cells;
    }
    return {Column::missing(type, 1), true};
}

std::vector<int> rowsWithMissing(const Cells &cells, const std::vector<int> &among)
{
    std::vector<int> rows;
    for (size_t i = 0; i < among.size(); ++i) {
        if (cells.column.isMissing(cells.placeOf(static_cast<qsizetype>(i))))
            rows.push_back(among[i]);
    }
    return rows;
}

} // namespace

Cells ExpressionEvaluator::rowFunction(const ExpressionNode &node, const RowScope &scope)
{
    const FunctionId id = node.function;
    if (id == FunctionId::If)
        return conditional(node, scope);
    if (id == FunctionId::Coalesce)
        return coalesce(node, scope);
    if (id >= FunctionId::Abs && id <= FunctionId::Bin)
        return numberFunction(node, scope);
    if (id >= FunctionId::Lower && id <= FunctionId::Concat)
        return textFunction(node, scope);
    if (id >= FunctionId::Date && id <= FunctionId::WeekdaysBetween)
        return dateFunction(node, scope);
    if (id == FunctionId::ToNumber)
        return toNumber(node, scope);
    return id == FunctionId::ToText ? toText(node, scope) : fixedText(node, scope);
}

Cells ExpressionEvaluator::conditional(const ExpressionNode &node, const RowScope &scope)
{
    const Cells condition = booleans(node.children[0], scope);
    if (m_error)
        return {};
    if (!condition.constant)
        return conditionalRows(node, scope, condition);
    const NarrowScope none = narrowed(scope, {});
    const double truth = condition.column.values()[0];
    Cells yes = cells(node.children[1], truth == 1.0 ? scope : none.scope);
    Cells no = cells(node.children[2], truth == 0.0 ? scope : none.scope);
    const ValueType type = m_error ? ValueType::Missing : commonType(yes.type(), no.type(), node.children[2]);
    if (m_error || std::isnan(truth))
        return {Column::missing(type, 1), true};
    const Cells &chosen = truth == 1.0 ? yes : no;
    if (chosen.type() == ValueType::Missing)
        return {Column::missing(type, chosen.column.size()), chosen.constant};
    return chosen;
}

Cells ExpressionEvaluator::conditionalRows(const ExpressionNode &node, const RowScope &scope, const Cells &condition)
{
    std::vector<int> yesRows;
    std::vector<int> noRows;
    const std::span<const double> truths = condition.column.values();
    for (size_t row = 0; row < truths.size(); ++row) {
        if (!std::isnan(truths[row]))
            (truths[row] == 1.0 ? yesRows : noRows).push_back(static_cast<int>(row));
    }
    const NarrowScope yesScope = narrowed(scope, yesRows);
    const NarrowScope noScope = narrowed(scope, noRows);
    const Cells yes = cells(node.children[1], yesScope.scope);
    const Cells no = cells(node.children[2], noScope.scope);
    if (m_error)
        return {};
    const ValueType type = commonType(yes.type(), no.type(), node.children[2]);
    return m_error ? Cells{} : rowCells(assembled(type, scope.size, {{yesRows, yes}, {noRows, no}}));
}

/// The first present value; later arguments are asked only for the rows that still have none.
Cells ExpressionEvaluator::coalesce(const ExpressionNode &node, const RowScope &scope)
{
    std::vector<int> open(static_cast<size_t>(scope.size));
    std::iota(open.begin(), open.end(), 0);
    std::vector<std::vector<int>> rowsOfParts;
    std::vector<Cells> cellsOfParts;
    ValueType type = ValueType::Missing;
    for (const ExpressionNode &argument : node.children) {
        const NarrowScope rest = narrowed(scope, open);
        cellsOfParts.push_back(cells(argument, rest.scope));
        rowsOfParts.push_back(open);
        if (m_error)
            return {};
        type = commonType(type, cellsOfParts.back().type(), argument);
        open = rowsWithMissing(cellsOfParts.back(), open);
    }
    if (m_error)
        return {};
    if (std::all_of(cellsOfParts.begin(), cellsOfParts.end(), [](const Cells &part) { return part.constant; }))
        return firstPresent(cellsOfParts, type);
    std::vector<CellsPart> parts;
    for (size_t i = 0; i < rowsOfParts.size(); ++i)
        parts.push_back({rowsOfParts[i], cellsOfParts[i]});
    return rowCells(assembled(type, scope.size, parts));
}

Cells ExpressionEvaluator::numberFunction(const ExpressionNode &node, const RowScope &scope)
{
    const FunctionId id = node.function;
    if (id == FunctionId::Round)
        return rounded(node, scope);
    if (id == FunctionId::Least || id == FunctionId::Greatest)
        return extreme(node, scope);
    if (id == FunctionId::Power || id == FunctionId::Mod || id == FunctionId::Bin)
        return twoNumbers(node, scope);
    const Cells x = numbers(node.children[0], scope);
    if (m_error)
        return {};
    return noted(mapNumbers(
                     ValueType::Number, scope.size, [id](double value) { return numberOf(id, value); }, x),
                 scope);
}

Cells ExpressionEvaluator::twoNumbers(const ExpressionNode &node, const RowScope &scope)
{
    const Cells x = numbers(node.children[0], scope);
    const Cells y = numbers(node.children[1], scope);
    if (m_error)
        return {};
    const FunctionId id = node.function;
    return noted(mapNumbers(
                     ValueType::Number, scope.size, [id](double a, double b) { return numberOf(id, a, b); }, x, y),
                 scope);
}

Cells ExpressionEvaluator::rounded(const ExpressionNode &node, const RowScope &scope)
{
    const Cells x = numbers(node.children[0], scope);
    const Cells decimals = node.children.size() > 1 ? numbers(node.children[1], scope) : constantCells(0.0);
    if (m_error)
        return {};
    const auto round = [](double value, double places) {
        return roundHalfAway(value, static_cast<int>(std::clamp(places, -300.0, 300.0)));
    };
    return noted(mapNumbers(ValueType::Number, scope.size, round, x, decimals), scope);
}

/// least and greatest: of numbers, or of times of one type.
Cells ExpressionEvaluator::extreme(const ExpressionNode &node, const RowScope &scope)
{
    Cells result = cells(node.children[0], scope);
    const bool greatest = node.function == FunctionId::Greatest;
    for (size_t i = 1; i < node.children.size() && !m_error; ++i) {
        Cells next = cells(node.children[i], scope);
        alignTypes(result, next, node.children[i]);
        if (m_error)
            return {};
        const ValueType type = result.type() == ValueType::Missing ? next.type() : result.type();
        if (type == ValueType::Text || type == ValueType::Boolean)
            failType(node.children[i], ValueType::Number, type);
        const auto choose = [greatest](double a, double b) { return (a > b) == greatest ? a : b; };
        result = m_error ? Cells{} : mapNumbers(type, scope.size, choose, result, next).cells;
    }
    if (!m_error && (result.type() == ValueType::Text || result.type() == ValueType::Boolean))
        failType(node, ValueType::Number, result.type());
    return result;
}

} // namespace chartroom
