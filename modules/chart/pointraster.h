// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QSize>
#include <vector>

namespace chartroom {

/// Straight mapping of axis coordinates to cells of a raster: cell = offset + coordinate · scale. Logarithmic axes map
/// the logarithm.
struct RasterAxis {
    double offset = 0;
    double scale = 1;
    bool log = false;

    /// \a first and \a last are the coordinates at the two edges of \a cells cells.
    [[nodiscard]] static RasterAxis between(double first, double last, int cells, bool log);
    /// NaN and coordinates that are on no cell give −1.
    [[nodiscard]] int cellOf(double coordinate, int cells) const;
};

/// How many points of a cloud fall into each cell; row by row from the top.
struct PointRaster {
    QSize size;
    int seriesCount = 1;
    std::vector<quint32> counts; ///< width · height for each series, series after series
    quint32 greatest = 0;        ///< of all series together in one cell

    [[nodiscard]] quint32 total(int cell) const;
    /// The place of a count on the colour scale: by its logarithm, so that one point still shows beside thousands.
    [[nodiscard]] double shade(quint32 count) const;
    /// 1, 10, 100, … and the greatest count, where they stand on the colour scale.
    [[nodiscard]] QList<AxisTick> ticks(const QString &language) const;
};

/// Counts the points of a cloud in a raster. \a across and \a down are the axes of the picture; \a turned when the key
/// axis runs down (charts on their side).
[[nodiscard]] PointRaster countPoints(const PointCloud &cloud, int seriesCount, const RasterAxis &across,
                                      const RasterAxis &down, bool turned, const QSize &size);

} // namespace chartroom
