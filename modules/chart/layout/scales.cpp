// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/layout/families.h"
#include "chart/layout/shades.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Numbers, times and bins on a channel other than a position.
const ChannelDef *continuous(const LayerContext &context, Channel channel)
{
    const ChannelDef *def = context.layer.field(channel);
    return def && !def->isDiscrete() ? def : nullptr;
}

std::optional<double> numberOn(const LayerContext &context, Channel channel, int row)
{
    const QString column = context.column(channel);
    const auto from = context.number(row, column);
    const auto to = context.layer.field(channel)->bin ? context.number(row, column + u"_end"_s) : std::nullopt;
    return from && to ? std::optional((*from + *to) / 2) : from;
}

/// The numbers a scale has to show: its own domain, or what is drawn, with zero when the spec says so.
Extent rangeOn(const LayerContext &context, Channel channel)
{
    const ScaleSpec &scale = context.layer.field(channel)->scale;
    if (const auto own = ownDomain(*context.layer.field(channel)))
        return {own->first, own->second};
    std::optional<Extent> extent;
    for (int row = 0; row < context.rowCount(); ++row) {
        const auto found = context.isDrawn(row) ? numberOn(context, channel, row) : std::nullopt;
        if (found && !extent)
            extent = Extent{*found, *found};
        if (found)
            extent->widen(*found);
    }
    Extent range = extent.value_or(Extent{});
    if (scale.zero.value_or(false) && scale.type != "log"_L1)
        range.widen(0);
    return range;
}

double straightened(double number, const ScaleSpec &scale)
{
    if (scale.type == "log"_L1)
        return std::log(number);
    return scale.type == "sqrt"_L1 ? signedRoot(number) : number;
}

double shareOf(double number, double lower, double upper, const ScaleSpec &scale)
{
    const double from = straightened(lower, scale);
    const double to = straightened(upper, scale);
    if (from == to)
        return 0.5;
    return std::clamp((straightened(number, scale) - from) / (to - from), 0.0, 1.0);
}

QString scaleText(const LayerContext &context, Channel channel, double number)
{
    const ChannelDef &def = *context.layer.field(channel);
    const Field &field = *context.derived.table.findField(context.column(channel));
    if (field.type != FieldType::Date && field.type != FieldType::DateTime && field.type != FieldType::YearMonth)
        return channelValueText(number, def, field, context.language, true);
    return channelValueText(QDate(1970, 1, 1).addDays(qint64(number)), def, field, context.language, true);
}

/// 1 for the largest symbol; with a zero in the domain twice the number has twice the area.
double areaOfNumber(double number, const Extent &range, const ScaleSpec &scale)
{
    constexpr double least = 0.08; // of the largest, where the domain has no zero
    const bool proportional = scale.zero.value_or(false) && range.lower == 0;
    const double share = shareOf(number, range.lower, range.upper, scale);
    const double turned = scale.reverse ? 1 - share : share;
    return proportional ? turned : least + (1 - least) * turned;
}

QList<AxisTick> sizeTicks(const LayerContext &context, const Extent &range, const ScaleSpec &scale)
{
    const NiceScale nice = niceScale(range.lower, range.upper, 3, false);
    QList<AxisTick> ticks;
    for (double number = std::ceil(range.lower / nice.step) * nice.step; number <= range.upper * (1 + 1e-9); number += nice.step) {
        if (number > 0 || !scale.zero.value_or(false))
            ticks.append({areaOfNumber(number, range, scale), scaleText(context, Channel::Size, number)});
    }
    while (ticks.size() > 3)
        ticks.removeAt(ticks.size() / 2);
    return ticks;
}

} // namespace

QStringList categoricalScheme(const QString &scheme)
{
    // The colours of the named schemes (ColorBrewer, Cynthia Brewer; Tableau 10, Maureen Stone).
    static const QHash<QString, QStringList> schemes = {
        {u"tableau10"_s, u"#4e79a7 #f28e2b #e15759 #76b7b2 #59a14f #edc948 #b07aa1 #ff9da7 #9c755f #bab0ac"_s.split(u' ')},
        {u"set2"_s, u"#66c2a5 #fc8d62 #8da0cb #e78ac3 #a6d854 #ffd92f #e5c494 #b3b3b3"_s.split(u' ')},
        {u"dark2"_s, u"#1b9e77 #d95f02 #7570b3 #e7298a #66a61e #e6ab02 #a6761d #666666"_s.split(u' ')}};
    return schemes.value(scheme);
}

bool isDivergingScheme(const QString &scheme)
{
    return scheme == "blueorange"_L1 || scheme == "purplegreen"_L1 || scheme == "redblue"_L1;
}

QString layoutColours(LayerContext &context)
{
    const ChannelDef *def = continuous(context, Channel::Color);
    if (!def)
        return {};
    if (def->scale.type == "log"_L1 && rangeOn(context, Channel::Color).lower <= 0)
        return chartPhrase(u"layout.log-zero"_s, context.language);
    const ShadeScale shades(context);
    context.layout.colours = shades.legend();
    for (int row = 0; row < context.rowCount(); ++row)
        context.shades.append(shades.of(row));
    return {};
}

QString layoutSizes(LayerContext &context)
{
    const ChannelDef *def = context.layer.field(Channel::Size);
    if (!def || context.layer.mark.type != Mark::Point)
        return {};
    SizeScale sizes{.title = def->guideTitle.value_or(QString()), .ticks = {}};
    context.sizes.resize(context.rowCount());
    if (def->isDiscrete()) {
        const QList<Scalar> domain = context.domains.value(Channel::Size);
        const Field &field = *context.derived.table.findField(context.column(Channel::Size));
        for (int i = 0; i < domain.size(); ++i)
            sizes.ticks.append({double(i + 1) / double(domain.size()), channelValueText(domain.at(i), *def, field, context.language, true)});
        for (int row = 0; row < context.rowCount(); ++row)
            context.sizes[row] = double(context.indexIn(Channel::Size, row) + 1) / double(domain.size());
    } else {
        const Extent range = rangeOn(context, Channel::Size);
        if (range.lower < 0 && def->scale.zero.value_or(false))
            return chartPhrase(u"layout.size-negative"_s, context.language);
        if (range.lower <= 0 && def->scale.type == "log"_L1)
            return chartPhrase(u"layout.log-zero"_s, context.language);
        sizes.ticks = sizeTicks(context, range, def->scale);
        for (int row = 0; row < context.rowCount(); ++row) {
            if (const auto number = numberOn(context, Channel::Size, row))
                context.sizes[row] = areaOfNumber(*number, range, def->scale);
        }
    }
    if (def->guideHidden)
        sizes.ticks.clear();
    context.layout.sizes = sizes;
    return {};
}

void layoutShapes(const LayerContext &context)
{
    const ChannelDef *def = context.layer.field(Channel::Shape);
    const ChannelDef *series = context.def(context.structure.series);
    if (!def || !def->isDiscrete() || (series && sameColumn(*def, *series)))
        return; // symbols follow the series
    const Field &field = *context.derived.table.findField(context.column(Channel::Shape));
    const QList<Scalar> domain = context.domains.value(Channel::Shape);
    for (const Scalar &value : domain)
        context.layout.shapes.append(channelValueText(value, *def, field, context.language, true));
}

std::optional<double> shadeOf(const LayerContext &context, int row)
{
    return context.shades.value(row);
}

std::optional<double> sizeOf(const LayerContext &context, int row)
{
    return context.sizes.value(row);
}

int shapeOf(const LayerContext &context, int row)
{
    return context.layout.shapes.isEmpty() ? context.seriesOf(row) : context.indexIn(Channel::Shape, row);
}

} // namespace chartroom
