// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/preparedsteps.h"

namespace chartroom {

Prepared prepareTable(const Table &source, const QList<PreparedStep> &steps, const TableLookup &tables,
                      const Progress &progress, const QString &language)
{
    Prepared prepared{source, {}, {}, {}};
    for (qsizetype i = 0; i < steps.size(); ++i) {
        prepared.fieldsBefore.append(prepared.table.fields());
        prepared.reports.append(std::nullopt);
        if (prepared.problem || !steps.at(i).on)
            continue;
        auto result = runStep(steps.at(i).step, prepared.table, tables, progress, language);
        if (!result) {
            prepared.problem = result.error();
            prepared.problem->step = static_cast<int>(i);
            continue;
        }
        prepared.table = std::move(result->table);
        prepared.reports.last() = std::move(result->report);
    }
    return prepared;
}

} // namespace chartroom
