// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double bandShare = 0.7;  ///< of a place taken by a single bar
constexpr double groupShare = 0.8; ///< of a place taken by grouped bars
constexpr int mostValueLabels = 24;

/// Whole width that the bars of one place may take.
double barWidth(const LayerContext &context)
{
    const ChannelDef *key = context.def(context.keyChannel);
    if (!key || key->isDiscrete())
        return context.structure.offset ? groupShare : bandShare;
    return context.placeWidth(context.keyChannel) * (key->bin ? 1 : groupShare);
}

} // namespace

void layoutBars(const LayerContext &context)
{
    const QString measure = context.column(context.valueChannel);
    const bool stacked = context.derived.stackStart.contains(measure);
    const ChannelDef *key = context.def(context.keyChannel);
    const auto &offset = context.structure.offset;
    const qsizetype offsets = offset ? std::max<qsizetype>(1, context.derived.domains.value(*offset).size()) : 1;
    const double whole = barWidth(context);
    const bool labelled = !stacked && context.derived.markCount() <= mostValueLabels && !(key && key->bin);
    const auto end = context.endChannel(context.valueChannel);
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        BarLayout bar{.row = context.firstRow + row, .centre = context.key(row), .width = whole / double(offsets),
                      .series = context.seriesOf(row), .axis = context.axis};
        if (offset)
            bar.centre += (context.indexIn(offset, row) - double(offsets - 1) / 2) * bar.width;
        const auto at = [&](const QString &column) { return context.coordinate(row, column, context.valueChannel).value_or(0); };
        bar.to = at(stacked ? context.derived.stackEnd.value(measure) : measure);
        bar.from = stacked ? at(context.derived.stackStart.value(measure)) : end ? at(context.column(end)) : 0;
        if (key && key->bin)
            bar.width = context.coordinate(row, context.column(context.keyChannel) + u"_end"_s, context.keyChannel).value_or(0)
                        - context.coordinate(row, context.column(context.keyChannel), context.keyChannel).value_or(0);
        if (labelled)
            bar.label = columnValueText(context.spec, context.derived, measure, row, context.language, true);
        context.layout.panels[context.panelOf(row)].bars.append(bar);
    }
    if (key && !key->isDiscrete() && !key->bin) { // room for the outer bars
        context.layout.keyAxis.lower -= whole * 0.75;
        context.layout.keyAxis.upper += whole * 0.75;
    }
}

} // namespace chartroom
