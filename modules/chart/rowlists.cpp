// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/rowlists.h"

#include <numeric>

namespace chartroom {

RowLists RowLists::singles(qsizetype count)
{
    RowLists lists;
    lists.m_rows.resize(count);
    lists.m_ends.resize(count);
    std::iota(lists.m_rows.begin(), lists.m_rows.end(), 0);
    std::iota(lists.m_ends.begin(), lists.m_ends.end(), 1);
    return lists;
}

RowLists RowLists::ofGroups(std::span<const int> groupOfRow, qsizetype groupCount)
{
    RowLists lists;
    lists.m_ends.resize(groupCount);
    lists.m_rows.resize(qsizetype(groupOfRow.size()));
    for (const int group : groupOfRow)
        ++lists.m_ends[group];
    std::partial_sum(lists.m_ends.begin(), lists.m_ends.end(), lists.m_ends.begin());
    QList<qsizetype> next(groupCount);
    for (qsizetype group = 1; group < groupCount; ++group)
        next[group] = lists.m_ends.at(group - 1);
    for (size_t row = 0; row < groupOfRow.size(); ++row)
        lists.m_rows[next[groupOfRow[row]]++] = int(row);
    return lists;
}

void RowLists::reserve(qsizetype lists, qsizetype rows)
{
    m_ends.reserve(lists);
    m_rows.reserve(rows);
}

void RowLists::append(List rows)
{
    for (const int row : rows)
        m_rows.append(row);
    m_ends.append(m_rows.size());
}

RowLists RowLists::gathered(std::span<const int> lists) const
{
    RowLists result;
    result.reserve(qsizetype(lists.size()), m_rows.size());
    for (const int list : lists)
        result.append(at(list));
    return result;
}

} // namespace chartroom
