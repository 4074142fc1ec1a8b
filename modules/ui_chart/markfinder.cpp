// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/markfinder.h"

#include "ui_chart/chartdrawing.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace chartroom {

namespace {

constexpr double reach = 12; ///< half of the smallest target (24 × 24 pixels)
constexpr double overlap = 4;
constexpr qsizetype searchedWhole = 3'000;
constexpr int mostListed = 12; ///< marks on one spot; more cannot be told apart in a list

double distanceTo(const QRectF &area, const QPointF &position)
{
    const double dx = std::max({area.left() - position.x(), 0.0, position.x() - area.right()});
    const double dy = std::max({area.top() - position.y(), 0.0, position.y() - area.bottom()});
    return std::hypot(dx, dy);
}

/// The marks that may be near, as places in MarkLayout::marks: all, or for each panel those around the key.
std::vector<qsizetype> candidates(const QPointF &position, const MarkLayout &layout, const ChartDrawing &drawing)
{
    std::vector<qsizetype> found;
    const QList<MarkPlace> &marks = layout.marks;
    if (layout.frame != Frame::Axes || marks.size() <= searchedWhole) {
        for (qsizetype i = 0; i < marks.size(); ++i)
            found.push_back(i);
        return found;
    }
    const auto middle = [&](qsizetype mark) {
        const QPointF centre = drawing.markArea(marks.at(mark).row).center();
        return layout.horizontal ? centre.y() : centre.x();
    };
    const double at = layout.horizontal ? position.y() : position.x();
    for (qsizetype start = 0; start < marks.size();) {
        const auto panelEnd = std::upper_bound(marks.begin() + start, marks.end(), marks.at(start).panel,
                                               [](int panel, const MarkPlace &mark) { return panel < mark.panel; });
        const qsizetype end = panelEnd - marks.begin();
        const bool falling = middle(end - 1) < middle(start);
        const QRectF first = drawing.markArea(marks.at(start).row);
        const double around = reach + (layout.horizontal ? first.height() : first.width());
        qsizetype low = start;
        for (qsizetype high = end; low < high;) { // the first mark that is not before the place
            const qsizetype half = (low + high) / 2;
            const bool before = falling ? middle(half) > at + around : middle(half) < at - around;
            before ? low = half + 1 : high = half;
        }
        for (; low < end && std::abs(middle(low) - at) <= around; ++low)
            found.push_back(low);
        start = end;
    }
    return found;
}

} // namespace

QList<int> rowsNear(const QPointF &position, const MarkLayout &layout, const ChartDrawing &drawing)
{
    if (drawing.isFree()) {
        const int row = drawing.freeRowAt(position);
        return row < 0 ? QList<int>() : QList<int>{row};
    }
    if (drawing.isCloud())
        return drawing.cloudRowsAt(position, reach);
    struct Near {
        double distance;
        int row;
    };
    std::vector<Near> near;
    double nearest = reach;
    for (const qsizetype mark : candidates(position, layout, drawing)) {
        const int row = layout.marks.at(mark).row;
        const double distance = distanceTo(drawing.markArea(row), position);
        if (distance >= reach || distance > nearest + overlap)
            continue;
        nearest = std::min(nearest, distance);
        near.push_back({distance, row});
    }
    // Bars never lie on each other; the ones beside would only be in the way.
    std::erase_if(near, [&](const Near &mark) { return mark.distance > nearest + (drawing.isBar(mark.row) ? 0 : overlap); });
    std::stable_sort(near.begin(), near.end(), [](const Near &a, const Near &b) { return a.distance < b.distance; });
    QList<int> rows;
    for (size_t i = 0; i < near.size() && i < mostListed; ++i)
        rows.append(near[i].row);
    return rows;
}

QList<int> rowsIn(const QRectF &area, const MarkLayout &layout, const ChartDrawing &drawing)
{
    QList<int> rows;
    for (const MarkPlace &mark : layout.marks) {
        if (area.contains(drawing.markArea(mark.row).center()))
            rows.append(mark.row);
    }
    return rows;
}

} // namespace chartroom
