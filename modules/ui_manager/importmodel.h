// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/importplan.h"

#include <QAbstractTableModel>

namespace chartroom {

/// What happens, or happened, with each file of an import, one row each.
class ImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { File, Person, State, New, Known, Refused, Why, ColumnCount };

    explicit ImportModel(QObject *parent = nullptr);

    void setOutcomes(const QList<BundleOutcome> &outcomes);
    /// All rows with their header, cells parted by tabs, for other programs.
    [[nodiscard]] QString asText() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const BundleOutcome &outcome, int column);

    QList<BundleOutcome> m_outcomes;
};

} // namespace chartroom
