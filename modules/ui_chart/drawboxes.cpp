// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

struct BoxStyle {
    QColor colour;
    QColor surface;
    double thickest = 0;
    double dot = 0; ///< radius of an outlier
};

/// A box on its side keeps its proportions: lengths along the key axis are pixels here.
void paintBox(QCPPainter &painter, const MarkPlottable &axes, const BoxLayout &box, const BoxStyle &style)
{
    const QPointF across = axes.pixel({box.centre + box.width / 2, box.median}) - axes.pixel({box.centre - box.width / 2, box.median});
    const double width = std::min(std::hypot(across.x(), across.y()), style.thickest);
    const QPointF half = axes.isUpright() ? QPointF(width / 2, 0) : QPointF(0, width / 2);
    const auto at = [&](double value) { return axes.pixel({box.centre, value}); };
    painter.setAntialiasing(true);
    painter.setPen(QPen(style.colour, 1.5));
    painter.drawLine(at(box.lower), at(box.first));
    painter.drawLine(at(box.third), at(box.upper));
    painter.drawLine(at(box.lower) - half / 2, at(box.lower) + half / 2);
    painter.drawLine(at(box.upper) - half / 2, at(box.upper) + half / 2);
    QColor pale = style.colour;
    pale.setAlphaF(pale.alphaF() * 0.25F);
    painter.setBrush(pale);
    painter.drawRect(QRectF(at(box.first) - half, at(box.third) + half).normalized());
    painter.setPen(QPen(style.colour, 3));
    painter.drawLine(at(box.median) - half, at(box.median) + half);
    painter.setPen(QPen(style.colour, 1.5));
    painter.setBrush(style.surface);
    for (const double value : box.outliers)
        painter.drawEllipse(at(value), style.dot, style.dot);
    painter.setBrush(style.colour); // too few values for a box alone: every one is shown
    for (const double value : box.values)
        painter.drawEllipse(at(value), style.dot, style.dot);
}

} // namespace

void ChartDrawing::addBoxes(int panel)
{
    constexpr double thickest = 56;
    for (const BoxLayout &box : m_content.layout.panels.at(panel).boxes) {
        const BoxStyle style{colourOf(box.series), m_content.theme.surface, thickest * m_content.theme.scale,
                             markerSize * m_content.theme.scale / 2};
        m_panels.at(panel).draw(box.axis, [box, style](QCPPainter &painter, const MarkPlottable &axes) {
            paintBox(painter, axes, box, style);
        });
        m_spots.insert(box.row, {.panel = panel, .axis = box.axis, .from = {box.centre - box.width / 2, box.lower},
                                 .to = {box.centre + box.width / 2, box.upper}, .thickest = style.thickest, .box = true});
    }
}

} // namespace chartroom
