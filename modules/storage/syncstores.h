// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"
#include "progress/facts.h"
#include "storage/progressstore.h"
#include "storage/sqlconnection.h"

#include <QDateTime>
#include <QString>

namespace chartroom {

/// What one sync did.
struct SyncSummary {
    int sentAnswers = 0;
    int sentOthers = 0;     ///< notes, self-ratings, steps, consents, receipts and the like
    int receivedAnswers = 0;
    int receivedOthers = 0;
    int refused = 0;        ///< facts that the server did not take; they stay here and wait
    QString refusal;        ///< what it said about the first of them

    [[nodiscard]] bool changedThisStore() const { return receivedAnswers + receivedOthers > 0; }
    bool operator==(const SyncSummary &) const = default;
};

/// What the own store knows about its server without asking it.
struct SyncStatus {
    QString server;          ///< id of the server's store; empty: never synced
    QDateTime last;          ///< UTC, of the last sync that reached its end; invalid: none yet
    int waitingAnswers = 0;  ///< given here and not confirmed by the server
    int waitingOthers = 0;

    bool operator==(const SyncStatus &) const = default;
};

/// Brings the facts of one person in the own store and in a department's store together: what only one has, the other
/// gets; exercise texts and pack titles travel with the answers; drafts, names and settings stay where they are.
///
/// A few hundred facts are one transaction, each of which is whole on its own: when the server goes away in the middle,
/// everything confirmed stays, and the next sync goes on from there. Doing it twice changes nothing. The login's rights
/// of a learner are enough. What the server refuses (a day that is still to come, from a clock that was wrong) stays
/// here, is counted, and is tried again the next time.
///
/// Errors: progress.owner (the login is not this person's), store.unreachable, store.refused, io.write, Cancelled.
/// Both stores must be stores in a database (openStore); not for the window's thread.
[[nodiscard]] Result<SyncSummary> syncStores(ProgressStore &own, ProgressStore &server, const LearnerId &learner,
                                             const Clock &clock, const Progress &progress = Progress());

/// Could this person sync with this store? Sends nothing. Errors: as above.
[[nodiscard]] Result<void> checkSync(ProgressStore &server, const LearnerId &learner);

/// The same as syncStores over connections, which tests break at every step.
[[nodiscard]] Result<SyncSummary> syncConnections(SqlConnection &own, SqlConnection &server, const LearnerId &learner,
                                                  const Clock &clock, const Progress &progress = Progress());

/// Counts what waits; quick enough for the window.
[[nodiscard]] Result<SyncStatus> syncStatus(ProgressStore &own, const LearnerId &learner);

} // namespace chartroom
