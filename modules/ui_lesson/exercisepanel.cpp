// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/exercisepanel.h"

#include "ui_lesson/kinds/chartbuildpanel.h"
#include "ui_lesson/kinds/chartpointpanel.h"
#include "ui_lesson/kinds/choicemanypanel.h"
#include "ui_lesson/kinds/choiceonepanel.h"
#include "ui_lesson/kinds/matchpanel.h"
#include "ui_lesson/kinds/numericpanel.h"
#include "ui_lesson/kinds/orderpanel.h"
#include "ui_lesson/kinds/textpanel.h"
#include "ui_lesson/tr.h"

namespace chartroom {

namespace {

constexpr qsizetype longestHistory = 200;

/// One entry for each kind: the compiler names this place when a kind is added.
struct PanelMaker {
    const ExerciseContent &content;
    QWidget *parent;

    ExercisePanel *operator()(const UnreadBody &) const { return nullptr; }
    ExercisePanel *operator()(const ChoiceOne &body) const { return new ChoiceOnePanel(content, body, parent); }
    ExercisePanel *operator()(const ChoiceMany &body) const { return new ChoiceManyPanel(content, body, parent); }
    ExercisePanel *operator()(const Order &body) const
    {
        return new OrderPanel(content, orderAtStart(content, body.items), parent);
    }
    ExercisePanel *operator()(const Match &body) const { return new MatchPanel(content, body, parent); }
    ExercisePanel *operator()(const Numeric &body) const { return new NumericPanel(content, body, parent); }
    ExercisePanel *operator()(const TextShort &body) const { return new TextPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartPoint &body) const { return new ChartPointPanel(content, body, parent); }
    ExercisePanel *operator()(const ChartBuild &body) const { return new ChartBuildPanel(content, body, parent); }
};

} // namespace

ExercisePanel::ExercisePanel(ExerciseContent content, QWidget *parent)
    : QWidget(parent), m_content(std::move(content)), m_history{QJsonObject()}
{
}

TaskWords ExercisePanel::taskWords() const
{
    return {UiLessonTr::tr("Start the task"), UiLessonTr::tr("Go on with the task"), UiLessonTr::tr("Look at your answer again"),
            UiLessonTr::tr("Check answer")};
}

bool ExercisePanel::takeFeedback(QWidget *)
{
    return false;
}

void ExercisePanel::showGrade(const std::optional<Grade> &) {}

void ExercisePanel::beginWith(const QJsonObject &answer)
{
    m_history = {answer};
    m_at = 0;
    setAnswer(answer);
}

void ExercisePanel::answerEdited()
{
    const QJsonObject now = answer();
    if (now == m_history.at(m_at))
        return;
    m_history.resize(m_at + 1);
    m_history << now;
    if (m_history.size() > longestHistory)
        m_history.removeFirst();
    m_at = m_history.size() - 1;
    emit answerChanged();
}

void ExercisePanel::show(qsizetype at)
{
    m_at = at;
    setAnswer(m_history.at(at));
    emit answerChanged();
}

void ExercisePanel::undo()
{
    if (canUndo())
        show(m_at - 1);
}

void ExercisePanel::redo()
{
    if (canRedo())
        show(m_at + 1);
}

void ExercisePanel::startOver()
{
    setAnswer({});
    answerEdited();
}

ExercisePanel *makeExercisePanel(const ExerciseContent &content, QWidget *parent)
{
    return std::visit(PanelMaker{content, parent}, content.exercise->body);
}

} // namespace chartroom
