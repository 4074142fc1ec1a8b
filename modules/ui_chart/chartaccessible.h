// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chartroom {

class ChartPlot;

/// Teaches Qt that a ChartPlot is a table of its marks; harmless to call again. Charts of more than 2,000 marks are a
/// table of one row, that of the current mark, and say in their description where the others are.
void installChartAccessibility();

/// Tells assistive technology that another mark is current: its cell takes the (virtual) focus.
void notifyMarkCurrent(ChartPlot *plot);

/// Tells it that other marks are selected.
void notifySelectionChanged(ChartPlot *plot);

/// Tells it that the chart is another one.
void notifyChartChanged(ChartPlot *plot);

} // namespace chartroom
