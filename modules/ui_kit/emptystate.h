// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace chartroom {

/// What a place says while it has nothing to show: one line on why, one button. No drawing.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    /// An empty \a action leaves the button out.
    explicit EmptyState(const QString &why, const QString &action = {}, QWidget *parent = nullptr);

signals:
    void actionChosen();
};

} // namespace chartroom
