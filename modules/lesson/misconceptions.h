// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace chartroom {

/// The misconceptions that every pack may name (exercises.md 11), by theme.
[[nodiscard]] const QStringList &misconceptionIds();

} // namespace chartroom
