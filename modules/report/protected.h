// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

namespace chartroom {

/// A value that has passed disclosure control. Only protect.cpp (and learnercard.cpp, for a person's own card) can make
/// one that says anything: a raw number cannot become Protected by accident. A default one is the withheld value T{}.
/// Cards and writers hold nothing else, so that rule 9 of report-card.md is a matter of types.
template<typename T> class Protected
{
public:
    Protected() = default;

    [[nodiscard]] const T &value() const { return m_value; }
    [[nodiscard]] const T &operator*() const { return m_value; }
    [[nodiscard]] const T *operator->() const { return &m_value; }

    bool operator==(const Protected &) const = default;

private:
    friend class Protector;
    explicit Protected(T value)
        : m_value(std::move(value))
    {}

    T m_value{};
};

} // namespace chartroom
