// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_table/pickmodel.h"

#include <QWidget>

namespace chartroom {

class Label;
class PickGrid;
class TablePane;

/// A table to pick rows or cells from, and a line that says how many are picked. Rows are known by their numbers in the
/// file, whatever the order on the screen. Ctrl+F searches.
class RowPicker : public QWidget
{
    Q_OBJECT

public:
    explicit RowPicker(QWidget *parent = nullptr);

    /// \a columns by name; empty shows all. Forgets what was picked.
    void setTable(const Table &table, const QString &language, const QStringList &columns = {},
                  PickUnit unit = PickUnit::Rows);
    /// False: one pick at most.
    void setMultiple(bool multiple);

    [[nodiscard]] QList<PickedPlace> picks() const;
    /// Says nothing itself (no signal).
    void setPicks(const QList<PickedPlace> &picks);
    /// The numbers of the picked rows, sorted.
    [[nodiscard]] QList<int> rows() const;
    void setRows(const QList<int> &numbers);

    [[nodiscard]] PickGrid *grid() const { return m_grid; }

signals:
    /// The reader picked something or let it go.
    void picksChanged();

private:
    void tell(const PickedPlace &place, bool picked);
    void showCount(const QString &before = {});

    PickGrid *m_grid;
    TablePane *m_pane;
    Label *m_count;
};

} // namespace chartroom
