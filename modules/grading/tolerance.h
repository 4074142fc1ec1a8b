// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/axisreading.h"
#include "lesson/exercise.h"

#include <QDate>
#include <QJsonObject>

namespace chartroom {

/// The tolerance that counts (exercises.md 3.5): as written, otherwise {decimals: d} when the exercise asks for a
/// precision, otherwise {rel: 1e-9} together with {abs: 1e-9}.
[[nodiscard]] Tolerance effectiveTolerance(const Tolerance &written, std::optional<int> askedDecimals = std::nullopt);

/// True when x comes near enough to its key; any given test that holds is enough:
/// abs |x − e| ≤ a + 1e-9·max(1, |e|); rel |x − e| ≤ r·|e| + 1e-12; decimals as abs with 0.5·10^−d.
[[nodiscard]] bool fits(double x, double key, const Tolerance &tolerance);

/// The same for a number read off an axis: `axis: s` as abs with s · length of the domain; on a log axis
/// |ln(x/e)| ≤ s·ln(hi/lo) for x, e > 0.
[[nodiscard]] bool fits(double x, double key, const Tolerance &tolerance, const AxisSpan &axis);

/// For dates: at most `days` days apart, 0 when not given.
[[nodiscard]] bool fits(const QDate &x, const QDate &key, const Tolerance &tolerance);

} // namespace chartroom
