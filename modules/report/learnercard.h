// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/mastery.h"
#include "progress/person.h"
#include "report/reportcard.h"

#include <QList>

namespace chartroom {

/// What a person's own card is made of.
struct LearnerCardRequest {
    Learner learner;
    bool showName = false; ///< the owner asked for the name; otherwise the pseudonym stands there
    Period period;
    QList<EvidenceFact> facts; ///< of this learner, in any order; those after the period are left out
    TargetProfile profile = defaultProfile();
    QDateTime issued;
    bool synthetic = false;
    QHash<QString, QList<NextStep>> lessons; ///< lessonsByCompetency()
    QList<CardPack> packs;
};

/// A person's own card: the same shape as a team card, with levels, ranges and what is still missing. It belongs to the
/// learner; what of it a manager may see is decided by consent, never here. Grades use the ability estimate and its
/// 80 % interval; lenses use the levels (curriculum.md section 7, Person). Trends compare with the period before.
[[nodiscard]] ReportCard buildLearnerCard(const LearnerCardRequest &request);

} // namespace chartroom
