// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storetables.h"

#include "storage/migrations.h"
#include "storage/sqlitefile.h"

#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

TableKind kindOf(const QString &table)
{
    static const QSet<QString> records{u"store"_s,         u"unit"_s,  u"person"_s, u"pack_version"_s,
                                       u"exercise_text"_s, u"draft"_s, u"setting"_s};
    static const QSet<QString> derived{u"learner_state"_s, u"competency_state"_s};
    return records.contains(table) ? TableKind::Record : derived.contains(table) ? TableKind::Derived : TableKind::Fact;
}

SqlType cellKindOf(const QString &type)
{
    if (type == u"TEXT")
        return SqlType::Text;
    return type == u"DOUBLE PRECISION" ? SqlType::Real : SqlType::Whole;
}

StoreTable tableOf(SqlConnection &database, const QString &name)
{
    StoreTable table{name, kindOf(name), {}, {}, false};
    const Result<void> read = database.readText(
        u"SELECT name, type, pk FROM pragma_table_info('%1') ORDER BY pk"_s.arg(name), {}, [&](const SqlRow &row) {
            table.columns.append({row.text(0), cellKindOf(row.text(1))});
            if (row.whole(2) > 0)
                table.key.append(row.text(0));
        });
    const Result<QVariant> unique = database.scalar(
        u"SELECT count(*) FROM pragma_index_list('%1') WHERE origin = 'u'"_s.arg(name));
    Q_ASSERT(read && unique && !table.key.isEmpty());
    std::sort(table.columns.begin(), table.columns.end(),
              [](const StoreColumn &a, const StoreColumn &b) { return a.name < b.name; });
    table.hasFurtherKeys = unique->toInt() > 0;
    return table;
}

QList<StoreTable> readTables()
{
    const auto database = SqliteConnection::open(u":memory:"_s, SqliteConnection::Access::Create, 0);
    QStringList names;
    Result<void> done = database ? Result<void>() : database.error();
    for (const Migration &migration : sqliteMigrations())
        done = done ? (*database)->runScript(migration.script) : done;
    if (done)
        done = (*database)->readText(u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"_s,
                                     {}, [&](const SqlRow &row) { names.append(row.text(0)); });
    Q_ASSERT(done);
    QList<StoreTable> tables;
    for (const QString &name : std::as_const(names))
        tables.append(tableOf(**database, name));
    return tables;
}

} // namespace

const QList<StoreTable> &storeTables()
{
    static const QList<StoreTable> tables = readTables();
    return tables;
}

QString columnList(const StoreTable &table)
{
    QStringList names;
    for (const StoreColumn &column : table.columns)
        names.append(column.name);
    return names.join(u", "_s);
}

} // namespace chartroom
