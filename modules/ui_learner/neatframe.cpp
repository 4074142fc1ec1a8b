// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/neatframe.h"

#include "ui_kit/theme.h"

#include <QPainter>
#include <QPolygonF>

namespace chartroom {

using namespace Qt::StringLiterals;

NeatFrame::NeatFrame(QWidget *parent) : QWidget(parent)
{
    setFixedSize(166, 104);
}

void NeatFrame::setLines(const QList<QList<QPointF>> &lines)
{
    m_lines = lines;
    update();
}

void NeatFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    const QColor ink = theme.color(u"ink"_s);
    painter.fillRect(rect(), theme.color(u"alt"_s));
    painter.setPen(ink);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    painter.drawRect(rect().adjusted(4, 4, -5, -5));
    constexpr int ticks = 20;
    for (int i = 0; i < ticks; i += 2) {
        const double dx = width() / double(ticks);
        const double dy = height() / double(ticks);
        painter.fillRect(QRectF(i * dx, 0, dx, 4), ink);
        painter.fillRect(QRectF(i * dx, height() - 4, dx, 4), ink);
        painter.fillRect(QRectF(0, i * dy, 4, dy), ink);
        painter.fillRect(QRectF(width() - 4, i * dy, 4, dy), ink);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner(14, 14, width() - 28, height() - 28);
    for (qsizetype i = m_lines.size() - 1; i >= 0; --i) {
        QPolygonF line;
        for (const QPointF &point : m_lines.at(i))
            line << QPointF(inner.x() + point.x() * inner.width(), inner.bottom() - point.y() * inner.height());
        painter.setPen(QPen(theme.color(i == 0 ? u"acc"_s : u"ink3"_s), i == 0 ? 2 : 1.5));
        painter.drawPolyline(line);
    }
}

} // namespace chartroom
