// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QString>

namespace chartroom {

/// A span of days, both included, in UTC. A null `from` or `to` leaves that side open.
struct Period {
    QDate from;
    QDate to;

    [[nodiscard]] bool contains(const QDate &day) const
    {
        return (from.isNull() || day >= from) && (to.isNull() || day <= to);
    }
    bool operator==(const Period &) const = default;
};

/// Reads the command line's PERIOD: `2025`, `2025-H1`, `2025-Q3`, `2025-04` or `2025-01-01..2025-06-30`.
/// Errors: usage.value.
[[nodiscard]] Result<Period> parsePeriod(const QString &text);

/// The shortest of these forms that means the period: "2025-H1", otherwise "from..to".
[[nodiscard]] QString periodText(const Period &period);

/// The period before, of equal length: a half year before a half year, a quarter before a quarter; otherwise as many
/// days as \a period has, ending the day before it begins.
[[nodiscard]] Period previousPeriod(const Period &period);

} // namespace chartroom
