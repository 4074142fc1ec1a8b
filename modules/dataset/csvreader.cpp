// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvreader.h"

#include "dataset/csvscanner.h"
#include "dataset/datasetphrases.h"
#include "dataset/recordreader.h"
#include "dataset/tablechecks.h"
#include "dataset/textdecoding.h"

#include <array>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int recordsToGuessFrom = 100;
constexpr qsizetype bytesToGuessFrom = 1 << 20;
constexpr size_t mostBytesOfName = 1 << 16;
constexpr qint64 rowsBetweenReports = 1 << 14;

char byteOf(QChar c, char otherwise)
{
    return c.isNull() || c.unicode() > 0x7F ? otherwise : c.toLatin1();
}

/// How many columns a delimiter gives.
struct DelimiterTrial {
    size_t inFirstRow = 0;
    size_t inEveryRow = 0; ///< 0: rows differ
};

/// Looks at the first records; one that the sample cuts off counts only when it is the first.
DelimiterTrial tryDelimiter(QByteArrayView utf8, char delimiter, char quote)
{
    const QByteArrayView sample = utf8.first(std::min<qsizetype>(utf8.size(), bytesToGuessFrom));
    CsvScanner scanner(sample, delimiter, quote);
    DelimiterTrial trial;
    for (int record = 0; record < recordsToGuessFrom && scanner.next(); ++record) {
        const bool cutOff = static_cast<qsizetype>(scanner.offset()) == sample.size() && sample.size() < utf8.size();
        if (scanner.isBlank() || (cutOff && trial.inFirstRow != 0))
            continue;
        if (trial.inFirstRow == 0)
            trial = {scanner.cellCount(), scanner.cellCount()};
        else if (scanner.cellCount() != trial.inFirstRow)
            trial.inEveryRow = 0;
    }
    return trial;
}

/// The delimiter that gives the most columns (pack-format.md 8.6.1). When rows are ragged no delimiter gives equal
/// numbers; then the first row decides.
char guessedDelimiter(QByteArrayView utf8, char quote)
{
    char best = '\0';
    char bestInFirst = ',';
    size_t most = 1;
    size_t mostInFirst = 1;
    for (const char candidate : {',', ';', '\t', '|'}) {
        const DelimiterTrial trial = tryDelimiter(utf8, candidate, quote);
        if (trial.inEveryRow > most) {
            most = trial.inEveryRow;
            best = candidate;
        }
        if (trial.inFirstRow > mostInFirst) {
            mostInFirst = trial.inFirstRow;
            bestInFirst = candidate;
        }
    }
    return best != '\0' ? best : bestInFirst;
}

/// The data rows of a CSV text. Notes where each row begins, and what is wrong with its shape, on the first pass.
class CsvRecords final : public RecordSource
{
public:
    CsvRecords(QByteArrayView utf8, char delimiter, char quote, int mostColumns, const Progress &progress)
        : m_progress(progress)
        , m_size(std::max<qsizetype>(utf8.size(), 1))
        , m_scanner(utf8, delimiter, quote, static_cast<size_t>(mostColumns) + 1)
    {}

    /// The first record; false when there is none.
    bool readHeader(bool isHeader)
    {
        if (!m_scanner.next())
            return false;
        for (size_t i = 0; i < m_scanner.keptCells(); ++i) {
            // A name is short; what stands in its place may be the whole file.
            const std::string_view cell = m_scanner.cell(i).substr(0, mostBytesOfName);
            m_header.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        }
        m_columns = m_scanner.cellCount();
        m_headerOffset = m_scanner.recordOffset();
        m_headerLine = m_scanner.recordLine();
        m_start = m_scanner;
        if (!isHeader)
            m_start.rewind(m_headerOffset, m_headerLine);
        return true;
    }

    void restart() override
    {
        m_scanner = m_start;
        ++m_pass;
    }

    bool next() override
    {
        if (++m_rowsAsked % rowsBetweenReports == 0 && !mayGoOn())
            return false;
        while (m_scanner.next()) {
            if (m_columns > 1 && m_scanner.isBlank()) {
                noteShape(true);
                continue;
            }
            noteShape(false);
            m_cells = m_scanner.cells();
            return true;
        }
        m_isNoted = true;
        return false;
    }

    struct Odd {
        int line = 0;
        size_t offset = 0;
        size_t cells = 0;
        bool blank = false;
        size_t brokenQuote = std::string_view::npos;
        bool unclosed = false;
    };

    [[nodiscard]] const QStringList &header() const { return m_header; }
    [[nodiscard]] size_t columns() const { return m_columns; }
    [[nodiscard]] const std::vector<Odd> &oddRows() const { return m_odd; }
    [[nodiscard]] qint64 headerOffset() const { return static_cast<qint64>(m_headerOffset); }
    [[nodiscard]] int headerLine() const { return m_headerLine; }
    std::vector<qint64> takeOffsets() { return std::move(m_offsets); }
    std::vector<int> takeLines() { return std::move(m_lines); }
    [[nodiscard]] qint64 oddRowsNotKept() const { return m_oddNotKept; }

private:
    static constexpr size_t mostOddRows = 100'000;

    /// A file without a schema is passed twice. False when the person stopped the work.
    bool mayGoOn() const
    {
        const auto done = static_cast<double>(m_scanner.recordOffset()) / static_cast<double>(m_size);
        m_progress.report(static_cast<int>(10 + 40 * (std::min(m_pass, 2) - 1 + done)), 100);
        return !m_progress.isCancelled();
    }

    void noteShape(bool blank)
    {
        if (m_isNoted)
            return;
        if (!blank) {
            m_offsets.push_back(static_cast<qint64>(m_scanner.recordOffset()));
            m_lines.push_back(m_scanner.recordLine());
        }
        if (!blank && m_scanner.cellCount() == m_columns && !m_scanner.hasBrokenQuote())
            return;
        if (m_odd.size() >= mostOddRows) {
            ++m_oddNotKept;
            return;
        }
        m_odd.push_back({m_scanner.recordLine(), m_scanner.recordOffset(), m_scanner.cellCount(), blank,
                         m_scanner.brokenQuote(), m_scanner.isUnclosed()});
    }

    const Progress &m_progress;
    qsizetype m_size;
    CsvScanner m_scanner;
    CsvScanner m_start = m_scanner;
    int m_pass = 0;
    qint64 m_rowsAsked = 0;
    QStringList m_header;
    size_t m_columns = 0;
    size_t m_headerOffset = 0;
    int m_headerLine = 1;
    bool m_isNoted = false;
    std::vector<qint64> m_offsets;
    std::vector<int> m_lines;
    std::vector<Odd> m_odd;
    qint64 m_oddNotKept = 0;
};

void reportEncoding(const DecodedText &text, const CsvOptions &options, IssueCollector &issues)
{
    if (!options.reportEncoding)
        return;
    const TextPosition position = text.firstBad < 0 ? TextPosition{0, 0} : positionInText(text.utf8, text.firstBad);
    const bool other = options.encoding.isEmpty() && text.encoding != u"utf-8";
    if (options.inPack && (other || text.firstBad >= 0))
        issues.addAt(Severity::Error, u"file.encoding"_s, position.line, position.column);
    else if (other)
        issues.addAt(Severity::Warning, u"data.csv.encoding"_s, position.line, position.column,
                     {{u"encoding"_s, text.guessed ? u"Windows-1252"_s : u"UTF-16"_s}});
    else if (text.firstBad >= 0)
        issues.addAt(Severity::Error, u"file.encoding"_s, position.line, position.column);
    if (options.inPack && text.hadMark)
        issues.addAt(Severity::Warning, u"file.bom"_s, 1, 1);
}

void reportNul(const QByteArray &utf8, IssueCollector &issues)
{
    const qsizetype at = utf8.indexOf('\0');
    if (at < 0)
        return;
    const TextPosition position = positionInText(utf8, at);
    issues.addAt(Severity::Warning, u"data.csv.encoding"_s, position.line, position.column, {}, u"data.csv.nul"_s);
}

void reportShape(const CsvRecords &records, const QByteArray &utf8, IssueCollector &issues)
{
    const QString rule = u"data.csv.ragged"_s;
    for (const CsvRecords::Odd &odd : records.oddRows()) {
        const Phrases::Values values{{u"cells"_s, QString::number(odd.cells)},
                                     {u"columns"_s, QString::number(records.columns())}};
        if (odd.blank)
            issues.addAt(Severity::Error, rule, odd.line, 1, values, u"data.csv.blank-line"_s);
        else if (odd.cells != records.columns())
            issues.addAt(Severity::Error, rule, odd.line, 1, values,
                         odd.cells > records.columns() ? u"data.csv.ragged-long"_s : u"data.csv.ragged-short"_s);
        if (odd.brokenQuote == std::string_view::npos)
            continue;
        const auto offset = static_cast<qsizetype>(odd.offset);
        const TextPosition inRow =
            positionInText(QByteArrayView(utf8).sliced(offset), static_cast<qint64>(odd.brokenQuote - odd.offset));
        issues.addAt(Severity::Error, rule, odd.line + inRow.line - 1, inRow.column, {},
                     odd.unclosed ? u"data.csv.quote-open"_s : u"data.csv.quote-tail"_s);
    }
    for (qint64 i = 0; i < records.oddRowsNotKept(); ++i)
        issues.count(Severity::Error, rule);
}

QStringList plainNames(qsizetype count)
{
    QStringList names;
    for (qsizetype i = 1; i <= count; ++i)
        names.append(u"column "_s + QString::number(i));
    return names;
}

Error encodingError(const CsvOptions &options)
{
    const QString message =
        datasetPhrase(u"data.csv.encoding-unknown"_s, options.language, {{u"encoding"_s, options.encoding}});
    return {ErrorKind::Malformed, u"usage.value"_s, message, {}, {}};
}

/// Everything about one file while it is read.
class CsvReading
{
public:
    CsvReading(const DecodedText &text, const CsvOptions &options, const Progress &progress)
        : m_options(options)
        , m_text(text)
        , m_issues(options.path, options.language, options.findingsPerRule)
        , m_quote(byteOf(options.quote, '\0'))
        , m_delimiter(byteOf(options.delimiter, guessedDelimiter(text.utf8, m_quote)))
        , m_records(text.utf8, m_delimiter, m_quote, options.limits.columns, progress)
    {}

    CsvTable read()
    {
        reportEncoding(m_text, m_options, m_issues);
        reportNul(m_text.utf8, m_issues);
        if (!m_records.readHeader(m_options.header))
            m_issues.addAt(Severity::Error, u"data.csv.header"_s, 0, 0, {}, u"data.csv.empty"_s);
        ReadPlan plan = makePlan();
        ReadColumns columns = readColumns(m_records, plan, m_options);
        const bool moreRows = m_records.next();
        m_places = CellPlaces(m_options.path, m_text.utf8, m_delimiter, m_quote, m_records.takeOffsets(),
                              m_records.takeLines(), plan.fileColumns);
        if (m_options.header && m_records.columns() > 0)
            m_places.setHeader(m_records.headerOffset(), m_records.headerLine());
        reportLimits(moreRows, plan.fields.size());
        reportShape(m_records, m_text.utf8, m_issues);
        reportCells(plan, columns);
        return result(plan, std::move(columns));
    }

private:
    [[nodiscard]] Place headerPlace(int fileColumn) const
    {
        CellPlaces header(m_options.path, m_text.utf8, m_delimiter, m_quote, {m_records.headerOffset()},
                          {m_records.headerLine()}, {fileColumn});
        return m_options.header && m_records.columns() > 0 ? header.at(0, 0) : Place{m_options.path, 0, 0, {}};
    }

    ReadPlan makePlan()
    {
        const auto place = [this](int fileColumn) { return headerPlace(fileColumn); };
        QStringList header = m_records.header();
        header = header.first(std::min<qsizetype>(header.size(), m_options.limits.columns));
        if (!m_options.header) {
            header = plainNames(header.size());
            for (qsizetype i = 0; m_options.schema && i < std::min(header.size(), m_options.schema->size()); ++i)
                header[i] = m_options.schema->at(i).name;
        }
        const QStringList names = usableNames(header, m_issues, place);
        if (m_options.schema)
            return schemaPlan(names, m_options, m_issues, place);
        return guessPlan(m_records, names, m_options, m_delimiter != ',');
    }

    void reportLimits(bool moreRows, qsizetype columns)
    {
        if (m_records.columns() > static_cast<size_t>(m_options.limits.columns))
            m_issues.addAt(Severity::Error, u"data.limit"_s, 0, 0,
                           {{u"columns"_s, QString::number(m_records.columns())},
                            {u"limit"_s, QString::number(m_options.limits.columns)}},
                           u"data.limit-columns"_s);
        if (moreRows)
            m_issues.addAt(Severity::Error, u"data.limit"_s, 0, 0,
                           {{u"limit"_s, QString::number(m_options.limits.rowsOf(columns))}}, u"data.limit-rows"_s);
    }

    void reportCells(const ReadPlan &plan, const ReadColumns &columns)
    {
        const auto cellText = [this](qsizetype row, int column) { return m_places.text(row, column); };
        reportMismatches(plan, columns.readings, m_places, m_options, m_issues, cellText);
    }

    CsvTable result(const ReadPlan &plan, ReadColumns columns)
    {
        QList<Field> fields = plan.fields;
        for (qsizetype i = 0; !m_options.schema && i < fields.size(); ++i)
            guessLevel(fields[i], columns.columns.at(i));
        CsvTable csv;
        csv.table = Table::numbered(fields, columns.columns);
        csv.encoding = m_text.encoding;
        csv.delimiter = QLatin1Char(m_delimiter);
        csv.header = m_options.header;
        csv.columns = std::move(columns.readings);
        csv.places = m_places;
        const bool comma = std::any_of(fields.begin(), fields.end(),
                                       [](const Field &field) { return field.cells.decimalChar == u","; });
        csv.decimal = comma ? u","_s : u"."_s;
        if (!m_options.schema)
            checkFoundTable(csv.table, csv.places, m_issues);
        csv.issues = m_issues.issues();
        return csv;
    }

    const CsvOptions &m_options;
    const DecodedText &m_text;
    IssueCollector m_issues;
    char m_quote;
    char m_delimiter;
    CsvRecords m_records;
    CellPlaces m_places;
};

} // namespace

Error sizeError(const CsvOptions &options, qint64 bytes)
{
    const QString message = datasetPhrase(
        u"data.limit-bytes"_s, options.language,
        {{u"size"_s, QString::number(bytes >> 20)}, {u"limit"_s, QString::number(options.limits.bytes >> 20)}});
    const Issue issue{Severity::Error, u"data.limit"_s, message, Place{options.path, 0, 0, {}}};
    return {ErrorKind::Refused, u"data.limit"_s, message, {}, {issue}};
}

Error readingCancelled(const QString &language)
{
    return {ErrorKind::Cancelled, u"io.cancelled"_s, datasetPhrase(u"table.cancelled"_s, language), {}, {}};
}

Result<CsvTable> readCsv(const QByteArray &bytes, const CsvOptions &options, const Progress &progress)
{
    static const QStringList encodings{QString(), u"utf-8"_s, u"utf-16"_s, u"windows-1252"_s};
    if (!encodings.contains(options.encoding))
        return encodingError(options);
    if (bytes.size() > options.limits.bytes)
        return sizeError(options, bytes.size());
    const DecodedText text = decodeText(bytes, options.encoding);
    CsvTable csv = CsvReading(text, options, progress).read();
    if (progress.isCancelled())
        return readingCancelled(options.language);
    return csv;
}

} // namespace chartroom
