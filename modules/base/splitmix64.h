// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QString>
#include <QtEndian>
#include <utility>

namespace chartroom {

/// SplitMix64, the repeatable generator of exercises.md section 12 (Steele, Lea and Flood 2014). Not for secrets.
class SplitMix64
{
public:
    explicit constexpr SplitMix64(quint64 state) : m_state(state) {}

    /// Start state: first 8 bytes, big endian, of SHA-256 of the text, for example "<uuid>:<seed>:shuffle".
    [[nodiscard]] static SplitMix64 fromText(const QString &text)
    {
        const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
        return SplitMix64(qFromBigEndian<quint64>(digest.constData()));
    }

    constexpr quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /// A number in [0, 1) with 53 random bits.
    constexpr double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    /// A whole number from 0 to n - 1.
    constexpr qsizetype below(qsizetype n) { return static_cast<qsizetype>(unit() * static_cast<double>(n)); }

    /// Fisher-Yates from the end.
    template<typename Container>
    void shuffle(Container &items)
    {
        for (qsizetype i = static_cast<qsizetype>(items.size()) - 1; i > 0; --i)
            std::swap(items[i], items[below(i + 1)]);
    }

private:
    quint64 m_state;
};

} // namespace chartroom
