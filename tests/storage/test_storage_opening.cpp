// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgresaddress.h"
#include "storage/storehelpers.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What addresses mean, and what a new file looks like.
class TestStorageOpening : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewStoreIsMarkedAsOurs();
    void addresses_data();
    void addresses();
    void serverAddresses_data();
    void serverAddresses();
    void addressesOfTheEnvironment_data();
    void addressesOfTheEnvironment();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStorageOpening::init()
{
    for (const char *variable : {"PGHOST", "PGHOSTADDR", "PGSERVICE"})
        qunsetenv(variable);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"progress.crstore"_s);
}

void TestStorageOpening::aNewStoreIsMarkedAsOurs()
{
    StoreOptions options;
    options.organisation = u"Ministry of Roads"_s;
    const FixedClock clock(testNow);
    {
        const auto store = openSqliteStore(m_path, StoreMode::Create, clock, options);
        QVERIFY(store.has_value());
        QCOMPARE((*store)->info().organisation, u"Ministry of Roads"_s);
        QCOMPARE((*store)->info().schema, currentSchema());
        QVERIFY(!(*store)->info().synthetic);
        QVERIFY(!QUuid::fromString((*store)->info().id).isNull());
        QVERIFY((*store)->isEmpty().value());
    }
    QVariant value;
    QCOMPARE(rawSql(m_path, u"PRAGMA application_id"_s, &value), QString());
    QCOMPARE(value.toInt(), 0x4372726D);
    rawSql(m_path, u"PRAGMA user_version"_s, &value);
    QCOMPARE(value.toInt(), currentSchema());
    rawSql(m_path, u"PRAGMA journal_mode"_s, &value);
    QCOMPARE(value.toString(), u"wal"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"progress.crstore"_s});
}

void TestStorageOpening::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("error");
    QTest::newRow("plain path") << u"%1/a.db"_s << QString();
    QTest::newRow("sqlite:") << u"sqlite:%1/b.db"_s << QString();
    QTest::newRow(":memory:") << u":memory:"_s << u"usage.value"_s;
    QTest::newRow("sqlite::memory:") << u"sqlite::memory:"_s << u"usage.value"_s;
    QTest::newRow("nothing") << u"sqlite:"_s << u"usage.value"_s;
    QTest::newRow("postgresql, nobody there") << u"postgresql://localhost:1/db"_s << u"store.unreachable"_s;
    QTest::newRow("postgresql, no database") << u"postgresql://localhost"_s << u"usage.value"_s;
    QTest::newRow("postgresql with one slash") << u"postgresql:/db"_s << u"usage.value"_s;
}

void TestStorageOpening::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, error);
    if (address.contains(u"%1"_s))
        address = address.arg(m_folder->path());
    const auto store = openStore(address, StoreMode::Create);
    QCOMPARE(store.has_value(), error.isEmpty());
    if (!store)
        QCOMPARE(store.error().id, error);
}

void TestStorageOpening::serverAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected"); // the keywords in the order of the address, or an error
    const auto row = [](const char *name, const QString &address, const QString &expected) {
        QTest::newRow(name) << address << expected;
    };
    row("everything", u"postgresql://ann@db.example.org:5433/dept"_s,
        u"dbname=dept user=ann host=db.example.org port=5433 sslmode=verify-full"_s);
    row("a name alone", u"postgresql://db/dept"_s, u"dbname=dept host=db sslmode=verify-full"_s);
    row("localhost is local", u"postgresql://localhost/dept"_s, u"dbname=dept host=localhost sslmode=prefer"_s);
    row("127.0.0.1 is local", u"postgresql://127.0.0.1/dept"_s, u"dbname=dept host=127.0.0.1 sslmode=prefer"_s);
    row("::1 is local", u"postgresql://[::1]:5433/dept"_s, u"dbname=dept host=::1 port=5433 sslmode=prefer"_s);
    row("another IPv6 address is not", u"postgresql://[fd00::7]/dept"_s, u"dbname=dept host=fd00::7 sslmode=verify-full"_s);
    row("a name that begins like localhost is not", u"postgresql://localhost.example.org/dept"_s,
        u"dbname=dept host=localhost.example.org sslmode=verify-full"_s);
    row("the default socket", u"postgresql:///dept"_s, u"dbname=dept sslmode=prefer"_s);
    row("a socket folder, percent-encoded", u"postgresql://%2Ftmp%2Fs/dept"_s, u"dbname=dept host=/tmp/s sslmode=prefer"_s);
    row("a socket folder as an option", u"postgresql:///dept?host=/tmp/s&port=5433"_s,
        u"dbname=dept host=/tmp/s port=5433 sslmode=prefer"_s);
    row("a user with a sign", u"postgresql://ann%40unit@db/dept"_s, u"dbname=dept user=ann@unit host=db sslmode=verify-full"_s);
    row("a database with a space", u"postgresql://db/our%20dept"_s, u"dbname=our dept host=db sslmode=verify-full"_s);
    row("hosts of which one is away", u"postgresql:///dept?host=localhost,db"_s,
        u"dbname=dept host=localhost,db sslmode=verify-full"_s);
    row("a local name with an address away", u"postgresql://localhost/dept?hostaddr=10.0.0.7"_s,
        u"dbname=dept host=localhost hostaddr=10.0.0.7 sslmode=verify-full"_s);
    row("a name away with a local address", u"postgresql://db/dept?hostaddr=127.0.0.1"_s,
        u"dbname=dept host=db hostaddr=127.0.0.1 sslmode=verify-full"_s);
    row("a service counts as away", u"postgresql:///?service=dept"_s, u"service=dept sslmode=verify-full"_s);
    row("a service with a host that it might move", u"postgresql://localhost/x?service=dept"_s,
        u"dbname=x host=localhost service=dept sslmode=verify-full"_s);
    row("a weak mode on this machine", u"postgresql://localhost/dept?sslmode=disable"_s,
        u"dbname=dept host=localhost sslmode=disable"_s);
    for (const char *mode : {"disable", "allow", "prefer", "require", "verify-ca"}) {
        QTest::addRow("%s away", mode) << u"postgresql://db/dept?sslmode=%1"_s.arg(QLatin1StringView(mode))
                                       << u"usage.value: sslmode=%1 is too weak"_s.arg(QLatin1StringView(mode));
    }
    row("a weak mode with a service", u"postgresql:///?service=dept&sslmode=require"_s, u"usage.value: sslmode=require is too"_s);
    row("no mode", u"postgresql://db/dept?sslmode=secure"_s, u"usage.value: secure is no sslmode"_s);
    row("a password", u"postgresql://ann:pw@db/dept"_s, u"usage.value: An address holds no password"_s);
    row("an empty password", u"postgresql://ann:@db/dept"_s, u"usage.value: An address holds no password"_s);
    row("a password as an option", u"postgresql://db/dept?password=pw"_s, u"usage.value: An address holds no password"_s);
    row("a password of a key", u"postgresql://db/dept?sslpassword=pw"_s, u"usage.value: An address holds no password"_s);
    row("a password file as an option", u"postgresql://db/dept?passfile=/x"_s, u"usage.value: The option passfile"_s);
    row("options of the session", u"postgresql://db/dept?options=-crole%3Dpostgres"_s, u"usage.value: The option options"_s);
    row("a database as an option", u"postgresql://db/dept?dbname=other"_s, u"usage.value: The option dbname"_s);
    row("a user twice", u"postgresql://ann@db/dept?user=bob"_s, u"usage.value: The address gives user twice"_s);
    row("no database", u"postgresql://db"_s, u"usage.value: postgresql://db names no database"_s);
    row("a port that is none", u"postgresql://db:x/dept"_s, u"usage.value: The port x is no number"_s);
    row("port 0", u"postgresql://db:0/dept"_s, u"usage.value: The port 0 is no number"_s);
    row("port 65536", u"postgresql://db:65536/dept"_s, u"usage.value: The port 65536 is no number"_s);
}

void TestStorageOpening::serverAddresses()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    const Result<PostgresAddress> read = readPostgresAddress(address);
    if (expected.startsWith(u"usage.value: "_s)) {
        QVERIFY(!read.has_value());
        QVERIFY2(QString(read.error().id + u": "_s + read.error().message).startsWith(expected), qPrintable(read.error().message));
        QVERIFY2(!read.error().message.contains(u"pw"_s), "the password is not repeated");
        return;
    }
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QStringList options;
    for (const auto &[keyword, value] : read->options)
        options.append(QString::fromUtf8(keyword + '=' + value));
    QCOMPARE(options.join(u' '), expected);
}

void TestStorageOpening::addressesOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("a host away") << QByteArray("PGHOST") << QByteArray("db.example.org") << QByteArray("verify-full");
    QTest::newRow("a socket") << QByteArray("PGHOST") << QByteArray("/tmp/s") << QByteArray("prefer");
    QTest::newRow("an address away") << QByteArray("PGHOSTADDR") << QByteArray("10.0.0.7") << QByteArray("verify-full");
    QTest::newRow("a service") << QByteArray("PGSERVICE") << QByteArray("dept") << QByteArray("verify-full");
}

void TestStorageOpening::addressesOfTheEnvironment()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, value);
    qputenv(variable.constData(), value);
    QTEST(readPostgresAddress(u"postgresql:///dept"_s).value().option("sslmode"), "mode");
    const auto weak = readPostgresAddress(u"postgresql:///dept?sslmode=prefer"_s);
    QCOMPARE(weak.has_value(), value.startsWith('/'));
}

QTEST_GUILESS_MAIN(TestStorageOpening)
#include "test_storage_opening.moc"
