// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/curves.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

/// The outline of a run: along the upper edge and back along the lower one.
QPolygonF outline(const QList<AreaPoint> &run, Curve curve, const MarkPlottable &axes)
{
    QList<QPointF> upper;
    QList<QPointF> lower;
    for (const AreaPoint &point : run) {
        upper.append({point.key, point.to});
        lower.append({point.key, point.from});
    }
    QPolygonF shape;
    for (const QPointF &at : followCurve(upper, curve))
        shape.append(axes.pixel(at));
    const QList<QPointF> back = followCurve(lower, curve);
    for (auto it = back.rbegin(); it != back.rend(); ++it)
        shape.append(axes.pixel(*it));
    return shape;
}

} // namespace

void ChartDrawing::addAreas(int panel)
{
    const bool stacked = m_content.layout.series.size() > 1;
    for (const AreaLayout &area : m_content.layout.panels.at(panel).areas) {
        const QColor colour = colourOf(area.series);
        const QColor edge = stacked && !area.band ? m_content.theme.surface : QColor(Qt::transparent);
        const double dot = markerSize * m_content.theme.scale / 2;
        m_panels.at(panel).draw(area.axis, [area, colour, edge, dot](QCPPainter &painter, const MarkPlottable &axes) {
            for (const QList<AreaPoint> &run : area.runs) {
                painter.setAntialiasing(true);
                painter.setBrush(colour);
                // Parts of a stack are kept apart by a line; a single place has no width and is drawn as a stroke.
                painter.setPen(run.size() > 1 ? QPen(edge, edge.alpha() > 0 ? 1 : 0) : QPen(colour, 3));
                run.size() > 1 ? painter.drawPolygon(outline(run, area.curve, axes))
                               : painter.drawLine(axes.pixel({run.first().key, run.first().from}), axes.pixel({run.first().key, run.first().to}));
                for (const AreaPoint &point : area.markers ? run : QList<AreaPoint>())
                    painter.drawEllipse(axes.pixel({point.key, point.to}), dot, dot);
            }
        });
        for (const QList<AreaPoint> &run : area.runs) {
            for (const AreaPoint &point : run) {
                if (point.row >= 0)
                    m_spots.insert(point.row, {.panel = panel, .axis = area.axis, .from = {point.key, point.from},
                                               .to = {point.key, point.to}, .reach = spotReach, .box = true});
            }
        }
        if (endLabelsWanted())
            addEndLabel(panel, {area.runs.last().last().key, (area.runs.last().last().from + area.runs.last().last().to) / 2}, area.label);
    }
}

} // namespace chartroom
