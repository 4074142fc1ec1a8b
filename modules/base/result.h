// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

#include <QString>
#include <utility>
#include <variant>

namespace chartroom {

/// What kind of thing went wrong in the world; decides the exit code and the tone of the message.
enum class ErrorKind {
    NotFound,      ///< a file or a named thing does not exist
    Unreadable,    ///< it exists, but cannot be read
    Unwritable,    ///< disk full, read-only folder, missing rights
    AlreadyExists, ///< it must not exist yet
    Malformed,     ///< it is not of the form that is expected
    Newer,         ///< made by a newer program
    Refused,       ///< a guard, hash, signature or rule says no
    Cancelled,     ///< the person stopped it
    Unavailable,   ///< a service (store, keychain) cannot be reached
};

/// Why a thing could not be done. Content problems are Issues; our own mistakes are assertions.
struct Error {
    ErrorKind kind = ErrorKind::Unreadable;
    QString id;          ///< rule id of the command-line contract, for example "io.not-found"
    QString message;     ///< one whole translated sentence for the user: what is wrong and what to do
    QString detail;      ///< for the log only
    QList<Issue> issues; ///< the findings behind a refusal, when there are any

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. Same names as std::expected, so that C++23 makes this a typedef.
template<typename T, typename E = Error>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(E error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    [[nodiscard]] T &value() { return std::get<0>(m_state); }
    [[nodiscard]] const T &value() const { return std::get<0>(m_state); }
    [[nodiscard]] T &operator*() { return value(); }
    [[nodiscard]] const T &operator*() const { return value(); }
    [[nodiscard]] T *operator->() { return &value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const E &error() const { return std::get<1>(m_state); }
    [[nodiscard]] T value_or(T other) const { return has_value() ? value() : std::move(other); }

private:
    std::variant<T, E> m_state;
};

template<typename E>
class [[nodiscard]] Result<void, E>
{
public:
    Result() = default;
    Result(E error) : m_error(std::move(error)), m_ok(false) {}

    [[nodiscard]] bool has_value() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    [[nodiscard]] const E &error() const { return m_error; }

private:
    E m_error{};
    bool m_ok = true;
};

} // namespace chartroom
