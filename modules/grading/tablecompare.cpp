// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/tablecompare.h"

#include "grading/tolerance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace chartroom {

namespace {

constexpr int permutedColumns = 4;

bool keyNumbersAgree(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool keysEqual(const Scalar &a, const Scalar &b)
{
    const auto *x = std::get_if<double>(&a);
    const auto *y = std::get_if<double>(&b);
    return x && y ? keyNumbersAgree(*x, *y) : equalScalars(a, b);
}

bool measuresFit(const Scalar &answer, const Scalar &expected, const Tolerance &tolerance)
{
    const auto *x = std::get_if<double>(&answer);
    const auto *e = std::get_if<double>(&expected);
    return x && e ? fits(*x, *e, tolerance) : equalScalars(answer, expected);
}

/// A number without the last few bits, so that rounding dust does not decide the order of rows.
Scalar withoutDust(const Scalar &value)
{
    const auto *number = std::get_if<double>(&value);
    if (!number || *number == 0.0)
        return value;
    const double magnitude = std::pow(10.0, 9.0 - std::floor(std::log10(std::abs(*number))));
    return std::isfinite(magnitude) ? Scalar(std::round(*number * magnitude) / magnitude) : value;
}

using ScalarRow = std::vector<Scalar>;

/// The cells of some columns, row by row, in an order that equal tables share.
class SortedRows
{
public:
    SortedRows(const Table &table, const std::vector<int> &columns)
        : m_cells(static_cast<size_t>(table.rowCount())), m_order(m_cells.size())
    {
        std::vector<ScalarRow> rounded(m_cells.size());
        for (size_t row = 0; row < m_cells.size(); ++row) {
            for (const int column : columns) {
                m_cells[row].push_back(table.at(static_cast<qsizetype>(row), column));
                rounded[row].push_back(withoutDust(m_cells[row].back()));
            }
        }
        std::iota(m_order.begin(), m_order.end(), size_t(0));
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](size_t a, size_t b) { return precedes(rounded[a], rounded[b]); });
    }

    [[nodiscard]] size_t size() const { return m_order.size(); }
    [[nodiscard]] const ScalarRow &at(size_t row) const { return m_cells[m_order[row]]; }

private:
    static bool precedes(const ScalarRow &a, const ScalarRow &b)
    {
        for (size_t i = 0; i < a.size(); ++i) {
            if (const int order = compareScalars(a[i], b[i]); order != 0)
                return order < 0;
        }
        return false;
    }

    std::vector<ScalarRow> m_cells;
    std::vector<size_t> m_order;
};

bool keyTuplesEqual(const ScalarRow &a, const ScalarRow &b, size_t keyCount)
{
    for (size_t i = 0; i < keyCount; ++i) {
        if (!keysEqual(a[i], b[i]))
            return false;
    }
    return true;
}

bool sameKeySets(const SortedRows &a, const SortedRows &b, size_t keyCount)
{
    size_t i = 0;
    size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (!keyTuplesEqual(a.at(i), b.at(j), keyCount))
            return false;
        const ScalarRow &current = a.at(i);
        const ScalarRow &other = b.at(j);
        while (i < a.size() && keyTuplesEqual(a.at(i), current, keyCount))
            ++i;
        while (j < b.size() && keyTuplesEqual(b.at(j), other, keyCount))
            ++j;
    }
    return i == a.size() && j == b.size();
}

bool sameRows(const SortedRows &answer, const SortedRows &expected, size_t keyCount, const Tolerance &tolerance)
{
    if (answer.size() != expected.size())
        return false;
    for (size_t row = 0; row < answer.size(); ++row) {
        const ScalarRow &a = answer.at(row);
        const ScalarRow &e = expected.at(row);
        if (!keyTuplesEqual(a, e, keyCount))
            return false;
        for (size_t i = keyCount; i < a.size(); ++i) {
            if (!measuresFit(a[i], e[i], tolerance))
                return false;
        }
    }
    return true;
}

std::vector<int> columnPlaces(const Table &table, const QStringList &names)
{
    std::vector<int> places;
    for (const QString &name : names)
        places.push_back(table.columnIndex(name));
    return places;
}

/// Every order of the expected names that pairs them with the answer's names: equal names keep their partner.
std::vector<QStringList> pairings(const QStringList &answer, const QStringList &expected)
{
    QStringList free;
    for (const QString &name : expected) {
        if (!answer.contains(name))
            free.append(name);
    }
    std::vector<qsizetype> order(static_cast<size_t>(free.size()));
    std::iota(order.begin(), order.end(), qsizetype(0));
    std::vector<QStringList> all;
    do {
        QStringList paired;
        size_t next = 0;
        for (const QString &name : answer)
            paired.append(expected.contains(name) ? name : free.at(order[next++]));
        all.push_back(paired);
    } while (free.size() <= permutedColumns && std::next_permutation(order.begin(), order.end()));
    return all;
}

struct MeasureTrial {
    const ComparedTable &answer;
    const ComparedTable &expected;
    const Tolerance &tolerance;
};

bool rowsAgree(const MeasureTrial &trial, const QStringList &expectedKeys)
{
    const std::vector<int> answerPlaces =
        columnPlaces(trial.answer.table, trial.answer.keys + trial.answer.measures);
    const SortedRows answerRows(trial.answer.table, answerPlaces);
    for (const QStringList &measures : pairings(trial.answer.measures, trial.expected.measures)) {
        const std::vector<int> places = columnPlaces(trial.expected.table, expectedKeys + measures);
        const SortedRows expectedRows(trial.expected.table, places);
        if (sameRows(answerRows, expectedRows, static_cast<size_t>(expectedKeys.size()), trial.tolerance))
            return true;
    }
    return false;
}

} // namespace

TableComparison compareTables(const ComparedTable &answer, const ComparedTable &expected, const Tolerance &tolerance)
{
    TableComparison result;
    Tolerance effective = tolerance;
    if (!tolerance.isGiven())
        effective.rel = 1e-6;
    if (answer.keys.size() != expected.keys.size())
        return result;
    const bool measuresPair = answer.measures.size() == expected.measures.size();
    const SortedRows answerKeys(answer.table, columnPlaces(answer.table, answer.keys));
    for (const QStringList &keys : pairings(answer.keys, expected.keys)) {
        const SortedRows expectedKeys(expected.table, columnPlaces(expected.table, keys));
        if (!sameKeySets(answerKeys, expectedKeys, static_cast<size_t>(keys.size())))
            continue;
        result.keysAgree = true;
        if (measuresPair && rowsAgree({answer, expected, effective}, keys)) {
            result.equal = true;
            return result;
        }
    }
    return result;
}

} // namespace chartroom
