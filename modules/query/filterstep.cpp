// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/rowexpression.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// A comparison needs as many values as its test asks for; menus may not have them all yet.
std::optional<QueryProblem> incompleteComparison(const RowCondition &condition, const Table &table, const StepWork &work)
{
    const auto *list = std::get_if<ComparisonList>(&condition);
    if (!list)
        return std::nullopt;
    for (const Comparison &comparison : list->comparisons) {
        if (const auto column = columnOf(comparison.column, table, work); !column)
            return column.error();
        const bool none = comparison.test == ComparisonTest::IsMissing || comparison.test == ComparisonTest::IsPresent;
        if (!none && comparison.values.isEmpty())
            return work.problem(u"query.comparison"_s, {{u"name"_s, comparison.column}});
    }
    return std::nullopt;
}

} // namespace

StepOutcome applyStep(const FilterStep &step, const Table &table, const StepWork &work)
{
    if (const auto problem = incompleteComparison(step.condition, table, work))
        return *problem;
    const auto condition = conditionExpression(step.condition, work.language);
    if (!condition)
        return work.problem(condition.error());
    const auto truths = evaluateRows(*condition, table, work, true);
    if (!truths)
        return truths.error();
    std::vector<int> rows;
    qint64 missing = 0;
    const std::span<const double> values = truths->column.values();
    for (size_t row = 0; row < values.size(); ++row) {
        if (values[row] == 1.0)
            rows.push_back(static_cast<int>(row));
        missing += std::isnan(values[row]) ? 1 : 0;
    }
    StepOutcome outcome = withRowsOf(table, rows, work);
    if (outcome) {
        outcome->report.conditionMissing = missing;
        outcome->report.notFinite = !truths->diagnostics.isEmpty();
    }
    return outcome;
}

} // namespace chartroom
