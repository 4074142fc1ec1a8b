// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

void ChartDrawing::addPoints(int panel)
{
    const QList<PointLayout> &points = m_content.layout.panels.at(panel).points;
    for (int series = 0; series < m_content.layout.series.size() && !points.isEmpty(); ++series) {
        auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setPen(colourOf(series));
        graph->setScatterStyle(QCPScatterStyle(shapeOf(series), colourOf(series), colourOf(series), 8 * m_content.theme.scale));
        graph->setName(m_content.layout.series.at(series).name);
        for (const PointLayout &point : points) {
            if (point.series != series)
                continue;
            graph->addData(point.at.x(), point.at.y());
            m_spots.insert(point.row, {.panel = panel, .axis = point.axis, .from = point.at, .to = point.at, .reach = spotReach});
        }
        if (m_legend && panel == 0)
            graph->addToLegend(m_legend);
        else
            graph->removeFromLegend();
    }
}

} // namespace chartroom
