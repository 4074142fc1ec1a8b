// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/aggregate.h"

#include <numeric>

namespace chartroom {

StepOutcome applyStep(const UniqueStep &step, const Table &table, const StepWork &work)
{
    auto columns = columnsOf(step.columns, table, work);
    if (!columns)
        return columns.error();
    if (columns->empty()) {
        columns->resize(static_cast<size_t>(table.columnCount()));
        std::iota(columns->begin(), columns->end(), 0);
    }
    if (table.rowCount() == 0)
        return withRowsOf(table, {}, work);
    const Grouping groups = groupRows(columnsAt(*columns, table), table.rowCount(), work.progress);
    return work.isCancelled() ? work.cancelled() : withRowsOf(table, groups.firstRow, work);
}

} // namespace chartroom
