// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/labelplacer.h"

namespace chartroom {

std::optional<QRectF> LabelPlacer::place(const QList<QRectF> &wanted)
{
    for (const QRectF &area : wanted) {
        const bool free = std::none_of(m_taken.begin(), m_taken.end(), [&area](const QRectF &taken) { return taken.intersects(area); });
        if (free && m_bounds.contains(area)) {
            m_taken.append(area);
            return area;
        }
    }
    return std::nullopt;
}

QList<QRectF> placesAround(const QRectF &spot, const QSizeF &size)
{
    constexpr double gap = 2;
    const double right = spot.right() + gap;
    const double left = spot.left() - gap - size.width();
    const double above = spot.top() - gap - size.height();
    const double below = spot.bottom() + gap;
    const QPointF middle = spot.center() - QPointF(size.width() / 2, size.height() / 2);
    const QList<QPointF> corners = {{right, middle.y()}, {left, middle.y()}, {middle.x(), above}, {middle.x(), below},
                                    {right, above},      {left, above},      {right, below},      {left, below}};
    QList<QRectF> places;
    for (const QPointF &corner : corners)
        places.append(QRectF(corner, size));
    return places;
}

} // namespace chartroom
