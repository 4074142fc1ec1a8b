// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/layout/layercontext.h"

namespace chartroom {

// One file per family of marks; each adds its marks to the panels of the context's layout. Internal to layoutMarks.

void layoutBars(const LayerContext &context);
void layoutLines(const LayerContext &context);
void layoutPoints(const LayerContext &context);
void layoutSlices(const LayerContext &context);
void layoutTiles(const LayerContext &context);

/// Rules and texts of the annotation layers; they widen axes that have no domain of their own.
void layoutNotes(const LayerContext &context);

/// Series and panels: their names, colours and places.
void layoutSeries(const LayerContext &context);
void layoutPanels(const LayerContext &context);

/// The keyboard's way over the marks of this layer.
void layoutPlaces(const LayerContext &context);

} // namespace chartroom
