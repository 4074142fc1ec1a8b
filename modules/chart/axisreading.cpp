// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axisreading.h"

#include "chart/chartstructure.h"
#include "chart/layout/layercontext.h"

#include <cmath>

namespace chartroom {

namespace {

/// Numbers straightened so that equal distances on the axis are equal differences.
double straight(const AxisLayout &axis, double coordinate)
{
    return axis.scale == AxisScale::Log ? std::log(coordinate) : coordinate;
}

std::optional<AxisSpan> extentOf(const ChannelDef &def, const DerivedTable &derived, Channel channel)
{
    const QJsonArray &domain = def.scale.domain;
    if (domain.size() >= 2)
        return AxisSpan{domain.first().toDouble(), domain.last().toDouble()};
    const auto drawn = drawnExtent(derived, derived.table.columnIndex(derived.columns.value(channel)));
    return drawn ? std::optional(AxisSpan{drawn->first, drawn->second}) : std::nullopt;
}

} // namespace

std::optional<AxisSpan> axisSpan(const ChartSpec &normalSpec, const DerivedTable &derived, Channel channel)
{
    const ChannelDef *def = normalSpec.layers.first().field(channel);
    if (!def || !def->isMeasure())
        return std::nullopt;
    std::optional<AxisSpan> span;
    if (structureOf(normalSpec).valueAxis == channel) {
        if (const auto domain = valueDomain(normalSpec, derived))
            span = AxisSpan{domain->lower, domain->upper};
    } else {
        span = extentOf(*def, derived, channel);
        if (span && def->scale.domain.isEmpty() && def->scale.zero.value_or(false))
            span = AxisSpan{std::min(span->low, 0.0), std::max(span->high, 0.0)};
    }
    if (!span)
        return std::nullopt;
    return AxisSpan{std::min(span->low, span->high), std::max(span->low, span->high), def->scale.type == QLatin1String("log")};
}

double shareAlong(const AxisLayout &axis, double number)
{
    const double coordinate = axis.scale == AxisScale::Root ? signedRoot(number) : number;
    const double from = straight(axis, axis.lower);
    const double share = (straight(axis, coordinate) - from) / (straight(axis, axis.upper) - from);
    return axis.reversed ? 1 - share : share;
}

double numberAlong(const AxisLayout &axis, double share)
{
    const double from = straight(axis, axis.lower);
    const double at = from + (axis.reversed ? 1 - share : share) * (straight(axis, axis.upper) - from);
    if (axis.scale == AxisScale::Root)
        return at * std::abs(at);
    return axis.scale == AxisScale::Log ? std::exp(at) : at;
}

} // namespace chartroom
