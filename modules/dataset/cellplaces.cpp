// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/cellplaces.h"

#include "dataset/csvscanner.h"
#include "dataset/textdecoding.h"

namespace chartroom {

using namespace Qt::StringLiterals;

CellPlaces::CellPlaces(QString path, QByteArray utf8, char delimiter, char quote, std::vector<qint64> offsets,
                       std::vector<int> lines, std::vector<int> fileColumns)
    : m_path(std::move(path))
    , m_utf8(std::move(utf8))
    , m_delimiter(delimiter)
    , m_quote(quote)
    , m_offsets(std::move(offsets))
    , m_lines(std::move(lines))
    , m_fileColumns(std::move(fileColumns))
{}

CellPlaces::CellPlaces(QString path, QString prefix, QStringList pointers)
    : m_path(std::move(path))
    , m_isJson(true)
    , m_prefix(std::move(prefix))
    , m_pointers(std::move(pointers))
{}

CellPlaces::CellPlaces(QString path, std::vector<int> sheetRows, std::vector<int> sheetColumns, int headerRow)
    : m_path(std::move(path))
    , m_lines(std::move(sheetRows))
    , m_fileColumns(std::move(sheetColumns))
    , m_headerLine(headerRow)
    , m_isSheet(true)
{}

void CellPlaces::setHeader(qint64 offset, int line)
{
    m_headerOffset = offset;
    m_headerLine = line;
}

Place CellPlaces::at(qsizetype row, int column) const
{
    if (m_isJson) {
        const QString record = m_prefix + u'/' + QString::number(row);
        return {m_path, 0, 0, column < 0 ? record : record + m_pointers.value(column)};
    }
    const auto place = static_cast<size_t>(row);
    if (m_isSheet && place < m_lines.size())
        return {m_path, m_lines[place], column < 0 ? 1 : m_fileColumns[static_cast<size_t>(column)], {}};
    if (place >= m_offsets.size())
        return {m_path, 0, 0, {}};
    const int fileColumn = column < 0 ? 0 : m_fileColumns[static_cast<size_t>(column)];
    return csvPlace(m_offsets[place], m_lines[place], fileColumn);
}

Place CellPlaces::header(int column) const
{
    if (m_isSheet && m_headerLine > 0 && column >= 0)
        return {m_path, m_headerLine, m_fileColumns.at(static_cast<size_t>(column)), {}};
    const bool known = m_headerOffset >= 0 && column >= 0 && static_cast<size_t>(column) < m_fileColumns.size();
    return known ? csvPlace(m_headerOffset, m_headerLine, m_fileColumns[static_cast<size_t>(column)])
                 : Place{m_path, 0, 0, {}};
}

QString CellPlaces::text(qsizetype row, int column) const
{
    const auto place = static_cast<size_t>(row);
    const int fileColumn = m_isJson || m_isSheet || place >= m_offsets.size() ? -1 : m_fileColumns[static_cast<size_t>(column)];
    if (fileColumn < 0)
        return {};
    CsvScanner scanner(QByteArrayView(m_utf8).sliced(m_offsets[place]), m_delimiter, m_quote);
    if (!scanner.next(static_cast<size_t>(fileColumn) + 1) || static_cast<size_t>(fileColumn) >= scanner.keptCells())
        return {};
    const std::string_view cell = scanner.cell(static_cast<size_t>(fileColumn));
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
}

/// Splits the one record again: cheaper than keeping a place for every cell.
Place CellPlaces::csvPlace(qint64 offset, int line, int fileColumn) const
{
    const QByteArrayView rest = QByteArrayView(m_utf8).sliced(offset);
    CsvScanner scanner(rest, m_delimiter, m_quote);
    if (fileColumn < 0 || !scanner.next(static_cast<size_t>(fileColumn) + 1) ||
        static_cast<size_t>(fileColumn) >= scanner.keptCells())
        return {m_path, line, 1, {}};
    const auto inRecord = static_cast<qint64>(scanner.cellOffset(static_cast<size_t>(fileColumn)));
    const TextPosition position = positionInText(rest, inRecord);
    return {m_path, line + position.line - 1, position.column, {}};
}

} // namespace chartroom
