// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqliteopening.h"
#include "storage/storehelpers.h"

#include <QFile>
#include <csignal>
#include <cstdio>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Bad files, other versions, full disks, read-only places, busy stores: a clear sentence, nothing lost.
class TestStorageRefusals : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void filesThatAreNoStore_data();
    void filesThatAreNoStore();
    void missingAndExistingFiles();
    void aNewerStoreIsRefused();
    void anOlderStoreIsUpgradedAfterABackup();
    void anOlderStoreIsReadAsItIs();
    void aFailedUpgradeLeavesTheOldStore();
    void aDamagedPageIsFoundAtTheStart();
    void aTruncatedFileIsNotOpened();
    void aReadOnlyFolderRefusesWritingAndAllowsReading();
    void aReadOnlyFolderRefusesANewStore();
    void aFullDiskLosesNothing();
    void aBusyStoreSaysSo();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FixedClock m_clock{testNow};
};

namespace {

/// Gives up the rights of an administrator, for whom no folder is read-only.
void becomeOrdinary()
{
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
        std::fprintf(stderr, "cannot change the user\n");
}

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

int readOnlyChild(const QString &path, StoreMode mode)
{
    becomeOrdinary();
    const auto store = openSqliteStore(path, mode);
    if (!store)
        say(store.error().id);
    else
        say(u"attempts %1"_s.arg((*store)->attempts(testLearner().id).value().size()));
    return 0;
}

/// Appends until the file may not grow any more.
int fullDiskChild(const QString &path, rlim_t limit)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit bound{limit, limit};
    setrlimit(RLIMIT_FSIZE, &bound);
    const auto store = openSqliteStore(path, StoreMode::ReadWrite);
    if (!store) {
        say(store.error().id);
        return 0;
    }
    for (int i = 0; i < 100000; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.read = QString(4000, u'x');
        const Result<void> done = (*store)->append(attempt);
        if (!done) {
            say(u"%1 %2"_s.arg(i).arg(done.error().id));
            return 0;
        }
    }
    return 1;
}

int lockChild(const QString &path)
{
    const auto store = openSqliteStore(path, StoreMode::ReadWrite);
    const Result<void> done = (*store)->transaction([&]() -> Result<void> {
        const Result<void> added = (*store)->append(sampleAttempt(77));
        say(u"locked"_s);
        std::getchar(); // until the parent lets go
        return added;
    });
    return done ? 0 : 1;
}

int childMain(const QStringList &arguments)
{
    const QString role = arguments.value(0);
    if (role == u"read"_s)
        return readOnlyChild(arguments.value(1), StoreMode::ReadOnly);
    if (role == u"write"_s)
        return readOnlyChild(arguments.value(1), StoreMode::ReadWrite);
    if (role == u"create"_s)
        return readOnlyChild(arguments.value(1), StoreMode::Create);
    if (role == u"fill"_s)
        return fullDiskChild(arguments.value(1), arguments.value(2).toULong());
    return lockChild(arguments.value(1));
}

QString childOutput(const QStringList &arguments)
{
    const auto child = startChild(arguments);
    if (!child->waitForFinished(60000))
        return u"timeout"_s;
    return QString::fromUtf8(child->readAllStandardOutput()).trimmed();
}

/// A program with one step more: a column, and a sign that its script ran.
QList<Migration> nextMigrations(const QByteArray &script)
{
    QList<Migration> migrations = sqliteMigrations();
    migrations.append({migrations.last().number + 1, script});
    return migrations;
}

} // namespace

void TestStorageRefusals::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"progress.crstore"_s);
}

void TestStorageRefusals::filesThatAreNoStore_data()
{
    QTest::addColumn<QString>("what");
    for (const char *row : {"a text file", "an empty file", "another program's SQLite file", "a folder"})
        QTest::newRow(row) << QString::fromLatin1(row);
}

void TestStorageRefusals::filesThatAreNoStore()
{
    QFETCH(QString, what);
    if (what == u"a folder"_s)
        QVERIFY(QDir().mkpath(m_path));
    else if (what == u"another program's SQLite file"_s)
        QCOMPARE(rawSql(m_path, u"CREATE TABLE attempt (id TEXT)"_s), QString());
    else
        QVERIFY(saveFile(m_path, what == u"a text file"_s ? QByteArray("just text, long enough").repeated(100) : QByteArray())
                    .has_value());
    const QByteArray before = readFile(m_path).value_or({});
    for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite, StoreMode::OpenOrCreate}) {
        const auto store = openSqliteStore(m_path, mode);
        QVERIFY(!store.has_value());
        QCOMPARE(store.error().id, u"store.not-a-store"_s);
        QVERIFY(store.error().message.contains(m_path));
    }
    QCOMPARE(readFile(m_path).value_or({}), before);
}

void TestStorageRefusals::missingAndExistingFiles()
{
    QCOMPARE(openSqliteStore(m_path, StoreMode::ReadOnly).error().id, u"io.not-found"_s);
    QCOMPARE(openSqliteStore(m_path, StoreMode::ReadWrite).error().id, u"io.not-found"_s);
    QVERIFY(!QFile::exists(m_path));
    QVERIFY(openSqliteStore(m_path, StoreMode::Create).has_value());
    QCOMPARE(openSqliteStore(m_path, StoreMode::Create).error().id, u"io.exists"_s);
    QVERIFY(openSqliteStore(m_path, StoreMode::OpenOrCreate).has_value());
    const auto nowhere = openSqliteStore(m_folder->filePath(u"no/such/folder/x"_s), StoreMode::Create);
    QCOMPARE(nowhere.error().id, u"io.write"_s);
}

void TestStorageRefusals::aNewerStoreIsRefused()
{
    openedStore(m_path).reset();
    QCOMPARE(rawSql(m_path, u"PRAGMA user_version = %1"_s.arg(currentSchema() + 1)), QString());
    const QByteArray before = readFile(m_path).value();
    for (const StoreMode mode : {StoreMode::ReadOnly, StoreMode::ReadWrite}) {
        const auto store = openSqliteStore(m_path, mode);
        QVERIFY(!store.has_value());
        QCOMPARE(store.error().id, u"store.newer"_s);
        QCOMPARE(store.error().kind, ErrorKind::Newer);
    }
    QCOMPARE(readFile(m_path).value(), before);
}

void TestStorageRefusals::anOlderStoreIsUpgradedAfterABackup()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(sampleAttempt()).has_value());
    }
    const auto migrations = nextMigrations("ALTER TABLE person ADD COLUMN nickname TEXT;");
    const auto upgraded = openSqliteStoreWith(m_path, StoreMode::ReadWrite, m_clock, {}, migrations);
    QVERIFY(upgraded.has_value());
    QCOMPARE((*upgraded)->info().schema, currentSchema() + 1);
    QCOMPARE((*upgraded)->attempts(testLearner().id).value(), QList{sampleAttempt()});
    QCOMPARE(rawSql(m_path, u"SELECT nickname FROM person"_s), QString());
    const QString backup = migrationBackupPath(m_path, currentSchema(), testNow);
    QVERIFY2(QFile::exists(backup), qPrintable(backup));
    const auto old = openedStore(backup, StoreMode::ReadOnly);
    QCOMPARE(old->info().schema, currentSchema());
    QCOMPARE(old->attempts(testLearner().id).value(), QList{sampleAttempt()});
    QCOMPARE(openSqliteStore(m_path, StoreMode::ReadWrite).error().id, u"store.newer"_s);
}

void TestStorageRefusals::anOlderStoreIsReadAsItIs()
{
    openedStore(m_path).reset();
    const auto store = openSqliteStoreWith(m_path, StoreMode::ReadOnly, m_clock, {},
                                           nextMigrations("ALTER TABLE person ADD COLUMN nickname TEXT;"));
    QVERIFY(store.has_value());
    QVERIFY((*store)->info().older);
    const StoreCheck check = (*store)->check().value();
    QCOMPARE(check.issues.size(), 1);
    QCOMPARE(check.issues.first().ruleId, u"store.older"_s);
    QCOMPARE(check.issues.first().severity, Severity::Warning);
    QVERIFY(rawSql(m_path, u"SELECT nickname FROM person"_s).contains(u"nickname"_s));
}

void TestStorageRefusals::aFailedUpgradeLeavesTheOldStore()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
    }
    const auto migrations = nextMigrations("ALTER TABLE person ADD COLUMN nickname TEXT; ALTER TABLE no_such_table ADD COLUMN x;");
    QVERIFY(!openSqliteStoreWith(m_path, StoreMode::ReadWrite, m_clock, {}, migrations).has_value());
    const auto store = openedStore(m_path, StoreMode::ReadWrite);
    QCOMPARE(store->info().schema, currentSchema());
    QVERIFY(rawSql(m_path, u"SELECT nickname FROM person"_s).contains(u"nickname"_s));
    QCOMPARE(store->people().value().size(), 1);
}

void TestStorageRefusals::aDamagedPageIsFoundAtTheStart()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QList<Attempt> attempts;
        for (int i = 0; i < 300; ++i)
            attempts.append(sampleAttempt(i));
        QVERIFY(store->appendAll(attempts).has_value());
    }
    QByteArray bytes = readFile(m_path).value();
    const qsizetype page = 4096;
    QVERIFY(bytes.size() > 60 * page);
    // The cell pointers of a page of rows: whatever stood there, now it points nowhere.
    for (qsizetype number = 50; number < 56; ++number)
        bytes.replace(number * page, 64, QByteArray(64, '\xEE'));
    QVERIFY(saveFile(m_path, bytes).has_value());
    const auto store = openSqliteStore(m_path, StoreMode::ReadWrite);
    QVERIFY(!store.has_value());
    QCOMPARE(store.error().id, u"store.integrity"_s);
    const auto reading = openSqliteStore(m_path, StoreMode::ReadOnly);
    if (reading) {
        const Result<StoreCheck> check = (*reading)->check();
        QCOMPARE(check ? check->issues.first().ruleId : check.error().id, u"store.integrity"_s);
    } else {
        QCOMPARE(reading.error().id, u"store.integrity"_s);
    }
}

void TestStorageRefusals::aTruncatedFileIsNotOpened()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->appendAll({sampleAttempt(1), sampleAttempt(2)}).has_value());
    }
    const QByteArray bytes = readFile(m_path).value();
    QVERIFY(saveFile(m_path, bytes.left(bytes.size() / 2)).has_value());
    const auto store = openSqliteStore(m_path, StoreMode::ReadWrite);
    QVERIFY(!store.has_value());
    QCOMPARE(store.error().id, u"store.integrity"_s);
}

void TestStorageRefusals::aReadOnlyFolderRefusesWritingAndAllowsReading()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(sampleAttempt()).has_value());
    }
    QCOMPARE(chmod(qPrintable(m_path), 0444), 0);
    QCOMPARE(chmod(qPrintable(m_folder->path()), 0555), 0);
    QCOMPARE(childOutput({u"read"_s, m_path}), u"attempts 1"_s);
    const QString refused = childOutput({u"write"_s, m_path});
    chmod(qPrintable(m_folder->path()), 0755);
    QVERIFY2(refused == u"io.write"_s || refused == u"store.unreachable"_s, qPrintable(refused));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"progress.crstore"_s});
}

void TestStorageRefusals::aReadOnlyFolderRefusesANewStore()
{
    QCOMPARE(chmod(qPrintable(m_folder->path()), 0555), 0);
    const QString refused = childOutput({u"create"_s, m_path});
    chmod(qPrintable(m_folder->path()), 0755);
    QCOMPARE(refused, u"io.write"_s);
    QVERIFY(QDir(m_folder->path()).entryList(QDir::Files).isEmpty());
}

void TestStorageRefusals::aFullDiskLosesNothing()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
    }
    const QStringList said = childOutput({u"fill"_s, m_path, u"600000"_s}).split(u' ');
    QCOMPARE(said.value(1), u"io.write"_s);
    const int stored = said.value(0).toInt();
    QVERIFY2(stored > 5, qPrintable(said.value(0)));
    const auto store = openedStore(m_path, StoreMode::ReadWrite);
    QCOMPARE(store->attempts(testLearner().id).value().size(), stored);
    QVERIFY(store->check().value().issues.isEmpty());
    QVERIFY2(store->append(sampleAttempt(stored)).has_value(), "with room again, work goes on");
}

void TestStorageRefusals::aBusyStoreSaysSo()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
    }
    const auto child = startChild({u"lock"_s, m_path});
    QVERIFY(child->waitForReadyRead(30000));
    QCOMPARE(child->readLine().trimmed(), QByteArray("locked"));
    StoreOptions options;
    options.busyMilliseconds = 100;
    const auto store = openSqliteStore(m_path, StoreMode::ReadWrite, m_clock, options);
    QVERIFY2(store.has_value(), "reading goes on while another program writes");
    QVERIFY((*store)->attempts(testLearner().id).value().isEmpty());
    const Result<void> refused = (*store)->append(sampleAttempt());
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().id, u"store.unreachable"_s);
    QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
    child->write("go\n");
    QVERIFY(child->waitForFinished(30000));
    QVERIFY((*store)->append(sampleAttempt()).has_value());
    QCOMPARE((*store)->attempts(testLearner().id).value().size(), 2);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--child"_s)
        return childMain(arguments.mid(2));
    TestStorageRefusals test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_storage_refusals.moc"
