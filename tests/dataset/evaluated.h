// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/expression.h"

#include <QString>

/// What an expression gives, as one line of text: the canonical value, entries joined by "; ", tables as CSV lines
/// joined by " / ", errors as "expr.id line:column".
inline QString evaluated(const QString &text, const chartroom::EvaluationContext &context)
{
    using namespace chartroom;
    using namespace Qt::StringLiterals;
    const auto errorText = [](const ExpressionError &error) -> QString {
        return error.id + u' ' + QString::number(error.line) + u':' + QString::number(error.column);
    };
    const auto expression = parseExpression(text);
    if (!expression)
        return errorText(expression.error());
    const auto result = evaluate(*expression, context);
    if (!result)
        return errorText(result.error());
    if (const Scalar *scalar = std::get_if<Scalar>(&result->value))
        return isMissing(*scalar) ? u"missing"_s : canonicalText(*scalar);
    if (const Table *table = std::get_if<Table>(&result->value))
        return QString::fromUtf8(tableCsv(*table)).trimmed().replace(u'\n', u" / "_s);
    QStringList entries;
    for (const Scalar &entry : std::get<QList<Scalar>>(result->value))
        entries.append(isMissing(entry) ? u"missing"_s : canonicalText(entry));
    return entries.join(u"; "_s);
}
