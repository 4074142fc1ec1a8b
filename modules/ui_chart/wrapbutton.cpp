// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/wrapbutton.h"

#include "ui_kit/icons.h"
#include "ui_kit/theme.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSide = 16;
constexpr int iconGap = 8;
constexpr int wrapPadding = 3;
constexpr int leastTarget = 24; ///< WCAG 2.2, target size

} // namespace

WrapButton::WrapButton(const QString &text, const QString &icon, const QString &token, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_token(token)
{
    setText(text);
    setCheckable(true);
    setFont(roleFont(TextRole::Caption, 600));
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect WrapButton::textRect(const QRect &around) const
{
    return around.adjusted(grown(iconSide) + iconGap, wrapPadding, -wrapPadding, -wrapPadding);
}

int WrapButton::heightForWidth(int width) const
{
    const QRect room = textRect(QRect(0, 0, width, 10'000));
    const QRect words = fontMetrics().boundingRect(room, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
    return std::max(leastTarget, words.height() + 2 * wrapPadding);
}

QSize WrapButton::sizeHint() const
{
    const int width = grown(iconSide) + iconGap + fontMetrics().horizontalAdvance(text()) + 2 * wrapPadding + 2;
    return {width, std::max(leastTarget, fontMetrics().height() + 2 * wrapPadding)};
}

QSize WrapButton::minimumSizeHint() const
{
    int longest = 0; // a word is never cut
    const QStringList words = text().split(u' ');
    for (const QString &word : words)
        longest = std::max(longest, fontMetrics().horizontalAdvance(word));
    return {grown(iconSide) + iconGap + longest + 2 * wrapPadding + 2, leastTarget};
}

void WrapButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(isChecked() ? u"ambTint"_s : u"alt"_s));
        painter.drawRoundedRect(rect(), 3, 3);
    }
    const int side = grown(iconSide);
    const int top = wrapPadding + std::max(0, (fontMetrics().height() - side) / 2);
    painter.drawPixmap(0, top, themedPixmap(m_icon, theme.color(m_token), side, devicePixelRatioF()));
    painter.setPen(theme.color(u"ink"_s));
    painter.setFont(font());
    painter.drawText(textRect(rect()), Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
}

} // namespace chartroom
