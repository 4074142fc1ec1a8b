// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/transform.h"
#include "dataset/expression.h"

#include <QSet>

namespace chartroom {

/// The transform with the guards that make Vega agree about missing values (exercises.md 5.8 and 6.4); \a years are
/// fields of years that are exported as times and so must be compared by their year. Guards are written once.
[[nodiscard]] Transform guarded(const Transform &transform, const QSet<QString> &years);

/// The columns that an expression in the Vega spelling uses.
[[nodiscard]] QStringList vegaColumns(const Expression &expression);

/// `datum.a / datum.b` as `isValid(datum.a) && isValid(datum.b) && datum.b !== 0 ? datum.a / datum.b : null`.
/// Expressions that already decide about missing values themselves stay as they are.
[[nodiscard]] QString guardedExpression(const QString &expression);

} // namespace chartroom
