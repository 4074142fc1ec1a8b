// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/workbooktable.h"

#include "archive/archivereader.h"
#include "dataset/datasetphrases.h"
#include "dataset/recordreader.h"
#include "dataset/tablechecks.h"
#include "dataset/workbook.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t rowsToFindHeader = 50;

/// A workbook of office life; sheets compress far better than the files of packs.
ArchiveLimits workbookLimits(const TableLimits &limits)
{
    ArchiveLimits archive;
    archive.archiveSize = std::min(limits.bytes, 256LL << 20);
    archive.unpackedSize = std::min(limits.bytes, 1LL << 30);
    archive.ratio = 1000;
    archive.pathDepth = 12;
    return archive;
}

Error formatError(const CsvOptions &options, const QString &phrase, const QString &detail = {})
{
    const QString message = datasetPhrase(phrase, options.language, {{u"path"_s, options.path}});
    const Issue issue{Severity::Error, u"io.format"_s, message, Place{options.path, 0, 0, {}}};
    return {ErrorKind::Malformed, u"io.format"_s, message, detail, {issue}};
}

qsizetype filledCells(const std::vector<std::string_view> &row)
{
    return std::count_if(row.begin(), row.end(), [](std::string_view cell) { return !trimmedView(cell).empty(); });
}

/// The rows below the header, cut to the columns that hold anything.
class SheetRecords final : public RecordSource
{
public:
    SheetRecords(const SheetCells &sheet, bool header, const Progress &progress)
        : m_sheet(sheet)
        , m_progress(progress)
    {
        findHeader();
        findColumns();
        m_start = header ? m_header + 1 : m_header;
    }

    void restart() override { m_next = m_start; }

    bool next() override
    {
        if (m_next >= m_sheet.rows.size() || m_progress.isCancelled())
            return false;
        const std::span<const std::string_view> row = m_sheet.rows[m_next++];
        m_cells = row.subspan(std::min(row.size(), m_firstColumn));
        return true;
    }

    [[nodiscard]] QStringList header() const
    {
        QStringList names;
        for (size_t column = m_firstColumn; column < m_endColumn; ++column)
            names.append(text(m_header, column));
        return names;
    }

    [[nodiscard]] QString cellText(qsizetype row, int fileColumn) const
    {
        return text(m_start + static_cast<size_t>(row), m_firstColumn + static_cast<size_t>(fileColumn));
    }

    [[nodiscard]] size_t headerIndex() const { return m_header; }
    [[nodiscard]] size_t firstRecord() const { return m_start; }
    [[nodiscard]] size_t firstColumn() const { return m_firstColumn; }

private:
    [[nodiscard]] QString text(size_t row, size_t column) const
    {
        if (row >= m_sheet.rows.size() || column >= m_sheet.rows[row].size())
            return {};
        const std::string_view cell = m_sheet.rows[row][column];
        return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
    }

    void findHeader()
    {
        const size_t looked = std::min(m_sheet.rows.size(), rowsToFindHeader);
        qsizetype widest = 0;
        for (size_t row = 0; row < looked; ++row)
            widest = std::max(widest, filledCells(m_sheet.rows[row]));
        while (m_header + 1 < looked && filledCells(m_sheet.rows[m_header]) * 2 < widest)
            ++m_header;
    }

    void findColumns()
    {
        m_firstColumn = std::numeric_limits<size_t>::max();
        for (size_t row = m_header; row < m_sheet.rows.size(); ++row) {
            const auto &cells = m_sheet.rows[row];
            const auto isFilled = [](std::string_view cell) { return cell.data() != nullptr; };
            const auto first = std::find_if(cells.begin(), cells.end(), isFilled);
            m_firstColumn = std::min(m_firstColumn, static_cast<size_t>(first - cells.begin()));
            m_endColumn = std::max(m_endColumn, cells.size());
        }
        m_firstColumn = std::min(m_firstColumn, m_endColumn);
    }

    const SheetCells &m_sheet;
    const Progress &m_progress;
    size_t m_header = 0;
    size_t m_start = 0;
    size_t m_firstColumn = 0;
    size_t m_endColumn = 0;
    size_t m_next = 0;
};

class SheetTable
{
public:
    SheetTable(const SheetCells &sheet, const CsvOptions &options, const Progress &progress)
        : m_sheet(sheet)
        , m_options(options)
        , m_issues(options.path, options.language, options.findingsPerRule)
        , m_records(sheet, options.header, progress)
    {}

    CsvTable read()
    {
        reportOddities();
        const auto headerPlace = [this](int column) { return placeOfHeader(column); };
        QStringList header = m_records.header();
        if (header.isEmpty())
            m_issues.addAt(Severity::Error, u"data.csv.header"_s, 0, 0, {}, u"data.sheet.empty"_s);
        for (qsizetype i = 0; !m_options.header && i < header.size(); ++i)
            header[i] = u"column "_s + QString::number(i + 1);
        header = header.first(std::min<qsizetype>(header.size(), m_options.limits.columns));
        const QStringList names = usableNames(header, m_issues, headerPlace);
        ReadPlan plan = guessPlan(m_records, names, m_options, true);
        ReadColumns read = readColumns(m_records, plan, m_options);
        reportLimits(m_records.header().size(), m_records.next() || m_sheet.isCut);
        return result(plan, std::move(read));
    }

private:
    [[nodiscard]] Place placeOfHeader(int column) const
    {
        const bool known = m_options.header && m_records.headerIndex() < m_sheet.rowNumbers.size();
        const int sheetColumn = static_cast<int>(m_records.firstColumn()) + column + 1;
        return known ? Place{m_options.path, m_sheet.rowNumbers[m_records.headerIndex()], sheetColumn, {}}
                     : Place{m_options.path, 0, 0, {}};
    }

    void reportOddities()
    {
        for (size_t row = 0; row < m_records.headerIndex(); ++row)
            m_issues.addAt(Severity::Note, u"data.sheet.above"_s, m_sheet.rowNumbers[row], 1);
        for (size_t row = m_records.headerIndex() + 1; row < m_sheet.rowNumbers.size(); ++row) {
            if (m_sheet.rowNumbers[row] > m_sheet.rowNumbers[row - 1] + 1)
                m_issues.addAt(Severity::Note, u"data.sheet.blank-row"_s, m_sheet.rowNumbers[row - 1] + 1, 1);
        }
        for (const SheetCells::Odd &odd : m_sheet.odd) {
            static const QStringList rules{u"data.sheet.error-value"_s, u"data.sheet.no-result"_s,
                                           u"data.sheet.merged"_s};
            m_issues.addAt(Severity::Warning, rules.at(static_cast<int>(odd.what)), odd.row, odd.column,
                           {{u"text"_s, odd.text}});
        }
    }

    void reportLimits(qsizetype columns, bool moreRows)
    {
        if (columns > m_options.limits.columns)
            m_issues.addAt(Severity::Error, u"data.limit"_s, 0, 0,
                           {{u"columns"_s, QString::number(columns)},
                            {u"limit"_s, QString::number(m_options.limits.columns)}},
                           u"data.limit-columns"_s);
        if (moreRows)
            m_issues.addAt(Severity::Error, u"data.limit"_s, 0, 0,
                           {{u"limit"_s, QString::number(m_options.limits.rowsOf(columns))}}, u"data.limit-rows"_s);
    }

    CsvTable result(const ReadPlan &plan, ReadColumns read)
    {
        CsvTable csv;
        std::vector<int> sheetColumns;
        for (const int column : plan.fileColumns)
            sheetColumns.push_back(static_cast<int>(m_records.firstColumn()) + column + 1);
        const auto from = static_cast<std::ptrdiff_t>(std::min(m_records.firstRecord(), m_sheet.rowNumbers.size()));
        csv.places = CellPlaces(m_options.path, {m_sheet.rowNumbers.begin() + from, m_sheet.rowNumbers.end()},
                                std::move(sheetColumns), placeOfHeader(0).line);
        const auto cellText = [&](qsizetype row, int column) {
            return m_records.cellText(row, plan.fileColumns[static_cast<size_t>(column)]);
        };
        reportMismatches(plan, read.readings, csv.places, m_options, m_issues, cellText);
        QList<Field> fields = plan.fields;
        for (qsizetype i = 0; i < fields.size(); ++i)
            guessLevel(fields[i], read.columns.at(i));
        csv.table = Table::numbered(fields, read.columns);
        csv.encoding = u"utf-8"_s;
        csv.header = m_options.header;
        csv.columns = std::move(read.readings);
        csv.decimal = u"."_s;
        checkFoundTable(csv.table, csv.places, m_issues);
        csv.issues = m_issues.issues();
        return csv;
    }

    const SheetCells &m_sheet;
    const CsvOptions &m_options;
    IssueCollector m_issues;
    SheetRecords m_records;
};

/// The sheet of a name, or the first one.
const Workbook::Sheet *chosenSheet(const Workbook &workbook, const QString &name)
{
    if (name.isEmpty())
        return &workbook.sheets.first();
    const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                    [&](const Workbook::Sheet &sheet) { return sheet.name == name; });
    return found == workbook.sheets.end() ? nullptr : &*found;
}

} // namespace

Result<WorkbookTable> readWorkbookTable(const QByteArray &bytes, const CsvOptions &options, const QString &sheetName,
                                        const Progress &progress)
{
    if (bytes.startsWith("\xD0\xCF\x11\xE0"))
        return formatError(options, u"table.old-workbook"_s);
    const auto files = readArchive(bytes, options.path, workbookLimits(options.limits));
    if (!files)
        return formatError(options, u"table.no-workbook"_s, files.error().message);
    const std::optional<Workbook> workbook = readWorkbook(*files);
    if (!workbook)
        return formatError(options, u"table.no-workbook"_s);
    const Workbook::Sheet *sheet = chosenSheet(*workbook, sheetName);
    if (!sheet)
        return Error{ErrorKind::NotFound, u"usage.value"_s,
                     datasetPhrase(u"table.no-sheet"_s, options.language,
                                   {{u"name"_s, sheetName}, {u"names"_s, workbook->sheetNames().join(u", "_s)}}),
                     {},
                     {}};
    const SheetLimits limits{options.limits.rows, options.limits.columns, options.limits.cells};
    const std::optional<SheetCells> cells = readSheet(files->value(sheet->path), *workbook, limits, progress);
    if (!cells && !progress.isCancelled())
        return formatError(options, u"table.no-workbook"_s, sheet->path);
    if (!cells)
        return readingCancelled(options.language);
    WorkbookTable table{SheetTable(*cells, options, progress).read(), workbook->sheetNames(), sheet->name};
    if (progress.isCancelled())
        return readingCancelled(options.language);
    return table;
}

} // namespace chartroom
