// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/rolepath.h"
#include "lesson/pack.h"

#include <QList>
#include <QMap>
#include <QString>
#include <optional>

namespace chartroom {

/// A question that can be asked to find where somebody starts (curriculum.md 6.1).
struct PlacementItem {
    ExerciseId exercise;
    QString strand; ///< "C": the first letter of its competency's code
    int level = 1;  ///< 1 to 4: the level of that code

    bool operator==(const PlacementItem &) const = default;
};

/// The questions of a pack to choose from.
struct PlacementBank {
    QString pack; ///< id; empty: no pack has such questions
    QList<PlacementItem> items;

    [[nodiscard]] bool isEmpty() const { return items.isEmpty(); }
    /// How many questions one course asks: four for each strand that has as many.
    [[nodiscard]] int length() const;
};

/// The exercises that can be asked of a pack's lessons of role `placement`.
[[nodiscard]] PlacementBank placementBank(const Pack &pack);
/// That of the first pack that has one.
[[nodiscard]] PlacementBank placementBank(const QList<const Pack *> &packs);

enum class PlacementOutcome { Right, Wrong, NotSure };

/// A question that was asked, and what came of it.
struct PlacementAnswer {
    PlacementItem item;
    PlacementOutcome outcome = PlacementOutcome::Wrong;

    bool operator==(const PlacementAnswer &) const = default;
};

enum class PlacementStanding { NotBegun, Begun, Done, Skipped };

/// How far a learner is in finding the starting point.
struct PlacementCourse {
    PlacementStanding standing = PlacementStanding::NotBegun;
    int round = 0;                    ///< 1 for the first time it is taken
    QList<PlacementAnswer> answers;   ///< of this round, in the order asked
    QList<PlacementAnswer> finished;  ///< of the last round that came to its end: what the starting point rests on

    bool operator==(const PlacementCourse &) const = default;
};

/// The next question: strands in turn, level 2 first, one up after a right answer, else one down, within 1 to 4, never
/// one twice in a round. Which of the parallel questions is chosen depends on the learner and the round only. Where a
/// bank has none left of a level, the nearest level with one is asked. Nothing at the end.
[[nodiscard]] std::optional<PlacementItem> nextPlacementItem(const PlacementBank &bank, const PlacementCourse &course,
                                                             const LearnerId &learner);

/// Where somebody stands in one strand: two neighbouring levels, the most plausible one among them.
struct PlacementBand {
    QString strand;
    int level = 1; ///< the most plausible one, 1 to 4
    int low = 1;   ///< 1 to 3; the band is low and low + 1
    int asked = 0;
    int right = 0;

    /// What a lesson need not teach any more: the lower end of the band; nothing (0) where level 1 is the most
    /// plausible, because no level stands below it.
    [[nodiscard]] int knownLevel() const { return level == 1 ? 0 : low; }

    bool operator==(const PlacementBand &) const = default;
};

/// P(right | level, item level) of the four-level curve: a guess is right with 0.2, else the answer follows the
/// ability scale (progress/ability.h).
[[nodiscard]] double placementProbability(int level, int itemLevel);

/// The bands in strand order; strands without an answer have none. The most plausible level has the highest likelihood
/// (ties: the lower level); the band adds the more plausible of its neighbours (ties: the upper). "Not sure" counts as
/// wrong. Over the four levels alike, four answers hit the exact level in about half of the cases and lie within one
/// level in more than nine of ten: enough for a start, never for a record.
[[nodiscard]] QList<PlacementBand> placementBands(const QList<PlacementAnswer> &answers);

/// True when a lesson teaches something above what is known of its strand; strands without a band count as not known.
[[nodiscard]] bool teachesNew(const Lesson &lesson, const QList<PlacementBand> &bands);

} // namespace chartroom
