// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/checks/valueevaluator.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString scalarKey(const Scalar &scalar)
{
    return QString::number(scalar.index()) + canonicalText(scalar);
}

/// Empty for tables: they are not worth a key.
QString valueKey(const ExpressionValue &value)
{
    if (const auto *scalar = std::get_if<Scalar>(&value))
        return scalarKey(*scalar);
    const auto *list = std::get_if<QList<Scalar>>(&value);
    if (list == nullptr)
        return {};
    QStringList parts{u"["_s};
    for (const Scalar &scalar : *list)
        parts.append(scalarKey(scalar));
    return parts.join(QChar(0x1F));
}

} // namespace

ExpressionReferences ValueEvaluator::references(const QString &text)
{
    const auto it = m_references.constFind(text);
    if (it != m_references.constEnd())
        return *it;
    const auto expression = m_expressions.parse(text);
    return *m_references.insert(text, expression ? expressionReferences(*expression) : ExpressionReferences{});
}

QString ValueEvaluator::cacheKey(const QString &text, const EvaluationContext &context)
{
    QStringList parts{context.placeholder ? u"p"_s : u"v"_s, text};
    for (const QString &name : references(text).parameters) {
        const auto it = context.parameters.constFind(name);
        const QString key = it == context.parameters.constEnd() ? u"-"_s : valueKey(*it);
        if (key.isEmpty())
            return {};
        parts.append(name + QChar(0x1F) + key);
    }
    return parts.join(QChar(0x1E));
}

Result<Evaluation, ExpressionError> ValueEvaluator::evaluate(const QString &text, const EvaluationContext &context)
{
    const QString key = cacheKey(text, context);
    const auto it = m_values.constFind(key);
    if (!key.isEmpty() && it != m_values.constEnd())
        return *it;
    const auto expression = m_expressions.parse(text);
    if (!expression)
        return expression.error();
    const auto value = chartroom::evaluate(*expression, context);
    if (!key.isEmpty())
        m_values.insert(key, value);
    return value;
}

} // namespace chartroom
