// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlprogressstore.h"
#include "storage/storefile.h"

namespace chartroom {

/// What backup, restore and copy share: work on the tables of a store behind ProgressStore's back.

/// Every store is one in a database; see SqlProgressStore.
[[nodiscard]] SqlConnection &connectionOf(ProgressStore &store);

/// Runs work on one moment of the store.
[[nodiscard]] Result<void> withSnapshot(SqlConnection &connection, const std::function<Result<void>()> &work);

/// Runs work that replaces what an empty store holds, in one transaction. Errors: store.not-empty.
[[nodiscard]] Result<void> fillEmptyStore(ProgressStore &store, const std::function<Result<void>()> &work);

/// Calls \a progress for every few thousand rows; remembers whether it asked to stop.
class RowCounter
{
public:
    RowCounter(const TableProgress &progress, QString table) : m_progress(progress), m_table(std::move(table)) {}
    /// False: stop.
    [[nodiscard]] bool count();
    [[nodiscard]] bool isStopped() const { return m_isStopped; }

private:
    const TableProgress &m_progress;
    QString m_table;
    qint64 m_rows = 0;
    bool m_isStopped = false;
};

[[nodiscard]] Error stoppedError();

} // namespace chartroom
