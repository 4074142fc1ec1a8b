// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "guide/guide.h"
#include "competency/framework.h"

#include <QTreeView>

class QStandardItem;
class QStandardItemModel;

namespace chartroom {

/// The table of contents of the guide: start, competencies by strand, tools, glossary. Return, Space or a click opens.
class GuideOutline : public QTreeView
{
    Q_OBJECT

public:
    explicit GuideOutline(QWidget *parent = nullptr);

    /// Shows the places of a guide that are in \a places.
    void setGuide(const Guide &guide, const Framework &framework, const QStringList &places, bool isFiltered);
    /// Marks the place that is open; nothing is opened by that.
    void setCurrentPlace(const QString &address);
    /// The addresses shown, from top to bottom.
    [[nodiscard]] QStringList places() const;

    enum { AddressRole = Qt::UserRole + 1 };

signals:
    void placeChosen(const QString &address);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QModelIndex &index);
    QStandardItem *addGroup(const QString &title, const QString &address = {});

    QStandardItemModel *m_model;
};

} // namespace chartroom
