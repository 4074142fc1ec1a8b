// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/pickmodel.h"

#include "ui_kit/tabledelegate.h"
#include "ui_table/tr.h"

#include <algorithm>

namespace chartroom {

void PickModel::setUnit(PickUnit unit)
{
    m_unit = unit;
    setPicks({});
}

PickedPlace PickModel::placeAt(const QModelIndex &index) const
{
    PickedPlace place{rowNumber(index.row()), {}};
    if (m_unit == PickUnit::Cells)
        place.column = table().field(columns().at(index.column())).name;
    return place;
}

bool PickModel::isPicked(const PickedPlace &place) const
{
    return m_picks.contains({place.row, place.column});
}

void PickModel::setPicked(const PickedPlace &place, bool picked)
{
    if (picked)
        m_picks.insert({place.row, place.column});
    else
        m_picks.remove({place.row, place.column});
    showChange();
}

QList<PickedPlace> PickModel::picks() const
{
    QList<PickedPlace> places;
    for (const auto &[row, column] : m_picks)
        places.append(PickedPlace{row, column});
    std::sort(places.begin(), places.end(), [](const PickedPlace &a, const PickedPlace &b) {
        return std::tie(a.row, a.column) < std::tie(b.row, b.column);
    });
    return places;
}

void PickModel::setPicks(const QList<PickedPlace> &picks)
{
    m_picks.clear();
    for (const PickedPlace &place : picks)
        m_picks.insert({place.row, place.column});
    showChange();
}

void PickModel::showChange()
{
    if (rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1), {CurrentRowRole, Qt::CheckStateRole});
}

QVariant PickModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::CheckStateRole && role != CurrentRowRole && role != Qt::AccessibleTextRole)
        return TableModel::data(index, role);
    const bool picked = isPicked(placeAt(index));
    if (role == CurrentRowRole)
        return picked;
    if (role == Qt::AccessibleTextRole) {
        const QString text = TableModel::data(index, role).toString();
        return picked ? UiTableTr::tr("%1, picked").arg(text) : text;
    }
    const bool hasBox = m_unit == PickUnit::Rows ? index.column() == 0 : picked;
    return hasBox ? QVariant(static_cast<int>(picked ? Qt::Checked : Qt::Unchecked)) : QVariant();
}

Qt::ItemFlags PickModel::flags(const QModelIndex &index) const
{
    const bool hasBox = m_unit == PickUnit::Cells || index.column() == 0;
    const Qt::ItemFlags flags = TableModel::flags(index);
    return hasBox ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace chartroom
