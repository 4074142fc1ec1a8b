// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/column.h"

#include <vector>

namespace chartroom {

/// Every cell of a column as a small number: equal for equal cells, 0 for missing. Texts are their codes, whole
/// numbers and days of a narrow range their distance from the least one; only other values are hashed.
struct CellIds {
    std::vector<int> ids;
    int count = 1; ///< ids are below this; some may be unused
};

/// Stops early when cancelled; the rest is then 0.
[[nodiscard]] CellIds cellIds(const Column &column, const Progress &progress = {});

/// The whole numbers (or days) that a column spans, when they are few for its size: at most four for each row.
struct WholeRange {
    double least = 0;
    int width = 0; ///< greatest - least + 1; 0: not all are whole, or they are too far apart, or all are missing
};
[[nodiscard]] WholeRange wholeRangeOf(std::span<const double> values);

} // namespace chartroom
