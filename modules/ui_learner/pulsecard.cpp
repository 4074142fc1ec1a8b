// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/pulsecard.h"

#include "progress/heldfacts.h"
#include "ui_kit/button.h"
#include "ui_kit/card.h"
#include "ui_kit/label.h"
#include "ui_kit/panes.h"
#include "ui_learner/tr.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLocale>
#include <QRadioButton>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestAgreement = 5;

QString agreementWord(int value)
{
    const QStringList words{UiLearnerTr::tr("not at all"), UiLearnerTr::tr("hardly"), UiLearnerTr::tr("partly"), UiLearnerTr::tr("mostly"),
                            UiLearnerTr::tr("fully")};
    return words.value(value - 1);
}

} // namespace

PulseCard::PulseCard(LearnerDesk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_last(Label::wrapped({}, TextRole::Caption, u"ink2"_s)),
      m_message(Label::wrapped({}, TextRole::Small, u"acc"_s))
{
    auto *card = new Card(UiLearnerTr::tr("How we work with data"));
    card->body()->addWidget(Label::wrapped(UiLearnerTr::tr("How far do you agree, from 1 (not at all) to 5 (fully)? Answers are only shown for "
                                                           "groups, and only when you share them. Nobody sees yours alone."),
                                           TextRole::Small, u"ink2"_s));
    for (int question = 1; question <= Pulse::questions; ++question)
        card->body()->addWidget(statementRow(question));
    QPushButton *keep = makeButton(ButtonKind::Secondary, UiLearnerTr::tr("Keep my answers"), u"check"_s);
    keep->setObjectName(u"pulse-keep"_s);
    connect(keep, &QPushButton::clicked, this, &PulseCard::keep);
    card->body()->addWidget(keep, 0, Qt::AlignLeft);
    card->body()->addWidget(m_message);
    card->body()->addWidget(m_last);
    card->body()->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    refresh();
}

QWidget *PulseCard::statementRow(int question)
{
    const QString statement = pulseStatement(question, m_desk.language());
    auto *row = new QWidget;
    auto *layout = new QBoxLayout(panesStack() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, row);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->addWidget(Label::wrapped(statement, TextRole::Body), 1);
    auto *group = new QButtonGroup(this);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(grown(10));
    for (int value = 1; value <= highestAgreement; ++value) {
        auto *choice = new QRadioButton(QString::number(value));
        choice->setObjectName(u"pulse-%1-%2"_s.arg(question).arg(value));
        choice->setAccessibleName(u"%1: %2, %3"_s.arg(statement).arg(value).arg(agreementWord(value)));
        choice->setToolTip(agreementWord(value));
        group->addButton(choice, value);
        choices->addWidget(choice);
    }
    choices->addStretch(panesStack() ? 1 : 0);
    layout->addLayout(choices);
    connect(group, &QButtonGroup::idClicked, m_message, &QLabel::clear);
    m_answers.at(static_cast<size_t>(question - 1)) = group;
    markAsGroup(row, statement);
    return row;
}

void PulseCard::refresh()
{
    const auto pulses = m_desk.store().pulses(m_desk.person().id);
    const auto newest = pulses ? newestPulse(*pulses) : std::nullopt;
    m_last->setText(newest ? UiLearnerTr::tr("You last answered on %1. New answers stand beside the old ones.")
                                 .arg(QLocale(m_desk.language()).toString(newest->at.toLocalTime().date(), QLocale::LongFormat))
                           : UiLearnerTr::tr("You have not answered yet."));
}

void PulseCard::keep()
{
    const QDateTime now = m_desk.clock().now();
    Pulse pulse{FactId{uuidVersion7(now)}, m_desk.person().id, {}, now};
    for (size_t i = 0; i < m_answers.size(); ++i) {
        const int chosen = m_answers.at(i)->checkedId();
        if (chosen < 1) {
            m_message->setToken(u"amb"_s);
            m_message->setText(UiLearnerTr::tr("Statement %1 has no answer yet.").arg(i + 1));
            m_answers.at(i)->buttons().constFirst()->setFocus();
            return;
        }
        pulse.answers.at(i) = chosen;
    }
    const auto added = m_desk.store().addPulse(pulse);
    m_message->setToken(added ? u"acc"_s : u"err"_s);
    m_message->setText(added ? UiLearnerTr::tr("Kept. Share them when you like, in Share.") : added.error().message);
    refresh();
}

} // namespace chartroom
