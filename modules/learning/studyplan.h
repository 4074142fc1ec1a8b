// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "competency/rolepath.h"
#include "learning/lessonprogress.h"
#include "learning/placement.h"
#include "lesson/pack.h"
#include "storage/progressstore.h"

#include <QList>
#include <QString>
#include <optional>

namespace chartroom {

enum class StudyState { NotStarted, InProgress, Done };

/// One lesson with how far the learner is.
struct LessonStatus {
    QString slug;
    LessonProgress progress;
    StudyState state = StudyState::NotStarted;
    bool isSkipped = false; ///< of the path, before its start, and not begun; it stays open
};

/// One module, or a part of it: its lessons and the sum of their steps.
struct ModuleStatus {
    QString pack;   ///< pack id
    QString module; ///< module id
    QList<LessonStatus> lessons;
    int stepCount = 0;
    int stepsDone = 0;
    int lessonsDone = 0;
    StudyState state = StudyState::NotStarted;

    /// Every lesson lies before the start of the path.
    [[nodiscard]] bool isSkipped() const;
};

/// A place in a lesson.
struct StudyPlace {
    QString pack;
    QString lesson; ///< slug
    int step = 0;
    bool isStarted = false; ///< false: a suggestion to begin

    bool operator==(const StudyPlace &) const = default;
};

/// What the home and modules pages show.
struct StudyPlan {
    QList<ModuleStatus> modules; ///< in pack and module order, with all their lessons but those of placement
    /// The stops of the role's path, in its order, with the lessons to learn from and the first form of the module's test;
    /// practice and the second form are not of the path. All modules when no pack has a stop of the path.
    QList<ModuleStatus> path;
    /// Where placement lets the path begin: its first lesson that teaches something above the bands, else its first
    /// test that is not done. Nothing without placement, and where that is the path's first lesson.
    std::optional<StudyPlace> start;
    std::optional<StudyPlace> goOn;  ///< the unfinished lesson seen last, otherwise the first of the path not done or skipped
    std::optional<StudyPlace> after; ///< the lesson not done that follows it in the path

    /// How far somebody is in a lesson; null when no pack has it.
    [[nodiscard]] const LessonStatus *lesson(const QString &pack, const QString &slug) const;
};

/// \a packs must outlive the call only.
[[nodiscard]] Result<StudyPlan> studyPlan(const QList<const Pack *> &packs, const RolePath &path, ProgressStore &store,
                                          const LearnerId &learner);

/// The same from facts in memory. \a placed: where placement found the learner to stand; empty without one.
[[nodiscard]] StudyPlan studyPlan(const QList<const Pack *> &packs, const RolePath &path, const LearnerId &learner,
                                  const QList<StepSeen> &seen, const QList<Attempt> &attempts,
                                  const QList<PlacementBand> &placed = {});

} // namespace chartroom
