// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "learning/placement.h"
#include "storage/progressstore.h"

namespace chartroom {

/// The course of one learner's placement as the store keeps it, so that it goes on after a restart, and whether the
/// learner was welcomed. The answers themselves are attempts like all others; "not sure" leaves none, hence this. The
/// store must outlive the record.
class PlacementRecord
{
public:
    PlacementRecord(ProgressStore &store, const LearnerId &learner);

    /// Errors of the store; what was known before stays then.
    Result<void> read();

    [[nodiscard]] const PlacementCourse &course() const { return m_course; }
    [[nodiscard]] const LearnerId &learner() const { return m_learner; }
    /// The next question of a course that is begun; nothing otherwise.
    [[nodiscard]] std::optional<PlacementItem> next(const PlacementBank &bank) const;
    /// Where the learner stands by the last course that came to its end; empty when none did.
    [[nodiscard]] QList<PlacementBand> bands() const { return placementBands(m_course.finished); }

    /// Begins a round; one that is begun goes on. Errors of the store.
    Result<void> begin();
    /// Keeps what came of the next question; the last one ends the course. Errors of the store: what is known stays
    /// known here, and the next change writes it.
    Result<void> note(const PlacementBank &bank, const PlacementItem &item, PlacementOutcome outcome);
    /// Leaves it: for now, or for good. What was answered stays, and `begin` starts anew. Errors of the store.
    Result<void> skip();

    /// The person has seen who the program takes them for.
    [[nodiscard]] bool isWelcomed() const { return m_isWelcomed; }
    /// Errors of the store.
    Result<void> setWelcomed();

private:
    Result<void> save(const PlacementCourse &course);

    ProgressStore &m_store;
    LearnerId m_learner;
    PlacementCourse m_course;
    bool m_isWelcomed = false;
};

/// The names of the settings that hold the above: what erasing a person takes away.
[[nodiscard]] QStringList placementSettings(const LearnerId &learner);

} // namespace chartroom
