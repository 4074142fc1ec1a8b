// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace chartroom {

/// Where the cells of a table stand in its file. CSV cells have a line and a column (in code points, of the first
/// character of the cell, which is the quote of a quoted one); JSON cells have a JSON pointer and 0:0;
/// cells of a workbook have the row and column of their sheet.
class CellPlaces
{
public:
    CellPlaces() = default;
    /// \a utf8 is the decoded file; \a offsets are the first bytes of the data rows, \a lines their lines;
    /// \a fileColumns gives for each column of the table its column in the file.
    CellPlaces(QString path, QByteArray utf8, char delimiter, char quote, std::vector<qint64> offsets,
               std::vector<int> lines, std::vector<int> fileColumns);
    /// JSON: \a prefix is the pointer of the array, \a pointers are those of the columns inside a record.
    CellPlaces(QString path, QString prefix, QStringList pointers);

    /// A sheet of a workbook: places are its rows and columns, from 1. \a headerRow 0: no header.
    CellPlaces(QString path, std::vector<int> sheetRows, std::vector<int> sheetColumns, int headerRow);

    /// The place of a cell; row and column count from 0. Column -1 is the row as a whole.
    [[nodiscard]] Place at(qsizetype row, int column) const;
    /// The place of a column's header (CSV), or of the whole file.
    [[nodiscard]] Place header(int column) const;
    void setHeader(qint64 offset, int line);
    /// The cell as it is written in a CSV file, without quotes; empty for JSON.
    [[nodiscard]] QString text(qsizetype row, int column) const;

private:
    [[nodiscard]] Place csvPlace(qint64 offset, int line, int fileColumn) const;

    QString m_path;
    QByteArray m_utf8;
    char m_delimiter = ',';
    char m_quote = '"';
    std::vector<qint64> m_offsets;
    std::vector<int> m_lines;
    std::vector<int> m_fileColumns;
    qint64 m_headerOffset = -1;
    int m_headerLine = 0;
    bool m_isJson = false;
    bool m_isSheet = false;
    QString m_prefix;
    QStringList m_pointers;
};

} // namespace chartroom
