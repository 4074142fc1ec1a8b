// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/modulelist.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/emptystate.h"
#include "ui_kit/label.h"
#include "ui_kit/neatline.h"
#include "ui_kit/panes.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString actionWord(StudyState state)
{
    return state == StudyState::Done ? UiLearnerTr::tr("Open again")
        : state == StudyState::InProgress ? UiLearnerTr::tr("Continue")
                                          : UiLearnerTr::tr("Begin");
}

} // namespace

ModuleList::ModuleList(LearnerDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(24, 4, 24, 24);
    m_layout->setSpacing(14);
    markAsPane(this, 10);
    connect(&m_desk, &LearnerDesk::changed, this, &ModuleList::refresh);
    refresh();
}

void ModuleList::refresh()
{
    clearLayout(*m_layout);
    for (const ModuleStatus &module : m_desk.plan().modules)
        addModule(module);
    if (m_desk.plan().modules.isEmpty())
        m_layout->addWidget(new EmptyState(UiLearnerTr::tr("No lesson pack is installed. Reinstall the program, or open a pack file.")));
    m_layout->addStretch(1);
}

void ModuleList::addModule(const ModuleStatus &module)
{
    const Pack *pack = m_desk.pack(module.pack);
    if (!pack)
        return;
    QString title = module.module;
    for (const PackModule &each : pack->modules)
        title = each.id == module.module ? each.title.text(m_desk.language()) : title;
    auto *card = new Card(title);
    card->setMeta(UiLearnerTr::tr("%1 of %2 lessons done").arg(module.lessonsDone).arg(module.lessons.size()));
    for (const LessonStatus &status : module.lessons)
        card->body()->addWidget(lessonRow(module, status, *pack));
    m_layout->addWidget(card);
}

QWidget *ModuleList::lessonRow(const ModuleStatus &module, const LessonStatus &status, const Pack &pack)
{
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(0, 4, 0, panesStack() ? 16 : 4);
    layout->setSpacing(panesStack() ? 6 : 16);
    const Lesson *lesson = pack.lesson(status.slug);
    if (!lesson)
        return row;
    const QString title = shownText(lesson->title.text(m_desk.language()), lessonContext(pack, m_desk.language()));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *name = new Label(title, TextRole::Body, 600);
    name->setWordWrap(true);
    texts->addWidget(name);
    auto *facts = new Label(UiLearnerTr::tr("%1 minutes, builds %2").arg(lesson->minutes).arg(lesson->competencies.join(u", "_s)),
                            TextRole::Caption, 0, u"ink2"_s);
    facts->setWordWrap(true);
    texts->addWidget(facts);
    layout->addLayout(texts, 1);
    auto *progress = new QHBoxLayout;
    progress->setSpacing(16);
    layout->addLayout(progress);
    auto *steps = new Neatline;
    steps->setFixedWidth(160);
    steps->setSteps(status.progress.stepsDone, std::max(1, status.progress.stepCount));
    progress->addWidget(steps);
    progress->addWidget(new Label(UiLearnerTr::tr("%1 of %2 steps").arg(status.progress.stepsDone).arg(status.progress.stepCount),
                                  TextRole::Caption, 0, u"ink2"_s), 1);
    QPushButton *open = makeButton(ButtonKind::Secondary, actionWord(status.state));
    open->setAccessibleName(u"%1: %2"_s.arg(open->text(), title));
    open->setObjectName(u"open-"_s + status.slug);
    const StudyPlace place{module.pack, status.slug, status.progress.currentStep, status.progress.isStarted};
    connect(open, &QPushButton::clicked, this, [this, place] { emit lessonChosen(place); });
    layout->addWidget(open, 0, panesStack() ? Qt::AlignLeft : Qt::AlignVCenter);
    markAsGroup(row, title);
    return row;
}

} // namespace chartroom
