// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "grading/invalid.h"

#include <QDate>
#include <QString>

namespace chartroom {

/// Reads a typed date (exercises.md 3.6 "Date"): ISO, "1er juillet 2025", "July 1st, 2025", or three numbers with a
/// four-digit year last or first. Month names may be shortened to three letters or more that name one month only.
/// Ids: answer.empty, date.ambiguous, date.not-a-date.
[[nodiscard]] Result<QDate, Invalid> readTypedDate(const QString &text, const QString &language);

} // namespace chartroom
