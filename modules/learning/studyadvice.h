// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/targetprofile.h"
#include "lesson/pack.h"
#include "progress/calibration.h"
#include "progress/mastery.h"
#include "progress/reviewitems.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chartroom {

/// Why something is worth doing next; the first reason that holds of a competency counts.
enum class AdviceReason {
    SureAndWrong, ///< the learner was sure of an answer that is not right yet
    RefreshDue,   ///< there is a level, and much of it will have been forgotten
    Evidence,     ///< too little is answered to say a level
    Level,        ///< the next level on the way to the target
};

/// A lesson with exercises that were never answered and count for what is missing.
struct LessonHelp {
    QString pack;
    QString lesson; ///< slug
    int exercises = 0;

    bool operator==(const LessonHelp &) const = default;
};

/// One thing to do next, and why.
struct StudyAdvice {
    QString competency; ///< code
    AdviceReason reason = AdviceReason::Evidence;
    QString why;                 ///< a sentence in the language asked for
    QList<LessonHelp> lessons;   ///< at most two, the best first
    QList<ExerciseId> exercises; ///< to be asked again in review: for SureAndWrong and RefreshDue

    bool operator==(const StudyAdvice &) const = default;
};

/// What is known of one learner on one day.
struct LearnerMeaning {
    QList<CompetencyState> states; ///< one for each competency of the framework
    QList<ReviewItem> reviews;
    QList<SureAndWrong> sureAndWrong;
    QSet<ExerciseId> answered;     ///< exercises with a counted answer: no more evidence
    QDate today;
};

/// The exercises with a counted answer, predictions left out.
[[nodiscard]] QSet<ExerciseId> answeredExercises(const QList<Attempt> &attempts);

/// What to do next, the best first, at most one entry a competency: sure-and-wrong (most answers first), refresh due
/// (least recall first), then what is missing to the next level below the target profile: where a lesson helps first, then
/// by the number of right answers that it takes at least, kinds of task and days added; ties by distance to the target,
/// then framework order.
/// Competencies at their target with nothing to refresh have no entry. Pure.
[[nodiscard]] QList<StudyAdvice> studyAdvice(const QList<const Pack *> &packs, const LearnerMeaning &learner,
                                        const TargetProfile &profile, const QString &language);

} // namespace chartroom
