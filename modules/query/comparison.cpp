// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/comparison.h"

#include "dataset/expressionnode.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

ExpressionNode nameNode(const QString &column)
{
    ExpressionNode node;
    node.kind = NodeKind::Name;
    node.name = normalized(column);
    return node;
}

ExpressionNode literalNode(const Scalar &value)
{
    ExpressionNode node;
    node.kind = NodeKind::Literal;
    node.literal = value;
    return node;
}

ExpressionNode binaryNode(BinaryOperator op, ExpressionNode left, ExpressionNode right)
{
    ExpressionNode node;
    node.kind = NodeKind::Binary;
    node.op = op;
    node.children = {std::move(left), std::move(right)};
    return node;
}

ExpressionNode missingNode(const QString &column, bool negated)
{
    ExpressionNode node;
    node.kind = NodeKind::IsMissing;
    node.negated = negated;
    node.children = {nameNode(column)};
    return node;
}

ExpressionNode memberNode(const Comparison &comparison, bool negated)
{
    ExpressionNode list;
    list.kind = NodeKind::List;
    for (const Scalar &value : comparison.values)
        list.children.push_back(literalNode(value));
    ExpressionNode node;
    node.kind = NodeKind::In;
    node.negated = negated;
    node.children = {nameNode(comparison.column), std::move(list)};
    return node;
}

ExpressionNode textTestNode(const Comparison &comparison, FunctionId function, const QString &word)
{
    ExpressionNode node;
    node.kind = NodeKind::Call;
    node.function = function;
    node.functionKind = FunctionKind::Row;
    node.name = word;
    node.children = {nameNode(comparison.column), literalNode(comparison.values.value(0))};
    return node;
}

ExpressionNode orderNode(const Comparison &comparison, BinaryOperator op)
{
    return binaryNode(op, nameNode(comparison.column), literalNode(comparison.values.value(0)));
}

/// Both ends open asks only for a value: whatever is present lies between them.
ExpressionNode betweenNode(const Comparison &comparison)
{
    const Scalar low = comparison.values.value(0);
    const Scalar high = comparison.values.value(1);
    const ExpressionNode name = nameNode(comparison.column);
    if (isMissing(low) && isMissing(high))
        return binaryNode(BinaryOperator::Equal, name, name);
    ExpressionNode above = binaryNode(BinaryOperator::GreaterOrEqual, name, literalNode(low));
    ExpressionNode below = binaryNode(BinaryOperator::LessOrEqual, name, literalNode(high));
    if (isMissing(low))
        return below;
    return isMissing(high) ? above : binaryNode(BinaryOperator::And, std::move(above), std::move(below));
}

ExpressionNode comparisonNode(const Comparison &comparison)
{
    switch (comparison.test) {
    case ComparisonTest::Equal:
        return orderNode(comparison, BinaryOperator::Equal);
    case ComparisonTest::NotEqual:
        return orderNode(comparison, BinaryOperator::NotEqual);
    case ComparisonTest::Less:
        return orderNode(comparison, BinaryOperator::Less);
    case ComparisonTest::LessOrEqual:
        return orderNode(comparison, BinaryOperator::LessOrEqual);
    case ComparisonTest::Greater:
        return orderNode(comparison, BinaryOperator::Greater);
    case ComparisonTest::GreaterOrEqual:
        return orderNode(comparison, BinaryOperator::GreaterOrEqual);
    case ComparisonTest::Between:
        return betweenNode(comparison);
    case ComparisonTest::OneOf:
        return memberNode(comparison, false);
    case ComparisonTest::NotOneOf:
        return memberNode(comparison, true);
    case ComparisonTest::Contains:
        return textTestNode(comparison, FunctionId::Contains, u"contains"_s);
    case ComparisonTest::StartsWith:
        return textTestNode(comparison, FunctionId::StartsWith, u"starts_with"_s);
    case ComparisonTest::EndsWith:
        return textTestNode(comparison, FunctionId::EndsWith, u"ends_with"_s);
    case ComparisonTest::IsMissing:
        return missingNode(comparison.column, false);
    case ComparisonTest::IsPresent:
        return missingNode(comparison.column, true);
    }
    Q_UNREACHABLE();
}

} // namespace

Result<Expression, ExpressionError> conditionExpression(const RowCondition &condition, const QString &language)
{
    if (const QString *text = std::get_if<QString>(&condition))
        return parseExpression(*text, language);
    const auto &list = std::get<ComparisonList>(condition);
    if (list.comparisons.isEmpty())
        return Expression(QString(), literalNode(true));
    ExpressionNode all = comparisonNode(list.comparisons.first());
    for (qsizetype i = 1; i < list.comparisons.size(); ++i)
        all = binaryNode(list.any ? BinaryOperator::Or : BinaryOperator::And, std::move(all),
                         comparisonNode(list.comparisons.at(i)));
    return Expression(QString(), std::move(all));
}

} // namespace chartroom
