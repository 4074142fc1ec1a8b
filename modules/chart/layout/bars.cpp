// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/layout/families.h"

#include "base/numberformat.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double bandShare = 0.7;  ///< of a place taken by a single bar
constexpr double groupShare = 0.8; ///< of a place taken by grouped bars
constexpr int mostValueLabels = 60;

/// The value of a bar; of a 100 % stack its share, which is what the bar's length shows.
QString barLabel(const LayerContext &context, const QString &measure, int row)
{
    const auto share = context.number(row, context.derived.stackShare.value(measure));
    if (share)
        return displayNumber(*share * 100, context.language, 0) + u"\u00A0%"_s;
    return columnValueText(context.spec, context.derived, measure, row, context.language, true);
}

} // namespace

qsizetype groupSize(const LayerContext &context)
{
    const auto &offset = context.structure.offset;
    return offset ? std::max<qsizetype>(1, context.derived.domains.value(*offset).size()) : 1;
}

double groupShift(const LayerContext &context, int row, double width)
{
    const auto &offset = context.structure.offset;
    return offset ? (context.indexIn(offset, row) - double(groupSize(context) - 1) / 2) * width : 0;
}

double barWidth(const LayerContext &context)
{
    const ChannelDef *key = context.def(context.keyChannel);
    if (!key || key->isDiscrete())
        return context.structure.offset ? groupShare : bandShare;
    return context.placeWidth(context.keyChannel) * (key->bin ? 1 : groupShare);
}

void layoutBars(const LayerContext &context)
{
    const QString measure = context.column(context.valueChannel);
    const bool stacked = context.derived.stackStart.contains(measure);
    const ChannelDef *key = context.def(context.keyChannel);
    const bool temporal = context.layout.valueAxis.temporal;
    const double width = barWidth(context) / double(groupSize(context));
    const bool labelled = context.derived.markCount() <= mostValueLabels && !(key && key->bin) && !temporal;
    const auto end = context.endChannel(context.valueChannel);
    for (int row = 0; row < context.rowCount(); ++row) {
        if (!context.isDrawn(row))
            continue;
        BarLayout bar{.row = context.firstRow + row, .centre = context.key(row) + groupShift(context, row, width),
                      .width = width, .series = context.seriesOf(row), .shade = shadeOf(context, row),
                      .axis = context.axis, .inside = stacked};
        const auto at = [&](const QString &column) { return context.coordinate(row, column, context.valueChannel); };
        bar.to = at(stacked ? context.derived.stackEnd.value(measure) : measure).value_or(0);
        const double base = temporal ? context.layout.valueAxis.lower : 0; // dates have no zero
        bar.from = stacked ? at(context.derived.stackStart.value(measure)).value_or(0) : end ? at(context.column(end)).value_or(base) : base;
        if (key && key->bin)
            bar.width = context.coordinate(row, context.column(context.keyChannel) + u"_end"_s, context.keyChannel).value_or(0)
                        - context.coordinate(row, context.column(context.keyChannel), context.keyChannel).value_or(0);
        if (labelled && !end)
            bar.label = barLabel(context, measure, row);
        context.layout.panels[context.panelOf(row)].bars.append(bar);
    }
}

} // namespace chartroom
