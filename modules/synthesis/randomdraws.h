// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/splitmix64.h"

#include <cmath>
#include <iterator>
#include <numbers>
#include <QList>

namespace chartroom {

/// Repeatable draws of one thing of the simulation; each person has a stream of their own, so that a change for one
/// never moves another.
class RandomDraws
{
public:
    explicit RandomDraws(const QString &stream)
        : m_random(SplitMix64::fromText(stream))
    {}

    [[nodiscard]] quint64 bits() { return m_random.next(); }
    [[nodiscard]] double unit() { return m_random.unit(); }
    [[nodiscard]] double between(double low, double high) { return low + (high - low) * m_random.unit(); }
    [[nodiscard]] bool happens(double probability) { return m_random.unit() < probability; }
    /// 0 to count − 1.
    [[nodiscard]] qsizetype below(qsizetype count) { return m_random.below(count); }

    /// Normal with mean 0 and standard deviation 1 (Box and Muller 1958).
    [[nodiscard]] double normal()
    {
        const double radius = std::sqrt(-2 * std::log(1 - m_random.unit()));
        return radius * std::cos(2 * std::numbers::pi * m_random.unit());
    }

    template<typename Container> [[nodiscard]] const typename Container::value_type &oneOf(const Container &items)
    {
        return *std::next(items.begin(), m_random.below(static_cast<qsizetype>(items.size())));
    }

    template<typename Container> void shuffle(Container &items) { m_random.shuffle(items); }

private:
    SplitMix64 m_random;
};

} // namespace chartroom
