// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

class QPushButton;

namespace chartroom {

class MessageBar;

/// Says that finding the starting point waits: it was paused, or it was skipped and no lesson is begun yet. Hidden
/// otherwise.
class PlacementBar : public QWidget
{
    Q_OBJECT

public:
    explicit PlacementBar(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void placementRequested();

private:
    void refresh();

    LearnerDesk &m_desk;
    MessageBar *m_bar;
    QPushButton *m_go;
};

} // namespace chartroom
