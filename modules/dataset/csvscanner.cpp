// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvscanner.h"

namespace chartroom {

bool CsvScanner::next(size_t stopAfter)
{
    if (m_at >= m_text.size())
        return false;
    m_cells.clear();
    m_scratch.clear();
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
        if (m_cellCount >= stopAfter)
            return true;
        if (m_at >= m_text.size() || m_text[m_at] != m_delimiter)
            break;
        ++m_at;
    }
    endLine();
    return true;
}

void CsvScanner::endLine()
{
    if (m_at >= m_text.size())
        return;
    const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
    m_at += pair ? 2 : 1;
    ++m_line;
}

void CsvScanner::readPlain()
{
    const size_t start = m_at;
    while (m_at < m_text.size() && !isCellEnd(m_text[m_at]))
        ++m_at;
    keep({start, start, m_at - start, false, false});
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
    Piece piece{m_at, m_at + 1, 0, false, true};
    ++m_at;
    const bool doubled = skipToClosingQuote();
    m_unclosed = m_at >= m_text.size();
    piece.length = m_at - piece.from;
    m_at += m_unclosed ? 0 : 1;
    const size_t tail = m_at;
    while (m_at < m_text.size() && !isCellEnd(m_text[m_at]))
        ++m_at;
    if (m_unclosed || m_at > tail)
        m_brokenQuote = piece.start;
    if (doubled || m_at > tail)
        moveToScratch(piece, m_text.substr(tail, m_at - tail));
    keep(piece);
}

/// Copies a cell's content with single quotes, and what stands after its closing quote.
void CsvScanner::moveToScratch(Piece &piece, std::string_view tail)
{
    const std::string_view content = m_text.substr(piece.from, piece.length);
    piece.from = m_scratch.size();
    piece.inScratch = true;
    for (size_t i = 0; i < content.size(); ++i) {
        m_scratch += content[i];
        if (content[i] == m_quote)
            ++i;
    }
    m_scratch += tail;
    piece.length = m_scratch.size() - piece.from;
}

void CsvScanner::keep(const Piece &piece)
{
    ++m_cellCount;
    if (m_cells.size() < m_mostCells)
        m_cells.push_back(piece);
}

std::string_view CsvScanner::cell(size_t index) const
{
    const Piece &piece = m_cells[index];
    return piece.inScratch ? std::string_view(m_scratch).substr(piece.from, piece.length)
                           : m_text.substr(piece.from, piece.length);
}

bool CsvScanner::isBlank() const
{
    return m_cellCount == 1 && m_cells.front().length == 0 && !m_cells.front().quoted;
}

void CsvScanner::rewind(size_t offset, int line)
{
    m_at = offset;
    m_line = line;
}

} // namespace chartroom
