// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/cellparser.h"

#include "dataset/column.h"
#include "dataset/isotime.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fast_float/fast_float.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Sign, digits, decimal mark, exponent and nothing else: fast_float would also read "nan" and "infinity".
bool isPlainNumber(std::string_view text)
{
    size_t at = 0;
    size_t digits = 0;
    const auto takeDigits = [&] {
        for (; at < text.size() && isDigit(text[at]); ++at)
            ++digits;
    };
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        ++at;
    takeDigits();
    if (at < text.size() && text[at] == '.') {
        ++at;
        takeDigits();
    }
    if (digits == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        digits = 0;
        takeDigits();
    }
    return digits > 0 && at == text.size();
}

/// Group marks between digits out, the decimal mark as a point.
std::string plainForm(std::string_view text, char decimal, char group)
{
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool between = i > 0 && i + 1 < text.size() && isDigit(text[i - 1]) && isDigit(text[i + 1]);
        if (group != '\0' && text[i] == group && between)
            continue;
        if (text[i] == decimal)
            plain += '.';
        else
            plain += text[i] == '.' ? '?' : text[i]; // a point that is not the decimal mark fits nothing
    }
    return plain;
}

/// The longest part that begins and ends like a number: "$ 12.50" and "88 %".
std::string_view withoutSigns(std::string_view text)
{
    const auto isPart = [](char c) { return isDigit(c) || c == '-' || c == '+' || c == '.' || c == ','; };
    const auto first = std::find_if(text.begin(), text.end(), isPart);
    const auto last = std::find_if(text.rbegin(), text.rend(), isDigit);
    if (first == text.end() || last == text.rend() || last.base() <= first)
        return {};
    return text.substr(static_cast<size_t>(first - text.begin()), static_cast<size_t>(last.base() - first));
}

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The parts of a time by a pattern of %Y %y %m %d %H %M %S.
struct PatternTime {
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
};

/// Reads one directive and moves \a at; false when the text does not fit.
bool readDirective(QChar directive, const QString &text, qsizetype &at, PatternTime &time)
{
    const qsizetype width = directive == u'Y' ? 4 : 2;
    qsizetype end = at;
    while (end < text.size() && end - at < width && text.at(end).isDigit())
        ++end;
    if (end == at || (directive == u'Y' && end - at != 4))
        return false;
    const int value = QStringView(text).mid(at, end - at).toInt();
    at = end;
    switch (directive.unicode()) {
    case u'Y':
        time.year = value;
        return true;
    case u'y': // POSIX: 69 to 99 are of the twentieth century
        time.year = value + (value >= 69 ? 1900 : 2000);
        return true;
    case u'm':
        time.month = value;
        return true;
    case u'd':
        time.day = value;
        return true;
    case u'H':
        time.hour = value;
        return true;
    case u'M':
        time.minute = value;
        return true;
    case u'S':
        time.second = value;
        return true;
    default:
        return false;
    }
}

std::optional<QDateTime> timeByPattern(const QString &text, const QString &pattern)
{
    PatternTime time;
    qsizetype at = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i) == u'%' && i + 1 < pattern.size()) {
            if (!readDirective(pattern.at(++i), text, at, time))
                return std::nullopt;
        } else if (at >= text.size() || text.at(at++) != pattern.at(i)) {
            return std::nullopt;
        }
    }
    const QDateTime found(QDate(time.year, time.month, time.day), QTime(time.hour, time.minute, time.second), Qt::UTC);
    const bool valid = found.date().isValid() && found.time().isValid() && at == text.size();
    return valid ? std::optional(found) : std::nullopt;
}

bool isIsoFormat(const QString &format)
{
    return format.isEmpty() || format == u"default" || format == u"any";
}

std::vector<std::string> utf8List(const QStringList &texts)
{
    std::vector<std::string> list;
    for (const QString &text : texts)
        list.push_back(text.toStdString());
    return list;
}

bool holds(const std::vector<std::string> &list, std::string_view text)
{
    return std::any_of(list.begin(), list.end(), [text](const std::string &entry) { return entry == text; });
}

/// \a text is a spelling of an entry in upper or lower case.
bool holdsAnyCase(const std::vector<std::string> &list, std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return holds(list, lower);
}

} // namespace

std::string_view trimmedView(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isWholeNumber(std::string_view text)
{
    if (!text.empty() && (text.front() == '-' || text.front() == '+'))
        text.remove_prefix(1);
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

std::optional<double> parseNumber(std::string_view text, char decimal, char group)
{
    std::string plain;
    if (decimal != '.' || group != '\0') {
        plain = plainForm(text, decimal, group);
        text = plain;
    }
    if (!isPlainNumber(text))
        return std::nullopt;
    if (text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto result = fast_float::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = result.ptr == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

CellParser::CellParser(const Field &field, const QList<MissingValue> &tableMissing, bool trim)
    : m_type(field.type)
    , m_format(field.cells.format)
    , m_bareNumber(field.cells.bareNumber)
    , m_trim(trim)
    , m_true(utf8List(field.cells.trueValues))
    , m_false(utf8List(field.cells.falseValues))
{
    m_decimal = field.cells.decimalChar.isEmpty() ? '.' : field.cells.decimalChar.at(0).toLatin1();
    m_group = field.cells.groupChar.isEmpty() ? '\0' : field.cells.groupChar.at(0).toLatin1();
    for (const MissingValue &missing : field.cells.missingValues.value_or(tableMissing)) {
        m_missing.push_back(missing.value.toStdString());
        m_longestMissing = std::max(m_longestMissing, m_missing.back().size());
    }
}

bool CellParser::isMissing(std::string_view cell) const
{
    const std::string_view text = m_trim ? trimmedView(cell) : cell;
    return text.size() <= m_longestMissing && holds(m_missing, text);
}

ParsedCell CellParser::parse(std::string_view cell) const
{
    if (isMissing(cell))
        return {CellKind::Missing, 0};
    if (isText())
        return {CellKind::Value, 0};
    const std::optional<double> found = value(m_trim ? trimmedView(cell) : cell);
    return found ? ParsedCell{CellKind::Value, *found} : ParsedCell{CellKind::Mismatch, 0};
}

std::optional<double> CellParser::value(std::string_view cell) const
{
    switch (m_type) {
    case FieldType::Number:
    case FieldType::Integer:
        return number(cell);
    case FieldType::Boolean:
        return boolean(cell);
    case FieldType::Date:
        return date(cell);
    case FieldType::DateTime:
        return dateTime(cell);
    case FieldType::Year: {
        const int year = cell.size() == 4 ? digitsIn(cell, 0, 4) : -1;
        return year < 0 ? std::nullopt : std::optional<double>(year);
    }
    case FieldType::YearMonth:
        if (cell.size() != 7 || cell[4] != '-')
            return std::nullopt;
        return encodedDay(digitsIn(cell, 0, 4), digitsIn(cell, 5, 2), 1);
    case FieldType::String:
        break;
    }
    return std::nullopt;
}

std::optional<double> CellParser::number(std::string_view cell) const
{
    const std::string_view bare = m_bareNumber ? cell : withoutSigns(cell);
    const std::optional<double> value = parseNumber(bare, m_decimal, m_group);
    if (!value || m_type == FieldType::Number)
        return value;
    const std::string digits = m_group == '\0' ? std::string(bare) : plainForm(bare, '.', m_group);
    return isWholeNumber(digits) ? value : std::nullopt;
}

std::optional<double> CellParser::boolean(std::string_view cell) const
{
    // Files without a descriptor write yes, Yes and YES for the same thing.
    const auto matches = m_trim ? holdsAnyCase : holds;
    if (matches(m_true, cell))
        return 1.0;
    return matches(m_false, cell) ? std::optional(0.0) : std::nullopt;
}

std::optional<double> CellParser::date(std::string_view cell) const
{
    if (isIsoFormat(m_format))
        return isoDay(cell);
    const std::optional<QDateTime> found = timeByPattern(toText(cell), m_format);
    return found ? std::optional(encodedValue(found->date())) : std::nullopt;
}

std::optional<double> CellParser::dateTime(std::string_view cell) const
{
    if (!isIsoFormat(m_format)) {
        const std::optional<QDateTime> found = timeByPattern(toText(cell), m_format);
        return found ? std::optional(encodedValue(*found)) : std::nullopt;
    }
    return isoMilliseconds(cell);
}

} // namespace chartroom
