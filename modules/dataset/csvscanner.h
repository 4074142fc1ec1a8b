// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <string>
#include <string_view>
#include <vector>

namespace chartroom {

/// Splits UTF-8 text into records and cells (RFC 4180; lines end in LF, CR LF or CR). Reads what is malformed as well
/// as it can and says so. Keeps one record at a time.
class CsvScanner
{
public:
    /// Cells after \a mostCells are counted, not kept.
    CsvScanner(QByteArrayView utf8, char delimiter, char quote, size_t mostCells = 100'000);

    /// Goes to the next record; false at the end. \a stopAfter: reads no more cells of it, which then cannot be
    /// followed by another call.
    bool next(size_t stopAfter = std::string_view::npos);
    [[nodiscard]] size_t cellCount() const { return m_cellCount; }
    /// The kept cells of the record, without quotes; valid until the next record.
    [[nodiscard]] const std::vector<std::string_view> &cells() const { return m_cells; }
    [[nodiscard]] std::string_view cell(size_t index) const { return m_cells[index]; }
    /// The first byte of a cell, which is its quote when it is quoted.
    [[nodiscard]] size_t cellOffset(size_t index) const { return m_starts[index]; }
    [[nodiscard]] size_t keptCells() const { return m_cells.size(); }
    /// An empty line: one empty cell that is not quoted.
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] size_t recordOffset() const { return m_recordOffset; }
    /// The line on which the record begins, from 1.
    [[nodiscard]] int recordLine() const { return m_recordLine; }
    /// The first byte of a cell with a quotation mark that is never closed, or that is followed by text.
    [[nodiscard]] size_t brokenQuote() const { return m_brokenQuote; }
    [[nodiscard]] bool isUnclosed() const { return m_unclosed; }
    [[nodiscard]] bool hasBrokenQuote() const { return m_brokenQuote != std::string_view::npos; }
    /// The first byte that is not read yet.
    [[nodiscard]] size_t offset() const { return m_at; }
    void rewind(size_t offset, int line);

private:
    /// A cell whose content was copied, because its quotes are doubled in the text.
    struct Copied {
        size_t cell = 0;
        size_t from = 0; ///< in the scratch
        size_t length = 0;
    };

    void readPlain();
    void readQuoted();
    bool skipToClosingQuote();
    void skipToCellEnd();
    void copyCell(std::string_view content, std::string_view tail);
    void keep(size_t start, std::string_view content);
    void endRecord();
    [[nodiscard]] bool isCellEnd(char c) const { return c == m_delimiter || c == '\n' || c == '\r'; }

    std::string_view m_text;
    char m_delimiter;
    char m_quote;
    size_t m_mostCells;
    std::vector<std::string_view> m_cells;
    std::vector<size_t> m_starts;
    std::string m_scratch;
    std::vector<Copied> m_copied;
    size_t m_cellCount = 0;
    size_t m_at = 0;
    size_t m_recordOffset = 0;
    int m_line = 1;
    int m_recordLine = 1;
    size_t m_brokenQuote = std::string_view::npos;
    bool m_unclosed = false;
};

} // namespace chartroom
