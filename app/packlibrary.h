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
    /// Without the law cards of places other than \a jurisdiction ("ontario", "canada", "australia").
    [[nodiscard]] QList<const Pack *> pointersFor(const QString &jurisdiction) const;
};

/// Opens every pack folder and archive below a folder, in order of their names, and those named one by one.
/// Takes tens of milliseconds for each pack: not for the window's thread.
[[nodiscard]] PackLibrary openPackLibrary(const QString &folder, const QStringList &furtherPacks, const QString &language);

/// One pack that a person opened by name.
struct OpenedPack {
    std::unique_ptr<const Pack> pack; ///< none: it cannot be used
    QString path;
    QString problem;                  ///< why there is none: a sentence with the place
    int errors = 0;                   ///< parts of the pack that are left out because they are wrong
};

/// The pack that a path stands for: a folder, a .crpack, or the pack.yaml of a folder. Empty for other files.
[[nodiscard]] QString packAt(const QString &path);

/// Opens a pack. Not for the window's thread.
[[nodiscard]] OpenedPack openNamedPack(const QString &path, const QString &language);

} // namespace chartroom
