// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "base/splitmix64.h"
#include "storage/storehelpers.h"
#include "storage/storerescue.h"

#include <QFile>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// A damaged store gives back what can still be read.
class TestStorageRescue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void rescued_data();
    void rescued();
    void damageAtRandomPlacesNeverEndsTheProgram();
    void aFileWithoutARowIsLeftAlone();
    void rowsThatAreLostAreCounted();
    void answersOfALostPersonStayTheirs();

private:
    QByteArray m_sound;
    QHash<AttemptId, Attempt> m_given;
    QTemporaryDir m_folder;
    QString m_path;
    FixedClock m_clock{testNow};
};

namespace {

constexpr int stored = 600;
constexpr int pageSize = 4096;

} // namespace

void TestStorageRescue::initTestCase()
{
    m_path = m_folder.filePath(u"made.sqlite"_s);
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->saveSetting(u"owner"_s, testLearner().id.toString()).has_value());
        QList<Attempt> attempts;
        for (int i = 0; i < stored; ++i)
            attempts.append(sampleAttempt(i));
        QVERIFY(store->appendAll(attempts).has_value());
        QVERIFY(store->addNote({testId<FactId>(u"note"_s), testLearner().id, testId<LessonId>(u"lesson"_s), 1, u"Mind the gap"_s, testNow}).has_value());
        const QList<Attempt> given = store->attempts(testLearner().id).value();
        for (const Attempt &attempt : given)
            m_given.insert(attempt.id, attempt);
    }
    m_sound = readFile(m_path).value();
    QVERIFY(m_sound.size() / pageSize > 100);
}

void TestStorageRescue::init()
{
    m_path = m_folder.filePath(QUuid::createUuid().toString(QUuid::Id128) + u"/progress.sqlite"_s);
    QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
}

void TestStorageRescue::rescued_data()
{
    QTest::addColumn<int>("firstPage"); // overwritten, counted from 1; 0: none
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("cutTo");     // pages that remain
    QTest::addColumn<int>("least");
    const int all = static_cast<int>(m_sound.size() / pageSize);
    QTest::newRow("nothing is damaged") << 0 << 0 << all << stored;
    QTest::newRow("one page in the middle") << all / 2 << 1 << all << stored - 20;
    QTest::newRow("ten pages in the middle") << all / 2 << 10 << all << stored - 100;
    QTest::newRow("the last page") << all << 1 << all << stored - 20;
    QTest::newRow("cut off in the middle") << 0 << 0 << all / 2 << 50;
    QTest::newRow("cut off in the middle of a page") << 0 << 0 << -1 << 50;
}

void TestStorageRescue::rescued()
{
    QFETCH(int, firstPage);
    QFETCH(int, pages);
    QFETCH(int, cutTo);
    QFETCH(int, least);
    QByteArray bytes = m_sound;
    for (int page = firstPage; page < firstPage + pages; ++page)
        bytes.replace((page - 1) * pageSize, pageSize, QByteArray(pageSize, '\xFF'));
    bytes.truncate(cutTo < 0 ? m_sound.size() / 2 + 100 : static_cast<qsizetype>(cutTo) * pageSize);
    QVERIFY(saveFile(m_path, bytes).has_value());
    const auto report = rescueStore(m_path, m_clock, Progress());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QVERIFY2(report->answers >= least && report->answers <= stored, qPrintable(QString::number(report->answers)));
    QCOMPARE(readFile(report->keptAside).value(), bytes);
    const auto store = openedStore(m_path);
    const QList<Attempt> attempts = store->attempts(testLearner().id).value();
    QCOMPARE(attempts.size(), report->answers);
    for (const Attempt &attempt : attempts) // what came back is what was given
        QCOMPARE(attempt, m_given.value(attempt.id));
    QCOMPARE(store->setting(u"owner"_s).value(), testLearner().id.toString());
    QVERIFY(store->check().value().issues.isEmpty());
    QVERIFY(store->append(sampleAttempt(10 * stored)).has_value());
}

void TestStorageRescue::damageAtRandomPlacesNeverEndsTheProgram()
{
    SplitMix64 random(20260315);
    const qsizetype byteCount = m_sound.size();
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = m_sound;
        const int places = 1 + static_cast<int>(random.below(20));
        for (int i = 0; i < places; ++i) {
            const qsizetype at = random.below(byteCount - 64);
            for (int k = 0; k < 64; ++k)
                bytes[at + k] = static_cast<char>(random.below(256));
        }
        QVERIFY(saveFile(m_path, bytes).has_value());
        const auto report = rescueStore(m_path, m_clock, Progress());
        if (!report) {
            QCOMPARE(report.error().id, u"store.not-a-store"_s);
            QCOMPARE(readFile(m_path).value(), bytes);
            continue;
        }
        const auto store = openSqliteStore(m_path, StoreMode::ReadWrite);
        QVERIFY2(store.has_value(), store ? "" : qPrintable(store.error().message));
        QVERIFY(QFile::remove(m_path));
    }
}

void TestStorageRescue::aFileWithoutARowIsLeftAlone()
{
    QVERIFY(saveFile(m_path, QByteArray("a letter\n").repeated(1000)).has_value());
    const auto report = rescueStore(m_path, m_clock, Progress());
    QCOMPARE(report.error().id, u"store.not-a-store"_s);
    QCOMPARE(readFile(m_path).value(), QByteArray("a letter\n").repeated(1000));
    QCOMPARE(QDir(QFileInfo(m_path).path()).entryList(QDir::Files), QStringList{u"progress.sqlite"_s});
}

void TestStorageRescue::rowsThatAreLostAreCounted()
{
    // The attempts' own pages are found by asking SQLite, so that indexes stay whole and tell how many there were.
    const QString made = m_folder.filePath(u"made.sqlite"_s);
    QVariant page;
    QCOMPARE(rawSql(made, u"SELECT pageno FROM dbstat WHERE name = 'attempt' AND pagetype = 'leaf' LIMIT 1 OFFSET 20"_s, &page), QString());
    QVariant cells;
    QCOMPARE(rawSql(made, u"SELECT ncell FROM dbstat WHERE name = 'attempt' AND pageno = %1"_s.arg(page.toInt()), &cells), QString());
    QByteArray bytes = m_sound;
    bytes.replace((page.toInt() - 1) * pageSize, pageSize, QByteArray(pageSize, '\0'));
    QVERIFY(saveFile(m_path, bytes).has_value());
    const auto report = rescueStore(m_path, m_clock, Progress());
    QVERIFY(report.has_value());
    QCOMPARE(report->answers, stored - cells.toInt());
    const auto table = std::find_if(report->tables.begin(), report->tables.end(), [](const RescuedTable &t) { return t.table == u"attempt"; });
    QCOMPARE(table->lost, std::optional<int>(cells.toInt()));
}

void TestStorageRescue::answersOfALostPersonStayTheirs()
{
    const QString made = m_folder.filePath(u"made.sqlite"_s);
    QByteArray bytes = m_sound;
    for (const QString &table : {u"person"_s, u"setting"_s}) {
        QVariant page;
        QCOMPARE(rawSql(made, u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(table), &page), QString());
        bytes.replace((page.toInt() - 1) * pageSize, pageSize, QByteArray(pageSize, '\xFF'));
    }
    QVERIFY(saveFile(m_path, bytes).has_value());
    const auto report = rescueStore(m_path, m_clock, Progress());
    QVERIFY2(report.has_value(), report ? "" : qPrintable(report.error().message));
    QCOMPARE(report->answers, stored);
    const auto store = openedStore(m_path);
    QCOMPARE(store->attempts(testLearner().id).value().size(), stored);
    QCOMPARE(store->setting(u"owner"_s).value(), testLearner().id.toString());
    QCOMPARE(store->notes(testLearner().id).value().size(), 1);
}

QTEST_GUILESS_MAIN(TestStorageRescue)

#include "test_storage_rescue.moc"
