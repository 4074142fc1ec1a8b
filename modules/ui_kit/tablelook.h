// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

class QAbstractItemModel;
class QTableView;

namespace chartroom {

/// Rows as high as their wrapped texts, or one line each: for tables of thousands of rows.
enum class TableRows { Wrapped, OneLine };

/// The look that all tables of rows share: whole rows are chosen, row lines only, wrapped text, no row header, Tab
/// leaves the table. \a widths holds one width for each column, in pixels at text size 100 %; the widths grow with the
/// text and with a header that needs more. The column \a stretched takes the room that is left, never less than its
/// width: then the table scrolls. The table must have its model.
void dressTable(QTableView &table, int stretched, const QList<int> &widths, TableRows rows = TableRows::Wrapped);

/// Writes the header of a model that keeps its own (QStandardItemModel) in the look of all tables: \a numbers are the
/// columns whose cells stand at the right.
void writeTableHeader(QAbstractItemModel &model, const QStringList &titles, const QList<int> &numbers = {});

/// The height in pixels that shows all rows and the header without scrolling.
[[nodiscard]] int wholeTableHeight(const QTableView &table);

} // namespace chartroom
