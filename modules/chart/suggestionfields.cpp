// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/suggestionfields.h"

#include "chart/chartstructure.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampledRows = 20'000;
constexpr int manyValues = 61;
constexpr int mostGroups = 30;

int distinctValues(const Table &table, int column)
{
    QSet<QString> seen;
    const qsizetype rows = std::min(table.rowCount(), sampledRows);
    for (qsizetype row = 0; row < rows && seen.size() < manyValues; ++row) {
        if (!table.column(column).isMissing(row))
            seen.insert(canonicalText(table.at(row, column)));
    }
    return int(seen.size());
}

/// Whole numbers from 0 to 40: a place on a tile grid.
bool isGridAxis(const Table &table, const QString &name)
{
    constexpr double mostTiles = 40;
    const int column = table.columnIndex(name);
    if (column < 0 || table.column(column).type() != ValueType::Number)
        return false;
    const auto numbers = table.numbers(column).first(size_t(std::min(table.rowCount(), sampledRows)));
    return std::all_of(numbers.begin(), numbers.end(), [](double number) {
        return std::isnan(number) || (number >= 0 && number <= mostTiles && number == std::floor(number));
    });
}

/// Columns in the order of preference: chosen ones first.
QList<int> preferredColumns(const Table &table, const QStringList &chosen)
{
    QList<int> columns;
    for (const QString &name : chosen) {
        if (const int column = table.columnIndex(name); column >= 0 && !columns.contains(column))
            columns.append(column);
    }
    for (int column = 0; column < table.columnCount(); ++column) {
        if (!columns.contains(column))
            columns.append(column);
    }
    return columns;
}

} // namespace

const FieldChoice *SuggestionFields::seriesBeside(const QString &first, int most) const
{
    const auto it = std::find_if(groups.begin(), groups.end(), [&](const FieldChoice &choice) {
        return choice.field.name != first && choice.distinct <= most;
    });
    return it == groups.end() ? nullptr : &*it;
}

const FieldChoice *SuggestionFields::groupWithin(int most) const
{
    return seriesBeside({}, most);
}

SuggestionFields suggestionFields(const Table &table, const QStringList &chosen)
{
    SuggestionFields fields;
    if (isGridAxis(table, u"col"_s) && isGridAxis(table, u"row"_s)) {
        fields.gridColumn = u"col"_s;
        fields.gridRow = u"row"_s;
    }
    for (const int column : preferredColumns(table, chosen)) {
        const Field &field = table.field(column);
        if (field.role == FieldRole::Identifier || field.name == fields.gridColumn || field.name == fields.gridRow)
            continue;
        if (field.level == Level::Temporal || field.type == FieldType::Year) {
            fields.times.append(field);
        } else if (isQuantity(field)) {
            fields.measures.append(field);
        } else if (const int distinct = distinctValues(table, column); distinct >= 2 && distinct <= mostGroups) {
            fields.groups.append({field, distinct});
        }
    }
    return fields;
}

QString stepsOfTime(const Table &table, const Field &time)
{
    constexpr double fewDays = 60;
    constexpr double fiveYears = 5 * 365;
    const int column = table.columnIndex(time.name);
    if (time.level != Level::Temporal || column < 0)
        return {};
    double first = std::numeric_limits<double>::infinity();
    double last = -first;
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        if (const auto day = axisNumber(table.column(column), row)) {
            first = std::min(first, *day);
            last = std::max(last, *day);
        }
    }
    const double span = last - first;
    return span >= fiveYears ? u"year"_s : span >= fewDays ? u"yearmonth"_s : u"yearmonthdate"_s;
}

} // namespace chartroom
