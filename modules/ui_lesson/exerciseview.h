// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisecontent.h"

#include <QWidget>

namespace chartroom {

class ConfidenceRow;
class ExercisePanel;
class FeedbackBar;
class HintList;

/// One exercise inside a lesson: prompt, panel, hints, feedback. Kinds that need a page of their own show a button
/// that opens it. It grades nothing and stores nothing: it asks and is told.
class ExerciseView : public QWidget
{
    Q_OBJECT

public:
    /// \a inTaskPage: the panel stands here although its kind wants a page of its own.
    ExerciseView(const ExerciseContent &content, const ExerciseSituation &situation, bool inTaskPage = false,
                 QWidget *parent = nullptr);

    [[nodiscard]] const ExerciseContent &content() const { return m_content; }
    [[nodiscard]] const ExerciseSituation &situation() const { return m_situation; }
    [[nodiscard]] QJsonObject answer() const;
    [[nodiscard]] ExercisePanel *panel() const { return m_panel; }
    /// True while the panel stands on a page of its own.
    [[nodiscard]] bool opensTaskPage() const;
    /// What changed after a check, a hint or a solution. The answer on screen stays, unless a solution is shown.
    void setSituation(const ExerciseSituation &situation);
    /// Where the grade is told; hidden while there is nothing to tell.
    [[nodiscard]] QWidget *feedback() const;
    void showTrouble(const QString &message);
    void focusFirstControl();

signals:
    void answerChanged();
    void hintRequested();
    void solutionRequested();
    void checkRequested();
    void taskPageRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUpPrompt();
    void setUpPanel(bool inTaskPage);
    void setUpTaskButton();
    void setUpFeedback();
    void showSituation();

    ExerciseContent m_content;
    ExerciseSituation m_situation;
    ExercisePanel *m_panel = nullptr;
    ConfidenceRow *m_confidence = nullptr;
    HintList *m_hints = nullptr;
    FeedbackBar *m_feedback = nullptr;
};

} // namespace chartroom
