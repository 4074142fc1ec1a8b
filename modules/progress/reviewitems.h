// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"
#include "progress/evidence.h"
#include "progress/memory.h"

#include <QList>
#include <QStringList>

namespace chartroom {

/// An exercise that was answered and will be asked again before it is forgotten.
struct ReviewItem {
    ExerciseId exercise;
    QString pack;
    QStringList competencies; ///< codes without level, sorted
    MemoryState memory;
    QDate last;               ///< UTC day of the last counted answer
    QDate due;
    int meetings = 0;         ///< counted answers
    int lapses = 0;           ///< of them, how often it was forgotten after the first
    Recall lastRecall = Recall::Good; ///< of the last meeting

    bool operator==(const ReviewItem &) const = default;
};

/// How a counted answer was remembered: full without a hint Good; full with one, or partly right, Hard; score 0 Again.
[[nodiscard]] Recall recallOf(const EvidenceFact &fact);
[[nodiscard]] Recall recallOf(const Attempt &attempt);

/// Eight lapses, and the last answer was one: asking again would not help. The exercise rests until it is answered better
/// elsewhere, for instance in its lesson (curriculum.md 6.6, rule 6).
[[nodiscard]] bool isStuck(const ReviewItem &item);

/// What ONE learner has in review (progress.md, Meaning), by due day, then exercise. Every counted answer is a meeting,
/// with its newest grade; left out are predictions, placement lessons and kinds that are no evidence. Of answers after
/// the solution was opened the first of a later day is a meeting: by then it is remembered, not copied; such an answer
/// never brings an exercise into review. \a retention is how sure the learner wants to be, above 0 and below 1.
[[nodiscard]] QList<ReviewItem> reviewItems(const QList<EvidenceFact> &facts, double retention = 0.9);
[[nodiscard]] QList<ReviewItem> reviewItems(const QList<Attempt> &attempts, double retention = 0.9);

/// The mean chance of recall of a competency's items on a day; nothing without items.
[[nodiscard]] std::optional<double> meanRecall(const QList<ReviewItem> &items, const QString &competency, QDate today);

/// Is the mean recall so low (under 0.7) that the record should say "refresh due"? Levels do not fall by it.
[[nodiscard]] bool isRefreshDue(const QList<ReviewItem> &items, const QString &competency, QDate today);

} // namespace chartroom
