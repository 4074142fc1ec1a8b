// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/cloudplottable.h"
#include "ui_chart/markstyle.h"
#include "ui_chart/rampelement.h"

namespace chartroom {

namespace {

constexpr int mostOffered = 12; ///< points at one place that a person can choose among

} // namespace

/// Room for the key of a density picture; its numbers are known when the axes have their size.
void ChartDrawing::addDensityRow()
{
    const QList<PanelLayout> &panels = m_content.layout.panels;
    if (panels.isEmpty() || !panels.first().cloud || !panels.first().cloud->isDensity)
        return;
    ColourScale scale;
    scale.title = panels.first().cloud->title;
    m_densityKey = new RampElement(m_plot, m_content.theme, scale);
    m_plot->plotLayout()->addElement(m_row, 0, m_densityKey);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

void ChartDrawing::addCloud(int panel)
{
    const std::optional<PointCloud> &cloud = m_content.layout.panels.at(panel).cloud;
    if (!cloud)
        return;
    QList<QColor> colours;
    for (int series = 0; series < m_content.layout.series.size(); ++series)
        colours.append(colourOf(series));
    auto *plottable = new CloudPlottable(m_panels.at(panel).key, m_panels.at(panel).value, *cloud, colours, m_content.theme);
    plottable->removeFromLegend();
    m_clouds.append(plottable);
}

void ChartDrawing::fillDensityKey()
{
    if (m_densityKey && !m_clouds.isEmpty())
        m_densityKey->setScale(m_clouds.first()->legend());
}

QRectF ChartDrawing::cloudMarkArea(int row) const
{
    for (const CloudPlottable *cloud : m_clouds) {
        if (const auto place = cloud->placeOf(row))
            return {place->x() - spotReach, place->y() - spotReach, 2 * spotReach, 2 * spotReach};
    }
    return {};
}

QList<int> ChartDrawing::cloudRowsAt(const QPointF &point, double reach) const
{
    QList<int> rows;
    for (const CloudPlottable *cloud : m_clouds) {
        if (cloud->keyAxis()->axisRect()->rect().contains(point.toPoint()))
            rows += cloud->rowsNear(point, reach, mostOffered);
    }
    return rows;
}

} // namespace chartroom
