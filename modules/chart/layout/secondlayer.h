// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

namespace chartroom {

/// The second data layer of a normal form, derived from the same rows as the first; none when there is only one.
[[nodiscard]] std::optional<SecondLayer> secondLayerOf(const ChartSpec &normalSpec, const DerivedTable &first);

} // namespace chartroom
