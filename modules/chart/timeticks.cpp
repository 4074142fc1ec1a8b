// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/axislayout.h"
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QDate tickEpoch(1970, 1, 1);

double dayOf(const QDate &date)
{
    return double(tickEpoch.daysTo(date));
}

QList<AxisTick> yearTicks(const QDate &first, const QDate &last)
{
    constexpr int mostTicks = 12;
    int step = 1;
    for (const int candidate : {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000}) {
        step = candidate;
        if ((last.year() - first.year()) / candidate <= mostTicks)
            break;
    }
    QList<AxisTick> ticks;
    const int firstYear = first.month() == 1 && first.day() == 1 ? first.year() : first.year() + 1;
    for (int year = (firstYear + step - 1) / step * step; year <= last.year(); year += step)
        ticks.append({dayOf(QDate(year, 1, 1)), QString::number(year)});
    return ticks;
}

QList<AxisTick> monthTicks(const QDate &first, const QDate &last, int step, const QString &language)
{
    QList<AxisTick> ticks;
    QDate month(first.year(), first.month(), 1);
    if (month < first)
        month = month.addMonths(1);
    while ((month.month() - 1) % step != 0)
        month = month.addMonths(1);
    int shownYear = 0;
    for (; month <= last; month = month.addMonths(step)) {
        QString label = shortMonthName(month.month(), language);
        if (month.year() != shownYear)
            label += u'\n' + QString::number(month.year());
        shownYear = month.year();
        ticks.append({dayOf(month), label});
    }
    return ticks;
}

QList<AxisTick> dayTicks(const QDate &first, const QDate &last, const QString &language)
{
    const qint64 span = first.daysTo(last);
    const int step = span > 35 ? 14 : span > 10 ? 7 : span > 5 ? 2 : 1;
    QList<AxisTick> ticks;
    int shownMonth = 0;
    for (QDate day = first; day <= last; day = day.addDays(step)) {
        QString label = QString::number(day.day());
        if (day.month() != shownMonth)
            label += u'\n' + shortMonthName(day.month(), language) + u' ' + QString::number(day.year());
        shownMonth = day.month();
        ticks.append({dayOf(day), label});
    }
    return ticks;
}

/// Hours of one or a few days; the date stands under the first hour of each day.
QList<AxisTick> hourTicks(double first, double last, const QString &language)
{
    constexpr double hour = 1.0 / 24;
    int step = 1;
    for (const int candidate : {1, 2, 3, 6, 12}) {
        step = candidate;
        if ((last - first) / (candidate * hour) <= 8)
            break;
    }
    QList<AxisTick> ticks;
    QDate shown;
    for (auto at = qint64(std::ceil(first / (step * hour) - 1e-9)) * step; double(at) * hour <= last + 1e-9; at += step) {
        const QDate day = tickEpoch.addDays(qint64(std::floor(double(at) / 24 + 1e-9)));
        QString label = chartPhrase(u"period.hour"_s, language, {{u"hour"_s, QString::number(((at % 24) + 24) % 24)}});
        if (day != shown)
            label += u'\n' + QString::number(day.day()) + u' ' + shortMonthName(day.month(), language) + u' ' + QString::number(day.year());
        shown = day;
        ticks.append({double(at) * hour, label});
    }
    return ticks;
}

} // namespace

QList<AxisTick> timeTicks(double firstDay, double lastDay, const QString &language)
{
    const QDate first = tickEpoch.addDays(qint64(std::floor(firstDay)));
    const QDate last = tickEpoch.addDays(qint64(std::ceil(lastDay)));
    const qint64 span = first.daysTo(last);
    const bool wholeYears = first.month() == 1 && first.day() == 1 && last.month() == 1 && last.day() == 1 && span > 360;
    if (span > 4 * 366 || wholeYears)
        return yearTicks(first, last);
    if (span > 300)
        return monthTicks(first, last, 3, language);
    if (span > 60)
        return monthTicks(first, last, 1, language);
    constexpr double fewDays = 3;
    const bool wholeDays = firstDay == std::floor(firstDay) && lastDay == std::floor(lastDay);
    if (lastDay - firstDay < fewDays && !wholeDays)
        return hourTicks(firstDay, lastDay, language);
    return dayTicks(first, last, language);
}

} // namespace chartroom
