// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"
#include "dataset/expressionnode.h"

#include <initializer_list>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace chartroom {

/// What an expression gives for the rows in scope: one cell a row, or one cell for all of them.
struct Cells {
    Column column = Column::missing(ValueType::Missing, 1);
    bool constant = true; ///< column has one cell, whatever the number of rows

    [[nodiscard]] ValueType type() const { return column.type(); }
    /// The place of a row's cell in the column.
    [[nodiscard]] qsizetype placeOf(qsizetype row) const { return constant ? 0 : row; }
    [[nodiscard]] Scalar at(qsizetype row) const { return column.at(placeOf(row)); }
    [[nodiscard]] bool isConstantText() const { return constant && column.isText(); }
};

/// The doubles of cells, repeated when constant. Not for text. The cells must outlive the view.
struct NumberView {
    const double *data = nullptr;
    size_t step = 0;
    double operator[](size_t row) const { return data[row * step]; }
};
[[nodiscard]] NumberView numberView(const Cells &cells);

/// Cells of a result and whether a number on the way was not finite (and so became missing).
struct NumberResult {
    Cells cells;
    bool notFinite = false;
};

[[nodiscard]] Cells constantCells(const Scalar &value);
[[nodiscard]] Cells rowCells(Column column);
/// One cell a row.
[[nodiscard]] Column expanded(const Cells &cells, qsizetype rows);
/// How many cells a result of these operands needs: 1 when all are constant.
[[nodiscard]] qsizetype resultSize(std::initializer_list<const Cells *> operands, qsizetype rows);

/// Applies a function of numbers row by row; missing in, missing out; results that are not finite become missing.
template<typename Function, typename... Operands>
[[nodiscard]] NumberResult mapNumbers(ValueType type, qsizetype rows, Function function, const Operands &...operands);

/// + - * / of numbers.
[[nodiscard]] NumberResult arithmetic(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows);

/// = <> < <= > >= of cells of the same type (or Missing); numbers with the tolerance of exercises.md 5.4.
[[nodiscard]] Cells compareCells(BinaryOperator op, const Cells &a, const Cells &b, qsizetype rows);

/// A date as its midnight; datetimes unchanged.
[[nodiscard]] Cells asDateTime(const Cells &cells);

/// Cells of a part of the rows: cells.at(i) belongs to row rows[i].
struct CellsPart {
    std::span<const int> rows;
    Cells cells;
};
/// Puts parts together; rows in no part are missing. Parts have this type or Missing.
[[nodiscard]] Column assembled(ValueType type, qsizetype rows, const std::vector<CellsPart> &parts);

/// True where the cell equals an entry; missing where the cell is missing. Entries have the type of the cells.
[[nodiscard]] Cells memberCells(const Cells &cells, const Column &entries, qsizetype rows);

inline bool isFiniteResult(double value)
{
    return value - value == 0.0;
}

template<typename Function, typename... Operands>
NumberResult mapNumbers(ValueType type, qsizetype rows, Function function, const Operands &...operands)
{
    const qsizetype size = resultSize({&operands...}, rows);
    std::vector<double> results(static_cast<size_t>(size));
    bool notFinite = false;
    const auto fill = [&](auto... views) {
        for (size_t row = 0; row < results.size(); ++row) {
            const bool present = ((views[row] == views[row]) && ...);
            const double value = present ? function(views[row]...) : std::numeric_limits<double>::quiet_NaN();
            const bool finite = isFiniteResult(value);
            notFinite = notFinite || (present && !finite);
            results[row] = finite ? value : std::numeric_limits<double>::quiet_NaN();
        }
    };
    fill(numberView(operands)...);
    const bool constant = (operands.constant && ...);
    return {{Column(type, std::move(results)), constant}, notFinite};
}

} // namespace chartroom
