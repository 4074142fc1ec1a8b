// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_table/datagrid.h"
#include "ui_table/pickmodel.h"

namespace chartroom {

/// A table whose rows or cells are picked: a click or Space picks and lets go, Shift with an arrow key or a click picks
/// all rows on the way. The arrow keys alone only move.
class PickGrid : public DataGrid
{
    Q_OBJECT

public:
    explicit PickGrid(QWidget *parent = nullptr);

    [[nodiscard]] PickModel *picks() const { return m_picks; }
    /// False: a pick takes the place of the one before.
    void setMultiple(bool multiple) { m_multiple = multiple; }

signals:
    /// The reader picked something or let it go; \a place is the last one.
    void picksChanged(const PickedPlace &place, bool picked);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void toggle(const QModelIndex &index);
    void pickRange(const QModelIndex &from, const QModelIndex &to);

    PickModel *m_picks;
    bool m_multiple = true;
};

} // namespace chartroom
