// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/textcodes.h"

#include "dataset/scalar.h"

#include <QtGlobal>
#include <algorithm>
#include <cstring>

namespace chartroom {

namespace {

constexpr size_t firstSlots = 64;
constexpr size_t blockSize = 1 << 16;

/// Multiply and fold, eight bytes at a time.
size_t hashOf(std::string_view bytes)
{
    quint64 hash = bytes.size() * 0x9E3779B97F4A7C15ULL;
    size_t at = 0;
    const auto mix = [&hash](quint64 word) {
        hash = (hash ^ word) * 0xD6E8FEB86659FD93ULL;
        hash ^= hash >> 32;
    };
    for (; at + sizeof(quint64) <= bytes.size(); at += sizeof(quint64)) {
        quint64 word = 0;
        std::memcpy(&word, bytes.data() + at, sizeof word);
        mix(word);
    }
    quint64 rest = 0;
    if (at < bytes.size())
        std::memcpy(&rest, bytes.data() + at, bytes.size() - at);
    mix(rest);
    return static_cast<size_t>(hash);
}

bool isAsciiText(std::string_view bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
}

} // namespace

TextCodes::TextCodes()
    : m_slots(firstSlots, -1)
{}

int TextCodes::codeOf(std::string_view bytes)
{
    const size_t hash = hashOf(bytes);
    const size_t slot = slotOf(bytes, hash);
    const int found = m_slots[slot];
    return found >= 0 ? m_entries[static_cast<size_t>(found)].code : addText(bytes, slot, hash);
}

/// The slot of a text, or the free one where it belongs.
size_t TextCodes::slotOf(std::string_view bytes, size_t hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = hash & mask;
    for (; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        const Entry &entry = m_entries[static_cast<size_t>(m_slots[slot])];
        if (entry.hash == hash && entry.bytes == bytes)
            break;
    }
    return slot;
}

int TextCodes::addText(std::string_view bytes, size_t slot, size_t hash)
{
    const QString text = normalized(QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size())));
    int code = static_cast<int>(m_texts.size());
    const QByteArray composed = isAsciiText(bytes) ? QByteArray() : text.toUtf8();
    if (!composed.isEmpty() && composed != QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size()))) {
        code = codeOf({composed.constData(), static_cast<size_t>(composed.size())});
        slot = slotOf(bytes, hash);
    } else {
        m_texts.append(text);
    }
    m_slots[slot] = static_cast<int>(m_entries.size());
    m_entries.push_back({kept(bytes), hash, code});
    if (m_entries.size() * 2 > m_slots.size())
        grow();
    return code;
}

std::string_view TextCodes::kept(std::string_view bytes)
{
    if (m_blocks.empty() || m_blocks.back().size() + bytes.size() > m_blocks.back().capacity())
        m_blocks.emplace_back().reserve(std::max(blockSize, bytes.size()));
    std::string &block = m_blocks.back();
    const size_t from = block.size();
    block += bytes;
    return std::string_view(block).substr(from);
}

void TextCodes::grow()
{
    m_slots.assign(m_slots.size() * 2, -1);
    const size_t mask = m_slots.size() - 1;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        size_t slot = m_entries[i].hash & mask;
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = static_cast<int>(i);
    }
}

QStringList TextCodes::takeTexts()
{
    return std::move(m_texts);
}

} // namespace chartroom
