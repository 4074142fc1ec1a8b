// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/learnerfacts.h"
#include "ui_learner/learnerdesk.h"
#include "ui_learner/sessionhost.h"

namespace chartroom {

/// Lets the lesson page find a starting point: one question a step, the next one chosen by the answers so far. Answers
/// go the same way as in a lesson; no hint, no solution and no grade is shown. A course that was left goes on.
class PlacementHost : public SittingHost
{
public:
    /// \a desk must outlive the host. Errors of the store; lesson.unknown when no pack has questions to ask.
    [[nodiscard]] static Result<std::unique_ptr<PlacementHost>> open(LearnerDesk &desk);

    void setLanguage(const QString &language) override;
    /// None: what is answered here is no part of the record, so the desk learns of it when all is done.
    [[nodiscard]] QList<LessonSession *> sessions() const override { return {}; }

    [[nodiscard]] const Pack &pack() const override { return m_host->pack(); }
    [[nodiscard]] const Lesson &lesson() const override { return m_host->lesson(); }
    [[nodiscard]] QString language() const override { return m_host->language(); }
    /// An empty introduction, then one for each question; only the one that is asked has blocks.
    [[nodiscard]] const QList<Step> &steps() const override { return m_steps; }
    [[nodiscard]] int currentStep() const override { return m_current; }
    [[nodiscard]] StepMark stepMark(int step) const override;
    /// Asks the next question once the one on screen is answered or passed; otherwise it stays.
    Result<void> goToStep(int step) override;
    [[nodiscard]] qint64 seed(const Place &place) const override { return m_host->seed(place); }
    [[nodiscard]] ExerciseSituation situation(const Place &place) const override;
    Result<void> saveDraft(const Place &place, const QJsonObject &answer) override { return m_host->saveDraft(place, answer); }
    Result<std::optional<Grade>> submit(const Place &place, const QJsonObject &answer) override;
    Result<void> openHint(const Place &place) override { return m_host->openHint(place); }
    Result<void> openSolution(const Place &place) override { return m_host->openSolution(place); }
    [[nodiscard]] bool isRevealOpen(int, int) const override { return true; }
    void openReveal(int, int) override {}
    [[nodiscard]] bool isReview() const override { return true; }
    [[nodiscard]] bool isPlacement() const override { return true; }
    Result<void> passQuestion() override;
    [[nodiscard]] std::optional<double> minutesLeft() const override;
    [[nodiscard]] bool isDone() const override { return false; }
    Result<void> startAgain() override { return {}; }

private:
    PlacementHost(LearnerDesk &desk, LearnerFacts facts) : m_desk(desk), m_facts(std::move(facts)) {}
    Result<void> askNext();
    void writeSteps();
    void keep(PlacementOutcome outcome);

    LearnerDesk &m_desk;
    LearnerFacts m_facts;
    std::unique_ptr<SessionHost> m_host; ///< of the question on screen
    PlacementItem m_item;
    bool m_isAnswered = false;
    int m_current = 1;
    QList<Step> m_steps;
};

} // namespace chartroom
