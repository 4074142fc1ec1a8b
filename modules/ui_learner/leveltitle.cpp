// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/leveltitle.h"

#include "ui_learner/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

QString levelTitle(std::optional<int> level, const QString &nothing, const LearnerDesk &desk)
{
    if (!level)
        return nothing;
    return *level == 0 ? UiLearnerTr::tr("0 Not yet")
                       : u"%1 %2"_s.arg(*level).arg(desk.framework().levelTitle(*level, desk.language()));
}

} // namespace chartroom
