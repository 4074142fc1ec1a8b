// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

namespace chartroom {

/// All modules to learn from, and the way to open a further pack.
class ModulesPage : public QWidget
{
    Q_OBJECT

public:
    explicit ModulesPage(LearnerDesk &desk, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);
    /// The person wants to open a pack that is not in the list.
    void packRequested();

};

} // namespace chartroom
