// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chartroom {

/// True when these words (without the program's name) ask for a headless command, help or version.
[[nodiscard]] bool wantsHeadless(const QStringList &words);

/// Runs a headless command and prints as command-line.md 1 says. Returns the exit code.
[[nodiscard]] int runHeadless(const QStringList &words);

} // namespace chartroom
