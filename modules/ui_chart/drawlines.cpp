// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

namespace {

constexpr int mostMarkers = 16;
constexpr qsizetype thinFrom = 20'000;

int pointCount(const LineLayout &line)
{
    int count = 0;
    for (const QList<PointLayout> &run : line.runs)
        count += int(run.size());
    return count;
}

} // namespace

void ChartDrawing::addLines(int panel)
{
    const QList<LineLayout> &lines = m_content.layout.panels.at(panel).lines;
    const bool several = m_content.layout.series.size() > 2;
    for (const LineLayout &line : lines) {
        const bool markers = m_content.layout.showPoints || (several && pointCount(line) <= mostMarkers);
        QPen pen(colourOf(line.series), m_content.layout.series.size() > 1 ? 2 : 2.5);
        pen.setStyle(several && !markers ? dashOf(line.series) : Qt::SolidLine);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        for (const QList<PointLayout> &run : line.runs) {
            auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
            graph->setPen(pen);
            graph->setAdaptiveSampling(run.size() > 2000);
            if (run.size() > thinFrom) { // wide joined strokes over every column of pixels take seconds, thin ones do not
                graph->setPen(QPen(pen.color(), 1));
                graph->setAntialiased(false);
            }
            graph->setLineStyle(m_content.layout.stepped ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
            // A run of one point has no line: it needs its marker to be seen.
            if (markers || run.size() == 1)
                graph->setScatterStyle(QCPScatterStyle(several ? shapeOf(line.series) : QCPScatterStyle::ssDisc,
                                                       pen.color(), pen.color(), 6 * m_content.theme.scale));
            for (const PointLayout &point : run) {
                graph->addData(point.at.x(), point.at.y());
                m_spots.insert(point.row, {.panel = panel, .axis = line.axis, .from = point.at, .to = point.at, .reach = spotReach});
            }
            graph->setName(line.label);
            if (m_legend && panel == 0 && &run == &line.runs.first())
                graph->addToLegend(m_legend);
            else
                graph->removeFromLegend();
        }
        if (endLabelsWanted())
            addEndLabel(panel, line.runs.last().last().at, line.label);
    }
}

} // namespace chartroom
