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

QString moduleTitle(const ModuleStatus &module, const Pack &pack, const QString &language)
{
    for (const PackModule &each : pack.modules) {
        if (each.id == module.module)
            return each.title.text(language);
    }
    return module.module;
}

} // namespace

ModuleList::ModuleList(LearnerDesk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(24, 4, 24, 24);
    m_layout->setSpacing(14);
    markAsPane(this, 10);
    connect(&m_desk, &LearnerDesk::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            refresh();
    });
    refresh();
}

void ModuleList::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ModuleList::refresh()
{
    m_isStale = false;
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
    QList<LessonStatus> more;
    int lessons = 0;
    int done = 0;
    auto *card = new Card(moduleTitle(module, *pack, m_desk.language()));
    for (const LessonStatus &status : module.lessons) {
        const Lesson *lesson = pack->lesson(status.slug);
        if (!lesson || lesson->role != LessonRole::Learn) {
            more << status;
            continue;
        }
        ++lessons;
        done += status.state == StudyState::Done ? 1 : 0;
        card->body()->addWidget(lessonRow(module, status, *pack));
    }
    card->setMeta(UiLearnerTr::tr("%1 of %2 lessons done").arg(done).arg(lessons));
    if (!more.isEmpty())
        addUnfolding(*card, module, more, *pack);
    m_layout->addWidget(card);
}

void ModuleList::addUnfolding(Card &card, const ModuleStatus &module, const QList<LessonStatus> &more, const Pack &pack)
{
    const QString id = module.pack + u'/' + module.module;
    const QString title = moduleTitle(module, pack, m_desk.language());
    QPushButton *unfold = makeButton(ButtonKind::Quiet, {});
    unfold->setObjectName(u"unfold-"_s + module.module);
    unfold->setCheckable(true);
    auto *rows = new QWidget;
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    card.body()->addWidget(unfold, 0, Qt::AlignLeft);
    card.body()->addWidget(rows);
    // The rows are made when they are first asked for: most are not.
    const auto show = [this, id, title, module, more, &pack, rows, column, unfold](bool unfolded) {
        for (const LessonStatus &status : unfolded && column->isEmpty() ? more : QList<LessonStatus>())
            column->addWidget(lessonRow(module, status, pack));
        rows->setVisible(unfolded);
        unfold->setText(unfolded ? UiLearnerTr::tr("Hide practice and tests")
                                 : UiLearnerTr::tr("Show practice and tests (%1)").arg(more.size()));
        unfold->setAccessibleName(u"%1: %2"_s.arg(title, unfold->text()));
        if (unfolded)
            m_unfolded << id;
        else
            m_unfolded.remove(id);
    };
    connect(unfold, &QPushButton::toggled, this, show);
    unfold->setChecked(m_unfolded.contains(id));
    show(unfold->isChecked());
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
    QString words = UiLearnerTr::tr("%1 minutes, builds %2").arg(lesson->minutes).arg(lesson->competencies.join(u", "_s));
    if (status.isSkipped)
        words += u". "_s + UiLearnerTr::tr("Skipped by your placement");
    auto *facts = new Label(words, TextRole::Caption, 0, u"ink2"_s);
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
