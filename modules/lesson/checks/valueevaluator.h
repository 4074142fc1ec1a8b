// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/expressioncache.h"
#include "lesson/values.h"

#include <QHash>

namespace chartroom {

/// Evaluates the Values and placeholders of a pack, each different one once: the same expression with the same
/// parameters stands in keys, anticipations, tests and texts. All contexts must see the same tables.
class ValueEvaluator
{
public:
    explicit ValueEvaluator(const QString &language) : m_expressions(language) {}

    [[nodiscard]] Result<Evaluation, ExpressionError> evaluate(const QString &text, const EvaluationContext &context);
    /// The names an expression uses; nothing when it does not parse.
    [[nodiscard]] ExpressionReferences references(const QString &text);
    [[nodiscard]] ExpressionCache &expressions() { return m_expressions; }

private:
    [[nodiscard]] QString cacheKey(const QString &text, const EvaluationContext &context);

    ExpressionCache m_expressions;
    QHash<QString, ExpressionReferences> m_references;
    QHash<QString, Result<Evaluation, ExpressionError>> m_values;
};

} // namespace chartroom
