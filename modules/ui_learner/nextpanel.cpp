// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/nextpanel.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

NextPanel::NextPanel(LearnerDesk &desk, int most, QWidget *parent)
    : Card(UiLearnerTr::tr("What to do next"), parent), m_desk(desk), m_most(most), m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(14);
    body()->addLayout(m_rows);
    body()->addStretch(1);
    connect(&m_desk, &LearnerDesk::changed, this, &NextPanel::refresh);
    refresh();
}

void NextPanel::refresh()
{
    clearLayout(*m_rows);
    const QList<StudyAdvice> steps = m_desk.studyAdvice();
    setMeta(UiLearnerTr::tr("Target: %1").arg(m_desk.profile().title.text(m_desk.language())));
    if (m_desk.person().profile.isEmpty())
        askForRole();
    for (const StudyAdvice &step : steps.first(std::min<qsizetype>(m_most, steps.size())))
        addStep(step);
    if (!steps.isEmpty())
        return;
    auto *done = new Label(UiLearnerTr::tr("You are at your target in every competency, and nothing fades yet."), TextRole::Body);
    done->setWordWrap(true);
    m_rows->addWidget(done);
}

void NextPanel::askForRole()
{
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(panesStack() ? 3 : 16);
    auto *words = new Label(UiLearnerTr::tr("Which role do you work toward? It decides what is expected of you here."), TextRole::Small);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    QPushButton *choose = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Choose a role"), u"settings"_s);
    choose->setObjectName(u"choose-role"_s);
    connect(choose, &QPushButton::clicked, this, &NextPanel::settingsRequested);
    layout->addWidget(choose, 0, panesStack() ? Qt::AlignLeft : Qt::AlignVCenter);
    m_rows->addWidget(row);
}

void NextPanel::addStep(const StudyAdvice &step)
{
    const QString title = u"%1   %2"_s.arg(step.competency, m_desk.framework().title(step.competency, m_desk.language()));
    auto *row = new QWidget;
    row->setObjectName(u"next-"_s + step.competency);
    const bool isCompact = m_most == 1 && !panesStack();
    auto *layout = new QBoxLayout(isCompact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(isCompact ? 16 : 3);
    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    for (Label *label : {new Label(title, TextRole::Body, 600), new Label(step.why, TextRole::Small, 0, u"ink2"_s)}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    layout->addLayout(words, 1);
    const QList<QPushButton *> actions = actionsOf(step, title);
    auto *buttons = isCompact ? static_cast<QLayout *>(new QHBoxLayout) : new FlowLayout(8);
    layout->addLayout(buttons);
    for (QPushButton *action : actions)
        buttons->addWidget(action);
    markAsGroup(row, title);
    m_rows->addWidget(row);
}

QList<QPushButton *> NextPanel::actionsOf(const StudyAdvice &step, const QString &title)
{
    QList<QPushButton *> actions;
    const qsizetype most = m_most == 1 ? 1 : step.lessons.size();
    for (const LessonHelp &help : step.lessons.first(std::min(most, step.lessons.size()))) {
        if (QPushButton *open = lessonButton(help))
            actions << open;
    }
    QList<ReviewTask> tasks;
    for (const ExerciseId &exercise : step.exercises) {
        if (const auto task = reviewTask(m_desk.packs(), m_desk.reviews(), exercise))
            tasks.append(*task);
    }
    if (tasks.isEmpty())
        return actions;
    const bool isAgain = step.reason == AdviceReason::SureAndWrong;
    QPushButton *review = makeButton(ButtonKind::Secondary, isAgain ? UiLearnerTr::tr("Try again") : UiLearnerTr::tr("Start review"), u"review"_s);
    review->setAccessibleName(u"%1: %2"_s.arg(review->text(), title));
    connect(review, &QPushButton::clicked, this, [this, tasks] { emit reviewRequested(firstTasks(tasks)); });
    return actions << review;
}

QPushButton *NextPanel::lessonButton(const LessonHelp &help)
{
    const Pack *pack = m_desk.pack(help.pack);
    const Lesson *lesson = pack ? pack->lesson(help.lesson) : nullptr;
    if (!lesson)
        return nullptr;
    const QString title = shownText(lesson->title.text(m_desk.language()), lessonContext(*pack, m_desk.language()));
    QPushButton *open = makeButton(ButtonKind::Secondary, title, u"book"_s);
    open->setAccessibleName(UiLearnerTr::tr("Open lesson: %1").arg(title));
    open->setToolTip(UiLearnerTr::tr("%n new exercise(s) for it", nullptr, help.exercises));
    open->setAccessibleDescription(open->toolTip());
    connect(open, &QPushButton::clicked, this, [this, help] { emit lessonChosen({help.pack, help.lesson, 0, true}); });
    return open;
}

} // namespace chartroom
