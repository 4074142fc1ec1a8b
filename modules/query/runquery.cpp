// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/query.h"
#include "query/stepwork.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

StepOutcome finishedStep(const QueryStep &step, const Table &table, const StepWork &work)
{
    if (work.isCancelled())
        return work.cancelled();
    StepOutcome outcome = std::visit([&](const auto &verb) { return applyStep(verb, table, work); }, step);
    if (!outcome)
        return work.isCancelled() ? work.cancelled() : outcome.error();
    if (work.isCancelled())
        return work.cancelled();
    outcome->report.rowsIn = table.rowCount();
    outcome->report.rowsOut = outcome->table.rowCount();
    outcome->report.fields = outcome->table.fields();
    work.report(1, 1);
    return outcome;
}

} // namespace

Result<StepResult, QueryProblem> runStep(const QueryStep &step, const Table &table, const TableLookup &tables,
                                         const Progress &progress, const QString &language)
{
    return finishedStep(step, table, {tables, progress, language, 0, 1});
}

Result<QueryResult, QueryProblem> runQuery(const Query &query, const TableLookup &tables, const Progress &progress,
                                           const QString &language)
{
    const Table *source = tables ? tables(query.source) : nullptr;
    if (!source)
        return QueryProblem{-1, u"query.source"_s, queryPhrase(u"query.source"_s, language, {{u"name"_s, query.source}})};
    QueryResult result{*source, {}};
    const auto steps = static_cast<int>(query.steps.size());
    for (int i = 0; i < steps; ++i) {
        const StepOutcome outcome = finishedStep(query.steps.at(i), result.table, {tables, progress, language, i, steps});
        if (!outcome)
            return outcome.error();
        result.table = outcome->table;
        result.steps.append(outcome->report);
    }
    return result;
}

} // namespace chartroom
