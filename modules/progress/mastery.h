// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/ability.h"
#include "progress/attempt.h"
#include "progress/evidence.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>
#include <optional>

namespace chartroom {

/// Travels with every status that is derived; raised whenever the rule below changes.
[[nodiscard]] QString levelRuleVersion();

/// What sufficient evidence still needs; all zero when it is sufficient.
struct MissingEvidence {
    int items = 0; ///< further items to reach 8
    int days = 0;  ///< further days to reach 2
    int types = 0; ///< further evidence types to reach 2, one of them not R

    [[nodiscard]] bool isNothing() const { return items == 0 && days == 0 && types == 0; }
    bool operator==(const MissingEvidence &) const = default;
};

/// What a competency still needs for one level.
struct LevelGap {
    int level = 1;
    MissingEvidence evidence;  ///< counted over the items of this level or above
    bool shareTooLow = false;  ///< fewer than 80 % of these items are right
    int rightNeeded = 0;       ///< further right answers, without a wrong one, after which 80 % are
    bool abilityTooLow = false; ///< the lower bound of ability is not above level − 1

    bool operator==(const LevelGap &) const = default;
};

/// What the facts say about one competency of one learner.
struct CompetencyState {
    QString code;
    int items = 0;              ///< pieces of evidence
    int right = 0;
    int days = 0;               ///< different days (UTC)
    QSet<EvidenceType> types;
    MissingEvidence missing;
    Ability ability;            ///< to be shown only when the evidence is sufficient
    std::optional<int> level;   ///< 1 to 4; 0 = not yet; nothing = insufficient evidence
    int levelItems = 0;         ///< pieces of evidence at that level or above; all of them without a level
    int levelRight = 0;         ///< of them right
    std::optional<LevelGap> next; ///< what the next level needs; nothing at level 4
    int transferItems = 0;      ///< level-4 items of final lessons
    int transferRight = 0;
    QDate lastDay;

    [[nodiscard]] bool isSufficient() const { return missing.isNothing(); }
    bool operator==(const CompetencyState &) const = default;
};

/// The level rule of progress.md for one competency. \a items may hold other competencies too; they are left out.
[[nodiscard]] CompetencyState competencyState(const QString &code, const QList<EvidenceItem> &items);

/// One state per code, in the order of \a codes, from the evidence of one learner.
[[nodiscard]] QList<CompetencyState> competencyStates(const QList<EvidenceItem> &items, const QStringList &codes);
[[nodiscard]] QList<CompetencyState> competencyStates(const QList<Attempt> &attempts, const QStringList &codes);

/// A level that the facts show from a day on.
struct LevelReached {
    int level = 1;
    QDate day; ///< the first on which the rule gave this level or a higher one

    bool operator==(const LevelReached &) const = default;
};

/// Every level that one competency ever reached, lowest first, as the rule sees the facts today: a new grade counts
/// from the day of the answer on. A level that was lost again later stays in the list.
[[nodiscard]] QList<LevelReached> levelsReached(const QString &code, const QList<EvidenceItem> &items);

/// Against an expected level (curriculum.md 6.5): at it or above, one level below, lower or none, not enough evidence.
enum class Standing { Insufficient, NotYet, Partly, Demonstrated };
[[nodiscard]] Standing standing(const CompetencyState &state, int expectedLevel);

/// How the ability estimate developed, one point for each day with evidence; for the small trend lines of the record.
struct AbilityPoint {
    QDate day;
    Ability ability;

    bool operator==(const AbilityPoint &) const = default;
};
[[nodiscard]] QList<AbilityPoint> abilityHistory(const QString &code, const QList<EvidenceItem> &items);

} // namespace chartroom
