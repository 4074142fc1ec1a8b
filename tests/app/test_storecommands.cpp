// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// store backup, restore, copy: keys, exit codes and rule ids of command-line.md 8.
class TestStoreCommands : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void aStoreMoves();
    void exitCodes_data();
    void exitCodes();
    void aMergeTellsWhatItLeftOut();
    void anImportIsBackedUpFirst();
    void anUnreadableBundleFailsAlone();
    void anImportOfNothingKeepsNoBackup();
    void aDamagedStoreIsAFinding();

private:
    Run run(const QStringList &words) { return runProgram(m_home.path(), words); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    QJsonArray tables(const Run &run) { return run.result()[u"tables"_s].toArray(); }

    QTemporaryDir m_home;
    QTemporaryDir m_made;
    QString m_store; ///< a filled one, only to read
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStoreCommands::initTestCase()
{
    m_store = m_made.filePath(u"s.sqlite"_s);
    QCOMPARE(run({u"org"_s, u"generate"_s, u"--store"_s, m_store, u"--people"_s, u"20"_s, u"--attempts"_s, u"10"_s}).exitCode, 0);
}

void TestStoreCommands::aStoreMoves()
{
    const QStringList time{u"--time"_s, u"2026-01-15T09:00:00Z"_s, u"--json"_s};
    const Run backup = run(QStringList{u"store"_s, u"backup"_s, u"--store"_s, m_store, u"-o"_s, path(u"b.zip"_s)} + time);
    QCOMPARE(backup.exitCode, 0);
    QCOMPARE(backup.result().keys(), (QStringList{u"file"_s, u"tables"_s}));
    QCOMPARE(tables(backup).first().toObject().keys(), (QStringList{u"name"_s, u"rows"_s, u"sha256"_s}));
    const Run restored = run(QStringList{u"store"_s, u"restore"_s, path(u"b.zip"_s), u"--store"_s, path(u"t.sqlite"_s)} + time);
    QCOMPARE(restored.exitCode, 0);
    QCOMPARE(tables(restored), tables(backup));
    const Run copied = run(QStringList{u"store"_s, u"copy"_s, u"--store"_s, path(u"t.sqlite"_s), u"--to"_s, u"sqlite:"_s + path(u"u.sqlite"_s)} + time);
    QCOMPARE(copied.exitCode, 0);
    for (const QJsonValue &table : tables(copied))
        QCOMPARE(table[u"equal"_s].toBool(), true);
    QCOMPARE(run({u"store"_s, u"check"_s, u"--store"_s, path(u"u.sqlite"_s)}).exitCode, 0);
    // From a copy of a restored store: the same bytes.
    QCOMPARE(run(QStringList{u"store"_s, u"backup"_s, u"--store"_s, path(u"u.sqlite"_s), u"-o"_s, path(u"c.zip"_s)} + time).exitCode, 0);
    QFile one(path(u"b.zip"_s));
    QFile two(path(u"c.zip"_s));
    QVERIFY(one.open(QIODevice::ReadOnly) && two.open(QIODevice::ReadOnly));
    QCOMPARE(one.readAll(), two.readAll());
}

void TestStoreCommands::exitCodes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const QString &words, int exit, const QString &rule) {
        QTest::newRow(name) << words.split(u' ') << exit << rule;
    };
    row("backup into a file that exists", u"store backup --store S -o EXISTS"_s, 3, u"io.exists"_s);
    row("backup without a file", u"store backup --store S"_s, 2, u"usage.argument-missing"_s);
    row("backup of nothing", u"store backup --store NONE -o NEW"_s, 3, u"io.not-found"_s);
    row("backup of a text file", u"store backup --store EXISTS -o NEW"_s, 3, u"store.not-a-store"_s);
    row("backup into no folder", u"store backup --store S -o NONE/b.zip"_s, 3, u"io.write"_s);
    row("backup of memory", u"store backup --store :memory: -o NEW"_s, 2, u"usage.value"_s);
    row("restore without a file", u"store restore --store NEW"_s, 2, u"usage.argument-missing"_s);
    row("restore of nothing", u"store restore NONE --store NEW"_s, 3, u"io.not-found"_s);
    row("restore of a text file", u"store restore EXISTS --store NEW"_s, 1, u"zip.open"_s);
    row("restore into a store in use", u"store restore B --store S"_s, 3, u"store.not-empty"_s);
    row("copy into a store in use", u"store copy --store S --to S"_s, 3, u"store.not-empty"_s);
    row("copy to nowhere", u"store copy --store S"_s, 2, u"usage.argument-missing"_s);
    row("copy of nothing", u"store copy --store NONE --to NEW"_s, 3, u"io.not-found"_s);
}

void TestStoreCommands::exitCodes()
{
    QFETCH(QStringList, words);
    QFETCH(int, exit);
    QFETCH(QString, rule);
    QFile existing(path(u"existing"_s));
    QVERIFY(existing.open(QIODevice::WriteOnly) && existing.write("A letter, not a store.\n") > 0);
    existing.close();
    if (words.contains(u"B"_s))
        QCOMPARE(run({u"store"_s, u"backup"_s, u"--store"_s, m_store, u"-o"_s, path(u"b.zip"_s)}).exitCode, 0);
    for (QString &word : words) {
        word = word == u"S" ? m_store : word == u"EXISTS" ? path(u"existing"_s) : word == u"B" ? path(u"b.zip"_s)
            : word == u"NEW" ? path(u"new"_s) : word.startsWith(u"NONE") ? path(word.toLower()) : word;
    }
    const Run failed = run(words + QStringList{u"--json"_s});
    QCOMPARE(failed.exitCode, exit);
    QCOMPARE(failed.json()[u"exit"_s].toInt(), exit);
    QCOMPARE(failed.json()[u"findings"_s][0][u"rule"_s].toString(), rule);
    QVERIFY(failed.json()[u"result"_s].isNull());
    QVERIFY(!QFile::exists(path(u"new"_s))); // nothing is made in vain
}

void TestStoreCommands::aMergeTellsWhatItLeftOut()
{
    const QStringList merge{u"store"_s, u"copy"_s, u"--store"_s, m_store, u"--to"_s, path(u"t.sqlite"_s), u"--merge"_s, u"--json"_s};
    QCOMPARE(run({u"store"_s, u"init"_s, u"--store"_s, path(u"t.sqlite"_s)}).exitCode, 0);
    QCOMPARE(run(merge).exitCode, 0);
    QVERIFY(!QDir(path(u"backups"_s)).exists()); // there was nothing to back up
    const Run again = run(merge);
    QCOMPARE(again.exitCode, 0);
    for (const QJsonValue &table : tables(again))
        QCOMPARE(table[u"added"_s].toInt(), 0);
    const QStringList kept = QDir(path(u"backups"_s)).entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    QVERIFY(kept.first().contains(u"before-merge"_s));
}

void TestStoreCommands::anImportIsBackedUpFirst()
{
    QVERIFY(QFile::copy(m_store, path(u"s.sqlite"_s)));
    QVERIFY(QDir().mkpath(path(u"bundles"_s)));
    const QStringList import{u"progress"_s, u"import"_s, path(u"bundles"_s), u"--store"_s, path(u"s.sqlite"_s)};
    QCOMPARE(run(import + QStringList{u"--dry-run"_s}).exitCode, 0);
    QVERIFY(!QDir(path(u"backups"_s)).exists());
    QCOMPARE(run(import).exitCode, 0);
    QVERIFY(QDir(path(u"backups"_s)).entryList(QDir::Files).join(u' ').contains(u"before-import"_s));
}

void TestStoreCommands::anUnreadableBundleFailsAlone()
{
    // A file that exists, may be opened and cannot be read, whoever runs this.
    const Run done = run({u"progress"_s, u"import"_s, u"/proc/self/mem"_s, u"--dry-run"_s, u"--store"_s, m_store, u"--json"_s});
    QCOMPARE(done.exitCode, 3);
    QCOMPARE(done.result()[u"rejected"_s].toInt(), 1);
}

void TestStoreCommands::anImportOfNothingKeepsNoBackup()
{
    QVERIFY(QFile::copy(m_store, path(u"s.sqlite"_s)));
    QCOMPARE(run({u"progress"_s, u"import"_s, path(u"absent"_s), u"--store"_s, path(u"s.sqlite"_s)}).exitCode, 3);
    QVERIFY(!QFileInfo::exists(path(u"backups"_s)));
}

void TestStoreCommands::aDamagedStoreIsAFinding()
{
    QVERIFY(QFile::copy(m_store, path(u"s.sqlite"_s)));
    QFile file(path(u"s.sqlite"_s));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(4096));
    file.write(QByteArray(static_cast<qsizetype>(file.size() / 2), '\0'));
    file.close();
    const Run done = run({u"store"_s, u"rebuild"_s, u"--store"_s, path(u"s.sqlite"_s), u"--json"_s});
    QCOMPARE(done.exitCode, 1);
    QCOMPARE(done.json()[u"findings"_s][0][u"rule"_s].toString(), u"store.integrity"_s);
}

QTEST_GUILESS_MAIN(TestStoreCommands)

#include "test_storecommands.moc"
