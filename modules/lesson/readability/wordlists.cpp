// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/readability/wordlists.h"

#include "base/numberformat.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isPowerOfTen(const QString &digits)
{
    return digits.startsWith(u'1') && std::all_of(digits.begin() + 1, digits.end(), [](QChar c) { return c == u'0'; });
}

bool isYear(const QString &number)
{
    return number.size() == 4 && number.toInt() >= 1800 && number.toInt() <= 2199;
}

/// 100, 1,000, 0.01: only the digits count.
bool isPlainPower(const QString &number)
{
    QString digits;
    for (const QChar c : number) {
        if (c.isDigit())
            digits += c;
    }
    while (digits.startsWith(u'0') && digits.size() > 1)
        digits.remove(0, 1);
    return isPowerOfTen(digits);
}

qsizetype digitCount(const QString &number)
{
    return std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
}

QString firstWord(const QString &text, const QRegularExpression &words)
{
    return words.match(text).captured();
}

QRegularExpression wordForm(const QString &alternatives)
{
    return QRegularExpression(u"(?<![\\p{L}\\p{N}])(?:"_s + alternatives + u")(?![\\p{L}\\p{N}])"_s,
                              QRegularExpression::CaseInsensitiveOption
                                  | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace

QRegularExpressionMatch firstLiteralNumber(const QString &plain)
{
    // Groups of three after a comma, a space or a no-break space; a decimal part. Not inside words, dates or times.
    static const QRegularExpression form(
        u"(?<![\\p{L}\\p{N}.,:/-])[0-9]+(?:[, \\x{A0}\\x{202F}][0-9]{3}(?![0-9]))*(?:[.,][0-9]+)?"
        "(?![\\p{L}\\p{N}]|[:/-][0-9])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto it = form.globalMatch(plain); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString number = match.captured();
        if (digitCount(number) >= 2 && !isYear(number) && !isPlainPower(number))
            return match;
    }
    return {};
}

QString colourWord(const QString &text, const QString &language)
{
    static const QRegularExpression english = wordForm(
        u"red|blue|green|orange|yellow|purple|violet|gr[ea]y|black|white|pink|brown|turquoise"_s);
    static const QRegularExpression french = wordForm(
        u"rouges?|bleue?s?|verte?s?|oranges?|jaunes?|violet(?:te)?s?|grise?s?|noire?s?|blan(?:c|che)s?|roses?|brune?s?"
        "|turquoises?"_s);
    return firstWord(text, isFrench(language) ? french : english);
}

QString harshWord(const QString &text, const QString &language)
{
    static const QRegularExpression english = wordForm(u"wrong|bad|stupid"_s);
    static const QRegularExpression french = wordForm(u"faux|fausses?|mauvais(?:es?)?|stupides?|nul(?:le)?s?"_s);
    if (text.contains(u'!') && !text.contains(u"!["_s))
        return u"!"_s;
    return firstWord(text, isFrench(language) ? french : english);
}

} // namespace chartroom
