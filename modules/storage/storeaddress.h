// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Does this address name a PostgreSQL server ("postgresql:…")? The others name a file.
[[nodiscard]] bool isServerAddress(const QString &address);

/// The file of a store address (command-line.md 8.1), "sqlite:PATH" or a plain path; empty for a store on a server and
/// for ":memory:".
[[nodiscard]] QString sqlitePathOf(const QString &address);

} // namespace chartroom
