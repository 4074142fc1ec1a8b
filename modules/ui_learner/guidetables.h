// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"

namespace chartroom {

/// The modules of packs as a section of Markdown: lessons, hours, what they build. Empty without modules.
[[nodiscard]] QString modulesTable(const QList<const Pack *> &packs, const QString &language);

/// The paths of the seven roles as a section of Markdown: each with its stops in order, as far as packs have them. Empty
/// without any.
[[nodiscard]] QString pathsTable(const QList<const Pack *> &packs, const QString &language);

} // namespace chartroom
