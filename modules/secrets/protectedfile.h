// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// Writes a whole file that its owner alone can read, from its first byte on, or nothing: beside the target, flushed
/// and renamed. An older file is replaced. Missing folders are not made. Errors: io.write.
Result<void> saveProtectedFile(const QString &path, const QByteArray &content);

/// The same, but never over a file that exists, not even one that appears at this moment. Errors: io.exists, io.write.
Result<void> createProtectedFile(const QString &path, const QByteArray &content);

} // namespace chartroom
