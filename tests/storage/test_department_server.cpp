// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/department.h"
#include "storage/migrations.h"
#include "storage/postgresopening.h"

#include <QFile>
#include <atomic>
#include <csignal>
#include <thread>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Making, upgrading and losing a department's store.
class TestDepartmentServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aNewStoreNeedsAnEmptySchema();
    void aStoreWithoutRoles();
    void whatIsNoStore();
    void olderAndNewer();
    void twoProgramsUpgradeOnce();
    void twoProgramsMakeOneStore();
    void aFailedUpgradeChangesNothing();
    void aConnectionKilledInATransaction();
    void aServerThatStopsLosesNoAcknowledgedAnswer();
    void passwordsComeFromTheProvider();
    void aServiceFileNamesThePlace();
    void tlsProvesTheServer_data();
    void tlsProvesTheServer();
    void orderDoesNotDependOnTheDatabase();
    void manyRowsTravelTogether();

private:
    [[nodiscard]] Result<std::unique_ptr<ProgressStore>> opened(StoreMode mode, const QList<Migration> &migrations) const
    {
        return openPostgresStoreWith(m_address, mode, m_clock, {}, migrations);
    }
    [[nodiscard]] RawSession keeper() const { return m_server->session(m_database, u"keeper"_s); }
    void make() { Department::demand(openStore(m_address, StoreMode::Create, m_clock) ? Result<void>() : Error()); }

    std::unique_ptr<PostgresServer> m_server;
    SystemClock m_clock;
    QString m_database;
    QString m_address;
};

namespace {

const QString tlsHost = u"db.department.example"_s; // a name away from this machine, by the rule of addresses

QList<Migration> withSecondStep(const QByteArray &script = "CREATE TABLE second (steps INTEGER); INSERT INTO second VALUES (1)")
{
    QList<Migration> migrations = postgresMigrations();
    migrations.append({2, script});
    return migrations;
}

QString errorOf(const Result<std::unique_ptr<ProgressStore>> &store)
{
    return store ? QString() : store.error().id;
}

} // namespace

void TestDepartmentServer::initTestCase()
{
    m_server = std::make_unique<PostgresServer>(tlsHost);
}

void TestDepartmentServer::init()
{
    m_database = m_server->newDatabase();
    m_address = m_server->address(m_database);
}

void TestDepartmentServer::aNewStoreNeedsAnEmptySchema()
{
    StoreOptions options;
    options.organisation = u"Ministry of Roads"_s;
    {
        const auto store = openStore(m_address, StoreMode::Create, m_clock, options);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().detail));
        QCOMPARE((*store)->info().organisation, u"Ministry of Roads"_s);
        QCOMPARE((*store)->info().schema, currentSchema());
        QVERIFY((*store)->isEmpty().value());
    }
    QCOMPARE(errorOf(openStore(m_address, StoreMode::Create)), u"store.not-empty"_s);
    QVERIFY(openStore(m_address, StoreMode::OpenOrCreate).has_value());
    const QString other = m_server->newDatabase();
    QVERIFY(m_server->session(other, u"keeper"_s).run(u"CREATE TABLE x (a INTEGER)"_s).worked());
    QCOMPARE(errorOf(openStore(m_server->address(other), StoreMode::Create)), u"store.not-empty"_s);
    QCOMPARE(m_server->session(other, u"keeper"_s).run(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s).cell(), u"1"_s);
    // A second store on the same server uses the roles that are there.
    QVERIFY(openStore(m_server->address(m_server->newDatabase()), StoreMode::Create).has_value());
}

void TestDepartmentServer::aStoreWithoutRoles()
{
    StoreOptions options;
    options.roles = false;
    QVERIFY(openStore(m_address, StoreMode::Create, m_clock, options).has_value());
    QCOMPARE(keeper().run(u"SELECT count(*) FROM pg_policies"_s).cell(), u"0"_s);
    QCOMPARE(keeper().run(u"SELECT roles FROM chartroom_schema"_s).cell(), u"0"_s);
    QVERIFY(openStore(m_address, StoreMode::ReadOnly).value()->check().value().issues.isEmpty());
}

void TestDepartmentServer::whatIsNoStore()
{
    QCOMPARE(errorOf(openStore(m_address, StoreMode::ReadWrite)), u"store.not-a-store"_s);
    QCOMPARE(errorOf(openStore(m_server->address(u"nothing"_s), StoreMode::ReadWrite)), u"store.unreachable"_s);
    QCOMPARE(errorOf(openStore(u"postgresql://%2Fno%2Fsuch%2Ffolder/db"_s, StoreMode::ReadWrite)), u"store.unreachable"_s);
    m_server->addLogin(u"plain"_s);
    QString database = m_server->newDatabase();
    QCOMPARE(errorOf(openStore(m_server->address(database, u"plain"_s), StoreMode::Create)), u"store.refused"_s);
    QCOMPARE(m_server->session(database, u"keeper"_s).run(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"_s).cell(), u"0"_s);
}

void TestDepartmentServer::olderAndNewer()
{
    make();
    {
        const auto reading = opened(StoreMode::ReadOnly, withSecondStep());
        QVERIFY(reading.has_value());
        QVERIFY((*reading)->info().older);
        QCOMPARE((*reading)->info().schema, 1);
        QCOMPARE((*reading)->check().value().issues.first().ruleId, u"store.older"_s);
    }
    QCOMPARE(keeper().run(u"SELECT version FROM chartroom_schema"_s).cell(), u"1"_s);
    m_server->addLogin(u"lea"_s);
    const LearnerId lea = Department::id(u"lea"_s);
    Department::demand(admitLogin(**openStore(m_address, StoreMode::ReadWrite), {u"lea"_s, u"learner"_s, lea.toString(), {}}));
    const auto refused = openPostgresStoreWith(m_server->address(m_database, u"lea"_s), StoreMode::ReadWrite, m_clock, {}, withSecondStep());
    QCOMPARE(errorOf(refused), u"store.older"_s);
    {
        const auto writing = opened(StoreMode::ReadWrite, withSecondStep());
        QVERIFY(writing.has_value());
        QCOMPARE((*writing)->info().schema, 2);
        QVERIFY(!(*writing)->info().older);
    }
    QCOMPARE(keeper().run(u"SELECT relrowsecurity FROM pg_class WHERE relname = 'second'"_s).cell(), u"t"_s);
    QCOMPARE(errorOf(openStore(m_address, StoreMode::ReadWrite)), u"store.newer"_s);
    QCOMPARE(errorOf(openStore(m_address, StoreMode::ReadOnly)), u"store.newer"_s);
}

void TestDepartmentServer::twoProgramsUpgradeOnce()
{
    make();
    // Each program's step takes a while, so that the other one comes to the lock meanwhile.
    const QList<Migration> migrations = withSecondStep(
        "CREATE TABLE second (steps INTEGER); INSERT INTO second VALUES (1); SELECT pg_sleep(0.3)");
    std::atomic<int> upgraded = 0;
    std::vector<std::thread> programs;
    for (int i = 0; i < 4; ++i) {
        programs.emplace_back([&] {
            const auto store = opened(StoreMode::ReadWrite, migrations);
            upgraded += store && (*store)->info().schema == 2 ? 1 : 0;
        });
    }
    for (std::thread &program : programs)
        program.join();
    QCOMPARE(upgraded.load(), 4);
    QCOMPARE(keeper().run(u"SELECT count(*) FROM second"_s).cell(), u"1"_s);
}

void TestDepartmentServer::twoProgramsMakeOneStore()
{
    std::atomic<int> made = 0;
    std::atomic<int> refused = 0;
    std::vector<std::thread> programs;
    for (int i = 0; i < 3; ++i) {
        programs.emplace_back([&] {
            const auto store = opened(StoreMode::Create, postgresMigrations());
            made += store.has_value();
            refused += errorOf(store) == u"store.not-empty"_s;
        });
    }
    for (std::thread &program : programs)
        program.join();
    QCOMPARE(made.load(), 1);
    QCOMPARE(refused.load(), 2);
    QCOMPARE(keeper().run(u"SELECT count(*) FROM store"_s).cell(), u"1"_s);
}

void TestDepartmentServer::aFailedUpgradeChangesNothing()
{
    make();
    QVERIFY(!opened(StoreMode::ReadWrite, withSecondStep("CREATE TABLE second (a INTEGER); SELECT 1 / 0")).has_value());
    QCOMPARE(keeper().run(u"SELECT version FROM chartroom_schema"_s).cell(), u"1"_s);
    QVERIFY(openStore(m_address, StoreMode::ReadWrite).has_value());
}

void TestDepartmentServer::aConnectionKilledInATransaction()
{
    make();
    const auto store = std::move(*openStore(m_address, StoreMode::ReadWrite));
    Department::demand(store->savePerson({sampleAttempt().learner, u"learner"_s, {}, {}, {}, {}}));
    Department::demand(store->append(sampleAttempt(0)));
    const Result<void> done = store->transaction([&]() -> Result<void> {
        Department::demand(store->append(sampleAttempt(1)));
        m_server->administer(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_database));
        return store->append(sampleAttempt(2));
    });
    QCOMPARE(done.error().id, u"store.unreachable"_s);
    QVERIFY(done.error().message.startsWith(u"The connection to "_s));
    QCOMPARE(store->attempts(sampleAttempt().learner).value(), QList{sampleAttempt(0)}); // connected again by itself
    Department::demand(store->append(sampleAttempt(3)));
    // The connection goes while nothing is going on: the first call says so, the next one works.
    m_server->administer(u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"_s.arg(m_database));
    QCOMPARE(store->append(sampleAttempt(4)).error().id, u"store.unreachable"_s);
    QVERIFY(store->append(sampleAttempt(4)).has_value());
}

void TestDepartmentServer::aServerThatStopsLosesNoAcknowledgedAnswer()
{
    make();
    const auto store = std::move(*openStore(m_address, StoreMode::ReadWrite));
    Department::demand(store->savePerson({sampleAttempt().learner, u"learner"_s, {}, {}, {}, {}}));
    QSet<AttemptId> acknowledged;
    for (int round = 0; round < 3; ++round) {
        std::thread outage([&] { // kill -9 of the process that serves this session: the whole server restarts itself
            std::this_thread::sleep_for(std::chrono::milliseconds(30 + 40 * round));
            const QString pid = m_server->session(u"postgres"_s, u"postgres"_s)
                                    .run(u"SELECT pid FROM pg_stat_activity WHERE datname = '%1' LIMIT 1"_s.arg(m_database)).cell();
            ::kill(pid.toInt(), SIGKILL);
        });
        int number = round * 100000;
        Result<void> done;
        while (done && number < round * 100000 + 90000) {
            const Attempt attempt = sampleAttempt(++number);
            const Draft draft{attempt.learner, attempt.exercise, false, 1, {}, attempt.started, 1, attempt.started};
            done = store->saveDraft(draft);
            if (done)
                done = store->appendFromDraft(attempt);
            if (done)
                acknowledged.insert(attempt.id);
        }
        outage.join();
        QCOMPARE(done.error().id, u"store.unreachable"_s);
        Result<QList<Attempt>> attempts = store->attempts(sampleAttempt().learner);
        for (int i = 0; !attempts && i < 200; ++i) { // until the server is up again
            std::this_thread::sleep_for(std::chrono::milliseconds(25));
            attempts = store->attempts(sampleAttempt().learner);
        }
        QVERIFY2(attempts.has_value(), attempts ? "" : qPrintable(attempts.error().detail));
        QSet<AttemptId> stored;
        for (const Attempt &attempt : std::as_const(*attempts))
            stored.insert(attempt.id);
        QVERIFY2(stored.contains(acknowledged), "an acknowledged answer is lost");
        QVERIFY2(stored.size() <= acknowledged.size() + round + 1, "more is stored than was being stored");
    }
    QVERIFY(acknowledged.size() > 3);
    m_server->stop(); // immediate shutdown
    QCOMPARE(store->append(sampleAttempt(-1)).error().id, u"store.unreachable"_s);
    QCOMPARE(errorOf(openStore(m_address, StoreMode::ReadOnly)), u"store.unreachable"_s);
    m_server->start();
    const Result<QList<Attempt>> attempts = store->attempts(sampleAttempt().learner);
    QVERIFY2(attempts.has_value(), attempts ? "" : qPrintable(attempts.error().detail));
    QVERIFY(attempts->size() >= acknowledged.size());
    const Result<StoreCheck> check = store->check();
    QVERIFY2(check.has_value(), check ? "" : qPrintable(check.error().detail));
    QVERIFY(check->issues.isEmpty());
}

void TestDepartmentServer::passwordsComeFromTheProvider()
{
    make();
    m_server->administer(u"ALTER ROLE keeper PASSWORD 'another'"_s);
    StoreOptions options;
    QStringList asked;
    options.password = [&](const QString &address) {
        asked.append(address);
        return u"another"_s;
    };
    const QByteArray file = qgetenv("PGPASSFILE");
    qputenv("PGPASSFILE", "/nonexistent");
    const auto without = openStore(m_address, StoreMode::ReadOnly);
    const auto with = openStore(m_address, StoreMode::ReadOnly, m_clock, options);
    qputenv("PGPASSFILE", file);
    const auto wrong = openStore(m_address, StoreMode::ReadOnly); // the file has the old one
    m_server->administer(u"ALTER ROLE keeper PASSWORD 'keeper'"_s);
    QCOMPARE(errorOf(without), u"store.unreachable"_s);
    QVERIFY(without.error().message.contains(u"PGPASSFILE"_s));
    QVERIFY2(with.has_value(), with ? "" : qPrintable(with.error().detail));
    QCOMPARE(asked, QStringList{m_address});
    QCOMPARE(errorOf(wrong), u"store.unreachable"_s);
    QVERIFY(wrong.error().message.contains(u"refused the login"_s));
}

void TestDepartmentServer::aServiceFileNamesThePlace()
{
    make();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"services.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"[department]\nhost=%1\nport=%2\nuser=keeper\ndbname=%3\n"_s.arg(m_server->folder()).arg(m_server->port()).arg(m_database).toUtf8());
    file.close();
    qputenv("PGSERVICEFILE", file.fileName().toUtf8());
    const auto store = openStore(u"postgresql:///?service=department"_s, StoreMode::ReadWrite);
    qunsetenv("PGSERVICEFILE");
    QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().detail));
}

void TestDepartmentServer::tlsProvesTheServer_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("works");
    QTest::newRow("the right name and authority") << tlsHost << u"authority.crt"_s << true;
    QTest::newRow("a stranger's authority") << tlsHost << u"stranger.crt"_s << false;
    QTest::newRow("another name") << u"other.department.example"_s << u"authority.crt"_s << false;
    QTest::newRow("no authority") << tlsHost << u"missing.crt"_s << false;
}

void TestDepartmentServer::tlsProvesTheServer()
{
    QFETCH(QString, host);
    QFETCH(QString, authority);
    QFETCH(bool, works);
    make();
    const QString address = u"postgresql://keeper@%1:%2/%3?hostaddr=127.0.0.1&sslrootcert=%4/%5"_s
                                .arg(host).arg(m_server->port()).arg(m_database, m_server->folder(), authority);
    const auto store = openStore(address, StoreMode::ReadWrite);
    QVERIFY2(store.has_value() == works, store ? "" : qPrintable(store.error().detail));
    if (works) {
        QCOMPARE(m_server->administer(u"SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ssl AND datname = '%1'"_s
                                          .arg(m_database)).cell(), u"1"_s);
    } else {
        QCOMPARE(store.error().id, u"store.unreachable"_s);
        QVERIFY2(store.error().message.contains(u"prove who it is"_s), qPrintable(store.error().message));
    }
}

void TestDepartmentServer::orderDoesNotDependOnTheDatabase()
{
    make();
    // The database's own order (ICU, English) would put é beside e and B after a.
    QCOMPARE(keeper().run(u"SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['b', 'B', 'a', 'é', 'z']) AS x"_s).cell(), u"abBéz"_s);
    const auto store = std::move(*openStore(m_address, StoreMode::ReadWrite));
    for (const QString &name : {u"b"_s, u"B"_s, u"a"_s, u"é"_s, u"z"_s})
        Department::demand(store->savePerson({testId<LearnerId>(name), name, {}, {name}, {}, {}}));
    QCOMPARE(store->check().value().topUnits.join(u""_s), u"Babzé"_s);
    QCOMPARE(keeper().run(u"SELECT count(*) FROM information_schema.columns WHERE table_schema = 'public' AND data_type = 'text' AND "
                          "collation_name IS DISTINCT FROM 'C' AND table_name NOT LIKE 'chartroom%'"_s).cell(), u"0"_s);
}

void TestDepartmentServer::manyRowsTravelTogether()
{
    make();
    const auto store = std::move(*openStore(m_address, StoreMode::ReadWrite));
    Department::demand(store->savePerson({sampleAttempt().learner, u"learner"_s, {}, {}, {}, {}}));
    QList<Attempt> attempts;
    for (int i = 0; i < 3000; ++i)
        attempts.append(sampleAttempt(i));
    QVERIFY(store->appendAll(attempts).has_value());
    QCOMPARE(store->attempts(sampleAttempt().learner).value().size(), 3000);
    // One that is refused in the middle of a batch takes all others with it, and the connection works on.
    attempts = {sampleAttempt(5000), sampleAttempt(1), sampleAttempt(5001)};
    QCOMPARE(store->appendAll(attempts).error().id, u"store.refused"_s);
    QCOMPARE(store->attempts(sampleAttempt().learner).value().size(), 3000);
    Attempt zero = sampleAttempt(6000);
    zero.read = u"before"_s + QChar(u'\0') + u"after"_s;
    QCOMPARE(store->append(zero).error().id, u"store.refused"_s); // never cut at the zero
    QVERIFY(store->append(sampleAttempt(6001)).has_value());
}

QTEST_GUILESS_MAIN(TestDepartmentServer)
#include "test_department_server.moc"
