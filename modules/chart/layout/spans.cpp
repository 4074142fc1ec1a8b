// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

namespace chartroom {

namespace {

constexpr double strokeShare = 0.35; ///< half of a place, for rules that mark one value of a place

/// A rule between two ends, at one place, or across the panel where the spec names only one position.
SpanLayout spanOf(const LayerContext &context, int row, double place)
{
    const MarkLayout &layout = context.layout;
    SpanLayout span{.row = context.firstRow + row, .from = {context.key(row), context.value(row)},
                    .series = context.seriesOf(row), .shade = shadeOf(context, row), .axis = context.axis};
    span.to = span.from;
    const auto keyEnd = context.endChannel(context.keyChannel);
    const auto valueEnd = context.endChannel(context.valueChannel);
    if (keyEnd)
        span.to.setX(context.coordinate(row, context.column(keyEnd), context.keyChannel).value_or(span.from.x()));
    if (valueEnd)
        span.to.setY(context.coordinate(row, context.column(valueEnd), context.valueChannel).value_or(span.from.y()));
    span.capped = valueEnd.has_value() && !keyEnd;
    if (keyEnd || valueEnd)
        return span;
    if (!context.keyChannel) {
        span.from.setX(layout.keyAxis.lower);
        span.to.setX(layout.keyAxis.upper);
    } else if (!context.valueChannel) {
        span.from.setY(layout.valueAxis.lower);
        span.to.setY(layout.valueAxis.upper);
    } else {
        const double half = place * strokeShare;
        span.from.rx() -= half;
        span.to.rx() += half;
    }
    return span;
}

} // namespace

void layoutSpans(const LayerContext &context)
{
    const double place = context.placeWidth(context.keyChannel);
    for (int row = 0; row < context.rowCount(); ++row) {
        if (context.isDrawn(row))
            context.layout.panels[context.panelOf(row)].spans.append(spanOf(context, row, place));
    }
}

} // namespace chartroom
