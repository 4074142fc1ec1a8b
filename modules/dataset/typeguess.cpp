// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/typeguess.h"

#include "base/foldedtext.h"
#include "dataset/cellparser.h"
#include "dataset/column.h"
#include "dataset/datasetphrases.h"
#include "dataset/isotime.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view dateSeparators = "/-. ";
constexpr qint64 enoughForMostly = 20;
constexpr double mostlyShare = 0.95;
constexpr size_t surelyFinite = 300; ///< fewer digits than the largest double has

bool equalsIgnoringCase(std::string_view text, std::string_view lower)
{
    return text.size() == lower.size() && std::equal(text.begin(), text.end(), lower.begin(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b;
           });
}

bool hasLeadingZero(std::string_view whole)
{
    if (whole.front() == '-' || whole.front() == '+')
        whole.remove_prefix(1);
    return whole.size() > 1 && whole.front() == '0';
}

/// The three numbers of a date like 3/12/2024, with one separator and the year last.
struct DateParts {
    std::array<int, 3> parts{};
    size_t separator = 0;
};

std::optional<DateParts> datePartsOf(std::string_view cell)
{
    if (cell.size() < 8 || cell.size() > 10)
        return std::nullopt;
    const size_t first = cell.find_first_of(dateSeparators);
    if (first == std::string_view::npos || first == 0 || first > 2)
        return std::nullopt;
    const size_t second = cell.find(cell[first], first + 1);
    if (second == std::string_view::npos || second - first < 2 || second - first > 3 || cell.size() - second != 5)
        return std::nullopt;
    DateParts found;
    found.separator = dateSeparators.find(cell[first]);
    const std::array<std::string_view, 3> texts{cell.substr(0, first), cell.substr(first + 1, second - first - 1),
                                                cell.substr(second + 1)};
    for (size_t i = 0; i < texts.size(); ++i) {
        if (!std::all_of(texts[i].begin(), texts[i].end(), [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        found.parts[i] = std::stoi(std::string(texts[i]));
    }
    return found;
}

/// Which decimal marks make a cell a number. It is known not to be a whole number.
struct NumberShape {
    bool withPoint = false;
    bool withComma = false;
};

NumberShape numberShape(std::string_view cell)
{
    size_t at = cell.front() == '-' || cell.front() == '+' ? 1 : 0;
    const size_t start = at;
    char mark = '\0';
    for (; at < cell.size(); ++at) {
        const char c = cell[at];
        const bool isMark = c == '.' || c == ',';
        if (isMark && mark == '\0')
            mark = c;
        else if (c < '0' || c > '9')
            break;
    }
    const bool digits = at - start > (mark == '\0' ? 0 : 1);
    if (at == cell.size() && at < surelyFinite)
        return {digits && mark == '.', digits && mark == ','};
    const bool mayBeOne = digits && (at == cell.size() || cell[at] == 'e' || cell[at] == 'E');
    return mayBeOne ? NumberShape{parseNumber(cell).has_value(), parseNumber(cell, ',').has_value()} : NumberShape();
}

bool namesAnIdentifier(const QString &name)
{
    // `id` and `no` end many ordinary words (paid, volcano): they must stand alone or behind a separator.
    static const QRegularExpression form(u"(^|[^\\p{L}])(id|no)$|(code|number)$|\\p{Ll}(Id|ID|No)$"_s);
    const QString trimmed = name.trimmed();
    return form.match(trimmed).hasMatch() || form.match(trimmed.toLower()).hasMatch();
}

/// Whole numbers that are all different and leave no gap, in any order.
bool isConsecutive(const Column &column)
{
    double least = std::numeric_limits<double>::infinity();
    double most = -least;
    size_t present = 0;
    for (const double value : column.values()) {
        if (std::isnan(value))
            continue;
        least = std::min(least, value);
        most = std::max(most, value);
        ++present;
    }
    if (present < 2 || most - least != static_cast<double>(present - 1))
        return false;
    std::vector<bool> seen(present);
    for (const double value : column.values()) {
        if (std::isnan(value))
            continue;
        const auto place = static_cast<size_t>(value - least);
        if (seen[place])
            return false;
        seen[place] = true;
    }
    return true;
}

} // namespace

void TypeGuess::add(std::string_view cell)
{
    ++m_present;
    const char first = cell.front();
    if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.' || first == ',') {
        addNumber(cell);
        addDate(cell);
        return;
    }
    m_trueFalse.yes += equalsIgnoringCase(cell, "true") ? 1 : 0;
    m_trueFalse.no += equalsIgnoringCase(cell, "false") ? 1 : 0;
    m_yesNo.yes += equalsIgnoringCase(cell, "yes") ? 1 : 0;
    m_yesNo.no += equalsIgnoringCase(cell, "no") ? 1 : 0;
}

void TypeGuess::addNumber(std::string_view cell)
{
    if (isWholeNumber(cell)) {
        ++m_whole;
        ++m_point;
        ++m_comma;
        m_leadingZeros += hasLeadingZero(cell) ? 1 : 0;
        m_years += cell.size() == 4 && cell >= "1800" && cell <= "2199" ? 1 : 0;
        return;
    }
    const NumberShape shape = numberShape(cell);
    m_point += shape.withPoint ? 1 : 0;
    m_comma += shape.withComma ? 1 : 0;
}

void TypeGuess::addDate(std::string_view cell)
{
    if (cell.size() >= 10 && cell.size() <= 40 && cell[4] == '-') {
        m_isoDates += isoDay(cell) ? 1 : 0;
        m_dateTimes += isoMilliseconds(cell) ? 1 : 0;
        return;
    }
    const std::optional<DateParts> found = datePartsOf(cell);
    if (!found)
        return;
    const auto [a, b, year] = found->parts;
    m_dayFirst.at(found->separator) += QDate::isValid(year, b, a) ? 1 : 0;
    m_monthFirst.at(found->separator) += QDate::isValid(year, a, b) ? 1 : 0;
}

TypeGuess::Candidate TypeGuess::booleanCandidate() const
{
    Candidate candidate{FieldType::Boolean, 0, {}, "boolean"};
    const bool trueFalse = m_trueFalse.yes > 0 && m_trueFalse.no > 0;
    const bool yesNo = m_yesNo.yes > 0 && m_yesNo.no > 0;
    const bool chosen = yesNo && (!trueFalse || m_yesNo.yes + m_yesNo.no > m_trueFalse.yes + m_trueFalse.no);
    const Words words = chosen ? m_yesNo : m_trueFalse;
    candidate.fits = trueFalse || yesNo ? words.yes + words.no : 0;
    candidate.cells.trueValues = {chosen ? u"yes"_s : u"true"_s};
    candidate.cells.falseValues = {chosen ? u"no"_s : u"false"_s};
    return candidate;
}

TypeGuess::Candidate TypeGuess::numberCandidate(bool decimalComma, char decimal) const
{
    Candidate candidate{FieldType::Number, 0, {}, "number"};
    const bool comma = decimal == ',' || (decimal == '\0' && decimalComma && m_comma > m_point);
    candidate.fits = comma ? m_comma : m_point;
    candidate.cells.decimalChar = comma ? u","_s : u"."_s;
    return candidate;
}

/// ISO, else the one order of day and month that fits more cells.
TypeGuess::Candidate TypeGuess::dateCandidate() const
{
    Candidate candidate{FieldType::Date, m_isoDates, {}, "date"};
    for (size_t i = 0; i < separators; ++i) {
        const qint64 day = m_dayFirst.at(i);
        const qint64 month = m_monthFirst.at(i);
        if (day == month || std::max(day, month) <= candidate.fits)
            continue;
        const QString mark(QLatin1Char(dateSeparators[i]));
        candidate.fits = std::max(day, month);
        candidate.cells.format =
            day > month ? u"%d"_s + mark + u"%m"_s + mark + u"%Y"_s : u"%m"_s + mark + u"%d"_s + mark + u"%Y"_s;
        candidate.kind = day > month ? "date-day-first" : "date-month-first";
    }
    return candidate;
}

QList<TypeGuess::Candidate> TypeGuess::candidates(bool decimalComma, char decimal) const
{
    QList<Candidate> found{booleanCandidate()};
    if (m_leadingZeros == 0) {
        const Candidate number = numberCandidate(decimalComma, decimal);
        // Some decimals among whole numbers make numbers, not whole numbers with mismatches.
        found.append({FieldType::Integer, m_whole == number.fits ? m_whole : 0, {}, "integer"});
        found.append(number);
    }
    found.append(dateCandidate());
    found.append({FieldType::DateTime, m_dateTimes, {}, "datetime"});
    return found;
}

bool TypeGuess::isYear(const QString &columnName) const
{
    const QString name = withoutAccents(columnName).toLower();
    return m_years == m_whole && (name.contains(u"year") || name.contains(u"ann"));
}

TypeDecision TypeGuess::decide(const QString &columnName, bool decimalComma, char decimal,
                               const QString &language) const
{
    const QString present = QString::number(m_present);
    if (m_present == 0)
        return {FieldType::String, {}, datasetPhrase(u"why.empty"_s, language)};
    const QList<Candidate> found = candidates(decimalComma, decimal);
    auto best = std::find_if(found.begin(), found.end(), [this](const Candidate &c) { return c.fits == m_present; });
    const bool all = best != found.end();
    if (!all && m_present >= enoughForMostly) {
        const double least = mostlyShare * static_cast<double>(m_present);
        best = std::find_if(found.begin(), found.end(),
                            [least](const Candidate &c) { return static_cast<double>(c.fits) >= least; });
    }
    if (best == found.end()) {
        const bool zeros = m_leadingZeros > 0 && m_whole == m_present;
        return {FieldType::String,
                {},
                datasetPhrase(zeros ? u"why.zeros"_s : u"why.text"_s, language, {{u"present"_s, present}})};
    }
    const bool year = best->type == FieldType::Integer && isYear(columnName);
    const QString kind = datasetPhrase(u"why.kind."_s + (year ? u"year"_s : QString::fromLatin1(best->kind)), language);
    const QString why =
        datasetPhrase(all ? u"why.all"_s : u"why.mostly"_s, language,
                      {{u"present"_s, present}, {u"fits"_s, QString::number(best->fits)}, {u"kind"_s, kind}});
    return {year ? FieldType::Year : best->type, best->cells, why};
}

CellFormat TypeGuess::formatFor(FieldType type, bool decimalComma, char decimal) const
{
    if (type == FieldType::Boolean) {
        CellFormat format;
        format.trueValues = {u"true"_s, u"yes"_s, u"1"_s};
        format.falseValues = {u"false"_s, u"no"_s, u"0"_s};
        return format;
    }
    if (type == FieldType::Date)
        return dateCandidate().cells;
    return type == FieldType::Number ? numberCandidate(decimalComma, decimal).cells : CellFormat();
}

void guessLevel(Field &field, const Column &column)
{
    field.level = defaultLevel(field.type);
    field.role = field.level == Level::Ratio ? FieldRole::Amount : FieldRole::None;
    const bool identifier =
        field.type == FieldType::Integer && (namesAnIdentifier(field.name) || isConsecutive(column));
    if (!identifier)
        return;
    field.level = Level::Nominal;
    field.role = FieldRole::Identifier;
}

} // namespace chartroom
