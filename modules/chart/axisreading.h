// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "chart/marklayout.h"

#include <optional>

namespace chartroom {

/// The domain of a position axis (exercises.md 10): what `tolerance: {axis: s}` is a share of.
struct AxisSpan {
    double low = 0;
    double high = 1;
    bool logarithmic = false;

    bool operator==(const AxisSpan &) const = default;
};

/// Of x or y in the first layer of a normal form; nothing when no number stands there.
[[nodiscard]] std::optional<AxisSpan> axisSpan(const ChartSpec &normalSpec, const DerivedTable &derived, Channel channel);

/// Where a number stands along a drawn axis: 0 at its lower or left end, 1 at the other one, whatever its scale and
/// direction. Numbers beyond the ends lie outside 0 to 1; on a log axis the number must be positive.
[[nodiscard]] double shareAlong(const AxisLayout &axis, double number);

/// The number at such a place: the reverse of shareAlong.
[[nodiscard]] double numberAlong(const AxisLayout &axis, double share);

} // namespace chartroom
