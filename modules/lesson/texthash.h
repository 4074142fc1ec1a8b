// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chartroom {

/// The form in which texts are hashed (pack-format.md 10.2): NFC, line feeds, no spaces or tabs at line ends, no empty
/// lines at start and end, no final line feed.
[[nodiscard]] QString normalizedForHash(const QString &text);

/// The source hash of a text: the first 16 hexadecimal digits of SHA-256 over its normalised form.
[[nodiscard]] QString textHash(const QString &text);

/// The hash of several texts, each normalised and then joined by line feeds (entry 0 of a lesson, 10.3).
[[nodiscard]] QString textHash(const QStringList &texts);

} // namespace chartroom
