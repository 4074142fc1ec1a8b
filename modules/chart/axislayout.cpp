// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axislayout.h"

#include "base/numberformat.h"
#include "chart/chartlabels.h"
#include "chart/layout/layercontext.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int greatestDecimals = 9;
constexpr double hair = 1e-9;

int decimalsOfStep(double step)
{
    return std::clamp(int(std::ceil(-std::log10(step) - hair)), 0, greatestDecimals);
}

QString superscript(int number)
{
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text;
    const QString plain = QString::number(number);
    for (const QChar c : plain)
        text += c == u'-' ? QChar(0x207B) : digits.at(c.digitValue());
    return text;
}

void addNumberTicks(AxisLayout &axis, const NiceScale &scale, const QString &language, bool years, bool percent)
{
    const double first = std::ceil(scale.lower / scale.step - hair) * scale.step;
    const double factor = percent ? 100 : 1;
    for (int i = 0; first + i * scale.step <= scale.upper + scale.step * hair; ++i) {
        const double number = std::abs(first + i * scale.step) < scale.step * hair ? 0 : first + i * scale.step;
        QString label = years ? QString::number(qRound64(number))
                              : tickLabel(number * factor, language, decimalsOfStep(scale.step * factor));
        if (percent)
            label += u"\u00A0%"_s;
        axis.ticks.append({axis.scale == AxisScale::Root ? signedRoot(number) : number, label});
    }
}

/// The nearest 1, 2 or 5 times a power of ten below (or above) a positive number.
double roundFigure(double number, bool up)
{
    const double power = std::pow(10.0, std::floor(std::log10(number) + hair));
    double below = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * power >= number * (1 - hair))
            return up || factor * power <= number * (1 + hair) ? factor * power : below;
        below = factor * power;
    }
    return below;
}

/// Powers of ten, with their doubles and halves when the axis spans few of them.
void addLogTicks(AxisLayout &axis, const QString &language)
{
    constexpr double fewDecades = 3;
    constexpr int mostDecades = 8;
    const double decades = std::log10(axis.upper) - std::log10(axis.lower);
    const int step = std::max(1, int(std::ceil(decades / mostDecades)));
    const QList<double> factors = decades <= fewDecades ? QList<double>{1, 2, 5} : QList<double>{1};
    for (int power = int(std::floor(std::log10(axis.lower) + hair)); power <= std::log10(axis.upper) + hair; power += step) {
        for (const double factor : factors) {
            const double number = factor * std::pow(10.0, power);
            if (number >= axis.lower * (1 - hair) && number <= axis.upper * (1 + hair))
                axis.ticks.append({number, tickLabel(number, language, decimalsOfStep(number))});
        }
    }
    if (axis.ticks.size() < 2) {
        axis.ticks.clear();
        addNumberTicks(axis, niceScale(axis.lower, axis.upper, 4, false), language, false, false);
    }
}

/// A date written in a domain: ISO text, or a year.
std::optional<double> dayOfDomain(const QJsonValue &value)
{
    if (value.isString())
        return axisNumber(dateFromIso(value.toString()));
    const QDate first(value.toInt(), 1, 1);
    return value.isDouble() && first.isValid() ? axisNumber(first) : std::nullopt;
}

Extent ownOrDrawn(const AxisRequest &request)
{
    if (const auto own = ownDomain(*request.def))
        return {std::min(own->first, own->second), std::max(own->first, own->second)};
    Extent extent = request.extent.value_or(Extent{0, 1});
    if (request.def->scale.zero.value_or(false) && request.def->scale.type != "log"_L1)
        extent.widen(0);
    return extent;
}

void layoutLog(AxisLayout &axis, Extent extent, bool nice, bool growing, const QString &language)
{
    axis.scale = AxisScale::Log;
    axis.lower = nice ? roundFigure(extent.lower * (growing ? 0.99 : 1), false) : extent.lower;
    axis.upper = nice ? roundFigure(extent.upper, true) : extent.upper;
    if (axis.upper <= axis.lower * (1 + hair)) {
        axis.lower /= 2;
        axis.upper *= 2;
    }
    addLogTicks(axis, language);
}

void layoutNumbers(AxisLayout &axis, const AxisRequest &request, const QString &language)
{
    const ScaleSpec &scale = request.def->scale;
    const Extent extent = ownOrDrawn(request);
    const bool years = request.field.type == FieldType::Year && request.def->aggregate.isEmpty();
    const bool nice = scale.nice.value_or(scale.domain.isEmpty());
    if (scale.type == "log"_L1 && extent.lower > 0)
        return layoutLog(axis, extent, nice, request.growing, language);
    NiceScale range = niceScale(extent.lower, extent.upper, 5, nice && !years);
    if (years)
        range = extent.upper > extent.lower ? NiceScale{extent.lower, extent.upper, std::max(1.0, std::round(range.step))}
                                            : NiceScale{extent.lower, extent.lower + 1, 1};
    axis.scale = scale.type == "sqrt"_L1 ? AxisScale::Root : AxisScale::Linear;
    const bool root = axis.scale == AxisScale::Root;
    addNumberTicks(axis, range, language, years, request.def->stack == StackKind::Normalize);
    axis.lower = (root ? signedRoot(range.lower) : range.lower) - request.room;
    axis.upper = (root ? signedRoot(range.upper) : range.upper) + request.room;
}

void layoutBins(AxisLayout &axis, const Extent &extent, const QString &language)
{
    axis.lower = extent.lower;
    axis.upper = extent.upper;
    addNumberTicks(axis, niceScale(axis.lower, axis.upper, 8, false), language, false, false);
}

void layoutDiscrete(AxisLayout &axis, const AxisRequest &request, const QString &language)
{
    const ChannelDef &def = *request.def;
    axis.discrete = true;
    axis.lower = -0.5;
    axis.upper = double(request.domain.size()) - 0.5;
    for (qsizetype i = 0; i < request.domain.size(); ++i) {
        const Scalar &value = request.domain.at(i);
        const double *month = std::get_if<double>(&value);
        const bool isMonth = def.timeUnit == "month"_L1 && month && *month >= 1 && *month <= 12;
        axis.ticks.append({double(i), isMonth ? shortMonthName(int(*month), language)
                                              : channelValueText(value, def, request.field, language, true)});
    }
}

/// Days since 1970 with calendar ticks.
void layoutTime(AxisLayout &axis, const AxisRequest &request, const QString &language)
{
    axis.temporal = true;
    Extent extent = request.extent.value_or(Extent{0, 1});
    const auto own = ownDomain(*request.def);
    if (own)
        extent = {std::min(own->first, own->second), std::max(own->first, own->second)};
    axis.lower = extent.lower;
    axis.upper = extent.upper > extent.lower ? extent.upper : extent.lower + 1;
    axis.ticks = timeTicks(axis.lower, axis.upper, language);
    constexpr double share = 0.012; // markers at the ends need a little
    const double room = own ? 0 : std::max(request.room, share * (axis.upper - axis.lower));
    axis.lower -= room;
    axis.upper += room;
}

bool showsDates(const Field &field)
{
    return field.type == FieldType::Date || field.type == FieldType::DateTime || field.type == FieldType::YearMonth;
}

/// An own domain written from high to low turns the axis.
bool domainFalls(const QJsonArray &domain)
{
    return domain.size() >= 2 && domain.first().isDouble() && domain.first().toDouble() > domain.last().toDouble();
}

} // namespace

QString tickLabel(double number, const QString &language, int decimals)
{
    const double size = std::abs(number);
    if (number == 0 || (size >= 1e-6 && size < 1e15))
        return displayGrouped(number, language, decimals);
    int power = int(std::floor(std::log10(size) + hair));
    const QString figure = displayNumber(number / std::pow(10.0, power), language, 2);
    return figure + u"\u00A0×\u00A010"_s + superscript(power);
}

bool isLogOverZero(const AxisRequest &request)
{
    return request.def && !request.def->isDiscrete() && request.def->scale.type == "log"_L1 && ownOrDrawn(request).lower <= 0;
}

std::optional<std::pair<double, double>> ownDomain(const ChannelDef &def)
{
    const QJsonArray &domain = def.scale.domain;
    if (domain.size() < 2)
        return std::nullopt;
    if (!def.isTemporal())
        return domain.first().isDouble() && domain.last().isDouble()
                   ? std::optional(std::pair(domain.first().toDouble(), domain.last().toDouble()))
                   : std::nullopt;
    const auto first = dayOfDomain(domain.first());
    const auto last = dayOfDomain(domain.last());
    return first && last ? std::optional(std::pair(*first, *last)) : std::nullopt;
}

AxisLayout layoutAxis(const AxisRequest &request, const QString &language)
{
    AxisLayout axis;
    if (!request.def) {
        axis.discrete = true;
        axis.shown = false;
        axis.lower = -0.5;
        axis.upper = 0.5;
        return axis;
    }
    const ChannelDef &def = *request.def;
    axis.title = def.guideTitle.value_or(QString());
    axis.shown = !def.guideHidden;
    axis.reversed = def.scale.reverse;
    if (def.isDiscrete()) {
        layoutDiscrete(axis, request, language);
        axis.reversed = axis.reversed != request.vertical;
    } else if (showsDates(request.field)) {
        layoutTime(axis, request, language);
    } else if (def.bin) {
        layoutBins(axis, request.extent.value_or(Extent{0, 1}), language);
    } else {
        axis.reversed = axis.reversed != domainFalls(def.scale.domain);
        layoutNumbers(axis, request, language);
    }
    return axis;
}

} // namespace chartroom
