// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// Reads a whole file. Errors: io.not-found, io.read; also io.read when it is larger than `limit` bytes.
[[nodiscard]] Result<QByteArray> readFile(const QString &path, qint64 limit = 1LL << 31);

/// Writes a whole file or nothing: to a temporary file beside the target, flushed and renamed. On failure the old
/// file stays. Errors: io.write. Missing parent folders are not made.
[[nodiscard]] Result<void> saveFile(const QString &path, const QByteArray &bytes);

/// The sentence for a file or folder that cannot be written; the reason goes to the log.
[[nodiscard]] Error cannotWrite(const QString &path, const QString &reason);

/// Makes a folder and its parents. Errors: io.write.
[[nodiscard]] Result<void> makeFolder(const QString &path);

/// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] QString sha256Hex(QByteArrayView bytes);

} // namespace chartroom
