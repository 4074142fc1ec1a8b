// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"
#include "dataset/field.h"

namespace chartroom {

/// Word of a value for looking it up among others of its channel; differs for texts and numbers that look alike.
[[nodiscard]] QString scalarWord(const Scalar &value);

/// The place of a value in a list (tolerance of exercises.md 5.4 for numbers); −1 when it is not there.
[[nodiscard]] qsizetype indexOfScalar(const QList<Scalar> &list, const Scalar &value);

/// The different values of a column, in order of first appearance; missing is one of them.
[[nodiscard]] QList<Scalar> distinctValues(const Column &column);

/// Natural order of exercises.md 7.5: declared categories when they are ordered, else ascending; missing last.
[[nodiscard]] QList<Scalar> naturalOrder(QList<Scalar> values, const Field &field);

/// For each cell the place of its value in the natural order of the column's values.
[[nodiscard]] std::vector<double> naturalPlaces(const Column &column, const Field &field);

} // namespace chartroom
