// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/placementwords.h"

#include "ui_learner/tr.h"

namespace chartroom {

double minutesOfPlacement(int questions)
{
    return 0.75 * questions;
}

QString bandInWords(const PlacementBand &band, const LearnerDesk &desk)
{
    const auto title = [&desk](int level) { return desk.framework().levelTitle(level, desk.language()); };
    return UiLearnerTr::tr("Level %1 or %2: %3 or %4").arg(band.low).arg(band.low + 1).arg(title(band.low), title(band.low + 1));
}

QString placementAction(const LearnerDesk &desk)
{
    const PlacementCourse &course = desk.placement().course();
    if (course.standing == PlacementStanding::Begun)
        return UiLearnerTr::tr("Go on with the questions");
    return course.finished.isEmpty() ? UiLearnerTr::tr("Find my starting point") : UiLearnerTr::tr("Take the placement again");
}

} // namespace chartroom
