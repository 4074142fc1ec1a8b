// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/aggregate.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Whether two rows are equal in all keys of the order.
bool tie(const std::vector<std::vector<double>> &keys, int a, int b)
{
    for (const std::vector<double> &key : keys) {
        const double x = key[static_cast<size_t>(a)];
        const double y = key[static_cast<size_t>(b)];
        if (x != y && !(std::isnan(x) && std::isnan(y)))
            return false;
    }
    return true;
}

struct TopRows {
    std::vector<int> rows;
    qint64 ties = 0;
};

/// Goes through the rows in order and keeps the first of each group, and those that tie with its last one.
TopRows topRows(const TopStep &step, const std::vector<int> &order, const Grouping &groups,
                const std::vector<std::vector<double>> &keys)
{
    std::vector<int> taken(static_cast<size_t>(groups.count()), 0);
    std::vector<int> last(static_cast<size_t>(groups.count()), -1);
    TopRows top;
    for (const int row : order) {
        const auto group = static_cast<size_t>(groups.groupOfRow[static_cast<size_t>(row)]);
        if (taken[group] < step.count) {
            ++taken[group];
            last[group] = row;
            top.rows.push_back(row);
        } else if (last[group] >= 0 && !keys.empty() && tie(keys, row, last[group])) {
            ++top.ties;
            if (!step.cutTies)
                top.rows.push_back(row);
        }
    }
    return top;
}

} // namespace

StepOutcome applyStep(const TopStep &step, const Table &table, const StepWork &work)
{
    if (step.count < 0)
        return work.problem(u"query.top"_s);
    const auto within = columnsOf(step.within, table, work);
    const auto keys = sortKeysOf(step.by, step.within, table, work);
    if (!within || !keys)
        return within ? keys.error() : within.error();
    const QList<Column> groups = columnsAt(*within, table);
    const Grouping grouping = groupRows(groups, table.rowCount(), work.progress);
    const std::vector<int> order = sortedRows(*keys, table.rowCount(), work.progress);
    std::vector<std::vector<double>> values;
    for (const SortKey &key : keys->mid(step.within.size()))
        values.push_back(key.column.sortKeys(work.progress));
    if (work.isCancelled())
        return work.cancelled();
    const TopRows top = topRows(step, order, grouping, values);
    StepOutcome outcome = withRowsOf(table, top.rows, work);
    if (outcome) {
        outcome->report.ties = top.ties;
        outcome->report.keyMissing = rowsWithMissing(groups, table.rowCount());
    }
    return outcome;
}

} // namespace chartroom
