// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/exercisecontent.h"

#include <QWidget>

namespace chartroom {

class ConfidenceRow;
class ExercisePanel;
class FeedbackBar;
class HintList;
class RichText;

/// One exercise inside a lesson: prompt, panel, hints, feedback. Kinds that need a page of their own show a button
/// that opens it. It grades nothing and stores nothing: it asks and is told.
class ExerciseView : public QWidget
{
    Q_OBJECT

public:
    /// \a inTaskPage: the panel stands here although its kind wants a page of its own.
    ExerciseView(const ExerciseContent &content, const ExerciseSituation &situation, bool inTaskPage = false,
                 QWidget *parent = nullptr);

    ~ExerciseView() override;

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
    /// Why nothing can be checked here now.
    void showNote(const QString &message);
    void focusFirstControl();
    /// Makes prompt, work and feedback stops of F6, from \a order on; returns the next free one.
    int markPanes(int order);

signals:
    void answerChanged();
    void hintRequested();
    void solutionRequested();
    void checkRequested();
    void taskPageRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpPrompt();
    void setUpPanel(bool inTaskPage);
    void setUpTaskButton();
    void setUpFeedback();
    void showSituation();
    void askForSolution();
    void showSolution();
    void followFocus(QWidget *old, QWidget *now);
    bool takeKey(QKeyEvent *event);
    bool undoOrRedo(QKeyEvent *event);

    ExerciseContent m_content;
    ExerciseSituation m_situation;
    RichText *m_prompt = nullptr;
    ExercisePanel *m_panel = nullptr;
    ConfidenceRow *m_confidence = nullptr;
    HintList *m_hints = nullptr;
    FeedbackBar *m_feedback = nullptr;
    bool m_showsSolution = false; ///< until the learner changes it
};

} // namespace chartroom
