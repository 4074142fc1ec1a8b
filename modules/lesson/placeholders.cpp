// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/placeholders.h"

#include "lesson/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The position after `}}` that ends an expression, passing over quoted texts; −1 when it is not closed.
qsizetype placeholderEnd(const QString &text, qsizetype from)
{
    QChar quote;
    for (qsizetype i = from; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == u'\\')
                ++i;
            else if (c == quote)
                quote = QChar();
        } else if (c == u'"' || c == u'\'' || c == u'`') {
            quote = c;
        } else if (c == u'}' && i + 1 < text.size() && text.at(i + 1) == u'}') {
            return i + 2;
        }
    }
    // A quote that never ends: the braces decide, and the expression will not parse.
    const qsizetype braces = text.indexOf(u"}}"_s, from);
    return braces < 0 ? -1 : braces + 2;
}

/// Text between placeholders: `\{{` is a literal `{{`.
QString literalText(const QString &text, qsizetype from, qsizetype end)
{
    return text.mid(from, end - from).replace(u"\\{{"_s, u"{{"_s);
}

Result<QString, ExpressionError> placeholderText(const Placeholder &placeholder, const EvaluationContext &context)
{
    if (!placeholder.isClosed)
        return ExpressionError{u"expr.syntax"_s, LessonTr::tr("The placeholder is not closed with }}."), 1, 1};
    const auto expression = parseExpression(placeholder.expression, context.language);
    if (!expression)
        return expression.error();
    EvaluationContext own = context;
    own.placeholder = true;
    const auto evaluation = evaluate(*expression, own);
    if (!evaluation)
        return evaluation.error();
    return displayText(*evaluation, context.language);
}

} // namespace

QList<Placeholder> placeholders(const QString &text)
{
    QList<Placeholder> found;
    for (qsizetype at = text.indexOf(u"{{"_s); at >= 0; at = text.indexOf(u"{{"_s, at)) {
        if (at > 0 && text.at(at - 1) == u'\\') {
            at += 2;
            continue;
        }
        const qsizetype end = placeholderEnd(text, at + 2);
        if (end < 0) {
            found.append({at, text.size() - at, text.mid(at + 2).trimmed(), false});
            break;
        }
        found.append({at, end - at, text.mid(at + 2, end - at - 4).trimmed(), true});
        at = end;
    }
    return found;
}

Result<QString, ExpressionError> expandPlaceholders(const QString &text, const EvaluationContext &context)
{
    if (!text.contains(u"{{"_s))
        return text;
    QString out;
    qsizetype done = 0;
    for (const Placeholder &placeholder : placeholders(text)) {
        const auto value = placeholderText(placeholder, context);
        if (!value)
            return value.error();
        out += literalText(text, done, placeholder.start) + *value;
        done = placeholder.start + placeholder.length;
    }
    return QString(out + literalText(text, done, text.size()));
}

QString shownText(const QString &text, const EvaluationContext &context)
{
    if (!text.contains(u"{{"_s))
        return text;
    QString out;
    qsizetype done = 0;
    for (const Placeholder &placeholder : placeholders(text)) {
        const auto value = placeholderText(placeholder, context);
        out += literalText(text, done, placeholder.start) + value.value_or(u"–"_s);
        done = placeholder.start + placeholder.length;
    }
    return out + literalText(text, done, text.size());
}

} // namespace chartroom
