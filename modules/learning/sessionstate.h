// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "grading/gradingcache.h"
#include "learning/learnerfacts.h"
#include "learning/lessonsession.h"
#include "lesson/values.h"
#include "storage/progressstore.h"

#include <QHash>
#include <QSet>

namespace chartroom {

/// Working time on one exercise.
struct WorkTime {
    QDateTime started;
    QDateTime lastTouch;
    int seconds = 0;
};

/// What a LessonSession knows. Facts are copies of what the store holds; nothing here is the only copy except drafts
/// that could not be written.
struct LessonSession::State {
    State(const Pack &thePack, const Lesson &theLesson, ProgressStore &theStore, const Clock &theClock,
          const LearnerId &theLearner, const QString &theLanguage);

    const Pack &pack;
    const Lesson &lesson;
    ProgressStore &store;
    const Clock &clock;
    LearnerId learner;
    DeviceId device;
    QString language;
    int sitting = 1;
    int currentStep = 0;
    QList<Attempt> attempts;
    QList<StepSeen> seen;
    QList<HelpOpened> help;
    QHash<ExercisePlace, Draft> drafts;
    QHash<ExercisePlace, WorkTime> work;
    QHash<QDate, int> attemptsOfDay;
    QSet<std::pair<int, int>> openedReveals;
    mutable GradingCache cache;

    QHash<ExerciseId, qint64> reviewSeeds; ///< of the exercise in review; empty in a lesson
    bool hasOtherDraft = false; ///< in review: the draft on disk is work of a lesson and stays as it is

    /// Takes what concerns this lesson, and the place to go on.
    void take(const LearnerFacts &facts);
    /// The same for one exercise in review: its variant is a new one.
    void takeForReview(const LearnerFacts &facts, const Exercise &exercise);

    [[nodiscard]] qint64 seedOf(const Exercise &exercise) const;
    [[nodiscard]] int variantIndexOf(const Exercise &exercise) const;
    [[nodiscard]] const Exercise *exerciseOf(const ExercisePlace &place) const;
    /// Counted answers of this sitting at this place, oldest first.
    [[nodiscard]] QList<Attempt> answersAt(const ExercisePlace &place) const;
    [[nodiscard]] int hintsOpened(const Exercise &exercise) const;
    [[nodiscard]] bool isSolutionOpened(const Exercise &exercise) const;
    [[nodiscard]] ExerciseStanding standingOf(const ExercisePlace &place) const;
    /// Empty when a further answer may be given.
    [[nodiscard]] QString whyClosed(const Exercise &exercise, const ExercisePlace &place,
                                    const QList<Attempt> &answers) const;
    [[nodiscard]] Grade gradeOf(const Exercise &exercise, const QJsonObject &answer, qint64 seed) const;

    [[nodiscard]] bool isRevealOpen(int step, int block) const;
    /// The learner has come as far as this step in this sitting.
    [[nodiscard]] bool wasReached(int step) const;
    /// May the grade of a prediction be shown? Its reveal must be open and have been on screen.
    [[nodiscard]] bool isReleased(const ExercisePlace &place) const;

    /// Facts of one instant sort in the order in which they were made (RFC 9562 section 6.2, method 1).
    [[nodiscard]] FactId newFactId() const;
    void touch(const ExercisePlace &place);
    [[nodiscard]] Attempt attemptFrom(const Exercise &exercise, const ExercisePlace &place, const Grade &grade,
                                      const QJsonObject &answer) const;
    Result<void> keepAttempt(const Attempt &attempt, const Exercise &exercise, const Grade &grade);
    Draft draftFrom(const ExercisePlace &place, const QJsonObject &answer);
};

} // namespace chartroom
