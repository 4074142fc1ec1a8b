// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"

#include "chart/axislayout.h"
#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/layout/families.h"
#include "chart/wholecheck.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Frame frameOf(const ChartSpec &spec)
{
    if (spec.layers.first().mark.type == Mark::Arc)
        return Frame::Disc;
    return spec.layout.isEmpty() ? Frame::Axes : Frame::Tiles;
}

/// The grammar gives pixels; other tools draw the disc with a radius of 100 unless told otherwise.
double innerShare(const MarkDef &mark)
{
    constexpr double usualRadius = 100;
    const double inner = mark.innerRadius.value_or(0);
    return inner > 0 ? std::clamp(inner / usualRadius, 0.2, 0.85) : 0;
}

QString whyNotDrawn(const ChartSpec &spec, const DerivedTable &derived, const QString &language)
{
    const ChartLayer &layer = spec.layers.first();
    if (spec.dataLayerCount() > 1)
        return chartPhrase(u"layout.two-layers"_s, language);
    const QString type = chartType(spec, derived);
    if (type == "pie"_L1 || type == "donut"_L1 || type == "treemap"_L1)
        return whyNoWhole(spec, derived, language);
    if (type == "tile map"_L1 && layer.field(Channel::X) && layer.field(Channel::Y))
        return {};
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
    layout.innerRadius = innerShare(mark);
    const LayerContext context(normalSpec, derived, language, layout);
    layout.grouped = context.structure.offset.has_value();
    layoutSeries(context);
    if (!layout.drawable)
        return layout;
    layoutPanels(context);
    switch (layout.frame) {
    case Frame::Axes:
        layoutOnAxes(context);
        break;
    case Frame::Disc:
        layoutSlices(context);
        break;
    case Frame::Tiles:
        layoutTiles(context);
        break;
    }
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
