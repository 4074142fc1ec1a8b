// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"
#include "dataset/expressionnode.h"
#include "dataset/expressiontoken.h"

#include <optional>

namespace chartroom {

/// One recursive-descent parser for both spellings: Vega's operators stand at other levels of precedence, everything
/// below them is shared. After the first error it jumps to the end, so that every rule returns at once.
class ExpressionParser
{
public:
    ExpressionParser(QList<ExpressionToken> tokens, Spelling spelling, QString language)
        : m_tokens(std::move(tokens))
        , m_spelling(spelling)
        , m_language(std::move(language))
    {}

    [[nodiscard]] Result<ExpressionNode, ExpressionError> parse();

private:
    using Rule = ExpressionNode (ExpressionParser::*)();

    ExpressionNode parseExpression();
    ExpressionNode parseConditional();
    ExpressionNode parseDisjunction();
    ExpressionNode parseConjunction();
    ExpressionNode parseNegation();
    ExpressionNode parseComparison();
    ExpressionNode parseMembership(ExpressionNode left);
    ExpressionNode parseMissingTest(ExpressionNode left);
    ExpressionNode parseSum();
    ExpressionNode parseProduct();
    ExpressionNode parseUnary();
    ExpressionNode parseChain();
    ExpressionNode parseStep();
    ExpressionNode parsePrimary();
    ExpressionNode parseKeyword();
    ExpressionNode parseNameOrCall();
    ExpressionNode parseCall(const ExpressionToken &name, bool isStep);
    ExpressionNode parseValidTest(const ExpressionToken &name);
    ExpressionNode parseDatum(const ExpressionToken &name);
    ExpressionNode parseList();
    ExpressionNode parseGroup();
    std::vector<ExpressionNode> parseArguments();
    ExpressionNode parseArgument();
    ExpressionNode leftAssociative(const QStringList &symbols, Rule operand);

    void checkCall(const ExpressionNode &call, const FunctionSpec &spec, bool isStep);
    void checkPlace(const ExpressionNode &call, bool isStep);
    void checkCount(const ExpressionNode &call, const FunctionSpec &spec, bool isStep);
    void checkAliases(const ExpressionNode &call);

    [[nodiscard]] const ExpressionToken &current() const { return m_tokens.at(m_at); }
    ExpressionToken take();
    [[nodiscard]] bool isSymbol(const QString &symbol) const;
    [[nodiscard]] bool isWord(const QString &word) const;
    bool takeSymbol(const QString &symbol);
    bool takeWord(const QString &word);
    void expectSymbol(const QString &symbol);
    QString expectName();
    [[nodiscard]] ExpressionNode nodeAt(NodeKind kind, const ExpressionToken &token) const;
    ExpressionNode binaryAt(const ExpressionToken &token, ExpressionNode left, ExpressionNode right) const;

    void fail(const QString &id, const QString &phrase, const ExpressionToken &at, const Phrases::Values &values = {});
    void failAt(const QString &id, const QString &phrase, const ExpressionNode &at, const Phrases::Values &values);
    void failUnexpected();

    QList<ExpressionToken> m_tokens;
    Spelling m_spelling;
    QString m_language;
    std::optional<ExpressionError> m_error;
    qsizetype m_at = 0;
    int m_depth = -1; ///< the whole expression is level 0
};

} // namespace chartroom
