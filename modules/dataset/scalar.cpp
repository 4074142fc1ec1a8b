// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/scalar.h"

#include "base/numberformat.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

template<typename T> int threeWay(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

QDateTime midnightOf(const QDate &date)
{
    return QDateTime(date, QTime(0, 0), Qt::UTC);
}

bool isTime(const Scalar &scalar)
{
    return valueType(scalar) == ValueType::Date || valueType(scalar) == ValueType::DateTime;
}

QDateTime instantOf(const Scalar &scalar)
{
    const QDate *date = std::get_if<QDate>(&scalar);
    return date ? midnightOf(*date) : std::get<QDateTime>(scalar);
}

QString isoText(const QDateTime &time)
{
    return time.toString(time.time().msec() != 0 ? u"yyyy-MM-ddTHH:mm:ss.zzz"_s : u"yyyy-MM-ddTHH:mm:ss"_s);
}

QString displayTime(const QDateTime &time, const QString &language)
{
    const QString clock = time.toString(isFrench(language) ? u"H 'h' mm"_s : u"H:mm"_s);
    return displayDate(time.date(), language) + u", "_s + clock;
}

/// Digits only; -1 otherwise.
int digitsAt(QStringView text, qsizetype from, qsizetype count)
{
    if (from + count > text.size())
        return -1;
    int value = 0;
    for (qsizetype i = from; i < from + count; ++i) {
        const char16_t unit = text.at(i).unicode();
        if (unit < u'0' || unit > u'9')
            return -1;
        value = value * 10 + (unit - u'0');
    }
    return value;
}

/// What follows the minutes: seconds, a fraction. Gives the milliseconds and moves \a at; -1 when malformed.
int secondsAt(QStringView text, qsizetype &at)
{
    if (at >= text.size() || text.at(at) != u':')
        return 0;
    const int seconds = digitsAt(text, at + 1, 2);
    if (seconds < 0 || seconds > 59)
        return -1;
    at += 3;
    if (at >= text.size() || (text.at(at) != u'.' && text.at(at) != u','))
        return seconds * 1000;
    double fraction = 0;
    double place = 0.1;
    const qsizetype start = ++at;
    for (int digit = digitsAt(text, at, 1); digit >= 0; digit = digitsAt(text, ++at, 1), place /= 10)
        fraction += digit * place;
    return at == start ? -1 : seconds * 1000 + static_cast<int>(fraction * 1000 + 1e-6);
}

bool isOffset(QStringView rest)
{
    if (rest.isEmpty() || rest == u"Z" || rest == u"z")
        return true;
    if (rest.at(0) != u'+' && rest.at(0) != u'-')
        return false;
    const bool colon = rest.size() == 6 && rest.at(3) == u':';
    const int hours = digitsAt(rest, 1, 2);
    const int minutes = rest.size() == 3 ? 0 : digitsAt(rest, colon ? 4 : 3, 2);
    return (colon || rest.size() == 5 || rest.size() == 3) && hours >= 0 && hours <= 23 && minutes >= 0 &&
           minutes <= 59;
}

} // namespace

QString typeWord(ValueType type)
{
    switch (type) {
    case ValueType::Missing:
        return u"missing"_s;
    case ValueType::Boolean:
        return u"boolean"_s;
    case ValueType::Number:
        return u"number"_s;
    case ValueType::Text:
        return u"text"_s;
    case ValueType::Date:
        return u"date"_s;
    case ValueType::DateTime:
        return u"datetime"_s;
    }
    Q_UNREACHABLE();
}

bool equalNumbers(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

bool equalScalars(const Scalar &a, const Scalar &b)
{
    if (const double *x = std::get_if<double>(&a); x && valueType(b) == ValueType::Number)
        return equalNumbers(*x, std::get<double>(b));
    if (a.index() != b.index() && isTime(a) && isTime(b))
        return instantOf(a) == instantOf(b);
    return a == b;
}

int compareCodePoints(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < shorter; ++i) {
        const QChar x = a.at(i);
        const QChar y = b.at(i);
        if (x == y)
            continue;
        if (x.isSurrogate() != y.isSurrogate())
            return x.isSurrogate() ? 1 : -1;
        return x < y ? -1 : 1;
    }
    return threeWay(a.size(), b.size());
}

int compareScalars(const Scalar &a, const Scalar &b)
{
    if (isMissing(a) || isMissing(b))
        return threeWay(isMissing(a), isMissing(b));
    if (isTime(a) && isTime(b))
        return threeWay(instantOf(a), instantOf(b));
    if (a.index() != b.index())
        return threeWay(a.index(), b.index());
    if (const QString *text = std::get_if<QString>(&a))
        return compareCodePoints(*text, std::get<QString>(b));
    return threeWay(a, b);
}

QString normalized(const QString &text)
{
    const bool ascii = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.unicode() < 0x80; });
    return ascii ? text : text.normalized(QString::NormalizationForm_C);
}

QString canonicalText(const Scalar &scalar)
{
    switch (valueType(scalar)) {
    case ValueType::Missing:
        return {};
    case ValueType::Boolean:
        return std::get<bool>(scalar) ? u"true"_s : u"false"_s;
    case ValueType::Number:
        return canonicalNumber(std::get<double>(scalar));
    case ValueType::Text:
        return std::get<QString>(scalar);
    case ValueType::Date:
        return std::get<QDate>(scalar).toString(Qt::ISODate);
    case ValueType::DateTime:
        return isoText(std::get<QDateTime>(scalar));
    }
    Q_UNREACHABLE();
}

QJsonValue toJson(const Scalar &scalar)
{
    switch (valueType(scalar)) {
    case ValueType::Missing:
        return QJsonValue::Null;
    case ValueType::Boolean:
        return std::get<bool>(scalar);
    case ValueType::Number:
        return std::get<double>(scalar);
    default:
        return canonicalText(scalar);
    }
}

Scalar scalarFromJson(const QJsonValue &json)
{
    if (json.isBool())
        return json.toBool();
    if (json.isDouble())
        return json.toDouble();
    if (json.isString())
        return normalized(json.toString());
    return {};
}

QDate dateFromIso(QStringView text)
{
    if (text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return {};
    const int year = digitsAt(text, 0, 4);
    const int month = digitsAt(text, 5, 2);
    const int day = digitsAt(text, 8, 2);
    // QDate has no year 0; it is as invalid here as a 30 February.
    return year < 0 || month < 0 || day < 0 ? QDate() : QDate(year, month, day);
}

QDateTime dateTimeFromIso(QStringView text)
{
    if (text.size() < 16 || (text.at(10) != u'T' && text.at(10) != u' ') || text.at(13) != u':')
        return {};
    const QDate date = dateFromIso(text.left(10));
    const int hours = digitsAt(text, 11, 2);
    const int minutes = digitsAt(text, 14, 2);
    qsizetype at = 16;
    const int milliseconds = secondsAt(text, at);
    if (!date.isValid() || hours < 0 || minutes < 0 || milliseconds < 0 || !isOffset(text.mid(at)))
        return {};
    const QTime time(hours, minutes, milliseconds / 1000, milliseconds % 1000);
    return time.isValid() ? QDateTime(date, time, Qt::UTC) : QDateTime();
}

QString displayText(const Scalar &scalar, const QString &language)
{
    switch (valueType(scalar)) {
    case ValueType::Missing:
        return u"–"_s;
    case ValueType::Boolean:
        if (isFrench(language))
            return std::get<bool>(scalar) ? u"oui"_s : u"non"_s;
        return std::get<bool>(scalar) ? u"yes"_s : u"no"_s;
    case ValueType::Number:
        return displayNumber(std::get<double>(scalar), language);
    case ValueType::Text:
        return std::get<QString>(scalar);
    case ValueType::Date:
        return displayDate(std::get<QDate>(scalar), language);
    case ValueType::DateTime:
        return displayTime(std::get<QDateTime>(scalar), language);
    }
    Q_UNREACHABLE();
}

} // namespace chartroom
