// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/work.h"

namespace chartroom {

/// What was open in the workbench when the program ended, so that it opens again.
struct BenchSession {
    Work work;
    QString path;          ///< the file the work was saved in; empty: none yet
    bool modified = false; ///< it holds more than that file
    bool operator==(const BenchSession &) const = default;
};

/// Kept in `workbench.json` of the home folder. Errors: io.write.
[[nodiscard]] Result<void> saveSession(const QString &home, const BenchSession &session);
/// Nothing was open.
[[nodiscard]] Result<void> clearSession(const QString &home);
/// None when nothing was open, or what is there cannot be read.
[[nodiscard]] std::optional<BenchSession> readSession(const QString &home, const QString &language);

} // namespace chartroom
