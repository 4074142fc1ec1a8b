// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/splitmix64.h"
#include "competency/framework.h"
#include "storage/storehelpers.h"

using namespace chartroom;

/// States that a store keeps are always what the facts give: after every history, and after every tampering that a
/// check can see.
class TestStorageStates : public QObject
{
    Q_OBJECT

private slots:
    void keptStatesEqualARebuildAfterAnyHistory_data();
    void keptStatesEqualARebuildAfterAnyHistory();
    void anAnswerMakesOnlyItsPersonStale();
    void tamperingIsFoundAndMended_data();
    void tamperingIsFoundAndMended();
    void staleStatesAreNoDifference_data();
    void staleStatesAreNoDifference();
    void aStoreOpenedForReadingComputesWhatIsMissing();
    void cancellingKeepsWhatIsDone();
    void peopleWithoutAnswersHaveNoRows();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

namespace {

using States = QMap<LearnerId, LearnerState>;

States statesOf(ProgressStore &store, const QDate &until = {})
{
    States states;
    const auto done = store.learnerStates({until}, [&](const LearnerState &state) {
        states.insert(state.learner, state);
        return true;
    });
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
    return states;
}

/// The same from all attempts as they stand, without any of the store's shortcuts.
States computed(ProgressStore &store, const QDate &until = {})
{
    States states;
    const QList<Learner> people = *store.people();
    for (const Learner &person : people) {
        QList<Attempt> attempts = *store.attempts(person.id);
        attempts.removeIf([&](const Attempt &attempt) { return until.isValid() && attempt.day > until; });
        LearnerState state = learnerState(person.id, evidenceFacts(attempts), builtInFramework().codes());
        state.until = until;
        states.insert(person.id, state);
    }
    return states;
}

/// Random but repeatable lives of a few people.
class History
{
public:
    History(ProgressStore &store, quint64 seed) : m_store(store), m_random(seed)
    {
        for (int i = 0; i < 5; ++i) {
            m_people.append(testLearner(u"person %1"_s.arg(i)));
            if (!m_store.savePerson(m_people.last()))
                qFatal("no person");
        }
    }

    void step()
    {
        switch (m_random.below(6)) {
        case 0:
        case 1: must(m_store.append(newAttempt())); break;
        case 2: must(m_store.appendAll(newAttempts())); break; // as an import does
        case 3: regrade(); break;
        case 4: must(m_store.refreshStates({day(m_random.below(40))}, Progress())); break;
        default: must(m_store.refreshStates({}, Progress())); break;
        }
    }

    [[nodiscard]] static QDate day(qsizetype number) { return QDate(2026, 1, 1).addDays(number); }

private:
    static void must(const Result<void> &done)
    {
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }

    Attempt newAttempt()
    {
        static const QStringList codes{u"A1.1"_s, u"B2"_s, u"C1.2"_s, u"C1.4"_s, u"E2.3"_s};
        static const QStringList kinds{u"numeric"_s, u"choice.one"_s, u"chart.build"_s, u"reflection"_s};
        Attempt attempt = sampleAttempt(m_count++);
        attempt.learner = m_people.at(m_random.below(m_people.size())).id;
        attempt.exercise = testId<ExerciseId>(u"exercise %1"_s.arg(m_random.below(60)));
        attempt.kind = kinds.at(m_random.below(kinds.size()));
        attempt.day = day(m_random.below(40));
        attempt.submitted = QDateTime(attempt.day, QTime(10, 0), Qt::UTC).addSecs(m_random.below(3600));
        attempt.started = attempt.submitted;
        attempt.hints = m_random.below(4) == 0 ? 1 : 0;
        attempt.role = m_random.below(8) == 0 ? u"placement"_s : (m_random.below(4) == 0 ? u"final"_s : u"learn"_s);
        attempt.competencies = {{codes.at(m_random.below(codes.size())), 1.0}, {u"D1.2"_s, 0.5}};
        grade(attempt);
        m_given.append(attempt);
        return attempt;
    }

    void grade(Attempt &attempt)
    {
        attempt.outcome = m_random.below(4) == 0 ? AttemptOutcome::Partial : AttemptOutcome::Full;
        attempt.score = attempt.outcome == AttemptOutcome::Full ? 1 : 0;
    }

    QList<Attempt> newAttempts()
    {
        QList<Attempt> attempts;
        for (qsizetype i = m_random.below(12); i >= 0; --i)
            attempts.append(newAttempt());
        return attempts;
    }

    void regrade()
    {
        if (m_given.isEmpty())
            return;
        const Attempt old = m_given.at(m_random.below(m_given.size()));
        Attempt again = old;
        again.id = testId<AttemptId>(u"regrade %1"_s.arg(m_count++));
        again.regradeOf = old.id;
        grade(again);
        must(m_store.append(again));
        m_given.append(again); // may be graded once more
    }

    ProgressStore &m_store;
    SplitMix64 m_random;
    QList<Learner> m_people;
    QList<Attempt> m_given;
    int m_count = 0;
};

/// A store with states kept for all facts and for 10 January.
void fill(ProgressStore &store)
{
    History history(store, 7);
    for (int i = 0; i < 60; ++i)
        history.step();
    if (!store.refreshStates({History::day(10)}, Progress()))
        qFatal("no states");
}

QStringList ruleIds(const StoreCheck &check)
{
    QStringList ids;
    for (const Issue &issue : check.issues)
        ids.append(issue.ruleId);
    return ids;
}

} // namespace

void TestStorageStates::keptStatesEqualARebuildAfterAnyHistory_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 8; ++seed)
        QTest::addRow("history %llu", static_cast<unsigned long long>(seed)) << seed;
}

void TestStorageStates::keptStatesEqualARebuildAfterAnyHistory()
{
    QFETCH(quint64, seed);
    const auto store = openedStore(path(u"history %1.sqlite"_s.arg(seed)));
    History history(*store, seed);
    for (int i = 0; i < 150; ++i) {
        history.step();
        if (i % 10 == 0)
            QCOMPARE(statesOf(*store), computed(*store));
        if (i % 25 == 0)
            QCOMPARE(statesOf(*store, History::day(i / 5)), computed(*store, History::day(i / 5)));
    }
    QVERIFY(store->check()->issues.isEmpty());
    QVERIFY(store->refreshStates({History::day(20)}, Progress()));
    const States whole = statesOf(*store);
    const States early = statesOf(*store, History::day(20));
    QCOMPARE(whole, computed(*store));
    QCOMPARE(early, computed(*store, History::day(20)));

    const auto rebuilt = store->rebuild(Progress());
    QVERIFY(rebuilt);
    int attempts = 0;
    for (const LearnerState &state : whole)
        attempts += state.attempts;
    QCOMPARE(rebuilt->attempts, attempts);
    QCOMPARE(rebuilt->derived, (QList<DerivedRows>{{u"competency_state"_s, 5 * 15}}));
    QCOMPARE(statesOf(*store), whole);
    QCOMPARE(statesOf(*store, History::day(20)), early);
}

void TestStorageStates::anAnswerMakesOnlyItsPersonStale()
{
    const QString file = path(u"stale.sqlite"_s);
    const auto store = openedStore(file);
    fill(*store);
    QVariant kept;
    QCOMPARE(rawSql(file, u"SELECT count(DISTINCT learner) FROM learner_state"_s, &kept), QString());
    QCOMPARE(kept.toInt(), 5);
    Attempt attempt = sampleAttempt(5000);
    attempt.learner = testLearner(u"person 3"_s).id;
    QVERIFY(store->append(attempt));
    QCOMPARE(rawSql(file, u"SELECT count(DISTINCT learner) FROM learner_state"_s, &kept), QString());
    QCOMPARE(kept.toInt(), 4);
    QCOMPARE(statesOf(*store), computed(*store));
}

void TestStorageStates::tamperingIsFoundAndMended_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("a better level") << u"UPDATE competency_state SET level = 4 WHERE competency = 'D1'"_s;
    QTest::newRow("one more right answer") << u"UPDATE competency_state SET right_items = right_items + 1"_s;
    QTest::newRow("a little more ability") << u"UPDATE competency_state SET ability = ability + 0.001 WHERE competency = 'C1'"_s;
    QTest::newRow("a state of an earlier day") << u"UPDATE competency_state SET items = 99 WHERE until = '2026-01-11'"_s;
    QTest::newRow("a later last day") << u"UPDATE learner_state SET last_day = '2026-12-24'"_s;
    QTest::newRow("other evidence") << u"UPDATE learner_state SET digest = '00'"_s;
    QTest::newRow("a competency is missing") << u"DELETE FROM competency_state WHERE competency = 'B2'"_s;
    QTest::newRow("everything is missing") << u"DELETE FROM competency_state"_s;
    QTest::newRow("a competency too many")
        << u"INSERT INTO competency_state SELECT learner, until, 'Z9', 1, 1, 1, 'R', 2, 1, 3, NULL, 0, 0, NULL FROM learner_state"_s;
}

void TestStorageStates::tamperingIsFoundAndMended()
{
    QFETCH(QString, sql);
    const QString file = path(QString::fromLatin1(QTest::currentDataTag()) + u".sqlite"_s);
    const auto store = openedStore(file);
    fill(*store);
    QVERIFY(store->check()->issues.isEmpty());
    QCOMPARE(rawSql(file, sql), QString());
    QCOMPARE(ruleIds(*store->check()), QStringList{u"store.derived-differs"_s});
    QVERIFY(store->rebuild(Progress()));
    QVERIFY(store->check()->issues.isEmpty());
    QCOMPARE(statesOf(*store), computed(*store));
}

void TestStorageStates::staleStatesAreNoDifference_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("another version of the level rule") << u"UPDATE learner_state SET rule = '0/older'"_s;
    QTest::newRow("another version, and other figures")
        << u"UPDATE learner_state SET rule = '0/older', attempts = 1"_s;
    QTest::newRow("nothing is kept") << u"DELETE FROM learner_state"_s;
}

void TestStorageStates::staleStatesAreNoDifference()
{
    QFETCH(QString, sql);
    const QString file = path(QString::fromLatin1(QTest::currentDataTag()) + u".sqlite"_s);
    const auto store = openedStore(file);
    fill(*store);
    QCOMPARE(rawSql(file, sql), QString());
    QVERIFY(store->check()->issues.isEmpty());
    QCOMPARE(statesOf(*store), computed(*store));
    QVERIFY(store->refreshStates({}, Progress()));
    QCOMPARE(statesOf(*store), computed(*store));
    QVERIFY(store->check()->issues.isEmpty());
}

void TestStorageStates::aStoreOpenedForReadingComputesWhatIsMissing()
{
    const QString file = path(u"reading.sqlite"_s);
    {
        const auto store = openedStore(file);
        History history(*store, 3);
        for (int i = 0; i < 40; ++i)
            history.step();
    }
    const auto store = openedStore(file, StoreMode::ReadOnly);
    QCOMPARE(statesOf(*store), computed(*store));
    QVERIFY(!store->rebuild(Progress()));
    QCOMPARE(statesOf(*store), computed(*store));
}

void TestStorageStates::cancellingKeepsWhatIsDone()
{
    const QString file = path(u"cancel.sqlite"_s);
    const auto store = openedStore(file);
    QVERIFY(store->transaction([&]() -> Result<void> {
        for (int i = 0; i < 600; ++i) {
            if (const auto saved = store->savePerson(testLearner(u"many %1"_s.arg(i))); !saved)
                return saved;
        }
        return {};
    }));
    Progress *running = nullptr;
    Progress progress([&running](int, int) { running->cancel(); });
    running = &progress;
    const auto rebuilt = store->rebuild(progress);
    QVERIFY(!rebuilt);
    QCOMPARE(rebuilt.error().kind, ErrorKind::Cancelled);
    QVariant kept;
    QCOMPARE(rawSql(file, u"SELECT count(*) FROM learner_state"_s, &kept), QString());
    QVERIFY(kept.toInt() > 0);
    QVERIFY(kept.toInt() < 600);
    QCOMPARE(statesOf(*store).size(), 600);
}

void TestStorageStates::peopleWithoutAnswersHaveNoRows()
{
    const auto store = openedStore(path(u"none.sqlite"_s));
    QVERIFY(store->savePerson(testLearner()));
    const auto rebuilt = store->rebuild(Progress());
    QVERIFY(rebuilt);
    QCOMPARE(rebuilt->attempts, 0);
    QCOMPARE(rebuilt->derived.constFirst().rows, 0);
    QCOMPARE(statesOf(*store).size(), 1);
    QCOMPARE(statesOf(*store).constBegin()->attempts, 0);
}

QTEST_GUILESS_MAIN(TestStorageStates)
#include "test_storage_states.moc"
