// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/latesttask.h"
#include "dataset/table.h"

#include <QAbstractTableModel>
#include <vector>

namespace chartroom {

/// A dataset table for a view: titles and labels in a language, numbers grouped and right-aligned, missing as a dash
/// with the word. Sorting orders the rows shown, never the table; row headers keep the row numbers of the file. Large
/// tables are sorted on another thread: the rows keep their order until the new one is known.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    /// \a columns by name, in this order; empty shows all.
    void setTable(const Table &table, const QString &language, const QStringList &columns = {});
    [[nodiscard]] const Table &table() const { return m_table; }
    [[nodiscard]] QString language() const { return m_language; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isSorting() const { return m_sorter.isRunning(); }

    /// One cell as text for the clipboard: canonical, without grouping.
    [[nodiscard]] QString plainText(const QModelIndex &index) const;

    /// The number of the row shown at a place: that of the file, or its place in the table from 1.
    [[nodiscard]] int rowNumber(int place) const;
    /// The rows shown, as places in the table; the columns shown, from left to right.
    [[nodiscard]] const QList<int> &order() const { return m_order; }
    [[nodiscard]] const QList<int> &columns() const { return m_columns; }

    /// Marks the rows with these numbers (the delegate tints them); numbers without a row are ignored.
    void markRowNumbers(const QList<int> &numbers);
    [[nodiscard]] bool isMarked(int place) const;
    /// The first marked row in the order shown; −1 without one.
    [[nodiscard]] int firstMarked() const;

signals:
    /// The rows are about to get another order: views let go of large selections.
    void orderAboutToChange();
    void sortingChanged();

private:
    [[nodiscard]] int sourceColumn(int column) const { return m_columns.at(column); }
    [[nodiscard]] QVariant cellData(int row, int column, int role) const;
    void takeOrder(const QList<int> &order);

    Table m_table;
    QString m_language;
    QList<int> m_columns; ///< shown column → table column
    QList<int> m_order;   ///< shown row → table row
    std::vector<bool> m_marked; ///< by row number
    LatestTask m_sorter;
};

} // namespace chartroom
