// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/kinds/numeric.h"

namespace chartroom {

/// exercises.md 4.9: a number read off a chart. The key is a Value (`number.expect`), or the value of a mark.
struct ChartRead {
    ChartReference chart;
    Numeric number;     ///< what may be typed, the key when it is a Value, and the two rings; never a date
    QJsonObject mark;   ///< mark key as written, entries may be {"expr": …}; empty when the key is a Value
    QString column;     ///< of the derived table, with \a mark
    Place expectPlace;

    [[nodiscard]] bool isByMark() const { return !mark.isEmpty(); }
};

[[nodiscard]] ChartRead readChartRead(KindReader &reader);

} // namespace chartroom
