// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/learnerstate.h"
#include "storage/sqlrow.h"

#include <QByteArray>
#include <QList>
#include <functional>
#include <utility>

namespace chartroom {

/// How a day stands in the column `until`; a null day means all facts.
[[nodiscard]] QString untilCell(const QDate &until);

/// A row of learner_state with its key as the database orders it.
struct StateHead {
    QByteArray learner;
    QByteArray until;
    LearnerState state;
};

/// A row of the queries learner-state-*.sql, column by column.
[[nodiscard]] StateHead stateHeadOfRow(const SqlRow &row);

/// Brings the rows of competency_state to their heads. Both come in the order of person and day, so that a department is
/// read in two scans without a look-up for each person, and one state is whole at a time. Rows without a head are stale.
class StateAssembler
{
public:
    /// \a codes and \a receive must outlive this.
    StateAssembler(QList<StateHead> heads, const QStringList &codes, const std::function<bool(LearnerState &)> &receive);

    /// A row of the queries state-at.sql and state-of-learner.sql; false when the receiver wants no more.
    bool add(const SqlRow &row);
    /// Hands over those that have no further rows; false when the receiver wants no more.
    bool finish();

private:
    bool finishHead();
    void append(const SqlRow &row);
    void sortByPlace(LearnerState &state) const;
    QString types(QByteArrayView text);

    QList<StateHead> m_heads;
    qsizetype m_at = 0; ///< the head whose rows are being read
    const QStringList &m_codes;
    QList<QByteArray> m_codeTexts;
    const std::function<bool(LearnerState &)> &m_receive;
    QList<qsizetype> m_places;                     ///< of the competencies of the state
    QList<std::pair<QByteArray, QString>> m_types; ///< at most a few dozen different ones
};

} // namespace chartroom
