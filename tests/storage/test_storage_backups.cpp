// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/sqlitebackup.h"
#include "storage/storehelpers.h"
#include "storage/storerestore.h"
#include "support/fulldisk.h"

#include <QFile>
#include <thread>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Backups are whole, also while somebody writes; restoring loses nothing.
class TestStorageBackups : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aBackupHoldsEverything();
    void aBackupWhileOthersWriteIsOneMoment();
    void aBackupInStepsTakesWritesOfItsConnection();
    void aStoppedBackupLeavesNothing();
    void aFullDiskLeavesNoHalfBackup();
    void beforeSomethingLarge_data();
    void beforeSomethingLarge();
    void oldBackupsAreThinned();
    void whatIsInside_data();
    void whatIsInside();
    void aPreviewCountsBothSides();
    void restoringKeepsWhatWasThere();
    void restoringInPlaceOfADamagedStore_data();
    void restoringInPlaceOfADamagedStore();
    void anotherWindowSeesTheRestoredStore();
    void aDamagedBackupIsRefused();
    void restoringOnAFullDiskChangesNothing();

private:
    void answer(int from, int to)
    {
        const auto store = openedStore(m_path);
        if (!store->savePerson(testLearner()))
            qFatal("no learner");
        QList<Attempt> attempts;
        for (int i = from; i < to; ++i)
            attempts.append(sampleAttempt(i));
        if (!store->appendAll(attempts))
            qFatal("no attempts");
    }
    [[nodiscard]] int answers() const
    {
        return static_cast<int>(openedStore(m_path, StoreMode::ReadOnly)->attempts(testLearner().id).value().size());
    }
    [[nodiscard]] QStringList filesBeside() const
    {
        QStringList names = QDir(m_folder->path()).entryList(QDir::Files);
        return names + QDir(backupFolder(m_path)).entryList(QDir::Files);
    }
    BackupFile backup(const QDateTime &instant = testNow)
    {
        const auto made = backUpStore(m_path, BackupReason::Use, FixedClock(instant), Progress());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return *made;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    FixedClock m_clock{testNow};
};

void TestStorageBackups::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"progress.sqlite"_s);
}

void TestStorageBackups::aBackupHoldsEverything()
{
    answer(0, 40);
    const auto inUse = openedStore(m_path); // the program has it open
    const BackupFile made = backup();
    QCOMPARE(made.path, m_folder->filePath(u"backups/progress.sqlite.20260315T100000Z.use.backup"_s));
    QCOMPARE(listBackups(m_path), QList<BackupFile>{made});
    const BackupContent content = lookIntoBackup(made.path);
    QVERIFY(content.isSound);
    QCOMPARE(content.answers, 40);
    QCOMPARE(content.people, 1);
    QCOMPARE(content.schema, currentSchema());
    // Opened as a store it says the same as the original.
    const auto copy = openedStore(made.path, StoreMode::ReadOnly);
    QCOMPARE(copy->attempts(testLearner().id).value(), inUse->attempts(testLearner().id).value());
    // A file of its own: looking at it left nothing beside it.
    QCOMPARE(QDir(backupFolder(m_path)).entryList(QDir::Files).size(), 1);
    QCOMPARE(backup().path, m_folder->filePath(u"backups/progress.sqlite.20260315T100000Z.use-2.backup"_s));
}

void TestStorageBackups::aBackupWhileOthersWriteIsOneMoment()
{
    answer(0, 300);
    std::atomic<bool> isOver = false;
    std::thread writer([&] {
        const auto store = openedStore(m_path);
        // Two at a time: a copy of one moment has an even number.
        for (int i = 300; !isOver; i += 2) {
            if (!store->appendAll({sampleAttempt(i), sampleAttempt(i + 1)}))
                qFatal("the writer is held up");
        }
    });
    QList<BackupFile> made;
    for (int i = 0; i < 20; ++i)
        made.append(backup(testNow.addSecs(i)));
    isOver = true;
    writer.join();
    int before = 300;
    for (const BackupFile &file : std::as_const(made)) {
        const BackupContent content = lookIntoBackup(file.path);
        QVERIFY(content.isSound);
        QVERIFY2(content.answers % 2 == 0 && content.answers >= before, qPrintable(QString::number(content.answers)));
        before = content.answers;
    }
    QVERIFY(before > 300);
}

void TestStorageBackups::aBackupInStepsTakesWritesOfItsConnection()
{
    answer(0, 300);
    const auto source = openSqliteFile(m_path, SqliteFileAccess::ReadWrite);
    const QString target = m_folder->filePath(u"copy"_s);
    {
        const auto copy = SqliteBackup::begin((*source)->handle(), target);
        QVERIFY(copy.has_value());
        QCOMPARE((*copy)->step(5).value(), false);
        QVERIFY((*source)->runScript("INSERT INTO setting VALUES ('in between', 'yes')").has_value());
        while (!(*copy)->step(5).value()) {
            QVERIFY(!QFile::exists(target)); // whole or not at all
        }
        QVERIFY((*copy)->finish().has_value());
    }
    QVERIFY(lookIntoBackup(target).isSound);
    const auto copy = openSqliteFile(target, SqliteFileAccess::Immutable);
    QCOMPARE(sqlCell(*copy, "SELECT content FROM setting WHERE name = 'in between'").value(), u"yes"_s);
}

void TestStorageBackups::aStoppedBackupLeavesNothing()
{
    answer(0, 10);
    const QStringList before = filesBeside();
    Progress progress;
    progress.cancel();
    const auto made = backUpStore(m_path, BackupReason::Use, m_clock, progress);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    QCOMPARE(filesBeside(), before);
}

void TestStorageBackups::aFullDiskLeavesNoHalfBackup()
{
    answer(0, 400);
    const BackupFile older = backup();
    const QStringList before = filesBeside();
    {
        const FullDisk full(200000);
        QVERIFY(QFileInfo(m_path).size() > 300000);
        const auto made = backUpStore(m_path, BackupReason::Use, FixedClock(testNow.addSecs(1800)), Progress());
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().id, u"io.write"_s);
    }
    QCOMPARE(filesBeside(), before);
    QVERIFY(lookIntoBackup(older.path).isSound);
    QCOMPARE(answers(), 400);
}

void TestStorageBackups::beforeSomethingLarge_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<int>("answers");
    QTest::addColumn<int>("backups");
    QTest::newRow("a store with answers") << u"%1"_s << 3 << 1;
    QTest::newRow("with its scheme") << u"sqlite:%1"_s << 3 << 1;
    QTest::newRow("an empty store needs none") << u"%1"_s << 0 << 0;
    QTest::newRow("a store that is not there yet") << u"%1.new"_s << 3 << 0;
    QTest::newRow("a store on a server") << u"postgresql://localhost/chartroom"_s << 3 << 0;
}

void TestStorageBackups::beforeSomethingLarge()
{
    QFETCH(QString, address);
    QFETCH(int, answers);
    QFETCH(int, backups);
    openedStore(m_path).reset();
    if (answers > 0)
        answer(0, answers);
    const QString place = address.contains(u'%') ? address.arg(m_path) : address;
    const auto made = backUpBefore(place, BackupReason::Import, m_clock);
    QVERIFY(made.has_value());
    QCOMPARE(made->isEmpty(), backups == 0);
    QCOMPARE(listBackups(m_path).size(), backups);
    if (backups > 0)
        QCOMPARE(listBackups(m_path).first().reason, BackupReason::Import);
}

void TestStorageBackups::oldBackupsAreThinned()
{
    answer(0, 2);
    // What an exchange left behind is never thinned: it may hold what nothing else holds.
    const auto keep = backUpStore(m_path, BackupReason::Restore, FixedClock(testNow.addDays(-300)), Progress());
    const auto twin = backUpStore(m_path, BackupReason::Restore, FixedClock(testNow.addDays(-300).addSecs(60)), Progress());
    for (int day = 40; day >= 0; --day) {
        for (int half = 0; half < 3; ++half)
            (void)backup(testNow.addDays(-day).addSecs(half * 1800));
    }
    QVERIFY(QFile::exists(keep->path) && QFile::exists(twin->path));
    // Two for good; 24 hours: at most 6; 7 days, 4 to 6 weeks, 1 or 2 months, and ten at least.
    const auto count = listBackups(m_path).size();
    QVERIFY2(count >= 2 + 10 + 4 && count <= 2 + 10 + 8 + 6 + 2, qPrintable(QString::number(count)));
}

void TestStorageBackups::whatIsInside_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<bool>("isSound");
    QTest::newRow("a backup") << QByteArray() << true;
    QTest::newRow("cut off in the middle") << QByteArray("cut") << false;
    QTest::newRow("a page overwritten") << QByteArray("page") << false;
    QTest::newRow("a text file") << QByteArray("text") << false;
    QTest::newRow("an empty file") << QByteArray("empty") << false;
    QTest::newRow("from a newer program") << QByteArray("newer") << false;
}

namespace {

/// Makes a file unsound in one way.
void damage(const QString &path, const QByteArray &how)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot be opened");
    if (how == "cut")
        file.resize(file.size() / 2 / 4096 * 4096);
    if (how == "page" && file.seek(4096 * 60))
        file.write(QByteArray(4096 * 4, '\x5A'));
    if (how == "text" && file.resize(0))
        file.write("This is a letter, not a store.\n");
    if (how == "empty")
        file.resize(0);
    file.close();
    if (how == "newer")
        rawSql(path, u"PRAGMA user_version = 999"_s);
}

} // namespace

void TestStorageBackups::whatIsInside()
{
    QFETCH(QByteArray, damage);
    QFETCH(bool, isSound);
    answer(0, 300);
    const BackupFile made = backup();
    ::damage(made.path, damage);
    const QByteArray before = readFile(made.path).value();
    QCOMPARE(lookIntoBackup(made.path).isSound, isSound);
    QCOMPARE(readFile(made.path).value(), before);
    QCOMPARE(newestSoundBackup(m_path, Progress()).has_value(), isSound);
}

void TestStorageBackups::aPreviewCountsBothSides()
{
    answer(0, 10);
    const BackupFile then = backup();
    answer(10, 17);
    const BackupFile now = backup(testNow.addSecs(60));
    QCOMPARE(previewRestore(now.path, then.path).value(), (RestorePreview{17, 10, 7, 0}));
    QCOMPARE(previewRestore(then.path, now.path).value(), (RestorePreview{10, 17, 0, 7}));
    QCOMPARE(previewRestore(now.path, now.path).value(), (RestorePreview{17, 17, 0, 0}));
}

void TestStorageBackups::restoringKeepsWhatWasThere()
{
    answer(0, 10);
    const BackupFile then = backup();
    answer(10, 17);
    const auto kept = restoreBackup(m_path, then.path, m_clock, Progress());
    QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(answers(), 10);
    QCOMPARE(lookIntoBackup(*kept).answers, 17);
    QCOMPARE(listBackups(m_path).size(), 2);
    // And back again: nothing was lost on the way.
    QVERIFY(restoreBackup(m_path, *kept, m_clock, Progress()).has_value());
    QCOMPARE(answers(), 17);
    answer(17, 18);
    QVERIFY(openedStore(m_path)->check().value().issues.isEmpty());
}

void TestStorageBackups::restoringInPlaceOfADamagedStore_data()
{
    QTest::addColumn<QByteArray>("damage");
    for (const char *how : {"cut", "page", "text", "empty", "absent"})
        QTest::newRow(how) << QByteArray(how);
}

void TestStorageBackups::restoringInPlaceOfADamagedStore()
{
    QFETCH(QByteArray, damage);
    answer(0, 300);
    const BackupFile then = backup();
    answer(300, 320);
    if (damage == "absent")
        QVERIFY(QFile::remove(m_path));
    else
        ::damage(m_path, damage);
    const QByteArray before = readFile(m_path).value_or(QByteArray());
    const auto kept = restoreBackup(m_path, then.path, m_clock, Progress());
    QVERIFY2(kept.has_value(), kept ? "" : qPrintable(kept.error().message));
    QCOMPARE(answers(), 300);
    QVERIFY(openedStore(m_path)->check().value().issues.isEmpty());
    QCOMPARE(kept->isEmpty(), damage == "absent");
    if (damage != "absent")
        QCOMPARE(readFile(*kept).value(), before); // the damaged file, byte for byte
}

void TestStorageBackups::anotherWindowSeesTheRestoredStore()
{
    answer(0, 10);
    const BackupFile then = backup();
    answer(10, 17);
    const auto other = openedStore(m_path);
    QCOMPARE(other->attempts(testLearner().id).value().size(), 17);
    QVERIFY(restoreBackup(m_path, then.path, m_clock, Progress()).has_value());
    QCOMPARE(other->attempts(testLearner().id).value().size(), 10);
    QVERIFY(other->append(sampleAttempt(100)).has_value());
    QCOMPARE(answers(), 11);
}

void TestStorageBackups::aDamagedBackupIsRefused()
{
    answer(0, 300);
    const BackupFile then = backup();
    ::damage(then.path, "page");
    const auto done = restoreBackup(m_path, then.path, m_clock, Progress());
    QCOMPARE(done.error().id, u"store.integrity"_s);
    QVERIFY(done.error().message.contains(then.path));
    QCOMPARE(answers(), 300);
    QCOMPARE(listBackups(m_path).size(), 1);
}

void TestStorageBackups::restoringOnAFullDiskChangesNothing()
{
    answer(0, 400);
    const BackupFile then = backup();
    answer(400, 430);
    {
        const FullDisk full(200000);
        const auto done = restoreBackup(m_path, then.path, m_clock, Progress());
        QVERIFY(!done.has_value());
        QCOMPARE(done.error().id, u"io.write"_s);
    }
    QCOMPARE(answers(), 430);
    QCOMPARE(listBackups(m_path), QList<BackupFile>{then});
}

QTEST_GUILESS_MAIN(TestStorageBackups)

#include "test_storage_backups.moc"
