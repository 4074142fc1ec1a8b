// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartstructure.h"

#include <cmath>
#include <limits>

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

/// The number of a cell as Column holds it.
std::optional<double> axisNumberOf(ValueType type, double value)
{
    constexpr double epochJulianDay = 2'440'588; // of 1970-01-01
    constexpr double millisecondsOfDay = 86'400'000;
    if (std::isnan(value))
        return std::nullopt;
    switch (type) {
    case ValueType::Number:
        return value;
    case ValueType::Date:
        return value - epochJulianDay;
    case ValueType::DateTime:
        return value / millisecondsOfDay;
    default:
        return std::nullopt;
    }
}

/// Whiskers and outliers reach to the least and the greatest value behind each box.
void widenByBoxes(std::optional<std::pair<double, double>> &extent, const DerivedTable &derived, const QString &field)
{
    const int column = derived.source.columnIndex(field);
    if (column < 0 || derived.source.column(column).isText())
        return;
    const auto values = derived.source.numbers(column);
    for (int row = 0; row < derived.table.rowCount(); ++row) {
        if (!derived.drawn.at(row))
            continue;
        for (const int member : derived.members.at(row)) {
            if (!std::isnan(values[size_t(member)]))
                widen(extent, values[size_t(member)]);
        }
    }
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
        return double(epoch.daysTo(*date)); // a date that is none stands at 0
    if (const QDateTime *time = std::get_if<QDateTime>(&value))
        return double(epoch.daysTo(time->date())) + double(time->time().msecsSinceStartOfDay()) / 86'400'000.0;
    return std::nullopt;
}

std::optional<double> axisNumber(const Column &column, qsizetype row)
{
    return column.isText() ? std::nullopt : axisNumberOf(column.type(), column.values()[size_t(row)]);
}

std::optional<std::pair<double, double>> drawnExtent(const DerivedTable &derived, int column)
{
    if (column < 0)
        return std::nullopt;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    const std::span<const double> values = derived.table.numbers(column);
    for (size_t row = 0; row < values.size(); ++row) {
        if (!derived.drawn.at(qsizetype(row)))
            continue;
        least = values[row] < least ? values[row] : least; // false for missing cells, which are NaN
        greatest = values[row] > greatest ? values[row] : greatest;
    }
    const ValueType type = derived.table.column(column).type(); // axis numbers stand in the order of the cells' values
    const auto lower = axisNumberOf(type, least);
    const auto upper = axisNumberOf(type, greatest);
    return least <= greatest && lower && upper ? std::optional(std::pair(*lower, *upper)) : std::nullopt;
}

std::optional<std::pair<double, double>> drawnExtent(const ChartSpec &normalSpec, const DerivedTable &derived)
{
    const ChartStructure structure = structureOf(normalSpec);
    std::optional<std::pair<double, double>> extent;
    if (!structure.valueAxis)
        return extent;
    const ChartLayer &layer = normalSpec.layers.first();
    if (layer.mark.type == Mark::Boxplot) {
        widenByBoxes(extent, derived, layer.field(*structure.valueAxis)->field);
        return extent;
    }
    const QString measure = derived.columns.value(*structure.valueAxis);
    QStringList columns{measure};
    if (derived.stackStart.contains(measure))
        columns = {derived.stackStart.value(measure), derived.stackEnd.value(measure)};
    const Channel second = structure.horizontal ? Channel::X2 : Channel::Y2;
    if (derived.columns.contains(second))
        columns.append(derived.columns.value(second));
    for (const QString &name : std::as_const(columns)) {
        if (const auto drawn = drawnExtent(derived, derived.table.columnIndex(name))) {
            widen(extent, drawn->first);
            widen(extent, drawn->second);
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
