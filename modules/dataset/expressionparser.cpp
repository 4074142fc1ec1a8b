// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/expressionparser.h"

#include "dataset/datasetphrases.h"

#include <array>
#include <utility>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestNesting = 32;

struct OperatorWord {
    const char16_t *word;
    BinaryOperator op;
};

constexpr std::array operatorWords{
    OperatorWord{u"or", BinaryOperator::Or},       OperatorWord{u"||", BinaryOperator::Or},
    OperatorWord{u"and", BinaryOperator::And},     OperatorWord{u"&&", BinaryOperator::And},
    OperatorWord{u"=", BinaryOperator::Equal},     OperatorWord{u"==", BinaryOperator::Equal},
    OperatorWord{u"===", BinaryOperator::Equal},   OperatorWord{u"<>", BinaryOperator::NotEqual},
    OperatorWord{u"!=", BinaryOperator::NotEqual}, OperatorWord{u"!==", BinaryOperator::NotEqual},
    OperatorWord{u"<", BinaryOperator::Less},      OperatorWord{u"<=", BinaryOperator::LessOrEqual},
    OperatorWord{u">", BinaryOperator::Greater},   OperatorWord{u">=", BinaryOperator::GreaterOrEqual},
    OperatorWord{u"+", BinaryOperator::Plus},      OperatorWord{u"-", BinaryOperator::Minus},
    OperatorWord{u"*", BinaryOperator::Times},     OperatorWord{u"/", BinaryOperator::Divide}};

BinaryOperator operatorOf(const QString &word)
{
    for (const OperatorWord &entry : operatorWords) {
        if (word == QStringView(entry.word))
            return entry.op;
    }
    Q_UNREACHABLE();
}

const QStringList &relationWords(Spelling spelling)
{
    static const QStringList plain{u"="_s, u"<>"_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
    static const QStringList vega{u"=="_s, u"==="_s, u"!="_s, u"!=="_s, u"<"_s, u"<="_s, u">"_s, u">="_s};
    return spelling == Spelling::Plain ? plain : vega;
}

} // namespace

Result<ExpressionNode, ExpressionError> ExpressionParser::parse()
{
    ExpressionNode root = parseExpression();
    if (!m_error && current().kind != TokenKind::End)
        failUnexpected();
    if (m_error)
        return *m_error;
    return root;
}

ExpressionNode ExpressionParser::parseExpression()
{
    if (m_depth >= deepestNesting) {
        fail(u"expr.syntax"_s, u"expr.too-deep"_s, current());
        return {};
    }
    ++m_depth;
    ExpressionNode node = m_spelling == Spelling::Plain ? parseDisjunction() : parseConditional();
    --m_depth;
    return node;
}

ExpressionNode ExpressionParser::parseConditional()
{
    ExpressionNode condition = parseDisjunction();
    if (!isSymbol(u"?"_s))
        return condition;
    ExpressionNode node = nodeAt(NodeKind::Call, take());
    node.name = u"if"_s;
    node.function = FunctionId::If;
    node.children.push_back(std::move(condition));
    node.children.push_back(parseExpression());
    expectSymbol(u":"_s);
    node.children.push_back(parseExpression());
    return node;
}

ExpressionNode ExpressionParser::leftAssociative(const QStringList &symbols, Rule operand)
{
    ExpressionNode left = (this->*operand)();
    while (symbols.contains(current().text) &&
           (current().kind == TokenKind::Symbol || current().kind == TokenKind::Keyword)) {
        const ExpressionToken token = take();
        left = binaryAt(token, std::move(left), (this->*operand)());
    }
    return left;
}

ExpressionNode ExpressionParser::parseDisjunction()
{
    const QString word = m_spelling == Spelling::Plain ? u"or"_s : u"||"_s;
    return leftAssociative({word}, &ExpressionParser::parseConjunction);
}

ExpressionNode ExpressionParser::parseConjunction()
{
    const QString word = m_spelling == Spelling::Plain ? u"and"_s : u"&&"_s;
    return leftAssociative({word}, m_spelling == Spelling::Plain ? &ExpressionParser::parseNegation
                                                                 : &ExpressionParser::parseComparison);
}

ExpressionNode ExpressionParser::parseNegation()
{
    if (!isWord(u"not"_s))
        return parseComparison();
    ExpressionNode node = nodeAt(NodeKind::Not, take());
    if (++m_depth > deepestNesting)
        fail(u"expr.syntax"_s, u"expr.too-deep"_s, current());
    node.children.push_back(parseNegation());
    --m_depth;
    return node;
}

ExpressionNode ExpressionParser::parseComparison()
{
    ExpressionNode left = parseSum();
    if (current().kind == TokenKind::Symbol && relationWords(m_spelling).contains(current().text)) {
        const ExpressionToken token = take();
        return binaryAt(token, std::move(left), parseSum());
    }
    if (isWord(u"in"_s) || isWord(u"not"_s))
        return parseMembership(std::move(left));
    return isWord(u"is"_s) ? parseMissingTest(std::move(left)) : left;
}

ExpressionNode ExpressionParser::parseMembership(ExpressionNode left)
{
    ExpressionNode node = nodeAt(NodeKind::In, current());
    node.negated = takeWord(u"not"_s);
    if (!takeWord(u"in"_s))
        failUnexpected();
    node.children.push_back(std::move(left));
    node.children.push_back(parseSum());
    return node;
}

ExpressionNode ExpressionParser::parseMissingTest(ExpressionNode left)
{
    ExpressionNode node = nodeAt(NodeKind::IsMissing, take());
    node.negated = takeWord(u"not"_s);
    if (!takeWord(u"missing"_s))
        failUnexpected();
    node.children.push_back(std::move(left));
    return node;
}

ExpressionNode ExpressionParser::parseSum()
{
    return leftAssociative({u"+"_s, u"-"_s}, &ExpressionParser::parseProduct);
}

ExpressionNode ExpressionParser::parseProduct()
{
    return leftAssociative({u"*"_s, u"/"_s}, &ExpressionParser::parseUnary);
}

ExpressionNode ExpressionParser::parseUnary()
{
    const bool isNot = m_spelling == Spelling::Vega && isSymbol(u"!"_s);
    if (!isNot && !isSymbol(u"-"_s))
        return parseChain();
    ExpressionNode node = nodeAt(isNot ? NodeKind::Not : NodeKind::Negate, take());
    if (++m_depth > deepestNesting)
        fail(u"expr.syntax"_s, u"expr.too-deep"_s, current());
    node.children.push_back(parseUnary());
    --m_depth;
    return node;
}

ExpressionNode ExpressionParser::parseChain()
{
    ExpressionNode source = parsePrimary();
    if (!isSymbol(u"|"_s))
        return source;
    ExpressionNode chain = nodeAt(NodeKind::Chain, current());
    chain.children.push_back(std::move(source));
    while (takeSymbol(u"|"_s))
        chain.children.push_back(parseStep());
    return chain;
}

ExpressionNode ExpressionParser::parseStep()
{
    if (current().kind != TokenKind::Name) {
        fail(u"expr.syntax"_s, u"expr.step-expected"_s, current());
        return {};
    }
    const ExpressionToken name = take();
    return parseCall(name, true);
}

ExpressionNode ExpressionParser::parsePrimary()
{
    const ExpressionToken &token = current();
    switch (token.kind) {
    case TokenKind::Number: {
        ExpressionNode node = nodeAt(NodeKind::Literal, take());
        node.literal = m_tokens.at(m_at - 1).number;
        return node;
    }
    case TokenKind::Text: {
        ExpressionNode node = nodeAt(NodeKind::Literal, take());
        node.literal = node.name;
        return node;
    }
    case TokenKind::Parameter:
        return nodeAt(NodeKind::Parameter, take());
    case TokenKind::Keyword:
        return parseKeyword();
    case TokenKind::Name:
    case TokenKind::QuotedName:
        return parseNameOrCall();
    case TokenKind::Symbol:
    case TokenKind::End:
        break;
    }
    if (isSymbol(u"("_s))
        return parseGroup();
    if (isSymbol(u"["_s) && m_spelling == Spelling::Plain)
        return parseList();
    failUnexpected();
    return {};
}

ExpressionNode ExpressionParser::parseKeyword()
{
    ExpressionNode node = nodeAt(NodeKind::Literal, current());
    if (takeWord(u"true"_s))
        node.literal = true;
    else if (takeWord(u"false"_s))
        node.literal = false;
    else if (!takeWord(u"missing"_s) && !takeWord(u"null"_s))
        failUnexpected();
    return node;
}

ExpressionNode ExpressionParser::parseNameOrCall()
{
    const ExpressionToken name = take();
    const bool isCall = name.kind == TokenKind::Name && isSymbol(u"("_s);
    if (m_spelling == Spelling::Vega) {
        if (name.text == u"datum")
            return parseDatum(name);
        if (isCall && name.text == u"isValid")
            return parseValidTest(name);
        if (!isCall) {
            fail(u"expr.name-unknown"_s, u"expr.datum-missing"_s, name, {{u"name"_s, name.text}});
            return {};
        }
    }
    return isCall ? parseCall(name, false) : nodeAt(NodeKind::Name, name);
}

ExpressionNode ExpressionParser::parseDatum(const ExpressionToken &name)
{
    ExpressionNode node = nodeAt(NodeKind::Name, name);
    if (takeSymbol(u"["_s)) {
        if (current().kind != TokenKind::Text)
            failUnexpected();
        node.name = take().text;
        expectSymbol(u"]"_s);
        return node;
    }
    expectSymbol(u"."_s);
    node.name = expectName();
    return node;
}

ExpressionNode ExpressionParser::parseValidTest(const ExpressionToken &name)
{
    ExpressionNode node = nodeAt(NodeKind::IsMissing, name);
    node.negated = true;
    node.children = parseArguments();
    if (!m_error && node.children.size() != 1)
        fail(u"expr.arguments"_s, u"expr.argument-count"_s, name, {{u"name"_s, name.text}});
    return node;
}

ExpressionNode ExpressionParser::parseCall(const ExpressionToken &name, bool isStep)
{
    ExpressionNode node = nodeAt(NodeKind::Call, name);
    const FunctionSpec *spec = findFunction(name.text, m_spelling == Spelling::Vega);
    if (!spec) {
        fail(u"expr.function-unknown"_s, u"expr.function-unknown"_s, name, {{u"name"_s, name.text}});
        return node;
    }
    node.function = spec->id;
    node.functionKind = spec->kind;
    if (isSymbol(u"("_s))
        node.children = parseArguments();
    if (!m_error)
        checkCall(node, *spec, isStep);
    if (node.function == FunctionId::Count && !node.children.empty() && !isBy(node.children.front()))
        node.function = FunctionId::CountPresent;
    return node;
}

std::vector<ExpressionNode> ExpressionParser::parseArguments()
{
    std::vector<ExpressionNode> arguments;
    expectSymbol(u"("_s);
    if (takeSymbol(u")"_s))
        return arguments;
    do {
        arguments.push_back(parseArgument());
    } while (takeSymbol(u","_s));
    expectSymbol(u")"_s);
    return arguments;
}

ExpressionNode ExpressionParser::parseArgument()
{
    ExpressionNode node = parseExpression();
    if (takeWord(u"as"_s))
        node.alias = expectName();
    return node;
}

ExpressionNode ExpressionParser::parseList()
{
    ExpressionNode node = nodeAt(NodeKind::List, take());
    if (takeSymbol(u"]"_s))
        return node;
    do {
        node.children.push_back(parseExpression());
    } while (takeSymbol(u","_s));
    expectSymbol(u"]"_s);
    return node;
}

ExpressionNode ExpressionParser::parseGroup()
{
    take();
    ExpressionNode node = parseExpression();
    expectSymbol(u")"_s);
    return node;
}

ExpressionNode ExpressionParser::binaryAt(const ExpressionToken &token, ExpressionNode left, ExpressionNode right) const
{
    ExpressionNode node = nodeAt(NodeKind::Binary, token);
    node.op = operatorOf(token.text);
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
}

} // namespace chartroom
