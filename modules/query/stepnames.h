// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/querystep.h"

#include <optional>

namespace chartroom {

/// The words of enums, as they stand in a saved query; texts for people have the same ids.
[[nodiscard]] QString nameOf(ComparisonTest test);
[[nodiscard]] QString nameOf(MeasureFunction function);
[[nodiscard]] QString nameOf(WindowFunction function);
[[nodiscard]] QString nameOf(JoinType type);

/// The value of a word; none for other words.
[[nodiscard]] std::optional<ComparisonTest> comparisonTestOf(const QString &name);
[[nodiscard]] std::optional<MeasureFunction> measureFunctionOf(const QString &name);
[[nodiscard]] std::optional<WindowFunction> windowFunctionOf(const QString &name);
[[nodiscard]] std::optional<JoinType> joinTypeOf(const QString &name);

} // namespace chartroom
