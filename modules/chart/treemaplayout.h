// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

#include <QList>
#include <QRectF>

namespace chartroom {

/// The tile of one mark, in a square of side 1 whose origin is the upper left corner.
struct TreemapTile {
    int row = 0; ///< in the derived table
    QRectF area{};
};

/// A group of tiles: one value of a path field inside its parents, without the innermost field.
struct TreemapGroup {
    int depth = 0;    ///< 0 for the outermost path field
    int firstRow = 0; ///< a row of the derived table inside the group: its path columns name the group
    QRectF area{};
};

struct TreemapLayout {
    QList<TreemapTile> tiles;   ///< from group to group, inside by falling value
    QList<TreemapGroup> groups; ///< parents before their children
};

/// Squarified rectangles (Bruls, Huizing and van Wijk, "Squarified Treemaps", 2000, section 3.2): one for each value,
/// in the given order, together filling \a area in proportion. Values must be above zero and should fall; with equal
/// sides the first row of rectangles stands at the left.
[[nodiscard]] QList<QRectF> squarified(const QList<double> &values, const QRectF &area);

/// Lays out some rows of a treemap's derived table (exercises.md 8): children by falling value, ties in natural order.
/// Zero, missing and negative values have no tile.
[[nodiscard]] TreemapLayout layoutTreemap(const ChartSpec &normalSpec, const DerivedTable &derived,
                                          const QList<int> &rows);

} // namespace chartroom
