// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

#include <QPainterPath>
#include <qcustomplot.h>

namespace chartroom {

/// A panel without axes (pie, donut, tile map, treemap). It draws its marks itself and knows the shape of each.
class MarkPanel : public QCPLayoutElement
{
public:
    MarkPanel(QCustomPlot *plot, ChartTheme theme) : QCPLayoutElement(plot), m_theme(std::move(theme)) { setLayer(QStringLiteral("main")); }

    /// The visible shape of a row's mark, in pixels of the plot; empty when it draws none.
    [[nodiscard]] virtual QPainterPath shapeOf(int row) const = 0;
    /// A rectangle around the middle of that shape, within it where it can be.
    [[nodiscard]] virtual QRectF middleOf(int row) const = 0;
    /// The row of the mark at a point, or −1.
    [[nodiscard]] virtual int rowAt(const QPointF &point) const = 0;

protected:
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }

    ChartTheme m_theme;
};

} // namespace chartroom
