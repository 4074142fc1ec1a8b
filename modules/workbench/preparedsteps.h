// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/query.h"

namespace chartroom {

/// A step of the preparation; one that is off is kept but not run.
struct PreparedStep {
    QueryStep step;
    bool on = true;
    bool operator==(const PreparedStep &) const = default;
};

/// What the steps made of a table. With a problem the table is the one before the step that cannot run.
struct Prepared {
    Table table;
    QList<std::optional<StepReport>> reports; ///< one a step; none for steps that are off or were not reached
    QList<QList<Field>> fieldsBefore;         ///< one a step: the columns it may name
    std::optional<QueryProblem> problem;      ///< its step counts all steps, also those that are off
};

/// Runs the steps that are on, one after the other. \a tables finds what joins and appends name.
[[nodiscard]] Prepared prepareTable(const Table &source, const QList<PreparedStep> &steps, const TableLookup &tables,
                                    const Progress &progress, const QString &language);

} // namespace chartroom
