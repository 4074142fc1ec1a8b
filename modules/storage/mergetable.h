// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/copystore.h"

#include <QHash>
#include <QSet>

namespace chartroom {

/// What the tables of one merge have to know of each other.
struct MergeMemory {
    QSet<QString> erasedPeople;  ///< of the target: their rows do not come back
    QSet<QString> refusedIssues; ///< report issues that were left out: what refers to them is left out, too
};

/// Adds the rows of a table to the same table of a store in use. Rows come in the order of the primary key, a few
/// hundred at a time are looked up together.
class TableMerger
{
public:
    TableMerger(SqlConnection &target, const StoreTable &table, MergeMemory &memory);

    Result<void> add(const SqlRow &row);
    Result<void> finish();

    [[nodiscard]] qint64 added() const { return m_added; }
    [[nodiscard]] qint64 known() const { return m_known; }
    [[nodiscard]] qint64 leftOut() const { return m_leftOut; }
    /// The first hundred; further ones are only counted.
    [[nodiscard]] const QList<Issue> &issues() const { return m_issues; }

private:
    struct Row {
        QString key;
        QByteArray line;
        SqlValues values;
    };

    Result<void> mergeBatch();
    /// Takes the rows out of the batch that the target has under the same key.
    Result<void> takeKnown();
    /// After an insert: rows that are still not there met another unique column.
    Result<void> reportMissing(QList<Row> rows);
    void leaveOut(const Row &row, const QString &rule);
    [[nodiscard]] QString keyOf(const SqlRow &row) const;
    [[nodiscard]] SqlValues rangeOf(const QList<Row> &rows) const;

    SqlConnection &m_target;
    const StoreTable &m_table;
    MergeMemory &m_memory;
    int m_personColumn;
    RowInserter m_inserter;
    QString m_rangeStatement;
    QList<Row> m_batch;
    qint64 m_added = 0;
    qint64 m_known = 0;
    qint64 m_leftOut = 0;
    QList<Issue> m_issues;
};

} // namespace chartroom
