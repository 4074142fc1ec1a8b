// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/lessonpage.h"

#include "lesson/placeholders.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonactions.h"
#include "ui_lesson/lessonheader.h"
#include "ui_lesson/print/printlesson.h"
#include "ui_lesson/stepoutline.h"
#include "ui_lesson/steptools.h"
#include "ui_lesson/stepview.h"
#include "ui_lesson/taskpage.h"
#include "ui_lesson/tr.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>

namespace chartroom {

using namespace Qt::StringLiterals;

LessonPage::LessonPage(QWidget *parent)
    : QWidget(parent), m_header(new LessonHeader), m_stack(new QStackedWidget), m_outline(new StepOutline),
      m_scroll(new ScrollPage), m_task(new TaskPage), m_actions(new LessonActions)
{
    setUp();
    connectActions();
}

LessonPage::~LessonPage()
{
    // The focus still moves while the children go.
    disconnect(qApp, nullptr, this, nullptr);
}

void LessonPage::setUp()
{
    auto *steps = new QWidget;
    auto *row = new QHBoxLayout(steps);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_outline);
    row->addWidget(m_scroll, 1);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    markAsPane(m_outline, 10);
    m_stack->addWidget(steps);
    m_stack->addWidget(m_task);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_actions);
}

void LessonPage::connectActions()
{
    connect(m_header, &LessonHeader::focusRequested, this, &LessonPage::focusRequested);
    connect(m_header, &LessonHeader::printRequested, this, &LessonPage::print);
    auto *shortcut = new QShortcut(QKeySequence::Print, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { print(false); });
    const auto onKey = [this](const QKeySequence &key, StepTools *tools, auto action) {
        connect(new QShortcut(key, this), &QShortcut::activated, tools, action);
    };
    onKey(QKeySequence(u"Ctrl+B"_s), m_outline->tools(), &StepTools::toggleBookmark);
    onKey(QKeySequence(u"Ctrl+M"_s), m_outline->tools(), &StepTools::writeNote);
    connect(m_outline->tools(), &StepTools::saved, this, &LessonPage::saved);
    connect(m_outline->tools(), &StepTools::bookmarkChanged, this, [this] { m_outline->setLesson(*m_host); });
    connect(m_outline->tools(), &StepTools::problemRequested, this, &LessonPage::reportProblem);
    connect(m_outline, &StepOutline::stepChosen, this, &LessonPage::goToStep);
    connect(m_outline, &StepOutline::datasetRequested, this, &LessonPage::datasetRequested);
    connect(m_outline, &StepOutline::termsRequested, this, &LessonPage::termsRequested);
    connect(m_task, &TaskPage::datasetRequested, this, &LessonPage::datasetRequested);
    connect(m_actions, &LessonActions::backChosen, this, &LessonPage::goBack);
    connect(m_actions, &LessonActions::checkChosen, this, &LessonPage::checkAnswer);
    connect(m_actions, &LessonActions::goOnChosen, this, &LessonPage::goOn);
    connect(m_actions, &LessonActions::againChosen, this, &LessonPage::startAgain);
    connect(m_actions, &LessonActions::undoChosen, this, &LessonPage::undo);
    connect(m_actions, &LessonActions::redoChosen, this, &LessonPage::redo);
    connect(m_actions, &LessonActions::startOverChosen, this, &LessonPage::startOver);
    connect(qApp, &QApplication::focusChanged, this, &LessonPage::followFocus);
}

void LessonPage::setHost(LessonHost *host)
{
    m_task->close();
    m_stack->setCurrentIndex(0);
    m_outline->clear();
    m_host = host;
    showOutline();
    // That the step was seen is worth keeping, not worth an alarm: the first answer tells of a store in trouble.
    if (m_host && m_host->goToStep(std::max(m_host->currentStep(), firstStep())))
        emit saved();
    refresh();
}

void LessonPage::refresh()
{
    if (!m_host) {
        m_step = nullptr;
        m_current = -1;
        m_scroll->setContent(new QWidget);
        return;
    }
    if (inTask())
        closeTask();
    else
        showStep();
}

void LessonPage::setOutlineShown(bool shown)
{
    m_isOutlineWanted = shown;
    showOutline();
}

/// The questions of a placement are not chosen from a list.
void LessonPage::showOutline()
{
    m_outline->setVisible(m_isOutlineWanted && !(m_host && m_host->isPlacement()));
}

bool LessonPage::inTask() const
{
    return m_stack->currentIndex() == 1;
}

int LessonPage::firstStep() const
{
    return m_host->steps().constFirst().blocks.isEmpty() && m_host->steps().size() > 1 ? 1 : 0;
}

void LessonPage::showStep()
{
    const int step = std::max(m_host->currentStep(), firstStep());
    m_step = new StepView(*m_host, step);
    m_current = -1;
    m_scroll->setContent(m_step);
    if (m_step->hasPanes())
        unmarkPane(m_scroll);
    else
        markAsPane(m_scroll, 20);
    m_scroll->setAccessibleName(m_host->steps().at(step).title);
    m_scroll->verticalScrollBar()->setValue(0);
    for (const StepView::Placed &placed : m_step->exercises())
        connectExercise(placed.place, placed.view);
    connect(m_step, &StepView::revealOpened, this, &LessonPage::refresh, Qt::QueuedConnection);
    connect(m_step, &StepView::lessonLinkChosen, this, &LessonPage::lessonLinkChosen);
    connect(m_step, &StepView::guessRequested, this, &LessonPage::goToGuess, Qt::QueuedConnection);
    m_outline->setLesson(*m_host);
    showHeader();
    showActions();
}

void LessonPage::print(bool withSolutions)
{
    if (m_host && !m_host->isReview())
        printLesson(this, *m_host, withSolutions);
}

void LessonPage::reportProblem()
{
    const QList<StepView::Placed> exercises = m_step ? m_step->exercises() : QList<StepView::Placed>();
    if (!exercises.isEmpty())
        m_outline->tools()->reportProblem(exercises.at(std::clamp<qsizetype>(m_current, 0, exercises.size() - 1)).place.exercise);
}

void LessonPage::showHeader()
{
    // Who tries a pack out may see what its learners may not.
    m_header->setSolutionsOffered(!m_host->isRecorded());
    const EvaluationContext context = lessonContext(m_host->pack(), m_host->language());
    const PackModule *module = m_host->pack().moduleOf(m_host->lesson().slug);
    const QString moduleTitle = module ? module->title.text(m_host->language()) : QString();
    const QString section = m_host->isReview() ? UiLessonTr::tr("Review") : UiLessonTr::tr("Modules");
    const QString trail = m_host->isPlacement() ? UiLessonTr::tr("Your starting point") : u"%1  \u203a  %2"_s.arg(section, moduleTitle);
    m_header->setTitles(trail, shownText(m_host->lesson().title.text(m_host->language()), context));
    m_header->setPrintOffered(!m_host->isReview());
    showPosition();
}

void LessonPage::showPosition()
{
    const int first = firstStep();
    const int total = static_cast<int>(m_host->steps().size()) - first;
    const int current = std::max(m_host->currentStep(), first) - first;
    const int minutes = qRound(m_host->minutesLeft().value_or(m_host->lesson().minutes * (total - current) / std::max(1.0, double(total))));
    const QString position = m_host->isReview() ? UiLessonTr::tr("Question %1 of %2") : UiLessonTr::tr("Step %1 of %2");
    m_header->setProgress(position.arg(current + 1).arg(total), UiLessonTr::tr("About %n min left", nullptr, std::max(1, minutes)),
                          current, total, current);
}

void LessonPage::connectExercise(const LessonHost::Place &place, ExerciseView *view)
{
    connect(view, &ExerciseView::answerChanged, this, [this, place, view] { keepDraft(place, view); });
    connect(view, &ExerciseView::checkRequested, this, [this, place, view] { check(place, view); });
    connect(view, &ExerciseView::hintRequested, this,
            [this, place, view] { afterHelp(place, view, m_host->openHint(place)); });
    connect(view, &ExerciseView::solutionRequested, this,
            [this, place, view] { afterHelp(place, view, m_host->openSolution(place)); });
    connect(view, &ExerciseView::taskPageRequested, this, [this, place] { openTask(place); });
}

void LessonPage::keepDraft(const LessonHost::Place &place, ExerciseView *view)
{
    if (const auto kept = m_host->saveDraft(place, view->answer()); !kept)
        view->showTrouble(kept.error().message);
    else
        emit saved();
    showActions();
}

void LessonPage::afterHelp(const LessonHost::Place &place, ExerciseView *view, const Result<void> &done)
{
    if (!done)
        view->showTrouble(done.error().message);
    else
        view->setSituation(m_host->situation(place));
}

void LessonPage::check(const LessonHost::Place &place, ExerciseView *view)
{
    if (const ExerciseSituation before = m_host->situation(place); !before.canSubmit) {
        view->showNote(before.whyNot);
        return;
    }
    const auto grade = m_host->submit(place, view->answer());
    if (!grade) {
        view->showTrouble(grade.error().message);
        return;
    }
    if (m_host->isPlacement() && !*grade) {
        emit saved();
        // The question is on screen until its own signals are through.
        QMetaObject::invokeMethod(this, &LessonPage::leaveQuestion, Qt::QueuedConnection);
        return;
    }
    ExerciseSituation situation = m_host->situation(place);
    // An invalid answer is not stored, so the host does not know its grade.
    if (*grade && (*grade)->outcome == Outcome::Invalid)
        situation.grade = *grade;
    view->setSituation(situation);
    m_outline->setLesson(*m_host);
    showActions();
    emit saved();
    if (inTask())
        showTaskHeader(place);
    // A prediction opens the reveal that waits for it; the focus stays where it is.
    if (place.isPrediction && !inTask())
        QMetaObject::invokeMethod(this, [this, place] { showAgain(place); }, Qt::QueuedConnection);
    else
        QTimer::singleShot(0, view, [view] { scrollIntoView(view->feedback()); });
}

ExerciseView *LessonPage::shownExercise(const LessonHost::Place &place) const
{
    for (const StepView::Placed &placed : m_step->exercises()) {
        if (placed.place == place)
            return placed.view;
    }
    return nullptr;
}

void LessonPage::focusExercise(const LessonHost::Place &place)
{
    if (ExerciseView *view = m_step ? shownExercise(place) : nullptr)
        view->focusFirstControl();
}

void LessonPage::showAgain(const LessonHost::Place &place)
{
    if (!m_host)
        return;
    showStep();
    focusExercise(place);
    if (ExerciseView *view = shownExercise(place))
        QTimer::singleShot(0, view, [view] { scrollIntoView(view->feedback()); });
}

void LessonPage::goToGuess(int step, const QString &exercise)
{
    if (step != m_host->currentStep())
        goToStep(step);
    QTimer::singleShot(0, m_step, [this, exercise] { focusExercise({exercise, true}); });
}

/// To the first control that is seen without scrolling; else the text has the focus, and arrow and page keys scroll.
void LessonPage::focusStep()
{
    QTimer::singleShot(0, m_step, [this] {
        QWidget *first = firstTabStop(m_step);
        const int below = first ? first->mapTo(m_step, QPoint(0, first->height())).y() : 0;
        if (!first)
            m_actions->focusGoOn();
        else if (below <= m_scroll->viewport()->height())
            first->setFocus(Qt::TabFocusReason);
        else
            m_scroll->setFocus(Qt::OtherFocusReason);
    });
}

void LessonPage::goToStep(int step)
{
    // A store that cannot be written must not keep a person from reading on.
    if (const auto gone = m_host->goToStep(step); gone)
        emit saved();
    showStep();
    focusStep();
}

void LessonPage::startAgain()
{
    if (m_host->startAgain())
        emit saved();
    refresh();
}

void LessonPage::goBack()
{
    if (inTask())
        closeTask();
    else if (!m_host->isPlacement() && m_host->currentStep() > firstStep())
        goToStep(m_host->currentStep() - 1);
    else
        emit left();
}

void LessonPage::leaveQuestion()
{
    if (!m_host)
        return;
    if (inTask())
        closeTask();
    if (m_host->currentStep() + 1 < m_host->steps().size())
        goToStep(m_host->currentStep() + 1);
    else
        emit finished();
}

void LessonPage::goOn()
{
    if (m_host->isPlacement()) {
        if (m_host->passQuestion())
            emit saved();
        leaveQuestion();
    } else if (inTask())
        closeTask();
    else if (m_host->currentStep() + 1 < m_host->steps().size())
        goToStep(std::max(m_host->currentStep(), firstStep()) + 1);
    else
        emit finished();
}

void LessonPage::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (event->key() == Qt::Key_Escape && inTask())
        closeTask();
    else if (isReturn && event->modifiers().testFlag(Qt::ControlModifier) && m_host)
        checkAnswer();
    else if (event->key() == Qt::Key_PageDown && !inTask())
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    else if (event->key() == Qt::Key_PageUp && !inTask())
        bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    else
        QWidget::keyPressEvent(event);
}

} // namespace chartroom
