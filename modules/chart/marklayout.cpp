// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"

#include "chart/axislayout.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Frame frameOf(const ChartSpec &spec)
{
    if (spec.layers.first().mark.type == Mark::Arc)
        return Frame::Disc;
    return spec.layout.isEmpty() ? Frame::Axes : Frame::Tiles;
}

QString whyNotDrawn(const ChartSpec &spec, const DerivedTable &derived, const QString &language)
{
    const ChartLayer &layer = spec.layers.first();
    if (spec.dataLayerCount() > 1)
        return chartPhrase(u"layout.two-layers"_s, language);
    const QString type = chartType(spec, derived);
    const bool mark = layer.mark.type == Mark::Bar || layer.mark.type == Mark::Line || type == "scatter"_L1
                      || type == "dot plot"_L1;
    const bool ranged = layer.has(Channel::X2) || layer.has(Channel::Y2);
    if (mark && structureOf(spec).valueAxis && frameOf(spec) == Frame::Axes && !ranged)
        return {};
    return chartPhrase(u"layout.not-drawn"_s, language, {{u"type"_s, chartTypeName(type, language)}});
}

void layoutFamily(const LayerContext &context)
{
    switch (context.layer.mark.type) {
    case Mark::Bar:
        return layoutBars(context);
    case Mark::Line:
        return layoutLines(context);
    default:
        return layoutPoints(context);
    }
}

void layoutOnAxes(const LayerContext &context)
{
    MarkLayout &layout = context.layout;
    layout.horizontal = context.horizontal;
    layout.valueAxis = layoutValueAxis(context.spec, context.derived, context.structure, context.language);
    layout.keyAxis = layoutKeyAxis(context.spec, context.derived, context.structure, context.language);
    if (layout.keyAxis.discrete && context.keyChannel && context.layer.mark.type == Mark::Line) {
        constexpr double spared = 0.3; // lines need no room for half a bar at the ends
        layout.keyAxis.lower += spared;
        layout.keyAxis.upper -= spared;
    }
    layoutFamily(context);
    layoutNotes(context);
    layoutPlaces(context);
}

} // namespace

MarkLayout layoutMarks(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    MarkLayout layout;
    const MarkDef &mark = normalSpec.layers.first().mark;
    layout.frame = frameOf(normalSpec);
    layout.whyNot = whyNotDrawn(normalSpec, derived, language);
    layout.drawable = layout.whyNot.isEmpty();
    layout.showPoints = mark.point;
    layout.stepped = mark.interpolate == "step-after"_L1;
    layout.smooth = mark.interpolate == "monotone"_L1;
    layout.opacity = mark.opacity.value_or(1);
    layout.innerRadius = mark.innerRadius.value_or(0);
    const LayerContext context(normalSpec, derived, language, layout);
    layout.grouped = context.structure.offset.has_value();
    layoutSeries(context);
    if (!layout.drawable)
        return layout;
    layoutPanels(context);
    layoutOnAxes(context);
    return layout;
}

QString drawnMarkText(const ChartSpec &normalSpec, const DerivedTable &derived, const MarkLayout &layout, int row,
                      const QString &language, bool hideValue)
{
    if (layout.second && row >= layout.second->firstRow)
        return describeMark(layout.second->spec, layout.second->derived, row - layout.second->firstRow, language, hideValue);
    return describeMark(normalSpec, derived, row, language, hideValue);
}

} // namespace chartroom
