// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/uniquerows.h"

#include "dataset/aggregate.h"

#include <numeric>

namespace chartroom {

namespace {

constexpr int mostPairsTried = 20'000;

/// Rows at the start that show most repeats, so that whole columns are seldom compared.
constexpr qsizetype sampleRows = 2'000;

/// Rows that still have a double, and their groups.
struct OpenRows {
    std::vector<int> rows;
    Column groups; ///< a number for each of them
};

OpenRows rowsWithDoubles(const std::vector<int> &rows, const Grouping &grouping)
{
    std::vector<int> sizes(static_cast<size_t>(grouping.count()), 0);
    for (const int group : grouping.groupOfRow)
        ++sizes[static_cast<size_t>(group)];
    OpenRows open;
    std::vector<double> groups;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (sizes[static_cast<size_t>(grouping.groupOfRow[i])] < 2)
            continue;
        open.rows.push_back(rows[i]);
        groups.push_back(grouping.groupOfRow[i]);
    }
    open.groups = Column(ValueType::Number, std::move(groups));
    return open;
}

bool isUnique(const Column &a, const Column &b, qsizetype rows)
{
    return groupRows({a, b}, rows).count() == rows;
}

std::vector<int> firstRows(qsizetype rows)
{
    std::vector<int> first(static_cast<size_t>(std::min(rows, sampleRows)));
    std::iota(first.begin(), first.end(), 0);
    return first;
}

} // namespace

qint64 duplicateRowCount(const QList<Column> &columns, qsizetype rows)
{
    if (columns.isEmpty() || rows == 0)
        return 0;
    OpenRows open;
    open.rows.resize(static_cast<size_t>(rows));
    std::iota(open.rows.begin(), open.rows.end(), 0);
    open.groups = Column(ValueType::Number, std::vector<double>(open.rows.size(), 0.0));
    for (const Column &column : columns) {
        const auto size = static_cast<qsizetype>(open.rows.size());
        const bool whole = size == rows;
        open = rowsWithDoubles(open.rows, groupRows({open.groups, whole ? column : column.gathered(open.rows)}, size));
        if (open.rows.empty())
            return 0;
    }
    const auto size = static_cast<qsizetype>(open.rows.size());
    return size - groupRows({open.groups}, size).count();
}

QList<QStringList> uniquePairs(const Table &table, const std::vector<int> &columns, const std::vector<qint64> &distinct,
                               qsizetype most)
{
    const qsizetype rows = table.rowCount();
    const std::vector<int> sample = firstRows(rows);
    QList<Column> samples;
    for (const int column : columns)
        samples.append(table.column(column).gathered(sample));
    QList<QStringList> found;
    int tried = 0;
    for (size_t a = 0; a < columns.size(); ++a) {
        for (size_t b = a + 1; b < columns.size() && found.size() < most && tried < mostPairsTried; ++b) {
            if (distinct[a] * distinct[b] < rows)
                continue;
            ++tried;
            const Column &first = samples.at(static_cast<qsizetype>(a));
            const Column &second = samples.at(static_cast<qsizetype>(b));
            if (isUnique(first, second, first.size()) &&
                isUnique(table.column(columns[a]), table.column(columns[b]), rows))
                found.append({table.field(columns[a]).name, table.field(columns[b]).name});
        }
    }
    return found;
}

} // namespace chartroom
