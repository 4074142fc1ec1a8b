// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/typeddate.h"

#include "base/numberformat.h"
#include "chart/textslots.h"
#include "grading/typedtext.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Invalid notADate(const QString &typed)
{
    return Invalid{u"date.not-a-date"_s, {{u"typed"_s, typed.left(40)}}, {}};
}

QStringList monthNames(const QString &language)
{
    QStringList names;
    for (int month = 1; month <= 12; ++month) {
        const bool own = language.startsWith(u"en") || isFrench(language);
        names += normalizedText(own ? monthName(month, language) : QLocale(language).monthName(month));
    }
    return names;
}

/// 1 to 12 for a whole name or a shortening that fits one month only; 0 otherwise.
int monthNumber(const QString &word, const QString &language)
{
    int found = 0;
    const QStringList names = monthNames(language);
    for (int i = 0; i < names.size(); ++i) {
        if (names.at(i) == word)
            return i + 1;
        if (word.size() >= 3 && names.at(i).startsWith(word))
            found = found == 0 ? i + 1 : -1;
    }
    return std::max(found, 0);
}

/// 1 to 31 from "1", "1er", "1st"; 0 otherwise.
int dayNumber(const QString &word)
{
    static const QRegularExpression form(u"^([0-9]{1,2})(er|st|nd|rd|th)?$"_s);
    const QRegularExpressionMatch match = form.match(word);
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

bool monthComesFirst(const QString &language)
{
    if (language.startsWith(u"en"))
        return true;
    if (isFrench(language))
        return false;
    const QString format = QLocale(language).dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd');
}

Result<QDate, Invalid> namedDate(const QString &typed, const QString &language)
{
    QStringList words = normalizedText(QString(typed).replace(u',', u' ').replace(u'.', u' ')).split(u' ');
    if (words.value(0) == u"le")
        words.removeFirst();
    static const QRegularExpression year(u"^[0-9]{4}$"_s);
    if (words.size() != 3 || !year.match(words.at(2)).hasMatch())
        return notADate(typed);
    const bool dayFirst = dayNumber(words.at(0)) > 0;
    const int day = dayNumber(words.at(dayFirst ? 0 : 1));
    const int month = monthNumber(words.at(dayFirst ? 1 : 0), language);
    const QDate date(words.at(2).toInt(), month, day);
    if (!date.isValid())
        return notADate(typed);
    return date;
}

Result<QDate, Invalid> numericDate(const QRegularExpressionMatch &match, const QString &typed, const QString &language)
{
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int third = match.captured(3).toInt();
    const bool yearFirst = match.capturedLength(1) == 4;
    if (yearFirst == (match.capturedLength(3) == 4))
        return notADate(typed);
    const bool open = !yearFirst && first <= 12 && second <= 12 && first != second;
    if (open && monthComesFirst(language))
        return Invalid{u"date.ambiguous"_s, {{u"typed"_s, typed.left(40)}}, {}};
    const bool dayFirst = open || first > 12;
    const QDate date = yearFirst ? QDate(first, second, third)
                     : dayFirst  ? QDate(third, second, first)
                                 : QDate(third, first, second);
    if (!date.isValid())
        return notADate(typed);
    return date;
}

} // namespace

Result<QDate, Invalid> readTypedDate(const QString &text, const QString &language)
{
    const QString clean = cleanTyped(text);
    if (clean.isEmpty())
        return Invalid{u"answer.empty"_s, {}, {}};
    static const QRegularExpression numbers(
        u"^([0-9]{4}|[0-9]{1,2})(?:\\s*[-/.]\\s*|\\s+)([0-9]{1,2})(?:\\s*[-/.]\\s*|\\s+)([0-9]{4}|[0-9]{1,2})$"_s);
    if (const QRegularExpressionMatch match = numbers.match(clean); match.hasMatch())
        return numericDate(match, clean, language);
    return namedDate(clean, language);
}

} // namespace chartroom
