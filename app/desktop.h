// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chartroom {

/// The program with its window: opens the learner's store, shows the window, loads the packs. Returns the exit code.
[[nodiscard]] int runDesktop(const QStringList &words);

} // namespace chartroom
