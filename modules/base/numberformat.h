// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace chartroom {

/// Numbers and dates as a reader sees them (exercises.md 2.3, curriculum.md 8.2). Languages are BCP 47 tags; a tag
/// that starts with "fr" is written the French Canadian way, every other one the English Canadian way.

/// Whole numbers without decimals, others rounded to at most \a maxDecimals without trailing zeros; digit groups
/// from 10 000 upwards (so that a year stays a year).
[[nodiscard]] QString displayNumber(double number, const QString &language, int maxDecimals = 2);

/// Exactly \a decimals decimals, half away from zero; digit groups from \a groupFrom upwards.
[[nodiscard]] QString displayFixed(double number, int decimals, const QString &language, double groupFrom = 10000);

/// Controls, tables and charts group from 1,000: 1,250 or 1 250 (no-break space).
[[nodiscard]] QString displayGrouped(double number, const QString &language, int maxDecimals = 2);

/// en "1 July 2025", fr "1er juillet 2025".
[[nodiscard]] QString displayDate(const QDate &date, const QString &language);

/// The name of a month, 1 to 12: "July", "juillet".
[[nodiscard]] QString monthName(int month, const QString &language);

/// The machine's form (exercises.md 7.7): 15 significant digits, no trailing zeros, an exponent only below 1e-6 and
/// from 1e15.
[[nodiscard]] QString canonicalNumber(double number);

/// Rounds half away from zero at \a decimals decimals; a hair is added so that 2.675 (stored as 2.67499…) rounds up.
[[nodiscard]] double roundHalfAway(double number, int decimals);

[[nodiscard]] inline bool isFrench(const QString &language) { return language.startsWith(QLatin1String("fr")); }

} // namespace chartroom
