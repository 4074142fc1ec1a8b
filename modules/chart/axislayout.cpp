// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axislayout.h"

#include "base/numberformat.h"
#include "chart/chartlabels.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestDecimals = 6;

int decimalsOfStep(double step)
{
    return std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, greatestDecimals);
}

void addNumberTicks(AxisLayout &axis, double step, const QString &language, bool years, bool percent)
{
    const double first = std::ceil(axis.lower / step - 1e-9) * step;
    const double factor = percent ? 100 : 1;
    for (int i = 0; first + i * step <= axis.upper + step * 1e-9; ++i) {
        const double position = std::abs(first + i * step) < step * 1e-9 ? 0 : first + i * step;
        QString label = years ? QString::number(qRound64(position))
                              : displayGrouped(position * factor, language, decimalsOfStep(step * factor));
        if (percent)
            label += u"\u00A0%"_s;
        axis.ticks.append({position, label});
    }
}

void addLogTicks(AxisLayout &axis, const QString &language)
{
    axis.scale = AxisScale::Log;
    axis.lower = std::pow(10.0, std::floor(std::log10(axis.lower) + 1e-9));
    axis.upper = std::pow(10.0, std::ceil(std::log10(axis.upper) - 1e-9));
    if (axis.upper <= axis.lower)
        axis.upper = axis.lower * 10;
    for (double position = axis.lower; position <= axis.upper * 1.0001; position *= 10)
        axis.ticks.append({position, displayGrouped(position, language, greatestDecimals)});
}

void setRange(AxisLayout &axis, const ChannelDef &def, double lower, double upper, const QString &language, bool years)
{
    const bool own = !def.scale.domain.isEmpty();
    const bool extend = def.scale.nice.value_or(!own);
    NiceScale scale = niceScale(lower, upper, 5, extend);
    if (years) {
        scale.step = std::max(1.0, std::round(scale.step));
        scale.lower = lower;
        scale.upper = upper > lower ? upper : lower + 1;
    }
    axis.lower = scale.lower;
    axis.upper = scale.upper;
    if (def.scale.type == "log"_L1 && lower > 0) {
        addLogTicks(axis, language);
        return;
    }
    addNumberTicks(axis, scale.step, language, years, def.stack == StackKind::Normalize);
}

/// The least and greatest number of a column over the drawn marks.
std::optional<std::pair<double, double>> columnExtent(const DerivedTable &derived, const QString &name)
{
    std::optional<std::pair<double, double>> extent;
    const int column = derived.table.columnIndex(name);
    for (int row = 0; column >= 0 && row < derived.table.rowCount(); ++row) {
        const auto value = axisNumber(derived.table.at(row, column));
        if (!value || !derived.drawn.at(row))
            continue;
        if (!extent)
            extent = std::pair(*value, *value);
        extent = std::pair(std::min(extent->first, *value), std::max(extent->second, *value));
    }
    return extent;
}

void layoutDiscrete(AxisLayout &axis, const ChannelDef &def, const QList<Scalar> &domain, const Field &field,
                    const QString &language)
{
    axis.discrete = true;
    axis.lower = -0.5;
    axis.upper = double(domain.size()) - 0.5;
    for (qsizetype i = 0; i < domain.size(); ++i) {
        const double *month = std::get_if<double>(&domain.at(i));
        const bool isMonth = def.timeUnit == "month"_L1 && month && *month >= 1 && *month <= 12;
        axis.ticks.append({double(i), isMonth ? shortMonthName(int(*month), language)
                                              : channelValueText(domain.at(i), def, field, language, true)});
    }
}

/// Days since 1970 with calendar ticks.
void layoutTime(AxisLayout &axis, const DerivedTable &derived, const QString &column, const QString &language)
{
    axis.temporal = true;
    const auto extent = columnExtent(derived, column).value_or(std::pair(0.0, 1.0));
    axis.lower = extent.first;
    axis.upper = extent.second > extent.first ? extent.second : extent.first + 1;
    axis.ticks = timeTicks(axis.lower, axis.upper, language);
    constexpr double room = 0.012; // markers at the ends need a little
    const double span = axis.upper - axis.lower;
    axis.lower -= room * span;
    axis.upper += room * span;
}

} // namespace

AxisLayout layoutValueAxis(const ChartSpec &spec, const DerivedTable &derived, const ChartStructure &structure,
                           const QString &language)
{
    AxisLayout axis;
    const ChannelDef &def = *spec.layers.first().field(*structure.valueAxis);
    axis.title = def.guideTitle.value_or(QString());
    axis.shown = !def.guideHidden;
    axis.reversed = def.scale.reverse;
    const auto domain = valueDomain(spec, derived);
    if (!domain)
        return axis;
    axis.reversed = axis.reversed != domain->falling;
    setRange(axis, def, domain->lower, domain->upper, language, false);
    return axis;
}

AxisLayout layoutKeyAxis(const ChartSpec &spec, const DerivedTable &derived, const ChartStructure &structure,
                         const QString &language)
{
    AxisLayout axis;
    if (!structure.keyAxis) {
        axis.discrete = true;
        axis.shown = false;
        axis.lower = -0.5;
        axis.upper = 0.5;
        return axis;
    }
    const ChannelDef &def = *spec.layers.first().field(*structure.keyAxis);
    const QString column = derived.columns.value(*structure.keyAxis);
    const Field &field = *derived.table.findField(column);
    axis.title = def.guideTitle.value_or(QString());
    axis.shown = !def.guideHidden;
    axis.reversed = def.scale.reverse;
    if (def.isDiscrete()) {
        layoutDiscrete(axis, def, derived.domains.value(*structure.keyAxis), field, language);
        axis.reversed = axis.reversed != structure.horizontal;
        return axis;
    }
    const bool dates = field.type == FieldType::Date || field.type == FieldType::DateTime || field.type == FieldType::YearMonth;
    if (dates) {
        layoutTime(axis, derived, column, language);
        return axis;
    }
    auto extent = columnExtent(derived, column).value_or(std::pair(0.0, 1.0));
    if (def.bin) {
        const auto ends = columnExtent(derived, column + u"_end"_s).value_or(extent);
        axis.lower = extent.first;
        axis.upper = ends.second;
        addNumberTicks(axis, niceScale(axis.lower, axis.upper, 8, false).step, language, false, false);
        return axis;
    }
    if (def.scale.domain.size() >= 2)
        extent = {def.scale.domain.first().toDouble(), def.scale.domain.last().toDouble()};
    else if (def.scale.zero.value_or(false))
        extent = {std::min(0.0, extent.first), std::max(0.0, extent.second)};
    setRange(axis, def, extent.first, extent.second, language, field.type == FieldType::Year);
    return axis;
}

} // namespace chartroom
