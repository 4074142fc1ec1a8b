// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/protect.h"
#include "report/reportcard.h"
#include "report/teamdata.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>

namespace chartroom {

/// The card of a scope that was issued last, as the register of issues knows it.
struct LastIssue {
    int number = 0;
    QSet<LearnerId> members; ///< people with enough evidence at that time
    bool isThisOne = false;  ///< same period and evidence: this export repeats it and keeps its number

    bool operator==(const LastIssue &) const = default;
};

/// What a run of cards is about.
struct CardRequest {
    TargetProfile profile = defaultProfile();
    Protection protection;
    QDateTime issued; ///< UTC
    bool synthetic = false;
    QHash<QStringList, LastIssue> lastIssues; ///< by scope; scopes without one are compared with the previous period
    QHash<QString, QList<NextStep>> lessons;  ///< by competency code: lessonsByCompetency()
    QHash<QStringList, QList<CardAction>> actions; ///< by scope
    QList<CardPack> packs;
};

/// Every unit that occurs among the people, parents before children.
[[nodiscard]] QList<QStringList> scopesOf(const TeamData &data);

/// One protected card per scope of \a scopes, in their order. What a card shows does not depend on which other cards
/// are asked for: the hierarchy rule always looks at every unit of the data.
[[nodiscard]] QList<ReportCard> buildTeamCards(const TeamData &data, const QList<QStringList> &scopes,
                                               const CardRequest &request);

/// The people with enough evidence in a scope, sorted: the membership that the register of issues keeps.
[[nodiscard]] QList<LearnerId> membersOf(const TeamData &data, const QStringList &scope);

} // namespace chartroom
