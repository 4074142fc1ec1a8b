// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

namespace chartroom {

StepOutcome applyStep(const SortStep &step, const Table &table, const StepWork &work)
{
    const auto keys = sortKeysOf(step.by, {}, table, work);
    if (!keys)
        return keys.error();
    const std::vector<int> rows = sortedRows(*keys, table.rowCount(), work.progress);
    return work.isCancelled() ? work.cancelled() : withRowsOf(table, rows, work);
}

} // namespace chartroom
