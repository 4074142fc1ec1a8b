// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlprogressstore.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

Result<void> SqlProgressStore::learnerStates(const QList<QDate> &untils,
                                             const std::function<bool(const LearnerState &)> &receive)
{
    return m_states.at(untils, receive);
}

Result<void> SqlProgressStore::refreshStates(const QList<QDate> &untils, const Progress &progress)
{
    return m_states.refresh(untils, progress);
}

Result<StoreRebuild> SqlProgressStore::rebuild(const Progress &progress)
{
    Result<void> done = m_states.drop();
    if (done)
        done = m_states.refresh({}, progress);
    if (!done)
        return done.error();
    if (progress.isCancelled())
        return Error{ErrorKind::Cancelled, u"store.cancelled"_s,
                     StorageTr::tr("Stopped, as you asked. What is missing is computed when it is needed."), {}, {}};
    StoreRebuild counts;
    done = m_connection->read(u"attempt-count"_s, {}, [&](const SqlRow &row) { counts.attempts = row.whole(0); });
    if (!done)
        return done.error();
    const Result<int> rows = m_states.count();
    if (!rows)
        return rows.error();
    counts.derived.append({u"competency_state"_s, *rows});
    return counts;
}

Result<void> SqlProgressStore::checkStates(StoreCheck &check)
{
    const Result<QList<LearnerId>> differing = m_states.differing();
    if (!differing)
        return differing.error();
    if (!differing->isEmpty()) {
        check.issues.append({Severity::Error, u"store.derived-differs"_s,
                             StorageTr::tr("What the store keeps about the levels of %n people is not what their answers "
                                           "give. Run store rebuild to compute it again.",
                                           nullptr, static_cast<int>(differing->size())),
                             {m_info.address, 0, 0, {}}});
    }
    return {};
}

} // namespace chartroom
