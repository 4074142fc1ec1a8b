// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless/command.h"

#include <QJsonObject>
#include <optional>

namespace chartroom {

/// Reads a file, or standard input for "-". Errors: io.not-found, io.read.
[[nodiscard]] Result<QByteArray> readInput(const QString &path);

/// The object of a JSON text; without one the finding json.syntax with \a sentence goes to \a outcome.
[[nodiscard]] std::optional<QJsonObject> readJsonObject(const QByteArray &bytes, const QString &path,
                                                        const QString &sentence, CommandOutcome &outcome);

/// Content that stopped the reading is a finding (exit 1); whatever else went wrong stays an error (exit 2 or 3).
[[nodiscard]] Result<CommandOutcome> contentOutcome(const Error &error);

} // namespace chartroom
