// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportcard.h"

#include <QAbstractTableModel>

namespace chartroom {

/// The groups of the directory, in its order and never ranked: name with a check box, people as a band, status.
class GroupModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit GroupModel(QObject *parent = nullptr);

    void setCards(const QList<ReportCard> &cards, const QString &language);
    [[nodiscard]] const ReportCard &card(int row) const { return m_cards.at(row); }
    [[nodiscard]] QList<ReportCard> chosenCards() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void choiceChanged();

private:
    [[nodiscard]] QVariant status(const ReportCard &card) const;

    QList<ReportCard> m_cards;
    QList<bool> m_chosen;
    QString m_language;
};

} // namespace chartroom
