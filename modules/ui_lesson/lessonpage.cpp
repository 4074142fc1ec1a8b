// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/lessonpage.h"

#include "lesson/placeholders.h"
#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/exerciseview.h"
#include "ui_lesson/lessonheader.h"
#include "ui_lesson/stepoutline.h"
#include "ui_lesson/stepview.h"
#include "ui_lesson/taskpage.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

namespace chartroom {

using namespace Qt::StringLiterals;

LessonPage::LessonPage(QWidget *parent)
    : QWidget(parent), m_header(new LessonHeader), m_stack(new QStackedWidget), m_outline(new StepOutline),
      m_scroll(new QScrollArea), m_task(new TaskPage),
      m_back(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Back"), u"left"_s)),
      m_undo(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Undo"), u"undo"_s)),
      m_startOver(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Start over"))),
      m_again(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Take the lesson again"), u"redo"_s)),
      m_check(makeButton(ButtonKind::Primary, UiLessonTr::tr("Check answer"), u"check"_s)),
      m_continue(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Continue"))),
      m_remark(new Label({}, TextRole::Caption, 0, u"ink2"_s))
{
    setUpBars();
}

LessonPage::~LessonPage() = default;

void LessonPage::setUpBars()
{
    auto *steps = new QWidget;
    auto *stepRow = new QHBoxLayout(steps);
    stepRow->setContentsMargins(0, 0, 0, 0);
    stepRow->setSpacing(0);
    stepRow->addWidget(m_outline);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    stepRow->addWidget(m_scroll, 1);
    m_stack->addWidget(steps);
    m_stack->addWidget(m_task);

    auto *bar = new QFrame;
    bar->setProperty("kind", u"actions"_s);
    auto *actions = new QHBoxLayout(bar);
    actions->setContentsMargins(20, 10, 24, 10);
    actions->setSpacing(12);
    for (QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_undo),
                            static_cast<QWidget *>(m_startOver), static_cast<QWidget *>(m_again),
                            static_cast<QWidget *>(m_remark)})
        actions->addWidget(widget);
    actions->addStretch();
    actions->addWidget(m_check);
    actions->addWidget(m_continue);
    m_back->setObjectName(u"lesson-back"_s);
    m_check->setObjectName(u"lesson-check"_s);
    m_continue->setObjectName(u"lesson-continue"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    layout->addWidget(bar);

    connect(m_outline, &StepOutline::stepChosen, this, &LessonPage::goToStep);
    connect(m_outline, &StepOutline::datasetRequested, this, &LessonPage::datasetRequested);
    connect(m_task, &TaskPage::datasetRequested, this, &LessonPage::datasetRequested);
    connect(m_back, &QPushButton::clicked, this, &LessonPage::goBack);
    connect(m_check, &QPushButton::clicked, this, &LessonPage::checkAnswer);
    connect(m_continue, &QPushButton::clicked, this, &LessonPage::goOn);
    connect(m_again, &QPushButton::clicked, this, &LessonPage::startAgain);
    connect(m_undo, &QPushButton::clicked, this, [this] { m_task->view()->panel()->undo(); });
    connect(m_startOver, &QPushButton::clicked, this, [this] { m_task->view()->panel()->startOver(); });
}

void LessonPage::setHost(LessonHost *host)
{
    m_task->close();
    m_stack->setCurrentIndex(0);
    m_host = host;
    // That the step was seen is a fact worth keeping, not worth an alarm: the first answer tells of a store in trouble.
    if (m_host && m_host->goToStep(std::max(m_host->currentStep(), firstStep())))
        emit saved();
    refresh();
}

void LessonPage::refresh()
{
    if (!m_host) {
        m_step = nullptr;
        m_scroll->setWidget(new QWidget);
        return;
    }
    if (inTask())
        closeTask();
    else
        showStep();
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
    m_scroll->setWidget(m_step);
    m_scroll->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_scroll->verticalScrollBar()->setValue(0);
    for (const StepView::Placed &placed : m_step->exercises())
        connectExercise(placed.place, placed.view);
    connect(m_step, &StepView::revealOpened, this, &LessonPage::refresh, Qt::QueuedConnection);
    connect(m_step, &StepView::lessonLinkChosen, this, &LessonPage::lessonLinkChosen);
    m_outline->setLesson(*m_host);
    showHeader();
    showActions();
}

void LessonPage::showHeader()
{
    const EvaluationContext context = lessonContext(m_host->pack(), m_host->language());
    const PackModule *module = m_host->pack().moduleOf(m_host->lesson().slug);
    const QString moduleTitle = module ? module->title.text(m_host->language()) : QString();
    m_header->setTitles(u"%1  \u203a  %2"_s.arg(UiLessonTr::tr("Modules"), moduleTitle),
                        shownText(m_host->lesson().title.text(m_host->language()), context));
    const int first = firstStep();
    const int total = static_cast<int>(m_host->steps().size()) - first;
    const int current = std::max(m_host->currentStep(), first) - first;
    const int minutes = qRound(m_host->lesson().minutes * (total - current) / std::max(1.0, double(total)));
    m_header->setProgress(UiLessonTr::tr("Step %1 of %2").arg(current + 1).arg(total),
                          UiLessonTr::tr("About %n min left", nullptr, std::max(1, minutes)), current, total, current);
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
    const auto grade = m_host->submit(place, view->answer());
    if (!grade) {
        view->showTrouble(grade.error().message);
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
    // A prediction opens the reveal that waits for it.
    if (place.isPrediction && !inTask())
        QMetaObject::invokeMethod(this, &LessonPage::refresh, Qt::QueuedConnection);
    else
        m_scroll->ensureWidgetVisible(view, 0, 12);
}

int LessonPage::currentExercise() const
{
    if (!m_step)
        return -1;
    const auto &placed = m_step->exercises();
    int firstOpen = -1;
    for (int i = 0; i < static_cast<int>(placed.size()); ++i) {
        const ExerciseView *view = placed.at(i).view;
        if (view->isAncestorOf(focusWidget()) && !view->opensTaskPage())
            return i;
        const bool isOpen = !view->situation().isRight && !(placed.at(i).place.isPrediction && view->situation().isAnswered);
        if (firstOpen < 0 && isOpen && view->panel())
            firstOpen = i;
    }
    return firstOpen;
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

void LessonPage::showActions()
{
    const int index = inTask() ? 0 : currentExercise();
    const bool hasExercise = inTask() || index >= 0;
    const bool opensTask = !inTask() && hasExercise && m_step->exercises().at(index).view->opensTaskPage();
    const bool isPrediction = !inTask() && hasExercise && m_step->exercises().at(index).place.isPrediction;
    m_check->setVisible(hasExercise);
    m_check->setText(inTask() ? UiLessonTr::tr("Check chart")
                         : opensTask    ? UiLessonTr::tr("Build the chart")
                         : isPrediction ? UiLessonTr::tr("Keep my guess")
                                        : UiLessonTr::tr("Check answer"));
    const bool isLast = m_host->currentStep() + 1 >= m_host->steps().size();
    m_continue->setText(!inTask() && isLast ? UiLessonTr::tr("Finish lesson") : UiLessonTr::tr("Continue"));
    setButtonKind(m_continue, hasExercise ? ButtonKind::Secondary : ButtonKind::Primary);
    m_undo->setVisible(inTask());
    m_again->setVisible(!inTask() && m_host->isDone());
    m_startOver->setVisible(inTask());
    m_remark->setVisible(!inTask() && hasExercise && !m_host->isDone());
    m_remark->setText(m_host->lesson().role == LessonRole::Learn || m_host->lesson().role == LessonRole::Practice
                          ? UiLessonTr::tr("First tries count toward your level. You can try again as often as you like.")
                          : UiLessonTr::tr("Each answer counts once."));
}

void LessonPage::goToStep(int step)
{
    // A store that cannot be written must not keep a person from reading on.
    if (const auto gone = m_host->goToStep(step); gone)
        emit saved();
    showStep();
    if (!m_step->exercises().isEmpty())
        m_step->exercises().constFirst().view->focusFirstControl();
    else
        m_continue->setFocus(Qt::OtherFocusReason);
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
    else if (m_host->currentStep() > firstStep())
        goToStep(m_host->currentStep() - 1);
    else
        emit left();
}

void LessonPage::goOn()
{
    if (inTask())
        closeTask();
    else if (m_host->currentStep() + 1 < m_host->steps().size())
        goToStep(std::max(m_host->currentStep(), firstStep()) + 1);
    else
        emit finished();
}

void LessonPage::openTask(const LessonHost::Place &place)
{
    const Exercise *exercise = m_host->lesson().exercise(place.exercise);
    const ExerciseContent content{&m_host->pack(), exercise, m_host->language(), m_host->seed(place)};
    ExerciseView *view = m_task->open(content, m_host->situation(place));
    connectExercise(place, view);
    m_stack->setCurrentIndex(1);
    m_header->setTitles(u"%1  \u203a  %2"_s.arg(UiLessonTr::tr("Lesson"), m_host->lesson().title.text(m_host->language())),
                        exerciseTitle(*exercise, content.context()));
    showActions();
    view->focusFirstControl();
}

void LessonPage::closeTask()
{
    m_task->close();
    m_stack->setCurrentIndex(0);
    showStep();
}

void LessonPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && inTask())
        closeTask();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chartroom
