// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/colourramp.h"
#include "ui_chart/rampelement.h"
#include "ui_chart/slicepanel.h"
#include "ui_chart/tilepanel.h"

namespace chartroom {

namespace {

/// The words on a tile without a value, when there is one.
QString noValueWords(const MarkLayout &layout)
{
    for (const PanelLayout &panel : layout.panels) {
        for (const TileLayout &tile : panel.tiles) {
            if (tile.row >= 0 && !tile.shade)
                return tile.value;
        }
    }
    return {};
}

} // namespace

void ChartDrawing::addRampRow()
{
    if (!m_content.layout.colours || m_content.layout.colours->ticks.isEmpty())
        return;
    auto *ramp = new RampElement(m_plot, m_content.theme, *m_content.layout.colours, noValueWords(m_content.layout));
    m_plot->plotLayout()->addElement(m_row, 0, ramp);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

MarkPanel *ChartDrawing::addFreePanel(const PanelLayout &panel)
{
    const MarkLayout &layout = m_content.layout;
    const auto fill = [&](int series, const std::optional<double> &shade) {
        return shade ? ColourRamp(*layout.colours, m_content.theme).at(*shade) : colourOf(series);
    };
    QList<QColor> fills;
    for (const SliceLayout &slice : panel.slices)
        fills.append(fill(slice.series, slice.shade));
    for (const TileLayout &tile : panel.tiles)
        fills.append(layout.colours && !tile.shade ? QColor() : fill(tile.series, tile.shade));
    MarkPanel *made = nullptr;
    if (layout.frame == Frame::Disc)
        made = new SlicePanel(m_plot, m_content.theme, panel.slices, fills, layout.innerRadius);
    else
        made = new TilePanel(m_plot, m_content.theme, panel.tiles, fills, layout.stretched);
    m_freePanels.append(made);
    return made;
}

QPainterPath ChartDrawing::markShape(int row) const
{
    for (const MarkPanel *panel : m_freePanels) {
        const QPainterPath shape = panel->shapeOf(row);
        if (!shape.isEmpty())
            return shape;
    }
    return {};
}

QRectF ChartDrawing::freeMarkArea(int row) const
{
    for (const MarkPanel *panel : m_freePanels) {
        const QRectF area = panel->middleOf(row);
        if (!area.isEmpty())
            return area;
    }
    return {};
}

int ChartDrawing::freeRowAt(const QPointF &point) const
{
    for (const MarkPanel *panel : m_freePanels) {
        if (const int row = panel->rowAt(point); row >= 0)
            return row;
    }
    return -1;
}

} // namespace chartroom
