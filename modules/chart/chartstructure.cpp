// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartstructure.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isMeasureChannel(const ChartLayer &layer, Channel channel)
{
    const ChannelDef *def = layer.field(channel);
    return def && def->isMeasure();
}

void findAxes(ChartStructure &structure, const ChartLayer &layer)
{
    const bool measureX = isMeasureChannel(layer, Channel::X);
    const bool measureY = isMeasureChannel(layer, Channel::Y);
    structure.horizontal = measureX && (!measureY || layer.mark.orient == "horizontal"_L1);
    if (measureX || measureY)
        structure.valueAxis = structure.horizontal ? Channel::X : Channel::Y;
    const Channel other = structure.horizontal ? Channel::Y : Channel::X;
    if (layer.field(other))
        structure.keyAxis = other;
    const Channel offset = structure.horizontal ? Channel::YOffset : Channel::XOffset;
    if (layer.field(offset))
        structure.offset = offset;
}

void widen(std::optional<std::pair<double, double>> &extent, const std::optional<double> &value)
{
    if (!value)
        return;
    if (!extent)
        extent = std::pair(*value, *value);
    extent->first = std::min(extent->first, *value);
    extent->second = std::max(extent->second, *value);
}

} // namespace

ChartStructure structureOf(const ChartSpec &normalSpec, int layerNumber)
{
    ChartStructure structure;
    const int index = dataLayerIndex(normalSpec, layerNumber);
    if (index < 0)
        return structure;
    const ChartLayer &layer = normalSpec.layers.at(index);
    structure.tile = normalSpec.layout == "tile"_L1;
    if (!structure.tile)
        findAxes(structure, layer);
    structure.measure = structure.valueAxis;
    for (const Channel channel : {Channel::Y, Channel::X, Channel::Theta, Channel::Size, Channel::Color}) {
        if (!structure.measure && isMeasureChannel(layer, channel))
            structure.measure = channel;
    }
    const ChannelDef *color = layer.field(Channel::Color);
    if (color && color->isDiscrete())
        structure.series = Channel::Color;
    else if (layer.field(Channel::Detail))
        structure.series = Channel::Detail;
    return structure;
}

int dataLayerIndex(const ChartSpec &spec, int dataLayer)
{
    int seen = 0;
    for (int i = 0; i < spec.layers.size(); ++i) {
        if (!spec.layers.at(i).annotation && seen++ == dataLayer)
            return i;
    }
    return -1;
}

bool sameColumn(const ChannelDef &a, const ChannelDef &b)
{
    return a.isField() && b.isField() && a.field == b.field && a.aggregate == b.aggregate && a.timeUnit == b.timeUnit
           && a.bin == b.bin;
}

std::optional<double> axisNumber(const Scalar &value)
{
    static const QDate epoch(1970, 1, 1);
    if (const double *number = std::get_if<double>(&value))
        return *number;
    if (const QDate *date = std::get_if<QDate>(&value))
        return double(epoch.daysTo(*date));
    if (const QDateTime *time = std::get_if<QDateTime>(&value))
        return double(epoch.daysTo(time->date())) + double(time->time().msecsSinceStartOfDay()) / 86'400'000.0;
    return std::nullopt;
}

std::optional<std::pair<double, double>> drawnExtent(const ChartSpec &normalSpec, const DerivedTable &derived)
{
    const ChartStructure structure = structureOf(normalSpec);
    std::optional<std::pair<double, double>> extent;
    if (!structure.valueAxis)
        return extent;
    const QString measure = derived.columns.value(*structure.valueAxis);
    QStringList columns{measure};
    if (derived.stackStart.contains(measure))
        columns = {derived.stackStart.value(measure), derived.stackEnd.value(measure)};
    const Channel second = structure.horizontal ? Channel::X2 : Channel::Y2;
    if (derived.columns.contains(second))
        columns.append(derived.columns.value(second));
    for (const QString &name : std::as_const(columns)) {
        const int column = derived.table.columnIndex(name);
        for (int row = 0; column >= 0 && row < derived.table.rowCount(); ++row) {
            if (derived.drawn.at(row))
                widen(extent, axisNumber(derived.table.at(row, column)));
        }
    }
    return extent;
}

std::optional<ValueDomain> valueDomain(const ChartSpec &normalSpec, const DerivedTable &derived)
{
    const ChartStructure structure = structureOf(normalSpec);
    if (!structure.valueAxis)
        return std::nullopt;
    const ScaleSpec &scale = normalSpec.layers.first().field(*structure.valueAxis)->scale;
    if (scale.domain.size() >= 2) {
        const double first = scale.domain.first().toDouble();
        const double last = scale.domain.last().toDouble();
        return ValueDomain{std::min(first, last), std::max(first, last), true, first > last};
    }
    auto extent = drawnExtent(normalSpec, derived);
    if (!extent)
        return std::nullopt;
    if (scale.zero.value_or(false))
        widen(extent, 0.0);
    return ValueDomain{extent->first, extent->second, false, false};
}

} // namespace chartroom
