// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "chart/predicate.h"
#include "dataset/table.h"
#include "grading/invalid.h"

#include <optional>

namespace chartroom {

/// The predicate of an answer (exercises.md 6.4) on a table; nothing when it holds no condition. \a fields are those
/// offered, empty: all of the table. Ids: answer.shape, filter.incomplete (a condition without column, operator or
/// value), filter.type (a value that the column cannot have), in this order over the whole predicate.
[[nodiscard]] Result<std::optional<Predicate>, Invalid> readFilterAnswer(const QJsonValue &json, const Table &table,
                                                                         const QStringList &fields,
                                                                         const QString &language);

/// The predicate in words, for reports and screen readers: "Year at least 2023 and Median wait more than 40".
[[nodiscard]] QString predicateInWords(const Predicate &predicate, const Table &table, const QString &language);

/// Places of the rows for which a predicate is true; nothing: all rows.
[[nodiscard]] std::vector<int> rowsKept(const std::optional<Predicate> &predicate, const Table &table);

} // namespace chartroom
