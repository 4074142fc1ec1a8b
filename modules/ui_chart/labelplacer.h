// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <optional>

namespace chartroom {

/// Finds room for labels one after the other: what has a place keeps it, and a label without room is left out (its
/// text is still told on hover, by keyboard and in the table).
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF &bounds) : m_bounds(bounds) {}

    /// Something that labels must not cover.
    void block(const QRectF &area) { m_taken.append(area); }
    /// The first of the wanted places that is inside the bounds and free; it is taken then.
    [[nodiscard]] std::optional<QRectF> place(const QList<QRectF> &wanted);

private:
    QRectF m_bounds;
    QList<QRectF> m_taken;
};

/// Places around a spot for a text of a size: right, left, above, below, then the corners.
[[nodiscard]] QList<QRectF> placesAround(const QRectF &spot, const QSizeF &size);

} // namespace chartroom
