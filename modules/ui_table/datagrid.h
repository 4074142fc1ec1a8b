// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QHash>
#include <QTableView>

class QTimer;

namespace chartroom {

class TableModel;

/// A table to read, of any length: sorts by a click on a header (large tables on another thread), copies the selection
/// as tab-separated text with or without the column heads, and keeps the widths its reader gave to columns. Its rows
/// can be linked with the marks of a chart: both speak in the row numbers of the dataset.
class DataGrid : public QTableView
{
    Q_OBJECT

public:
    explicit DataGrid(QWidget *parent = nullptr);

    void setTable(const Table &table, const QString &language, const QStringList &columns = {});
    [[nodiscard]] TableModel *tableModel() const { return m_model; }
    /// "column" or "-column", as in `sort=` of a lesson block.
    void sortBy(const QString &key);
    /// The height that shows this many rows and the header.
    [[nodiscard]] int heightForRows(int rows) const;

    /// How many cells are selected; cheap for any selection.
    [[nodiscard]] qint64 selectedCellCount() const;
    /// The selected cells as text, rows on lines, columns parted by tabs; what is not selected between them is left
    /// empty. With \a heads the first line names the columns. At most mostCopiedCells cells: else empty.
    [[nodiscard]] QString selectedText(bool heads = false) const;
    static constexpr qint64 mostCopiedCells = 1'000'000;

    /// Marks the rows with these numbers and shows the first one, in place of what was selected. Says nothing itself
    /// (no signal), so that a chart and a table can be linked both ways.
    void selectRowNumbers(const QList<int> &numbers);
    /// The numbers of the rows that are marked, or in which the reader selected a cell; sorted.
    [[nodiscard]] QList<int> selectedRowNumbers() const;

    /// The widths the reader gave to columns, by name, in pixels at text size 100 %.
    [[nodiscard]] QHash<QString, int> columnWidths() const { return m_widths; }
    /// Brings back widths of an earlier time.
    void setColumnWidths(const QHash<QString, int> &widths);

    /// Moves to a cell and shows it. \a column is the table's.
    void goTo(int place, int column);

signals:
    /// The reader selected other rows.
    void selectedRowNumbersChanged();
    /// The reader went to another column.
    void currentColumnChanged(const QString &name);
    /// Ctrl+F: the reader wants to look for words.
    void searchAsked();
    /// F3 and Shift+F3.
    void nextAsked(bool forward);
    /// A sentence about something that was not done, such as a copy that is too large.
    void refused(const QString &sentence);

protected:
    /// A grid on a model of its own, which it takes over.
    DataGrid(TableModel *model, QWidget *parent);

    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setupLook();
    void fitColumns();
    void copySelection(bool heads);
    void forgetLargeSelection();
    void keepWidth(int column, int width);

    TableModel *m_model;
    QTimer *m_selectionPause; ///< so that a long drag is told once
    QHash<QString, int> m_widths;
    QList<int> m_linked; ///< rows marked by selectRowNumbers, until the reader selects others
    bool m_fitting = false;
    bool m_linking = false;
};

} // namespace chartroom
