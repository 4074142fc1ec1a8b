// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvscanner.h"

#include <bit>
#include <cstring>

namespace chartroom {

namespace {

constexpr quint64 lowBits = 0x0101010101010101ULL;
constexpr quint64 highBits = 0x8080808080808080ULL;

/// Marks the bytes of a word that are zero; the lowest mark is exact (Mycroft 1987).
constexpr quint64 zeroBytes(quint64 word)
{
    return (word - lowBits) & ~word & highBits;
}

constexpr quint64 repeated(char c)
{
    return lowBits * static_cast<uchar>(c);
}

} // namespace

CsvScanner::CsvScanner(QByteArrayView utf8, char delimiter, char quote, size_t mostCells)
    : m_text(utf8.data(), static_cast<size_t>(utf8.size()))
    , m_delimiter(delimiter)
    , m_quote(quote)
    , m_mostCells(mostCells)
{}

bool CsvScanner::next(size_t stopAfter)
{
    if (m_at >= m_text.size())
        return false;
    m_cells.clear();
    m_starts.clear();
    m_cellCount = 0;
    m_recordOffset = m_at;
    m_recordLine = m_line;
    m_brokenQuote = std::string_view::npos;
    m_unclosed = false;
    while (true) {
        if (m_at < m_text.size() && m_text[m_at] == m_quote && m_quote != '\0')
            readQuoted();
        else
            readPlain();
        if (m_cellCount >= stopAfter || m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    endRecord();
    return true;
}

void CsvScanner::endRecord()
{
    for (const Copied &copied : m_copied)
        m_cells[copied.cell] = std::string_view(m_scratch).substr(copied.from, copied.length);
    m_copied.clear();
    if (m_at >= m_text.size() || m_text[m_at] == m_delimiter)
        return;
    const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += pair ? 2 : 1;
    ++m_line;
}

/// Eight bytes at a time: most cells end within the first or second word.
void CsvScanner::skipToCellEnd()
{
    if constexpr (std::endian::native == std::endian::little) {
        const quint64 delimiters = repeated(m_delimiter);
        for (; m_at + sizeof(quint64) <= m_text.size(); m_at += sizeof(quint64)) {
            quint64 word = 0;
            std::memcpy(&word, m_text.data() + m_at, sizeof word);
            const quint64 ends =
                zeroBytes(word ^ delimiters) | zeroBytes(word ^ repeated('\n')) | zeroBytes(word ^ repeated('\r'));
            if (ends != 0) {
                m_at += static_cast<size_t>(std::countr_zero(ends)) / 8;
                return;
            }
        }
    }
    while (m_at < m_text.size() && !isCellEnd(m_text[m_at]))
        ++m_at;
}

void CsvScanner::readPlain()
{
    const size_t start = m_at;
    skipToCellEnd();
    keep(start, m_text.substr(start, m_at - start));
}

/// Goes to the quote that closes the cell, or to the end of the text. True when quotes are doubled on the way.
bool CsvScanner::skipToClosingQuote()
{
    bool doubled = false;
    for (; m_at < m_text.size(); ++m_at) {
        const char c = m_text[m_at];
        const char following = m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0';
        if (c == '\n' || (c == '\r' && following != '\n'))
            ++m_line;
        if (c != m_quote)
            continue;
        if (following != m_quote || m_at + 1 >= m_text.size())
            break;
        doubled = true;
        ++m_at;
    }
    return doubled;
}

void CsvScanner::readQuoted()
{
    const size_t start = m_at++;
    const bool doubled = skipToClosingQuote();
    m_unclosed = m_at >= m_text.size();
    const std::string_view content = m_text.substr(start + 1, m_at - start - 1);
    m_at += m_unclosed ? 0 : 1;
    const size_t tail = m_at;
    skipToCellEnd();
    if (m_unclosed || m_at > tail)
        m_brokenQuote = start;
    if (doubled || m_at > tail)
        copyCell(content, m_text.substr(tail, m_at - tail));
    keep(start, content);
}

/// Copies a cell's content with single quotes, and what stands after its closing quote.
void CsvScanner::copyCell(std::string_view content, std::string_view tail)
{
    if (m_cells.size() >= m_mostCells)
        return;
    if (m_copied.empty())
        m_scratch.clear();
    const size_t from = m_scratch.size();
    for (size_t i = 0; i < content.size(); ++i) {
        m_scratch += content[i];
        if (content[i] == m_quote)
            ++i;
    }
    m_scratch += tail;
    m_copied.push_back({m_cells.size(), from, m_scratch.size() - from});
}

void CsvScanner::keep(size_t start, std::string_view content)
{
    ++m_cellCount;
    if (m_cells.size() >= m_mostCells)
        return;
    m_cells.push_back(content);
    m_starts.push_back(start);
}

bool CsvScanner::isBlank() const
{
    return m_cellCount == 1 && m_cells.front().empty() &&
           (m_starts.front() >= m_text.size() || m_text[m_starts.front()] != m_quote || m_quote == '\0');
}

void CsvScanner::rewind(size_t offset, int line)
{
    m_at = offset;
    m_line = line;
}

} // namespace chartroom
