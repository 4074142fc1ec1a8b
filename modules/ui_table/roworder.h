// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/column.h"

#include <QList>

namespace chartroom {

/// The rows (places in the column, from 0) sorted by their cells in natural order; missing cells stand last in both
/// directions, and rows that compare equal keep the order of \a rows. Pure, so that it can run on another thread.
[[nodiscard]] QList<int> sortedRows(const Column &column, QList<int> rows, Qt::SortOrder order);

} // namespace chartroom
