// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/startpage.h"

#include "lesson/placeholders.h"
#include "lesson/values.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/clearlayout.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_kit/scrollpage.h"
#include "ui_learner/bandbar.h"
#include "ui_learner/pathtable.h"
#include "ui_learner/placementwords.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

StartPage::StartPage(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_begin(new Card(UiLearnerTr::tr("Begin here"))), m_bands(new Card(UiLearnerTr::tr("Where you stand, roughly"))),
      m_pathCard(new Card), m_rows(new QVBoxLayout), m_module(new Label({}, TextRole::Caption, 0, u"ink2"_s)),
      m_lesson(Label::wrapped({}, TextRole::Heading)), m_why(Label::wrapped({}, TextRole::Small, u"ink2"_s)),
      m_go(makeButton(ButtonKind::Primary, {}, u"play"_s)), m_path(new PathTable(desk))
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 18, 24, 24);
    column->setSpacing(14);
    column->addWidget(new Label(UiLearnerTr::tr("Your starting point"), TextRole::Title));
    setUpBegin();
    setUpBands();
    setUpPath();
    const QList<QWidget *> cards{m_begin, m_bands, m_pathCard};
    for (qsizetype i = 0; i < cards.size(); ++i) {
        markAsPane(cards.at(i), 10 + 10 * static_cast<int>(i));
        cards.at(i)->setMaximumWidth(grown(880));
        column->addWidget(cards.at(i));
    }
    column->addStretch(1);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollPage(page));
    connect(&m_desk, &LearnerDesk::changed, this, &StartPage::refresh);
    refresh();
}

void StartPage::setUpBegin()
{
    m_go->setObjectName(u"begin-path"_s);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (m_desk.plan().goOn)
            emit lessonChosen(*m_desk.plan().goOn);
    });
    auto *row = new QHBoxLayout;
    row->addWidget(m_go);
    row->addStretch();
    m_begin->body()->addWidget(m_module);
    m_begin->body()->addWidget(m_lesson);
    m_begin->body()->addWidget(m_why);
    m_begin->body()->addSpacing(4);
    m_begin->body()->addLayout(row);
}

void StartPage::setUpBands()
{
    m_rows->setSpacing(10);
    m_bands->body()->addLayout(m_rows);
    m_bands->body()->addSpacing(6);
    m_bands->body()->addWidget(Label::wrapped(UiLearnerTr::tr("A few questions tell your level only roughly. They choose where you start, nothing else. "
                                                              "They are no part of your record."), TextRole::Small, u"ink2"_s));
}

void StartPage::setUpPath()
{
    m_pathCard->setTitle(UiLearnerTr::tr("Learning path: %1").arg(m_desk.profile().title.text(m_desk.language())));
    m_pathCard->setFlush(true);
    m_pathCard->body()->addWidget(m_path);
    connect(m_path, &PathTable::lessonChosen, this, &StartPage::lessonChosen);
}

void StartPage::refresh()
{
    showBands();
    showBegin();
    m_pathCard->setTitle(UiLearnerTr::tr("Learning path: %1").arg(m_desk.profile().title.text(m_desk.language())));
    m_path->reload();
}

void StartPage::showBands()
{
    clearLayout(*m_rows);
    int right = 0;
    int asked = 0;
    for (const PlacementBand &band : m_desk.placement().bands()) {
        m_rows->addWidget(bandRow(band));
        right += band.right;
        asked += band.asked;
    }
    m_bands->setMeta(UiLearnerTr::tr("%1 of %2 were right").arg(right).arg(asked));
}

QWidget *StartPage::bandRow(const PlacementBand &band) const
{
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(panesStack() ? 2 : 16);
    const QString title = u"%1  %2"_s.arg(band.strand, m_desk.framework().strandTitle(band.strand, m_desk.language()));
    const QString words = bandInWords(band, m_desk);
    auto *name = Label::wrapped(title, TextRole::Body);
    auto *level = Label::wrapped(words, TextRole::Small);
    auto *count = new Label(UiLearnerTr::tr("%1 of %2 right").arg(band.right).arg(band.asked), TextRole::Small, 0, u"ink2"_s);
    layout->addWidget(name, 3);
    layout->addWidget(new BandBar(band.low, words));
    layout->addWidget(level, 4);
    layout->addWidget(count, 0, panesStack() ? Qt::AlignLeft : Qt::AlignRight | Qt::AlignVCenter);
    markAsGroup(row, u"%1: %2"_s.arg(title, words));
    return row;
}

void StartPage::showBegin()
{
    const auto &place = m_desk.plan().goOn;
    const Pack *pack = place ? m_desk.pack(place->pack) : nullptr;
    const Lesson *lesson = pack ? pack->lesson(place->lesson) : nullptr;
    m_begin->setVisible(lesson != nullptr);
    if (!lesson)
        return;
    const PackModule *module = pack->moduleOf(lesson->slug);
    m_module->setText(module ? module->title.text(m_desk.language()) : QString());
    m_lesson->setText(shownText(lesson->title.text(m_desk.language()), lessonContext(*pack, m_desk.language())));
    m_go->setText(place->isStarted ? UiLearnerTr::tr("Continue lesson") : UiLearnerTr::tr("Begin lesson"));
    const bool isStart = m_desk.plan().start && m_desk.plan().start->lesson == place->lesson;
    m_why->setText(isStart ? UiLearnerTr::tr("It is the first lesson of your path with something new for you. Those before it stay open.")
                   : place->isStarted ? UiLearnerTr::tr("You have begun this lesson.")
                                      : UiLearnerTr::tr("Your path begins with its first lesson."));
}

void StartPage::focusBegin()
{
    m_go->setFocus(Qt::TabFocusReason);
}

} // namespace chartroom
