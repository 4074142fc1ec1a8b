// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "dataset/expression.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A `{{ expression }}` in a text (exercises.md 2.3).
struct Placeholder {
    qsizetype start = 0;  ///< of the first brace, in UTF-16 units
    qsizetype length = 0; ///< up to and with the last brace
    QString expression;   ///< trimmed
    bool isClosed = true; ///< false: `{{` without `}}`; it then reaches to the end of the text
    bool operator==(const Placeholder &) const = default;
};

/// All placeholders of a text in order. `\{{` is a literal and gives none.
[[nodiscard]] QList<Placeholder> placeholders(const QString &text);

/// The text with every placeholder replaced by its value as the reader of the context's language sees it, and `\{{`
/// by `{{`. On the first one that fails: its error, the column counting inside the expression.
[[nodiscard]] Result<QString, ExpressionError> expandPlaceholders(const QString &text,
                                                                  const EvaluationContext &context);

/// For showing: like expandPlaceholders, but a placeholder that fails is shown as "–". A checked pack has none.
[[nodiscard]] QString shownText(const QString &text, const EvaluationContext &context);

} // namespace chartroom
