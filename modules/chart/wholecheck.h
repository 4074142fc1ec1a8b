// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

namespace chartroom {

/// Why the marks of a pie, donut or treemap cannot be drawn as parts of a whole, as one sentence: a value is below
/// zero, or all values are zero. Empty when they can.
[[nodiscard]] QString whyNoWhole(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language);

} // namespace chartroom
