// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/binning.h"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace chartroom {

namespace {

/// Rounding noise of a division may not push an edge to the next bin.
constexpr double binGuard = 1e-9;

/// Below this a power of ten for the step would no longer be a normal number.
constexpr double smallestSpan = 1e-290;

constexpr std::array timeUnitWords{std::pair{TimeUnit::Year, "year"},
                                   std::pair{TimeUnit::YearQuarter, "yearquarter"},
                                   std::pair{TimeUnit::YearMonth, "yearmonth"},
                                   std::pair{TimeUnit::YearMonthDate, "yearmonthdate"},
                                   std::pair{TimeUnit::Quarter, "quarter"},
                                   std::pair{TimeUnit::Month, "month"},
                                   std::pair{TimeUnit::Day, "day"},
                                   std::pair{TimeUnit::Hours, "hours"}};

constexpr double noTime = std::numeric_limits<double>::quiet_NaN();

double dayNumber(const QDate &date)
{
    return static_cast<double>(date.toJulianDay());
}

/// The period of a day; hours need more than that.
double periodOf(TimeUnit unit, const QDate &date)
{
    switch (unit) {
    case TimeUnit::Year:
        return dayNumber(QDate(date.year(), 1, 1));
    case TimeUnit::YearQuarter:
        return dayNumber(QDate(date.year(), (date.month() - 1) / 3 * 3 + 1, 1));
    case TimeUnit::YearMonth:
        return dayNumber(QDate(date.year(), date.month(), 1));
    case TimeUnit::YearMonthDate:
        return dayNumber(date);
    case TimeUnit::Quarter:
        return (date.month() - 1) / 3 + 1;
    case TimeUnit::Month:
        return date.month();
    case TimeUnit::Day:
        return date.dayOfWeek();
    case TimeUnit::Hours:
        return 0;
    }
    Q_UNREACHABLE();
}

constexpr double dayMilliseconds = 86'400'000;
constexpr double hourMilliseconds = 3'600'000;
constexpr double epochJulianDay = 2440588;

/// Julian day of an encoded date or datetime.
double julianDay(ValueType type, double value)
{
    return type == ValueType::DateTime ? std::floor(value / dayMilliseconds) + epochJulianDay : value;
}

double hourOf(ValueType type, double value)
{
    if (type == ValueType::Date)
        return 0;
    return std::floor((value - std::floor(value / dayMilliseconds) * dayMilliseconds) / hourMilliseconds);
}

double periodOfEncoded(TimeUnit unit, ValueType type, double value)
{
    if (std::isnan(value) || (type != ValueType::Date && type != ValueType::DateTime))
        return noTime;
    if (unit == TimeUnit::Hours)
        return hourOf(type, value);
    return periodOf(unit, QDate::fromJulianDay(static_cast<qint64>(julianDay(type, value))));
}

/// The periods of days by look-up: a column has far fewer days than rows.
class PeriodTable
{
public:
    PeriodTable(TimeUnit unit, ValueType type, std::span<const double> values)
        : m_unit(unit), m_type(type), m_values(values)
    {}

    [[nodiscard]] std::vector<double> periods()
    {
        std::vector<double> found(m_values.size(), noTime);
        for (size_t row = 0; row < found.size(); ++row) {
            const double day = julianDay(m_type, m_values[row]);
            if (!std::isnan(day))
                found[row] = periodOfDay(day);
        }
        return found;
    }

private:
    /// About 180 years around the first day; a day beyond them is computed.
    static constexpr double reach = 1 << 15;

    double periodOfDay(double day)
    {
        if (m_known.empty()) {
            m_known.assign(static_cast<size_t>(2 * reach), noTime);
            m_first = day - reach;
        }
        const double place = day - m_first;
        if (!(place >= 0 && place < 2 * reach))
            return periodOf(m_unit, QDate::fromJulianDay(static_cast<qint64>(day)));
        double &known = m_known[static_cast<size_t>(place)];
        if (std::isnan(known))
            known = periodOf(m_unit, QDate::fromJulianDay(static_cast<qint64>(day)));
        return known;
    }

    TimeUnit m_unit;
    ValueType m_type;
    std::span<const double> m_values;
    double m_first = 0;
    std::vector<double> m_known;
};

BinEdges edgesFor(double min, double max, double step)
{
    BinEdges edges;
    const double finest = std::max(std::abs(min), std::abs(max)) * std::numeric_limits<double>::epsilon();
    edges.step = std::max(step, finest);
    const double first = std::floor(min / edges.step + binGuard);
    const double last = std::ceil(max / edges.step - binGuard);
    edges.first = first * edges.step;
    edges.count = std::max(qint64(1), static_cast<qint64>(last - first));
    return edges;
}

} // namespace

double BinEdges::edge(qint64 index) const
{
    // A multiple of the step, not a sum of steps: 0.1 + 0.1 + 0.1 is not 0.3.
    return (std::round(first / step) + static_cast<double>(index)) * step;
}

qint64 BinEdges::binOf(double value) const
{
    const double place = std::floor(value / step - std::round(first / step) + binGuard);
    return static_cast<qint64>(std::clamp(place, 0.0, static_cast<double>(count - 1)));
}

BinEdges binEdges(double min, double max, int maxBins)
{
    const double bins = std::max(1, maxBins);
    double span = std::min(max - min, std::numeric_limits<double>::max());
    if (span < smallestSpan)
        span = std::abs(min) < smallestSpan ? 1.0 : std::abs(min);
    double step = std::pow(10.0, std::round(std::log10(span)) - std::ceil(std::log10(bins)));
    while (std::ceil(span / step) > bins)
        step *= 10;
    for (const double divisor : {5.0, 2.0}) {
        if (span / (step / divisor) <= bins)
            step /= divisor;
    }
    return edgesFor(min, max, step);
}

BinEdges binEdgesByStep(double min, double max, double step)
{
    return edgesFor(min, max, step);
}

std::optional<TimeUnit> timeUnitFromWord(const QString &word)
{
    const QString plain = word.startsWith(QLatin1String("utc")) ? word.mid(3) : word;
    for (const auto &[unit, known] : timeUnitWords) {
        if (plain == QLatin1String(known))
            return unit;
    }
    return std::nullopt;
}

QString timeUnitWord(TimeUnit unit)
{
    for (const auto &[candidate, word] : timeUnitWords) {
        if (candidate == unit)
            return QString::fromLatin1(word);
    }
    return {};
}

bool isCyclic(TimeUnit unit)
{
    return unit == TimeUnit::Quarter || unit == TimeUnit::Month || unit == TimeUnit::Day || unit == TimeUnit::Hours;
}

Scalar timeUnitValue(TimeUnit unit, const Scalar &time)
{
    const double period = periodOfEncoded(unit, valueType(time), encodedValue(time));
    return decodedValue(isCyclic(unit) ? ValueType::Number : ValueType::Date, period);
}

Column timeUnitColumn(TimeUnit unit, const Column &times)
{
    const ValueType type = isCyclic(unit) ? ValueType::Number : ValueType::Date;
    if (times.type() != ValueType::Date && times.type() != ValueType::DateTime)
        return Column::missing(type, times.size());
    if (unit != TimeUnit::Hours)
        return Column(type, PeriodTable(unit, times.type(), times.values()).periods());
    std::vector<double> hours(static_cast<size_t>(times.size()));
    std::transform(times.values().begin(), times.values().end(), hours.begin(),
                   [&](double value) { return periodOfEncoded(unit, times.type(), value); });
    return Column(type, std::move(hours));
}

} // namespace chartroom
