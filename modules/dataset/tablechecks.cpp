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

bool saysTotal(const Scalar &cell)
{
    static const QRegularExpression word(u"\\b(total|totals|totaux|ensemble|sum)\\b"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QString *text = std::get_if<QString>(&cell);
    return text && word.match(*text).hasMatch();
}

/// How many columns of a row equal the sums of all rows above it.
int equalSums(const Table &table, qsizetype row)
{
    int equal = 0;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!mayBeSummed(table.field(column)))
            continue;
        const std::span<const double> values = table.numbers(column);
        const double found = values[static_cast<size_t>(row)];
        const std::optional<double> sum = sumOf(values.first(static_cast<size_t>(row)));
        equal += sum && found != 0.0 && equalNumbers(*sum, found) ? 1 : 0;
    }
    return equal;
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

bool looksPersonal(const QString &text)
{
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
    // A total of one row would be any repeated row.
    for (qsizetype row = 2; row < table.rowCount() && table.columnCount() > 0; ++row) {
        const bool isLast = row + 1 == table.rowCount();
        if ((isLast || saysTotal(table.at(row, 0))) && equalSums(table, row) >= sumsThatMakeATotal)
            issues.add(Severity::Warning, u"data.csv.total-row"_s, places.at(row, -1));
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
