// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/lessonsession.h"
#include "learning/stepmarks.h"
#include "ui_lesson/lessonhost.h"

namespace chartroom {

/// What the lesson page shows of a learner: a lesson, or a review.
class SittingHost : public LessonHost
{
public:
    /// Texts and typed answers from now on are in this language; the work so far stays.
    virtual void setLanguage(const QString &language) = 0;
    /// The sessions behind it: whoever shows progress listens to them.
    [[nodiscard]] virtual QList<LessonSession *> sessions() const = 0;
};

/// Lets a lesson on screen work on a learner's sitting: every answer is durably stored before its grade is shown.
class SessionHost : public SittingHost
{
public:
    /// \a isRecorded: false where the store is no record (a pack that is tried out). \a marks, if any, must outlive the
    /// host.
    explicit SessionHost(std::unique_ptr<LessonSession> session, bool isRecorded = true, StepMarks *marks = nullptr)
        : m_session(std::move(session)), m_isRecorded(isRecorded), m_marks(marks)
    {
    }

    [[nodiscard]] LessonSession &session() { return *m_session; }
    [[nodiscard]] const LessonSession &session() const { return *m_session; }
    void setLanguage(const QString &language) override { m_session->setLanguage(language); }
    [[nodiscard]] QList<LessonSession *> sessions() const override { return {m_session.get()}; }

    [[nodiscard]] const Pack &pack() const override { return m_session->pack(); }
    [[nodiscard]] const Lesson &lesson() const override { return m_session->lesson(); }
    [[nodiscard]] QString language() const override { return m_session->language(); }
    [[nodiscard]] const QList<Step> &steps() const override { return m_session->steps(); }
    [[nodiscard]] int currentStep() const override { return m_session->currentStep(); }
    [[nodiscard]] StepMark stepMark(int step) const override;
    Result<void> goToStep(int step) override { return m_session->goToStep(step); }
    [[nodiscard]] qint64 seed(const Place &place) const override;
    [[nodiscard]] ExerciseSituation situation(const Place &place) const override;
    Result<void> saveDraft(const Place &place, const QJsonObject &answer) override;
    Result<std::optional<Grade>> submit(const Place &place, const QJsonObject &answer) override;
    Result<void> openHint(const Place &place) override;
    Result<void> openSolution(const Place &place) override;
    [[nodiscard]] bool isRevealOpen(int step, int block) const override { return m_session->isRevealOpen(step, block); }
    void openReveal(int step, int block) override { m_session->openReveal(step, block); }
    [[nodiscard]] bool isRecorded() const override { return m_isRecorded; }
    [[nodiscard]] bool isDone() const override { return m_session->progress().isDone; }
    Result<void> startAgain() override;
    [[nodiscard]] bool keepsMarks() const override { return m_marks != nullptr; }
    [[nodiscard]] QString note(int step) const override;
    Result<void> saveNote(int step, const QString &text) override;
    [[nodiscard]] bool hasBookmark(int step) const override;
    Result<void> setBookmark(int step, bool marked) override;
    Result<void> reportProblem(const QString &exercise, const QString &text) override;

private:
    [[nodiscard]] ExercisePlace placeOf(const Place &place) const;

    std::unique_ptr<LessonSession> m_session;
    bool m_isRecorded;
    StepMarks *m_marks;
    QHash<ExercisePlace, QJsonObject> m_solutions; ///< opened in this sitting
};

} // namespace chartroom
