// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

class QPainter;

namespace chartroom {

struct ChartContent;
struct RenderOptions;

/// Draws the derived table in place of a chart type that is not drawn yet, with the sentence that says so. Rows that
/// find no room are counted in a last line.
void drawTable(QPainter &painter, const ChartSpec &spec, const DerivedTable &derived, const ChartContent &content,
               const RenderOptions &options);

} // namespace chartroom
