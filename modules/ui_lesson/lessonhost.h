// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui_lesson/exercisecontent.h"

namespace chartroom {

/// How far a step is.
enum class StepMark { NotSeen, Seen, Done };

/// What a lesson on screen asks of whoever holds the sitting: the learner's session stores, a trainer's preview does
/// not. A place is an exercise id with whether it stands in a `predict` block.
class LessonHost
{
public:
    struct Place {
        QString exercise;
        bool isPrediction = false;
        bool operator==(const Place &) const = default;
    };

    LessonHost() = default;
    LessonHost(const LessonHost &) = delete;
    LessonHost &operator=(const LessonHost &) = delete;
    virtual ~LessonHost() = default;

    [[nodiscard]] virtual const Pack &pack() const = 0;
    [[nodiscard]] virtual const Lesson &lesson() const = 0;
    [[nodiscard]] virtual QString language() const = 0;

    [[nodiscard]] virtual const QList<Step> &steps() const = 0;
    [[nodiscard]] virtual int currentStep() const = 0;
    [[nodiscard]] virtual StepMark stepMark(int step) const = 0;
    virtual Result<void> goToStep(int step) = 0;

    [[nodiscard]] virtual qint64 seed(const Place &place) const = 0;
    [[nodiscard]] virtual ExerciseSituation situation(const Place &place) const = 0;
    virtual Result<void> saveDraft(const Place &place, const QJsonObject &answer) = 0;
    /// Grades; the grade is empty where it waits: for the reveal of a prediction, or the end of a placement.
    virtual Result<std::optional<Grade>> submit(const Place &place, const QJsonObject &answer) = 0;
    virtual Result<void> openHint(const Place &place) = 0;
    virtual Result<void> openSolution(const Place &place) = 0;
    [[nodiscard]] virtual bool isRevealOpen(int step, int block) const = 0;
    virtual void openReveal(int step, int block) = 0;
    /// False where answers are kept to go on with, but are no part of anybody's record (a pack that is tried out).
    [[nodiscard]] virtual bool isRecorded() const { return true; }
    /// True where single exercises are asked, one a step; the pack and lesson are those of the one on screen.
    [[nodiscard]] virtual bool isReview() const { return false; }
    /// True of such a host where questions find a starting point: one after the other, never back, and no grade is shown.
    [[nodiscard]] virtual bool isPlacement() const { return false; }
    /// In placement: the learner does not know. No answer is kept; `goToStep` leads on.
    virtual Result<void> passQuestion() { return {}; }
    /// Minutes from the step on screen to the end, where the lesson's own time does not tell them.
    [[nodiscard]] virtual std::optional<double> minutesLeft() const { return std::nullopt; }
    /// True where the learner's own notes, bookmarks and reports of problems are kept.
    [[nodiscard]] virtual bool keepsMarks() const { return false; }
    [[nodiscard]] virtual QString note(int /*step*/) const { return {}; }
    /// An empty text takes the note away.
    virtual Result<void> saveNote(int /*step*/, const QString & /*text*/) { return {}; }
    [[nodiscard]] virtual bool hasBookmark(int /*step*/) const { return false; }
    virtual Result<void> setBookmark(int /*step*/, bool /*marked*/) { return {}; }
    /// \a exercise is an id of the lesson.
    virtual Result<void> reportProblem(const QString & /*exercise*/, const QString & /*text*/) { return {}; }
    /// True when every step is done: the lesson can be taken again, with the next variants.
    [[nodiscard]] virtual bool isDone() const = 0;
    virtual Result<void> startAgain() = 0;
};

} // namespace chartroom
