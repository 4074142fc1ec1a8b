// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/networkfolder.h"
#include "storage/storebackups.h"
#include "storage/storehelpers.h"

#include <sys/vfs.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Where a store lies and who else has it open.
class TestStoragePlaces : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void networkFileSystems_data();
    void networkFileSystems();
    void aTemporaryFolderIsLocal();
    void aLocalStoreUsesTheLog();
    void aStoreOnANetworkDoesNot();
    void aStoreThatMovesToANetworkChanges();
    void aStoreOnANetworkIsBackedUpInSteps();
    void twoWindowsWriteIntoOneStore();
    void aClockThatJumpsLosesNothing();

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"progress.sqlite"_s); }
    [[nodiscard]] Result<std::unique_ptr<ProgressStore>> opened(bool isOnNetwork, StoreMode mode = StoreMode::OpenOrCreate) const
    {
        StoreOptions options;
        options.busyMilliseconds = 50;
        options.isOnNetwork = [isOnNetwork](const QString &) { return isOnNetwork; };
        static const FixedClock clock(testNow);
        return openSqliteStore(path(), mode, clock, options);
    }
    [[nodiscard]] QString journalMode() const
    {
        // The header says which: bytes 18 and 19 are 2 for the write-ahead log (sqlite.org/fileformat2.html, 1.3).
        return readFile(path()).value().mid(18, 2) == QByteArray("\2\2") ? u"wal"_s : u"rollback"_s;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoragePlaces::networkFileSystems_data()
{
    QTest::addColumn<bool>("isNetwork");
    for (const char *name : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "CIFS", "fuse.rclone", "vboxsf", "fuse.vmhgfs-fuse"})
        QTest::newRow(name) << true;
    for (const char *name : {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "ntfs", "fuseblk", "apfs", "vfat", "fuse.ntfs-3g", ""})
        QTest::newRow(name) << false;
}

void TestStoragePlaces::networkFileSystems()
{
    QFETCH(bool, isNetwork);
    QCOMPARE(isNetworkFileSystem(QByteArray(QTest::currentDataTag())), isNetwork);
}

void TestStoragePlaces::aTemporaryFolderIsLocal()
{
    // Against the kernel's own numbers (statfs(2)): NFS, CIFS, SMB2, 9P.
    struct statfs system {};
    QCOMPARE(statfs(qPrintable(m_folder->path()), &system), 0);
    const QList<qint64> network{0x6969, 0xFF534D42, 0xFE534D42, 0x01021997};
    QCOMPARE(isOnNetwork(path()), network.contains(static_cast<qint64>(system.f_type)));
}

void TestStoragePlaces::aLocalStoreUsesTheLog()
{
    const auto store = opened(false);
    QVERIFY(store.has_value());
    QVERIFY(!(*store)->info().onNetwork);
    QCOMPARE(journalMode(), u"wal"_s);
}

void TestStoragePlaces::aStoreOnANetworkDoesNot()
{
    {
        const auto store = opened(true);
        QVERIFY(store.has_value());
        QVERIFY((*store)->info().onNetwork);
        QCOMPARE(journalMode(), u"rollback"_s);
        QVERIFY((*store)->savePerson(testLearner()).has_value());
        QVERIFY((*store)->append(sampleAttempt(1)).has_value());
        QVERIFY(!QFile::exists(path() + u"-shm"_s));
        // Another window or machine is told and changes nothing.
        const auto other = opened(true, StoreMode::ReadWrite);
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().id, u"store.unreachable"_s);
        QVERIFY((*store)->append(sampleAttempt(2)).has_value());
    }
    const auto again = opened(true, StoreMode::ReadWrite);
    QVERIFY(again.has_value());
    QCOMPARE((*again)->attempts(testLearner().id).value().size(), 2);
}

void TestStoragePlaces::aStoreThatMovesToANetworkChanges()
{
    QVERIFY((*opened(false))->savePerson(testLearner()).has_value());
    QCOMPARE(journalMode(), u"wal"_s);
    QVERIFY((*opened(true))->append(sampleAttempt(1)).has_value());
    QCOMPARE(journalMode(), u"rollback"_s);
    QCOMPARE((*opened(false))->attempts(testLearner().id).value().size(), 1);
    QCOMPARE(journalMode(), u"wal"_s);
}

void TestStoragePlaces::aStoreOnANetworkIsBackedUpInSteps()
{
    const auto store = opened(true);
    QVERIFY((*store)->savePerson(testLearner()).has_value());
    QList<Attempt> attempts;
    for (int i = 0; i < 300; ++i)
        attempts.append(sampleAttempt(i));
    QVERIFY((*store)->appendAll(attempts).has_value());
    {
        const auto backup = beginBackup(**store, BackupReason::Use, FixedClock(testNow));
        QVERIFY(backup.has_value());
        QVERIFY(!(*backup)->step(8).value());
        QVERIFY((*store)->append(sampleAttempt(300)).has_value()); // work goes on between the steps
        while (!(*backup)->step(8).value()) {
        }
        QVERIFY((*backup)->finish().has_value());
    }
    QCOMPARE(listBackups(path()).size(), 1);
    QCOMPARE(lookIntoBackup(listBackups(path()).first().path).answers, 301);
}

void TestStoragePlaces::twoWindowsWriteIntoOneStore()
{
    const auto one = opened(false);
    const auto two = opened(false);
    QVERIFY((*one)->savePerson(testLearner()).has_value());
    for (int i = 0; i < 20; ++i)
        QVERIFY((i % 2 == 0 ? *one : *two)->append(sampleAttempt(i)).has_value());
    QCOMPARE((*one)->attempts(testLearner().id).value().size(), 20);
    // While one is in the middle of a commit the other waits, then says so; nothing is half done.
    QVERIFY((*one)->transaction([&]() -> Result<void> {
        const auto refused = (*two)->append(sampleAttempt(100));
        if (refused || refused.error().id != u"store.unreachable")
            return Error{ErrorKind::Refused, u"test"_s, u"the second window did not wait"_s, {}, {}};
        return (*one)->append(sampleAttempt(101));
    }).has_value());
    QVERIFY((*two)->append(sampleAttempt(100)).has_value());
    QCOMPARE((*two)->attempts(testLearner().id).value().size(), 22);
}

void TestStoragePlaces::aClockThatJumpsLosesNothing()
{
    // Answers under a clock of 2099, then 1980, then now: all are there, and so are their backups.
    const auto store = opened(false);
    QVERIFY((*store)->savePerson(testLearner()).has_value());
    int number = 0;
    for (const int year : {2099, 1980, 2026}) {
        Attempt attempt = sampleAttempt(number++);
        attempt.submitted = QDateTime(QDate(year, 1, 1), QTime(9, 0), Qt::UTC);
        attempt.started = attempt.submitted;
        attempt.day = attempt.submitted.date();
        QVERIFY((*store)->append(attempt).has_value());
        QVERIFY(backUpStore(path(), BackupReason::Use, FixedClock(attempt.submitted), Progress()).has_value());
    }
    QCOMPARE((*store)->attempts(testLearner().id).value().size(), 3);
    QCOMPARE(listBackups(path()).size(), 3);
}

QTEST_GUILESS_MAIN(TestStoragePlaces)

#include "test_storage_places.moc"
