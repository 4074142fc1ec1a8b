// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/homepage.h"

#include "base/numberformat.h"
#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/neatline.h"
#include "ui_kit/profileplot.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_kit/flowlayout.h"
#include "ui_learner/pathtable.h"
#include "ui_learner/placementbar.h"
#include "ui_learner/neatframe.h"
#include "ui_learner/nextpanel.h"
#include "ui_learner/reviewpage.h"
#include "ui_learner/tr.h"
#include "ui_learner/weekplot.h"

#include <QGridLayout>
#include <QLocale>
#include <QTime>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int daysShown = 5;
constexpr int widthForColumns = 1000; // at text size 100 %

QLocale localeOf(const QString &language)
{
    return isFrench(language) ? QLocale(QLocale::French, QLocale::Canada) : QLocale(QLocale::English, QLocale::Canada);
}

QString greeting(const QString &name, int hour)
{
    const QString word = hour < 12 ? UiLearnerTr::tr("Good morning") : hour < 18 ? UiLearnerTr::tr("Good afternoon")
                                                                                 : UiLearnerTr::tr("Good evening");
    const QString first = name.section(u' ', 0, 0);
    return first.isEmpty() ? word : u"%1, %2"_s.arg(word, first);
}

} // namespace

HomePage::HomePage(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_greeting(new Label({}, TextRole::Title)),
      m_date(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_continueCard(new Card), m_weekCard(new Card),
      m_reviewCard(new Card), m_next(new NextPanel(desk, 1)), m_pathCard(new Card), m_profileCard(new Card)
{
    auto *page = new QWidget;
    m_grid = new QGridLayout(page);
    m_grid->setContentsMargins(24, 18, 24, 20);
    m_grid->setSpacing(14);
    m_grid->addLayout(titleRow(), 0, 0, 1, 3);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollPage(page));
    markAsPane(page, 10);
    setUpContinue();
    setUpReview();
    setUpNext();
    setUpWeek();
    setUpPath();
    setUpProfile();
    arrange(!panesStack());
    connect(&m_desk, &LearnerDesk::changed, this, &HomePage::refresh);
    refresh();
}

QLayout *HomePage::titleRow()
{
    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_greeting);
    titles->addWidget(m_date);
    QPushButton *search = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Search lessons, datasets, terms"), u"search"_s);
    search->setObjectName(u"home-search"_s);
    search->setToolTip(u"Ctrl+K"_s);
    connect(search, &QPushButton::clicked, this, &HomePage::searchRequested);
    auto *row = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    row->addLayout(titles, 1);
    row->addWidget(search, 0, panesStack() ? Qt::AlignLeft : Qt::AlignTop);
    auto *placement = new PlacementBar(m_desk);
    connect(placement, &PlacementBar::placementRequested, this, &HomePage::placementRequested);
    auto *rows = new QVBoxLayout;
    rows->addLayout(row);
    rows->addWidget(placement);
    return rows;
}

void HomePage::arrange(bool wide)
{
    if (m_isWide == wide)
        return;
    m_isWide = wide;
    const QList<Card *> cards{m_continueCard, m_reviewCard, m_weekCard, m_next, m_pathCard, m_profileCard};
    for (Card *card : cards)
        m_grid->removeWidget(card);
    if (wide) {
        m_grid->addWidget(m_continueCard, 1, 0, 1, 2);
        m_grid->addWidget(m_reviewCard, 2, 0);
        m_grid->addWidget(m_weekCard, 2, 1);
        m_grid->addWidget(m_next, 3, 0, 1, 2);
        m_grid->addWidget(m_pathCard, 4, 0, 1, 2);
        m_grid->addWidget(m_profileCard, 1, 2, 4, 1);
    } else {
        int row = 1;
        for (Card *card : cards)
            m_grid->addWidget(card, row++, 0, 1, 3);
    }
    m_grid->setColumnStretch(0, 32);
    m_grid->setColumnStretch(1, 33);
    m_grid->setColumnStretch(2, wide ? 43 : 0);
    // Room that is left goes to the week's bars, not to an empty half of the table.
    m_grid->setRowStretch(2, wide ? 1 : 0);
    m_picture->setVisible(!panesStack());
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(!panesStack() && width() >= grown(widthForColumns));
}

void HomePage::setUpContinue()
{
    m_continueModule = new Label({}, TextRole::Caption, 0, u"ink2"_s);
    m_lessonTitle = new Label({}, TextRole::Heading);
    m_lessonTitle->setWordWrap(true);
    m_neatline = new Neatline;
    m_position = new Label({}, TextRole::Caption, 0, u"ink2"_s);
    m_left = new Label({}, TextRole::Caption, 0, u"ink2"_s);
    m_continue = makeButton(ButtonKind::Primary, {}, u"play"_s);
    m_continue->setObjectName(u"continue-lesson"_s);
    m_picture = new NeatFrame;
    QPushButton *all = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("See all lessons"));
    connect(all, &QPushButton::clicked, this, &HomePage::modulesRequested);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (m_desk.plan().goOn)
            emit lessonChosen(*m_desk.plan().goOn);
    });

    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(new Label(UiLearnerTr::tr("Continue where you left off"), TextRole::Caption, 600, u"ink2"_s));
    m_continueModule->setElided(true);
    m_continueModule->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    head->addWidget(m_continueModule, 1);
    auto *words = new QHBoxLayout;
    words->addWidget(m_position);
    words->addStretch();
    words->addWidget(m_left);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_continue);
    buttons->addWidget(all);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_lessonTitle);
    column->addWidget(m_neatline);
    column->addLayout(words);
    column->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_picture);
    row->addLayout(column, 1);
    m_continueCard->body()->addLayout(row);
}

void HomePage::setUpReview()
{
    m_reviewCard->setTitle(UiLearnerTr::tr("Due for review today"));
    m_dueCount = new Label({}, TextRole::Display);
    m_dueUnit = new Label({}, TextRole::Body);
    m_dueWords = new Label({}, TextRole::Caption, 0, u"ink2"_s);
    m_dueWords->setWordWrap(true);
    m_nothingDue = new Label({}, TextRole::Small);
    m_nothingDue->setWordWrap(true);
    m_review = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Start review"), u"review"_s);
    m_review->setObjectName(u"home-review"_s);
    connect(m_review, &QPushButton::clicked, this, [this] { emit reviewRequested(firstTasks(m_desk.reviewQueue().due)); });
    auto *number = new QWidget;
    auto *row = new QHBoxLayout(number);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(10);
    row->addWidget(m_dueCount);
    row->addWidget(m_dueUnit);
    m_dueRow = new QWidget;
    auto *flow = new FlowLayout(6, m_dueRow); // the button goes below where the words are long
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(number);
    flow->addWidget(m_review);
    m_reviewCard->body()->addWidget(m_dueRow);
    m_reviewCard->body()->addWidget(m_nothingDue);
    m_reviewCard->body()->addWidget(m_dueWords);
    m_reviewCard->body()->addStretch(1);
}

void HomePage::setUpNext()
{
    connect(m_next, &NextPanel::lessonChosen, this, &HomePage::lessonChosen);
    connect(m_next, &NextPanel::reviewRequested, this, &HomePage::reviewRequested);
    connect(m_next, &NextPanel::settingsRequested, this, &HomePage::settingsRequested);
}

void HomePage::setUpWeek()
{
    m_weekCard->setTitle(UiLearnerTr::tr("Answers this week"));
    m_week = new WeekPlot;
    m_weekWords = new Label({}, TextRole::Small, 600);
    m_weekRight = new Label({}, TextRole::Caption, 0, u"ink2"_s);
    m_weekRight->setWordWrap(true);
    m_weekWords->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(m_weekWords);
    words->addWidget(m_weekRight);
    words->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(m_week, 1);
    row->addLayout(words, 1);
    m_weekCard->body()->addLayout(row);
}

void HomePage::setUpPath()
{
    m_pathCard->setTitle(UiLearnerTr::tr("Learning path: %1").arg(m_desk.profile().title.text(m_desk.language())));
    m_pathCard->setFlush(true);
    m_lessons = new PathTable(m_desk);
    m_pathCard->body()->addWidget(m_lessons);
    connect(m_lessons, &PathTable::lessonChosen, this, &HomePage::lessonChosen);
}

void HomePage::setUpProfile()
{
    m_profileCard->setTitle(UiLearnerTr::tr("Competency profile"));
    QPushButton *open = makeButton(ButtonKind::Quiet, UiLearnerTr::tr("Open my record"), u"right"_s);
    open->setLayoutDirection(Qt::RightToLeft);
    connect(open, &QPushButton::clicked, this, &HomePage::recordRequested);
    m_profileCard->addHeaderWidget(open);
    m_profile = new ProfilePlot;
    m_profileCard->body()->addWidget(m_profile, 1);
    auto *legend = new Label(UiLearnerTr::tr("1 Aware   2 Foundation   3 Proficient   4 Advanced\n"
                                             "Dot and line: your level and likely range. Tick: expected for your role. "
                                             "Dashed circle: not enough evidence yet (IE)."),
                             TextRole::Caption, 0, u"ink2"_s);
    legend->setWordWrap(true);
    m_profileCard->body()->addWidget(legend);
}

void HomePage::refresh()
{
    const QDateTime now = m_desk.clock().now().toLocalTime();
    m_greeting->setText(greeting(m_desk.person().name, now.time().hour()));
    m_date->setText(localeOf(m_desk.language()).toString(now.date(), isFrench(m_desk.language()) ? u"dddd d MMMM yyyy"_s : u"dddd, d MMMM yyyy"_s));
    showContinue();
    showReview();
    showWeek();
    m_lessons->reload();
    m_pathCard->setTitle(UiLearnerTr::tr("Learning path: %1").arg(m_desk.profile().title.text(m_desk.language())));
    const QList<ModuleStatus> &path = m_desk.plan().path;
    const auto done = std::count_if(path.begin(), path.end(), [](const ModuleStatus &each) { return each.state == StudyState::Done; });
    m_pathCard->setMeta(UiLearnerTr::tr("%1 of %2 done").arg(done).arg(path.size()));
    showProfile();
}

void HomePage::showContinue()
{
    const auto &place = m_desk.plan().goOn;
    const Pack *pack = place ? m_desk.pack(place->pack) : nullptr;
    const Lesson *lesson = pack ? pack->lesson(place->lesson) : nullptr;
    m_continue->setVisible(lesson != nullptr);
    m_neatline->setVisible(lesson != nullptr);
    if (!lesson) {
        m_lessonTitle->setText(UiLearnerTr::tr("You have finished every lesson of the path."));
        m_position->clear();
        m_left->clear();
        return;
    }
    const PackModule *module = pack->moduleOf(lesson->slug);
    m_continueModule->setText(module ? module->title.text(m_desk.language()) : QString());
    m_lessonTitle->setText(shownText(lesson->title.text(m_desk.language()), lessonContext(*pack, m_desk.language())));
    const LessonStatus *status = m_desk.plan().lesson(place->pack, place->lesson);
    const LessonProgress progress = status ? status->progress : LessonProgress();
    const int total = std::max(1, progress.stepCount);
    m_neatline->setSteps(progress.stepsDone, total, progress.isStarted ? std::min(progress.stepsDone, total - 1) : -1);
    m_position->setText(UiLearnerTr::tr("%1 of %2 steps done").arg(progress.stepsDone).arg(total));
    const int left = std::max(1, qRound(lesson->minutes * (total - progress.stepsDone) / double(total)));
    m_left->setText(UiLearnerTr::tr("About %n min left", nullptr, left));
    m_continue->setText(place->isStarted ? UiLearnerTr::tr("Continue lesson") : UiLearnerTr::tr("Begin lesson"));
    // The ornament shows the two years of the lesson's own story where there is one; else a plain rising coast.
    m_picture->setLines({{{0, .25}, {.12, .55}, {.2, .62}, {.32, .3}, {.5, .22}, {.62, .45}, {.7, .95}, {.78, .5}, {.9, .3}, {1, .34}},
                         {{0, .35}, {.2, .4}, {.4, .33}, {.6, .4}, {.8, .36}, {1, .42}}});
}

void HomePage::showReview()
{
    const ReviewQueue &queue = m_desk.reviewQueue();
    const auto due = static_cast<int>(queue.due.size());
    m_dueRow->setVisible(due > 0);
    m_nothingDue->setVisible(due == 0);
    m_dueWords->setVisible(due > 0);
    m_reviewCard->setMeta(due > 0 ? UiLearnerTr::tr("About %n min", nullptr, minutesOfSitting(queue)) : QString());
    m_dueCount->setText(QString::number(due));
    m_dueUnit->setText(UiLearnerTr::tr("exercise(s)", nullptr, due));
    m_nothingDue->setText(nothingDueInWords(queue, m_desk.language()));
    m_dueWords->setText(tasksInWords(queue.due, m_desk.framework(), m_desk.language()));
}

void HomePage::showWeek()
{
    const QDate today = m_desk.clock().today();
    const QLocale locale = localeOf(m_desk.language());
    QList<WeekPlot::Day> days;
    for (int back = daysShown - 1; back >= 0; --back)
        days << WeekPlot::Day{locale.dayName(today.addDays(-back).dayOfWeek(), QLocale::ShortFormat), 0, back == 0};
    int answers = 0;
    int right = 0;
    for (const Attempt &attempt : m_desk.attempts()) {
        const qint64 back = attempt.day.daysTo(today);
        // A placement that is paused must not tell how it goes, and is no practice anyway.
        if (back < 0 || back >= daysShown || attempt.purpose == AttemptPurpose::Prediction || attempt.role == u"placement")
            continue;
        ++days[daysShown - 1 - static_cast<int>(back)].answers;
        ++answers;
        right += attempt.outcome == AttemptOutcome::Full ? 1 : 0;
    }
    m_week->setDays(days);
    m_weekWords->setText(answers == 0 ? UiLearnerTr::tr("No answers yet.") : UiLearnerTr::tr("%n answer(s)", nullptr, answers));
    m_weekRight->setText(answers == 0 ? UiLearnerTr::tr("One lesson takes about ten minutes.")
                                      : UiLearnerTr::tr("%1 of %2 were right").arg(right).arg(answers));
}

void HomePage::showProfile()
{
    QList<ProfileRow> rows;
    for (const Strand &strand : m_desk.framework().strands) {
        rows << ProfileRow{strand.id, strand.title.text(m_desk.language()), true, {}, 0, 0, 0};
        for (const QString &code : strand.competencies) {
            ProfileRow row{code, m_desk.framework().title(code, m_desk.language()), false, {}, 0, 0,
                           m_desk.profile().expectedLevel(code)};
            for (const CompetencyState &state : m_desk.states()) {
                if (state.code == code && state.isSufficient()) {
                    row.estimate = state.ability.estimate;
                    row.lower = state.ability.low;
                    row.upper = state.ability.high;
                }
            }
            rows << row;
        }
    }
    m_profile->setRows(rows);
}

} // namespace chartroom
