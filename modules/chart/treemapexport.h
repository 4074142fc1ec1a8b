// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

namespace chartroom {

/// A treemap as other tools can draw it (exercises.md 8): its computed rectangles as x, y, x2, y2 of a rect layer and
/// their names as a text layer. \a source is the exported source form, which stays in `usermeta.chartroom.sourceSpec`
/// and is what the program reads back.
[[nodiscard]] QJsonObject treemapRectangles(const QJsonObject &source, const ChartSpec &normalSpec,
                                            const DerivedTable &derived, const QString &language);

} // namespace chartroom
