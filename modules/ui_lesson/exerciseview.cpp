// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/exerciseview.h"

#include "lesson/clozetext.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/confidencerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/feedbackbar.h"
#include "ui_lesson/hintlist.h"
#include "ui_lesson/tr.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>

namespace chartroom {

using namespace Qt::StringLiterals;

ExerciseView::ExerciseView(const ExerciseContent &content, const ExerciseSituation &situation, bool inTaskPage,
                           QWidget *parent)
    : QWidget(parent), m_content(content), m_situation(situation)
{
    setObjectName(u"exercise-"_s + content.exercise->id);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    m_panel = makeExercisePanel(m_content, nullptr);
    if (!inTaskPage)
        setUpPrompt();
    setUpPanel(inTaskPage);
    setUpFeedback();
    showSituation();
    connect(qApp, &QApplication::focusChanged, this, &ExerciseView::followFocus);
}

ExerciseView::~ExerciseView()
{
    // The focus still moves while the children go.
    disconnect(qApp, nullptr, this, nullptr);
}

void ExerciseView::setUpPrompt()
{
    if (m_panel && m_panel->showsPrompt()) {
        markAsGroup(this, withoutGaps(m_content.text(m_content.exercise->prompt)));
        return;
    }
    m_prompt = new RichText(TextRole::Body);
    m_prompt->setMarkdownText(m_content.text(m_content.exercise->prompt));
    m_prompt->setStrong(true);
    layout()->addWidget(m_prompt);
    markAsGroup(this, m_prompt->accessibleName());
}

void ExerciseView::setUpPanel(bool inTaskPage)
{
    if (!m_panel) {
        auto *notice = new Label(UiLessonTr::tr("This exercise needs a newer program. You can go on without it."),
                                 TextRole::Small, 0, u"ink2"_s);
        notice->setWordWrap(true);
        layout()->addWidget(notice);
        return;
    }
    if (m_panel->needsTaskPage() && !inTaskPage) {
        m_panel->setParent(this);
        m_panel->hide();
        setUpTaskButton();
    } else {
        layout()->addWidget(m_panel);
    }
    m_panel->beginWith(m_situation.answer);
    connect(m_panel, &ExercisePanel::answerChanged, this, [this] {
        m_showsSolution = false;
        emit answerChanged();
    });
    if (m_content.exercise->confidence) {
        m_confidence = new ConfidenceRow;
        m_confidence->setConfidence(m_situation.answer[u"confidence"_s].toString());
        connect(m_confidence, &ConfidenceRow::changed, this, &ExerciseView::answerChanged);
        layout()->addWidget(m_confidence);
    }
}

void ExerciseView::setUpTaskButton()
{
    const TaskWords words = m_panel->taskWords();
    const QString text = m_situation.isRight ? words.look : m_situation.answer.isEmpty() ? words.open : words.goOn;
    QPushButton *open = makeButton(ButtonKind::Secondary, text, u"studio"_s);
    open->setObjectName(u"open-task"_s);
    connect(open, &QPushButton::clicked, this, &ExerciseView::taskPageRequested);
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addStretch();
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void ExerciseView::setUpFeedback()
{
    m_hints = new HintList;
    m_feedback = new FeedbackBar;
    connect(m_feedback, &FeedbackBar::hintRequested, this, &ExerciseView::hintRequested);
    connect(m_feedback, &FeedbackBar::solutionRequested, this, &ExerciseView::askForSolution);
    auto *below = new QWidget;
    auto *column = new QVBoxLayout(below);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_hints);
    column->addWidget(m_feedback);
    const bool isOnScreen = m_panel && !m_panel->isHidden();
    if (!isOnScreen || !m_panel->takeFeedback(below))
        layout()->addWidget(below);
}

int ExerciseView::markPanes(int order)
{
    if (m_prompt)
        markAsReadingPane(m_prompt, order++);
    QWidget *work = opensTaskPage() ? findChild<QPushButton *>(u"open-task"_s) : static_cast<QWidget *>(m_panel);
    // Large panels have stops of their own.
    const int behind = work ? renumberPanes(work, order) : order;
    if (work && behind == order)
        markAsPane(work, order);
    order = std::max(behind, order + 1);
    markAsReadingPane(m_feedback, order++);
    return order;
}

QJsonObject ExerciseView::answer() const
{
    QJsonObject answer = m_panel ? m_panel->answer() : QJsonObject();
    if (m_confidence && !m_confidence->confidence().isEmpty())
        answer[u"confidence"_s] = m_confidence->confidence();
    return answer;
}

bool ExerciseView::opensTaskPage() const
{
    return m_panel && m_panel->needsTaskPage() && m_panel->isHidden();
}

void ExerciseView::setSituation(const ExerciseSituation &situation)
{
    const bool solutionIsNew = m_situation.solution.isEmpty() && !situation.solution.isEmpty();
    m_situation = situation;
    m_showsSolution = false;
    if (solutionIsNew)
        showSolution();
    else
        showSituation();
}

void ExerciseView::askForSolution()
{
    if (m_situation.solution.isEmpty())
        emit solutionRequested();
    else
        showSolution();
}

void ExerciseView::showSolution()
{
    m_showsSolution = true;
    if (m_panel)
        m_panel->showAside(m_situation.solution);
    showSituation();
}

void ExerciseView::showSituation()
{
    QStringList hints;
    for (int i = 0; i < m_situation.hintsOpened && i < m_content.exercise->hints.size(); ++i)
        hints << m_content.text(m_content.exercise->hints.at(i));
    m_hints->setHints(hints, m_situation.hintCount);
    m_feedback->setSituation(m_content, m_situation);
    // A guess is neither right nor wrong on screen, and a solution is nobody's answer.
    if (m_panel)
        m_panel->showGrade(m_situation.isPrediction || m_showsSolution ? std::nullopt : m_situation.grade);
    if (m_showsSolution) {
        m_feedback->showSolution(m_content.text(m_content.exercise->explanation));
    }
}

QWidget *ExerciseView::feedback() const
{
    return m_feedback;
}

void ExerciseView::showTrouble(const QString &message)
{
    m_feedback->showTrouble(message);
}

void ExerciseView::showNote(const QString &message)
{
    m_feedback->showMessage(MessageBar::Tone::Note, message);
}

void ExerciseView::focusFirstControl()
{
    if (opensTaskPage())
        findChild<QPushButton *>(u"open-task"_s)->setFocus(Qt::TabFocusReason);
    else if (m_panel)
        m_panel->firstControl()->setFocus(Qt::TabFocusReason);
}

void ExerciseView::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(event))
        QWidget::keyPressEvent(event);
}

/// The keys that mean the same in every kind.
bool ExerciseView::takeKey(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isReturn || !event->modifiers().testFlag(Qt::ControlModifier))
        return undoOrRedo(event);
    if (event->type() == QEvent::KeyPress)
        emit checkRequested();
    event->accept();
    return true;
}

bool ExerciseView::undoOrRedo(QKeyEvent *event)
{
    const bool isUndo = event->matches(QKeySequence::Undo);
    if (!m_panel || m_panel->isHidden() || (!isUndo && !event->matches(QKeySequence::Redo)))
        return false;
    if (event->type() == QEvent::KeyPress)
        isUndo ? m_panel->undo() : m_panel->redo();
    event->accept();
    return true;
}

/// Fields keep an undo of their own; inside an exercise there is one, over all of its fields.
void ExerciseView::followFocus(QWidget *old, QWidget *now)
{
    if (old)
        old->removeEventFilter(this);
    if (now && m_panel && m_panel->isAncestorOf(now))
        now->installEventFilter(this);
}

bool ExerciseView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    // The editor of a cell is a moment's work of its own.
    const QObject *place = watched->parent() ? watched->parent()->parent() : nullptr;
    if (isKey && !qobject_cast<const QAbstractItemView *>(place))
        return takeKey(static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

} // namespace chartroom
