// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/barplottable.h"
#include "ui_chart/chartdrawing.h"
#include "ui_chart/colourramp.h"

namespace chartroom {

namespace {

constexpr double mostThickness = 72;

} // namespace

void ChartDrawing::addBars(int panel)
{
    const double thickest = m_content.layout.keyAxis.discrete && !m_content.layout.grouped ? mostThickness * m_content.theme.scale : 0;
    QMap<std::tuple<int, int, double>, QList<BarLayout>> likes; // bars of one axis, series and colour
    for (const BarLayout &bar : m_content.layout.panels.at(panel).bars)
        likes[{bar.axis, bar.series, bar.shade.value_or(-1)}].append(bar);
    for (const QList<BarLayout> &bars : std::as_const(likes)) {
        const BarLayout &one = bars.first();
        auto *plottable = new BarPlottable(m_panels.at(panel).key, m_panels.at(panel).valueAxis(one.axis));
        const QColor colour = colourOf(one.series, one.shade);
        plottable->setBars(bars);
        plottable->setColour(colour);
        plottable->setMostThickness(thickest);
        plottable->setLabels(m_content.theme.numberFont(QFont::DemiBold), one.inside ? readableOn(colour) : m_content.theme.ink);
        plottable->removeFromLegend();
        for (const BarLayout &bar : bars)
            m_spots.insert(bar.row, {.panel = panel, .axis = bar.axis, .from = {bar.centre - bar.width / 2, plottable->baseOf(bar)},
                                     .to = {bar.centre + bar.width / 2, bar.to}, .thickest = thickest, .box = true});
    }
}

} // namespace chartroom
