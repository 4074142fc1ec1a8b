// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/datasetphrases.h"
#include "dataset/expressionparser.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Steps whose arguments may be named with `as`.
bool takesAliases(FunctionId function)
{
    return function == FunctionId::Add || function == FunctionId::Pick || function == FunctionId::Group;
}

bool takesBy(FunctionKind kind)
{
    return kind == FunctionKind::Aggregate || kind == FunctionKind::Window;
}

} // namespace

bool isBy(const ExpressionNode &node)
{
    return node.kind == NodeKind::Call && node.function == FunctionId::By;
}

bool containsAggregate(const ExpressionNode &node)
{
    // A chain is a value of its own: its aggregates are over its own rows.
    if (node.kind == NodeKind::Chain)
        return false;
    if (node.kind == NodeKind::Call && node.functionKind == FunctionKind::Aggregate)
        return true;
    return std::any_of(node.children.begin(), node.children.end(), containsAggregate);
}

void ExpressionParser::checkCall(const ExpressionNode &call, const FunctionSpec &spec, bool isStep)
{
    checkPlace(call, isStep);
    checkCount(call, spec, isStep);
    checkAliases(call);
}

void ExpressionParser::checkPlace(const ExpressionNode &call, bool isStep)
{
    const bool onlyStep = call.functionKind == FunctionKind::Step || call.functionKind == FunctionKind::End;
    const bool onlyRow = call.functionKind == FunctionKind::Row || call.functionKind == FunctionKind::Window;
    if (isStep && onlyRow)
        failAt(u"expr.function-unknown"_s, u"expr.not-a-step"_s, call, {{u"name"_s, call.name}});
    else if (!isStep && onlyStep)
        failAt(u"expr.function-unknown"_s, u"expr.only-a-step"_s, call, {{u"name"_s, call.name}});
}

void ExpressionParser::checkCount(const ExpressionNode &call, const FunctionSpec &spec, bool isStep)
{
    auto count = static_cast<int>(call.children.size());
    const bool by = count > 0 && isBy(call.children.back());
    if (by && takesBy(call.functionKind) && !isStep)
        --count;
    if (count < spec.leastArguments || (spec.mostArguments >= 0 && count > spec.mostArguments))
        failAt(u"expr.arguments"_s, u"expr.argument-count"_s, call, {{u"name"_s, call.name}});
    if (call.function == FunctionId::Date && count == 2)
        failAt(u"expr.arguments"_s, u"expr.argument-count"_s, call, {{u"name"_s, call.name}});
    for (int i = 0; i < count; ++i) {
        const ExpressionNode &argument = call.children[static_cast<size_t>(i)];
        if (isBy(argument))
            failAt(u"expr.arguments"_s, u"expr.by-place"_s, argument, {});
    }
}

void ExpressionParser::checkAliases(const ExpressionNode &call)
{
    for (const ExpressionNode &argument : call.children) {
        if (!argument.alias.isEmpty() && !takesAliases(call.function))
            failAt(u"expr.arguments"_s, u"expr.alias-place"_s, argument, {{u"name"_s, call.name}});
        if (argument.alias.isEmpty() && call.function == FunctionId::Add)
            failAt(u"expr.arguments"_s, u"expr.alias-missing"_s, argument, {{u"name"_s, call.name}});
        if (call.function == FunctionId::By && argument.kind != NodeKind::Name)
            failAt(u"expr.arguments"_s, u"expr.by-columns"_s, argument, {});
    }
}

ExpressionToken ExpressionParser::take()
{
    return m_at + 1 < m_tokens.size() ? m_tokens.at(m_at++) : m_tokens.last();
}

bool ExpressionParser::isSymbol(const QString &symbol) const
{
    return current().kind == TokenKind::Symbol && current().text == symbol;
}

bool ExpressionParser::isWord(const QString &word) const
{
    return current().kind == TokenKind::Keyword && current().text == word;
}

bool ExpressionParser::takeSymbol(const QString &symbol)
{
    if (!isSymbol(symbol))
        return false;
    take();
    return true;
}

bool ExpressionParser::takeWord(const QString &word)
{
    if (!isWord(word))
        return false;
    take();
    return true;
}

void ExpressionParser::expectSymbol(const QString &symbol)
{
    if (!takeSymbol(symbol))
        fail(u"expr.syntax"_s, u"expr.expected"_s, current(), {{u"symbol"_s, symbol}});
}

QString ExpressionParser::expectName()
{
    if (current().kind == TokenKind::Name || current().kind == TokenKind::QuotedName)
        return take().text;
    fail(u"expr.syntax"_s, u"expr.name-expected"_s, current());
    return {};
}

ExpressionNode ExpressionParser::nodeAt(NodeKind kind, const ExpressionToken &token) const
{
    ExpressionNode node;
    node.kind = kind;
    node.name = token.text;
    node.line = token.line;
    node.column = token.column;
    return node;
}

void ExpressionParser::fail(const QString &id, const QString &phrase, const ExpressionToken &at,
                            const Phrases::Values &values)
{
    if (!m_error)
        m_error = ExpressionError{id, datasetPhrase(phrase, m_language, values), at.line, at.column};
    m_at = m_tokens.size() - 1;
}

void ExpressionParser::failAt(const QString &id, const QString &phrase, const ExpressionNode &at,
                              const Phrases::Values &values)
{
    ExpressionToken token;
    token.line = at.line;
    token.column = at.column;
    fail(id, phrase, token, values);
}

void ExpressionParser::failUnexpected()
{
    const bool end = current().kind == TokenKind::End;
    fail(u"expr.syntax"_s, end ? u"expr.ends-early"_s : u"expr.unexpected"_s, current(),
         {{u"found"_s, current().text}});
}

} // namespace chartroom
