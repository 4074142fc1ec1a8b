// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/curves.h"
#include "ui_chart/markplottable.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

constexpr int mostMarkers = 16;
constexpr qsizetype thinFrom = 2'000;

int pointCount(const LineLayout &line)
{
    int count = 0;
    for (const QList<PointLayout> &run : line.runs)
        count += int(run.size());
    return count;
}

/// The points a graph needs to follow the line's curve; log axes bend between the points, so curves stay straight there.
QList<QPointF> pathOf(const QList<PointLayout> &run, Curve curve)
{
    QList<QPointF> points;
    for (const PointLayout &point : run)
        points.append(point.at);
    return followCurve(points, curve);
}

} // namespace

bool ChartDrawing::lineHasMarkers(const LineLayout &line) const
{
    return line.markers || m_content.layout.slope || (m_content.layout.series.size() > 2 && pointCount(line) <= mostMarkers);
}

void ChartDrawing::addLines(int panel)
{
    const bool several = m_content.layout.series.size() > 2;
    for (const LineLayout &line : m_content.layout.panels.at(panel).lines) {
        const bool markers = lineHasMarkers(line);
        QPen pen(colourOf(line.series), m_content.layout.series.size() > 1 ? 2 : 2.5);
        pen.setStyle(several && !markers ? dashOf(line.series) : Qt::SolidLine);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        for (const QList<PointLayout> &run : line.runs) {
            auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).valueAxis(line.axis));
            graph->removeFromLegend();
            graph->setPen(pen);
            graph->setAdaptiveSampling(run.size() > 2000);
            if (run.size() > thinFrom) { // wide joined strokes over every column of pixels take seconds, thin ones do not
                graph->setPen(QPen(pen.color(), 1));
                graph->setAntialiased(false);
            }
            const QList<QPointF> path = pathOf(run, line.curve);
            for (const QPointF &at : path)
                graph->addData(at.x(), at.y());
            for (const PointLayout &point : run)
                m_spots.insert(point.row, {.panel = panel, .axis = line.axis, .from = point.at, .to = point.at, .reach = spotReach});
        }
        addLineMarkers(panel, line, pen.color());
        if (!endLabelsWanted())
            continue;
        addEndLabel(panel, line.runs.last().last().at, line.label);
        if (!line.startLabel.isEmpty())
            addEndLabel(panel, line.runs.first().first().at, line.startLabel, true);
    }
}

/// Symbols on the points; a run of one point has no line and needs its symbol to be seen.
void ChartDrawing::addLineMarkers(int panel, const LineLayout &line, const QColor &colour)
{
    const bool markers = lineHasMarkers(line);
    QList<PointLayout> points;
    for (const QList<PointLayout> &run : line.runs)
        points += markers || run.size() == 1 ? run : QList<PointLayout>();
    const auto shape = m_content.layout.series.size() > 2 ? shapeOf(line.series) : QCPScatterStyle::ssDisc;
    const QCPScatterStyle style(shape, colour, colour, markerSize * m_content.theme.scale);
    if (!points.isEmpty())
        m_panels.at(panel).draw(line.axis, [points, style](QCPPainter &painter, const MarkPlottable &axes) {
            painter.setAntialiasing(true);
            style.applyTo(&painter, QPen(Qt::NoPen));
            for (const PointLayout &point : points)
                style.drawShape(&painter, axes.pixel(point.at));
        }, false);
    QList<PointLayout> named;
    for (const QList<PointLayout> &run : line.runs)
        named += run;
    addPointLabels(panel, named);
}

} // namespace chartroom
