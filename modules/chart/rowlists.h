// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <span>

namespace chartroom {

/// Lists of row numbers, one list for each mark, stored end to end: a chart of a million marks holds two arrays, not a
/// million of them. A value, implicitly shared.
class RowLists
{
public:
    using List = std::span<const int>;

    /// List i holds just i.
    [[nodiscard]] static RowLists singles(qsizetype count);
    /// The rows of each group, in row order; \a groupOfRow names a group from 0 for each row.
    [[nodiscard]] static RowLists ofGroups(std::span<const int> groupOfRow, qsizetype groupCount);

    void reserve(qsizetype lists, qsizetype rows);
    void append(List rows);

    [[nodiscard]] qsizetype size() const { return m_ends.size(); }
    [[nodiscard]] List at(qsizetype list) const
    {
        const qsizetype from = list == 0 ? 0 : m_ends.at(list - 1);
        return {m_rows.constData() + from, size_t(m_ends.at(list) - from)};
    }
    [[nodiscard]] qsizetype rowCount() const { return m_rows.size(); } ///< of all lists
    [[nodiscard]] const QList<int> &allRows() const { return m_rows; }
    /// These lists in this order.
    [[nodiscard]] RowLists gathered(std::span<const int> lists) const;

    bool operator==(const RowLists &) const = default;

private:
    QList<int> m_rows;
    QList<qsizetype> m_ends; ///< where each list ends in m_rows
};

} // namespace chartroom
