// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless/command.h"

namespace chartroom {

// One list for each file of commands; allCommands() joins them.
[[nodiscard]] QList<Command> packCommands();
[[nodiscard]] QList<Command> gradeCommands();
[[nodiscard]] QList<Command> chartCommands();
[[nodiscard]] QList<Command> dataCommands();
[[nodiscard]] QList<Command> progressCommands();
[[nodiscard]] QList<Command> storeCommands();
[[nodiscard]] QList<Command> storeFileCommands();
[[nodiscard]] QList<Command> reportCommands();
[[nodiscard]] QList<Command> organisationCommands();
[[nodiscard]] QList<Command> frameworkCommands();
[[nodiscard]] QList<Command> keyCommands();
[[nodiscard]] QList<Command> aboutCommands();
[[nodiscard]] QList<Command> tourCommands();
[[nodiscard]] QList<Command> xapiCommands();
[[nodiscard]] QList<Command> badgeCommands();
[[nodiscard]] QList<Command> tableCommands();
[[nodiscard]] QList<Command> regradeCommands();
[[nodiscard]] QList<Command> admissionCommands();

} // namespace chartroom
