// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/bundle.h"

#include <QAbstractTableModel>

namespace chartroom {

/// The attempts of a bundle as they stand in it, newest first. Columns of fields that are not shared are not there.
class SharedAnswersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Day, Task, Result, Help, Answer, Time, Confidence };

    explicit SharedAnswersModel(QObject *parent = nullptr);

    void setBundle(const Bundle &bundle);
    [[nodiscard]] const QList<Column> &columns() const { return m_columns; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] static QString text(const Attempt &attempt, Column column);

    QList<Attempt> m_attempts;
    QList<Column> m_columns;
};

} // namespace chartroom
