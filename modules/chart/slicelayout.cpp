// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/slicelayout.h"

#include "chart/chartstructure.h"
#include "chart/marklayout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chartroom {

namespace {

constexpr double rimGap = 2;     ///< pixels between text and the edge of its slice
constexpr double elbow = 10;     ///< of the leader line, outside the rim
constexpr double labelGap = 16;  ///< from the rim to labels beside the disc
constexpr double lineGap = 2;    ///< between labels above each other

double turnsOf(const QPointF &fromCentre)
{
    const double turns = std::atan2(fromCentre.x(), -fromCentre.y()) / (2 * std::numbers::pi);
    return turns < 0 ? turns + 1 : turns;
}

/// True when points all along the edge of the rectangle, and its inside, are in the sector.
bool sectorHolds(const SliceDisc &disc, const SliceAngle &slice, const QRectF &area)
{
    const bool wholeDisc = slice.to - slice.from >= 1;
    if (!wholeDisc && area.contains(disc.centre))
        return false;
    constexpr int steps = 4;
    for (int i = 0; i <= steps; ++i) {
        const double x = area.left() + area.width() * i / steps;
        const double y = area.top() + area.height() * i / steps;
        for (const QPointF point : {QPointF(x, area.top()), QPointF(x, area.bottom()), QPointF(area.left(), y), QPointF(area.right(), y)}) {
            if (!disc.contains(point, slice.from, slice.to))
                return false;
        }
    }
    return true;
}

/// The place inside the slice that is nearest to its middle, or none.
QRectF placeInside(const SliceDisc &disc, const SliceAngle &slice, const QSizeF &size)
{
    const QSizeF padded(size.width() + 2 * rimGap, size.height() + 2 * rimGap);
    for (const double share : {0.62, 0.7, 0.55, 0.78, 0.48}) {
        const double distance = disc.inner > 0 ? (disc.inner + disc.outer) / 2 : disc.outer * share;
        const QPointF middle = slice.to - slice.from >= 1 && disc.inner <= 0 ? disc.centre
                                                          : disc.at((slice.from + slice.to) / 2, distance);
        const QRectF area(middle - QPointF(padded.width() / 2, padded.height() / 2), padded);
        if (sectorHolds(disc, slice, area))
            return area.adjusted(rimGap, rimGap, -rimGap, -rimGap);
    }
    return {};
}

/// Places the labels of one side of the disc, by their height on the rim.
void placeBeside(QList<SliceLabel> &labels, QList<qsizetype> side, const QList<SliceAngle> &slices,
                 const QList<QSizeF> &sizes, const SliceDisc &disc, const QRectF &bounds, bool right)
{
    double tallest = 0;
    for (const qsizetype i : std::as_const(side))
        tallest = std::max(tallest, sizes.at(i).height());
    const double gap = tallest + lineGap;
    const auto share = [&](qsizetype i) { return slices.at(i).to - slices.at(i).from; };
    std::stable_sort(side.begin(), side.end(), [&](qsizetype a, qsizetype b) { return share(a) > share(b); });
    side.resize(std::clamp<qsizetype>(qsizetype((bounds.height() + lineGap) / gap), 0, side.size()));
    const auto wantedY = [&](qsizetype i) { return disc.at((slices.at(i).from + slices.at(i).to) / 2, disc.outer + elbow).y(); };
    std::stable_sort(side.begin(), side.end(), [&](qsizetype a, qsizetype b) { return wantedY(a) < wantedY(b); });
    QList<double> wanted;
    for (const qsizetype i : std::as_const(side))
        wanted.append(wantedY(i));
    const QList<double> places = spreadLabels(wanted, gap, bounds.top() + tallest / 2, bounds.bottom() - tallest / 2);
    for (qsizetype k = 0; k < side.size(); ++k) {
        const qsizetype i = side.at(k);
        const double middle = (slices.at(i).from + slices.at(i).to) / 2;
        const double x = disc.centre.x() + (right ? 1 : -1) * (disc.outer + labelGap);
        const double top = places.at(k) - sizes.at(i).height() / 2;
        labels[i].area = QRectF(QPointF(right ? x : x - sizes.at(i).width(), top), sizes.at(i));
        const QPointF end(right ? x - 3 : x + 3, places.at(k));
        labels[i].leader = {disc.at(middle, disc.outer), disc.at(middle, disc.outer + elbow / 2), end};
    }
}

} // namespace

QPointF SliceDisc::at(double turns, double distance) const
{
    const double angle = turns * 2 * std::numbers::pi;
    return centre + QPointF(std::sin(angle) * distance, -std::cos(angle) * distance);
}

bool SliceDisc::contains(const QPointF &point, double from, double to) const
{
    const QPointF away = point - centre;
    const double distance = std::hypot(away.x(), away.y());
    if (distance > outer || distance < inner)
        return false;
    const double turns = turnsOf(away);
    return to - from >= 1 || (turns >= from && turns <= to);
}

QList<SliceAngle> sliceAngles(const ChartSpec &normalSpec, const DerivedTable &derived, const QList<int> &rows)
{
    QList<SliceAngle> slices;
    const ChartStructure structure = structureOf(normalSpec);
    const QString measure = structure.measure ? derived.columns.value(*structure.measure) : QString();
    const int column = derived.table.columnIndex(measure);
    if (column < 0 || derived.table.column(column).type() != ValueType::Number)
        return slices;
    const std::span<const double> values = derived.table.numbers(column);
    const int start = derived.table.columnIndex(derived.stackStart.value(measure));
    QList<int> order;
    double total = 0;
    for (const int row : rows) {
        if (!(values[size_t(row)] > 0))
            continue;
        order.append(row);
        total += values[size_t(row)];
    }
    if (start >= 0)
        std::stable_sort(order.begin(), order.end(), [starts = derived.table.numbers(start)](int a, int b) {
            return starts[size_t(a)] < starts[size_t(b)];
        });
    double done = 0;
    for (const int row : std::as_const(order)) {
        const double from = done / total;
        done += values[size_t(row)];
        slices.append({row, from, row == order.last() ? 1 : done / total});
    }
    return slices;
}

QList<SliceLabel> placeSliceLabels(const QList<SliceAngle> &slices, const QList<QSizeF> &sizes, const SliceDisc &disc,
                                   const QRectF &bounds)
{
    QList<SliceLabel> labels(slices.size());
    QList<qsizetype> left;
    QList<qsizetype> right;
    for (qsizetype i = 0; i < slices.size(); ++i) {
        labels[i].area = placeInside(disc, slices.at(i), sizes.at(i));
        labels[i].inside = !labels.at(i).area.isEmpty();
        if (!labels.at(i).inside)
            ((slices.at(i).from + slices.at(i).to) / 2 < 0.5 ? right : left).append(i);
    }
    placeBeside(labels, left, slices, sizes, disc, bounds, false);
    placeBeside(labels, right, slices, sizes, disc, bounds, true);
    return labels;
}

} // namespace chartroom
