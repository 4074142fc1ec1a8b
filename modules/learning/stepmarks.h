// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "lesson/pack.h"
#include "storage/progressstore.h"

#include <QList>

namespace chartroom {

/// A step that a learner wants to find again.
struct Bookmark {
    LessonId lesson;
    int step = 0;
    QDateTime at; ///< UTC

    bool operator==(const Bookmark &) const = default;
};

/// What one learner keeps beside the steps of lessons: notes and bookmarks. They are the learner's own: bookmarks never
/// leave the machine, notes only with a share that says so. The store and the clock must outlive this.
class StepMarks
{
public:
    StepMarks(ProgressStore &store, const Clock &clock, const LearnerId &learner);

    /// Reads what the store holds. Errors of the store; what was known before stays then.
    Result<void> read();

    /// The note of a step, or an empty text.
    [[nodiscard]] QString note(const LessonId &lesson, int step) const;
    /// Adds a note that takes the place of the one before; an empty text takes it away. Errors of the store.
    Result<void> saveNote(const LessonId &lesson, int step, const QString &text);
    /// The notes that hold, the newest first.
    [[nodiscard]] const QList<Note> &notes() const { return m_notes; }

    [[nodiscard]] bool hasBookmark(const LessonId &lesson, int step) const;
    /// Errors of the store.
    Result<void> setBookmark(const LessonId &lesson, int step, bool marked);
    /// The newest first.
    [[nodiscard]] const QList<Bookmark> &bookmarks() const { return m_bookmarks; }

    /// Keeps that an exercise has a problem, in the learner's words; it goes to the trainer with what is shared.
    /// Errors of the store.
    Result<void> reportProblem(const Pack &pack, const ExerciseId &exercise, const QString &text);

private:
    ProgressStore &m_store;
    const Clock &m_clock;
    LearnerId m_learner;
    QList<Note> m_notes; ///< that hold
    QList<Bookmark> m_bookmarks;
};

} // namespace chartroom
