// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/lessonactions.h"

#include "ui_kit/button.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_lesson/tr.h"

#include <QBoxLayout>

namespace chartroom {

using namespace Qt::StringLiterals;

LessonActions::LessonActions(QWidget *parent)
    : QFrame(parent), m_back(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Back"), u"left"_s)),
      m_undo(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Undo"), u"undo"_s)),
      m_redo(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Redo"), u"redo"_s)),
      m_startOver(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Start over"))),
      m_again(makeButton(ButtonKind::Quiet, UiLessonTr::tr("Take the lesson again"), u"redo"_s)),
      m_check(makeButton(ButtonKind::Primary, UiLessonTr::tr("Check answer"), u"check"_s)),
      m_goOn(makeButton(ButtonKind::Secondary, UiLessonTr::tr("Continue"))),
      m_remark(new Label({}, TextRole::Caption, 0, u"ink2"_s))
{
    setProperty("kind", u"actions"_s);
    markAsPane(this, 90);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(20, 10, 24, 10);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_back);
    // With large text what is taken back stands above what leads on.
    auto *tools = panesStack() ? new QHBoxLayout : row;
    for (QPushButton *button : {m_undo, m_redo, m_startOver, m_again})
        tools->addWidget(button);
    if (tools != row) {
        tools->addStretch();
        rows->addLayout(tools);
    }
    rows->addLayout(row);
    m_remark->setWordWrap(!panesStack());
    m_remark->setElided(panesStack());
    row->addWidget(m_remark, 1);
    row->addStretch();
    row->addWidget(m_check);
    row->addWidget(m_goOn);
    m_back->setObjectName(u"lesson-back"_s);
    m_undo->setObjectName(u"lesson-undo"_s);
    m_startOver->setObjectName(u"lesson-start-over"_s);
    m_check->setObjectName(u"lesson-check"_s);
    m_goOn->setObjectName(u"lesson-continue"_s);
    connect(m_back, &QPushButton::clicked, this, &LessonActions::backChosen);
    connect(m_undo, &QPushButton::clicked, this, &LessonActions::undoChosen);
    connect(m_redo, &QPushButton::clicked, this, &LessonActions::redoChosen);
    connect(m_startOver, &QPushButton::clicked, this, &LessonActions::startOverChosen);
    connect(m_again, &QPushButton::clicked, this, &LessonActions::againChosen);
    connect(m_check, &QPushButton::clicked, this, &LessonActions::checkChosen);
    connect(m_goOn, &QPushButton::clicked, this, &LessonActions::goOnChosen);
}

void LessonActions::setOffer(const Offer &offer)
{
    m_check->setVisible(!offer.check.isEmpty());
    m_check->setText(offer.check);
    m_goOn->setText(offer.goOn);
    m_back->setText(offer.back);
    setButtonKind(m_goOn, offer.check.isEmpty() ? ButtonKind::Primary : ButtonKind::Secondary);
    m_undo->setVisible(offer.canUndo);
    m_redo->setVisible(offer.canRedo);
    m_startOver->setVisible(offer.canStartOver);
    m_again->setVisible(offer.canTakeAgain);
    m_remark->setText(offer.remark);
    m_remark->setVisible(!offer.remark.isEmpty());
}

void LessonActions::focusGoOn()
{
    m_goOn->setFocus(Qt::TabFocusReason);
}

} // namespace chartroom
