// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace chartroom {

enum class ActionState { NotStarted, InProgress, Completed };

/// One of the department's own data-skills actions. Written by the department, not derived from people.
struct CardAction {
    QString area;
    QString title;
    int priorityYear = 1;
    ActionState state = ActionState::NotStarted;
    QString owner;
    QDate due; ///< null = no date

    bool operator==(const CardAction &) const = default;
};

/// "not-started", "in-progress" or "completed".
[[nodiscard]] QString actionStateWord(ActionState state);

} // namespace chartroom
