// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/label.h"

#include "ui_kit/icons.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace chartroom {

Label::Label(const QString &text, TextRole role, int weight, const QString &token, QWidget *parent)
    : QLabel(text, parent), m_role(role), m_weight(weight), m_token(token)
{
    setTextFormat(Qt::PlainText);
    dress();
}

Label *Label::wrapped(const QString &text, TextRole role, const QString &token)
{
    auto *label = new Label(text, role, 0, token);
    label->setWordWrap(true);
    return label;
}

void Label::setToken(const QString &token)
{
    m_token = token;
    dress();
}

void Label::setRole(TextRole role, int weight)
{
    m_role = role;
    m_weight = weight;
    dress();
}

void Label::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
}

QSize Label::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(hint.width(), fontMetrics().averageCharWidth() * 8), hint.height()) : hint;
}

void Label::paintEvent(QPaintEvent *event)
{
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

void Label::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_elided)
        setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::ApplicationPaletteChange
        || event->type() == QEvent::StyleChange)
        dress();
}

void Label::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    setFont(roleFont(m_role, m_weight));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, themeOf(QApplication::palette()).color(m_token));
    setPalette(colors);
    m_dressing = false;
}

IconLabel::IconLabel(const QString &iconName, const QString &token, int size, QWidget *parent)
    : QLabel(parent), m_icon(iconName), m_token(token), m_size(size)
{
    dress();
}

void IconLabel::setIcon(const QString &iconName, const QString &token)
{
    m_icon = iconName;
    m_token = token;
    dress();
}

void IconLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange)
        dress();
}

void IconLabel::dress()
{
    const int side = grown(m_size);
    setFixedSize(side, side);
    setPixmap(themedPixmap(m_icon, themeOf(QApplication::palette()).color(m_token), side, devicePixelRatioF()));
}

} // namespace chartroom
