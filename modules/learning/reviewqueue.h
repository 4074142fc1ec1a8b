// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"
#include "progress/reviewitems.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chartroom {

/// An exercise in review with where it stands in the packs.
struct ReviewTask {
    ReviewItem item;
    QString pack;      ///< pack id
    QString lesson;    ///< slug of the lesson it belongs to: where to look it up
    QString dataset;   ///< its main dataset without resource; may be empty
    double minutes = 0; ///< expected: half of those that the author gives for the first time

    bool operator==(const ReviewTask &) const = default;
};

/// What a learner has in review on one day.
struct ReviewQueue {
    QList<ReviewTask> due;   ///< today or earlier, what is most at risk first, mixed (see reviewQueue)
    QList<ReviewTask> stuck; ///< resting after eight lapses (isStuck)
    int removed = 0;         ///< due, but no pack of today can ask it: removed, retired or of a newer program
    int waiting = 0;         ///< in review and not due yet
    QDate nextDue;           ///< the first day after today on which something comes back; null: nothing waits

    bool operator==(const ReviewQueue &) const = default;
};

/// The queue of a day. Order: by the chance of recall, lowest first; then moved so far that two exercises of one dataset
/// do not follow each other where that can be avoided (curriculum.md 6.6, rules 4 and 8). Pure.
[[nodiscard]] ReviewQueue reviewQueue(const QList<const Pack *> &packs, const QList<ReviewItem> &items, QDate today);

/// Minutes that these tasks take.
[[nodiscard]] double minutesOf(const QList<ReviewTask> &tasks);

/// The first tasks that fill about so many minutes; at least one, at most \a most.
[[nodiscard]] QList<ReviewTask> firstTasks(const QList<ReviewTask> &tasks, double minutes = 5, int most = 8);

/// The task of an exercise whether it is due or not; nothing when no pack can ask it or it is not in review.
[[nodiscard]] std::optional<ReviewTask> reviewTask(const QList<const Pack *> &packs, const QList<ReviewItem> &items,
                                                   const ExerciseId &exercise);

} // namespace chartroom
