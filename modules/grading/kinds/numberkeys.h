// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QDate>
#include <QList>
#include <QStringList>
#include <optional>

namespace chartroom {

/// numeric: the key as a number or, with `as: date`, as a date; the range is both or none.
struct NumericKey {
    double number = 0.0;
    QDate date;
    std::optional<double> low;
    std::optional<double> high;
    QDate lowDate;
    QDate highDate;
    Tolerance tolerance; ///< the one that counts
};

/// text.short: the accepted texts, as written and after normalisation, and what each anticipation catches.
struct TextShortKey {
    QStringList shown;
    QStringList accepted;
    QList<QStringList> caught; ///< normalised; one list an anticipation
};

} // namespace chartroom
