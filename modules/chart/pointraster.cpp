// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/pointraster.h"

#include "base/numberformat.h"

#include <cmath>

namespace chartroom {

namespace {

/// Coordinates beyond the edges by less than this share of a cell still count: rounding must not lose the extremes.
constexpr double edgeTolerance = 1e-6;

} // namespace

RasterAxis RasterAxis::between(double first, double last, int cells, bool log)
{
    const double from = log ? std::log(first) : first;
    const double to = log ? std::log(last) : last;
    const double scale = to == from ? 0 : cells / (to - from);
    return {-from * scale, scale, log};
}

int RasterAxis::cellOf(double coordinate, int cells) const
{
    const double place = offset + (log ? std::log(coordinate) : coordinate) * scale;
    if (!(place >= -edgeTolerance && place <= cells + edgeTolerance)) // false for NaN too
        return -1;
    return std::clamp(int(place), 0, cells - 1);
}

quint32 PointRaster::total(int cell) const
{
    const size_t cells = size_t(size.width()) * size_t(size.height());
    quint32 sum = 0;
    for (size_t series = 0; series < size_t(seriesCount); ++series)
        sum += counts[series * cells + size_t(cell)];
    return sum;
}

double PointRaster::shade(quint32 count) const
{
    return greatest <= 1 || count == 0 ? 0 : std::log(double(count)) / std::log(double(greatest));
}

QList<AxisTick> PointRaster::ticks(const QString &language) const
{
    QList<AxisTick> ticks;
    constexpr quint32 decade = 10;
    for (quint64 count = 1; count < greatest; count *= decade)
        ticks.append({shade(quint32(count)), displayGrouped(double(count), language)});
    ticks.append({greatest <= 1 ? 0 : 1.0, displayGrouped(greatest, language)});
    return ticks;
}

PointRaster countPoints(const PointCloud &cloud, int seriesCount, const RasterAxis &across, const RasterAxis &down,
                        bool turned, const QSize &size)
{
    PointRaster raster{size, cloud.series.empty() ? 1 : seriesCount, {}, 0};
    const size_t cells = size_t(size.width()) * size_t(size.height());
    raster.counts.assign(cells * size_t(raster.seriesCount), 0);
    const std::vector<double> &xs = turned ? cloud.values : cloud.keys;
    const std::vector<double> &ys = turned ? cloud.keys : cloud.values;
    for (size_t i = 0; i < xs.size(); ++i) {
        const int x = across.cellOf(xs[i], size.width());
        const int y = down.cellOf(ys[i], size.height());
        if (x < 0 || y < 0)
            continue;
        const size_t layer = cloud.series.empty() ? 0 : size_t(cloud.series[i]) * cells;
        ++raster.counts[layer + size_t(y) * size_t(size.width()) + size_t(x)];
    }
    for (int cell = 0; cell < int(cells); ++cell)
        raster.greatest = std::max(raster.greatest, raster.total(cell));
    return raster;
}

} // namespace chartroom
