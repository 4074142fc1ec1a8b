// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteopening.h"

#include "base/files.h"
#include "storage/rows.h"
#include "storage/sqlitefile.h"
#include "storage/sqlprogressstore.h"
#include "storage/storeerror.h"
#include "storage/tr.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 quickCheckLimit = 64LL << 20;

using Connection = std::unique_ptr<SqliteConnection>;
using Access = SqliteConnection::Access;

Result<int> pragmaNumber(SqliteConnection &connection, const QString &name)
{
    const Result<QVariant> value = connection.scalar(u"PRAGMA "_s + name);
    if (!value)
        return value.error();
    return value->toInt();
}

Result<void> migrateWithin(SqliteConnection &connection, const QList<Migration> &migrations)
{
    const Result<int> schema = pragmaNumber(connection, u"user_version"_s);
    if (!schema)
        return schema.error();
    for (const Migration &migration : migrations) {
        if (migration.number <= *schema)
            continue;
        const QByteArray version = "\nPRAGMA user_version = " + QByteArray::number(migration.number) + ';';
        if (const Result<void> done = connection.runScript(migration.script + version); !done)
            return done;
    }
    return {};
}

/// All missing steps in one transaction: the file has the old tables or the new ones.
Result<void> migrate(SqliteConnection &connection, const QList<Migration> &migrations)
{
    if (const Result<void> begun = connection.begin(); !begun)
        return begun;
    if (const Result<void> done = migrateWithin(connection, migrations); !done) {
        connection.rollBack();
        return done;
    }
    return connection.commit();
}

Result<void> fillNewStore(SqliteConnection &connection, const QString &organisation, const Clock &clock,
                          const QList<Migration> &migrations)
{
    const QByteArray id = "PRAGMA application_id = " + QByteArray::number(storeApplicationId);
    Result<void> done = connection.runScript(id);
    if (done)
        done = migrate(connection, migrations);
    if (done)
        done = connection.run(u"store-add"_s, {{u"id"_s, uuidVersion7(clock.now()).toString(QUuid::WithoutBraces)},
                                               {u"organisation"_s, textCell(organisation)},
                                               {u"created"_s, instantCell(clock.now())}});
    return done;
}

/// Makes the file under another name and renames it: a store exists whole or not at all.
Result<void> createStore(const QString &path, const StoreOptions &options, const Clock &clock,
                         const QList<Migration> &migrations)
{
    const QString newPath = path + u".new-%1"_s.arg(QCoreApplication::applicationPid());
    QFile::remove(newPath);
    Result<void> done;
    {
        Result<Connection> connection = SqliteConnection::open(newPath, Access::Create, options.busyMilliseconds);
        done = connection ? fillNewStore(**connection, options.organisation, clock, migrations)
                          : Result<void>(connection.error());
    }
    if (done && !QFile::rename(newPath, path))
        done = sqliteError(path, SQLITE_READONLY, u"rename"_s);
    QFile::remove(newPath);
    QFile::remove(newPath + u"-journal"_s);
    if (done)
        return done;
    Error error = done.error();
    error.message.replace(newPath, path);
    error.id = u"io.write"_s; // whatever SQLite calls it, the file could not be made
    error.kind = ErrorKind::Unwritable;
    return error;
}

/// Opens the connection; a closed store in a read-only folder can only be read without locks.
Result<Connection> connectTo(const QString &path, StoreMode mode, const StoreOptions &options)
{
    if (mode != StoreMode::ReadOnly)
        return SqliteConnection::open(path, Access::ReadWrite, options.busyMilliseconds);
    Result<Connection> connection = SqliteConnection::open(path, Access::ReadOnly, options.busyMilliseconds);
    const bool readable = connection && pragmaNumber(**connection, u"schema_version"_s).has_value();
    const bool isClosed = QFileInfo(path + u"-wal"_s).size() == 0;
    if (readable || !isClosed || (connection && (*connection)->lastError().id == "store.not-a-store"_L1))
        return connection;
    return SqliteConnection::open(path, Access::Immutable, options.busyMilliseconds);
}

Result<void> checkIdentity(SqliteConnection &connection)
{
    const Result<int> id = pragmaNumber(connection, u"application_id"_s);
    if (!id)
        return id.error();
    if (*id != storeApplicationId)
        return notAStoreError(connection.address());
    return {};
}

Result<void> prepareForWriting(SqliteConnection &connection, const StoreOptions &options)
{
    if (sqlite3_db_readonly(connection.handle(), "main") == 1)
        return sqliteError(connection.address(), SQLITE_READONLY, u"opened read-only"_s);
    // EXTRA also brings the end of the journal to the disk; the lock stays until the store is closed.
    if (options.isOnNetwork(connection.address()))
        return connection.runScript("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = DELETE; "
                                    "PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON; BEGIN EXCLUSIVE; COMMIT;");
    return connection.runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
}

Result<void> backUpBeside(SqliteConnection &connection, int schema, const Clock &clock)
{
    QString target = migrationBackupPath(connection.address(), schema, clock.now());
    const QByteArray name = target.replace(u'\'', u"''"_s).toUtf8();
    return connection.runScript("VACUUM INTO '" + name + '\'');
}

Result<void> upgrade(SqliteConnection &connection, int schema, const Clock &clock, const QList<Migration> &migrations)
{
    if (const Result<void> saved = backUpBeside(connection, schema, clock); !saved)
        return saved;
    return migrate(connection, migrations);
}

Result<void> quickCheck(SqliteConnection &connection, const StoreOptions &options)
{
    if (!options.quickCheck || QFileInfo(connection.address()).size() > quickCheckLimit)
        return {};
    const Result<QVariant> found = connection.scalar(u"PRAGMA quick_check(1)"_s);
    if (!found)
        return found.error();
    if (found->toString() != "ok"_L1)
        return damagedStoreError(connection.address(), found->toString());
    return {};
}

Result<StoreInfo> readInfo(SqliteConnection &connection, StoreMode mode, const StoreOptions &options, int newest)
{
    StoreInfo info;
    info.address = connection.address();
    info.readOnly = mode == StoreMode::ReadOnly;
    info.onNetwork = !info.readOnly && options.isOnNetwork(connection.address());
    const Result<int> schema = pragmaNumber(connection, u"user_version"_s);
    if (!schema)
        return schema.error();
    info.schema = *schema;
    info.older = info.schema < newest;
    const Result<void> done = readStoreRow(connection, info);
    if (!done)
        return done.error();
    return info;
}

Result<void> checkPlace(const QString &path, StoreMode mode)
{
    const QFileInfo file(path);
    if (mode == StoreMode::Create && file.exists()) {
        return Error{ErrorKind::AlreadyExists, u"io.exists"_s,
                     StorageTr::tr("%1 exists already. Choose another name; nothing was changed.").arg(path), {}, {}};
    }
    const bool mustExist = mode == StoreMode::ReadOnly || mode == StoreMode::ReadWrite;
    if (mustExist && !file.exists()) {
        return Error{ErrorKind::NotFound, u"io.not-found"_s,
                     StorageTr::tr("There is no store %1. Check the name, or make one first.").arg(path), {}, {}};
    }
    if (file.exists() && (!file.isFile() || file.size() == 0))
        return notAStoreError(path);
    return {};
}

/// Everything between a connection and a store that may be used.
Result<void> takeIntoUse(SqliteConnection &connection, StoreMode mode, const Clock &clock,
                         const StoreOptions &options, const QList<Migration> &migrations)
{
    if (const Result<void> known = checkIdentity(connection); !known)
        return known;
    const Result<int> schema = pragmaNumber(connection, u"user_version"_s);
    if (!schema)
        return schema.error();
    const int newest = migrations.last().number;
    if (*schema > newest)
        return newerStoreError(connection.address(), *schema, newest);
    if (mode == StoreMode::ReadOnly)
        return {};
    Result<void> done = prepareForWriting(connection, options);
    if (done)
        done = quickCheck(connection, options);
    if (done && *schema < newest)
        done = upgrade(connection, *schema, clock, migrations);
    return done;
}

} // namespace

QString migrationBackupPath(const QString &path, int schema, const QDateTime &instant)
{
    return u"%1.schema-%2-%3.backup"_s.arg(path).arg(schema).arg(instant.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
}

Result<std::unique_ptr<ProgressStore>> openSqliteStoreWith(const QString &path, StoreMode mode, const Clock &clock,
                                                           const StoreOptions &options,
                                                           const QList<Migration> &migrations)
{
    if (const Result<void> place = checkPlace(path, mode); !place)
        return place.error();
    if (!QFileInfo::exists(path)) {
        if (const Result<void> made = createStore(path, options, clock, migrations); !made)
            return made.error();
    }
    Result<Connection> connection = connectTo(path, mode, options);
    if (!connection)
        return connection.error();
    if (const Result<void> ready = takeIntoUse(**connection, mode, clock, options, migrations); !ready)
        return ready.error();
    Result<StoreInfo> info = readInfo(**connection, mode, options, migrations.last().number);
    if (!info)
        return info.error();
    return std::unique_ptr<ProgressStore>(
        std::make_unique<SqlProgressStore>(std::move(*connection), std::move(*info)));
}

} // namespace chartroom
