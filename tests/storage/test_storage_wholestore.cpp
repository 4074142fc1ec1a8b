// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "base/files.h"
#include "storage/copystore.h"
#include "storage/sqlprogressstore.h"
#include "storage/storefile.h"
#include "storage/storehelpers.h"
#include "support/fulldisk.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <algorithm>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Whole stores move: into a file and back, into another store, together with another store.
class TestStorageWholeStore : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyTableIsInTheCatalogue();
    void aFileAndBackIsTheSame();
    void theSameContentGivesTheSameBytes();
    void otherProgramsReadTheFile();
    void aFileIsNeverReplaced();
    void aFullDiskLeavesNoFile();
    void aBackupIsOneMomentWhileOthersWrite();
    void unfitFilesAreRefused_data();
    void unfitFilesAreRefused();
    void onlyAnEmptyStoreIsFilled();
    void aCopyIsEqual();
    void aStoppedCopyChangesNothing();
    void aMergeIsTheUnion();
    void aMergeRefusesWhatDiffers();
    void aMergeBringsNobodyBack();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    std::unique_ptr<ProgressStore> filledStore(const QString &name, int from = 0, int to = 40)
    {
        auto store = openedStore(path(name));
        bool worked = store->savePerson(testLearner(u"learner"_s, {u"Ministry"_s, u"Unit"_s})).has_value();
        QList<Attempt> attempts;
        for (int i = from; i < to; ++i)
            attempts.append(sampleAttempt(i));
        worked = worked && store->appendAll(attempts).has_value() && store->addNote({testId<FactId>(u"note"_s), testLearner().id, testId<LessonId>(u"lesson"_s), 1,
                                           u"Quote \" back \\ tab \t é 漢 \u0001 \U0001F600"_s, testNow}).has_value();
        worked = worked && store->saveDraft({testLearner().id, testId<ExerciseId>(u"open"_s), false, (1LL << 53) + 1,
                                             {{u"text"_s, u"half"_s}}, testNow, 3, testNow}).has_value();
        worked = worked && store->saveSetting(u"owner"_s, testLearner().id.toString()).has_value();
        if (!worked)
            qFatal("the store cannot be filled");
        return store;
    }
    QList<TableDigest> written(ProgressStore &store, const QString &name)
    {
        const auto digests = writeStoreFile(store, path(name), m_clock, {});
        if (!digests)
            qFatal("%s", qPrintable(digests.error().message));
        return *digests;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    FixedClock m_clock{testNow};
};

namespace {

TableDigest digestNamed(const QList<TableDigest> &digests, const QString &name)
{
    return *std::find_if(digests.begin(), digests.end(), [&](const TableDigest &digest) { return digest.table == name; });
}

CopiedTable copiedNamed(const StoreCopyReport &report, const QString &name)
{
    return *std::find_if(report.tables.begin(), report.tables.end(), [&](const CopiedTable &table) { return table.digest.table == name; });
}

/// Runs a few lines of Python, whose zip and JSON modules are not ours.
QByteArray python(const QString &script, const QStringList &arguments)
{
    QProcess process;
    process.start(u"python3"_s, QStringList{u"-c"_s, script} + arguments);
    process.waitForFinished(60000);
    const QByteArray problem = process.readAllStandardError();
    if (!problem.isEmpty())
        qWarning("%s", problem.constData());
    return process.readAllStandardOutput();
}

} // namespace

void TestStorageWholeStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestStorageWholeStore::everyTableIsInTheCatalogue()
{
    openedStore(path(u"s"_s)).reset();
    QVariant names;
    QCOMPARE(rawSql(path(u"s"_s), u"SELECT group_concat(name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' "
                                  "AND name NOT LIKE 'sqlite%' ORDER BY name)"_s, &names), QString());
    QStringList known;
    for (const StoreTable &table : storeTables()) {
        known.append(table.name);
        QVariant columns;
        QCOMPARE(rawSql(path(u"s"_s), u"SELECT group_concat(name, ', ') FROM (SELECT name FROM pragma_table_info('%1') ORDER BY name)"_s
                                          .arg(table.name), &columns), QString());
        QCOMPARE(columnList(table), columns.toString());
        QVERIFY(!table.key.isEmpty());
    }
    known.sort();
    QCOMPARE(known.join(u','), names.toString());
    // What is protected against removal is a fact, and nothing else is.
    for (const StoreTable &table : storeTables()) {
        QVariant triggers;
        QCOMPARE(rawSql(path(u"s"_s), u"SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name = '%1_is_never_removed'"_s
                                          .arg(table.name), &triggers), QString());
        if (table.name != u"report_issue_member")
            QVERIFY2((table.kind == TableKind::Fact) == (triggers.toInt() == 1), qPrintable(table.name));
    }
}

void TestStorageWholeStore::aFileAndBackIsTheSame()
{
    const auto store = filledStore(u"from"_s);
    const QList<TableDigest> digests = written(*store, u"file"_s);
    QCOMPARE(digestNamed(digests, u"attempt"_s).rows, 40);
    QCOMPARE(digestNamed(digests, u"unit"_s).rows, 2);
    const auto other = openedStore(path(u"to"_s));
    const auto restored = restoreStoreFile(path(u"file"_s), *other, {});
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(restored.error().message));
    QCOMPARE(*restored, digests);
    QCOMPARE(other->attempts(testLearner().id).value(), store->attempts(testLearner().id).value());
    QCOMPARE(other->notes(testLearner().id).value(), store->notes(testLearner().id).value());
    QCOMPARE(other->drafts(testLearner().id).value(), store->drafts(testLearner().id).value());
    QCOMPARE(other->people().value(), store->people().value());
    QCOMPARE(other->units().value(), store->units().value());
    QVERIFY(other->check().value().issues.isEmpty());
    // It is the same store now, also in name.
    QCOMPARE(openedStore(path(u"to"_s))->info().id, store->info().id);
}

void TestStorageWholeStore::theSameContentGivesTheSameBytes()
{
    const auto store = filledStore(u"from"_s);
    (void)written(*store, u"one"_s);
    (void)written(*store, u"two"_s);
    QCOMPARE(readFile(path(u"one"_s)).value(), readFile(path(u"two"_s)).value());
    // Also of a store that was made from it.
    const auto other = openedStore(path(u"to"_s));
    QVERIFY(restoreStoreFile(path(u"one"_s), *other, {}).has_value());
    (void)written(*openedStore(path(u"to"_s)), u"three"_s);
    QCOMPARE(readFile(path(u"one"_s)).value(), readFile(path(u"three"_s)).value());
}

void TestStorageWholeStore::otherProgramsReadTheFile()
{
    const auto store = filledStore(u"from"_s);
    const QList<TableDigest> digests = written(*store, u"file"_s);
    // Every entry whole, each hash as listed, each line canonical: keys sorted, no spaces, text as it is.
    const QString script = uR"(
import sys, zipfile, hashlib, json
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
listed = {f["path"]: f for f in json.loads(z.read("META/files.json"))["files"]}
assert set(listed) | {"META/files.json"} == set(z.namelist())
for name, f in listed.items():
    assert len(z.read(name)) == f["size"] and hashlib.sha256(z.read(name)).hexdigest() == f["sha256"]
for name in z.namelist():
    if name.endswith(".ndjson"):
        lines = z.read(name).decode().splitlines(True)
        for line in lines:
            assert line == json.dumps(json.loads(line), sort_keys=True, ensure_ascii=False, separators=(",", ":")) + "\n", line
        print(name, len(lines), hashlib.sha256("".join(lines).encode()).hexdigest())
)"_s;
    QByteArray expected;
    for (const TableDigest &digest : digests)
        expected += u"tables/%1.ndjson %2 %3\n"_s.arg(digest.table).arg(digest.rows).arg(digest.sha256).toUtf8();
    QCOMPARE(python(script, {path(u"file"_s)}), expected);
}

void TestStorageWholeStore::aFileIsNeverReplaced()
{
    const auto store = filledStore(u"from"_s);
    QVERIFY(saveFile(path(u"file"_s), "mine").has_value());
    QCOMPARE(writeStoreFile(*store, path(u"file"_s), m_clock, {}).error().id, u"io.exists"_s);
    QCOMPARE(readFile(path(u"file"_s)).value(), "mine");
    QCOMPARE(writeStoreFile(*store, path(u"no/such/folder"_s), m_clock, {}).error().id, u"io.write"_s);
}

void TestStorageWholeStore::aFullDiskLeavesNoFile()
{
    const auto store = filledStore(u"from"_s, 0, 300);
    const QStringList before = QDir(m_folder->path()).entryList(QDir::Files);
    for (const rlim_t room : {1000U, 20000U, 60000U}) {
        const FullDisk full(room);
        const auto done = writeStoreFile(*store, path(u"file"_s), m_clock, {});
        if (done)
            continue; // compressed it may just fit
        QCOMPARE(done.error().id, u"io.write"_s);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), before);
    }
    const FullDisk full(1000);
    QVERIFY(!writeStoreFile(*store, path(u"file"_s), m_clock, {}).has_value());
}

void TestStorageWholeStore::aBackupIsOneMomentWhileOthersWrite()
{
    const auto store = filledStore(u"from"_s);
    const auto other = openedStore(path(u"from"_s));
    int number = 1000;
    // Somebody answers while each table is written.
    const auto store2 = openedStore(path(u"from"_s), StoreMode::ReadOnly);
    const auto first = digestOf(static_cast<SqlProgressStore &>(*store2).connection(), storeTables().at(0));
    QVERIFY(first.has_value());
    QList<Attempt> many;
    for (int i = 0; i < 12000; ++i)
        many.append(sampleAttempt(100000 + i));
    QVERIFY(other->appendAll(many).has_value());
    const auto digests = writeStoreFile(*store2, path(u"file"_s), m_clock, [&](const QString &, qint64) {
        return other->append(sampleAttempt(number++)).has_value();
    });
    QVERIFY(digests.has_value());
    QVERIFY(number > 1000);
    QCOMPARE(digestNamed(*digests, u"attempt"_s).rows, 12040);
    const auto restored = openedStore(path(u"to"_s));
    QVERIFY(restoreStoreFile(path(u"file"_s), *restored, {}).has_value());
    QVERIFY(restored->check().value().issues.isEmpty());
}

void TestStorageWholeStore::unfitFilesAreRefused_data()
{
    QTest::addColumn<QString>("how"); // Python that changes a dictionary of entries
    QTest::addColumn<QString>("rule");
    QTest::newRow("no zip") << u"!text"_s << u"zip.open"_s;
    QTest::newRow("cut off") << u"!cut"_s << u"zip.open"_s;
    QTest::newRow("empty") << u"!empty"_s << u"zip.open"_s;
    QTest::newRow("absent") << u"!absent"_s << u"io.not-found"_s;
    QTest::newRow("no hash list") << u"del d['META/files.json']"_s << u"meta.files-missing"_s;
    QTest::newRow("a hash list that is none") << u"d['META/files.json'] = b'[]'"_s << u"meta.files-missing"_s;
    QTest::newRow("a changed answer") << u"d['tables/attempt.ndjson'] = d['tables/attempt.ndjson'].replace(b'741', b'742')"_s
                                      << u"meta.hash-mismatch"_s;
    QTest::newRow("a table is gone") << u"del d['tables/note.ndjson']"_s << u"meta.file-missing"_s;
    QTest::newRow("one file more") << u"d['tables/more.ndjson'] = b''"_s << u"meta.file-unlisted"_s;
    QTest::newRow("a table is gone and unlisted") << u"del d['tables/note.ndjson']; relist(d)"_s << u"io.format"_s;
    QTest::newRow("another format") << u"d['store.json'] = b'{}'; relist(d)"_s << u"io.format"_s;
    QTest::newRow("a newer program's") << u"d['store.json'] = d['store.json'].replace(b'\"schema\": 1', b'\"schema\": 99'); relist(d)"_s
                                       << u"store.newer"_s;
    QTest::newRow("a line that is no JSON") << u"d['tables/note.ndjson'] += b'what\\n'; relist(d)"_s << u"io.format"_s;
    QTest::newRow("a line with a column more") << u"d['tables/note.ndjson'] = d['tables/note.ndjson'].replace(b'{', b'{\"a\":1,'); relist(d)"_s
                                               << u"io.format"_s;
    QTest::newRow("a text where a number belongs") << u"d['tables/note.ndjson'] = d['tables/note.ndjson'].replace(b'\"step\":1', b'\"step\":\"1\"'); relist(d)"_s
                                                   << u"io.format"_s;
    QTest::newRow("the last line has no end") << u"d['tables/note.ndjson'] = d['tables/note.ndjson'][:-1]; relist(d)"_s << u"io.format"_s;
    QTest::newRow("an answer of nobody") << u"d['tables/person.ndjson'] = b''; relist(d)"_s << u"store.refused"_s;
    QTest::newRow("an answer twice") << u"d['tables/attempt.ndjson'] *= 2; relist(d)"_s << u"store.refused"_s;
}

void TestStorageWholeStore::unfitFilesAreRefused()
{
    QFETCH(QString, how);
    QFETCH(QString, rule);
    (void)written(*filledStore(u"from"_s), u"file"_s);
    const QString file = path(u"file"_s);
    if (how == u"!text")
        QVERIFY(saveFile(file, QByteArray("a letter ").repeated(50)).has_value());
    else if (how == u"!cut")
        QVERIFY(QFile::resize(file, QFileInfo(file).size() - 30));
    else if (how == u"!empty")
        QVERIFY(QFile::resize(file, 0));
    else if (how == u"!absent")
        QVERIFY(QFile::remove(file));
    else
        (void)python(uR"(
import sys, zipfile, hashlib, json
def relist(d):
    files = [{"path": n, "size": len(b), "sha256": hashlib.sha256(b).hexdigest()} for n, b in d.items() if n != "META/files.json"]
    d["META/files.json"] = json.dumps({"format": "chartroom-files/1", "files": files}).encode()
z = zipfile.ZipFile(sys.argv[1])
d = {n: z.read(n) for n in z.namelist()}
%1
with zipfile.ZipFile(sys.argv[1], "w") as z:
    for n, b in d.items(): z.writestr(n, b)
)"_s.arg(how), {file});
    const auto store = openedStore(path(u"to"_s));
    const QString before = store->info().id;
    const auto restored = restoreStoreFile(file, *store, {});
    QVERIFY(!restored.has_value());
    QCOMPARE(restored.error().issues.isEmpty() ? restored.error().id : restored.error().issues.first().ruleId, rule);
    QVERIFY(!restored.error().message.isEmpty());
    QVERIFY(store->isEmpty().value());
    QCOMPARE(openedStore(path(u"to"_s))->info().id, before);
}

void TestStorageWholeStore::onlyAnEmptyStoreIsFilled()
{
    const auto store = filledStore(u"from"_s);
    (void)written(*store, u"file"_s);
    const auto other = openedStore(path(u"to"_s));
    QVERIFY(other->savePerson(testLearner(u"somebody"_s)).has_value());
    QCOMPARE(restoreStoreFile(path(u"file"_s), *other, {}).error().id, u"store.not-empty"_s);
    QCOMPARE(copyStore(*store, *other, {}).error().id, u"store.not-empty"_s);
    QCOMPARE(other->people().value().size(), 1);
}

void TestStorageWholeStore::aCopyIsEqual()
{
    const auto store = filledStore(u"from"_s);
    const auto other = openedStore(path(u"to"_s));
    const auto report = copyStore(*store, *other, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    const QList<TableDigest> digests = written(*store, u"file"_s);
    QCOMPARE(report->tables.size(), digests.size());
    for (qsizetype i = 0; i < digests.size(); ++i) {
        QVERIFY(report->tables.at(i).isEqual);
        QCOMPARE(report->tables.at(i).digest, digests.at(i));
    }
    QVERIFY(other->check().value().issues.isEmpty());
}

void TestStorageWholeStore::aStoppedCopyChangesNothing()
{
    const auto store = filledStore(u"from"_s);
    QList<Attempt> many;
    for (int i = 0; i < 6000; ++i)
        many.append(sampleAttempt(1000 + i));
    QVERIFY(store->appendAll(many).has_value());
    const auto other = openedStore(path(u"to"_s));
    const TableProgress stop = [](const QString &, qint64) { return false; };
    QCOMPARE(copyStore(*store, *other, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(other->isEmpty().value());
    QCOMPARE(writeStoreFile(*store, path(u"file"_s), m_clock, stop).error().kind, ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path(u"file"_s)));
}

void TestStorageWholeStore::aMergeIsTheUnion()
{
    const auto one = filledStore(u"one"_s, 0, 700);
    const auto two = filledStore(u"two"_s, 600, 1300);
    const auto report = mergeStore(*one, *two, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QVERIFY(report->issues.isEmpty());
    QCOMPARE(copiedNamed(*report, u"attempt"_s).added, 600);
    QCOMPARE(copiedNamed(*report, u"attempt"_s).known, 100);
    QVERIFY(copiedNamed(*report, u"attempt"_s).isEqual);
    QCOMPARE(two->attempts(testLearner().id).value().size(), 1300);
    QVERIFY(two->check().value().issues.isEmpty());
    // Again changes nothing, and the other way round gives the same attempts.
    const auto again = mergeStore(*one, *two, {});
    QCOMPARE(copiedNamed(*again, u"attempt"_s).added, 0);
    QCOMPARE(copiedNamed(*again, u"attempt"_s).digest, copiedNamed(*report, u"attempt"_s).digest);
    const auto back = mergeStore(*two, *one, {});
    QCOMPARE(copiedNamed(*back, u"attempt"_s).digest, copiedNamed(*report, u"attempt"_s).digest);
}

void TestStorageWholeStore::aMergeRefusesWhatDiffers()
{
    const auto one = filledStore(u"one"_s, 0, 5);
    const auto two = openedStore(path(u"two"_s));
    QVERIFY(two->savePerson(testLearner()).has_value());
    Attempt changed = sampleAttempt(3);
    changed.read = u"742"_s;
    QVERIFY(two->append(changed).has_value());
    QVERIFY(one->pinKey(testLearner().id, QByteArray(32, 'a')).has_value());
    QVERIFY(two->pinKey(testLearner().id, QByteArray(32, 'b')).has_value());
    const Period period{QDate(2026, 1, 1), QDate(2026, 6, 30)};
    const LearnerId member = testLearner().id;
    QVERIFY(one->addReportIssue({testId<FactId>(u"i1"_s), u"Unit"_s, period, 1, testNow, u"f"_s, u"{}"_s}, {member}).has_value());
    QVERIFY(two->addReportIssue({testId<FactId>(u"i2"_s), u"Unit"_s, period, 1, testNow, u"g"_s, u"{}"_s}, {member}).has_value());
    const auto report = mergeStore(*one, *two, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QStringList rules;
    for (const Issue &issue : report->issues)
        rules.append(issue.place.path + u' ' + issue.ruleId);
    rules.sort();
    QCOMPARE(rules, (QStringList{u"attempt progress.conflict"_s, u"person progress.owner"_s, u"report_issue progress.conflict"_s}));
    QVERIFY(!copiedNamed(*report, u"attempt"_s).isEqual);
    QCOMPARE(copiedNamed(*report, u"attempt"_s).added, 4);
    QCOMPARE(two->attempt(changed.id).value()->read, u"742"_s); // nothing was overwritten
    QCOMPARE(two->reportIssues(u"Unit"_s).value().size(), 1);
    QVERIFY(two->check().value().issues.isEmpty());
}

void TestStorageWholeStore::aMergeBringsNobodyBack()
{
    const auto one = filledStore(u"one"_s, 0, 5);
    const auto two = filledStore(u"two"_s, 0, 5);
    QVERIFY(one->savePerson(testLearner(u"somebody else"_s)).has_value());
    QVERIFY(two->erasePerson(testLearner().id, testNow).has_value());
    const auto report = mergeStore(*one, *two, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QVERIFY(report->issues.isEmpty());
    QCOMPARE(two->people().value().size(), 1);
    QVERIFY(two->attempts(testLearner().id).value().isEmpty());
    QVERIFY(two->notes(testLearner().id).value().isEmpty());
}

QTEST_GUILESS_MAIN(TestStorageWholeStore)

#include "test_storage_wholestore.moc"
