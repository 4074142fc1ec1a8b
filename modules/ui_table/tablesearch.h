// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "dataset/table.h"

#include <QList>
#include <QString>

namespace chartroom {

/// A cell that holds the words looked for: the place of its row in the searched order, and its column of the table.
struct CellMatch {
    int place = 0;
    int column = 0;
    bool operator==(const CellMatch &) const = default;
};

/// What to look for and where.
struct TableSearch {
    Table table;
    QList<int> rows;    ///< the rows in the order shown
    QList<int> columns; ///< the columns shown, from left to right
    QString words;      ///< found anywhere in a cell, whatever its case and its accents
    QString language;
};

/// The first match of each row, in the order shown; empty when the work is cancelled. Cells match as they are shown and
/// as they are copied, so that both "1,250" and "1250" find an amount. Texts are compared once for each different text.
/// Pure, so that it can run on another thread.
[[nodiscard]] QList<CellMatch> findCells(const TableSearch &search, const Progress &progress);

/// A text for comparing: small letters without accents.
[[nodiscard]] QString foldedText(const QString &text);

} // namespace chartroom
