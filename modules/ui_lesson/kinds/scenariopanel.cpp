// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/kinds/scenariopanel.h"

#include "grading/grader.h"
#include "grading/kinds/scenario.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/richtext.h"
#include "ui_lesson/choicerow.h"
#include "ui_lesson/confidencerow.h"
#include "ui_lesson/tr.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A seed that chooses a variant of an exercise; the first one, so that it is always the same.
qint64 seedOfVariant(const Exercise &exercise, int variant)
{
    constexpr qint64 tried = 10'000; // 64 variants at most: far more than enough
    const int count = variantCount(exercise);
    qint64 seed = 0;
    while (seed < tried && variantIndex(exercise.uuid, seed, count) != variant)
        ++seed;
    return seed;
}

} // namespace

ExerciseContent askedContent(const ExerciseContent &scenario, const Exercise &asked)
{
    const int variant = variantIndex(scenario.exercise->uuid, scenario.seed, variantCount(*scenario.exercise));
    return {scenario.pack, &asked, scenario.language, seedOfVariant(asked, askedVariant(asked, variant))};
}

ScenarioPanel::ScenarioPanel(const ExerciseContent &content, const Scenario &body, QWidget *parent)
    : ExercisePanel(content, parent), m_body(body), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(14);
    addStage(body.start);
}

QString ScenarioPanel::headingOf(const ScenarioNode &node) const
{
    return node.kind == ScenarioNode::Kind::End ? UiLessonTr::tr("How it ends")
                                                : UiLessonTr::tr("Step %1").arg(m_stages.size() + 1);
}

void ScenarioPanel::addStage(const QString &id)
{
    Stage stage;
    stage.node = findNode(m_body, id);
    if (!stage.node)
        return;
    const QString heading = headingOf(*stage.node);
    stage.box = new QWidget;
    stage.box->setObjectName(u"stage-"_s + id);
    auto *column = new QVBoxLayout(stage.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(new Label(heading, TextRole::Small, 600, u"ink2"_s));
    if (!stage.node->text.isEmpty()) {
        auto *text = new RichText(TextRole::Body);
        text->setMarkdownText(content().text(stage.node->text));
        column->addWidget(text);
    }
    markAsGroup(stage.box, QString(heading + u' ' + content().text(stage.node->text)).trimmed());
    if (stage.node->kind == ScenarioNode::Kind::Options)
        addOptions(stage, *column);
    else if (stage.node->kind == ScenarioNode::Kind::Exercise)
        addExercise(stage, *column);
    m_stages.append(stage);
    m_layout->addWidget(stage.box);
    stage.box->show(); // at once: the focus may go there next
}

void ScenarioPanel::addOptions(Stage &stage, QVBoxLayout &layout)
{
    auto *group = new QButtonGroup(stage.box);
    const qsizetype at = m_stages.size();
    for (int i = 0; i < static_cast<int>(stage.node->options.size()); ++i) {
        auto *row = new ChoiceRow(QString(QChar(u'A' + i)), content().text(stage.node->options.at(i).choice.text));
        group->addButton(row, i);
        stage.rows << row;
        layout.addWidget(row);
    }
    connect(group, &QButtonGroup::idClicked, this, [this, at] { optionChosen(at); });
}

void ScenarioPanel::addExercise(Stage &stage, QVBoxLayout &layout)
{
    stage.asked = askedExercise(*content().pack, *content().exercise, *stage.node);
    stage.panel = stage.asked ? makeExercisePanel(askedContent(content(), *stage.asked), stage.box) : nullptr;
    if (!stage.panel)
        return;
    if (!stage.panel->showsPrompt()) {
        auto *prompt = new RichText(TextRole::Body);
        prompt->setMarkdownText(askedContent(content(), *stage.asked).text(stage.asked->prompt));
        prompt->setStrong(true);
        layout.addWidget(prompt);
    }
    const qsizetype at = m_stages.size();
    layout.addWidget(stage.panel);
    connect(stage.panel, &ExercisePanel::answerChanged, this, [this, at] { exerciseEdited(at); });
    if (stage.asked->confidence) {
        stage.confidence = new ConfidenceRow;
        layout.addWidget(stage.confidence);
        connect(stage.confidence, &ConfidenceRow::changed, this, [this, at] { exerciseEdited(at); });
    }
    stage.note = new Label({}, TextRole::Small, 0, u"amb"_s);
    stage.note->setWordWrap(true);
    stage.note->hide();
    layout.addWidget(stage.note);
    stage.goOn = makeButton(ButtonKind::Secondary, UiLessonTr::tr("Go on with the story"));
    stage.goOn->setObjectName(u"go-on-"_s + stage.node->id);
    layout.addWidget(stage.goOn, 0, Qt::AlignLeft);
    connect(stage.goOn, &QPushButton::clicked, this, [this, at] { goOn(at); });
}

void ScenarioPanel::cutAfter(qsizetype at)
{
    while (m_stages.size() > at + 1) {
        QWidget *box = m_stages.takeLast().box;
        m_layout->removeWidget(box);
        box->hide();
        box->deleteLater();
    }
    if (QPushButton *button = m_stages.at(at).goOn)
        button->show();
}

void ScenarioPanel::optionChosen(qsizetype at)
{
    cutAfter(at);
    advance(at);
    answerEdited();
}

void ScenarioPanel::exerciseEdited(qsizetype at)
{
    m_stages.at(at).note->hide();
    cutAfter(at);
    answerEdited();
}

void ScenarioPanel::goOn(qsizetype at)
{
    advance(at);
    answerEdited();
    if (m_stages.size() > at + 1 && !m_stages.constLast().rows.isEmpty())
        m_stages.constLast().rows.constFirst()->setFocus(Qt::OtherFocusReason);
    else if (m_stages.size() > at + 1 && m_stages.constLast().panel)
        m_stages.constLast().panel->firstControl()->setFocus(Qt::OtherFocusReason);
}

void ScenarioPanel::advance(qsizetype at)
{
    const Stage stage = m_stages.at(at);
    if (stage.panel) {
        advanceFromExercise(stage);
        return;
    }
    for (qsizetype i = 0; i < stage.rows.size(); ++i) {
        if (stage.rows.at(i)->isChecked())
            addStage(stage.node->options.at(i).to);
    }
}

void ScenarioPanel::advanceFromExercise(const Stage &stage)
{
    const ExerciseContent asked = askedContent(content(), *stage.asked);
    const QJsonObject answer = stepOf(stage)[u"answer"_s].toObject();
    const Grade grade = gradeAnswer({asked.pack, asked.exercise, answer, asked.seed, {}, asked.language}, m_cache);
    stage.note->setVisible(!grade.isCounted());
    if (!grade.isCounted()) {
        stage.note->setText(grade.messages.isEmpty() ? QString() : grade.messages.constFirst().text);
        stage.note->setAccessibleName(stage.note->text());
        QAccessibleEvent announcement(stage.note, QAccessible::Alert);
        QAccessible::updateAccessibility(&announcement);
        return;
    }
    stage.goOn->hide();
    addStage(grade.outcome == Outcome::Full ? stage.node->nextFull : stage.node->nextPartial);
}

QJsonObject ScenarioPanel::stepOf(const Stage &stage) const
{
    if (stage.panel) {
        QJsonObject answer = stage.panel->answer();
        if (stage.confidence && !stage.confidence->confidence().isEmpty())
            answer.insert(u"confidence"_s, stage.confidence->confidence());
        return answer.isEmpty() ? QJsonObject() : QJsonObject{{u"node"_s, stage.node->id}, {u"answer"_s, answer}};
    }
    for (qsizetype i = 0; i < stage.rows.size(); ++i) {
        if (stage.rows.at(i)->isChecked())
            return {{u"node"_s, stage.node->id}, {u"option"_s, stage.node->options.at(i).choice.id}};
    }
    return {};
}

QJsonObject ScenarioPanel::answer() const
{
    QJsonArray steps;
    for (const Stage &stage : m_stages) {
        if (const QJsonObject step = stepOf(stage); !step.isEmpty())
            steps.append(step);
    }
    return steps.isEmpty() ? QJsonObject() : QJsonObject{{u"steps"_s, steps}};
}

void ScenarioPanel::showStep(const Stage &stage, const QJsonObject &step)
{
    const bool isHere = step[u"node"_s].toString() == stage.node->id;
    if (stage.panel) {
        const QJsonObject answer = isHere ? step[u"answer"_s].toObject() : QJsonObject();
        stage.panel->beginWith(answer);
        if (stage.confidence)
            stage.confidence->setConfidence(answer[u"confidence"_s].toString());
        return;
    }
    QButtonGroup *group = stage.rows.isEmpty() ? nullptr : stage.rows.constFirst()->group();
    if (group)
        group->setExclusive(false);
    for (qsizetype i = 0; i < stage.rows.size(); ++i)
        stage.rows.at(i)->setChecked(isHere && stage.node->options.at(i).choice.id == step[u"option"_s].toString());
    if (group)
        group->setExclusive(true);
}

void ScenarioPanel::setAnswer(const QJsonObject &answer)
{
    const QJsonArray steps = answer[u"steps"_s].toArray();
    for (qsizetype at = 0; at < m_stages.size(); ++at) {
        const Stage stage = m_stages.at(at);
        const QJsonObject step = at < steps.size() ? steps.at(at).toObject() : QJsonObject();
        const bool isLast = at + 1 == m_stages.size();
        if (stepOf(stage) == step && (!isLast || step.isEmpty()))
            continue;
        // Typing that was not gone on from stays where it is.
        const bool isAtWork = isLast && stage.panel && !stepOf(stage).isEmpty();
        cutAfter(at);
        showStep(stage, step);
        if (!step.isEmpty() && !isAtWork)
            advance(at);
    }
}

QWidget *ScenarioPanel::firstControl()
{
    for (const Stage &stage : std::as_const(m_stages)) {
        if (!stage.rows.isEmpty() && stepOf(stage).isEmpty())
            return stage.rows.constFirst();
        if (stage.panel && stepOf(stage).isEmpty())
            return stage.panel->firstControl();
    }
    const Stage &first = m_stages.constFirst();
    if (!first.rows.isEmpty())
        return first.rows.constFirst();
    return first.panel ? first.panel->firstControl() : this;
}

} // namespace chartroom
