// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/cellids.h"

#include "dataset/denseids.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace chartroom {

namespace {

/// Below this an array is cheap whatever the number of rows.
constexpr double smallWidth = 1 << 16;

/// Rows between two looks at the progress; a few milliseconds.
constexpr size_t rowsPerLook = 1 << 16;

} // namespace

WholeRange wholeRangeOf(std::span<const double> values)
{
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    bool whole = true;
    for (const double value : values) {
        least = value < least ? value : least;
        greatest = value > greatest ? value : greatest;
    }
    const double width = greatest - least + 1;
    const double most = std::max(smallWidth, 4.0 * static_cast<double>(values.size()));
    if (!(width >= 1 && width <= most) || std::abs(least) > 1e15 || least != std::floor(least))
        return {};
    for (const double value : values) {
        const auto place = static_cast<int>(std::isnan(value) ? 0.0 : value - least);
        whole = whole && (std::isnan(value) || static_cast<double>(place) == value - least);
    }
    return whole ? WholeRange{least, static_cast<int>(width)} : WholeRange{};
}

CellIds hashedCellIds(std::span<const double> values, const Progress &progress)
{
    DenseIds known;
    CellIds result{std::vector<int>(values.size(), 0), 1};
    for (size_t row = 0; row < values.size(); ++row) {
        if (row % rowsPerLook == 0 && progress.isCancelled())
            break;
        // Adding zero turns -0 into 0, which is the same value with other bits.
        if (!std::isnan(values[row]))
            result.ids[row] = known.idOf(std::bit_cast<quint64>(values[row] + 0.0)).first + 1;
    }
    result.count = known.count() + 1;
    return result;
}

CellIds cellIds(const Column &column, const Progress &progress)
{
    CellIds result;
    useCellIds(column, progress, [&](int count, auto idOf) {
        result.count = count;
        result.ids.resize(static_cast<size_t>(column.size()));
        for (size_t row = 0; row < result.ids.size(); ++row)
            result.ids[row] = idOf(row);
    });
    return result;
}

} // namespace chartroom
