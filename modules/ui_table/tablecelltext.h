// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QString>

namespace chartroom {

/// True for columns whose numbers are amounts: grouped and set to the right. Years and codes are not.
[[nodiscard]] bool isAmount(const Field &field);

/// A cell as a table shows it: amounts grouped in the language, dates ISO, labels of categories. Not for missing.
[[nodiscard]] QString cellText(const Field &field, const Scalar &value, const QString &language);

/// The head of a column: its title with its unit, "Median wait (days)".
[[nodiscard]] QString columnHead(const Field &field, const QString &language);

} // namespace chartroom
