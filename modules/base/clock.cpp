// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

namespace chartroom {

namespace {

/// Writes a number with leading zeros so that it ends before \a end.
void writeDigits(char *end, int number, int digits)
{
    for (; digits > 0; --digits, number /= 10)
        *--end = static_cast<char>('0' + number % 10);
}

} // namespace

QString instantText(const QDateTime &instant)
{
    const QDateTime utc = instant.toUTC();
    const QDate day = utc.date();
    const QTime time = utc.time();
    if (day.year() < 0 || day.year() > 9999)
        return utc.toString(time.msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
    // By hand, because every stored and every shared attempt has two of them and QDateTime::toString takes 1 µs.
    char text[] = "0000-00-00T00:00:00.000Z";
    writeDigits(text + 4, day.year(), 4);
    writeDigits(text + 7, day.month(), 2);
    writeDigits(text + 10, day.day(), 2);
    writeDigits(text + 13, time.hour(), 2);
    writeDigits(text + 16, time.minute(), 2);
    writeDigits(text + 19, time.second(), 2);
    if (time.msec() == 0)
        return QString::fromLatin1(text, 19) + u'Z';
    writeDigits(text + 23, time.msec(), 3);
    return QString::fromLatin1(text, 24);
}

QDateTime instantFromText(const QString &text)
{
    const QDateTime instant = QDateTime::fromString(text, Qt::ISODateWithMs);
    return instant.isValid() && instant.timeSpec() != Qt::LocalTime ? instant.toUTC() : QDateTime();
}

} // namespace chartroom
