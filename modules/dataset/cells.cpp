// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/cells.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chartroom {

namespace {

constexpr double unknownTruth = std::numeric_limits<double>::quiet_NaN();
constexpr double julianDayOf1970 = 2440588;
constexpr double millisecondsPerDay = 86'400'000;

double truth(bool value)
{
    return value ? 1.0 : 0.0;
}

/// Whether a relation holds for two values of which it is known if they are equal.
bool relationHolds(BinaryOperator op, bool equal, bool less)
{
    switch (op) {
    case BinaryOperator::Equal:
        return equal;
    case BinaryOperator::NotEqual:
        return !equal;
    case BinaryOperator::Less:
        return !equal && less;
    case BinaryOperator::LessOrEqual:
        return equal || less;
    case BinaryOperator::Greater:
        return !equal && !less;
    default:
        return equal || !less;
    }
}

template<typename Equality>
Cells compareValues(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows, Equality equals)
{
    const auto holds = [op, equals](double x, double y) { return truth(relationHolds(op, equals(x, y), x < y)); };
    return mapNumbers(ValueType::Boolean, rows, holds, a, b).cells;
}

bool textRelation(BinaryOperator op, const QString &a, const QString &b)
{
    if (op == BinaryOperator::Equal || op == BinaryOperator::NotEqual)
        return (a == b) == (op == BinaryOperator::Equal);
    const int order = compareCodePoints(a, b);
    return relationHolds(op, order == 0, order < 0);
}

/// Decides once per distinct text.
Cells compareWithConstant(BinaryOperator op, const Cells &cells, const QString &constant, bool constantIsLeft)
{
    std::vector<double> truths;
    truths.reserve(static_cast<size_t>(cells.column.dictionary().size()));
    for (const QString &text : cells.column.dictionary())
        truths.push_back(truth(constantIsLeft ? textRelation(op, constant, text) : textRelation(op, text, constant)));
    const std::span<const int> codes = cells.column.codes();
    std::vector<double> results(codes.size());
    std::transform(codes.begin(), codes.end(), results.begin(),
                   [&](int code) { return code < 0 ? unknownTruth : truths[static_cast<size_t>(code)]; });
    return {Column(ValueType::Boolean, std::move(results)), cells.constant};
}

Cells compareTextRows(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows)
{
    std::vector<double> results(static_cast<size_t>(rows), unknownTruth);
    for (qsizetype row = 0; row < rows; ++row) {
        const int x = a.column.codes()[static_cast<size_t>(row)];
        const int y = b.column.codes()[static_cast<size_t>(row)];
        if (x >= 0 && y >= 0)
            results[static_cast<size_t>(row)] =
                truth(textRelation(op, a.column.dictionary().at(x), b.column.dictionary().at(y)));
    }
    return rowCells(Column(ValueType::Boolean, std::move(results)));
}

Cells compareTexts(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows)
{
    if (!a.constant && !b.constant)
        return compareTextRows(op, a, b, rows);
    const Cells &constant = b.constant ? b : a;
    const Cells &other = b.constant ? a : b;
    if (constant.column.isMissing(0))
        return {Column::missing(ValueType::Boolean, other.column.size()), other.constant};
    return compareWithConstant(op, other, std::get<QString>(constant.column.at(0)), !b.constant);
}

Column assembledTexts(qsizetype rows, const std::vector<CellsPart> &parts)
{
    ColumnBuilder names(ValueType::Text);
    std::vector<int> codes(static_cast<size_t>(rows), -1);
    for (const CellsPart &part : parts) {
        if (!part.cells.column.isText())
            continue;
        std::vector<int> newCodes;
        for (const QString &text : part.cells.column.dictionary())
            newCodes.push_back(names.codeOf(text));
        for (size_t i = 0; i < part.rows.size(); ++i) {
            const auto place = static_cast<size_t>(part.cells.placeOf(static_cast<qsizetype>(i)));
            const int code = part.cells.column.codes()[place];
            codes[static_cast<size_t>(part.rows[i])] = code < 0 ? -1 : newCodes[static_cast<size_t>(code)];
        }
    }
    return Column(names.build().dictionary(), std::move(codes));
}

Cells textMembers(const Cells &cells, const Column &entries)
{
    std::vector<double> truths;
    const QStringList &known = entries.dictionary();
    std::vector<bool> used(static_cast<size_t>(known.size()), false);
    for (const int code : entries.codes()) {
        if (code >= 0)
            used[static_cast<size_t>(code)] = true;
    }
    QHash<QString, bool> set;
    for (qsizetype i = 0; i < known.size(); ++i)
        set.insert(known.at(i), used[static_cast<size_t>(i)]);
    for (const QString &text : cells.column.dictionary())
        truths.push_back(truth(set.value(text, false)));
    std::vector<double> results(cells.column.codes().size());
    std::transform(cells.column.codes().begin(), cells.column.codes().end(), results.begin(),
                   [&](int code) { return code < 0 ? unknownTruth : truths[static_cast<size_t>(code)]; });
    return {Column(ValueType::Boolean, std::move(results)), cells.constant};
}

} // namespace

NumberView numberView(const Cells &cells)
{
    return {cells.column.values().data(), cells.constant ? size_t(0) : size_t(1)};
}

Cells constantCells(const Scalar &value)
{
    return {Column::repeated(value, 1), true};
}

Cells rowCells(Column column)
{
    return {std::move(column), false};
}

Column expanded(const Cells &cells, qsizetype rows)
{
    if (!cells.constant)
        return cells.column;
    return cells.column.gathered(std::vector<int>(static_cast<size_t>(rows), 0));
}

qsizetype resultSize(std::initializer_list<const Cells *> operands, qsizetype rows)
{
    const bool constant =
        std::all_of(operands.begin(), operands.end(), [](const Cells *cells) { return cells->constant; });
    return constant ? 1 : rows;
}

NumberResult arithmetic(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows)
{
    switch (op) {
    case BinaryOperator::Plus:
        return mapNumbers(
            ValueType::Number, rows, [](double x, double y) { return x + y; }, a, b);
    case BinaryOperator::Minus:
        return mapNumbers(
            ValueType::Number, rows, [](double x, double y) { return x - y; }, a, b);
    case BinaryOperator::Times:
        return mapNumbers(
            ValueType::Number, rows, [](double x, double y) { return x * y; }, a, b);
    default:
        return mapNumbers(
            ValueType::Number, rows, [](double x, double y) { return x / y; }, a, b);
    }
}

Cells compareCells(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows)
{
    const ValueType type = a.type() == ValueType::Missing ? b.type() : a.type();
    if (a.type() == ValueType::Missing || b.type() == ValueType::Missing) {
        const qsizetype size = resultSize({&a, &b}, rows);
        return {Column::missing(ValueType::Boolean, size), a.constant && b.constant};
    }
    if (type == ValueType::Text)
        return compareTexts(op, a, b, rows);
    if (type == ValueType::Number)
        return compareValues(op, a, b, rows, [](double x, double y) { return equalNumbers(x, y); });
    return compareValues(op, a, b, rows, [](double x, double y) { return x == y; });
}

Cells asDateTime(const Cells &cells)
{
    if (cells.type() != ValueType::Date)
        return cells;
    const auto midnight = [](double day) { return (day - julianDayOf1970) * millisecondsPerDay; };
    return mapNumbers(ValueType::DateTime, cells.column.size(), midnight, cells).cells;
}

Column assembled(ValueType type, qsizetype rows, const std::vector<CellsPart> &parts)
{
    if (type == ValueType::Text)
        return assembledTexts(rows, parts);
    std::vector<double> values(static_cast<size_t>(rows), unknownTruth);
    for (const CellsPart &part : parts) {
        const NumberView view = numberView(part.cells);
        for (size_t i = 0; i < part.rows.size(); ++i)
            values[static_cast<size_t>(part.rows[i])] = view[i];
    }
    return Column(type, std::move(values));
}

Cells memberCells(const Cells &cells, const Column &entries, qsizetype rows)
{
    if (cells.column.isText())
        return textMembers(cells, entries);
    std::vector<double> sorted;
    for (const double value : entries.values()) {
        if (!std::isnan(value))
            sorted.push_back(value);
    }
    std::sort(sorted.begin(), sorted.end());
    const bool exact = cells.type() != ValueType::Number;
    const auto isMember = [&](double x) {
        // With a tolerance the nearest entries on both sides decide.
        const auto above = std::lower_bound(sorted.begin(), sorted.end(), x);
        const auto equals = [&](double y) { return exact ? x == y : equalNumbers(x, y); };
        return truth((above != sorted.end() && equals(*above)) || (above != sorted.begin() && equals(*(above - 1))));
    };
    return mapNumbers(ValueType::Boolean, rows, isMember, cells).cells;
}

} // namespace chartroom
