// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/stepwork.h"

#include "dataset/statistics.h"

#include <cmath>
#include <limits>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

struct BinColumns {
    Column lower;
    Column upper;
};

BinColumns binColumns(std::span<const double> values, const BinEdges &edges)
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> lower(values.size(), none);
    std::vector<double> upper(values.size(), none);
    for (size_t row = 0; row < values.size(); ++row) {
        if (std::isnan(values[row]))
            continue;
        const qint64 bin = edges.binOf(values[row]);
        lower[row] = edges.edge(bin);
        upper[row] = edges.edge(bin + 1);
    }
    return {Column(ValueType::Number, std::move(lower)), Column(ValueType::Number, std::move(upper))};
}

Field binField(const Field &source, const QString &name)
{
    Field field = source;
    field.name = name;
    field.title = {};
    field.type = FieldType::Number;
    field.role = FieldRole::None;
    field.categories.clear();
    return field;
}

} // namespace

StepOutcome applyStep(const BinStep &step, const Table &table, const StepWork &work)
{
    const auto column = numberColumnOf(step.column, table, work);
    if (!column)
        return column.error();
    if (!(step.step >= 0) || (step.step == 0 && step.maxBins < 1))
        return work.problem(u"query.bin"_s);
    const std::span<const double> values = table.numbers(*column);
    const double least = minOf(values).value_or(0);
    const double greatest = maxOf(values).value_or(0);
    constexpr double mostBins = 1e6;
    if (step.step > 0 && (greatest - least) / step.step > mostBins)
        return work.problem(u"query.bin"_s);
    const BinEdges edges =
        step.step > 0 ? binEdgesByStep(least, greatest, step.step) : binEdges(least, greatest, step.maxBins);
    const BinColumns bins = binColumns(values, edges);
    const QString name = step.as.isEmpty() ? u"bin_"_s + step.column : step.as;
    const Field &source = table.field(*column);
    const StepOutcome lower = withNewColumn(table, binField(source, name), bins.lower, work);
    if (!lower)
        return lower;
    StepOutcome both = withNewColumn(lower->table, binField(source, name + u"_end"_s), bins.upper, work);
    if (both)
        both->report.missingProduced += lower->report.missingProduced;
    return both;
}

} // namespace chartroom
