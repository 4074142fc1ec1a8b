// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/table.h"

#include <QAbstractTableModel>

namespace chartroom {

/// A dataset table for a view: titles and labels in a language, numbers grouped and right-aligned, missing as a dash
/// with the word. Sorting orders the rows shown, never the table; row headers keep the row numbers of the file.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TableModel(QObject *parent = nullptr);

    /// \a columns by name, in this order; empty shows all.
    void setTable(const Table &table, const QString &language, const QStringList &columns = {});
    [[nodiscard]] const Table &table() const { return m_table; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

    /// One cell as text for the clipboard: canonical, without grouping.
    [[nodiscard]] QString plainText(const QModelIndex &index) const;

private:
    [[nodiscard]] int sourceColumn(int column) const { return m_columns.at(column); }

    Table m_table;
    QString m_language;
    QList<int> m_columns; ///< shown column → table column
    QList<int> m_order;   ///< shown row → table row
};

} // namespace chartroom
