// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/reviewpage.h"

#include "base/numberformat.h"
#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/flowlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/retentioncard.h"
#include "ui_learner/tr.h"
#include "ui_lesson/exercisecontent.h"

#include <QBoxLayout>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype competenciesNamed = 3;

} // namespace

QString tasksInWords(const QList<ReviewTask> &tasks, const Framework &framework, const QString &language)
{
    QMap<QString, int> counts;
    for (const ReviewTask &task : tasks)
        ++counts[task.item.competencies.value(0)];
    QStringList codes = counts.keys();
    std::stable_sort(codes.begin(), codes.end(), [&](const QString &a, const QString &b) { return counts[a] > counts[b]; });
    QStringList words;
    for (const QString &code : codes.first(std::min<qsizetype>(competenciesNamed, codes.size())))
        words << u"%1\u00a0%2\u00a0%3"_s.arg(QString::number(counts[code]), code, framework.title(code, language));
    return words.join(u", ");
}

QString nothingDueInWords(const ReviewQueue &queue, const QString &language)
{
    if (queue.nextDue.isValid())
        return UiLearnerTr::tr("Nothing is due until %1.").arg(displayDate(queue.nextDue, language));
    return queue.stuck.isEmpty() && queue.removed == 0
        ? UiLearnerTr::tr("Nothing to review yet. Every exercise you answer comes back here by itself.")
        : UiLearnerTr::tr("Nothing is due today.");
}

int minutesOfSitting(const ReviewQueue &queue)
{
    return std::max(1, qRound(minutesOf(firstTasks(queue.due))));
}

ReviewPage::ReviewPage(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_due(new Card(UiLearnerTr::tr("Due for review today"))), m_waiting(new QWidget),
      m_count(new Label({}, TextRole::Display)), m_unit(new Label({}, TextRole::Body)),
      m_which(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_left(new Label({}, TextRole::Small, 0, u"ink2"_s)),
      m_nothing(new Label({}, TextRole::Body)),
      m_start(makeButton(ButtonKind::Primary, UiLearnerTr::tr("Start review"), u"review"_s)),
      m_modules(makeButton(ButtonKind::Secondary, UiLearnerTr::tr("See all lessons"))),
      m_stuck(new Card(UiLearnerTr::tr("Better learned anew"))), m_stuckRows(new QVBoxLayout)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(new Label(UiLearnerTr::tr("Review"), TextRole::Title));
    auto *what = new Label(UiLearnerTr::tr("What you have learned comes back just before it fades. Your level stays."), TextRole::Small, 0, u"ink2"_s);
    what->setWordWrap(true);
    titles->addWidget(what);
    column->addLayout(titles);
    setUpDue();
    auto *retention = new RetentionCard(desk);
    m_stuck->body()->addLayout(m_stuckRows);
    const QList<QWidget *> cards{m_due, retention, m_stuck};
    for (qsizetype i = 0; i < cards.size(); ++i) {
        cards.at(i)->setMaximumWidth(grown(880));
        markAsPane(cards.at(i), 10 + 10 * static_cast<int>(i));
        column->addWidget(cards.at(i));
    }
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollPage(page));
    connect(&m_desk, &LearnerDesk::changed, this, &ReviewPage::refresh);
    refresh();
}

void ReviewPage::setUpDue()
{
    m_start->setObjectName(u"start-review"_s);
    m_modules->setObjectName(u"review-modules"_s);
    connect(m_start, &QPushButton::clicked, this, [this] { emit reviewRequested(firstTasks(m_desk.reviewQueue().due)); });
    connect(m_modules, &QPushButton::clicked, this, &ReviewPage::modulesRequested);
    for (Label *label : {m_which, m_left, m_nothing, m_unit})
        label->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_count, 0, Qt::AlignBaseline);
    row->addWidget(m_unit, 1, Qt::AlignBaseline);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_modules);
    auto *waiting = new QVBoxLayout(m_waiting);
    waiting->setContentsMargins(0, 0, 0, 0);
    waiting->setSpacing(6);
    waiting->addLayout(row);
    waiting->addWidget(m_which);
    m_due->body()->addWidget(m_waiting);
    m_due->body()->addWidget(m_nothing);
    m_due->body()->addWidget(m_left);
    m_due->body()->addSpacing(4);
    m_due->body()->addLayout(buttons);
}

void ReviewPage::refresh()
{
    const ReviewQueue &queue = m_desk.reviewQueue();
    const bool isDue = !queue.due.isEmpty();
    m_waiting->setVisible(isDue);
    m_start->setVisible(isDue);
    m_nothing->setVisible(!isDue);
    m_modules->setVisible(!isDue && queue.waiting == 0);
    m_left->setVisible(queue.removed > 0);
    m_left->setText(UiLearnerTr::tr("%n exercise(s) of packs that are no longer here are left out.", nullptr, queue.removed));
    if (isDue)
        showDue();
    else
        m_due->setMeta({});
    m_nothing->setText(nothingDueInWords(queue, m_desk.language()));
    showStuck();
}

void ReviewPage::showDue()
{
    const ReviewQueue &queue = m_desk.reviewQueue();
    const auto due = static_cast<int>(queue.due.size());
    m_due->setMeta(UiLearnerTr::tr("About %n min", nullptr, minutesOfSitting(queue)));
    m_count->setText(QString::number(due));
    const auto first = static_cast<int>(firstTasks(queue.due).size());
    const QString unit = UiLearnerTr::tr("exercise(s) due", nullptr, due);
    m_unit->setText(first == due ? unit : unit + u". "_s + UiLearnerTr::tr("One sitting asks %n of them.", nullptr, first));
    m_which->setText(tasksInWords(queue.due, m_desk.framework(), m_desk.language()));
}

void ReviewPage::showStuck()
{
    clearLayout(*m_stuckRows);
    const QList<ReviewTask> &stuck = m_desk.reviewQueue().stuck;
    m_stuck->setVisible(!stuck.isEmpty());
    if (stuck.isEmpty())
        return;
    auto *why = new Label(UiLearnerTr::tr("These were missed eight times. Asking again helps little, so they rest here. Read their lesson, then try them there."),
                          TextRole::Small, 0, u"ink2"_s);
    why->setWordWrap(true);
    m_stuckRows->addWidget(why);
    for (const ReviewTask &task : stuck)
        m_stuckRows->addWidget(stuckRow(task));
}

QWidget *ReviewPage::stuckRow(const ReviewTask &task)
{
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(0, 6, 0, 2);
    const Pack *pack = m_desk.pack(task.pack);
    const Exercise *exercise = pack ? pack->exercise(task.item.exercise) : nullptr;
    const Lesson *lesson = pack ? pack->lesson(task.lesson) : nullptr;
    if (!exercise || !lesson)
        return row;
    const ExerciseContent content{pack, exercise, m_desk.language(), 0};
    const QString title = exerciseTitle(*exercise, content.context());
    const QString lessonTitle = shownText(lesson->title.text(m_desk.language()), lessonContext(*pack, m_desk.language()));
    auto *name = new Label(u"%1 \u2013 %2"_s.arg(title, lessonTitle), TextRole::Body);
    name->setWordWrap(true);
    layout->addWidget(name, 1);
    QPushButton *open = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Open the lesson"), u"book"_s);
    open->setAccessibleName(u"%1: %2"_s.arg(open->text(), lessonTitle));
    connect(open, &QPushButton::clicked, this, [this, task] { emit lessonChosen({task.pack, task.lesson, 0, true}); });
    layout->addWidget(open, 0, panesStack() ? Qt::AlignLeft : Qt::AlignVCenter);
    markAsGroup(row, title);
    return row;
}

} // namespace chartroom
