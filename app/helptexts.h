// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace chartroom {

/// What the program is for and how its pages belong together, in a few paragraphs.
void showHelp(QWidget *parent);

/// Every key that does something, by place.
void showShortcuts(QWidget *parent);

} // namespace chartroom
