// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/transform.h"
#include "dataset/expression.h"

#include <QSet>

namespace chartroom {

/// Fields that need another spelling in predicates for Vega.
struct VegaFields {
    QSet<QString> years;   ///< exported as times and so compared by their year
    QSet<QString> times;   ///< dates and datetimes: Vega takes ISO texts for texts
    QSet<QString> numbers; ///< the only ones for which Vega-Lite's `valid` asks what it says
};

/// The transform as Vega has to read it to agree about missing values (exercises.md 5.8 and 6.4): guards, instants by
/// their parts, running sums row by row. The exporter keeps the own form beside it for reading back.
[[nodiscard]] QJsonObject writtenForVega(const Transform &transform, const VegaFields &fields);

/// `datum.a` or `datum['a b']`.
[[nodiscard]] QString datumName(const QString &column);

/// The columns that an expression in the Vega spelling uses.
[[nodiscard]] QStringList vegaColumns(const Expression &expression);

/// A literal in Vega's spelling.
[[nodiscard]] QString vegaLiteral(const Scalar &value);

/// `datum.a / datum.b` as `isValid(datum.a) && isValid(datum.b) && datum.b !== 0 ? datum.a / datum.b : null`: null wherever
/// 5.4 gives missing, also inside decisions.
[[nodiscard]] QString guardedExpression(const QString &expression);

} // namespace chartroom
