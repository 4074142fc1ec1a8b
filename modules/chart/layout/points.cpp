// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"
#include "chart/layout/pointcloud.h"

namespace chartroom {

void layoutPoints(const LayerContext &context)
{
    if (layoutPointCloud(context))
        return;
    for (int row = 0; row < context.rowCount(); ++row) {
        if (context.isDrawn(row))
            context.layout.panels[context.panelOf(row)].points.append(
                PointLayout{.row = context.firstRow + row, .at = {context.key(row), context.value(row)},
                            .series = context.seriesOf(row), .axis = context.axis});
    }
}

} // namespace chartroom
