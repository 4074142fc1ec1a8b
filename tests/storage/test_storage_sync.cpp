// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bothdatabases.h"
#include "storage/syncplan.h"
#include "storage/syncstores.h"
#include "storage/tablelines.h"
#include "storage/wholestore.h"

using namespace chartroom;

/// The own stores of a person's machines and the department's PostgreSQL store become the union of their facts, whatever
/// breaks on the way.
class TestStorageSync : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void onlyWhatOneSideHasTravels_data();
    void onlyWhatOneSideHasTravels();
    void twoMachinesAndTheServerHoldTheUnion();
    void titlesAndTextsTravelWithTheAnswers();
    void draftsStayWhereTheyAre();
    void syncingTwiceChangesNothing();
    void whatWaitsIsKnownWithoutTheServer();
    void aConnectionThatBreaksAtEveryStepLosesNothing_data();
    void aConnectionThatBreaksAtEveryStepLosesNothing();
    void aServerThatGoesAwayIsSaidAndWaitedFor();
    void anAnswerFromTheFutureHoldsNothingBack();
    void somebodyElsesLoginSendsNothing();
    void anErasedRecordDoesNotComeBack();
    void cancellingKeepsWhatWasSent();
    void manyFactsTravelInParts();

private:
    struct Machine {
        std::unique_ptr<ProgressStore> store;
        DeviceId device;
    };
    [[nodiscard]] Machine machine(const QString &name) const;
    [[nodiscard]] std::unique_ptr<ProgressStore> server() const;
    /// One of everything that travels.
    void live(Machine &machine, int answers = 1);
    void answer(Machine &machine, const QDate &day = QDate(2026, 3, 2));
    void note(Machine &machine);
    [[nodiscard]] Result<SyncSummary> sync(Machine &machine) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_database;
    FixedClock m_clock{testNow};
    Learner m_person = testLearner();
    int m_number = 0;
};

namespace {

const QStringList travelling{u"attempt"_s,       u"step_seen"_s,      u"help_opened"_s, u"note"_s,
                             u"self_rating"_s,   u"consent"_s,        u"share_receipt"_s,
                             u"problem_report"_s, u"nomination"_s,    u"pulse"_s};

/// Every row of the tables that travel, as text, in the order of their keys.
QStringList factsOf(ProgressStore &store)
{
    QStringList lines;
    for (const StoreTable &table : storeTables()) {
        if (!travelling.contains(table.name))
            continue;
        const auto read = readTable(connectionOf(store), table, [&](const SqlRow &row) {
            lines.append(table.name + u' ' + QString::fromUtf8(rowLine(table, row)));
            return true;
        });
        if (!read)
            qFatal("%s", qPrintable(read.error().message));
    }
    return lines;
}

/// A connection that breaks at one of its calls, before the database hears of it or after it did, and stays broken. What
/// was not committed is lost, as it is when a server loses sight of a program.
class BreakingConnection final : public SqlConnection
{
public:
    enum class When { Before, After };

    BreakingConnection(SqlConnection &inner, int call, When when) : m_inner(inner), m_calls(call), m_when(when) {}

    [[nodiscard]] bool isBroken() const { return m_isBroken; }

    [[nodiscard]] const QString &address() const override { return m_inner.address(); }
    Result<void> runScript(const QByteArray &script) override
    {
        return call([&] { return m_inner.runScript(script); });
    }
    Result<void> begin() override
    {
        return call([&] { return m_inner.begin(); });
    }
    Result<void> beginSnapshot() override
    {
        return call([&] { return m_inner.beginSnapshot(); });
    }
    Result<void> commit() override
    {
        return call([&] { return m_inner.commit(); });
    }
    void rollBack() override
    {
        if (m_inner.isInTransaction())
            m_inner.rollBack();
    }
    [[nodiscard]] bool isInTransaction() const override { return m_inner.isInTransaction(); }
    Result<QStringList> findDamage() override { return m_inner.findDamage(); }
    Result<void> scrub() override { return m_inner.scrub(); }

protected:
    Result<void> execute(const QString &sql, const SqlValues &values, const Receiver &receive) override
    {
        return call([&] { return m_inner.readText(sql, values, receive); });
    }
    Result<void> executeAll(const QString &sql, qsizetype count,
                            const std::function<SqlValues(qsizetype)> &valuesOf) override
    {
        return call([&] { return m_inner.runAllText(sql, count, valuesOf); });
    }

private:
    template<typename Work>
    Result<void> call(const Work &work)
    {
        const bool breaksNow = !m_isBroken && m_calls-- == 0;
        Result<void> done;
        if (!m_isBroken && (!breaksNow || m_when == When::After))
            done = work();
        m_isBroken = m_isBroken || breaksNow;
        if (!m_isBroken)
            return done;
        rollBack();
        return Error{ErrorKind::Unavailable, u"store.unreachable"_s, u"broken on purpose"_s, {}, {}};
    }

    SqlConnection &m_inner;
    int m_calls;
    When m_when;
    bool m_isBroken = false;
};

} // namespace

void TestStorageSync::initTestCase()
{
    StorePlace::server().addLogin(u"otter"_s);
    StorePlace::server().addLogin(u"badger"_s);
}

void TestStorageSync::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = StorePlace::server().newDatabase();
    auto store = openStore(StorePlace::server().address(m_database), StoreMode::Create, m_clock);
    QVERIFY2(store, qPrintable(store ? QString() : store.error().detail));
    const Learner colleague = testLearner(u"colleague"_s);
    QVERIFY((*store)->savePerson(m_person));
    QVERIFY((*store)->savePerson(colleague));
    auto keeper = StorePlace::server().session(m_database, u"keeper"_s);
    const QString admit = u"SELECT chartroom_admit('%1', 'learner', '%2', '{}')"_s;
    QCOMPARE(keeper.run(admit.arg(u"otter"_s, m_person.id.toString())).message, QString());
    QCOMPARE(keeper.run(admit.arg(u"badger"_s, colleague.id.toString())).message, QString());
}

TestStorageSync::Machine TestStorageSync::machine(const QString &name) const
{
    Machine made{openedStore(m_folder->filePath(name + u".sqlite"_s)), testId<DeviceId>(name)};
    if (!made.store->savePerson(m_person))
        qFatal("no person");
    return made;
}

std::unique_ptr<ProgressStore> TestStorageSync::server() const
{
    auto store = openStore(StorePlace::server().address(m_database, u"otter"_s), StoreMode::ReadWrite, m_clock);
    if (!store)
        qFatal("%s (%s)", qPrintable(store.error().message), qPrintable(store.error().detail));
    return std::move(*store);
}

void TestStorageSync::answer(Machine &machine, const QDate &day)
{
    Attempt attempt = sampleAttempt(++m_number);
    attempt.device = machine.device;
    attempt.day = day;
    attempt.submitted = QDateTime(day, QTime(9, 0), Qt::UTC).addSecs(m_number);
    attempt.started = attempt.submitted;
    attempt.gradingHash = sha256Hex(QByteArray::number(m_number));
    QVERIFY(machine.store->savePack({attempt.pack, attempt.version, u"Permit figures"_s}));
    QVERIFY(machine.store->saveExerciseText({attempt.gradingHash, attempt.language, attempt.exercise, u"Task"_s,
                                             QJsonObject{{u"prompt"_s, u"How many?"_s}}}));
    QVERIFY(machine.store->append(attempt));
}

void TestStorageSync::note(Machine &machine)
{
    const auto fact = testId<FactId>(QString::number(++m_number));
    QVERIFY(machine.store->addNote({fact, m_person.id, testId<LessonId>(u"lesson"_s), 1, u"remember: Øre, naïve \"quotes\""_s, testNow}));
}

void TestStorageSync::live(Machine &machine, int answers)
{
    for (int i = 0; i < answers; ++i)
        answer(machine);
    const QString name = QString::number(++m_number);
    const auto fact = testId<FactId>(name);
    QVERIFY(machine.store->addStepSeen({fact, m_person.id, u"p"_s, u"1.0.0"_s, testId<LessonId>(u"lesson"_s), 1, 1, testNow}));
    QVERIFY(machine.store->addHelpOpened({fact, m_person.id, testId<ExerciseId>(u"exercise"_s), 3, 1, testNow}));
    note(machine);
    QVERIFY(machine.store->addSelfRating({fact, m_person.id, u"C1"_s, 2, testNow}));
    Consent consent;
    consent.id = testId<ConsentId>(name);
    consent.learner = m_person.id;
    consent.recipient = u"Ministry"_s;
    consent.at = testNow;
    QVERIFY(machine.store->addConsent(consent));
    ShareReceipt receipt;
    receipt.bundle = testId<BundleId>(name);
    receipt.learner = m_person.id;
    receipt.consent = consent.id;
    receipt.at = testNow;
    QVERIFY(machine.store->addReceipt(receipt));
}

Result<SyncSummary> TestStorageSync::sync(Machine &machine) const
{
    const auto remote = server();
    return syncStores(*machine.store, *remote, m_person.id, m_clock);
}

void TestStorageSync::onlyWhatOneSideHasTravels_data()
{
    QTest::addColumn<QStringList>("here");
    QTest::addColumn<QStringList>("server");
    QTest::addColumn<QStringList>("toServer");
    QTest::addColumn<QStringList>("toHere");
    QTest::newRow("nothing anywhere") << QStringList{} << QStringList{} << QStringList{} << QStringList{};
    QTest::newRow("a new server") << QStringList{u"b"_s, u"a"_s} << QStringList{} << QStringList{u"a"_s, u"b"_s} << QStringList{};
    QTest::newRow("a new machine") << QStringList{} << QStringList{u"b"_s, u"a"_s} << QStringList{} << QStringList{u"a"_s, u"b"_s};
    QTest::newRow("both went on") << QStringList{u"a"_s, u"b"_s} << QStringList{u"a"_s, u"c"_s} << QStringList{u"b"_s} << QStringList{u"c"_s};
    QTest::newRow("in step") << QStringList{u"a"_s} << QStringList{u"a"_s} << QStringList{} << QStringList{};
}

void TestStorageSync::onlyWhatOneSideHasTravels()
{
    QFETCH(QStringList, here);
    QFETCH(QStringList, server);
    const SyncPlan plan = planSync({here.begin(), here.end()}, {server.begin(), server.end()});
    QTEST(plan.toServer, "toServer");
    QTEST(plan.toHere, "toHere");
    QCOMPARE(plan.onBoth + plan.toServer.size(), here.size());
    QCOMPARE(plan.onBoth + plan.toHere.size(), server.size());
}

void TestStorageSync::twoMachinesAndTheServerHoldTheUnion()
{
    Machine office = machine(u"office"_s);
    Machine home = machine(u"home"_s);
    live(office, 3);
    live(home, 2);
    const auto first = sync(office);
    QVERIFY2(first, qPrintable(first ? QString() : first.error().message + first.error().detail));
    QCOMPARE(*first, (SyncSummary{3, 6, 0, 0, 0, {}}));
    const auto second = sync(home);
    QVERIFY(second);
    QCOMPARE(*second, (SyncSummary{2, 6, 3, 6, 0, {}}));
    QVERIFY(second->changedThisStore());
    live(office);
    QCOMPARE(*sync(office), (SyncSummary{1, 6, 2, 6, 0, {}}));
    QCOMPARE(*sync(home), (SyncSummary{0, 0, 1, 6, 0, {}}));
    const auto remote = server();
    QCOMPARE(factsOf(*office.store).size(), 6 + 3 * 6);
    QCOMPARE(factsOf(*home.store), factsOf(*office.store));
    QCOMPARE(factsOf(*remote), factsOf(*office.store));
    QCOMPARE(*home.store->attempts(m_person.id), *office.store->attempts(m_person.id));
}

void TestStorageSync::titlesAndTextsTravelWithTheAnswers()
{
    Machine office = machine(u"office"_s);
    Machine home = machine(u"home"_s);
    answer(office);
    QVERIFY(sync(office));
    QVERIFY(sync(home));
    const Attempt attempt = home.store->attempts(m_person.id)->constFirst();
    const auto text = home.store->exerciseText(attempt.gradingHash, attempt.language);
    QVERIFY(text && *text);
    QCOMPARE((*text)->content.value(u"prompt"_s).toString(), u"How many?"_s);
    QCOMPARE(home.store->packsOf({})->constFirst().title, u"Permit figures"_s);
}

void TestStorageSync::draftsStayWhereTheyAre()
{
    Machine office = machine(u"office"_s);
    Machine home = machine(u"home"_s);
    Draft draft;
    draft.learner = m_person.id;
    draft.exercise = testId<ExerciseId>(u"half done"_s);
    draft.saved = draft.started = testNow;
    QVERIFY(office.store->saveDraft(draft));
    QVERIFY(sync(office));
    QVERIFY(sync(home));
    QCOMPARE(office.store->drafts(m_person.id)->size(), 1);
    QVERIFY(home.store->drafts(m_person.id)->isEmpty());
    QVERIFY(server()->drafts(m_person.id)->isEmpty());
}

void TestStorageSync::syncingTwiceChangesNothing()
{
    Machine office = machine(u"office"_s);
    live(office, 2);
    QVERIFY(sync(office));
    const QStringList facts = factsOf(*office.store);
    QCOMPARE(*sync(office), SyncSummary());
    QCOMPARE(factsOf(*office.store), facts);
    QCOMPARE(factsOf(*server()), facts);
}

void TestStorageSync::whatWaitsIsKnownWithoutTheServer()
{
    Machine office = machine(u"office"_s);
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{{}, {}, 0, 0}));
    live(office, 3);
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{{}, {}, 3, 6}));
    QVERIFY(sync(office));
    const QString id = server()->info().id;
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{id, testNow, 0, 0}));
    answer(office);
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{id, testNow, 1, 0}));
    Machine home = machine(u"home"_s);
    live(home);
    QVERIFY(sync(home));
    QVERIFY(sync(office));
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{id, testNow, 0, 0}));
}

void TestStorageSync::aConnectionThatBreaksAtEveryStepLosesNothing_data()
{
    QTest::addColumn<bool>("after");
    QTest::newRow("before the server hears of it") << false;
    QTest::newRow("after the server did it, before the answer arrives") << true;
}

void TestStorageSync::aConnectionThatBreaksAtEveryStepLosesNothing()
{
    QFETCH(bool, after);
    Machine office = machine(u"office"_s);
    Machine home = machine(u"home"_s);
    const auto remote = server();
    int broken = 0;
    for (int call = 0;; ++call) {
        answer(office); // each time there is something to send, and something to fetch
        note(office);
        answer(home);
        note(home);
        QVERIFY(syncStores(*home.store, *remote, m_person.id, m_clock));
        BreakingConnection breaking(connectionOf(*remote), call,
                                    after ? BreakingConnection::When::After : BreakingConnection::When::Before);
        const auto halved = syncConnections(connectionOf(*office.store), breaking, m_person.id, m_clock);
        if (!breaking.isBroken())
            break;
        ++broken;
        QVERIFY(!halved);
        QCOMPARE(halved.error().id, u"store.unreachable"_s);
        const SyncStatus status = *syncStatus(*office.store, m_person.id);
        QVERIFY(status.waitingAnswers <= 1);
        const auto whole = syncStores(*office.store, *remote, m_person.id, m_clock);
        QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().message));
        const QStringList facts = factsOf(*remote);
        QCOMPARE(facts.size(), (call + 1) * 4);
        QCOMPARE(factsOf(*office.store), facts);
        QCOMPARE(syncStatus(*office.store, m_person.id)->waitingAnswers, 0);
    }
    QVERIFY(syncStores(*home.store, *remote, m_person.id, m_clock));
    QCOMPARE(factsOf(*home.store), factsOf(*remote));
    QVERIFY2(broken > 25, qPrintable(QString::number(broken)));
}

void TestStorageSync::aServerThatGoesAwayIsSaidAndWaitedFor()
{
    Machine office = machine(u"office"_s);
    live(office);
    const auto remote = server();
    StorePlace::server().stop();
    const auto away = syncStores(*office.store, *remote, m_person.id, m_clock);
    const auto closed = openStore(StorePlace::server().address(m_database, u"otter"_s), StoreMode::ReadWrite, m_clock);
    StorePlace::server().start();
    QVERIFY(!away);
    QCOMPARE(away.error().id, u"store.unreachable"_s);
    QVERIFY(!closed);
    QCOMPARE(closed.error().id, u"store.unreachable"_s);
    QCOMPARE(syncStatus(*office.store, m_person.id)->waitingAnswers, 1);
    QVERIFY(sync(office));
    QCOMPARE(factsOf(*server()), factsOf(*office.store));
}

void TestStorageSync::anAnswerFromTheFutureHoldsNothingBack()
{
    Machine office = machine(u"office"_s);
    answer(office);
    answer(office, QDate(2999, 1, 1)); // the clock had jumped
    answer(office);
    const auto summary = sync(office);
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().message));
    QCOMPARE(summary->sentAnswers, 2);
    QCOMPARE(summary->refused, 1);
    QVERIFY(!summary->refusal.isEmpty());
    QCOMPARE(syncStatus(*office.store, m_person.id)->waitingAnswers, 1);
    QCOMPARE(office.store->attempts(m_person.id)->size(), 3);
    answer(office);
    QCOMPARE(sync(office)->sentAnswers, 1);
}

void TestStorageSync::somebodyElsesLoginSendsNothing()
{
    Machine office = machine(u"office"_s);
    live(office);
    const auto other = openStore(StorePlace::server().address(m_database, u"badger"_s), StoreMode::ReadWrite, m_clock);
    QVERIFY(other);
    const auto refused = syncStores(*office.store, **other, m_person.id, m_clock);
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"progress.owner"_s);
    QVERIFY(!checkSync(**other, m_person.id));
    QVERIFY(checkSync(*server(), m_person.id));
    QVERIFY(factsOf(*server()).isEmpty());
}

void TestStorageSync::anErasedRecordDoesNotComeBack()
{
    Machine office = machine(u"office"_s);
    live(office);
    QVERIFY(sync(office));
    QVERIFY(office.store->erasePerson(m_person.id, testNow));
    const auto refused = sync(office);
    QVERIFY(!refused);
    QCOMPARE(refused.error().id, u"progress.owner"_s);
    QVERIFY(factsOf(*office.store).isEmpty());
}

void TestStorageSync::cancellingKeepsWhatWasSent()
{
    Machine office = machine(u"office"_s);
    live(office, 3);
    Progress *running = nullptr;
    Progress progress([&running](int, int) { running->cancel(); });
    running = &progress;
    const auto remote = server();
    const auto cancelled = syncStores(*office.store, *remote, m_person.id, m_clock, progress);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().kind, ErrorKind::Cancelled);
    QCOMPARE(*syncStatus(*office.store, m_person.id), (SyncStatus{remote->info().id, {}, 0, 6}));
    QVERIFY(sync(office));
    QCOMPARE(factsOf(*remote), factsOf(*office.store));
}

void TestStorageSync::manyFactsTravelInParts()
{
    Machine office = machine(u"office"_s);
    QList<Attempt> attempts;
    for (int i = 0; i < 1234; ++i)
        attempts.append(sampleAttempt(++m_number));
    QVERIFY(office.store->appendAll(attempts));
    QCOMPARE(sync(office)->sentAnswers, 1234);
    Machine home = machine(u"home"_s);
    QCOMPARE(sync(home)->receivedAnswers, 1234);
    QCOMPARE(factsOf(*home.store), factsOf(*office.store));
}

QTEST_GUILESS_MAIN(TestStorageSync)
#include "test_storage_sync.moc"
