// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/wholestore.h"

#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

SqlConnection &connectionOf(ProgressStore &store)
{
    return static_cast<SqlProgressStore &>(store).connection();
}

Result<void> withSnapshot(SqlConnection &connection, const std::function<Result<void>()> &work)
{
    if (const Result<void> begun = connection.beginSnapshot(); !begun)
        return begun;
    const Result<void> done = work();
    connection.rollBack();
    return done;
}

Result<void> fillEmptyStore(ProgressStore &store, const std::function<Result<void>()> &work)
{
    return store.transaction([&]() -> Result<void> {
        const Result<bool> isEmpty = store.isEmpty();
        if (!isEmpty)
            return isEmpty.error();
        if (!*isEmpty)
            return Error{ErrorKind::Refused, u"store.not-empty"_s,
                         StorageTr::tr("The store %1 holds people or answers already. Choose an empty one; nothing was changed.")
                             .arg(store.info().address), {}, {}};
        // An empty store has a name and perhaps settings of its own: those of the other one take their place.
        if (const Result<void> cleared = connectionOf(store).runText(u"DELETE FROM store"_s); !cleared)
            return cleared;
        if (const Result<void> cleared = connectionOf(store).runText(u"DELETE FROM setting"_s); !cleared)
            return cleared;
        return work();
    });
}

bool RowCounter::count()
{
    constexpr qint64 rowsBetweenReports = 5000;
    if (++m_rows % rowsBetweenReports == 0 && m_progress)
        m_isStopped = !m_progress(m_table, m_rows);
    return !m_isStopped;
}

Error stoppedError()
{
    return {ErrorKind::Cancelled, u"cancelled"_s, StorageTr::tr("The work was stopped. Nothing was changed."), {}, {}};
}

} // namespace chartroom
