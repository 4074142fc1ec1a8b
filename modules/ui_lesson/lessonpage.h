// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_lesson/lessonhost.h"

#include <QWidget>

class QStackedWidget;

namespace chartroom {

class ExerciseView;
class LessonActions;
class LessonHeader;
class ScrollPage;
class StepOutline;
class StepView;
class TaskPage;

/// A lesson on screen (mock 02): header, steps, the step itself and the action bar; building tasks open on a page of
/// their own (mock 03). It talks to a LessonHost only.
class LessonPage : public QWidget
{
    Q_OBJECT

public:
    explicit LessonPage(QWidget *parent = nullptr);
    ~LessonPage() override;

    /// Shows the host's current step. The host must outlive the page or be replaced; nullptr empties the page.
    void setHost(LessonHost *host);
    /// Shows everything again, for example after a change of language.
    void refresh();
    /// Shows or hides the list of steps.
    void setOutlineShown(bool shown);
    /// To the first control of the step that is seen without scrolling, else to the text.
    void focusStep();
    /// Back one step; leaves the lesson at its first step.
    void goBack();
    /// On to the next step; ends the lesson after its last one.
    void goOn();
    /// Checks the exercise that has the focus, else the first open one of the step.
    void checkAnswer();

signals:
    /// The learner wants out of the lesson.
    void left();
    /// The last step is behind the learner.
    void finished();
    void datasetRequested(const QString &reference);
    void lessonLinkChosen(const QUrl &link);
    void focusRequested();
    /// The learner wants to know what these terms of the glossary mean.
    void termsRequested(const QStringList &ids);
    /// An answer was kept or counted: whoever says "all work saved" may say it.
    void saved();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setUp();
    void connectActions();
    void showStep();
    void focusExercise(const LessonHost::Place &place);
    void showAgain(const LessonHost::Place &place);
    void goToGuess(int step, const QString &exercise);
    void showTaskHeader(const LessonHost::Place &place);
    void showHeader();
    void showPosition();
    void showOutline();
    /// In placement: leads on from a question, answered or not.
    void leaveQuestion();
    void goToStep(int step);
    void connectExercise(const LessonHost::Place &place, ExerciseView *view);
    void check(const LessonHost::Place &place, ExerciseView *view);
    void followFocus(QWidget *old, QWidget *now);
    [[nodiscard]] bool isOpen(int index) const;
    void undo();
    void redo();
    void startOver();
    void keepDraft(const LessonHost::Place &place, ExerciseView *view);
    void afterHelp(const LessonHost::Place &place, ExerciseView *view, const Result<void> &done);
    void openTask(const LessonHost::Place &place);
    void closeTask();
    void showActions();
    void startAgain();
    void print(bool withSolutions);
    void reportProblem();
    [[nodiscard]] int currentExercise() const;
    [[nodiscard]] ExerciseView *shownExercise(const LessonHost::Place &place) const;
    [[nodiscard]] ExerciseView *currentView() const;
    [[nodiscard]] QString checkWord() const;
    [[nodiscard]] QString remark() const;
    [[nodiscard]] bool inTask() const;
    [[nodiscard]] int firstStep() const;

    LessonHost *m_host = nullptr;
    LessonHeader *m_header;
    QStackedWidget *m_stack;
    StepOutline *m_outline;
    ScrollPage *m_scroll;
    StepView *m_step = nullptr;
    TaskPage *m_task;
    bool m_isOutlineWanted = true;
    int m_current = -1; ///< the exercise of the step that had the focus last
    LessonActions *m_actions;
    LessonHost::Place m_openTask; ///< the task on its own page, or the last one that was
};

} // namespace chartroom
