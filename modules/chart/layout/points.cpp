// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"
#include "chart/layout/pointcloud.h"

namespace chartroom {

void layoutPoints(const LayerContext &context)
{
    if (!context.layout.second && layoutPointCloud(context))
        return;
    const ChannelDef *text = context.firstRow == 0 ? markTextOf(context.spec) : nullptr;
    const double width = context.structure.offset ? barWidth(context) / double(groupSize(context)) : 0;
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        const double shift = groupShift(context, row, width);
        context.layout.panels[context.panelOf(row)].points.append(
            PointLayout{.row = context.firstRow + row, .at = {context.key(row) + shift, context.value(row)},
                        .series = context.seriesOf(row), .shape = shapeOf(context, row), .shade = shadeOf(context, row),
                        .area = sizeOf(context, row), .axis = context.axis, .label = textOfRow(context, text, row)});
    }
}

void layoutTicks(const LayerContext &context)
{
    constexpr double share = 0.6; // of a place
    const ChannelDef *key = context.def(context.keyChannel);
    for (int row = 0; row < context.rowCount(); ++row) {
        if (context.isDrawn(row))
            context.layout.panels[context.panelOf(row)].ticks.append(
                TickLayout{.row = context.firstRow + row, .at = {context.key(row), context.value(row)},
                           .length = !key || key->isDiscrete() ? share : 0, .series = context.seriesOf(row),
                           .shade = shadeOf(context, row), .axis = context.axis});
    }
}

void layoutTexts(const LayerContext &context)
{
    const auto text = context.layer.encoding.constFind(Channel::Text);
    for (int row = 0; row < context.rowCount() && text != context.layer.encoding.constEnd(); ++row) {
        if (context.isDrawn(row))
            context.layout.panels[context.panelOf(row)].texts.append(
                TextLayout{.row = context.firstRow + row, .at = {context.key(row), context.value(row)},
                           .text = textOfRow(context, &*text, row), .series = context.seriesOf(row),
                           .shade = shadeOf(context, row), .axis = context.axis});
    }
}

} // namespace chartroom
