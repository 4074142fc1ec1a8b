// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

#include <QWidget>

namespace chartroom {

/// The lessons of a pack that is tried out: says that nothing counts, and offers to learn with it or to begin anew.
class TrialPage : public QWidget
{
    Q_OBJECT

public:
    /// \a desk is that of the trial. \a errors: parts of the pack that are left out because they are wrong.
    TrialPage(LearnerDesk &desk, const Pack &pack, int errors, QWidget *parent = nullptr);

signals:
    void lessonChosen(const StudyPlace &place);
    /// From now on answers to the pack count.
    void learnRequested();
    /// All tries are to be forgotten.
    void anewRequested();
};

} // namespace chartroom
