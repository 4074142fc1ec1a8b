// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/markhighlight.h"

#include <QPainter>

namespace chartroom {

QPixmap veilAround(const QList<QPainterPath> &shapes, const QList<QRectF> &grounds, const QSize &size,
                   double pixelRatio, const QColor &paper)
{
    constexpr float thickness = 0.68F; // what steps back can still be read
    QPixmap veil(size * pixelRatio);
    veil.setDevicePixelRatio(pixelRatio);
    veil.fill(Qt::transparent);
    QPainter painter(&veil);
    QColor colour = paper;
    colour.setAlphaF(thickness);
    for (const QRectF &ground : grounds)
        painter.fillRect(ground, colour);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setCompositionMode(QPainter::CompositionMode_Clear);
    for (const QPainterPath &shape : shapes)
        painter.fillPath(shape, Qt::black);
    return veil;
}

} // namespace chartroom
