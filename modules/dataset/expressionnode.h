// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expressionfunctions.h"
#include "dataset/scalar.h"

#include <QString>
#include <vector>

namespace chartroom {

enum class NodeKind {
    Literal,   ///< number, text, boolean or missing
    Parameter, ///< `$name`
    Name,      ///< column or dataset
    List,      ///< children: entries
    Call,      ///< children: arguments; an optional last `by(…)` is a Call of By
    Chain,     ///< children: the source, then the steps (Calls)
    Negate,
    Not,
    Binary,
    In, ///< children: value, list
    IsMissing
};

enum class BinaryOperator {
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide
};

/// One node of a parsed expression, the same for both spellings.
struct ExpressionNode {
    NodeKind kind = NodeKind::Literal;
    BinaryOperator op = BinaryOperator::Or;
    bool negated = false; ///< `not in`, `is not missing`
    Scalar literal;
    QString name; ///< of names, parameters and functions
    FunctionId function = FunctionId::Count;
    FunctionKind functionKind = FunctionKind::Row;
    QString alias; ///< `as name` of an argument
    std::vector<ExpressionNode> children;
    int line = 1; ///< of the name, literal or operator, in code points
    int column = 1;
};

/// Calls a function for a node and everything below it, parents first.
template<typename Visitor> void visitNodes(const ExpressionNode &node, Visitor visitor)
{
    visitor(node);
    for (const ExpressionNode &child : node.children)
        visitNodes(child, visitor);
}

/// A call of `by(…)`.
[[nodiscard]] bool isBy(const ExpressionNode &node);

/// True when an aggregate function stands in it outside any chain: what makes an argument of `group` a measure.
[[nodiscard]] bool containsAggregate(const ExpressionNode &node);

} // namespace chartroom
