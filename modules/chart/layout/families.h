// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/layout/layercontext.h"

namespace chartroom {

// One file per family of marks; each adds its marks to the panels of the context's layout. Internal to layoutMarks.

void layoutBars(const LayerContext &context);
void layoutLines(const LayerContext &context);
void layoutAreas(const LayerContext &context);
void layoutPoints(const LayerContext &context);
void layoutTicks(const LayerContext &context);
void layoutCells(const LayerContext &context);
void layoutBoxes(const LayerContext &context);
void layoutSpans(const LayerContext &context);
void layoutTexts(const LayerContext &context);
void layoutSlices(const LayerContext &context);
void layoutTiles(const LayerContext &context);

/// Half of a mark's width along a continuous axis: the room that the outermost marks need beside their places.
[[nodiscard]] double markRoom(const LayerContext &context, std::optional<Channel> channel);
/// Bars of one place: the whole width, and how many stand side by side.
[[nodiscard]] double barWidth(const LayerContext &context);
/// Where a bar or box of a group stands beside the middle of its place, for bars of a width.
[[nodiscard]] double groupShift(const LayerContext &context, int row, double width);
[[nodiscard]] qsizetype groupSize(const LayerContext &context);

/// Rules and texts of the annotation layers.
[[nodiscard]] QList<NoteLayout> notesOf(const LayerContext &context);

/// The text a text layer without places of its own prints at each mark (exercises.md 6.1), if there is one.
[[nodiscard]] const ChannelDef *markTextOf(const ChartSpec &spec);
/// That text for a row; also of a text mark. Empty without one.
[[nodiscard]] QString textOfRow(const LayerContext &context, const ChannelDef *text, int row);

/// Series and panels: their names, colours and places. The second layer's unnamed series are called by their measure.
void layoutSeries(LayerContext &context);
void layoutPanels(const LayerContext &context);

/// Numbers and times as colours, numbers as sizes, categories as symbols; one sentence when that cannot be.
[[nodiscard]] QString layoutColours(LayerContext &context);
[[nodiscard]] QString layoutSizes(LayerContext &context);
void layoutShapes(const LayerContext &context);
/// The place of a row on the colour scale, its share of the largest symbol, and its symbol.
[[nodiscard]] std::optional<double> shadeOf(const LayerContext &context, int row);
[[nodiscard]] std::optional<double> sizeOf(const LayerContext &context, int row);
[[nodiscard]] int shapeOf(const LayerContext &context, int row);
/// The colour scheme's kind (exercises.md 6.3).
[[nodiscard]] bool isDivergingScheme(const QString &scheme);
[[nodiscard]] QStringList categoricalScheme(const QString &scheme);

/// How lines of a mark go from point to point.
[[nodiscard]] Curve curveOf(const MarkDef &mark);
/// Rows of each line or area, by panel, then by all that tells series apart, along the key axis.
[[nodiscard]] QList<QList<int>> rowsByLine(const LayerContext &context);

/// The keyboard's way over the marks of all layers.
void layoutPlaces(MarkLayout &layout, const QList<const LayerContext *> &contexts);

} // namespace chartroom
