// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

namespace chartroom {

/// The slice of one mark of a pie or donut. Angles are turns (0 to 1), clockwise from 12 o'clock.
struct SliceAngle {
    int row = 0; ///< in the derived table
    double from = 0;
    double to = 0;
};

/// The slices of some rows (one panel) in the order in which they are stacked (exercises.md 7.4), the first one at
/// 12 o'clock. Zero and missing values have none.
[[nodiscard]] QList<SliceAngle> sliceAngles(const ChartSpec &normalSpec, const DerivedTable &derived,
                                            const QList<int> &rows);

/// Where a ring or disc is, in pixels (y downwards). A disc has no inner radius.
struct SliceDisc {
    QPointF centre{};
    double inner = 0;
    double outer = 0;

    /// The point at an angle (turns) and a distance from the centre.
    [[nodiscard]] QPointF at(double turns, double distance) const;
    /// True for a point of the sector from one angle to another.
    [[nodiscard]] bool contains(const QPointF &point, double from, double to) const;
};

/// A label's place: inside its slice, or beside the disc at the end of a leader line.
struct SliceLabel {
    QRectF area{}; ///< empty: there is no room for it
    bool inside = false;
    QList<QPointF> leader{}; ///< from the rim to the label; empty inside
};

/// Places the labels of slices, of these sizes: inside where they fit, otherwise beside the disc, apart from each
/// other and within \a bounds. Where not all fit beside the disc, the smallest slices stay without.
[[nodiscard]] QList<SliceLabel> placeSliceLabels(const QList<SliceAngle> &slices, const QList<QSizeF> &sizes,
                                                 const SliceDisc &disc, const QRectF &bounds);

} // namespace chartroom
