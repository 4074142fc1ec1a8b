// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/preparation.h"

#include <QAbstractTableModel>

namespace chartroom {

/// The steps of a preparation in words, each with a check box that switches it on and off and with what it did. What a
/// check box changes goes to the preparation.
class StepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Words, Effect, ColumnCount };

    explicit StepModel(Preparation &preparation, QObject *parent = nullptr);

    void setLanguage(const QString &language) { m_language = language; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void takeSteps();
    [[nodiscard]] bool isProblem(int row) const;
    [[nodiscard]] QString effect(int row) const;

    Preparation &m_preparation;
    QList<PreparedStep> m_steps; ///< as the view knows them
    QString m_language = QStringLiteral("en");
};

} // namespace chartroom
