// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/column.h"

#include <cmath>
#include <vector>

namespace chartroom {

/// Every cell of a column as a small number: equal for equal cells, 0 for missing. Texts are their codes, whole
/// numbers and days of a narrow range their distance from the least one; only other values are hashed.
struct CellIds {
    std::vector<int> ids;
    int count = 1; ///< ids are below this; some may be unused
};

/// The whole numbers (or days) that a column spans, when they are few for its size: at most four for each row.
struct WholeRange {
    double least = 0;
    int width = 0; ///< greatest - least + 1; 0: not all are whole, or they are too far apart, or all are missing
};
[[nodiscard]] WholeRange wholeRangeOf(std::span<const double> values);

/// Stops early when cancelled; the rest is then 0.
[[nodiscard]] CellIds cellIds(const Column &column, const Progress &progress = {});
[[nodiscard]] CellIds hashedCellIds(std::span<const double> values, const Progress &progress);

/// The same without an array where none is needed: gives \a use the count and a function from a row to its id.
template<typename Use> void useCellIds(const Column &column, const Progress &progress, Use use)
{
    const std::span<const int> codes = column.codes();
    const std::span<const double> values = column.values();
    if (column.isText())
        return use(static_cast<int>(column.dictionary().size()) + 1, [codes](size_t row) { return codes[row] + 1; });
    if (const WholeRange range = wholeRangeOf(values); range.width > 0) {
        return use(range.width + 1, [values, least = range.least](size_t row) {
            return std::isnan(values[row]) ? 0 : static_cast<int>(values[row] - least) + 1;
        });
    }
    const CellIds cells = hashedCellIds(values, progress);
    use(cells.count, [&cells](size_t row) { return cells.ids[row]; });
}

} // namespace chartroom
