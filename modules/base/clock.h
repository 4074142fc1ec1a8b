// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace chartroom {

/// Where the program reads the time. Everything that needs "now" gets a Clock, so that tests and --time can set it.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// The present instant in UTC.
    [[nodiscard]] virtual QDateTime now() const = 0;
    [[nodiscard]] QDate today() const { return now().date(); }
};

/// The machine's clock.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

/// A clock that stands still until it is moved: for tests, --time and SOURCE_DATE_EPOCH.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &instant) : m_instant(instant.toUTC()) {}
    [[nodiscard]] QDateTime now() const override { return m_instant; }
    void moveTo(const QDateTime &instant) { m_instant = instant.toUTC(); }

private:
    QDateTime m_instant;
};

/// ISO 8601 UTC with 'Z', milliseconds only when there are any: the form of every stored or printed instant.
[[nodiscard]] QString instantText(const QDateTime &instant);

/// Reads instantText's form; invalid when the text is no instant with a time zone.
[[nodiscard]] QDateTime instantFromText(const QString &text);

} // namespace chartroom
