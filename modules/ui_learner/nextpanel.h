// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/card.h"
#include "ui_learner/learnerdesk.h"

class QPushButton;

namespace chartroom {

/// What to do next and why: the first \a most steps toward the target, each with one sentence and what opens it. Who has
/// not chosen a role yet is asked to.
class NextPanel : public Card
{
    Q_OBJECT

public:
    /// With one step only the first thing that opens it is offered, beside the words.
    NextPanel(LearnerDesk &desk, int most, QWidget *parent = nullptr);

    void refresh();

signals:
    void lessonChosen(const StudyPlace &place);
    void reviewRequested(const QList<ReviewTask> &tasks);
    /// The person wants to choose a role.
    void settingsRequested();

private:
    void askForRole();
    void addStep(const StudyAdvice &step);
    [[nodiscard]] QList<QPushButton *> actionsOf(const StudyAdvice &step, const QString &title);
    [[nodiscard]] QPushButton *lessonButton(const LessonHelp &help);

    LearnerDesk &m_desk;
    int m_most;
    QVBoxLayout *m_rows;
};

} // namespace chartroom
