// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/messagebar.h"

#include "ui_kit/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QPushButton>
#include <QStyle>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct ToneLook {
    QString word;
    QString icon;
    QString token;
};

ToneLook toneLook(MessageBar::Tone tone)
{
    switch (tone) {
    case MessageBar::Tone::Attention:
        return {u"attention"_s, u"warn"_s, u"amb"_s};
    case MessageBar::Tone::Success:
        return {u"success"_s, u"checkc"_s, u"acc"_s};
    case MessageBar::Tone::Blocking:
        return {u"blocking"_s, u"error"_s, u"err"_s};
    case MessageBar::Tone::Note:
        break;
    }
    return {u"note"_s, u"info"_s, u"ink2"_s};
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new IconLabel(u"info"_s, u"ink2"_s, 18)), m_what(new Label({}, TextRole::Body, 600)),
      m_why(new Label({}, TextRole::Small, 0, u"ink2"_s)), m_row(new QHBoxLayout(this)), m_actions(new QHBoxLayout)
{
    setProperty("kind", u"note"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    for (Label *label : {m_what, m_why}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(label);
    }
    auto *message = new QHBoxLayout;
    message->setSpacing(12);
    message->addWidget(m_icon, 0, Qt::AlignTop);
    message->addLayout(texts, 1);
    m_row->setContentsMargins(14, 10, 12, 10);
    m_row->setSpacing(12);
    m_row->addLayout(message, 1);
    m_row->addLayout(m_actions);
    clear();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    // The words need room beside the buttons; below them the buttons stand in a row where they can.
    const int buttons = widthOfActions();
    m_row->setDirection(width() - buttons < grown(400) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_actions->setDirection(width() - buttons < grown(30) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

int MessageBar::widthOfActions() const
{
    int width = 0;
    for (int i = 0; i < m_actions->count(); ++i) {
        const QWidget *button = m_actions->itemAt(i)->widget();
        width += button && !button->isHidden() ? button->sizeHint().width() + m_actions->spacing() : 0;
    }
    return width;
}

void MessageBar::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    // On AT-SPI an alert is read when it appears; one that was there already appears anew.
    QAccessibleEvent appearance(this, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&appearance);
}

void MessageBar::showMessage(Tone tone, const QString &what, const QString &why)
{
    m_tone = tone;
    const ToneLook look = toneLook(tone);
    setProperty("tone", look.word);
    m_icon->setIcon(look.icon, look.token);
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    style()->unpolish(this);
    style()->polish(this);
    setVisible(!what.isEmpty());
    setAccessibleName(text());
    announce();
}

void MessageBar::clear()
{
    m_what->clear();
    m_why->clear();
    setAccessibleName({});
    hide();
}

void MessageBar::addAction(QPushButton *button)
{
    m_actions->addWidget(button);
}

QString MessageBar::text() const
{
    return QString(m_what->text() + u' ' + m_why->text()).trimmed();
}

} // namespace chartroom
