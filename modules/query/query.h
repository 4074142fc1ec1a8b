// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "dataset/table.h"
#include "dataset/tablelookup.h"
#include "query/querystep.h"

#include <optional>
#include <QJsonObject>

namespace chartroom {

/// A question to a table, as a value: where it starts, and one verb after the other.
struct Query {
    QString source; ///< a table's reference
    QList<QueryStep> steps;
    bool operator==(const Query &) const = default;
};

/// What a join did to the rows, so that none is lost or multiplied in silence.
struct JoinReport {
    qint64 leftRows = 0;
    qint64 rightRows = 0;
    qint64 unmatchedLeft = 0;  ///< left rows without a partner, missing keys included
    qint64 unmatchedRight = 0; ///< right rows without a partner, missing keys included
    qint64 missingLeft = 0;    ///< of these, rows whose key is missing
    qint64 missingRight = 0;
    qint64 multipliedLeft = 0; ///< left rows with more than one partner
    double fanOut = 0;         ///< pairs per matched left row; 1 = none multiplied, 0 = nothing matched
    bool operator==(const JoinReport &) const = default;
};

/// What one step did.
struct StepReport {
    qint64 rowsIn = 0;
    qint64 rowsOut = 0;
    qint64 conditionMissing = 0; ///< filter: rows left out because the condition was neither true nor false
    qint64 keyMissing = 0;       ///< group, pivot, window, top: rows in a group with a missing key
    qint64 missingProduced = 0;  ///< missing cells in the columns that the step made
    bool notFinite = false;      ///< some of these are results that are no number, such as a division by zero
    qint64 ties = 0;             ///< top: rows that tie with the last one kept: kept beyond the count, or cut
    std::optional<JoinReport> join;
    QList<Field> fields; ///< the columns after the step
    bool operator==(const StepReport &) const = default;
};

struct QueryResult {
    Table table;
    QList<StepReport> steps; ///< one a step
};

/// Why a query cannot go on, and at which step.
struct QueryProblem {
    int step = -1; ///< from 0; -1: the source
    QString id;    ///< query.source, query.table, query.column, query.type, query.cancelled, … or expr.*
    QString message; ///< one sentence in the language of the call
    int line = 0;    ///< of expr.*: where in the expression, from 1 in code points
    int column = 0;
    bool operator==(const QueryProblem &) const = default;
};

/// Runs a query. Pure: the same tables, the same result. Works a column at a time; progress is told and a cancel is
/// answered (query.cancelled) within 50 ms on a million rows. A result has at most 20 million rows and 2,000 columns.
/// \a language: of messages and of names made for missing or yes/no headings.
[[nodiscard]] Result<QueryResult, QueryProblem> runQuery(const Query &query, const TableLookup &tables,
                                                         const Progress &progress = {},
                                                         const QString &language = QStringLiteral("en"));

/// What one step gives.
struct StepResult {
    Table table;
    StepReport report;
};

/// One step on a table, for those who keep the tables between. The problem's step is 0.
[[nodiscard]] Result<StepResult, QueryProblem> runStep(const QueryStep &step, const Table &table,
                                                       const TableLookup &tables, const Progress &progress = {},
                                                       const QString &language = QStringLiteral("en"));

/// The query as JSON, `{"format": "chartroom-query/1", "source": …, "steps": […]}`; what has its default is left out.
[[nodiscard]] QJsonObject toJson(const Query &query);
[[nodiscard]] QJsonObject toJson(const QueryStep &step);

/// Reads what toJson writes. The error is a sentence that names the step (from 1) and the property; ErrorKind::Newer
/// for a later format.
[[nodiscard]] Result<Query> readQuery(const QJsonObject &json, const QString &language = QStringLiteral("en"));

/// "filter", "derive", "group", "bin", "timeUnit", "sort", "top", "join", "pivot", "unpivot", "window", "pick",
/// "append", "unique": the word of a step in JSON.
[[nodiscard]] QString stepWord(const QueryStep &step);

/// The step as a sentence: "Keep the rows where ward is “Centre”."
[[nodiscard]] QString stepInWords(const QueryStep &step, const QString &language);

/// What the step did, as sentences: "Rows before: 1,000. Rows after: 940.", "Rows left out because the condition had no
/// answer: 12." Only what is worth saying; row counts always come first.
[[nodiscard]] QStringList reportInWords(const StepReport &report, const QString &language);

} // namespace chartroom
