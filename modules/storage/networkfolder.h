// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chartroom {

/// True for kinds of file systems whose files live on another machine, or outside of a virtual one, by the names that
/// the system gives them ("nfs4", "cifs", "fuse.sshfs", "9p"). SQLite's write-ahead log needs memory that all its users
/// share, which these do not have (sqlite.org/wal.html, section 1).
[[nodiscard]] bool isNetworkFileSystem(const QByteArray &name);

/// Asks the system about the folder of a file.
[[nodiscard]] bool isOnNetwork(const QString &path);

} // namespace chartroom
