// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/aggregate.h"
#include "dataset/statistics.h"

#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double noResult = std::numeric_limits<double>::quiet_NaN();

/// Infinite (and so noted) for any division by zero, also of zero; NaN when a side is missing.
double quotient(double above, double below)
{
    const bool missing = std::isnan(above) || std::isnan(below);
    return missing || below != 0.0 ? above / below : std::numeric_limits<double>::infinity();
}

/// The rows of each group in the order of the window.
GroupedRows windowRows(const QList<Column> &within, const QList<SortKey> &order, qsizetype rows, const StepWork &work)
{
    const std::vector<int> sorted = sortedRows(order, rows, work.progress);
    const Grouping grouping = groupRows(within, rows, work.progress);
    Grouping inOrder;
    inOrder.firstRow = grouping.firstRow;
    inOrder.groupOfRow.reserve(sorted.size());
    for (const int row : sorted)
        inOrder.groupOfRow.push_back(grouping.groupOfRow[static_cast<size_t>(row)]);
    GroupedRows groups = groupedRows(inOrder);
    for (int &place : groups.rows)
        place = sorted[static_cast<size_t>(place)];
    return groups;
}

/// Calls a function with the rows of each group.
template<typename Function> void forEachGroup(const GroupedRows &groups, Function function)
{
    for (size_t group = 0; group + 1 < groups.start.size(); ++group) {
        const size_t start = groups.start[group];
        function(std::span<const int>(groups.rows.data() + start, groups.start[group + 1] - start));
    }
}

/// For each row the row \a offset places before it in its group (after it when negative), or -1.
std::vector<int> shiftedRows(const GroupedRows &groups, int offset)
{
    std::vector<int> shifted(groups.rows.size(), -1);
    forEachGroup(groups, [&](std::span<const int> rows) {
        for (qsizetype i = 0; i < std::ssize(rows); ++i) {
            const qsizetype from = i - offset;
            if (from >= 0 && from < std::ssize(rows))
                shifted[static_cast<size_t>(rows[static_cast<size_t>(i)])] = rows[static_cast<size_t>(from)];
        }
    });
    return shifted;
}

std::vector<double> rowNumbersOf(const GroupedRows &groups)
{
    std::vector<double> numbers(groups.rows.size());
    forEachGroup(groups, [&](std::span<const int> rows) {
        for (size_t i = 0; i < rows.size(); ++i)
            numbers[static_cast<size_t>(rows[i])] = static_cast<double>(i + 1);
    });
    return numbers;
}

std::vector<double> runningTotals(const GroupedRows &groups, std::span<const double> values)
{
    std::vector<double> totals(values.size(), noResult);
    forEachGroup(groups, [&](std::span<const int> rows) {
        CompensatedSum sum;
        for (const int row : rows) {
            const double value = values[static_cast<size_t>(row)];
            if (std::isnan(value))
                continue;
            sum.add(value);
            totals[static_cast<size_t>(row)] = sum.total();
        }
    });
    return totals;
}

std::vector<double> sharesOfTotal(const GroupedRows &groups, std::span<const double> values)
{
    std::vector<double> shares(values.size(), noResult);
    forEachGroup(groups, [&](std::span<const int> rows) {
        CompensatedSum sum;
        for (const int row : rows)
            sum.add(std::isnan(values[static_cast<size_t>(row)]) ? 0.0 : values[static_cast<size_t>(row)]);
        for (const int row : rows)
            shares[static_cast<size_t>(row)] = quotient(values[static_cast<size_t>(row)], sum.total());
    });
    return shares;
}

/// Ranks of the rows of each group, which come sorted by the value, missing last.
std::vector<double> ranksOf(const GroupedRows &groups, const std::vector<double> &keys, bool dense)
{
    std::vector<double> ranks(keys.size(), noResult);
    forEachGroup(groups, [&](std::span<const int> rows) {
        double rank = 0;
        for (size_t i = 0; i < rows.size(); ++i) {
            const auto row = static_cast<size_t>(rows[i]);
            if (std::isnan(keys[row]))
                break;
            const bool tied = i > 0 && keys[row] == keys[static_cast<size_t>(rows[i - 1])];
            if (!tied)
                rank = dense ? rank + 1 : static_cast<double>(i + 1);
            ranks[row] = rank;
        }
    });
    return ranks;
}

std::vector<double> changesOf(const Column &before, std::span<const double> values, bool percent)
{
    std::vector<double> changes(values.begin(), values.end());
    for (size_t row = 0; row < changes.size(); ++row) {
        const double old = before.values()[row];
        changes[row] = percent ? quotient(values[row] - old, std::abs(old)) * 100 : values[row] - old;
    }
    return changes;
}

/// Results that are no number become missing; true when there was one although its cells were there.
bool cleaned(std::vector<double> &results)
{
    bool notFinite = false;
    for (double &result : results) {
        if (std::isfinite(result))
            continue;
        notFinite = notFinite || std::isinf(result);
        result = noResult;
    }
    return notFinite;
}

bool isRank(WindowFunction function)
{
    return function == WindowFunction::Rank || function == WindowFunction::DenseRank;
}

bool takesAnyType(WindowFunction function)
{
    return function == WindowFunction::Lag || function == WindowFunction::Lead || isRank(function);
}

QString windowName(const WindowStep &step)
{
    static const QHash<WindowFunction, QString> words{{WindowFunction::RowNumber, u"row_number"_s},
                                                      {WindowFunction::RunningTotal, u"running_total"_s},
                                                      {WindowFunction::ShareOfTotal, u"share"_s},
                                                      {WindowFunction::Rank, u"rank"_s},
                                                      {WindowFunction::DenseRank, u"rank"_s},
                                                      {WindowFunction::Lag, u"previous"_s},
                                                      {WindowFunction::Lead, u"next"_s},
                                                      {WindowFunction::Change, u"change"_s},
                                                      {WindowFunction::PercentChange, u"percent_change"_s}};
    const QString word = words.value(step.function);
    return !step.as.isEmpty() ? step.as : (step.column.isEmpty() ? word : word + u'_' + step.column);
}

Field windowField(const WindowStep &step, const Table &table, ValueType type)
{
    Field field = plainField(windowName(step), type);
    const Field *source = table.findField(step.column);
    const bool same = step.function == WindowFunction::Lag || step.function == WindowFunction::Lead;
    if (source && same) {
        field = *source;
        field.name = windowName(step);
        field.title = {};
    } else if (step.function == WindowFunction::RunningTotal || step.function == WindowFunction::Change) {
        field.unit = source ? source->unit : Wording();
        field.decimals = source ? source->decimals : std::nullopt;
    } else if (step.function == WindowFunction::ShareOfTotal || step.function == WindowFunction::PercentChange) {
        field.role = FieldRole::Rate;
    } else {
        field.type = FieldType::Integer;
        field.level = Level::Ordinal;
        field.role = FieldRole::None;
    }
    return field;
}

/// What the window sees: its column, the groups and the order that the function needs.
struct WindowInput {
    Column column;
    QList<Column> within;
    QList<SortKey> order;
};

Result<WindowInput, QueryProblem> windowInput(const WindowStep &step, const Table &table, const StepWork &work)
{
    WindowInput input;
    const auto within = columnsOf(step.within, table, work);
    const auto order = sortKeysOf(step.order, {}, table, work);
    if (!within || !order)
        return within ? order.error() : within.error();
    input.within = columnsAt(*within, table);
    input.order = *order;
    if (step.function == WindowFunction::RowNumber)
        return input;
    const bool any = takesAnyType(step.function);
    const auto column = any ? columnOf(step.column, table, work) : numberColumnOf(step.column, table, work);
    if (!column)
        return column.error();
    input.column = table.column(*column);
    if (isRank(step.function))
        input.order = {{input.column, !step.smallestFirst}};
    return input;
}

Column windowColumn(const WindowStep &step, const WindowInput &input, const GroupedRows &groups, const StepWork &work,
                    bool &notFinite)
{
    const std::span<const double> values = input.column.values();
    const auto number = [&notFinite](std::vector<double> results) {
        notFinite = cleaned(results);
        return Column(ValueType::Number, std::move(results));
    };
    switch (step.function) {
    case WindowFunction::RowNumber:
        return number(rowNumbersOf(groups));
    case WindowFunction::RunningTotal:
        return number(runningTotals(groups, values));
    case WindowFunction::ShareOfTotal:
        return number(sharesOfTotal(groups, values));
    case WindowFunction::Rank:
    case WindowFunction::DenseRank:
        return number(ranksOf(groups, input.column.sortKeys(work.progress), step.function == WindowFunction::DenseRank));
    case WindowFunction::Lag:
        return input.column.gathered(shiftedRows(groups, step.offset));
    case WindowFunction::Lead:
        return input.column.gathered(shiftedRows(groups, -step.offset));
    case WindowFunction::Change:
    case WindowFunction::PercentChange:
        return number(changesOf(input.column.gathered(shiftedRows(groups, step.offset)), values,
                                step.function == WindowFunction::PercentChange));
    }
    Q_UNREACHABLE();
}

} // namespace

StepOutcome applyStep(const WindowStep &step, const Table &table, const StepWork &work)
{
    if (step.offset < 1)
        return work.problem(u"query.offset"_s);
    const auto input = windowInput(step, table, work);
    if (!input)
        return input.error();
    const GroupedRows groups = windowRows(input->within, input->order, table.rowCount(), work);
    if (work.isCancelled())
        return work.cancelled();
    bool notFinite = false;
    const Column column = windowColumn(step, *input, groups, work, notFinite);
    StepOutcome outcome = withNewColumn(table, windowField(step, table, column.type()), column, work);
    if (outcome) {
        outcome->report.notFinite = notFinite;
        outcome->report.keyMissing = rowsWithMissing(input->within, table.rowCount());
    }
    return outcome;
}

} // namespace chartroom
