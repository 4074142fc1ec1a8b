// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/barplottable.h"
#include "ui_chart/chartdrawing.h"

namespace chartroom {

namespace {

constexpr double mostThickness = 72;

} // namespace

void ChartDrawing::addBars(int panel)
{
    const QList<BarLayout> &bars = m_content.layout.panels.at(panel).bars;
    for (int series = 0; series < m_content.layout.series.size(); ++series) {
        QList<BarLayout> own;
        for (const BarLayout &bar : bars) {
            if (bar.series == series)
                own.append(bar);
        }
        if (own.isEmpty())
            continue;
        auto *plottable = new BarPlottable(m_panels.at(panel).key, m_panels.at(panel).value);
        plottable->setBars(own);
        plottable->setColour(colourOf(series));
        const double thickest = m_content.layout.keyAxis.discrete && !m_content.layout.grouped
                                    ? mostThickness * m_content.theme.scale : 0;
        plottable->setMostThickness(thickest);
        plottable->setLabels(m_content.theme.numberFont(QFont::DemiBold), m_content.theme.ink);
        plottable->setName(m_content.layout.series.at(series).name);
        if (m_legend && panel == 0)
            plottable->addToLegend(m_legend);
        else
            plottable->removeFromLegend();
        for (const BarLayout &bar : std::as_const(own))
            m_spots.insert(bar.row, {.panel = panel, .axis = bar.axis, .from = {bar.centre - bar.width / 2, plottable->baseOf(bar)},
                                     .to = {bar.centre + bar.width / 2, bar.to}, .thickest = thickest, .box = true});
    }
}

} // namespace chartroom
