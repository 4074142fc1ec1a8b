// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace chartroom {

/// The program's icon in the usual sizes.
[[nodiscard]] QIcon applicationIcon();

} // namespace chartroom
