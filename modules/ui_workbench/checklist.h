// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/field.h"

#include <QListWidget>

namespace chartroom {

/// Columns with check boxes. Chosen are those that are checked, in the order of the list. As tall as its rows, six at
/// most.
class CheckList : public QListWidget
{
    Q_OBJECT

public:
    CheckList(const QList<Field> &fields, const QStringList &chosen, const QString &language, QWidget *parent = nullptr);

    [[nodiscard]] QStringList chosen() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosenChanged();
};

} // namespace chartroom
