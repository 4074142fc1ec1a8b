// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace chartroom {

/// Marks a part of a page that F6 stops at. \a order says in which turn: the navigation is 0, the parts of a page 10,
/// 20, 30 in reading order, the action bar 90.
void markAsPane(QWidget *pane, int order);
/// The same for a part that is read, not worked on: the keyboard focus goes to the part itself when nothing in it takes
/// Tab, so that F6 brings it into view and a screen reader reads it.
void markAsReadingPane(QWidget *pane, int order);
/// Gives the panes inside \a parent new turns from \a order on, in the order they have; returns the next free turn.
int renumberPanes(QWidget *parent, int order);
/// F6 passes the part by from now on.
void unmarkPane(QWidget *pane);

/// Moves the keyboard focus to the next (or the one before) of the showing panes of \a window: to the control that had
/// it last there, else to the first one that takes it. Of panes inside panes the innermost counts as where one is.
/// Without another pane nothing happens and false is returned.
bool moveToNextPane(QWidget *window, bool forward);

/// Tab goes through these parts one after the other, in each as it did before.
void tabThrough(const QList<QWidget *> &parts);

/// The first showing control below \a parent that Tab would stop at, in Tab order; nullptr when there is none.
[[nodiscard]] QWidget *firstTabStop(QWidget *parent);

} // namespace chartroom
