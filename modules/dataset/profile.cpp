// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/profile.h"

#include "dataset/aggregate.h"
#include "dataset/binning.h"
#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

namespace {

constexpr qsizetype mostKeyCandidates = 5;

void addNumberStatistics(FieldProfile &profile, std::span<const double> values, int maxBins)
{
    const std::vector<double> sorted = sortedPresent(values);
    profile.zeros = std::count(sorted.begin(), sorted.end(), 0.0);
    profile.negatives = std::lower_bound(sorted.begin(), sorted.end(), 0.0) - sorted.begin();
    profile.outliers = 0;
    if (sorted.empty())
        return;
    profile.min = sorted.front();
    profile.max = sorted.back();
    profile.q1 = percentileOfSorted(sorted, 25);
    profile.median = percentileOfSorted(sorted, 50);
    profile.q3 = percentileOfSorted(sorted, 75);
    profile.mean = meanOf(values);
    profile.stdev = stdevOf(values);
    profile.outliers = boxSummaryOf(sorted)->outliers;
    const BinEdges bins = binEdges(sorted.front(), sorted.back(), maxBins);
    for (int bin = 0; bin < bins.count; ++bin)
        profile.histogram.append({bins.edge(bin), bins.edge(bin + 1), 0});
    for (const double value : sorted)
        ++profile.histogram[bins.binOf(value)].count;
}

void addTextLengths(FieldProfile &profile, const Column &column)
{
    std::vector<int> lengths;
    for (const QString &text : column.dictionary())
        lengths.push_back(static_cast<int>(text.toUcs4().size()));
    for (const int code : column.codes()) {
        if (code < 0)
            continue;
        const int length = lengths[static_cast<size_t>(code)];
        profile.minLength = std::min(profile.minLength.value_or(length), length);
        profile.maxLength = std::max(profile.maxLength.value_or(length), length);
    }
}

/// The most frequent values; equal counts by natural order.
QList<ValueCount> topValues(const Column &column, const Grouping &grouping, int most)
{
    const Column counts = aggregateGroups(Aggregate::Count, column, grouping);
    const Column values = column.gathered(grouping.firstRow);
    QList<ValueCount> top;
    for (const int group : sortedRows({{counts, true}, {values, false}}, grouping.count())) {
        if (top.size() >= most)
            break;
        if (!values.isMissing(group))
            top.append({values.at(group), static_cast<qint64>(counts.values()[static_cast<size_t>(group)])});
    }
    return top;
}

FieldProfile profileColumn(const Field &field, const Column &column, const ColumnReading &reading,
                           const ProfileOptions &options)
{
    FieldProfile profile;
    profile.name = field.name;
    profile.type = field.type;
    profile.level = field.level;
    profile.role = field.role;
    profile.why = reading.why;
    profile.mismatches = reading.mismatches;
    for (qsizetype row = 0; row < column.size(); ++row)
        profile.present += column.isMissing(row) ? 0 : 1;
    profile.missing = column.size() - profile.present - profile.mismatches;
    const Grouping grouping = column.size() > 0 ? groupRows({column}, column.size()) : Grouping{};
    const bool hasMissingGroup = profile.present < column.size();
    profile.distinct = grouping.count() - (hasMissingGroup ? 1 : 0);
    profile.top = column.size() > 0 ? topValues(column, grouping, options.top) : QList<ValueCount>();
    if (column.type() == ValueType::Number)
        addNumberStatistics(profile, column.values(), options.maxBins);
    else if (column.isText())
        addTextLengths(profile, column);
    else if (column.type() == ValueType::Date || column.type() == ValueType::DateTime) {
        profile.min = aggregateAll(Aggregate::Min, column);
        profile.max = aggregateAll(Aggregate::Max, column);
    }
    return profile;
}

bool isUnique(const QList<Column> &columns, qsizetype rows)
{
    return groupRows(columns, rows).count() == rows;
}

/// Columns that may be part of a key: complete, and not measured quantities.
std::vector<int> keyColumns(const Table &table)
{
    std::vector<int> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        const Column &column = table.column(i);
        bool complete = !isQuantity(table.field(i));
        for (qsizetype row = 0; complete && row < column.size(); ++row)
            complete = !column.isMissing(row);
        if (complete)
            columns.push_back(i);
    }
    return columns;
}

QList<QStringList> keyCandidatesOf(const Table &table)
{
    QList<QStringList> found;
    if (table.rowCount() == 0)
        return found;
    const std::vector<int> columns = keyColumns(table);
    std::vector<qint64> distinct;
    for (const int column : columns) {
        distinct.push_back(groupRows({table.column(column)}, table.rowCount()).count());
        if (found.size() < mostKeyCandidates && distinct.back() == table.rowCount())
            found.append({table.field(column).name});
    }
    // Two columns are only asked when one is not enough: a superset of a key says nothing new.
    if (!found.isEmpty())
        return found;
    for (size_t a = 0; a < columns.size(); ++a) {
        for (size_t b = a + 1; b < columns.size() && found.size() < mostKeyCandidates; ++b) {
            const bool enough = distinct[a] * distinct[b] >= table.rowCount();
            if (enough && isUnique({table.column(columns[a]), table.column(columns[b])}, table.rowCount()))
                found.append({table.field(columns[a]).name, table.field(columns[b]).name});
        }
    }
    return found;
}

} // namespace

TableProfile profileTable(const Table &table, const ProfileOptions &options)
{
    TableProfile profile;
    profile.rows = table.rowCount();
    QList<Column> columns;
    for (int i = 0; i < table.columnCount(); ++i) {
        columns.append(table.column(i));
        profile.fields.append(profileColumn(table.field(i), table.column(i), options.reading.value(i), options));
    }
    if (!columns.isEmpty() && table.rowCount() > 0)
        profile.duplicateRows = table.rowCount() - groupRows(columns, table.rowCount()).count();
    profile.keyCandidates = keyCandidatesOf(table);
    return profile;
}

} // namespace chartroom
