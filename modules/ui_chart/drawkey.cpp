// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"
#include "ui_chart/chartkey.h"
#include "ui_chart/markstyle.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// How the first mark of a series looks, so that its name can be found again.
ChartKey::Sample sampleOf(const MarkLayout &layout, int series)
{
    for (const PanelLayout &panel : layout.panels) {
        for (const LineLayout &line : panel.lines) {
            if (line.series == series)
                return ChartKey::Sample::Line;
        }
        for (const SpanLayout &span : panel.spans) {
            if (span.series == series)
                return ChartKey::Sample::Line;
        }
        for (const PointLayout &point : panel.points) {
            if (point.series == series)
                return ChartKey::Sample::Symbol;
        }
    }
    return ChartKey::Sample::Square;
}

} // namespace

bool ChartDrawing::legendWanted() const
{
    const MarkLayout &layout = m_content.layout;
    const bool named = std::any_of(layout.series.begin(), layout.series.end(), [](const SeriesLayout &series) { return !series.name.isEmpty(); });
    const bool labelled = layout.frame != Frame::Axes && !(layout.frame == Frame::Disc && layout.panels.size() > 1);
    return named && !labelled && layout.series.size() > 1 && !endLabelsWanted() && !layout.seriesHidden;
}

/// The key stands above the plot: names of series that are not named at their marks, symbols and sizes.
void ChartDrawing::addLegendRow()
{
    const MarkLayout &layout = m_content.layout;
    const bool sizes = layout.sizes && !layout.sizes->ticks.isEmpty();
    if (!legendWanted() && layout.shapes.isEmpty() && !sizes)
        return;
    auto *key = new ChartKey(m_plot, m_content.theme, m_size.width() - 32);
    for (int i = 0; i < layout.series.size() && legendWanted(); ++i) {
        const ChartKey::Sample sample = sampleOf(layout, i);
        const LineLayout *line = nullptr;
        for (const PanelLayout &panel : layout.panels) {
            for (const LineLayout &candidate : panel.lines)
                line = candidate.series == i && !line ? &candidate : line;
        }
        const bool marked = sample == ChartKey::Sample::Symbol ? layout.shapes.isEmpty() : line && lineHasMarkers(*line);
        const bool dashed = line && !marked && layout.series.size() > 2;
        key->addSeries(layout.series.at(i).name, colourOf(i), sample, marked ? i : sample == ChartKey::Sample::Symbol ? 0 : -1,
                       dashed ? dashOf(i) : Qt::SolidLine);
    }
    for (int i = 0; i < layout.shapes.size(); ++i)
        key->addSeries(layout.shapes.at(i), m_content.theme.ink2, ChartKey::Sample::Symbol, i, Qt::SolidLine);
    if (sizes)
        key->addSizes(*layout.sizes, largestRadius());
    m_plot->plotLayout()->addElement(m_row, 0, key);
    m_plot->plotLayout()->setRowStretchFactor(m_row++, 0.001);
}

} // namespace chartroom
