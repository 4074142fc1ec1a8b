// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartphrases.h"
#include "chart/chartstructure.h"
#include "chart/chartwords.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

StackKind stackOf(const ChartLayer &layer)
{
    for (const ChannelDef &def : layer.encoding) {
        if (def.isField() && (def.stack == StackKind::Zero || def.stack == StackKind::Normalize))
            return def.stack;
    }
    return StackKind::None;
}

bool isHistogram(const ChartLayer &layer)
{
    const ChannelDef *x = layer.field(Channel::X);
    const ChannelDef *y = layer.field(Channel::Y);
    if (!x || !y)
        return false;
    return (x->bin && y->aggregate == "count"_L1) || (y->bin && x->aggregate == "count"_L1);
}

QString barType(const ChartLayer &layer)
{
    if (isHistogram(layer))
        return u"histogram"_s;
    const StackKind stack = stackOf(layer);
    if (stack == StackKind::Normalize)
        return u"100 % stacked bar"_s;
    if (stack == StackKind::Zero)
        return u"stacked bar"_s;
    return layer.field(Channel::XOffset) || layer.field(Channel::YOffset) ? u"grouped bar"_s : u"bar"_s;
}

QString areaType(const ChartLayer &layer)
{
    const StackKind stack = stackOf(layer);
    if (stack == StackKind::Normalize)
        return u"100 % stacked area"_s;
    return stack == StackKind::Zero ? u"stacked area"_s : u"area"_s;
}

QString pointType(const ChartLayer &layer)
{
    if (layer.field(Channel::Size))
        return u"bubble"_s;
    const ChannelDef *x = layer.field(Channel::X);
    const ChannelDef *y = layer.field(Channel::Y);
    return x && y && x->isQuantitative() && y->isQuantitative() ? u"scatter"_s : u"dot plot"_s;
}

} // namespace

QString chartType(const ChartSpec &normalSpec)
{
    if (normalSpec.layout == "treemap"_L1)
        return u"treemap"_s;
    if (normalSpec.layout == "tile"_L1)
        return u"tile map"_s;
    const ChartLayer &layer = normalSpec.layers.first();
    switch (layer.mark.type) {
    case Mark::Arc:
        return layer.mark.innerRadius.value_or(0) > 0 ? u"donut"_s : u"pie"_s;
    case Mark::Boxplot:
        return u"box plot"_s;
    case Mark::Bar:
        return barType(layer);
    case Mark::Area:
        return areaType(layer);
    case Mark::Line:
        return u"line"_s;
    case Mark::Point:
        return pointType(layer);
    case Mark::Tick:
        return u"strip plot"_s;
    case Mark::Rect:
        return u"heat map"_s;
    case Mark::Rule:
        return u"range"_s;
    case Mark::Text:
        break;
    }
    return u"text table"_s;
}

QString chartType(const ChartSpec &normalSpec, const DerivedTable &derived)
{
    const QString type = chartType(normalSpec);
    const ChartStructure structure = structureOf(normalSpec);
    if (type != "line"_L1 || !structure.series || !structure.keyAxis)
        return type;
    return derived.domains.value(*structure.keyAxis).size() == 2 ? u"slope"_s : type;
}

QString chartTypeName(const QString &type, const QString &language)
{
    return chartPhrase(u"type."_s + type, language);
}

} // namespace chartroom
