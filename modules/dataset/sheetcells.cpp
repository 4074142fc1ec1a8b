// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/workbook.h"

#include <QDateTime>
#include <QSet>
#include <QXmlStreamReader>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int sheetRowsBetweenLooks = 256;
constexpr int lettersInAlphabet = 26;
constexpr int secondsOfDay = 86'400;
constexpr size_t isoDayLength = 10;

/// The column of a reference like "AB12", from 0; -1 when there is none.
int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * lettersInAlphabet + (c.unicode() - u'A' + 1);
        if (column > 1'000'000)
            return -1;
    }
    return column - 1;
}

int rowOf(QStringView reference)
{
    qsizetype at = 0;
    while (at < reference.size() && reference.at(at) >= u'A' && reference.at(at) <= u'Z')
        ++at;
    return reference.mid(at).toInt();
}

/// A cell element as it is written.
struct RawCell {
    int column = 0;
    QString type;
    int format = 0;
    QString value;
    bool hasFormula = false;
};

class SheetReading
{
public:
    SheetReading(const QByteArray &bytes, const Workbook &book, const SheetLimits &limits, const Progress &progress)
        : m_xml(bytes)
        , m_size(bytes.size())
        , m_book(book)
        , m_limits(limits)
        , m_progress(progress)
    {}

    std::optional<SheetCells> read()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == u"row" && !readRow())
                return std::nullopt;
            if (m_xml.name() == u"mergeCell")
                noteMerged(m_xml.attributes().value("ref"_L1).toString());
        }
        if (m_xml.hasError())
            return std::nullopt;
        completeTimes();
        return std::move(m_sheet);
    }

private:
    /// False when the person stopped the work.
    bool readRow()
    {
        const int given = m_xml.attributes().value("r"_L1).toInt();
        m_row = given > 0 ? given : m_row + 1;
        if (++m_rowsRead % sheetRowsBetweenLooks == 0) {
            m_progress.report(10 + static_cast<int>(40 * m_xml.characterOffset() / std::max<qint64>(m_size, 1)), 100);
            if (m_progress.isCancelled())
                return false;
        }
        std::vector<std::string_view> cells;
        int nextColumn = 0;
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"row")
                break;
            if (token == QXmlStreamReader::StartElement && m_xml.name() == u"c") {
                const RawCell cell = readCell(nextColumn);
                nextColumn = cell.column + 1;
                place(cells, cell);
            }
        }
        if (cells.empty())
            return true;
        m_sheet.isCut = static_cast<qint64>(m_sheet.rows.size()) > m_limits.rows + 1 || m_cells > m_limits.cells;
        if (!m_sheet.isCut) {
            m_cells += static_cast<qint64>(cells.size());
            m_sheet.rows.push_back(std::move(cells));
            m_sheet.rowNumbers.push_back(m_row);
        }
        return true;
    }

    RawCell readCell(int nextColumn)
    {
        RawCell cell;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const int column = columnOf(attributes.value("r"_L1));
        cell.column = column < 0 ? nextColumn : column;
        cell.type = attributes.value("t"_L1).toString();
        cell.format = attributes.value("s"_L1).toInt();
        while (!m_xml.atEnd()) {
            const auto token = m_xml.readNext();
            if (token == QXmlStreamReader::EndElement && m_xml.name() == u"c")
                break;
            if (token != QXmlStreamReader::StartElement)
                continue;
            cell.hasFormula = cell.hasFormula || m_xml.name() == u"f";
            if (m_xml.name() == u"rPh")
                m_xml.skipCurrentElement();
            else if (m_xml.name() == u"v" || m_xml.name() == u"t")
                cell.value += m_xml.readElementText();
        }
        return cell;
    }

    void place(std::vector<std::string_view> &cells, const RawCell &cell)
    {
        if (cell.column > m_limits.columns)
            return;
        const std::string_view text = textOf(cell);
        if (!text.data())
            return;
        if (static_cast<size_t>(cell.column) >= cells.size())
            cells.resize(static_cast<size_t>(cell.column) + 1);
        cells[static_cast<size_t>(cell.column)] = text;
    }

    std::string_view textOf(const RawCell &cell)
    {
        if (cell.value.isEmpty()) {
            if (cell.hasFormula)
                m_sheet.odd.push_back({SheetOddity::NoResult, m_row, cell.column + 1, {}});
            return {};
        }
        if (cell.type == u"s")
            return sharedText(cell.value.toLongLong());
        if (cell.type == u"e") {
            m_sheet.odd.push_back({SheetOddity::ErrorValue, m_row, cell.column + 1, cell.value});
            return {};
        }
        if (cell.type == u"b")
            return cell.value == u"1" ? "true" : "false";
        const bool number = cell.type.isEmpty() || cell.type == u"n";
        if (!number || !isDate(cell.format))
            return own(cell.value);
        const QString text = dateText(cell.value);
        if (text.contains(u'T'))
            m_timeColumns.insert(cell.column);
        else
            m_dayCells.push_back({m_sheet.rows.size(), static_cast<size_t>(cell.column)});
        return own(text);
    }

    /// A column of dates with times has no cell without one, however its cells are shown.
    void completeTimes()
    {
        for (const auto &[row, column] : m_dayCells) {
            if (!m_timeColumns.contains(static_cast<int>(column)) || row >= m_sheet.rows.size())
                continue;
            std::string_view &cell = m_sheet.rows[row][column];
            if (cell.size() == isoDayLength)
                cell = m_sheet.own.emplace_back(std::string(cell) + "T00:00:00");
        }
    }

    [[nodiscard]] bool isDate(int format) const
    {
        return format >= 0 && static_cast<size_t>(format) < m_book.isDate.size() &&
               m_book.isDate[static_cast<size_t>(format)];
    }

    [[nodiscard]] QString dateText(const QString &value) const
    {
        bool isNumber = false;
        const double serial = value.toDouble(&isNumber);
        const QString iso = isNumber ? isoFromSerial(serial, m_book.startsIn1904) : QString();
        return iso.isEmpty() ? value : iso;
    }

    [[nodiscard]] std::string_view sharedText(qlonglong index) const
    {
        const bool known = index >= 0 && static_cast<size_t>(index) < m_book.texts.size();
        return known ? std::string_view(m_book.texts[static_cast<size_t>(index)]) : std::string_view();
    }

    std::string_view own(const QString &text) { return m_sheet.own.emplace_back(text.toStdString()); }

    void noteMerged(const QString &range)
    {
        const QString first = range.section(u':', 0, 0);
        m_sheet.odd.push_back({SheetOddity::Merged, rowOf(first), columnOf(first) + 1, range});
    }

    QXmlStreamReader m_xml;
    qint64 m_size;
    const Workbook &m_book;
    const SheetLimits &m_limits;
    const Progress &m_progress;
    SheetCells m_sheet;
    std::vector<std::pair<size_t, size_t>> m_dayCells; ///< row and column of dates without a time
    QSet<int> m_timeColumns;
    int m_row = 0;
    int m_rowsRead = 0;
    qint64 m_cells = 0;
};

} // namespace

QString isoFromSerial(double serial, bool startsIn1904)
{
    constexpr double lastSerial = 2'958'466; // 9999-12-31 in the 1900 system, plus one
    constexpr double dayThatNeverWas = 60;
    if (!(serial >= 0) || serial >= lastSerial)
        return {};
    const qint64 seconds = std::llround(serial * secondsOfDay);
    const QTime time = QTime(0, 0).addSecs(static_cast<int>(seconds % secondsOfDay));
    const qint64 days = seconds / secondsOfDay;
    const QString timeText = time.toString(u"HH:mm:ss"_s);
    if (days == 0 && !startsIn1904)
        return timeText;
    const bool beforeIt = !startsIn1904 && static_cast<double>(days) < dayThatNeverWas;
    const QDate first = startsIn1904 ? QDate(1904, 1, 1) : (beforeIt ? QDate(1899, 12, 31) : QDate(1899, 12, 30));
    const QString date = first.addDays(days).toString(Qt::ISODate);
    return seconds % secondsOfDay == 0 ? date : date + u'T' + timeText;
}

std::optional<SheetCells> readSheet(const QByteArray &xml, const Workbook &workbook, const SheetLimits &limits,
                                    const Progress &progress)
{
    return SheetReading(xml, workbook, limits, progress).read();
}

} // namespace chartroom
