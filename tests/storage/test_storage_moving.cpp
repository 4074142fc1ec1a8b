// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bothdatabases.h"
#include "storage/copystore.h"
#include "storage/storefile.h"

#include <algorithm>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A store moves between the two databases and is the same on both.
class TestStorageMoving : public QObject
{
    Q_OBJECT

private slots:
    void aStoreGoesToTheServerAndBack();
    void aBackupOfOneFillsTheOther_data();
    void aBackupOfOneFillsTheOther();
    void storesOfBothKindsMerge_data();
    void storesOfBothKindsMerge();
    void rowsAreOrderedByBytesOnBoth();

private:
    FixedClock m_clock{testNow};
};

namespace {

std::unique_ptr<ProgressStore> opened(const StorePlace &place)
{
    auto store = openStore(place.address(), isServerAddress(place.address()) ? StoreMode::ReadWrite : StoreMode::OpenOrCreate,
                           FixedClock(testNow));
    if (!store)
        qFatal("%s (%s)", qPrintable(store.error().message), qPrintable(store.error().detail));
    return std::move(*store);
}

/// Something in most tables, with texts that sort and quote badly.
void fill(ProgressStore &store, int from, int to)
{
    bool worked = store.savePerson(testLearner(u"learner"_s, {u"Ministry"_s, u"Zone"_s, u"unit"_s})).has_value()
        && store.savePerson(testLearner(u"other"_s, {u"Ministry"_s, u"\u00c9quipe"_s})).has_value();
    QList<Attempt> attempts;
    for (int i = from; i < to; ++i) {
        attempts.append(sampleAttempt(i));
        attempts.last().read = u"Quote \" back \\ line\n tab \t \u00e9 \u6f22 \U0001F600 %1"_s.arg(i);
        attempts.last().score = i % 3 / 3.0; // a third has no short decimal form
        attempts.last().outcome = AttemptOutcome::Partial;
    }
    worked = worked && store.appendAll(attempts).has_value();
    for (const QString &text : {u"B"_s, u"a"_s, u"\u00e9"_s, u"_"_s, u"Z z"_s, u""_s})
        worked = worked && store.addNote({testId<FactId>(text), testLearner().id, testId<LessonId>(text), 1, text, testNow}).has_value()
            && store.savePack({text + u"pack"_s, u"1"_s, text}).has_value();
    worked = worked && store.saveDraft({testLearner().id, testId<ExerciseId>(u"open"_s), false, (1LL << 60) + 1, {{u"text"_s, u"half"_s}},
                                        testNow, 3, testNow}).has_value();
    if (!worked)
        qFatal("the store cannot be filled");
}

QList<TableDigest> digests(const StoreCopyReport &report)
{
    QList<TableDigest> all;
    for (const CopiedTable &table : report.tables)
        all.append(table.digest);
    return all;
}

QString problem(const Error &error)
{
    return error.message + u' ' + error.detail;
}

} // namespace

void TestStorageMoving::aStoreGoesToTheServerAndBack()
{
    const StorePlace here(Database::Sqlite);
    const StorePlace server(Database::Postgres);
    const StorePlace there(Database::Sqlite);
    const auto store = opened(here);
    fill(*store, 0, 60);
    const auto up = copyStore(*store, *opened(server), {});
    QVERIFY2(up.has_value(), up ? "" : qPrintable(problem(up.error())));
    const auto down = copyStore(*opened(server), *opened(there), {});
    QVERIFY2(down.has_value(), down ? "" : qPrintable(problem(down.error())));
    QCOMPARE(digests(*up), digests(*down));
    QVERIFY(std::all_of(up->tables.begin(), up->tables.end(), [](const CopiedTable &table) { return table.isEqual; }));
    QCOMPARE(opened(there)->attempts(testLearner().id).value(), store->attempts(testLearner().id).value());
    QVERIFY(opened(server)->check().value().issues.isEmpty());
    QCOMPARE(opened(server)->info().id, store->info().id);
    // A second time there is somebody there.
    QCOMPARE(copyStore(*store, *opened(server), {}).error().id, u"store.not-empty"_s);
}

void TestStorageMoving::aBackupOfOneFillsTheOther_data()
{
    QTest::addColumn<Database>("from");
    QTest::addColumn<Database>("to");
    QTest::newRow("from the file to the server") << Database::Sqlite << Database::Postgres;
    QTest::newRow("from the server to a file") << Database::Postgres << Database::Sqlite;
    QTest::newRow("from a server to a server") << Database::Postgres << Database::Postgres;
}

void TestStorageMoving::aBackupOfOneFillsTheOther()
{
    QFETCH(Database, from);
    QFETCH(Database, to);
    const StorePlace source(from);
    const StorePlace target(to);
    fill(*opened(source), 0, 40);
    const QString one = source.folder().filePath(u"one.zip"_s);
    const QString two = source.folder().filePath(u"two.zip"_s);
    const auto written = writeStoreFile(*opened(source), one, m_clock, {});
    QVERIFY2(written.has_value(), written ? "" : qPrintable(problem(written.error())));
    const auto restored = restoreStoreFile(one, *opened(target), {});
    QVERIFY2(restored.has_value(), restored ? "" : qPrintable(problem(restored.error())));
    QCOMPARE(*restored, *written);
    QVERIFY(writeStoreFile(*opened(target), two, m_clock, {}).has_value());
    QCOMPARE(readFile(one).value(), readFile(two).value()); // the same form, to the byte
    QVERIFY(opened(target)->check().value().issues.isEmpty());
}

void TestStorageMoving::storesOfBothKindsMerge_data()
{
    QTest::addColumn<Database>("from");
    QTest::addColumn<Database>("to");
    QTest::newRow("a file into the server") << Database::Sqlite << Database::Postgres;
    QTest::newRow("the server into a file") << Database::Postgres << Database::Sqlite;
}

void TestStorageMoving::storesOfBothKindsMerge()
{
    QFETCH(Database, from);
    QFETCH(Database, to);
    const StorePlace source(from);
    const StorePlace target(to);
    fill(*opened(source), 0, 30);
    fill(*opened(target), 20, 50);
    const auto store = opened(target);
    const auto report = mergeStore(*opened(source), *store, {});
    QVERIFY2(report.has_value(), report ? "" : qPrintable(problem(report.error())));
    QVERIFY2(report->issues.isEmpty(), report->issues.isEmpty() ? "" : qPrintable(report->issues.first().message));
    QCOMPARE(store->attempts(testLearner().id).value().size(), 50);
    const auto again = mergeStore(*opened(source), *store, {});
    QCOMPARE(digests(*again), digests(*report));
}

void TestStorageMoving::rowsAreOrderedByBytesOnBoth()
{
    for (const Database database : {Database::Sqlite, Database::Postgres}) {
        const StorePlace place(database);
        fill(*opened(place), 0, 1);
        QVariant first;
        QCOMPARE(place.rawSql(u"SELECT min(pack) FROM pack_version"_s, &first), QString());
        QCOMPARE(first.toString(), u"Bpack"_s); // "B" < "Z" < "_" < "a" < "é", as bytes
    }
}

QTEST_GUILESS_MAIN(TestStorageMoving)

#include "test_storage_moving.moc"
