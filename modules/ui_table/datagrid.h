// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QTableView>

namespace chartroom {

class TableModel;

/// A table to read: sorts by a click on a header, copies the selection as tab-separated text, remembers nothing.
class DataGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DataGrid(QWidget *parent = nullptr);

    void setTable(const Table &table, const QString &language, const QStringList &columns = {});
    /// "column" or "-column", as in `sort=` of a lesson block.
    void sortBy(const QString &key);
    /// The height that shows this many rows and the header.
    [[nodiscard]] int heightForRows(int rows) const;
    /// The selected cells as text, rows on lines, columns parted by tabs.
    [[nodiscard]] QString selectedText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copySelection();

    TableModel *m_model;
};

} // namespace chartroom
