// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/pivotquestion.h"

namespace chartroom {

/// The titles of columns, joined with "and".
[[nodiscard]] QString pivotTitles(const QStringList &names, const Table &table, const QString &language);

/// "sum of Permits decided", "Permits decided per Applications received", "number of rows, as a share of its row".
[[nodiscard]] QString pivotValueInWords(const PivotValue &value, const Table &table, const QString &language);

/// The whole question, for reports and screen readers.
[[nodiscard]] QString pivotInWords(const PivotQuestion &question, const Table &table, const QString &language);

} // namespace chartroom
