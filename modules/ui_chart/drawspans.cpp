// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

void ChartDrawing::addSpans(int panel)
{
    for (const SpanLayout &span : m_content.layout.panels.at(panel).spans) {
        const QColor colour = colourOf(span.series, span.shade);
        const double cap = 4 * m_content.theme.scale;
        m_panels.at(panel).draw(span.axis, [span, colour, cap](QCPPainter &painter, const MarkPlottable &axes) {
            const QPointF from = axes.pixel(span.from);
            const QPointF to = axes.pixel(span.to);
            const QPointF half = axes.isUpright() ? QPointF(cap, 0) : QPointF(0, cap);
            painter.setAntialiasing(true);
            painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(from, to);
            if (!span.capped)
                return;
            painter.drawLine(from - half, from + half);
            painter.drawLine(to - half, to + half);
        });
        m_spots.insert(span.row, {.panel = panel, .axis = span.axis, .from = span.from, .to = span.to, .reach = spotReach, .box = true});
    }
}

void ChartDrawing::addTicks(int panel)
{
    const QList<TickLayout> ticks = m_content.layout.panels.at(panel).ticks;
    if (ticks.isEmpty())
        return;
    QList<QColor> colours;
    for (const TickLayout &tick : ticks) {
        colours.append(colourOf(tick.series, tick.shade));
        const QPointF half(tick.length / 2, 0);
        m_spots.insert(tick.row, {.panel = panel, .axis = tick.axis, .from = tick.at - half, .to = tick.at + half,
                                  .reach = 3, .thickest = thickestTick * m_content.theme.scale, .box = true});
    }
    const double scale = m_content.theme.scale;
    m_panels.at(panel).draw(0, [ticks, colours, scale](QCPPainter &painter, const MarkPlottable &axes) {
        painter.setAntialiasing(true);
        for (qsizetype i = 0; i < ticks.size(); ++i) {
            const QPointF across = axes.pixel(ticks.at(i).at + QPointF(ticks.at(i).length, 0)) - axes.pixel(ticks.at(i).at);
            const double place = std::abs(axes.isUpright() ? across.x() : across.y());
            const double length = ticks.at(i).length > 0 ? std::min(place, thickestTick * scale) : 14 * scale;
            const QPointF half = axes.isUpright() ? QPointF(length / 2, 0) : QPointF(0, length / 2);
            painter.setPen(QPen(colours.at(i), 2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(axes.pixel(ticks.at(i).at) - half, axes.pixel(ticks.at(i).at) + half);
        }
    });
}

} // namespace chartroom
