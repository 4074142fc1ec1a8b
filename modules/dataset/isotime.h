// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace chartroom {

/// Dates and times of ISO 8601 straight from the bytes of a file: a million cells in some milliseconds. What counts
/// as one is what dateFromIso and dateTimeFromIso say; values are encoded as in Column.

/// The Julian day number of a day of the proleptic Gregorian calendar, years 1 to 9999; none for a day that does not
/// exist (Hinnant, "chrono-compatible low-level date algorithms").
[[nodiscard]] std::optional<double> encodedDay(int year, int month, int day);

/// The day of a text like 2024-01-31.
[[nodiscard]] std::optional<double> isoDay(std::string_view text);

/// Milliseconds since 1970 of a text like 2024-01-31T08:30; an offset is ignored.
[[nodiscard]] std::optional<double> isoMilliseconds(std::string_view text);

/// The number of some digits; -1 when there are fewer, or other characters among them.
[[nodiscard]] int digitsIn(std::string_view text, size_t from, size_t count);

} // namespace chartroom
