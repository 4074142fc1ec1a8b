// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_learner/learnerdesk.h"

class QWidget;

namespace chartroom {

/// Where the learner stands in a competency, with the level their profile expects: the card beside a page of the guide.
[[nodiscard]] QWidget *makeStandingCard(const QString &competency, const LearnerDesk &desk);

/// A lesson with the place where the learner is in it.
struct LessonOffer {
    StudyPlace place;
    QString title;
    int minutes = 0;
    StudyState state = StudyState::NotStarted;
};

/// The lessons of all packs that build a competency, in the order of their modules; without tests.
[[nodiscard]] QList<LessonOffer> lessonsBuilding(const QString &competency, const LearnerDesk &desk);

/// Where a lesson is found by its slug alone, as links of the guide name it; nothing when no pack has it.
[[nodiscard]] std::optional<StudyPlace> placeOfLesson(const QString &slug, const LearnerDesk &desk);

} // namespace chartroom
