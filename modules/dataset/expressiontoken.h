// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"

#include <QList>
#include <QString>

namespace chartroom {

/// The two spellings of one language (exercises.md 5.1 and 5.8).
enum class Spelling { Plain, Vega };

enum class TokenKind { Number, Text, Name, QuotedName, Keyword, Parameter, Symbol, End };

/// A word of an expression. `text` is the name, the text without quotes (NFC), or the symbol.
struct ExpressionToken {
    TokenKind kind = TokenKind::End;
    QString text;
    double number = 0;
    int line = 1;
    int column = 1;
};

/// Splits an expression; the last token is End. Errors: expr.syntax.
[[nodiscard]] Result<QList<ExpressionToken>, ExpressionError> splitExpression(const QString &text, Spelling spelling,
                                                                              const QString &language);

} // namespace chartroom
