// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QVariant>
#include <algorithm>
#include <cmath>
#include <vector>

/// A second, slow and obvious computation of exercises.md 5 to 7 for tests: rows are maps, values are QVariants, nothing of
/// the program is called. Missing is the invalid QVariant.
namespace naive {

inline bool isMissing(const QVariant &value)
{
    return !value.isValid();
}

inline int rankOfType(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return 1;
    case QMetaType::Double: return 2;
    case QMetaType::QString: return 3;
    default: return 4; // dates and times
    }
}

inline QDateTime asTime(const QVariant &value)
{
    return value.typeId() == QMetaType::QDate ? value.toDate().startOfDay(Qt::UTC) : value.toDateTime();
}

/// 5.4: text by code point, numbers with the tolerance, false before true, missing last.
inline int compare(const QVariant &a, const QVariant &b)
{
    if (isMissing(a) || isMissing(b))
        return int(isMissing(a)) - int(isMissing(b));
    if (rankOfType(a) != rankOfType(b))
        return rankOfType(a) - rankOfType(b);
    if (a.typeId() == QMetaType::Double) {
        const double x = a.toDouble();
        const double y = b.toDouble();
        if (std::abs(x - y) <= 1e-9 * std::max({1.0, std::abs(x), std::abs(y)}))
            return 0;
        return x < y ? -1 : 1;
    }
    if (a.typeId() == QMetaType::Bool)
        return int(a.toBool()) - int(b.toBool());
    if (a.typeId() == QMetaType::QString) {
        const auto x = a.toString().toUcs4();
        const auto y = b.toString().toUcs4();
        return x < y ? -1 : int(x > y);
    }
    return asTime(a) < asTime(b) ? -1 : int(asTime(a) > asTime(b));
}

inline bool same(const QVariant &a, const QVariant &b)
{
    return compare(a, b) == 0;
}

/// 7.7: 15 significant digits, no trailing zeros, an exponent only below 1e-6 and from 1e15.
inline QString numberText(double value)
{
    if (value == 0)
        return QStringLiteral("0");
    const QByteArray scientific = QByteArray::number(value, 'e', 14);
    const int exponent = scientific.mid(scientific.indexOf('e') + 1).toInt();
    QByteArray text = exponent < -6 || exponent >= 15 ? scientific.left(scientific.indexOf('e'))
                                                      : QByteArray::number(scientific.toDouble(), 'f', std::max(0, 14 - exponent));
    if (text.contains('.')) {
        while (text.endsWith('0'))
            text.chop(1);
        if (text.endsWith('.'))
            text.chop(1);
    }
    if (exponent < -6 || exponent >= 15)
        text += "e" + QByteArray(exponent < 0 ? "-" : "+") + QByteArray::number(std::abs(exponent)).rightJustified(2, '0');
    return QString::fromLatin1(text);
}

inline QString cellText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType: return {};
    case QMetaType::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QMetaType::Double: return numberText(value.toDouble());
    case QMetaType::QDate: return value.toDate().toString(Qt::ISODate);
    case QMetaType::QDateTime: return value.toDateTime().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    default: break;
    }
    const QString text = value.toString();
    const bool quotes = std::any_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral(",\"\n\r").contains(c); });
    return quotes ? u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"' : text;
}

/// Linear interpolation at h = (n − 1)·p over sorted values (5.6).
inline double quantile(std::vector<double> values, double p)
{
    std::sort(values.begin(), values.end());
    const double h = double(values.size() - 1) * p;
    const auto below = size_t(std::floor(h));
    const size_t above = std::min(below + 1, values.size() - 1);
    return double(values[below] + (static_cast<long double>(h) - double(below)) * (static_cast<long double>(values[above]) - values[below]));
}

/// The aggregates of 6.3 over the values of a group, missing ones included.
inline QVariant aggregate(const QString &op, const QList<QVariant> &group)
{
    if (op == u"count")
        return double(group.size());
    QList<QVariant> present;
    std::copy_if(group.begin(), group.end(), std::back_inserter(present), [](const QVariant &v) { return !isMissing(v); });
    if (op == u"distinct") {
        std::sort(present.begin(), present.end(), [](const QVariant &a, const QVariant &b) { return compare(a, b) < 0; });
        return double(std::unique(present.begin(), present.end(), same) - present.begin());
    }
    if (present.isEmpty())
        return {};
    const auto less = [](const QVariant &a, const QVariant &b) { return compare(a, b) < 0; };
    if (op == u"min")
        return *std::min_element(present.begin(), present.end(), less);
    if (op == u"max")
        return *std::max_element(present.begin(), present.end(), less);
    std::vector<double> numbers;
    for (const QVariant &value : std::as_const(present)) {
        if (value.typeId() != QMetaType::Double)
            return {};
        numbers.push_back(value.toDouble());
    }
    long double sum = 0;
    for (const double number : numbers)
        sum += number;
    const auto count = static_cast<long double>(numbers.size());
    if (op == u"sum")
        return double(sum);
    if (op == u"mean")
        return double(sum / count);
    if (op == u"stdev") {
        long double squares = 0;
        for (const double number : numbers)
            squares += (number - sum / count) * (number - sum / count);
        return numbers.size() < 2 ? QVariant() : QVariant(double(std::sqrt(squares / (count - 1))));
    }
    return quantile(numbers, op == u"median" ? 0.5 : op == u"q1" ? 0.25 : 0.75);
}

/// 7.3: the first day of a period as a date, or the number of a cyclic unit.
inline QVariant timeUnit(const QString &unit, const QVariant &value)
{
    const bool isTime = value.typeId() == QMetaType::QDate || value.typeId() == QMetaType::QDateTime;
    if (!isTime)
        return {};
    const QDate day = asTime(value).date();
    if (unit == u"year")
        return QDate(day.year(), 1, 1);
    if (unit == u"yearquarter")
        return QDate(day.year(), (day.month() - 1) / 3 * 3 + 1, 1);
    if (unit == u"yearmonth")
        return QDate(day.year(), day.month(), 1);
    if (unit == u"yearmonthdate")
        return day;
    if (unit == u"quarter")
        return double((day.month() + 2) / 3);
    if (unit == u"month")
        return double(day.month());
    return unit == u"day" ? double(day.dayOfWeek()) : double(asTime(value).time().hour());
}

/// The bins of 7.3: a lower edge and a width for any value of a column.
struct Bins {
    double first = 0;
    double step = 1;
    int count = 1;

    [[nodiscard]] double lower(double value) const
    {
        const int bin = int(std::floor((value - first) / step + 1e-9));
        return first + std::clamp(bin, 0, count - 1) * step;
    }
};

inline Bins binsOf(double least, double greatest, double step, int maxbins)
{
    double s = step;
    if (s <= 0) {
        double span = greatest - least;
        if (span == 0)
            span = least == 0 ? 1 : std::abs(least);
        s = std::pow(10, std::round(std::log10(span)) - std::ceil(std::log10(maxbins)));
        while (std::ceil(span / s - 1e-9) > maxbins)
            s *= 10;
        for (const double d : {5.0, 2.0}) {
            if (span / (s / d) <= maxbins * (1 + 1e-12))
                s /= d;
        }
    }
    Bins bins;
    bins.step = s;
    bins.first = std::floor(least / s + 1e-9) * s;
    const double last = std::ceil(greatest / s - 1e-9) * s;
    bins.count = std::max(1, int(std::round((last - bins.first) / s)));
    return bins;
}

} // namespace naive
