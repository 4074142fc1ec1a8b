// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/isotime.h"

#include "dataset/column.h"

#include <array>

namespace chartroom {

namespace {

constexpr qint64 epochJulianDayNumber = 2'440'588;
constexpr qint64 millisecondsOfDay = 86'400'000;

qint64 daysSince1970(int year, int month, int day)
{
    const int shifted = year - (month <= 2 ? 1 : 0);
    const int era = shifted / 400;
    const int yearOfEra = shifted - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return qint64(era) * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

int daysInMonth(int year, int month)
{
    static constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : days[static_cast<size_t>(month) - 1];
}

/// Every form of the standard, by way of QString.
std::optional<double> anyIsoTime(std::string_view text)
{
    const QDateTime found = dateTimeFromIso(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
    return found.isValid() ? std::optional(encodedValue(found)) : std::nullopt;
}

} // namespace

int digitsIn(std::string_view text, size_t from, size_t count)
{
    if (from + count > text.size())
        return -1;
    int value = 0;
    for (size_t i = from; i < from + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

std::optional<double> encodedDay(int year, int month, int day)
{
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    return static_cast<double>(daysSince1970(year, month, day) + epochJulianDayNumber);
}

std::optional<double> isoDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    return encodedDay(digitsIn(text, 0, 4), digitsIn(text, 5, 2), digitsIn(text, 8, 2));
}

std::optional<double> isoMilliseconds(std::string_view text)
{
    if (text.size() < 16 || text[4] != '-')
        return std::nullopt;
    const bool seconds = text.size() == 19 && text[16] == ':';
    const bool usual = (text[10] == 'T' || text[10] == ' ') && text[13] == ':' && (seconds || text.size() == 16);
    if (!usual)
        return anyIsoTime(text);
    const std::optional<double> day = isoDay(text.substr(0, 10));
    const int hour = digitsIn(text, 11, 2);
    const int minute = digitsIn(text, 14, 2);
    const int second = seconds ? digitsIn(text, 17, 2) : 0;
    if (!day || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    const qint64 ofDay = (hour * 3600 + minute * 60 + second) * 1000LL;
    return static_cast<double>((static_cast<qint64>(*day) - epochJulianDayNumber) * millisecondsOfDay + ofDay);
}

} // namespace chartroom
