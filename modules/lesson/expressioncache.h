// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"

#include <QHash>

namespace chartroom {

/// Parses every expression text of a pack once: the same expressions stand in keys, anticipations and tests.
class ExpressionCache
{
public:
    explicit ExpressionCache(const QString &language) : m_language(language) {}

    [[nodiscard]] Result<Expression, ExpressionError> parse(const QString &text)
    {
        const auto it = m_parsed.constFind(text);
        return it != m_parsed.constEnd() ? *it : *m_parsed.insert(text, parseExpression(text, m_language));
    }
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    QString m_language;
    QHash<QString, Result<Expression, ExpressionError>> m_parsed;
};

} // namespace chartroom
