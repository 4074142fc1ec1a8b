// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archivelimits.h"
#include "base/background.h"

#include <QStringList>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chartroom {

/// The parts of an Office Open XML workbook that all its sheets share (ECMA-376 part 1, clause 18).
struct Workbook {
    struct Sheet {
        QString name;
        QString path; ///< in the archive
    };

    QList<Sheet> sheets;                ///< worksheets, in the order of their tabs
    bool startsIn1904 = false;          ///< day 0 is 1904-01-01 instead of 1899-12-30
    std::vector<std::string> texts;     ///< shared strings, UTF-8
    std::vector<bool> isDate;           ///< by the cell format (`s` of a cell): shown as a date or time

    [[nodiscard]] QStringList sheetNames() const;
};

/// Reads the workbook part, its relationships, shared strings and styles; none when it is no workbook or damaged.
[[nodiscard]] std::optional<Workbook> readWorkbook(const ArchiveFiles &files);

/// True for formats that show a serial number as a date or time: built-in ones by their number, others by their code.
[[nodiscard]] bool isDateFormat(int id, const QString &code);

/// What is odd about a cell or a row of a sheet.
enum class SheetOddity { ErrorValue, NoResult, Merged };

/// The cells of a sheet as texts: numbers as they are stored, dates ISO, booleans true and false. Row by row without
/// rows that are empty; views live as long as the sheet and its workbook.
struct SheetCells {
    struct Odd {
        SheetOddity what = SheetOddity::ErrorValue;
        int row = 0; ///< of the sheet, from 1; so is the column
        int column = 0;
        QString text; ///< the error, or the merged range
    };

    std::vector<std::vector<std::string_view>> rows; ///< from column A on; a view of nothing is an empty cell
    std::vector<int> rowNumbers;                     ///< of the sheet, from 1
    bool isCut = false; ///< the limits left rows out
    std::vector<Odd> odd;
    std::deque<std::string> own; ///< texts that are not shared
};

/// How much of a sheet is read.
struct SheetLimits {
    qint64 rows = 1'048'576; ///< those of the format
    int columns = 16'384;
    qint64 cells = 400'000'000; ///< empty ones among them
};

/// Reads a sheet; none when its XML is damaged or the work was stopped.
[[nodiscard]] std::optional<SheetCells> readSheet(const QByteArray &xml, const Workbook &workbook,
                                                  const SheetLimits &limits, const Progress &progress);

/// A serial number as ISO text: "2024-01-31", "2024-01-31T08:30:00", or "08:30:00" below one day. Empty when there is
/// no such day. The 1900 system counts a 29 February 1900 that never was (ECMA-376 part 1, 18.17.4.1).
[[nodiscard]] QString isoFromSerial(double serial, bool startsIn1904);

} // namespace chartroom
