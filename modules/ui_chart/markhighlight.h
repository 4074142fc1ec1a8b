// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QPixmap>
#include <QRectF>

namespace chartroom {

/// A veil in the colour of the paper over everything but the selected marks: what is not selected steps back, and no
/// colour of the chart changes. \a grounds are the areas where marks are drawn; shapes are cut out of the veil.
[[nodiscard]] QPixmap veilAround(const QList<QPainterPath> &shapes, const QList<QRectF> &grounds, const QSize &size,
                                 double pixelRatio, const QColor &paper);

} // namespace chartroom
