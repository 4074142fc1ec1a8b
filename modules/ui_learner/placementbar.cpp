// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/placementbar.h"

#include "ui_kit/button.h"
#include "ui_kit/messagebar.h"
#include "ui_learner/placementwords.h"
#include "ui_learner/tr.h"

#include <QVBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

PlacementBar::PlacementBar(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_bar(new MessageBar), m_go(makeButton(ButtonKind::Secondary, {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(m_bar);
    m_go->setObjectName(u"home-placement"_s);
    m_bar->addAction(m_go);
    connect(m_go, &QPushButton::clicked, this, &PlacementBar::placementRequested);
    connect(&m_desk, &LearnerDesk::changed, this, &PlacementBar::refresh);
    refresh();
}

void PlacementBar::refresh()
{
    const PlacementCourse &course = m_desk.placement().course();
    const bool isPaused = course.standing == PlacementStanding::Begun;
    const bool isBegun = m_desk.plan().goOn && m_desk.plan().goOn->isStarted;
    const bool isOffered = isPaused || (course.standing == PlacementStanding::Skipped && course.finished.isEmpty() && !isBegun);
    setVisible(isOffered && !m_desk.placementBank().isEmpty());
    if (isHidden())
        return;
    m_go->setText(placementAction(m_desk));
    const int left = m_desk.placementBank().length() - static_cast<int>(course.answers.size());
    const QString time = UiLearnerTr::tr("About %n min", nullptr, std::max(1, qRound(minutesOfPlacement(isPaused ? left : m_desk.placementBank().length()))));
    m_bar->showMessage(MessageBar::Tone::Note, UiLearnerTr::tr("Questions can find where your path begins."),
                       isPaused ? UiLearnerTr::tr("%1 of %2 are answered. %3.").arg(course.answers.size()).arg(m_desk.placementBank().length()).arg(time)
                                : time + u'.');
}

} // namespace chartroom
