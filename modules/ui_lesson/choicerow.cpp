// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/choicerow.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"
#include "ui_lesson/tr.h"

#include <QKeyEvent>
#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int leftRoom = 62;
constexpr int wordRoom = 112; // "Your answer" with its icon

struct RowLook {
    QString border;
    QString ground;
    int width;
};

RowLook rowLook(ChoiceRow::State state, bool isOver)
{
    switch (state) {
    case ChoiceRow::State::NotYet:
        return {u"amb"_s, u"ambTint"_s, 2};
    case ChoiceRow::State::Right:
        return {u"acc"_s, u"accTint"_s, 2};
    case ChoiceRow::State::Chosen:
        return {u"acc"_s, u"surface"_s, 2};
    case ChoiceRow::State::Open:
        break;
    }
    return {u"ctl"_s, isOver ? u"alt"_s : u"surface"_s, 1};
}

} // namespace

ChoiceRow::ChoiceRow(const QString &letter, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_letter(letter)
{
    setText(text);
    setCheckable(true);
    setAutoExclusive(true);
    setAccessibleName(text);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void ChoiceRow::setState(State state)
{
    m_state = state;
    setAccessibleDescription(stateWord());
    update();
}

QString ChoiceRow::stateWord() const
{
    return m_state == State::NotYet ? UiLessonTr::tr("Your answer")
        : m_state == State::Right   ? UiLessonTr::tr("Right")
                                    : QString();
}

QRect ChoiceRow::textRect(int width) const
{
    const int right = m_state == State::NotYet || m_state == State::Right ? wordRoom : 12;
    return {leftRoom, 0, std::max(40, width - leftRoom - right), 10000};
}

int ChoiceRow::heightForWidth(int width) const
{
    const QFontMetrics metrics(roleFont(TextRole::Body));
    // Always leaves room for the word, so that a grade does not move the page.
    const int room = std::max(40, width - leftRoom - wordRoom);
    const int height = metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, text()).height();
    return std::max(34, height + 14);
}

QSize ChoiceRow::sizeHint() const
{
    return {340, heightForWidth(width() > 100 ? width() : 420)};
}

void ChoiceRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = themeOf(this);
    const State state = m_state == State::Open && isChecked() ? State::Chosen : m_state;
    const RowLook look = rowLook(state, underMouse());
    painter.setPen(QPen(theme.color(look.border), look.width));
    painter.setBrush(theme.color(look.ground));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);

    const QPointF middle(21, height() / 2.0);
    painter.setPen(QPen(theme.color(isChecked() ? u"ink"_s : u"ctl"_s), 1));
    painter.setBrush(theme.color(u"surface"_s));
    painter.drawEllipse(middle, 7.5, 7.5);
    if (isChecked()) {
        painter.setBrush(theme.color(u"ink"_s));
        painter.drawEllipse(middle, 4, 4);
    }
    painter.setPen(theme.color(u"ink"_s));
    painter.setFont(roleFont(TextRole::Body, 600));
    painter.drawText(QRect(38, 0, 20, height()), Qt::AlignVCenter, m_letter);
    painter.setFont(roleFont(TextRole::Body));
    const QRect room = textRect(width());
    painter.drawText(QRect(room.x(), 0, room.width(), height()), Qt::AlignVCenter | Qt::TextWordWrap, text());
    if (stateWord().isEmpty())
        return;
    const QColor color = theme.color(m_state == State::Right ? u"acc"_s : u"amb"_s);
    painter.drawPixmap(width() - wordRoom + 4, (height() - 16) / 2,
                       themedPixmap(m_state == State::Right ? u"check"_s : u"warn"_s, color, 16, devicePixelRatioF()));
    painter.setPen(color);
    painter.setFont(roleFont(TextRole::Caption, 600));
    painter.drawText(QRect(width() - wordRoom + 26, 0, wordRoom - 30, height()), Qt::AlignVCenter, stateWord());
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    // Arrows move inside the group (Qt's own handling); Return belongs to the page.
    QAbstractButton::keyPressEvent(event);
}

} // namespace chartroom
