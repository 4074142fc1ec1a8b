// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/suggestionbutton.h"

#include "ui_chart/tr.h"
#include "ui_kit/theme.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardPadding = 8;
constexpr int wordsFlags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;

} // namespace

SuggestionButton::SuggestionButton(const ChartSuggestion &suggestion, QWidget *parent)
    : QAbstractButton(parent), m_suggestion(suggestion)
{
    setText(suggestion.typeName);
    setAccessibleName(UiChartTr::tr("Use this chart: %1").arg(suggestion.typeName));
    setAccessibleDescription(suggestion.reason);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SuggestionButton::setPicture(const QImage &picture)
{
    m_picture = picture;
    update();
}

QRect SuggestionButton::wordsRect(int width) const
{
    const int top = cardPadding + grown(pictureSize().height()) + cardPadding;
    return {cardPadding, top, width - 2 * cardPadding, 10'000};
}

int SuggestionButton::heightForWidth(int width) const
{
    const QRect room = wordsRect(width);
    const QFontMetrics bold(roleFont(TextRole::Small, 600));
    const QFontMetrics plain(roleFont(TextRole::Caption));
    return room.top() + bold.boundingRect(room, wordsFlags, text()).height()
           + plain.boundingRect(room, wordsFlags, m_suggestion.reason).height() + cardPadding + 2;
}

QSize SuggestionButton::sizeHint() const
{
    const int width = grown(pictureSize().width()) + 2 * cardPadding;
    return {width, heightForWidth(width)};
}

QSize SuggestionButton::minimumSizeHint() const
{
    const int width = grown(pictureSize().width() * 3 / 4) + 2 * cardPadding;
    return {width, heightForWidth(width)};
}

void SuggestionButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.setPen(theme.color(underMouse() ? u"acc"_s : u"ctl"_s));
    painter.setBrush(theme.color(isDown() ? u"sunken"_s : u"surface"_s));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (!m_picture.isNull()) {
        const QSize room(width() - 2 * cardPadding, grown(pictureSize().height()));
        const QSize size = m_picture.size().scaled(room, Qt::KeepAspectRatio);
        painter.drawImage(QRect(QPoint(cardPadding + (room.width() - size.width()) / 2, cardPadding), size), m_picture);
    }
    QRect words = wordsRect(width());
    painter.setPen(theme.color(u"ink"_s));
    painter.setFont(roleFont(TextRole::Small, 600));
    QRect used;
    painter.drawText(words, wordsFlags, text(), &used);
    words.setTop(used.bottom() + 1);
    painter.setPen(theme.color(u"ink2"_s));
    painter.setFont(roleFont(TextRole::Caption));
    painter.drawText(words, wordsFlags, m_suggestion.reason);
}

} // namespace chartroom
