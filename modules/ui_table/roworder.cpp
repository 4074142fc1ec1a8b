// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_table/roworder.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace chartroom {

QList<int> sortedRows(const Column &column, QList<int> rows, Qt::SortOrder order)
{
    struct Entry {
        double key;
        int row;
    };
    const std::vector<double> keys = column.sortKeys();
    std::vector<Entry> present;
    present.reserve(size_t(rows.size()));
    QList<int> missing;
    for (const int row : std::as_const(rows)) {
        const double key = keys[size_t(row)];
        if (std::isnan(key))
            missing.append(row);
        else
            present.push_back({order == Qt::AscendingOrder ? key : -key, row});
    }
    std::stable_sort(present.begin(), present.end(), [](const Entry &a, const Entry &b) { return a.key < b.key; });
    std::transform(present.begin(), present.end(), rows.begin(), [](const Entry &entry) { return entry.row; });
    std::copy(missing.begin(), missing.end(), rows.begin() + qsizetype(present.size()));
    return rows;
}

} // namespace chartroom
