// SPDX-License-Identifier: GPL-3.0-or-later
// The speed of facts: one durable answer, many at once, bundles, one learner's state, and the states of a whole service,
// each beside the raw engine in the same run.
//   bench_progress [--learners 6000] [--attempts 200] [--bundles 200] [--rounds 5] [--only NAME] [--folder DIR]
// A whole service is --learners 60000: 12 million attempts, about 8 GB in the folder, some minutes.
#include "base/splitmix64.h"
#include "benchtools.h"
#include "competency/framework.h"
#include "progress/reviewitems.h"
#include "sharing/bundle.h"
#include "sharing/importplan.h"
#include "storage/rows.h"
#include "storage/sqlitestore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <cstdlib>
#include <sodium.h>
#include <sqlite3.h>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QDateTime firstDay(QDate(2026, 1, 5), QTime(9, 0), Qt::UTC);
constexpr int kinds = 3;

void must(bool done, const char *what)
{
    if (done)
        return;
    std::fprintf(stderr, "bench_progress: %s failed\n", what);
    std::exit(EXIT_FAILURE);
}

LearnerId learnerOf(qint64 number)
{
    return {uuidVersion7(firstDay, 0x5ee, static_cast<quint64>(number))};
}

/// Attempts that a service could have: 15 competencies, three kinds, 30 days, two thirds right; each number gives the same.
Attempt attemptOf(qint64 learner, int number, int ofLearner)
{
    static const QStringList codes = builtInFramework().codes();
    static const QStringList kindWords{u"numeric"_s, u"choice.one"_s, u"chart.build"_s};
    static const QString hash(64, u'a');
    SplitMix64 random(static_cast<quint64>(learner) * 1000003 + static_cast<quint64>(number));
    Attempt attempt;
    attempt.submitted = firstDay.addSecs(86400LL * (number * 30 / ofLearner) + 60LL * (number % 60));
    attempt.started = attempt.submitted.addSecs(-41);
    attempt.day = attempt.submitted.date();
    // Ids rise with the order of insertion, as the facts of one device do.
    attempt.id = {uuidVersion7(firstDay.addMSecs(learner), static_cast<quint64>(number), random.next())};
    attempt.learner = learnerOf(learner);
    attempt.exercise = {uuidVersion7(firstDay, 77, static_cast<quint64>(number))};
    attempt.exerciseTitle = u"Share of permits decided in time"_s;
    attempt.kind = kindWords.at(number % kinds);
    attempt.pack = u"org.chartroom.core"_s;
    attempt.version = u"1.0.0"_s;
    attempt.gradingHash = hash;
    attempt.seed = number;
    attempt.seconds = 41;
    attempt.answer = QJsonObject{{u"text"_s, u"741"_s}};
    attempt.read = u"741"_s;
    attempt.outcome = random.below(3) == 0 ? AttemptOutcome::Partial : AttemptOutcome::Full;
    attempt.score = attempt.outcome == AttemptOutcome::Full ? 1 : 0;
    attempt.competencies = {{u"%1.%2"_s.arg(codes.at(number % codes.size())).arg(1 + number / 15 % 4), 1.0}};
    attempt.difficulty = 2;
    attempt.grader = u"1.0.0"_s;
    return attempt;
}

QList<Attempt> attemptsOf(qint64 learner, int count)
{
    QList<Attempt> attempts;
    attempts.reserve(count);
    for (int i = 0; i < count; ++i)
        attempts.append(attemptOf(learner, i, count));
    return attempts;
}

Learner personOf(qint64 number)
{
    const LearnerId id = learnerOf(number);
    return {id, u"otter-%1"_s.arg(number), {}, {u"Service"_s, u"Unit %1"_s.arg(number % 40)}, {}, {}};
}

std::unique_ptr<ProgressStore> newStore(const QString &path)
{
    auto store = openSqliteStore(path, StoreMode::Create);
    must(store.has_value(), "making a store");
    return std::move(*store);
}

/// The same rows through the C interface alone: a table of the same columns with the same indexes, no triggers.
class RawTable
{
public:
    explicit RawTable(const QString &path)
    {
        must(sqlite3_open(path.toUtf8().constData(), &m_db) == SQLITE_OK, "raw open");
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        const SqlValues columns = attemptValues(attemptOf(0, 0, 1));
        QByteArray names;
        QByteArray places;
        for (const auto &column : columns) {
            names += (names.isEmpty() ? "" : ", ") + column.first.toUtf8();
            places += places.isEmpty() ? "?" : ", ?";
        }
        run("CREATE TABLE attempt (" + QByteArray(names).replace("id,", "id TEXT PRIMARY KEY,") + ");"
            "CREATE INDEX attempt_by_learner ON attempt (learner, day);");
        const QByteArray sql = "INSERT INTO attempt (" + names + ") VALUES (" + places + ')';
        must(sqlite3_prepare_v2(m_db, sql.constData(), -1, &m_insert, nullptr) == SQLITE_OK, "raw prepare");
    }
    ~RawTable()
    {
        sqlite3_finalize(m_insert);
        sqlite3_close(m_db);
    }
    RawTable(const RawTable &) = delete;
    RawTable &operator=(const RawTable &) = delete;

    void run(const QByteArray &sql) const
    {
        must(sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK, sql.constData());
    }

    /// Cells that were made before the clock runs: the limit is the engine alone.
    void insert(const QList<QByteArray> &cells) const
    {
        for (int i = 0; i < cells.size(); ++i) {
            const QByteArray &cell = cells.at(i);
            if (cell.isNull())
                sqlite3_bind_null(m_insert, i + 1);
            else
                sqlite3_bind_text(m_insert, i + 1, cell.constData(), static_cast<int>(cell.size()), SQLITE_STATIC);
        }
        must(sqlite3_step(m_insert) == SQLITE_DONE, "raw insert");
        sqlite3_reset(m_insert);
    }

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
};

QList<QByteArray> cellsOf(const Attempt &attempt)
{
    QList<QByteArray> cells;
    for (const auto &[name, value] : attemptValues(attempt))
        cells.append(value.isNull() ? QByteArray() : value.toString().toUtf8());
    return cells;
}

void oneDurableAnswer(const QString &folder)
{
    const auto store = newStore(folder + u"/durable.sqlite"_s);
    must(store->savePerson(personOf(1)).has_value(), "a person");
    const RawTable raw(folder + u"/durable-raw.sqlite"_s);
    constexpr int rounds = 401;
    QList<Attempt> attempts = attemptsOf(1, rounds);
    QList<QList<QByteArray>> cells;
    for (const Attempt &attempt : std::as_const(attempts))
        cells.append(cellsOf(attempt));
    int rawNumber = 0;
    int number = 0;
    compare("one durable answer / raw commit", rounds, [&] { raw.insert(cells.at(rawNumber++)); },
            [&] { must(store->append(attempts.at(number++)).has_value(), "append"); }, 1.5);
}

void manyAnswers(const QString &folder)
{
    const auto store = newStore(folder + u"/many.sqlite"_s);
    const RawTable raw(folder + u"/many-raw.sqlite"_s);
    constexpr int rounds = 7;
    constexpr int people = 100;
    qint64 rawLearner = 0;
    qint64 learner = 0;
    for (qint64 i = 0; i < rounds * people; ++i)
        must(store->savePerson(personOf(i)).has_value(), "a person");
    QList<QList<Attempt>> batches;
    QList<QList<QList<QByteArray>>> rawBatches;
    for (int round = 0; round < rounds; ++round) {
        QList<Attempt> batch;
        for (int i = 0; i < people; ++i)
            batch += attemptsOf(learner++, 200);
        QList<QList<QByteArray>> cells;
        for (const Attempt &attempt : std::as_const(batch))
            cells.append(cellsOf(attempt));
        batches.append(batch);
        rawBatches.append(cells);
    }
    int round = 0;
    compare("20,000 answers at once / raw insert", rounds,
            [&] {
                raw.run("BEGIN IMMEDIATE");
                for (const auto &cells : std::as_const(rawBatches.at(rawLearner)))
                    raw.insert(cells);
                raw.run("COMMIT");
                ++rawLearner;
            },
            [&] { must(store->appendAll(batches.at(round++)).has_value(), "appendAll"); }, 1.3);
}

QByteArray bundleOf(qint64 number, int attempts)
{
    Bundle bundle;
    bundle.created = firstDay.addDays(60);
    bundle.program = u"1.0.0"_s;
    bundle.device = {uuidVersion7(firstDay, 5, static_cast<quint64>(number))};
    bundle.learner = personOf(number);
    bundle.fields = ConsentField::Attempts;
    bundle.recipient = u"Service"_s;
    bundle.packs = {{u"org.chartroom.core"_s, u"1.0.0"_s, u"Core"_s}};
    bundle.attempts = attemptsOf(number, attempts);
    std::sort(bundle.attempts.begin(), bundle.attempts.end(),
              [](const Attempt &a, const Attempt &b) { return a.id < b.id; });
    const KeyPair key = makeKeyPair(u"learner"_s, QByteArray::number(number).leftJustified(32, 'k'));
    const auto bytes = writeBundle(bundle, &key);
    must(bytes.has_value(), "writing a bundle");
    return *bytes;
}

/// A folder of bundles against what cannot be saved: one Ed25519 check per bundle and the rows themselves. Unpacking,
/// hashing and the check of every line come on top of it.
void bundles(const QString &folder, int count)
{
    constexpr int rounds = 3;
    constexpr int attempts = 200;
    const auto store = newStore(folder + u"/bundles.sqlite"_s);
    const RawTable raw(folder + u"/bundles-raw.sqlite"_s);
    QList<QList<QList<QByteArray>>> cells;
    for (int round = 0; round < rounds; ++round) {
        const QString part = folder + u"/bundles-%1"_s.arg(round);
        QDir().mkpath(part);
        QList<QList<QByteArray>> ofRound;
        for (int i = 0; i < count; ++i) {
            const qint64 number = 1'000'000LL * (round + 1) + i;
            QFile file(part + u"/%1.crprogress"_s.arg(number));
            must(file.open(QIODevice::WriteOnly) && file.write(bundleOf(number, attempts)) > 0, "a bundle file");
            for (const Attempt &attempt : attemptsOf(number, attempts))
                ofRound.append(cellsOf(attempt));
        }
        cells.append(ofRound);
    }
    QByteArray message(2000, 'm');
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, 0);
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, 0);
    QByteArray signature(crypto_sign_BYTES, 0);
    const auto bytes = [](QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); };
    crypto_sign_keypair(bytes(publicKey), bytes(secretKey));
    crypto_sign_detached(bytes(signature), nullptr, bytes(message), static_cast<unsigned long long>(message.size()),
                         bytes(secretKey));
    int rawRound = 0;
    int round = 0;
    const QByteArray name = "bundles / raw verify and insert (" + QByteArray::number(count) + ')';
    compare(name.constData(), rounds,
            [&] {
                for (int i = 0; i < count; ++i) {
                    must(crypto_sign_verify_detached(bytes(signature), bytes(message),
                                                     static_cast<unsigned long long>(message.size()),
                                                     bytes(publicKey)) == 0, "verify");
                    raw.run("BEGIN IMMEDIATE");
                    for (int k = 0; k < attempts; ++k)
                        raw.insert(cells.at(rawRound).at(i * attempts + k));
                    raw.run("COMMIT");
                }
                ++rawRound;
            },
            [&] {
                const QString part = folder + u"/bundles-%1"_s.arg(round++);
                const auto summary = importBundles(*store, {part}, {}, FixedClock(firstDay.addDays(61)));
                must(summary && summary->added == count * attempts, "import");
            },
            1.3);
}

void oneLearner(const QString &folder)
{
    const auto store = newStore(folder + u"/learner.sqlite"_s);
    must(store->savePerson(personOf(1)).has_value(), "a person");
    must(store->appendAll(attemptsOf(1, 5000)).has_value(), "5,000 attempts");
    absolute("levels and reviews, 5,000 attempts", 15, [&] {
        QList<EvidenceFact> facts;
        must(store->evidence({{}, {}, learnerOf(1)}, [&](const EvidenceFact &fact) {
            facts.append(fact);
            return true;
        }).has_value(), "evidence");
        const auto states = competencyStates(evidenceItems(facts), builtInFramework().codes());
        must(states.size() == 15 && reviewItems(facts).size() == 5000, "states and reviews");
    }, 20);
    absolute("all columns of 5,000 attempts", 7, [&] { must(store->attempts(learnerOf(1))->size() == 5000, "read"); }, 50);
}

/// Learner, competency and outcome as whole numbers in a covering index: what the engine can do at best.
class CoveringIndex
{
public:
    CoveringIndex(const QString &path, qint64 learners, int attempts) : m_learners(learners)
    {
        must(sqlite3_open(path.toUtf8().constData(), &m_db) == SQLITE_OK, "raw open");
        run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE fact (learner INTEGER, competency INTEGER, outcome INTEGER); BEGIN");
        sqlite3_stmt *insert = nullptr;
        sqlite3_prepare_v2(m_db, "INSERT INTO fact VALUES (?, ?, ?)", -1, &insert, nullptr);
        SplitMix64 random(1);
        for (qint64 learner = 0; learner < learners; ++learner) {
            for (int i = 0; i < attempts; ++i) {
                sqlite3_bind_int64(insert, 1, learner);
                sqlite3_bind_int(insert, 2, i % 15);
                sqlite3_bind_int(insert, 3, random.below(3) == 0 ? 0 : 1);
                must(sqlite3_step(insert) == SQLITE_DONE, "raw insert");
                sqlite3_reset(insert);
            }
        }
        sqlite3_finalize(insert);
        run("COMMIT; CREATE INDEX covering ON fact (learner, competency, outcome)");
    }
    ~CoveringIndex() { sqlite3_close(m_db); }
    CoveringIndex(const CoveringIndex &) = delete;
    CoveringIndex &operator=(const CoveringIndex &) = delete;

    void stream() const
    {
        QList<int> counts(m_learners * 15 * 2);
        sqlite3_stmt *all = nullptr;
        sqlite3_prepare_v2(m_db, "SELECT learner, competency, outcome FROM fact ORDER BY learner, competency, outcome", -1, &all, nullptr);
        while (sqlite3_step(all) == SQLITE_ROW) {
            const qint64 place = (sqlite3_column_int64(all, 0) * 15 + sqlite3_column_int(all, 1)) * 2 + sqlite3_column_int(all, 2);
            ++counts[place];
        }
        sqlite3_finalize(all);
        must(counts.constFirst() + counts.at(1) > 0, "counting");
    }

    void groupBy() const
    {
        sqlite3_stmt *all = nullptr;
        sqlite3_prepare_v2(m_db, "SELECT learner, competency, count(*), sum(outcome) FROM fact GROUP BY learner, competency", -1, &all, nullptr);
        qint64 rows = 0;
        while (sqlite3_step(all) == SQLITE_ROW)
            ++rows;
        sqlite3_finalize(all);
        must(rows == m_learners * 15, "grouping");
    }

private:
    void run(const char *sql) const { must(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }

    sqlite3 *m_db = nullptr;
    qint64 m_learners;
};

qint64 peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    must(status.open(QIODevice::ReadOnly), "reading the memory");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong() / 1024;
    }
    return 0;
}

void fillService(ProgressStore &store, qint64 learners, int attempts)
{
    constexpr qint64 atOnce = 100;
    for (qint64 first = 0; first < learners; first += atOnce) {
        must(store.transaction([&]() -> Result<void> {
            QList<Attempt> batch;
            for (qint64 i = first; i < std::min(first + atOnce, learners); ++i) {
                if (const auto saved = store.savePerson(personOf(i)); !saved)
                    return saved;
                batch += attemptsOf(i, attempts);
            }
            return store.appendAll(batch);
        }).has_value(), "filling");
    }
}

void readStates(ProgressStore &store, qint64 learners)
{
    qint64 rows = 0;
    must(store.learnerStates({QDate()}, [&](const LearnerState &state) {
        rows += state.competencies.size();
        return true;
    }).has_value(), "states");
    must(rows == learners * 15, "all states");
}

void wholeService(const QString &folder, qint64 learners, int attempts, int rounds)
{
    const auto store = newStore(folder + u"/service.sqlite"_s);
    const double filled = milliseconds([&] { fillService(*store, learners, attempts); });
    std::printf("%-34s %lld attempts in %.1f s\n", "filling a service", static_cast<long long>(learners * attempts), filled / 1000);
    const double rebuilt = milliseconds([&] { must(store->rebuild(Progress()).has_value(), "rebuild"); });
    std::printf("%-34s %.1f s, %.2f µs for each attempt\n", "everything derived, computed again", rebuilt / 1000,
                rebuilt * 1000 / static_cast<double>(learners * attempts));
    std::printf("%-34s %lld MB (at most 500) %s\n", "peak memory so far", static_cast<long long>(peakMegabytes()), peakMegabytes() <= 500 ? "ok" : "MISSED");
    const CoveringIndex index(folder + u"/covering.sqlite"_s, learners, attempts);
    compare("states of a service / covering index", rounds, [&] { index.stream(); }, [&] { readStates(*store, learners); }, 1.5);
    std::printf("%-34s %.2f s\n", "beside them: GROUP BY", milliseconds([&] { index.groupBy(); }) / 1000);
    int number = attempts;
    absolute("refresh after one import", 5, [&] {
        QList<Attempt> added;
        for (int i = 0; i < 20; ++i, ++number)
            added.append(attemptOf(learners / 2, number, number + 1));
        must(store->appendAll(added).has_value(), "import");
        must(store->refreshStates({}, Progress()).has_value(), "refresh");
        readStates(*store, learners);
    }, 1000);
    std::printf("%-34s %lld MB (at most 500) %s\n", "peak memory", static_cast<long long>(peakMegabytes()), peakMegabytes() <= 500 ? "ok" : "MISSED");
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"learners"_s, u"Learners of the service."_s, u"number"_s, u"6000"_s},
                       {u"attempts"_s, u"Attempts of each."_s, u"number"_s, u"200"_s},
                       {u"bundles"_s, u"Bundles in a folder."_s, u"number"_s, u"200"_s},
                       {u"rounds"_s, u"How often the states of the service are read."_s, u"number"_s, u"5"_s},
                       {u"only"_s, u"durable, many, bundles, learner or service."_s, u"name"_s},
                       {u"folder"_s, u"Where the stores are made."_s, u"folder"_s, QDir::tempPath()}});
    parser.addHelpOption();
    parser.process(application);
    must(sodium_init() >= 0, "libsodium");
    const QTemporaryDir folder(parser.value(u"folder"_s) + u"/bench_progress-XXXXXX"_s);
    const auto wanted = [&](const QString &name) { return !parser.isSet(u"only"_s) || parser.value(u"only"_s) == name; };
    if (wanted(u"durable"_s))
        oneDurableAnswer(folder.path());
    if (wanted(u"many"_s))
        manyAnswers(folder.path());
    if (wanted(u"bundles"_s))
        bundles(folder.path(), parser.value(u"bundles"_s).toInt());
    if (wanted(u"learner"_s))
        oneLearner(folder.path());
    if (wanted(u"service"_s))
        wholeService(folder.path(), parser.value(u"learners"_s).toLongLong(), parser.value(u"attempts"_s).toInt(), parser.value(u"rounds"_s).toInt());
    return EXIT_SUCCESS;
}
