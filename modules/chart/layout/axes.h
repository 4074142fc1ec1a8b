// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/layout/layercontext.h"

namespace chartroom {

/// The axes of a chart of one or two data layers: shared by all panels, or of their own (resolve.scale). Returns a
/// sentence when a log axis would have to show zero or less. \a second may be null.
[[nodiscard]] QString layoutAxes(LayerContext &first, LayerContext *second);

/// True when both layers count the same kind of thing along each axis (places, times or numbers).
[[nodiscard]] bool axesAgree(const LayerContext &first, const LayerContext &second);

} // namespace chartroom
