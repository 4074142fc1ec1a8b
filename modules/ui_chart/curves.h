// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QList>
#include <QPointF>

namespace chartroom {

/// The points through which a line of straight pieces follows a curve: corners for steps, and for smooth curves the
/// monotone cubic interpolation of M. Steffen (A simple method for monotonic interpolation in one dimension,
/// Astronomy and Astrophysics 239, 1990), which never swings beyond neighbouring points. \a points ascend in x.
[[nodiscard]] QList<QPointF> followCurve(const QList<QPointF> &points, Curve curve);

} // namespace chartroom
