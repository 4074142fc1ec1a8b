// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/label.h"

#include "ui_kit/icons.h"

#include <QApplication>
#include <QEvent>

namespace chartroom {

Label::Label(const QString &text, TextRole role, int weight, const QString &token, QWidget *parent)
    : QLabel(text, parent), m_role(role), m_weight(weight), m_token(token)
{
    setTextFormat(Qt::PlainText);
    dress();
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
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange)
        dress();
}

void IconLabel::dress()
{
    setFixedSize(m_size, m_size);
    setPixmap(themedPixmap(m_icon, themeOf(QApplication::palette()).color(m_token), m_size, devicePixelRatioF()));
}

} // namespace chartroom
