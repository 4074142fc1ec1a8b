// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace chartroom {

/// What an error of a PostgreSQL server means for the person in front of the program. \a state is the SQLSTATE of five
/// characters, empty when the connection itself broke; \a detail goes to the log.
[[nodiscard]] Error postgresError(const QString &address, const QByteArray &state, const QString &detail);

/// No connection could be made. \a wantsPassword: the server asked for one and there was none; \a refusedPassword: it did
/// not accept the one it got.
[[nodiscard]] Error connectionError(const QString &address, bool wantsPassword, bool refusedPassword,
                                    const QString &detail);

} // namespace chartroom
