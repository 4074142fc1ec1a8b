// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_table/tablemodel.h"

#include <QSet>
#include <utility>

namespace chartroom {

/// What can be picked in a table.
enum class PickUnit { Rows, Cells };

/// A picked row by its number in the file, or a cell of it. A value to show and to keep: sorting does not change it.
struct PickedPlace {
    int row = 0;
    QString column; ///< name; empty: the whole row

    bool operator==(const PickedPlace &) const = default;
};

/// A table in which rows or cells are picked: a check box before every row, or in every picked cell, and a tint.
class PickModel : public TableModel
{
    Q_OBJECT

public:
    using TableModel::TableModel;

    void setUnit(PickUnit unit);
    [[nodiscard]] PickUnit unit() const { return m_unit; }

    /// The place that is picked with a cell.
    [[nodiscard]] PickedPlace placeAt(const QModelIndex &index) const;
    [[nodiscard]] bool isPicked(const PickedPlace &place) const;
    void setPicked(const PickedPlace &place, bool picked);
    /// Sorted by row, then by column.
    [[nodiscard]] QList<PickedPlace> picks() const;
    void setPicks(const QList<PickedPlace> &picks);

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    void showChange();

    PickUnit m_unit = PickUnit::Rows;
    QSet<std::pair<int, QString>> m_picks;
};

} // namespace chartroom
