// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/celltexts.h"

#include <array>

namespace chartroom {

namespace {

/// The number in so many digits, or -1.
int digits(QByteArrayView text, qsizetype at, qsizetype count)
{
    int number = 0;
    for (qsizetype i = at; i < at + count; ++i) {
        if (i >= text.size() || text.at(i) < '0' || text.at(i) > '9')
            return -1;
        number = number * 10 + (text.at(i) - '0');
    }
    return number;
}

constexpr std::array<signed char, 256> makeHexValues()
{
    std::array<signed char, 256> values{};
    values.fill(-1);
    for (int i = 0; i < 10; ++i)
        values.at(static_cast<size_t>('0' + i)) = static_cast<signed char>(i);
    for (int i = 0; i < 6; ++i) {
        values.at(static_cast<size_t>('a' + i)) = static_cast<signed char>(10 + i);
        values.at(static_cast<size_t>('A' + i)) = static_cast<signed char>(10 + i);
    }
    return values;
}

constexpr std::array<signed char, 256> hexValues = makeHexValues();

bool isHyphenPlace(qsizetype at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

} // namespace

QString dayText(const QDate &day)
{
    if (day.year() < 0 || day.year() > 9999)
        return day.toString(Qt::ISODate);
    char text[] = "0000-00-00";
    const auto write = [&text](size_t end, int number, int count) {
        for (; count > 0; --count, number /= 10)
            text[--end] = static_cast<char>('0' + number % 10);
    };
    write(4, day.year(), 4);
    write(7, day.month(), 2);
    write(10, day.day(), 2);
    return QString::fromLatin1(text, 10);
}

QDate dayOfText(QByteArrayView text)
{
    const int year = digits(text, 0, 4); // Qt has a year −1
    return year >= 0 ? QDate(year, digits(text, 5, 2), digits(text, 8, 2)) : QDate();
}

QDateTime instantOfText(QByteArrayView text)
{
    if (text.size() < 20)
        return {};
    const int milliseconds = text.size() >= 24 ? digits(text, 20, 3) : 0;
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2), milliseconds);
    const QDate day = dayOfText(text);
    return day.isValid() && time.isValid() ? QDateTime(day, time, Qt::UTC) : QDateTime();
}

QUuid uuidOfText(QByteArrayView text)
{
    if (text.size() != 36)
        return {};
    std::array<char, 16> bytes{};
    size_t byte = 0;
    for (qsizetype i = 0; i < 36;) {
        if (isHyphenPlace(i)) {
            if (text.at(i++) != '-')
                return {};
            continue;
        }
        const int high = hexValues.at(static_cast<uchar>(text.at(i)));
        const int low = hexValues.at(static_cast<uchar>(text.at(i + 1)));
        if (high < 0 || low < 0)
            return {};
        bytes.at(byte++) = static_cast<char>(high * 16 + low);
        i += 2;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

} // namespace chartroom
