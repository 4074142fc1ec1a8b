// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlitefile.h"
#include "storage/storerescue.h"

#include <QByteArrayList>
#include <functional>

struct sqlite3_stmt;

namespace chartroom {

/// Reads the rows of one table of a damaged file in the order of their rowids. Where a page cannot be read, it goes on
/// behind it: the next readable place is found by ever larger steps and then by halving. Pages that point in a circle
/// are damage, too: rowids must grow, and a row must come within bounded work.
class DamagedTable
{
public:
    DamagedTable(const SqliteFile &file, const QByteArray &table, const QByteArrayList &columns);
    DamagedTable(const DamagedTable &) = delete;
    DamagedTable &operator=(const DamagedTable &) = delete;
    ~DamagedTable();

    /// Hands out each readable row: column 0 is the rowid, then the columns as they were given.
    void readRows(const std::function<void(sqlite3_stmt *row)> &receive);

private:
    enum class Step { Row, End, Damage };
    Step stepFrom(qint64 first);
    /// The next row; its rowid must be \a least or more.
    Step next(qint64 least);
    /// The least rowid from \a first on at which reading works again; nothing when there is none.
    std::optional<qint64> behindDamage(qint64 first);

    const SqliteFile &m_file;
    sqlite3_stmt *m_statement = nullptr;
    int m_work = 0;     ///< since the last row
    qint64 m_bound = 0; ///< no rowid is greater
};

/// Copies the readable rows of one table into a sound store with the same table; foreign keys must be on there.
[[nodiscard]] RescuedTable rescueTable(const SqliteFile &damaged, const SqliteFile &target, const QByteArray &table);

} // namespace chartroom
