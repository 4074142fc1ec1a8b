// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <utility>

namespace chartroom {

/// Where a department's database is: "postgresql://[user@]host[:port]/database[?sslmode=…&service=…]". A socket folder
/// stands percent-encoded in the place of the host, or as "?host=/folder". Never holds a password.
struct PostgresAddress {
    QString text;                                     ///< as it was given, for messages
    QList<std::pair<QByteArray, QByteArray>> options; ///< libpq's keywords, TLS mode included

    /// The value of a keyword; empty when the address does not have it.
    [[nodiscard]] QByteArray option(const QByteArray &keyword) const;

    bool operator==(const PostgresAddress &) const = default;
};

/// Takes an address apart. Off the local machine the server must prove who it is: sslmode is verify-full, and weaker
/// modes are refused. Local are a socket, localhost, 127.0.0.1 and ::1; what a service file names counts as away.
/// PGHOST, PGHOSTADDR and PGSERVICE stand in for what the address leaves out, as everywhere with PostgreSQL.
/// Errors: usage.value (malformed, a password inside, an unknown option, a TLS mode that is too weak).
[[nodiscard]] Result<PostgresAddress> readPostgresAddress(const QString &text);

} // namespace chartroom
