// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/pickgrid.h"

#include "ui_kit/tabledelegate.h"
#include "ui_kit/theme.h"
#include "ui_table/tr.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Draws a ring around the cell that has the keyboard: picks are tinted, so the ring alone tells where one is.
class PickDelegate : public TableDelegate
{
public:
    using TableDelegate::TableDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        TableDelegate::paint(painter, option, index);
        if (!option.state.testFlag(QStyle::State_HasFocus))
            return;
        painter->save();
        painter->setPen(QPen(themeOf(option.palette).color(u"focus"_s), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
        painter->restore();
    }
};

} // namespace

PickGrid::PickGrid(QWidget *parent)
    : DataGrid(new PickModel, parent), m_picks(static_cast<PickModel *>(tableModel()))
{
    setItemDelegate(new PickDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setAccessibleDescription(UiTableTr::tr("Space picks a row or lets it go. Shift with an arrow key picks several."));
}

void PickGrid::toggle(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const PickedPlace place = m_picks->placeAt(index);
    const bool picked = !m_picks->isPicked(place);
    if (picked && !m_multiple)
        m_picks->setPicks({});
    m_picks->setPicked(place, picked);
    emit picksChanged(place, picked);
}

void PickGrid::pickRange(const QModelIndex &from, const QModelIndex &to)
{
    if (!from.isValid() || !to.isValid())
        return;
    if (!m_multiple) {
        toggle(to);
        return;
    }
    QList<PickedPlace> picks = m_picks->picks();
    for (int row = std::min(from.row(), to.row()); row <= std::max(from.row(), to.row()); ++row) {
        for (int column = std::min(from.column(), to.column()); column <= std::max(from.column(), to.column()); ++column)
            picks.append(m_picks->placeAt(m_picks->index(row, column)));
    }
    m_picks->setPicks(picks);
    emit picksChanged(m_picks->placeAt(to), true);
}

void PickGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isShift = event->modifiers() == Qt::ShiftModifier;
    const QModelIndex from = currentIndex();
    if (event->key() == Qt::Key_Space) {
        toggle(from);
        return;
    }
    const bool goesDown = event->key() == Qt::Key_Down;
    if (!isShift || (!goesDown && event->key() != Qt::Key_Up)) {
        DataGrid::keyPressEvent(event);
        return;
    }
    const QModelIndex to = m_picks->index(from.row() + (goesDown ? 1 : -1), from.column());
    if (!to.isValid())
        return;
    setCurrentIndex(to);
    pickRange(from, to);
}

void PickGrid::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex from = currentIndex();
    DataGrid::mousePressEvent(event);
    const QModelIndex to = indexAt(event->pos());
    if (event->button() != Qt::LeftButton || !to.isValid())
        return;
    setCurrentIndex(to);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        pickRange(from, to);
    else
        toggle(to);
}

} // namespace chartroom
