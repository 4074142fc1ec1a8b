// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Step 1 of exercises.md 3.6 "Number": NFKC, invisible characters removed, trimmed, minus signs made '-'.
/// For numbers and dates; typed words go through normalizedText of chart/textslots.h (N of 3.6).
[[nodiscard]] QString cleanTyped(const QString &text);

/// The form in which unit texts are compared: NFKC, case folded, without any white space.
[[nodiscard]] QString normalizeUnit(const QString &text);

/// True when the optimal string alignment distance of two texts after N is exactly 1 and the accepted text is
/// long enough (5 characters) and free of digits, so that the typo cannot change its meaning (3.6 "One typo").
[[nodiscard]] bool isOneTypo(const QString &typed, const QString &accepted);

} // namespace chartroom
