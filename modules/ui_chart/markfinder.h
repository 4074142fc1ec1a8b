// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QPointF>
#include <QRectF>

namespace chartroom {

class ChartDrawing;

/// The rows of the marks that a click at \a position may mean: the nearest one first, then those that lie on it or
/// cover the place. Empty when no mark is within 12 pixels (half of the smallest target). Large charts on axes are not
/// searched as a whole: their marks stand in the order of the key axis.
[[nodiscard]] QList<int> rowsNear(const QPointF &position, const MarkLayout &layout, const ChartDrawing &drawing);

/// The rows of the marks whose middle lies in \a area.
[[nodiscard]] QList<int> rowsIn(const QRectF &area, const MarkLayout &layout, const ChartDrawing &drawing);

} // namespace chartroom
