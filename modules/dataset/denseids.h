// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <QtGlobal>
#include <utility>
#include <vector>

namespace chartroom {

/// Numbers distinct 64-bit keys from 0 in order of first appearance. Open addressing: a million look-ups take a few
/// milliseconds, where QHash takes tens.
class DenseIds
{
public:
    explicit DenseIds(size_t expected = 16)
        : m_slots(std::bit_ceil(expected * 2 + 16), -1)
    {}

    /// The id of a key, and whether it is new.
    std::pair<int, bool> idOf(quint64 key)
    {
        if ((m_keys.size() + 1) * 2 > m_slots.size())
            grow();
        size_t slot = placeOf(key);
        for (; m_slots[slot] >= 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_keys[static_cast<size_t>(m_slots[slot])] == key)
                return {m_slots[slot], false};
        }
        m_slots[slot] = static_cast<int>(m_keys.size());
        m_keys.push_back(key);
        return {m_slots[slot], true};
    }

    /// The id of a known key; -1 when it is unknown.
    [[nodiscard]] int find(quint64 key) const
    {
        for (size_t slot = placeOf(key); m_slots[slot] >= 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            if (m_keys[static_cast<size_t>(m_slots[slot])] == key)
                return m_slots[slot];
        }
        return -1;
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_keys.size()); }

private:
    /// The finalizer of SplitMix64 spreads keys that differ in few bits.
    [[nodiscard]] size_t placeOf(quint64 key) const
    {
        key = (key ^ (key >> 30)) * 0xBF58476D1CE4E5B9ULL;
        key = (key ^ (key >> 27)) * 0x94D049BB133111EBULL;
        return static_cast<size_t>(key ^ (key >> 31)) & (m_slots.size() - 1);
    }

    void grow()
    {
        m_slots.assign(m_slots.size() * 2, -1);
        for (size_t id = 0; id < m_keys.size(); ++id) {
            size_t slot = placeOf(m_keys[id]);
            while (m_slots[slot] >= 0)
                slot = (slot + 1) & (m_slots.size() - 1);
            m_slots[slot] = static_cast<int>(id);
        }
    }

    std::vector<int> m_slots;
    std::vector<quint64> m_keys;
};

} // namespace chartroom
