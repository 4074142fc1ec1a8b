// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/period.h"

#include "progress/tr.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Period periodOfMonths(int year, int firstMonth, int months)
{
    const QDate from(year, firstMonth, 1);
    return {from, from.addMonths(months).addDays(-1)};
}

Error periodError(const QString &text)
{
    return {ErrorKind::Malformed, u"usage.value"_s,
            ProgressTr::tr("%1 is not a period. Write 2025, 2025-H1, 2025-Q3, 2025-04 or "
                           "2025-01-01..2025-06-30.").arg(text),
            {}, {}};
}

/// The months of a period that covers whole months; 0 otherwise.
int wholeMonths(const Period &period)
{
    if (!period.from.isValid() || !period.to.isValid() || period.from.day() != 1
        || period.to.day() != period.to.daysInMonth())
        return 0;
    return (period.to.year() - period.from.year()) * 12 + period.to.month() - period.from.month() + 1;
}

Result<Period> periodFromRange(const QString &text)
{
    const QStringList ends = text.split(u".."_s);
    const Period period{QDate::fromString(ends.value(0), Qt::ISODate), QDate::fromString(ends.value(1), Qt::ISODate)};
    if (ends.size() != 2 || ends.at(0).size() != 10 || ends.at(1).size() != 10 || !period.from.isValid()
        || !period.to.isValid() || period.from > period.to)
        return periodError(text);
    return period;
}

} // namespace

Result<Period> parsePeriod(const QString &text)
{
    if (text.contains(u".."_s))
        return periodFromRange(text);
    static const QRegularExpression form(u"^([0-9]{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$"_s);
    const auto match = form.match(text);
    const int year = match.captured(1).toInt();
    if (!match.hasMatch() || year < 1)
        return periodError(text);
    if (!match.captured(2).isEmpty())
        return periodOfMonths(year, match.captured(2).toInt() * 6 - 5, 6);
    if (!match.captured(3).isEmpty())
        return periodOfMonths(year, match.captured(3).toInt() * 3 - 2, 3);
    if (!match.captured(4).isEmpty())
        return periodOfMonths(year, match.captured(4).toInt(), 1);
    return periodOfMonths(year, 1, 12);
}

QString periodText(const Period &period)
{
    const QString year = u"%1"_s.arg(period.from.year(), 4, 10, QLatin1Char('0'));
    const int month = period.from.month();
    const int months = wholeMonths(period);
    if (months == 12 && month == 1)
        return year;
    if (months == 6 && (month == 1 || month == 7))
        return year + u"-H%1"_s.arg(month / 6 + 1);
    if (months == 3 && month % 3 == 1)
        return year + u"-Q%1"_s.arg(month / 3 + 1);
    if (months == 1)
        return year + u"-%1"_s.arg(month, 2, 10, QLatin1Char('0'));
    return period.from.toString(Qt::ISODate) + u".."_s + period.to.toString(Qt::ISODate);
}

Period previousPeriod(const Period &period)
{
    if (const int months = wholeMonths(period); months > 0)
        return {period.from.addMonths(-months), period.from.addDays(-1)};
    if (!period.from.isValid() || !period.to.isValid())
        return period;
    const qint64 days = period.from.daysTo(period.to) + 1;
    return {period.from.addDays(-days), period.from.addDays(-1)};
}

} // namespace chartroom
