// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chartroom {

/// True when these words (without the program's name) ask for a command, help or version, or for nothing that exists;
/// false for a start with the window, with or without a pack to open.
[[nodiscard]] bool wantsHeadless(const QStringList &words);

/// Runs a headless command and prints as command-line.md 1 says. Returns the exit code.
[[nodiscard]] int runHeadless(const QStringList &words);

} // namespace chartroom
