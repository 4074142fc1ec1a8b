// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/aggregate.h"
#include "report/reportcard.h"

#include <QByteArray>
#include <QSet>
#include <QString>

namespace chartroom {

/// Disclosure control of one scope (report-card.md): what was decided before any figure is looked at.
struct ScopeDecision {
    CardRule withheldBy = CardRule::None; ///< Group, Time or Hierarchy: the card shows bands of people only
    QSet<QString> withheldCodes;          ///< competencies withheld by the hierarchy rule

    bool operator==(const ScopeDecision &) const = default;
};

/// What protection needs to know beside the figures.
struct Protection {
    CardRules rules;
    QByteArray organisationKey; ///< of the repeatable rounding; secret

    bool operator==(const Protection &) const = default;
};

/// Writes the protected figures of a scope into \a card: participation, strands, lenses, competencies, strengths and
/// priorities, without trends. The order is that of report-card.md: gate, merge, suppress, round.
void protectInto(ReportCard &card, const ScopeAggregate &scope, const ScopeDecision &decision,
                 const Protection &protection);

/// Fills the trends of \a card by comparing two protected cards; what either of them hides stays without a trend.
void addChanges(ReportCard &card, const ReportCard &previous);

/// The share of \a x of \a people as rule 3 allows it: about a percentage when \a minCell ≤ x ≤ people − minCell,
/// otherwise a limit that holds for every group in the band. \a aboutPercent is the rounded percentage.
[[nodiscard]] Share protectedShare(qsizetype x, qsizetype people, int minCell, int aboutPercent);

/// Merges adjacent cells (index = level) until each holds at least \a minCell people and 5 % of them, smallest first
/// and toward its smaller neighbour. Returns the first level of each merged cell; a single cell when nothing else is
/// allowed.
[[nodiscard]] QList<int> mergedLevels(const QList<qsizetype> &levels, int minCell);

} // namespace chartroom
