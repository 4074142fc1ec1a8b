// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/kinds/pivotquestion.h"

namespace chartroom {

/// The most columns that a pivot table shows.
inline constexpr int mostPivotColumns = 60;

/// A pivot table as people read it: a row for each combination of the row fields, a column for each combination of the
/// column fields and each value. Combinations without rows are empty, not 0. Columns beyond the limit are left out,
/// which \a isCut tells.
[[nodiscard]] Table pivotDisplay(const PivotQuestion &question, const PivotOutcome &outcome, const Table &source,
                                 const QString &language, bool *isCut);

} // namespace chartroom
