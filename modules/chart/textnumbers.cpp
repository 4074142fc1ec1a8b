// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/textslots.h"

#include "base/numberformat.h"
#include "chart/chartphrases.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Step 3 of exercises.md 3.6: which of '.' and ',' is the decimal mark of a body; null when neither is, none when
/// it cannot be told.
std::optional<QChar> decimalMarkOf(const QString &body, const QString &language)
{
    const qsizetype commas = body.count(u',');
    const qsizetype points = body.count(u'.');
    if (commas > 0 && points > 0) {
        const QChar last = body.lastIndexOf(u',') > body.lastIndexOf(u'.') ? u',' : u'.';
        return body.count(last) == 1 ? std::optional(last) : std::nullopt;
    }
    if (commas + points != 1)
        return QChar();
    const QChar mark = commas == 1 ? u',' : u'.';
    const qsizetype at = body.indexOf(mark);
    const bool otherGroups = body.contains(u' ') || body.contains(u'\'');
    if (otherGroups || body.size() - at - 1 != 3 || at > 3 || at == 0 || (at == 1 && body.at(0) == u'0'))
        return mark;
    const QChar ofLanguage = isFrench(language) ? u',' : u'.';
    if (mark == ofLanguage)
        return mark;
    return isFrench(language) ? std::nullopt : std::optional(QChar()); // "1.250" in French cannot be told
}

/// Step 4: equal group marks, first group 1 to 3 digits, all others exactly 3.
bool groupsAreRegular(const QString &whole)
{
    static const QRegularExpression regular(u"^\\d+$|^\\d{1,3}(?:([ ,.'])\\d{3})(?:\\1\\d{3})*$"_s);
    return regular.match(whole).hasMatch();
}

std::optional<double> readBody(QString body, const QString &language)
{
    const std::optional<QChar> mark = decimalMarkOf(body, language);
    if (!mark)
        return std::nullopt;
    QString fraction;
    if (!mark->isNull()) {
        const qsizetype at = body.lastIndexOf(*mark);
        fraction = body.mid(at + 1);
        body = body.left(at);
    }
    static const QRegularExpression digits(u"^\\d*$"_s);
    if (!digits.match(fraction).hasMatch() || (!body.isEmpty() && !groupsAreRegular(body)))
        return std::nullopt;
    body.remove(QRegularExpression(u"[^0-9]"_s));
    bool fits = false;
    const double number = QString(body + u'.' + fraction + u'0').toDouble(&fits);
    return fits ? std::optional(number) : std::nullopt;
}

double factorOf(const QString &word, const QString &language)
{
    if (word == "k"_L1 || word == "K"_L1)
        return 1e3;
    if (word == "M"_L1)
        return 1e6;
    const QString plain = normalizedText(word);
    if (chartPhrase(u"factor.thousand"_s, language).split(u' ').contains(plain))
        return 1e3;
    return chartPhrase(u"factor.million"_s, language).split(u' ').contains(plain) ? 1e6 : 1;
}

} // namespace

QList<double> numbersIn(const QString &text, const QString &language)
{
    // KC turns no-break and narrow spaces into spaces; a space belongs to a number only before exactly three digits.
    QString plain = text.normalized(QString::NormalizationForm_KC);
    plain.replace(QChar(0x2212), u'-').replace(QChar(0x2019), u'\'');
    static const QRegularExpression number(
        u"(?<![\\p{L}\\d])(-?)((?:\\d|[.,](?=\\d))(?:\\d|[.,'](?=\\d)| (?=\\d{3}(?!\\d)))*)(?:[ ]?(\\p{L}+))?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    QList<double> numbers;
    for (auto it = number.globalMatch(plain); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const std::optional<double> value = readBody(match.captured(2), language);
        if (!value)
            continue;
        const double factor = factorOf(match.captured(3), language);
        const double sign = match.captured(1).isEmpty() ? 1 : -1;
        numbers.append(sign * *value * factor);
        if (factor == 1 && !match.captured(3).isEmpty() && match.captured(2).contains(u' ')) {
            // "in 2024 341 permits" may be read as two numbers as well.
            const QStringList pieces = match.captured(2).split(u' ');
            for (const QString &piece : pieces) {
                if (const auto single = readBody(piece, language))
                    numbers.append(*single);
            }
        }
    }
    return numbers;
}

} // namespace chartroom
