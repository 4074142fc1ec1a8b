// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/csvscanner.h"

namespace chartroom {

bool CsvScanner::next()
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

void CsvScanner::readQuoted()
{
    Piece piece{m_at, m_at + 1, 0, false, true};
    size_t chunk = ++m_at; // what is not yet in the scratch
    const auto toScratch = [&](size_t end) {
        if (!piece.inScratch) {
            piece.inScratch = true;
            piece.from = m_scratch.size();
        }
        m_scratch.append(m_text.substr(chunk, end - chunk));
        piece.length = m_scratch.size() - piece.from;
    };
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (c == '\n' || (c == '\r' && (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '\n')))
            ++m_line;
        if (c == m_quote) {
            const bool doubled = m_at + 1 < m_text.size() && m_text[m_at + 1] == m_quote;
            if (!doubled)
                break;
            toScratch(m_at + 1);
            chunk = ++m_at + 1;
        }
        ++m_at;
    }
    m_unclosed = m_at >= m_text.size();
    const size_t contentEnd = m_at;
    m_at += m_unclosed ? 0 : 1;
    const size_t afterQuote = m_at;
    while (m_at < m_text.size() && !isCellEnd(m_text[m_at]))
        ++m_at;
    if (m_unclosed || m_at > afterQuote)
        m_brokenQuote = piece.start;
    if (m_at > afterQuote) {
        toScratch(contentEnd);
        chunk = afterQuote;
        toScratch(m_at);
    } else if (piece.inScratch) {
        toScratch(contentEnd);
    } else {
        piece.length = contentEnd - piece.from;
    }
    keep(piece);
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
