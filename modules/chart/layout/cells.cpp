// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// From where to where a cell reaches along one channel: its bin, its own ends, or \a half a place to both sides.
Extent reachOf(const LayerContext &context, std::optional<Channel> channel, int row, double half)
{
    const ChannelDef *def = context.def(channel);
    const double at = context.position(channel, row);
    if (def && !def->isDiscrete()) {
        const auto from = context.coordinate(row, context.column(channel), channel);
        const auto end = context.endChannel(channel);
        const QString last = def->bin ? QString(context.column(channel) + u"_end"_s) : context.column(end);
        const auto to = last.isEmpty() ? std::nullopt : context.coordinate(row, last, channel);
        if (from && to)
            return {std::min(*from, *to), std::max(*from, *to)};
    }
    return {at - half, at + half};
}

} // namespace

void layoutCells(const LayerContext &context)
{
    const ChannelDef *text = context.firstRow == 0 ? markTextOf(context.spec) : nullptr;
    const double halfKey = context.placeWidth(context.keyChannel) / 2;
    const double halfValue = context.placeWidth(context.valueChannel) / 2;
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        const Extent key = reachOf(context, context.keyChannel, row, halfKey);
        const Extent value = reachOf(context, context.valueChannel, row, halfValue);
        context.layout.panels[context.panelOf(row)].cells.append(
            CellLayout{.row = context.firstRow + row,
                       .area = QRectF(QPointF(key.lower, value.lower), QPointF(key.upper, value.upper)),
                       .series = context.seriesOf(row), .shade = shadeOf(context, row), .label = textOfRow(context, text, row)});
    }
}

double markRoom(const LayerContext &context, std::optional<Channel> channel)
{
    const ChannelDef *def = context.def(channel);
    const bool key = channel == context.keyChannel;
    if (!def || def->isDiscrete() || def->bin || context.endChannel(channel))
        return 0;
    switch (context.layer.mark.type) {
    case Mark::Bar:
    case Mark::Boxplot:
        return key ? barWidth(context) * 0.75 : 0;
    case Mark::Rect:
        return context.placeWidth(channel) / 2;
    default:
        return 0;
    }
}

} // namespace chartroom
