// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace chartroom {

/// Marks a part of a page that F6 stops at. \a order says in which turn: the navigation is 0, the parts of a page 10,
/// 20, 30 in reading order, the action bar 90.
void markAsPane(QWidget *pane, int order);

/// Moves the keyboard focus to the next (or the one before) of the showing panes of \a window: to the control that had
/// it last there, else to the first one that takes it. Without another pane nothing happens and false is returned.
bool moveToNextPane(QWidget *window, bool forward);

/// The first showing control below \a parent that Tab would stop at, in Tab order; nullptr when there is none.
[[nodiscard]] QWidget *firstTabStop(QWidget *parent);

} // namespace chartroom
