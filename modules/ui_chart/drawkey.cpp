// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include <qcustomplot.h>

namespace chartroom {

using namespace Qt::StringLiterals;

bool ChartDrawing::legendWanted() const
{
    const bool marks = std::any_of(m_content.layout.panels.begin(), m_content.layout.panels.end(), [](const PanelLayout &panel) {
        return !panel.bars.isEmpty() || !panel.lines.isEmpty() || !panel.points.isEmpty();
    });
    return marks && m_content.layout.series.size() > 1 && !endLabelsWanted();
}

/// A key in one line above the plot, without a box, for series that cannot be named at their marks.
void ChartDrawing::addLegendRow()
{
    if (!legendWanted())
        return;
    m_legend = new QCPLegend;
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setBrush(Qt::NoBrush);
    m_legend->setFillOrder(QCPLegend::foColumnsFirst);
    m_legend->setIconSize(10, 10);
    m_legend->setIconTextPadding(5);
    m_legend->setColumnSpacing(14);
    m_legend->setMargins(QMargins(0, 0, 0, 0));
    m_legend->setFont(m_content.theme.labelFont());
    m_legend->setTextColor(m_content.theme.ink);
    double width = 0;
    int perLine = 0;
    const QFontMetricsF metrics(m_content.theme.labelFont());
    for (const SeriesLayout &series : std::as_const(m_content.layout.series)) {
        width += metrics.horizontalAdvance(series.name) + 32;
        perLine += width < m_size.width() - 32 ? 1 : 0;
    }
    m_legend->setWrap(std::max(1, perLine));
    auto *row = new QCPLayoutGrid;
    row->setMargins(QMargins(0, 0, 0, 2));
    row->addElement(0, 0, m_legend);
    auto *rest = new QCPLayoutElement(m_plot); // takes the room at the right, so that the key stands at the left
    row->addElement(0, 1, rest);
    row->setColumnStretchFactor(0, 0.001);
    m_plot->plotLayout()->addElement(m_row, 0, row);
    m_legend->setLayer(u"legend"_s);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

} // namespace chartroom
