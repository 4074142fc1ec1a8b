// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/scalar.h"

#include <QList>

namespace chartroom {

/// What a person typed as a value of a type: numbers with a point or a comma, dates as 2024-01-31, yes and no. What
/// does not fit the type stays a text, so that nothing typed is lost; an empty field is missing.
[[nodiscard]] Scalar typedValue(const QString &text, ValueType type);
/// Several values, parted by semicolons.
[[nodiscard]] QList<Scalar> typedValues(const QString &text, ValueType type);

/// The value as it would be typed; the counterpart of typedValue.
[[nodiscard]] QString valueAsTyped(const Scalar &value, const QString &language);
[[nodiscard]] QString valuesAsTyped(const QList<Scalar> &values, const QString &language);

/// An example of what can be typed; empty for texts.
[[nodiscard]] QString valueHint(ValueType type);

} // namespace chartroom
