// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace chartroom {

/// Asks when the person must choose: the title is the question, the buttons answer it. True when \a action was
/// chosen; Escape and Cancel are the same. This is the only place that shows a message box.
[[nodiscard]] bool askUser(QWidget *parent, const QString &question, const QString &details, const QString &action);

/// Shows a text of Markdown to read, with one button to close it.
void showText(QWidget *parent, const QString &title, const QString &markdown);

/// For a failure that leaves no page to say it on (the program cannot start).
void tellFatal(const QString &what, const QString &why);

} // namespace chartroom
