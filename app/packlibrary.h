// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "lesson/pack.h"

#include <memory>
#include <vector>

namespace chartroom {

/// The packs a learner can use, opened and kept for as long as the window lives.
struct PackLibrary {
    std::vector<std::unique_ptr<const Pack>> packs;
    QList<Issue> problems; ///< why a pack could not be opened

    [[nodiscard]] QList<const Pack *> pointers() const;
};

/// Opens every pack folder and archive below a folder, in order of their names, and those named one by one.
/// Takes tens of milliseconds for each pack: not for the window's thread.
[[nodiscard]] PackLibrary openPackLibrary(const QString &folder, const QStringList &furtherPacks, const QString &language);

} // namespace chartroom
