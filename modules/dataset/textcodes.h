// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace chartroom {

/// Numbers the distinct texts of a column, by the bytes of their cells: only new texts become QStrings. Texts are
/// compared in NFC (pack-format.md 3), so two spellings of one text share a code.
class TextCodes
{
public:
    TextCodes();

    /// The code of a text, new if need be. UTF-8.
    [[nodiscard]] int codeOf(std::string_view bytes);
    /// The texts by their codes, NFC. Ends the numbering.
    [[nodiscard]] QStringList takeTexts();

private:
    struct Entry {
        std::string_view bytes;
        size_t hash = 0;
        int code = 0;
    };

    [[nodiscard]] size_t slotOf(std::string_view bytes, size_t hash) const;
    int addText(std::string_view bytes, size_t slot, size_t hash);
    std::string_view kept(std::string_view bytes);
    void grow();

    std::vector<int> m_slots; ///< places in m_entries; -1: free
    std::vector<Entry> m_entries;
    std::deque<std::string> m_blocks; ///< the bytes of the texts
    QStringList m_texts;
};

} // namespace chartroom
