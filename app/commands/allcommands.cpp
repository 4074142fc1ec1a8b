// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/allcommands.h"

#include <algorithm>

namespace chartroom {

const QList<Command> &allCommands()
{
    static const QList<Command> commands = [] {
        QList<Command> all = packCommands() + gradeCommands() + chartCommands() + dataCommands() + progressCommands()
            + storeCommands() + storeFileCommands() + reportCommands() + organisationCommands() + frameworkCommands() + keyCommands() + aboutCommands()
            + tourCommands() + xapiCommands() + badgeCommands() + tableCommands()
            + regradeCommands() + admissionCommands();
        std::sort(all.begin(), all.end(), [](const Command &a, const Command &b) { return a.shape.name < b.shape.name; });
        return all;
    }();
    return commands;
}

} // namespace chartroom
