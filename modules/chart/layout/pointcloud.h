// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/layout/layercontext.h"

namespace chartroom {

/// Lays out a point mark of many points (more than PointCloud::fewest) as a cloud instead of single points; false when
/// they are few, or when symbols, sizes or texts tell them apart. Internal to layoutMarks.
[[nodiscard]] bool layoutPointCloud(const LayerContext &context);

} // namespace chartroom
