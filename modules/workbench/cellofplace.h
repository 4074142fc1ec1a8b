// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/cellplaces.h"
#include "dataset/table.h"

namespace chartroom {

/// A cell by place: row and column count from 0; -1 is the header, or the row as a whole.
struct CellSpot {
    int row = -1;
    int column = -1;
    bool operator==(const CellSpot &) const = default;
};

/// The cell that an issue's place in the file is about; none when it is about the file as a whole. The counterpart of
/// CellPlaces::at, in logarithmic time.
[[nodiscard]] std::optional<CellSpot> cellOfPlace(const CellPlaces &places, const Table &table, const Place &place);

} // namespace chartroom
