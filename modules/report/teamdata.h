// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "progress/evidence.h"
#include "progress/evidencedigest.h"
#include "progress/learnerstate.h"
#include "progress/period.h"
#include "progress/person.h"

#include <optional>
#include <QByteArray>
#include <QHash>
#include <QList>
#include <QStringList>

namespace chartroom {

/// Raw: what one person's evidence says about one competency. Never leaves this module unprotected.
struct PersonCompetency {
    int items = 0;
    bool isSufficient = false;
    double ability = 0;          ///< estimate on the scale of the levels; only with sufficient evidence
    std::optional<int> level;    ///< 0 to 4; nothing = insufficient evidence
    bool passesTransfer = false; ///< 80 % of the level-4 items of final lessons are right, and there are some

    bool operator==(const PersonCompetency &) const = default;
};

/// Raw: one person of the organisation.
struct PersonRecord {
    LearnerId learner;
    QStringList department;
    bool hasStarted = false;        ///< has an answer up to the last day of the period
    bool wasActive = false;         ///< has an answer inside the period
    QDate firstDay;                 ///< of the first answer; null without any
    QList<PersonCompetency> now;    ///< at the end of the period, one per code
    QList<PersonCompetency> before; ///< at the end of the period before
    QByteArray digest;              ///< SHA-256 of the evidence up to the end of the period; empty without any

    [[nodiscard]] bool hasEnough(bool beforePeriod = false) const;
    bool operator==(const PersonRecord &) const = default;
};

/// Raw: the people of an organisation at the end of a period. Levels are a state: they rest on all first answers up
/// to the last day of the period, not only on those inside it.
struct TeamData {
    QStringList codes; ///< competencies in framework order
    Period period;
    Period previous;
    QList<PersonRecord> people; ///< sorted by id

    bool operator==(const TeamData &) const = default;
};

/// Reduces a stream of facts, or of states that a store keeps, to TeamData without holding more than one person's facts.
/// People who are not in \a people are left out.
class TeamCollector
{
public:
    TeamCollector(const QList<Learner> &people, const QStringList &codes, const Period &period, const Period &previous);

    /// Facts arrive learner by learner, in any order of learners.
    void receive(const EvidenceFact &fact);
    /// The state of a person at the end of the period or of the period before, in any order.
    void receive(const LearnerState &state);
    /// Ends the stream. The collector is empty afterwards.
    [[nodiscard]] TeamData take();

private:
    void finishPerson();
    void receiveNow(PersonRecord &person, const LearnerState &state) const;
    /// Null for somebody who is not among the people.
    [[nodiscard]] PersonRecord *record(const LearnerId &learner);

    TeamData m_data;
    QHash<LearnerId, qsizetype> m_index;
    QList<EvidenceFact> m_facts; ///< of the person that is being read
};

/// What the figures of a competency say about a person, in the raw form that is aggregated.
[[nodiscard]] PersonCompetency personCompetency(const CompetencyFigures &figures);

} // namespace chartroom
