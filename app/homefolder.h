// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Where the program keeps settings, keys and the learner's store: CHARTROOM_HOME, else the user's data folder.
[[nodiscard]] QString homeFolder();

/// The folder of the bundled packs: beside the program when installed, in the source tree when built there.
[[nodiscard]] QString bundledPacksFolder();

} // namespace chartroom
