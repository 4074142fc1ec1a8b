// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/aggregate.h"
#include "query/stepwork.h"

namespace chartroom {

/// Where the rows of a group stand, in words: "North, 2022". For the problem of a group with several values.
using GroupName = std::function<QString(int group)>;

/// A measure of each group, in the order of the groups. \a notFinite is set when a result was no number.
[[nodiscard]] Result<Column, QueryProblem> measureColumn(const Measure &measure, const Table &table,
                                                         const Grouping &grouping, const GroupName &groupName,
                                                         const StepWork &work, bool &notFinite);

/// What is known about a measure: unit and decimals stay where the values are of the same kind.
[[nodiscard]] Field measureField(const Measure &measure, const Table &table, ValueType type);

/// The keys of a group as words: "North, 2022".
[[nodiscard]] QString groupWords(const QList<Column> &keys, int row, const QString &language);

} // namespace chartroom
