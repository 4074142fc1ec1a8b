// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measurecolumn.h"

#include "dataset/statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

bool needsNoColumn(const Measure &measure)
{
    return measure.function == MeasureFunction::Count ||
           (measure.function == MeasureFunction::ShareOfTotal && measure.column.isEmpty());
}

/// The columns that a measure reads: its own and the second one.
struct MeasureInput {
    Column x;
    Column y;
};

Result<MeasureInput, QueryProblem> measureInput(const Measure &measure, const Table &table, const StepWork &work)
{
    MeasureInput input{Column::missing(ValueType::Missing, table.rowCount()), {}};
    if (needsNoColumn(measure))
        return input;
    const bool numbers = needsNumbers(measure.function);
    const auto column = numbers ? numberColumnOf(measure.column, table, work) : columnOf(measure.column, table, work);
    if (!column)
        return column.error();
    input.x = table.column(*column);
    const ValueType type = input.x.type();
    if (measure.function == MeasureFunction::ShareTrue && type != ValueType::Boolean && type != ValueType::Missing)
        return work.problem(u"query.type"_s, {{u"name"_s, measure.column},
                                              {u"found"_s, work.typeName(type)},
                                              {u"wanted"_s, work.typeName(ValueType::Boolean)}});
    if (measure.function == MeasureFunction::Ratio || measure.function == MeasureFunction::WeightedMean) {
        const auto second = numberColumnOf(measure.second, table, work);
        if (!second)
            return second.error();
        input.y = table.column(*second);
    }
    return input;
}

/// Each divided by the other; a division by zero gives missing and is noted.
Column divided(const Column &above, const Column &below, bool &notFinite)
{
    std::vector<double> results(static_cast<size_t>(above.size()), noValue);
    for (size_t i = 0; i < results.size(); ++i) {
        const double result = above.values()[i] / below.values()[i];
        const bool present = !std::isnan(above.values()[i]) && !std::isnan(below.values()[i]);
        notFinite = notFinite || (present && !std::isfinite(result));
        results[i] = present && std::isfinite(result) ? result : noValue;
    }
    return Column(ValueType::Number, std::move(results));
}

/// The cells where the other column has one too.
Column whereBoth(const Column &x, const Column &y)
{
    std::vector<double> values(x.values().begin(), x.values().end());
    for (size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(y.values()[i]))
            values[i] = noValue;
    }
    return Column(ValueType::Number, std::move(values));
}

Column ratioOfSums(const MeasureInput &input, const Grouping &grouping, bool &notFinite)
{
    return divided(aggregateGroups(Aggregate::Sum, whereBoth(input.x, input.y), grouping),
                   aggregateGroups(Aggregate::Sum, whereBoth(input.y, input.x), grouping), notFinite);
}

Column shareOfTotal(const Measure &measure, const MeasureInput &input, const Grouping &grouping, bool &notFinite)
{
    const bool ofRows = measure.column.isEmpty();
    const Column parts = aggregateGroups(ofRows ? Aggregate::Count : Aggregate::Sum, input.x, grouping);
    const Scalar whole =
        ofRows ? Scalar(static_cast<double>(input.x.size())) : aggregateAll(Aggregate::Sum, input.x);
    const std::vector<double> wholes(static_cast<size_t>(parts.size()), encodedValue(whole));
    return divided(parts, Column(ValueType::Number, wholes), notFinite);
}

Column quantiles(const Measure &measure, const Column &x, const Grouping &grouping, const Progress &progress)
{
    const double percent = measure.function == MeasureFunction::Median ? 50 : measure.percent;
    if (measure.definition == QuantileDefinition::Linear)
        return aggregateGroups(Aggregate::Percentile, x, grouping, {}, percent, progress);
    const auto quantile = [&](std::span<double> values) {
        return quantileOfSorted(sortedPresent(values), percent, measure.definition);
    };
    return statisticPerGroup(x, grouping, quantile, progress);
}

Result<Column, QueryProblem> onlyValues(const Column &x, const Grouping &grouping, const GroupName &groupName,
                                        const StepWork &work)
{
    std::vector<int> rows(static_cast<size_t>(grouping.count()), -1);
    for (qsizetype row = 0; row < x.size(); ++row) {
        if (x.isMissing(row))
            continue;
        int &only = rows[static_cast<size_t>(grouping.groupOfRow[static_cast<size_t>(row)])];
        if (only >= 0)
            return work.problem(u"query.several"_s,
                                {{u"place"_s, groupName(grouping.groupOfRow[static_cast<size_t>(row)])}});
        only = static_cast<int>(row);
    }
    return x.gathered(rows);
}

std::optional<Aggregate> plainAggregate(MeasureFunction function)
{
    switch (function) {
    case MeasureFunction::Count:
        return Aggregate::Count;
    case MeasureFunction::CountPresent:
        return Aggregate::CountPresent;
    case MeasureFunction::MissingCount:
        return Aggregate::MissingCount;
    case MeasureFunction::Distinct:
        return Aggregate::Distinct;
    case MeasureFunction::Sum:
        return Aggregate::Sum;
    case MeasureFunction::Mean:
        return Aggregate::Mean;
    case MeasureFunction::Min:
        return Aggregate::Min;
    case MeasureFunction::Max:
        return Aggregate::Max;
    case MeasureFunction::Stdev:
        return Aggregate::Stdev;
    case MeasureFunction::WeightedMean:
        return Aggregate::WeightedMean;
    case MeasureFunction::ShareTrue:
        return Aggregate::Share;
    default:
        return std::nullopt;
    }
}

} // namespace

Result<Column, QueryProblem> measureColumn(const Measure &measure, const Table &table, const Grouping &grouping,
                                           const GroupName &groupName, const StepWork &work, bool &notFinite)
{
    if (!(measure.percent >= 0 && measure.percent <= 100))
        return work.problem(u"query.percent"_s);
    const auto input = measureInput(measure, table, work);
    if (!input)
        return input.error();
    if (const auto aggregate = plainAggregate(measure.function))
        return aggregateGroups(*aggregate, input->x, grouping, input->y, 0, work.progress);
    switch (measure.function) {
    case MeasureFunction::Ratio:
        return ratioOfSums(*input, grouping, notFinite);
    case MeasureFunction::ShareOfTotal:
        return shareOfTotal(measure, *input, grouping, notFinite);
    case MeasureFunction::OnlyValue:
        return onlyValues(input->x, grouping, groupName, work);
    default:
        return quantiles(measure, input->x, grouping, work.progress);
    }
}

Field measureField(const Measure &measure, const Table &table, ValueType type)
{
    Field field = plainField(measureName(measure), type);
    const Field *source = table.findField(measure.column);
    switch (measure.function) {
    case MeasureFunction::Min:
    case MeasureFunction::Max:
    case MeasureFunction::OnlyValue:
        field = source ? *source : field;
        field.name = measureName(measure);
        field.title = {};
        return field;
    case MeasureFunction::Sum:
    case MeasureFunction::Mean:
    case MeasureFunction::Median:
    case MeasureFunction::Quantile:
    case MeasureFunction::Stdev:
    case MeasureFunction::WeightedMean:
        field.unit = source ? source->unit : Wording();
        field.decimals = source ? source->decimals : std::nullopt;
        field.role = measure.function == MeasureFunction::Sum ? FieldRole::Amount : FieldRole::Average;
        return field;
    case MeasureFunction::Ratio:
    case MeasureFunction::ShareTrue:
    case MeasureFunction::ShareOfTotal:
        field.role = FieldRole::Rate;
        return field;
    default:
        field.type = FieldType::Integer;
        return field;
    }
}

QString groupWords(const QList<Column> &keys, int row, const QString &language)
{
    QStringList words;
    for (const Column &key : keys)
        words << (key.isMissing(row) ? queryPhrase(u"value.missing"_s, language) : displayText(key.at(row), language));
    return words.isEmpty() ? queryPhrase(u"value.whole"_s, language) : words.join(u", "_s);
}

} // namespace chartroom
