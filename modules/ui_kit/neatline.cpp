// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_kit/neatline.h"

#include "ui_kit/theme.h"
#include "ui_kit/tr.h"

#include <QPainter>

namespace chartroom {

using namespace Qt::StringLiterals;

Neatline::Neatline(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSteps(0, 0);
}

void Neatline::setSteps(int done, int total, int current)
{
    m_done = done;
    m_total = total;
    m_current = current;
    setAccessibleName(UiKitTr::tr("%1 of %2 steps done").arg(done).arg(total));
    update();
}

void Neatline::paintEvent(QPaintEvent *)
{
    if (m_total <= 0)
        return;
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor ink = theme.color(u"ink"_s);
    painter.fillRect(rect(), ink);
    for (int i = 0; i < m_total; ++i) {
        const int left = 1 + (width() - 1) * i / m_total;
        const int right = (width() - 1) * (i + 1) / m_total;
        const QRect segment(left, 1, right - left, height() - 2);
        const bool done = i < m_done && i != m_current;
        painter.fillRect(segment, theme.color(done ? u"acc"_s : u"surface"_s));
        if (i == m_current)
            painter.fillRect(segment.adjusted(2, 2, -2, -2), theme.color(u"acc"_s));
    }
}

ShareBar::ShareBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share)
{
    m_share = qBound(0.0, share, 1.0);
    setAccessibleName(UiKitTr::tr("%1 percent done").arg(qRound(m_share * 100)));
    update();
}

void ShareBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    painter.setPen(theme.color(u"ctl"_s));
    painter.setBrush(theme.color(u"surface"_s));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.fillRect(QRect(0, 0, qRound(width() * m_share), height()), theme.color(u"acc"_s));
}

} // namespace chartroom
