// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storeaddress.h"
#include "storage/storehelpers.h"
#include "support/postgresserver.h"

namespace chartroom {

enum class Database { Sqlite, Postgres };

/// A new, empty store in one of the databases; gone with the object. The server is started when the first store needs it
/// and lives as long as the test program.
class StorePlace
{
public:
    explicit StorePlace(Database database)
    {
        m_address = database == Database::Sqlite ? m_folder.filePath(u"progress.crstore"_s) : newServerStore();
    }

    [[nodiscard]] const QString &address() const { return m_address; }
    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

    /// Runs one statement behind the store's back, as the owner of the tables; the error text, empty when it worked.
    QString rawSql(const QString &sql, QVariant *first = nullptr) const
    {
        if (!isServerAddress(m_address))
            return chartroom::rawSql(m_address, sql, first);
        const RawAnswer answer = server().session(m_address.section(u'/', -1), u"keeper"_s).run(sql);
        if (first)
            *first = answer.cell();
        return answer.message;
    }

    static PostgresServer &server()
    {
        static PostgresServer running;
        return running;
    }

private:
    static QString newServerStore()
    {
        const QString address = server().address(server().newDatabase());
        const auto store = openStore(address, StoreMode::Create, FixedClock(testNow));
        if (!store)
            qFatal("%s (%s)", qPrintable(store.error().message), qPrintable(store.error().detail));
        return address;
    }

    QTemporaryDir m_folder;
    QString m_address;
};

/// Runs a test once for each database: the same statements, the same results.
template<typename Test>
int runOnBothDatabases(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failed = 0;
    for (const Database database : {Database::Sqlite, Database::Postgres}) {
        Test test(database);
        qInfo("on %s", database == Database::Sqlite ? "SQLite" : "PostgreSQL");
        failed += QTest::qExec(&test, argc, argv);
    }
    return failed;
}

} // namespace chartroom
