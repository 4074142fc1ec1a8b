// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/csvreader.h"

namespace chartroom {

/// The table of one sheet, and the sheets there are.
struct WorkbookTable {
    CsvTable reading; ///< places are row and column of the sheet; no delimiter
    QStringList sheets;
    QString sheet;
};

/// Reads a sheet of an Office Open XML workbook (.xlsx), the first one when \a sheet is empty. Types are found as for
/// CSV (pack-format.md 8.6) from what the cells hold; formulas count by their stored results. Rows above the first
/// that fills half of the columns are no header. Oddities are data.sheet.* (docs/decisions/0007-workbooks.md).
/// Errors: io.format (no workbook, damaged, protected), data.limit, usage.value (no such sheet), io.cancelled.
[[nodiscard]] Result<WorkbookTable> readWorkbookTable(const QByteArray &bytes, const CsvOptions &options = {},
                                                      const QString &sheet = {}, const Progress &progress = {});

} // namespace chartroom
