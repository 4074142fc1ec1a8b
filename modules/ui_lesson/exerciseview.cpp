// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/exerciseview.h"

#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/confidencerow.h"
#include "ui_lesson/exercisepanel.h"
#include "ui_lesson/feedbackbar.h"
#include "ui_lesson/hintlist.h"
#include "ui_lesson/tr.h"

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
    if (!inTaskPage)
        setUpPrompt();
    setUpPanel(inTaskPage);
    setUpFeedback();
    showSituation();
}

void ExerciseView::setUpPrompt()
{
    auto *prompt = new RichText(TextRole::Body);
    prompt->setMarkdownText(m_content.text(m_content.exercise->prompt));
    prompt->setStrong(true);
    layout()->addWidget(prompt);
    markAsGroup(this, prompt->accessibleName());
}

void ExerciseView::setUpPanel(bool inTaskPage)
{
    m_panel = makeExercisePanel(m_content, nullptr);
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
    connect(m_panel, &ExercisePanel::answerChanged, this, &ExerciseView::answerChanged);
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
    connect(m_feedback, &FeedbackBar::solutionRequested, this, &ExerciseView::solutionRequested);
    auto *help = new QWidget;
    auto *column = new QVBoxLayout(help);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_hints);
    column->addWidget(m_feedback);
    const bool standsHere = m_panel && !opensTaskPage();
    if (!standsHere || !m_panel->takeFeedback(help))
        layout()->addWidget(help);
}

QJsonObject ExerciseView::answer() const
{
    QJsonObject answer = m_panel ? m_panel->answer() : QJsonObject();
    if (m_confidence && !m_confidence->confidence().isEmpty() && !answer.isEmpty())
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
    if (solutionIsNew && m_panel)
        m_panel->setAnswer(situation.solution);
    showSituation();
}

void ExerciseView::showSituation()
{
    QStringList hints;
    for (int i = 0; i < m_situation.hintsOpened && i < m_content.exercise->hints.size(); ++i)
        hints << m_content.text(m_content.exercise->hints.at(i));
    m_hints->setHints(hints, m_situation.hintCount);
    m_feedback->setSituation(m_content, m_situation);
    // A guess is neither right nor wrong on screen.
    if (m_panel)
        m_panel->showGrade(m_situation.isPrediction ? std::nullopt : m_situation.grade);
    if (!m_situation.solution.isEmpty() && !m_situation.isRight) {
        m_feedback->showMessage(MessageBar::Tone::Note, UiLessonTr::tr("This is one right answer."),
                                m_content.text(m_content.exercise->explanation));
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

void ExerciseView::focusFirstControl()
{
    if (opensTaskPage())
        findChild<QPushButton *>(u"open-task"_s)->setFocus(Qt::TabFocusReason);
    else if (m_panel)
        m_panel->firstControl()->setFocus(Qt::TabFocusReason);
}

void ExerciseView::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        emit checkRequested();
    else if (m_panel && event->matches(QKeySequence::Undo))
        m_panel->undo();
    else if (m_panel && event->matches(QKeySequence::Redo))
        m_panel->redo();
    else
        QWidget::keyPressEvent(event);
}

} // namespace chartroom
