// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/tablechecks.h"

#include "dataset/statistics.h"

#include <array>
#include <cmath>
#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int sumsThatMakeATotal = 2;

bool mayBeSummed(const Field &field)
{
    return (field.type == FieldType::Integer || field.type == FieldType::Number) && field.role != FieldRole::Identifier;
}

bool saysTotal(const QString &text)
{
    static const QRegularExpression word(u"\\b(total|totals|totaux|ensemble|sum)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return word.match(text).hasMatch();
}

/// The rows that may be totals: the last one, and those whose first cell says so.
std::vector<qsizetype> totalCandidates(const Table &table)
{
    const Column &first = table.column(0);
    std::vector<bool> says;
    for (const QString &text : first.dictionary())
        says.push_back(saysTotal(text));
    std::vector<qsizetype> rows;
    const qsizetype last = table.rowCount() - 1;
    // A total of one row would be any repeated row.
    const bool any = std::find(says.begin(), says.end(), true) != says.end();
    for (qsizetype row = 2; any && row < last; ++row) {
        const int code = first.codes()[static_cast<size_t>(row)];
        if (code >= 0 && says[static_cast<size_t>(code)])
            rows.push_back(row);
    }
    if (last >= 2)
        rows.push_back(last);
    return rows;
}

/// Counts, for each candidate, a column whose value there equals the sum of all rows above it.
void countEqualSums(std::span<const double> values, const std::vector<qsizetype> &candidates, std::vector<int> &equal)
{
    CompensatedSum sum;
    bool any = false;
    size_t row = 0;
    for (size_t i = 0; i < candidates.size(); ++i) {
        for (; row < static_cast<size_t>(candidates[i]); ++row) {
            if (std::isnan(values[row]))
                continue;
            sum.add(values[row]);
            any = true;
        }
        const double found = values[row];
        equal[i] += any && found != 0.0 && equalNumbers(sum.total(), found) ? 1 : 0;
    }
}

bool isFormula(const QString &text)
{
    if (text.isEmpty())
        return false;
    const QChar first = text.at(0);
    return first == u'=' || first == u'+' || first == u'@' ||
           (first == u'-' && text.size() > 1 && text.at(1).isLetter());
}

/// The check digit rule of social insurance numbers (Luhn).
bool hasLuhnDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        const int digit = digits.at(digits.size() - 1 - i).digitValue() * (i % 2 == 1 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return sum % 10 == 0;
}

/// Every pattern below has an @ or eight digits; most texts have neither.
bool mayBePersonal(const QString &text)
{
    const auto digits = std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    return digits >= 8 || text.contains(u'@');
}

bool looksPersonal(const QString &text)
{
    if (!mayBePersonal(text))
        return false;
    static const std::array patterns{
        QRegularExpression(u"[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+"_s),
        QRegularExpression(u"(^|[^\\d])(\\+?1[ .-]?)?(\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}([^\\d]|$)"_s),
        QRegularExpression(u"^\\d{4}[ -]\\d{3}[ -]\\d{3}( ?[A-Z]{2})?$"_s), // health card, Ontario
        QRegularExpression(u"^[A-Z]{4} ?\\d{4} ?\\d{4}$"_s)};               // health card, Québec
    static const QRegularExpression insurance(u"^(\\d{3})[ -](\\d{3})[ -](\\d{3})$"_s);
    if (std::any_of(patterns.begin(), patterns.end(), [&](const auto &p) { return p.match(text).hasMatch(); }))
        return true;
    const QRegularExpressionMatch match = insurance.match(text);
    return match.hasMatch() && hasLuhnDigit(match.captured(1) + match.captured(2) + match.captured(3));
}

/// Reports the cells whose text has a property; each distinct text is judged once.
template<typename Property>
void reportTexts(const Table &table, const CellPlaces &places, IssueCollector &issues, const QString &rule,
                 Property property)
{
    for (int column = 0; column < table.columnCount(); ++column) {
        const Column &cells = table.column(column);
        std::vector<bool> has;
        for (const QString &text : cells.dictionary())
            has.push_back(property(text));
        if (std::find(has.begin(), has.end(), true) == has.end())
            continue;
        for (size_t row = 0; row < cells.codes().size(); ++row) {
            const int code = cells.codes()[row];
            if (code < 0 || !has[static_cast<size_t>(code)])
                continue;
            if (issues.isOpen(rule))
                issues.add(Severity::Warning, rule, places.at(static_cast<qsizetype>(row), column),
                           {{u"name"_s, table.field(column).name}});
            else
                issues.count(Severity::Warning, rule);
        }
    }
}

} // namespace

void checkTotalRows(const Table &table, const CellPlaces &places, IssueCollector &issues)
{
    if (table.columnCount() == 0)
        return;
    const std::vector<qsizetype> candidates = totalCandidates(table);
    std::vector<int> equal(candidates.size());
    for (int column = 0; column < table.columnCount(); ++column) {
        if (mayBeSummed(table.field(column)))
            countEqualSums(table.numbers(column), candidates, equal);
    }
    for (size_t i = 0; i < candidates.size(); ++i) {
        if (equal[i] >= sumsThatMakeATotal)
            issues.add(Severity::Warning, u"data.csv.total-row"_s, places.at(candidates[i], -1));
    }
}

void checkHeaderUnits(const Table &table, const CellPlaces &places, IssueCollector &issues)
{
    static const QRegularExpression brackets(u"[(\\[]([^)\\]]+)[)\\]]\\s*$"_s);
    for (int column = 0; column < table.columnCount(); ++column) {
        const QRegularExpressionMatch match = brackets.match(table.field(column).name);
        if (match.hasMatch() && table.field(column).unit.isEmpty())
            issues.add(Severity::Note, u"data.csv.unit-in-header"_s, places.header(column),
                       {{u"unit"_s, match.captured(1)}});
    }
}

void checkFormulaCells(const Table &table, const CellPlaces &places, IssueCollector &issues)
{
    reportTexts(table, places, issues, u"data.formula-cell"_s, isFormula);
}

void checkPersonalPatterns(const Table &table, const CellPlaces &places, IssueCollector &issues)
{
    reportTexts(table, places, issues, u"data.personal-pattern"_s, looksPersonal);
}

void checkFoundTable(const Table &table, const CellPlaces &places, IssueCollector &issues)
{
    checkTotalRows(table, places, issues);
    checkHeaderUnits(table, places, issues);
    checkFormulaCells(table, places, issues);
    checkPersonalPatterns(table, places, issues);
}

} // namespace chartroom
