// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/reviewqueue.h"
#include "ui_learner/learnerdesk.h"
#include "ui_learner/sessionhost.h"

namespace chartroom {

/// Lets the lesson page show a review: one exercise a step, from any lesson and pack. Answers go the same way as in a
/// lesson; going from step to step leaves no fact.
class ReviewHost : public SittingHost
{
public:
    /// Tasks that no pack of the desk can ask are left out. Errors of the store; lesson.unknown when none is left.
    [[nodiscard]] static Result<std::unique_ptr<ReviewHost>> open(const LearnerDesk &desk, const QList<ReviewTask> &tasks);

    void setLanguage(const QString &language) override;
    [[nodiscard]] QList<LessonSession *> sessions() const override;

    [[nodiscard]] const Pack &pack() const override { return now().pack(); }
    [[nodiscard]] const Lesson &lesson() const override { return now().lesson(); }
    [[nodiscard]] QString language() const override { return now().language(); }
    [[nodiscard]] const QList<Step> &steps() const override { return m_steps; }
    [[nodiscard]] int currentStep() const override { return m_current + 1; }
    [[nodiscard]] StepMark stepMark(int step) const override;
    Result<void> goToStep(int step) override;
    [[nodiscard]] qint64 seed(const Place &place) const override { return now().seed(place); }
    [[nodiscard]] ExerciseSituation situation(const Place &place) const override { return now().situation(place); }
    Result<void> saveDraft(const Place &place, const QJsonObject &answer) override { return now().saveDraft(place, answer); }
    Result<std::optional<Grade>> submit(const Place &place, const QJsonObject &answer) override { return now().submit(place, answer); }
    Result<void> openHint(const Place &place) override { return now().openHint(place); }
    Result<void> openSolution(const Place &place) override { return now().openSolution(place); }
    [[nodiscard]] bool isRevealOpen(int, int) const override { return true; }
    void openReveal(int, int) override {}
    [[nodiscard]] bool isReview() const override { return true; }
    [[nodiscard]] std::optional<double> minutesLeft() const override;
    [[nodiscard]] bool isDone() const override { return false; }
    /// Notes and bookmarks belong to steps of lessons; a problem can be reported here, too.
    [[nodiscard]] bool keepsMarks() const override { return now().keepsMarks(); }
    Result<void> reportProblem(const QString &exercise, const QString &text) override { return now().reportProblem(exercise, text); }
    /// A review is not taken again: what it asks is due on another day.
    Result<void> startAgain() override { return {}; }

private:
    /// One exercise of the review; its host shows one exercise of a lesson.
    struct Asked {
        std::unique_ptr<SessionHost> host;
        ExerciseId exercise;
        double minutes = 0;
        bool seen = false;
    };

    explicit ReviewHost(std::vector<Asked> asked);
    void writeSteps();
    [[nodiscard]] SessionHost &now() { return *m_asked.at(static_cast<size_t>(m_current)).host; }
    [[nodiscard]] const SessionHost &now() const { return *m_asked.at(static_cast<size_t>(m_current)).host; }

    std::vector<Asked> m_asked;
    QList<Step> m_steps; ///< an empty introduction, then one a task
    int m_current = 0;
};

} // namespace chartroom
