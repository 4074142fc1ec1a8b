// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/chartbuildpanel.h"

#include "ui_lesson/tr.h"

#include <QBoxLayout>
#include <QSignalBlocker>

namespace chartroom {

using namespace Qt::StringLiterals;

ChartTask buildTask(const ExerciseContent &content, const ChartBuild &body)
{
    ChartTask task;
    task.offer.marks = body.marks;
    task.offer.channels = body.channels;
    task.offer.transforms = body.transforms;
    task.offer.texts = body.texts;
    task.offer.autoTitles = body.autoTitles;
    task.start = content.chart(body.start);
    task.words = {UiLessonTr::tr("Build the chart"), UiLessonTr::tr("Go on building the chart"),
                  UiLessonTr::tr("Look at your chart again"), UiLessonTr::tr("Check chart")};
    return task;
}

ChartBuildPanel::ChartBuildPanel(const ExerciseContent &content, const ChartTask &task, QWidget *parent)
    : ExercisePanel(content, parent), m_builder(new ChartBuilder), m_start(task.start), m_words(task.words),
      m_startIsAnswer(task.startIsAnswer)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 18, 0);
    m_builder->setHistoryButtonsShown(false); // the action bar has them
    layout->addWidget(m_builder);
    m_builder->setTask(task.offer, m_start, content.tables(), content.language);
    m_builder->markPanes(10);
    connect(m_builder, &ChartBuilder::specChanged, this, &ChartBuildPanel::answerEdited);
}

QJsonObject ChartBuildPanel::answer() const
{
    const QJsonObject spec = m_builder->spec();
    return spec.isEmpty() || (spec == m_start && !m_startIsAnswer) ? QJsonObject() : QJsonObject{{u"spec"_s, spec}};
}

void ChartBuildPanel::setAnswer(const QJsonObject &answer)
{
    const QSignalBlocker quiet(m_builder);
    m_builder->setSpec(answer.contains(u"spec"_s) ? answer[u"spec"_s].toObject() : m_start);
}

void ChartBuildPanel::beginWith(const QJsonObject &answer)
{
    ExercisePanel::beginWith(answer);
    const QSignalBlocker quiet(m_builder);
    m_builder->forgetHistory();
}

void ChartBuildPanel::showGrade(const std::optional<Grade> &grade)
{
    m_builder->clearFlags();
    if (!grade || grade->outcome == Outcome::Full)
        return;
    for (const GradeCheck &check : grade->checks) {
        if (check.id == grade->feedback && !check.passed && !check.part.isEmpty())
            m_builder->flagPart(check.part, grade->messages.isEmpty() ? QString() : grade->messages.constLast().text);
    }
}

bool ChartBuildPanel::canUndo() const
{
    return m_builder->canUndo();
}

bool ChartBuildPanel::canRedo() const
{
    return m_builder->canRedo();
}

void ChartBuildPanel::undo()
{
    m_builder->undo();
}

void ChartBuildPanel::redo()
{
    m_builder->redo();
}

void ChartBuildPanel::startOver()
{
    m_builder->startOver();
}

QWidget *ChartBuildPanel::firstControl()
{
    return m_builder->firstControl();
}

TaskWords ChartBuildPanel::taskWords() const
{
    return m_words;
}

bool ChartBuildPanel::takeFeedback(QWidget *feedback)
{
    m_builder->setFeedbackWidget(feedback);
    return true;
}

} // namespace chartroom
