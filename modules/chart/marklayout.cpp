// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/marklayout.h"

#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/layout/axes.h"
#include "chart/layout/families.h"
#include "chart/layout/secondlayer.h"
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

/// Bars, lines and areas end at a number or a time; points, cells and texts may stand between categories.
QString whyNotDrawn(const LayerContext &context)
{
    if (context.layout.frame == Frame::Disc || context.spec.layout == "treemap"_L1)
        return whyNoWhole(context.spec, context.derived, context.language);
    if (context.layout.frame == Frame::Tiles)
        return context.layer.field(Channel::X) && context.layer.field(Channel::Y)
                   ? QString() : chartPhrase(u"layout.no-position"_s, context.language);
    const Mark mark = context.layer.mark.type;
    const bool measured = mark == Mark::Bar || mark == Mark::Line || mark == Mark::Area || mark == Mark::Boxplot;
    const ChannelDef *value = context.def(context.valueChannel);
    if ((measured && (!value || value->isDiscrete())) || (!context.keyChannel && !value))
        return chartPhrase(u"layout.no-position"_s, context.language);
    return {};
}

void layoutFamily(const LayerContext &context)
{
    switch (context.layer.mark.type) {
    case Mark::Bar:
        return layoutBars(context);
    case Mark::Line:
        return layoutLines(context);
    case Mark::Area:
        return layoutAreas(context);
    case Mark::Point:
        return layoutPoints(context);
    case Mark::Tick:
        return layoutTicks(context);
    case Mark::Rect:
        return layoutCells(context);
    case Mark::Boxplot:
        return layoutBoxes(context);
    case Mark::Rule:
        return layoutSpans(context);
    case Mark::Text:
        return layoutTexts(context);
    case Mark::Arc:
        return;
    }
}

/// Everything on axes, for one or two data layers; returns why it cannot be drawn, if so.
QString layoutOnAxes(LayerContext &context, LayerContext *second)
{
    MarkLayout &layout = context.layout;
    layout.horizontal = context.horizontal;
    layout.grouped = context.structure.offset.has_value();
    layout.slope = chartType(context.spec, context.derived) == "slope"_L1 && layout.panels.size() == 1 && !second;
    layout.notes = notesOf(context);
    QString problem = layoutAxes(context, second);
    for (LayerContext *each : {&context, second}) {
        if (!each || !problem.isEmpty())
            continue;
        problem = layoutColours(*each);
        if (problem.isEmpty())
            problem = layoutSizes(*each);
        layoutShapes(*each);
        if (problem.isEmpty())
            layoutFamily(*each);
    }
    layoutPlaces(layout, second ? QList<const LayerContext *>{&context, second} : QList<const LayerContext *>{&context});
    return problem;
}

QString layoutLayers(LayerContext &context)
{
    const QString problem = whyNotDrawn(context);
    layoutSeries(context);
    if (!problem.isEmpty())
        return problem;
    if (context.layout.frame != Frame::Axes) {
        layoutPanels(context);
        context.layout.frame == Frame::Disc ? layoutSlices(context) : layoutTiles(context);
        return {};
    }
    if (!context.layout.second) {
        layoutPanels(context);
        return layoutOnAxes(context, nullptr);
    }
    LayerContext second(context.layout.second->spec, context.layout.second->derived, context.language, context.layout, &context);
    if (!axesAgree(context, second))
        return chartPhrase(u"layout.layers-differ"_s, context.language);
    context.shareDomains(second);
    layoutSeries(second);
    layoutPanels(context);
    return layoutOnAxes(context, &second);
}

} // namespace

MarkLayout layoutMarks(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language)
{
    MarkLayout layout;
    layout.frame = frameOf(normalSpec);
    layout.innerRadius = innerShare(normalSpec.layers.first().mark);
    layout.second = layout.frame == Frame::Axes ? secondLayerOf(normalSpec, derived) : std::nullopt;
    LayerContext context(normalSpec, derived, language, layout);
    layout.whyNot = layoutLayers(context);
    layout.drawable = layout.whyNot.isEmpty();
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
