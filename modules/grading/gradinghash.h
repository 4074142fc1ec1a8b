// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/pack.h"

#include <QJsonObject>
#include <QString>

namespace chartroom {

/// The object whose canonical JSON is hashed (exercises.md 2.9): everything that can change a score, and nothing that
/// only changes words.
[[nodiscard]] QJsonObject gradingFacts(const Pack &pack, const Exercise &exercise);

/// SHA-256 of the canonical JSON (RFC 8785) of gradingFacts, 64 lower-case hexadecimal digits. An attempt stores it;
/// an exercise whose hash changed needs a higher `rev`.
[[nodiscard]] QString gradingHash(const Pack &pack, const Exercise &exercise);

} // namespace chartroom
