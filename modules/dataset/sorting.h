// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/column.h"

#include <QList>
#include <vector>

namespace chartroom {

struct SortKey {
    Column column;
    bool descending = false;
};

/// Places of rows in the order of keys; stable; missing last in both directions. Radix sort: a million rows take tens
/// of milliseconds a key. Stops early when cancelled; the order is then only partly sorted.
[[nodiscard]] std::vector<int> sortedRows(const QList<SortKey> &keys, qsizetype rowCount,
                                          const Progress &progress = {});

/// Sorts numbers without NaN ascending; several times faster than std::sort from some thousands on.
void sortNumbers(std::vector<double> &numbers);

/// For each text its place in code point order. Stops early when cancelled.
[[nodiscard]] std::vector<double> textRanks(const QStringList &texts, const Progress &progress = {});

} // namespace chartroom
