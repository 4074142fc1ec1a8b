// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/numberformat.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QChar noBreakSpace(0x00A0);

QString grouped(const QString &digits, QStringView mark)
{
    QString out;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += mark;
        out += digits.at(i);
    }
    return out;
}

/// Takes a plain "-1234.50" and dresses it for the language.
QString dressed(const QString &plain, double number, const QString &language, double groupFrom)
{
    const bool french = isFrench(language);
    const bool negative = plain.startsWith(u'-');
    const QString body = negative ? plain.mid(1) : plain;
    const qsizetype point = body.indexOf(u'.');
    QString whole = point < 0 ? body : body.left(point);
    if (std::abs(number) >= groupFrom)
        whole = grouped(whole, french ? QString(noBreakSpace) : u","_s);
    const QString fraction = point < 0 ? QString() : (french ? u','  : u'.') + body.mid(point + 1);
    const bool isZero = !body.contains(QRegularExpression(u"[1-9]"_s));
    return (negative && !isZero ? u"-"_s : QString()) + whole + fraction;
}

QString withoutTrailingZeros(QString text)
{
    if (!text.contains(u'.'))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

QString plainRounded(double number, int decimals)
{
    return QString::number(roundHalfAway(number, decimals), 'f', decimals);
}

} // namespace

double roundHalfAway(double number, int decimals)
{
    const double factor = std::pow(10.0, decimals);
    const double scaled = std::abs(number) * factor;
    if (!std::isfinite(scaled) || scaled >= 0x1p52)
        return number;
    const double rounded = std::floor(scaled + 0.5 + scaled * 1e-15);
    return std::copysign(rounded / factor, number);
}

QString displayNumber(double number, const QString &language, int maxDecimals)
{
    return dressed(withoutTrailingZeros(plainRounded(number, maxDecimals)), number, language, 10000);
}

QString displayFixed(double number, int decimals, const QString &language, double groupFrom)
{
    return dressed(plainRounded(number, decimals), number, language, groupFrom);
}

QString displayGrouped(double number, const QString &language, int maxDecimals)
{
    return dressed(withoutTrailingZeros(plainRounded(number, maxDecimals)), number, language, 1000);
}

QString monthName(int month, const QString &language)
{
    static const QStringList english{u"January"_s, u"February"_s, u"March"_s, u"April"_s, u"May"_s, u"June"_s,
                                     u"July"_s, u"August"_s, u"September"_s, u"October"_s, u"November"_s, u"December"_s};
    static const QStringList french{u"janvier"_s, u"février"_s, u"mars"_s, u"avril"_s, u"mai"_s, u"juin"_s,
                                    u"juillet"_s, u"août"_s, u"septembre"_s, u"octobre"_s, u"novembre"_s, u"décembre"_s};
    return (isFrench(language) ? french : english).value(month - 1);
}

QString displayDate(const QDate &date, const QString &language)
{
    const bool ordinal = isFrench(language) && date.day() == 1;
    return QString::number(date.day()) + (ordinal ? u"er "_s : u" "_s) + monthName(date.month(), language) + u' '
        + QString::number(date.year());
}

QString canonicalNumber(double number)
{
    if (number == 0.0)
        return u"0"_s;
    const double magnitude = std::abs(number);
    if (magnitude >= 1e-6 && magnitude < 1e15) {
        const int decimals = 14 - static_cast<int>(std::floor(std::log10(magnitude)));
        return withoutTrailingZeros(QString::number(number, 'f', std::max(0, decimals)));
    }
    const QString text = QString::number(number, 'e', 14);
    const qsizetype e = text.indexOf(u'e');
    return withoutTrailingZeros(text.left(e)) + text.mid(e);
}

} // namespace chartroom
