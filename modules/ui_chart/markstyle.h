// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcustomplot.h>

namespace chartroom {

constexpr double spotReach = 5;     ///< half of a point’s target ring, pixels
constexpr double markerSize = 6;    ///< of the symbols on lines, pixels
constexpr double thickestTick = 40; ///< of the strokes of a strip plot, pixels

/// The symbol of a series or of a value of the shape channel.
[[nodiscard]] QCPScatterStyle::ScatterShape shapeOf(int index);

/// The dashes of a series, for lines that carry no markers.
[[nodiscard]] Qt::PenStyle dashOf(int series);

} // namespace chartroom
