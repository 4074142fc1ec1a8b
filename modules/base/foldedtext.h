// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// The text without accents and other combining marks ("Évaluée" gives "Evaluee"), in normalization form C.
[[nodiscard]] QString withoutAccents(const QString &text);

} // namespace chartroom
