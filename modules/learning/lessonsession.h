// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "grading/grade.h"
#include "learning/lessonprogress.h"
#include "lesson/pack.h"
#include "storage/progressstore.h"

#include <QHash>
#include <QObject>
#include <memory>
#include <optional>

namespace chartroom {

struct LearnerFacts;

/// An exercise where a lesson places it: by an `exercise` block (Answer) or a `predict` block (Prediction).
struct ExercisePlace {
    ExerciseId exercise;
    AttemptPurpose purpose = AttemptPurpose::Answer;

    bool operator==(const ExercisePlace &) const = default;
    friend size_t qHash(const ExercisePlace &place, size_t seed = 0)
    {
        return qHash(place.exercise, seed) ^ static_cast<size_t>(place.purpose);
    }
};

/// Everything a screen needs to show one exercise as it stands.
struct ExerciseStanding {
    qint64 seed = 0;                       ///< of this sitting; chooses the variant
    std::optional<QJsonObject> draft;      ///< unsent work to restore
    std::optional<QJsonObject> lastAnswer; ///< the newest counted answer of this sitting
    std::optional<Grade> lastGrade;        ///< its grade; nothing while a prediction is withheld
    int countedAttempts = 0;               ///< in this sitting
    int hintsOpened = 0;
    int hintCount = 0;
    bool canOpenHint = false;
    bool canOpenSolution = false;
    bool solutionOpened = false;
    bool isRight = false;                  ///< a counted answer of this sitting was full
    bool canSubmit = true;
    QString whyNot;                        ///< a sentence when canSubmit is false
};

/// What became of a submitted answer.
struct Submission {
    std::optional<Grade> grade; ///< nothing for a stored prediction: its grade waits for the reveal
    bool stored = false;        ///< false: the answer was invalid, nothing was counted
    bool isFirstFull = false;   ///< the first full answer of this sitting
};

/// One sitting of one learner in one lesson: where they are, drafts, answers, help. Knows no widgets. The pack, the
/// store and the clock must outlive the session. A lesson that is not finished goes on in the same sitting; a finished
/// one opens as it was left, and `startAgain` begins a new sitting with the next variants.
class LessonSession : public QObject
{
    Q_OBJECT

public:
    /// Errors: store errors; lesson.unknown when the pack has no such lesson; progress.learner-unknown.
    [[nodiscard]] static Result<std::unique_ptr<LessonSession>> open(const Pack &pack, const QString &lessonSlug,
                                                                     const LearnerId &learner, const QString &language,
                                                                     ProgressStore &store, const Clock &clock);
    /// One exercise of a lesson in review, with a variant other than the last one. Its answers are stored as in the
    /// lesson and are no step of it; a half-done answer in the lesson stays. \a facts are those of the learner.
    /// Errors: lesson.unknown when the pack has no such exercise.
    [[nodiscard]] static Result<std::unique_ptr<LessonSession>> openReview(const Pack &pack, const ExerciseId &exercise,
                                                                           const LearnerId &learner,
                                                                           const LearnerFacts &facts, const QString &language,
                                                                           ProgressStore &store, const Clock &clock);
    ~LessonSession() override;

    [[nodiscard]] const Pack &pack() const;
    [[nodiscard]] const Lesson &lesson() const;
    [[nodiscard]] QString language() const;
    /// Texts and typed answers from now on are in this language; the work so far stays.
    void setLanguage(const QString &language);

    /// The steps in the session's language; index 0 is the introduction.
    [[nodiscard]] const QList<Step> &steps() const;
    [[nodiscard]] int currentStep() const;
    /// Shows a step and keeps that it was seen. On a store error the step is shown all the same.
    Result<void> goToStep(int step);
    [[nodiscard]] LessonProgress progress() const;
    [[nodiscard]] int sitting() const;
    /// Begins the next sitting: empty exercises, next variants, step 0. Only when the lesson is done.
    Result<void> startAgain();

    /// The exercise of this id in the lesson, or nullptr.
    [[nodiscard]] const Exercise *exercise(const QString &idOrUuid) const;
    [[nodiscard]] ExerciseStanding standing(const ExercisePlace &place) const;
    /// The answer that was counted last, or nullptr: what `attemptsChanged` is about.
    [[nodiscard]] const Attempt *newestAttempt() const;

    /// Keeps unsent work; call it at every change. An empty object removes the draft where nothing
    /// was answered yet.
    Result<void> saveDraft(const ExercisePlace &place, const QJsonObject &answer);
    /// Grades an answer and, unless it is invalid, stores it durably before this returns. On a store error nothing is
    /// counted and the answer stays as draft (on disk where that is possible, in the session in any case).
    /// Errors: session.closed-exercise when no further answer is allowed; store errors.
    [[nodiscard]] Result<Submission> submit(const ExercisePlace &place, const QJsonObject &answer);

    /// Opens the next hint; the result is the number now open. Errors: session.no-hint.
    Result<int> openHint(const ExercisePlace &place);
    /// Opens the solution: the model answer of this variant. Later answers are aided. Errors: session.no-solution.
    Result<QJsonObject> openSolution(const ExercisePlace &place);

    /// A reveal block is open when the nearest predict above it is answered, or when it was opened by hand.
    /// \a step and \a block are indices into steps() and Step::blocks.
    [[nodiscard]] bool isRevealOpen(int step, int block) const;
    void openReveal(int step, int block);

signals:
    /// An answer was counted; whoever shows progress asks again.
    void attemptsChanged();
    void stepChanged(int step);

private:
    struct State;
    explicit LessonSession(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace chartroom
