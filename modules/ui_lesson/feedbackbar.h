// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_kit/messagebar.h"
#include "ui_lesson/exercisecontent.h"

class QPushButton;

namespace chartroom {

/// The feedback of one exercise: one message, first what is right; beside it the next hint and, when it is due, the
/// solution. Wrong is amber, never red.
class FeedbackBar : public MessageBar
{
    Q_OBJECT

public:
    explicit FeedbackBar(QWidget *parent = nullptr);

    void setSituation(const ExerciseContent &content, const ExerciseSituation &situation);
    /// The panel shows the solution: says so, with the explanation.
    void showSolution(const QString &explanation);
    /// Something stands in the way that is no grade (the store cannot be written).
    void showTrouble(const QString &message);

signals:
    void hintRequested();
    void solutionRequested();

private:
    QPushButton *m_hint;
    QPushButton *m_solution;
};

} // namespace chartroom
