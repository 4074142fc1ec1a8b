// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/typednumber.h"

#include "base/canonicaljson.h"
#include "base/numberformat.h"
#include "grading/typedtext.h"

#include <QLocale>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isTypedDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isTypedSign(QChar c)
{
    return c == u'+' || c == u'-';
}

bool isSpaceOrApostrophe(QChar c)
{
    return c == u' ' || c == u'\'' || c == QChar(0x2019);
}

/// The parts of step 2, as views into the cleaned text.
struct NumberParts {
    bool negative = false;
    QStringView leadingUnit;
    QStringView body;
    QStringView exponent; ///< with 'e', empty when none
    QStringView rest;
};

/// Reads along a text from left to right.
class PartCursor
{
public:
    explicit PartCursor(QStringView text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text.at(m_at + ahead) : QChar();
    }
    [[nodiscard]] QStringView rest() const { return m_text.mid(m_at); }
    void skip(qsizetype count) { m_at += count; }

    template<typename Belongs>
    QStringView takeWhile(Belongs belongs)
    {
        const qsizetype start = m_at;
        while (!atEnd() && belongs())
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

bool takeSign(PartCursor &cursor, bool &negative)
{
    if (!isTypedSign(cursor.peek()))
        return false;
    negative = cursor.peek() == u'-';
    cursor.skip(1);
    return true;
}

QStringView takeExponent(PartCursor &cursor)
{
    if (cursor.peek().toLower() != u'e')
        return {};
    const QStringView rest = cursor.rest();
    qsizetype end = isTypedSign(cursor.peek(1)) ? 2 : 1;
    const qsizetype firstDigit = end;
    while (end < rest.size() && isTypedDigit(rest.at(end)))
        ++end;
    if (end == firstDigit || (end < rest.size() && rest.at(end) != u' '))
        return {};
    cursor.skip(end);
    return rest.left(end);
}

NumberParts splitNumber(QStringView text)
{
    NumberParts parts;
    PartCursor cursor(text);
    const bool signedFirst = takeSign(cursor, parts.negative);
    parts.leadingUnit = cursor.takeWhile([&] {
        const QChar c = cursor.peek();
        return !isTypedDigit(c) && !isTypedSign(c) && c != u'.' && c != u',';
    });
    if (!signedFirst)
        takeSign(cursor, parts.negative);
    parts.body = cursor.takeWhile([&] {
        const QChar c = cursor.peek();
        return isTypedDigit(c) || c == u'.' || c == u',' || c == u'\'' || c == QChar(0x2019)
            || (c == u' ' && isTypedDigit(cursor.peek(1)));
    });
    parts.exponent = takeExponent(cursor);
    parts.rest = cursor.rest();
    return parts;
}

/// Step 3 c: a single '.' or ',' in the body. Null when two readings are possible.
std::optional<bool> singleMarkIsDecimal(QStringView body, QChar mark, const NumberMarks &marks)
{
    const qsizetype at = body.indexOf(mark);
    const QStringView before = body.left(at);
    const bool otherGroups = std::any_of(body.begin(), body.end(), isSpaceOrApostrophe);
    const bool certain = otherGroups || body.size() - at - 1 != 3 || before.size() > 3 || before.isEmpty()
        || before == u"0";
    if (certain || mark == marks.decimal)
        return true;
    if (mark == marks.group)
        return false;
    return std::nullopt;
}

/// The decimal mark of a body (null QChar: none), by step 3; or the id of what is wrong.
Result<QChar, Invalid> decimalMark(QStringView body, const NumberMarks &marks)
{
    const auto points = body.count(u'.');
    const auto commas = body.count(u',');
    if (points > 0 && commas > 0) {
        const QChar last = body.lastIndexOf(u'.') > body.lastIndexOf(u',') ? u'.' : u',';
        if (body.count(last) > 1)
            return Invalid{u"numeric.grouping"_s, {}, {}};
        return last;
    }
    if (points + commas != 1)
        return QChar();
    const QChar mark = points == 1 ? u'.' : u',';
    const std::optional<bool> decimal = singleMarkIsDecimal(body, mark, marks);
    if (!decimal)
        return Invalid{u"numeric.ambiguous"_s, {{u"typed"_s, body.toString()}}, {}};
    return *decimal ? mark : QChar();
}

/// Step 4: the whole part without its group marks, or nothing when the groups are not groups.
std::optional<QString> ungrouped(QStringView whole)
{
    QString digits;
    QChar group;
    qsizetype run = 0;
    bool first = true;
    for (const QChar c : whole) {
        if (isTypedDigit(c)) {
            digits += c;
            ++run;
            continue;
        }
        if ((!group.isNull() && c != group) || (first ? run < 1 || run > 3 : run != 3))
            return std::nullopt;
        group = c;
        run = 0;
        first = false;
    }
    if (!first && run != 3)
        return std::nullopt;
    return digits;
}

/// Steps 3 and 4: the body as "1250.5".
Result<QString, Invalid> plainBody(QStringView body, const NumberMarks &marks)
{
    const Result<QChar, Invalid> mark = decimalMark(body, marks);
    if (!mark)
        return mark.error();
    const qsizetype at = mark->isNull() ? body.size() : body.indexOf(*mark);
    const std::optional<QString> whole = ungrouped(body.left(at));
    const QStringView decimals = body.mid(std::min(at + 1, body.size()));
    if (!whole || !std::all_of(decimals.begin(), decimals.end(), isTypedDigit))
        return Invalid{u"numeric.grouping"_s, {}, {}};
    return QString((whole->isEmpty() ? u"0"_s : *whole) + (decimals.isEmpty() ? QString() : u'.' + decimals));
}

Result<QString, Invalid> unitText(const NumberParts &parts)
{
    const QStringView leading = parts.leadingUnit.trimmed();
    const QStringView trailing = parts.rest.trimmed();
    if (!leading.isEmpty() && !trailing.isEmpty() && leading != trailing)
        return Invalid{u"numeric.unit-unknown"_s, {{u"unit"_s, QString(leading + u' ' + trailing)}}, {}};
    return (leading.isEmpty() ? trailing : leading).toString();
}

} // namespace

NumberMarks numberMarks(const QString &language)
{
    if (language.startsWith(u"en"))
        return {u'.', u','};
    if (isFrench(language))
        return {u',', u' '};
    const QLocale locale(language);
    const QString decimal = locale.decimalPoint().normalized(QString::NormalizationForm_KC);
    const QString group = locale.groupSeparator().normalized(QString::NormalizationForm_KC);
    return {decimal.isEmpty() ? u'.' : decimal.front(), group.isEmpty() ? u' ' : group.front()};
}

Result<TypedNumber, Invalid> readTypedNumber(const QString &text, const QString &language)
{
    const QString clean = cleanTyped(text);
    if (clean.isEmpty())
        return Invalid{u"answer.empty"_s, {}, {}};
    const NumberParts parts = splitNumber(clean);
    if (!std::any_of(parts.body.begin(), parts.body.end(), isTypedDigit))
        return Invalid{u"numeric.not-a-number"_s, {{u"typed"_s, clean.left(40)}}, {}};
    const Result<QString, Invalid> plain = plainBody(parts.body, numberMarks(language));
    if (!plain)
        return plain.error();
    const Result<QString, Invalid> unit = unitText(parts);
    if (!unit)
        return unit.error();
    const double magnitude = QString(*plain + parts.exponent).toDouble();
    if (!std::isfinite(magnitude))
        return Invalid{u"numeric.not-a-number"_s, {{u"typed"_s, clean.left(40)}}, {}};
    return TypedNumber{parts.negative && magnitude != 0.0 ? -magnitude : magnitude, *unit};
}

QString echoNumber(double number, const QString &language)
{
    const double magnitude = std::abs(number);
    // 15 digits: what a person may have typed, without the noise of binary fractions.
    const QString shortest = shortestNumber(canonicalNumber(number).toDouble());
    if (number != 0.0 && (magnitude < 1e-6 || magnitude >= 1e15))
        return QString(shortest).replace(u'.', numberMarks(language).decimal);
    const qsizetype point = shortest.indexOf(u'.');
    const int decimals = point < 0 ? 0 : static_cast<int>(shortest.size() - point - 1);
    return displayGrouped(number, language, decimals);
}

} // namespace chartroom
