// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresopening.h"

#include "storage/rows.h"
#include "storage/postgresprogressstore.h"
#include "storage/storeerror.h"
#include "storage/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<PostgresConnection>;

/// Held until the end of the transaction that makes or changes tables: "Crrm", as in the header of a SQLite store.
constexpr auto lockScript = "SELECT pg_advisory_xact_lock(1131573869)";

/// The schema that the login's search path leads to.
struct ServerPlace {
    QString schema;       ///< quoted; empty when there is none that the login may use
    bool isStore = false; ///< holds our tables
    int things = 0;       ///< relations and functions in it, of anybody
};

struct SchemaState {
    int version = 0;
    bool hasRoles = false;
};

Result<ServerPlace> readPlace(PostgresConnection &connection)
{
    ServerPlace place;
    const Result<void> done = connection.read(u"postgresql/place-read"_s, {}, [&](const SqlRow &row) {
        place = {row.text(0), row.whole(1) != 0, row.whole(2)};
    });
    if (!done)
        return done.error();
    return place;
}

Result<SchemaState> readState(PostgresConnection &connection)
{
    SchemaState state;
    const Result<void> done = connection.read(u"postgresql/schema-read"_s, {}, [&](const SqlRow &row) {
        state = {row.whole(0), row.whole(1) != 0};
    });
    if (!done)
        return done.error();
    return state;
}

/// Nothing but the store's own schema is searched; temporary tables come last, so that none can stand in for a table.
QByteArray searchPathScript(const QString &schema, const QString &before = {})
{
    return "SET search_path = " + QString(before + schema + u", pg_temp"_s).toUtf8();
}

/// Runs \a work in a transaction under the lock; all of it is stored or nothing.
template<typename Work>
Result<void> underLock(PostgresConnection &connection, const Work &work)
{
    Result<void> done = connection.begin();
    if (!done)
        return done;
    done = connection.runScript(lockScript);
    if (done)
        done = work();
    if (done)
        return connection.commit();
    connection.rollBack();
    return done;
}

Result<void> runMigrations(PostgresConnection &connection, int from, const QList<Migration> &migrations)
{
    for (const Migration &migration : migrations) {
        if (migration.number <= from)
            continue;
        const QByteArray version = ";\nUPDATE chartroom_schema SET version = " + QByteArray::number(migration.number);
        if (const Result<void> done = connection.runScript(migration.script + version); !done)
            return done;
    }
    return {};
}

Result<void> makeRoles(PostgresConnection &connection)
{
    return connection.runScript(sqlStatement(u"postgresql/roles"_s).toUtf8()
                                + ";\nUPDATE chartroom_schema SET roles = 1");
}

Error notEmptyError(const QString &address)
{
    return {ErrorKind::AlreadyExists, u"store.not-empty"_s,
            StorageTr::tr("The database of %1 holds tables already. A new store needs an empty one; nothing was changed.")
                .arg(address), {}, {}};
}

Result<void> fillSchema(PostgresConnection &connection, const Clock &clock, const StoreOptions &options,
                        const QList<Migration> &migrations)
{
    const Result<ServerPlace> place = readPlace(connection); // again, now that nobody else can make a store
    if (!place)
        return place.error();
    if (place->things > 0)
        return notEmptyError(connection.address());
    Result<void> done = runMigrations(connection, 0, migrations);
    if (done)
        done = connection.run(u"store-add"_s, {{u"id"_s, uuidVersion7(clock.now()).toString(QUuid::WithoutBraces)},
                                               {u"organisation"_s, textCell(options.organisation)},
                                               {u"created"_s, instantCell(clock.now())}});
    if (done && options.roles)
        done = makeRoles(connection);
    return done;
}

/// What a server says that does not let this login make tables or roles.
Result<void> explained(const Result<void> &done, const QString &address)
{
    if (done || done.error().id != "store.refused"_L1)
        return done;
    Error error = done.error();
    error.message = StorageTr::tr("Your login may not make the tables and roles of %1. It must own the database and have "
                                  "CREATEROLE, or leave the roles out; nothing was changed.").arg(address);
    return error;
}

Result<void> upgrade(PostgresConnection &connection, const QList<Migration> &migrations)
{
    const Result<void> done = underLock(connection, [&]() -> Result<void> {
        const Result<SchemaState> state = readState(connection); // another program may have been first
        if (!state)
            return state.error();
        Result<void> upgraded = runMigrations(connection, state->version, migrations);
        if (upgraded && state->hasRoles && state->version < migrations.last().number)
            upgraded = makeRoles(connection);
        return upgraded;
    });
    if (done || done.error().id != "store.refused"_L1)
        return done;
    return Error{ErrorKind::Refused, u"store.older"_s,
                 StorageTr::tr("The store %1 is from an older version of Chartroom, and your login may not upgrade it. The "
                               "person who looks after it opens it once with this version.").arg(connection.address()),
                 done.error().detail, {}};
}

/// The word that the store knows the login by; empty for the owner of the tables.
Result<QString> readRole(PostgresConnection &connection)
{
    QString role;
    const Result<void> done = connection.read(u"postgresql/role-of-session"_s, {},
                                              [&](const SqlRow &row) { role = row.text(0); });
    if (!done)
        return done.error();
    return role;
}

/// The manager's views stand before the tables of the same names.
Result<void> setUpRole(PostgresConnection &connection, const QString &schema)
{
    const Result<QString> role = readRole(connection);
    if (!role)
        return role.error();
    if (*role != "manager"_L1)
        return {};
    return connection.setUpSession(searchPathScript(schema, u"chartroom_shared, "_s));
}

Result<void> setUpStoreSession(PostgresConnection &connection, const ServerPlace &place, StoreMode mode)
{
    Result<void> done = connection.setUpSession(searchPathScript(place.schema));
    if (done && mode == StoreMode::ReadOnly)
        done = connection.setUpSession("SET default_transaction_read_only = on");
    if (!done || !place.isStore)
        return done;
    return setUpRole(connection, place.schema);
}

Result<StoreInfo> readServerInfo(PostgresConnection &connection, StoreMode mode, int newest)
{
    const Result<SchemaState> state = readState(connection);
    if (!state)
        return state.error();
    StoreInfo info;
    info.address = connection.address();
    info.readOnly = mode == StoreMode::ReadOnly;
    info.schema = state->version;
    info.older = state->version < newest;
    if (const Result<void> done = readStoreRow(connection, info); !done)
        return done.error();
    return info;
}

Result<void> makeStore(PostgresConnection &connection, const Clock &clock, const StoreOptions &options,
                       const QList<Migration> &migrations)
{
    const Result<void> done = underLock(connection, [&] { return fillSchema(connection, clock, options, migrations); });
    return explained(done, connection.address());
}

} // namespace

Result<std::unique_ptr<PostgresConnection>> connectToPostgresStore(const QString &address, StoreMode mode,
                                                                   const StoreOptions &options)
{
    const Result<PostgresAddress> read = readPostgresAddress(address);
    if (!read)
        return read.error();
    Result<Connection> connection = PostgresConnection::open(*read, options.password);
    if (!connection)
        return connection.error();
    const Result<ServerPlace> place = readPlace(**connection);
    if (!place)
        return place.error();
    if (place->schema.isEmpty() || (mode != StoreMode::Create && !place->isStore))
        return notAStoreError(address);
    if (const Result<void> ready = setUpStoreSession(**connection, *place, mode); !ready)
        return ready.error();
    return connection;
}

Result<std::unique_ptr<ProgressStore>> openPostgresStoreWith(const QString &address, StoreMode mode, const Clock &clock,
                                                             const StoreOptions &options,
                                                             const QList<Migration> &migrations)
{
    Result<Connection> connection = connectToPostgresStore(address, mode, options);
    if (!connection)
        return connection.error();
    const int newest = migrations.last().number;
    Result<void> ready = mode == StoreMode::Create ? makeStore(**connection, clock, options, migrations) : Result<void>();
    if (!ready)
        return ready.error();
    Result<StoreInfo> info = readServerInfo(**connection, mode, newest);
    if (info && info->schema > newest)
        return newerStoreError(address, info->schema, newest);
    if (info && info->older && mode != StoreMode::ReadOnly) {
        ready = upgrade(**connection, migrations);
        info = ready ? readServerInfo(**connection, mode, newest) : Result<StoreInfo>(ready.error());
    }
    if (!info)
        return info.error();
    const Result<QString> role = readRole(**connection);
    if (!role)
        return role.error();
    return std::unique_ptr<ProgressStore>(
        std::make_unique<PostgresProgressStore>(std::move(*connection), std::move(*info), role->isEmpty()));
}

Result<std::unique_ptr<ProgressStore>> openPostgresStore(const QString &address, StoreMode mode, const Clock &clock,
                                                         const StoreOptions &options)
{
    return openPostgresStoreWith(address, mode, clock, options, postgresMigrations());
}

} // namespace chartroom
