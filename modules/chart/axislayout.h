// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartstructure.h"
#include "chart/marklayout.h"

namespace chartroom {

/// Least and greatest number.
struct Extent {
    double lower = 0;
    double upper = 0;

    void widen(double number)
    {
        lower = std::min(lower, number);
        upper = std::max(upper, number);
    }
};

/// The ends of the domain that a spec gives a scale, the first of them first: numbers, or days since 1970 for times
/// (written as ISO text, or as a year). None without a domain, or when its ends are not of that kind.
[[nodiscard]] std::optional<std::pair<double, double>> ownDomain(const ChannelDef &def);

/// What an axis is laid out from; internal to layoutMarks.
struct AxisRequest {
    const ChannelDef *def = nullptr; ///< none: an axis without a field has one unnamed place
    Field field{};                   ///< of the column it shows
    QList<Scalar> domain{};          ///< of a discrete axis
    std::optional<Extent> extent{};  ///< of what is drawn, in data units
    bool vertical = false;           ///< discrete places run from top to bottom there
    bool growing = false;            ///< bars and areas: on a log axis they need a start below the least number
    double room = 0;                 ///< added at both ends of a continuous axis, in axis coordinates (half a mark)
};

/// An axis: places 0, 1, 2, … for discrete channels, days since 1970 for dates, numbers otherwise, with ticks at round
/// numbers or calendar dates.
[[nodiscard]] AxisLayout layoutAxis(const AxisRequest &request, const QString &language);

/// True when a log scale cannot show what is drawn: zero or a negative number in the data or in its own domain.
[[nodiscard]] bool isLogOverZero(const AxisRequest &request);

/// Ticks over days since 1970: years, quarters, months, days or hours, as the span asks; the larger unit stands under
/// the first tick of each (the year under the first month, the date under the first hour).
[[nodiscard]] QList<AxisTick> timeTicks(double firstDay, double lastDay, const QString &language);

/// A tick label: digit groups as charts have them; powers of ten beyond a quadrillion and below a millionth.
[[nodiscard]] QString tickLabel(double number, const QString &language, int decimals);

} // namespace chartroom
