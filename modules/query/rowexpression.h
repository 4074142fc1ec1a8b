// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/stepwork.h"

namespace chartroom {

/// An expression on every row of a table. What looks at one row only is evaluated block by block, so that progress is
/// told and a cancel is seen; an aggregate needs all rows at once. \a conditions: it must be true or false.
[[nodiscard]] Result<ColumnEvaluation, QueryProblem> evaluateRows(const Expression &expression, const Table &table,
                                                                  const StepWork &work, bool conditions = false);

} // namespace chartroom
