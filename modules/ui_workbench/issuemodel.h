// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/cellofplace.h"
#include "workbench/opentable.h"

#include <QAbstractTableModel>

namespace chartroom {

/// What was odd about a file, one row an issue: how much it matters, the row and column of the table, and a sentence.
class IssueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Where, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setTable(const BenchTable &table, const QString &language);
    /// The cell an issue is about.
    [[nodiscard]] std::optional<CellSpot> spot(int row) const { return m_spots.value(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString whereText(const CellSpot &spot) const;
    [[nodiscard]] QString text(const QModelIndex &index) const;

    QList<Issue> m_issues;
    QList<std::optional<CellSpot>> m_spots;
    QList<Field> m_fields;
    QString m_language;
};

} // namespace chartroom
