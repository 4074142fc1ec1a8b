// SPDX-License-Identifier: GPL-3.0-or-later
// Of LessonPage: tasks on a page of their own, and what the action bar offers.
#include "lesson/placeholders.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonactions.h"
#include "ui_lesson/lessonheader.h"
#include "ui_lesson/lessonpage.h"
#include "ui_lesson/stepview.h"
#include "ui_lesson/taskpage.h"
#include "ui_lesson/tr.h"

#include <QStackedWidget>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The ids of the exercises that count, in the order of the lesson.
QStringList countedTasks(const QList<Step> &steps)
{
    QStringList tasks;
    for (const Step &step : steps) {
        for (const Block &block : step.blocks) {
            if (const auto *placed = std::get_if<ExerciseBlock>(&block))
                tasks << placed->exercise;
        }
    }
    return tasks;
}

} // namespace

void LessonPage::openTask(const LessonHost::Place &place)
{
    const Exercise *exercise = m_host->lesson().exercise(place.exercise);
    const ExerciseContent content{&m_host->pack(), exercise, m_host->language(), m_host->seed(place)};
    ExerciseView *view = m_task->open(content, m_host->situation(place));
    connectExercise(place, view);
    m_stack->setCurrentIndex(1);
    m_openTask = place;
    m_header->setTitles(u"%1  \u203a  %2"_s.arg(UiLessonTr::tr("Lesson"), shownText(m_host->lesson().title.text(m_host->language()), content.context())),
                        exerciseTitle(*exercise, content.context()));
    showTaskHeader(place);
    showActions();
    view->focusFirstControl();
}

void LessonPage::showTaskHeader(const LessonHost::Place &place)
{
    if (m_host->isPlacement()) {
        showPosition();
        return;
    }
    const QStringList tasks = countedTasks(m_host->steps());
    const int at = static_cast<int>(std::max<qsizetype>(0, tasks.indexOf(place.exercise)));
    const ExerciseSituation situation = m_host->situation(place);
    const int attempt = std::max(1, situation.isRight ? situation.attempts : situation.attempts + 1);
    m_header->setProgress(UiLessonTr::tr("Task %1 of %2").arg(at + 1).arg(tasks.size()), UiLessonTr::tr("Try %1").arg(attempt),
                          at, static_cast<int>(tasks.size()), at);
}

void LessonPage::closeTask()
{
    m_task->close();
    m_stack->setCurrentIndex(0);
    showStep();
    QTimer::singleShot(0, m_step, [this] { focusExercise(m_openTask); });
}

void LessonPage::followFocus(QWidget *, QWidget *now)
{
    if (!m_host || !m_step || inTask() || !now)
        return;
    const auto &placed = m_step->exercises();
    for (int i = 0; i < static_cast<int>(placed.size()); ++i) {
        if (!placed.at(i).view->isAncestorOf(now) || m_current == i)
            continue;
        m_current = i;
        showActions();
    }
}

bool LessonPage::isOpen(int index) const
{
    const StepView::Placed &placed = m_step->exercises().at(index);
    const ExerciseSituation &situation = placed.view->situation();
    return placed.view->panel() && situation.canSubmit && !situation.isRight
        && !(placed.place.isPrediction && situation.isAnswered);
}

/// The exercise with the focus; else the one worked on last, as long as it waits for an answer; else the first that does.
int LessonPage::currentExercise() const
{
    if (!m_step)
        return -1;
    const int count = static_cast<int>(m_step->exercises().size());
    int chosen = -1;
    for (int i = 0; i < count; ++i) {
        const ExerciseView *view = m_step->exercises().at(i).view;
        if (view->isAncestorOf(focusWidget()) && !view->opensTaskPage())
            return i;
        const bool isBetter = chosen < 0 || (i == m_current && chosen != m_current);
        if (isOpen(i) && isBetter)
            chosen = i;
    }
    return chosen;
}

ExerciseView *LessonPage::currentView() const
{
    if (inTask())
        return m_task->view();
    const int index = currentExercise();
    return index < 0 ? nullptr : m_step->exercises().at(index).view;
}

void LessonPage::checkAnswer()
{
    if (inTask()) {
        emit m_task->view()->checkRequested();
        return;
    }
    const int index = currentExercise();
    if (index < 0)
        return;
    const StepView::Placed &placed = m_step->exercises().at(index);
    if (placed.view->opensTaskPage())
        openTask(placed.place);
    else
        check(placed.place, placed.view);
}

void LessonPage::undo()
{
    if (ExerciseView *view = currentView(); view && view->panel())
        view->panel()->undo();
}

void LessonPage::redo()
{
    if (ExerciseView *view = currentView(); view && view->panel())
        view->panel()->redo();
}

void LessonPage::startOver()
{
    ExerciseView *view = currentView();
    if (!view || !view->panel())
        return;
    view->panel()->startOver();
    view->focusFirstControl(); // the button goes once there is nothing to take back
}

QString LessonPage::checkWord() const
{
    const ExerciseView *view = currentView();
    if (!view || !view->panel())
        return {};
    const TaskWords words = view->panel()->taskWords();
    return view->opensTaskPage()             ? words.open
        : view->situation().isPrediction     ? UiLessonTr::tr("Keep my guess")
        : m_host->isPlacement()              ? UiLessonTr::tr("Give my answer")
                                             : words.check;
}

QString LessonPage::remark() const
{
    const ExerciseView *view = currentView();
    if (view && !view->situation().canSubmit)
        return view->situation().whyNot;
    if (!view || inTask() || m_host->isDone())
        return {};
    if (m_host->isPlacement())
        return UiLessonTr::tr("You see how it went at the end.");
    if (m_host->isReview())
        return UiLessonTr::tr("Reviews keep it fresh. Your level stays.");
    if (!m_host->isRecorded())
        return UiLessonTr::tr("You are trying this pack out. Nothing counts toward your level.");
    if (m_host->lesson().isExam())
        return UiLessonTr::tr("Each answer counts once.");
    const int most = view->content().exercise->maxAttempts;
    return most > 0 ? UiLessonTr::tr("First tries count toward your level. %n tries are left.", nullptr, most - view->situation().attempts)
                    : UiLessonTr::tr("First tries count toward your level. You can try again as often as you like.");
}

void LessonPage::showActions()
{
    const ExerciseView *view = currentView();
    const bool isWork = view && view->panel() && !view->opensTaskPage();
    LessonActions::Offer offer;
    offer.check = checkWord();
    offer.canUndo = inTask() || (isWork && view->panel()->canUndo());
    offer.canRedo = isWork && view->panel()->canRedo();
    offer.canStartOver = inTask() || (isWork && !view->panel()->answer().isEmpty());
    const bool isLast = m_host->currentStep() + 1 >= m_host->steps().size();
    const QString finish = m_host->isReview() ? UiLessonTr::tr("Finish review") : UiLessonTr::tr("Finish lesson");
    offer.goOn = m_host->isPlacement() ? UiLessonTr::tr("I am not sure") : !inTask() && isLast ? finish : UiLessonTr::tr("Continue");
    offer.back = m_host->isPlacement() && !inTask() ? UiLessonTr::tr("Pause") : UiLessonTr::tr("Back");
    offer.canTakeAgain = !inTask() && m_host->isDone();
    offer.remark = remark();
    m_actions->setOffer(offer);
}

} // namespace chartroom
