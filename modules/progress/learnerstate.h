// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/evidence.h"
#include "progress/mastery.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>

namespace chartroom {

/// What one learner's evidence says about one competency, in the numbers that cards need. The whole state with what is
/// still missing (CompetencyState) is computed from the facts where a learner asks for it.
struct CompetencyFigures {
    QString code;
    int items = 0;            ///< pieces of evidence
    int right = 0;
    int days = 0;             ///< different days (UTC)
    QString types;            ///< letters of evidence types, sorted: "NR"
    Ability ability;          ///< the prior without evidence
    std::optional<int> level; ///< 0 to 4; nothing = insufficient evidence
    int transferItems = 0;    ///< level-4 items of final lessons
    int transferRight = 0;
    QDate lastDay;            ///< null without evidence

    [[nodiscard]] bool isSufficient() const { return level.has_value(); }
    bool operator==(const CompetencyFigures &) const = default;
};

[[nodiscard]] CompetencyFigures competencyFigures(const CompetencyState &state);

/// What the facts of one learner say at the end of a day. Derived: a store may keep it (ProgressStore::learnerStates),
/// the facts stay the only truth.
struct LearnerState {
    LearnerId learner;
    QDate until;       ///< the last day that was looked at; null = all facts
    int attempts = 0;  ///< facts up to that day
    QDate firstDay;    ///< of the first fact; null without any
    QDate lastDay;     ///< of the last fact up to that day
    QByteArray digest; ///< evidenceDigest of these facts
    QList<CompetencyFigures> competencies; ///< one per code, in the order asked for; empty without facts

    bool operator==(const LearnerState &) const = default;
};

/// The state of one learner from that learner's facts; those after \a until (null: none) are left out.
[[nodiscard]] LearnerState learnerState(const LearnerId &learner, const QList<EvidenceFact> &facts,
                                        const QStringList &codes, const QDate &until = {});

/// The states of one learner at the end of several days, in their order; computed once where no fact lies between.
[[nodiscard]] QList<LearnerState> learnerStates(const LearnerId &learner, const QList<EvidenceFact> &facts,
                                                const QStringList &codes, const QList<QDate> &untils);

/// Are two states the same but for the last bits of their decimals? Logarithms differ in them between machines.
[[nodiscard]] bool agree(const LearnerState &a, const LearnerState &b);

/// What kept states depend on beside the facts: the level rule and the framework. States of another version are
/// computed again.
[[nodiscard]] QString stateVersion();

} // namespace chartroom
