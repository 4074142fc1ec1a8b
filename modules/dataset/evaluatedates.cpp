// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/evaluator.h"

#include "dataset/binning.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double noDate = std::numeric_limits<double>::quiet_NaN();
constexpr double dayLength = 86'400'000;
constexpr double julianDayOfEpoch = 2440588;

/// Julian day of an encoded date or datetime.
double dayOf(ValueType type, double value)
{
    return type == ValueType::DateTime ? std::floor(value / dayLength) + julianDayOfEpoch : value;
}

/// Dates have four digits in every file and on every axis.
bool isDayInRange(double julianDay)
{
    static const auto first = static_cast<double>(QDate(1, 1, 1).toJulianDay());
    static const auto last = static_cast<double>(QDate(9999, 12, 31).toJulianDay());
    return julianDay >= first && julianDay <= last;
}

/// Moves the day of a date or datetime and keeps the time of day; infinite when it leaves the calendar.
template<typename Move> double movedDay(ValueType type, double value, Move move)
{
    const double day = dayOf(type, value);
    const double moved = move(day);
    if (!isDayInRange(moved))
        return std::numeric_limits<double>::infinity();
    return type == ValueType::DateTime ? value + (moved - day) * dayLength : moved;
}

double monthsLater(double day, double months)
{
    if (std::abs(months) > 120'000)
        return noDate;
    const QDate date = QDate::fromJulianDay(static_cast<qint64>(day)).addMonths(static_cast<int>(months));
    return date.isValid() ? static_cast<double>(date.toJulianDay()) : noDate;
}

/// Mondays to Fridays up to a day since a far Monday: differences of it count working days.
double weekdaysUpTo(double julianDay)
{
    // Julian day 0 is a Monday.
    const double weeks = std::floor(julianDay / 7);
    return weeks * 5 + std::min(julianDay - weeks * 7 + 1, 5.0);
}

std::optional<TimeUnit> unitOfPart(FunctionId function)
{
    switch (function) {
    case FunctionId::Quarter:
        return TimeUnit::Quarter;
    case FunctionId::Month:
        return TimeUnit::Month;
    case FunctionId::Weekday:
        return TimeUnit::Day;
    case FunctionId::Hour:
        return TimeUnit::Hours;
    default:
        return std::nullopt;
    }
}

std::optional<TimeUnit> unitOfPeriod(const QString &word)
{
    static const QHash<QString, TimeUnit> units{{u"year"_s, TimeUnit::Year},
                                                {u"quarter"_s, TimeUnit::YearQuarter},
                                                {u"month"_s, TimeUnit::YearMonth},
                                                {u"day"_s, TimeUnit::YearMonthDate}};
    const auto found = units.constFind(word);
    return found == units.cend() ? std::nullopt : std::optional(*found);
}

double dayFromParts(double year, double month, double day)
{
    const bool whole = year == std::floor(year) && month == std::floor(month) && day == std::floor(day);
    if (!whole || year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return noDate;
    const QDate date(static_cast<int>(year), static_cast<int>(month), static_cast<int>(day));
    return date.isValid() ? static_cast<double>(date.toJulianDay()) : noDate;
}

} // namespace

Cells ExpressionEvaluator::dateFunction(const ExpressionNode &node, const RowScope &scope)
{
    switch (node.function) {
    case FunctionId::Date:
        return node.children.size() == 1 ? dateFromText(node, scope) : dateFromParts(node, scope);
    case FunctionId::Period:
        return period(node, scope);
    case FunctionId::AddDays:
    case FunctionId::AddMonths:
        return dateShift(node, scope);
    case FunctionId::DaysBetween:
    case FunctionId::WeekdaysBetween:
        return daysBetween(node, scope);
    default:
        return datePart(node, scope);
    }
}

Cells ExpressionEvaluator::dateFromText(const ExpressionNode &node, const RowScope &scope)
{
    const Cells text = texts(node.children[0], scope);
    if (m_error)
        return {};
    QList<Scalar> dates;
    for (const QString &entry : text.column.dictionary()) {
        const QDate date = dateFromIso(entry);
        dates.append(date.isValid() ? Scalar(date) : Scalar());
    }
    const Column byEntry = Column::fromScalars(dates, ValueType::Date);
    const bool literal = node.children[0].kind == NodeKind::Literal;
    if (literal && !text.column.isMissing(0) && byEntry.isMissing(0))
        failType(node.children[0], ValueType::Date, ValueType::Text);
    return {byEntry.gathered(text.column.codes()), text.constant};
}

Cells ExpressionEvaluator::dateFromParts(const ExpressionNode &node, const RowScope &scope)
{
    const Cells year = numbers(node.children[0], scope);
    const Cells month = numbers(node.children[1], scope);
    const Cells day = numbers(node.children[2], scope);
    if (m_error)
        return {};
    return mapNumbers(ValueType::Date, scope.size, dayFromParts, year, month, day).cells;
}

Cells ExpressionEvaluator::datePart(const ExpressionNode &node, const RowScope &scope)
{
    const Cells time = times(node.children[0], scope);
    if (m_error)
        return {};
    if (const std::optional<TimeUnit> unit = unitOfPart(node.function))
        return {timeUnitColumn(*unit, time.column), time.constant};
    const bool year = node.function == FunctionId::Year;
    const auto part = [type = time.type(), year](double value) -> double {
        const QDate date = QDate::fromJulianDay(static_cast<qint64>(dayOf(type, value)));
        return year ? date.year() : date.day();
    };
    return mapNumbers(ValueType::Number, scope.size, part, time).cells;
}

Cells ExpressionEvaluator::period(const ExpressionNode &node, const RowScope &scope)
{
    const Cells time = times(node.children[0], scope);
    const Cells word = texts(node.children[1], scope);
    if (m_error)
        return {};
    const Scalar wanted = word.constant ? word.at(0) : Scalar();
    const std::optional<TimeUnit> unit = isMissing(wanted) ? std::nullopt : unitOfPeriod(std::get<QString>(wanted));
    if (!unit) {
        fail(u"expr.arguments"_s, u"expr.period"_s, node.children[1]);
        return {};
    }
    return {timeUnitColumn(*unit, time.column), time.constant};
}

Cells ExpressionEvaluator::dateShift(const ExpressionNode &node, const RowScope &scope)
{
    const Cells time = times(node.children[0], scope);
    const Cells count = numbers(node.children[1], scope);
    if (m_error)
        return {};
    const bool months = node.function == FunctionId::AddMonths;
    const auto shift = [type = time.type(), months](double value, double by) {
        const double steps = std::trunc(by);
        return movedDay(type, value, [&](double day) { return months ? monthsLater(day, steps) : day + steps; });
    };
    return noted(mapNumbers(time.type(), scope.size, shift, time, count), scope);
}

Cells ExpressionEvaluator::daysBetween(const ExpressionNode &node, const RowScope &scope)
{
    const Cells from = times(node.children[0], scope);
    const Cells to = times(node.children[1], scope);
    if (m_error)
        return {};
    const bool weekdays = node.function == FunctionId::WeekdaysBetween;
    const auto days = [a = from.type(), b = to.type(), weekdays](double x, double y) {
        const double first = dayOf(a, x);
        const double last = dayOf(b, y);
        return weekdays ? weekdaysUpTo(last) - weekdaysUpTo(first) : last - first;
    };
    return mapNumbers(ValueType::Number, scope.size, days, from, to).cells;
}

} // namespace chartroom
