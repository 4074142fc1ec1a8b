// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/markplottable.h"

namespace chartroom {

MarkPlottable::MarkPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, Paint paint)
    : QCPAbstractPlottable(keyAxis, valueAxis), m_paint(std::move(paint))
{
    removeFromLegend();
}

QRectF MarkPlottable::pixels(const QPointF &from, const QPointF &to) const
{
    return QRectF(pixel(from), pixel(to)).normalized();
}

QCPRange MarkPlottable::getKeyRange(bool &foundRange, QCP::SignDomain) const
{
    foundRange = false;
    return {};
}

QCPRange MarkPlottable::getValueRange(bool &foundRange, QCP::SignDomain, const QCPRange &) const
{
    foundRange = false;
    return {};
}

QRect MarkPlottable::clipRect() const
{
    constexpr int line = 2; // strokes on the edge are drawn whole
    if (m_clipped || !parentPlot())
        return keyAxis()->axisRect()->rect().adjusted(-line, -line, line, line);
    return parentPlot()->viewport();
}

} // namespace chartroom
