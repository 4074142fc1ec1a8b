// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "competency/targetprofile.h"
#include "lesson/pack.h"
#include "progress/period.h"
#include "report/teamcards.h"
#include "storage/progressstore.h"

namespace chartroom {

/// What report cards are made of and about. Everything a card shows follows from these and the store's facts.
struct CardOrder {
    Period period;
    Period previous;             ///< compared with, for trend arrows
    TargetProfile profile = defaultProfile();
    CardRules rules;
    QByteArray organisationKey;  ///< organisationKey()
    QDateTime issued;            ///< UTC
    QList<const Pack *> packs;   ///< offered as next steps
};

/// The people and facts of a whole store, raw: from here on only buildTeamCards may look at them.
/// States that the store keeps are used where they are fresh; refreshTeam makes them so.
/// People whose consent has ended are left out. Errors: store errors, and Cancelled.
[[nodiscard]] Result<TeamData> readTeam(ProgressStore &store, const CardOrder &order, const Progress &progress = Progress());

/// Keeps the states that readTeam needs for this order, so that it is quick the next time. Errors of the store, also when
/// it cannot be written to; cards do not depend on it.
Result<void> refreshTeam(ProgressStore &store, const CardOrder &order, const Progress &progress = Progress());

/// The protected cards of some scopes, in their order. Errors: report.scope-unknown.
[[nodiscard]] Result<QList<ReportCard>> orderCards(ProgressStore &store, const TeamData &team,
                                                   const QList<QStringList> &scopes, const CardOrder &order);

/// Every department, and every unit below whose card holds statistics: what `--all` means.
[[nodiscard]] QList<QStringList> scopesForAll(const TeamData &team, const QList<ReportCard> &cardsOfAllScopes);

} // namespace chartroom
