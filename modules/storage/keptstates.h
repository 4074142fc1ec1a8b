// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "progress/learnerstate.h"
#include "storage/evidencerows.h"
#include "storage/sqlconnection.h"

#include <QHash>
#include <functional>

namespace chartroom {

/// The derived tables learner_state and competency_state: what the facts of a person up to a day mean, kept so that a
/// department need not be computed at each look. Every attempt makes its person's states stale in the same commit (a
/// trigger), so what stands here and bears the program's version is what the facts give (docs/decisions/0020).
class KeptStates
{
public:
    explicit KeptStates(SqlConnection &connection);

    /// Computes and keeps what is missing: for all facts and at the end of each of these days. A few hundred people are
    /// one transaction, so that another window can write between; what was kept before a cancel stays.
    Result<void> refresh(const QList<QDate> &untils, const Progress &progress);
    /// Removes everything that is kept.
    Result<void> drop();
    /// The state of every person at the end of each day (null: all facts): kept ones, the others computed and not kept.
    Result<void> at(const QList<QDate> &untils, const std::function<bool(const LearnerState &)> &receive);
    /// People with a kept state that is not what their facts give. Computes everything anew.
    Result<QList<LearnerId>> differing();
    /// Rows of competency_state.
    Result<int> count();

private:
    /// Hands over the fresh states that two statement files find, "learner-state" and "state" with the ending; false when
    /// stopped.
    Result<bool> read(const QString &ending, const SqlValues &key, const std::function<bool(LearnerState &)> &receive);
    /// Hands over what is kept and counts in \a found for how many days each person had a state; false when stopped.
    Result<bool> readKept(const QDate &until, const std::function<bool(const LearnerState &)> &receive,
                          QHash<LearnerId, qsizetype> &found);
    Result<QList<LearnerId>> ids(const QString &statement, const SqlValues &values);
    Result<void> inBatches(const QList<LearnerId> &people, const Progress &progress,
                           const std::function<Result<void>(const LearnerId &)> &work);
    Result<void> refreshWhole(const LearnerId &person, const QList<QDate> &untils);
    Result<void> refreshAt(const LearnerId &person, const QDate &until);
    Result<void> keep(const LearnerState &state);
    Result<bool> agrees(const LearnerId &person);
    Result<QList<EvidenceFact>> facts(const LearnerId &person);

    SqlConnection &m_connection;
    EvidenceRows m_rows;
    QStringList m_codes;
};

} // namespace chartroom
