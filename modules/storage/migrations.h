// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace chartroom {

/// One step of the tables from version `number` − 1 to `number`. Released steps are never edited.
struct Migration {
    int number = 0;
    QByteArray script;
};

/// The steps of this program for SQLite, 1 first, without gaps.
[[nodiscard]] const QList<Migration> &sqliteMigrations();
/// The same steps for PostgreSQL: the same tables, another protection.
[[nodiscard]] const QList<Migration> &postgresMigrations();

} // namespace chartroom
