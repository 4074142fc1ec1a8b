// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "issuing/cardfiles.h"
#include "issuing/organisationkey.h"
#include "issuing/teamreading.h"
#include "progress/attempt.h"
#include "storage/sqlitestore.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The way from a store to cards on disk.
class TestIssuing : public QObject
{
    Q_OBJECT

private slots:
    void slugs_data();
    void slugs();
    void fileNamesFollowTheContract();
    void theOrganisationKeyIsMadeOnceAndGuarded();
    void aDamagedOrganisationKeyIsNotReplaced();
    void anUnknownScopeIsSaid();
    void keptStatesChangeNoNumber();
    void peopleWhoTookTheirConsentBackAreLeftOut();
    void cancellingKeepsFinishedFiles();
    void allMeansDepartmentsAndUnitsWithStatistics();

private:
    [[nodiscard]] std::unique_ptr<ProgressStore> storeOf(int people, const QString &name) const;
    [[nodiscard]] CardOrder order() const;

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 7, 6), QTime(12, 0), Qt::UTC)};
};

CardOrder TestIssuing::order() const
{
    CardOrder order;
    order.period = {QDate(2026, 1, 1), QDate(2026, 6, 30)};
    order.previous = previousPeriod(order.period);
    order.organisationKey = QByteArray(32, 'k');
    order.issued = m_clock.now();
    return order;
}

/// People of one ministry with two units; each gives twelve right answers of two evidence types on two days.
std::unique_ptr<ProgressStore> TestIssuing::storeOf(int people, const QString &name) const
{
    auto opened = openSqliteStore(m_folder.filePath(name), StoreMode::Create, m_clock);
    if (!opened)
        qFatal("no store");
    auto store = std::move(*opened);
    QList<Attempt> attempts;
    const QUuid space = QUuid::createUuidV5(QUuid(), u"issuing"_s);
    for (int i = 0; i < people; ++i) {
        Learner person;
        person.id = LearnerId{uuidVersion5(space, u"person %1"_s.arg(i))};
        person.pseudonym = makePseudonym(person.id);
        person.department = {u"Ministry of Examples"_s, i % 4 == 0 ? u"Small Unit"_s : u"Large Unit"_s};
        if (!store->savePerson(person))
            qFatal("no person");
        for (int k = 0; k < 12; ++k) {
            Attempt attempt;
            attempt.submitted = QDateTime(QDate(2026, 3, 1 + k % 3), QTime(10, k), Qt::UTC);
            attempt.day = attempt.submitted.date();
            attempt.id = AttemptId{uuidVersion7(attempt.submitted, static_cast<quint64>(i), static_cast<quint64>(k))};
            attempt.learner = person.id;
            attempt.exercise = ExerciseId{uuidVersion5(space, u"exercise %1"_s.arg(k))};
            attempt.exerciseTitle = u"Task"_s;
            attempt.kind = k % 2 == 0 ? u"numeric"_s : u"choice.one"_s;
            attempt.pack = u"org.example.pack"_s;
            attempt.version = u"1.0.0"_s;
            attempt.gradingHash = QString(64, u'a');
            attempt.outcome = AttemptOutcome::Full;
            attempt.score = 1;
            attempt.competencies = {{u"C1.2"_s, 1}};
            attempt.difficulty = 2;
            attempt.grader = u"1.0.0"_s;
            attempts << attempt;
        }
    }
    if (!store->appendAll(attempts))
        qFatal("no attempts");
    return store;
}

void TestIssuing::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slug");
    QTest::newRow("path") << u"Ministry/Unit"_s << u"ministry-unit"_s;
    QTest::newRow("accents and runs") << u"Santé  & Services"_s << u"sante-services"_s;
    QTest::newRow("ends") << u" (North) "_s << u"north"_s;
}

void TestIssuing::slugs()
{
    QFETCH(QString, text);
    QTEST(slugText(text), "slug");
}

void TestIssuing::fileNamesFollowTheContract()
{
    ReportCard card;
    card.scope = {u"Ministry"_s, u"Unit"_s};
    card.period = {QDate(2025, 1, 1), QDate(2025, 6, 30)};
    QCOMPARE(cardFileName(card, u"pdf"_s), u"team_ministry-unit_2025-H1.pdf"_s);
}

void TestIssuing::theOrganisationKeyIsMadeOnceAndGuarded()
{
    const QString path = m_folder.filePath(u"new/organisation.key"_s);
    const auto key = organisationKey(path);
    QVERIFY(key);
    QCOMPARE(key->size(), 32);
    QCOMPARE(*organisationKey(path), *key);
    QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
}

void TestIssuing::aDamagedOrganisationKeyIsNotReplaced()
{
    const QString path = m_folder.filePath(u"damaged.key"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a key");
    file.close();
    const auto key = organisationKey(path);
    QVERIFY(!key);
    QCOMPARE(key.error().id, u"key.unreadable"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("not a key"));
}

void TestIssuing::anUnknownScopeIsSaid()
{
    const auto store = storeOf(4, u"scope.sqlite"_s);
    const auto team = readTeam(*store, order());
    QVERIFY(team);
    const auto cards = orderCards(*store, *team, {{u"Nowhere"_s}}, order());
    QVERIFY(!cards);
    QCOMPARE(cards.error().id, u"report.scope-unknown"_s);
}

/// What cards are made of is the same from the facts themselves, from states computed on the way, from kept states, and
/// from kept states of which some became stale.
void TestIssuing::keptStatesChangeNoNumber()
{
    const auto store = storeOf(40, u"kept.sqlite"_s);
    CardOrder march = order();
    march.period = {QDate(2026, 3, 2), QDate(2026, 3, 2)}; // answers on the day before, on this day and on the next
    march.previous = {QDate(2026, 3, 1), QDate(2026, 3, 1)};
    const auto fromFacts = [&](const CardOrder &about) {
        TeamCollector collector(*store->people(), builtInFramework().codes(), about.period, about.previous);
        const auto read = store->evidence({{}, {{}, about.period.to}, {}}, [&](const EvidenceFact &fact) {
            collector.receive(fact);
            return true;
        });
        return read ? collector.take() : TeamData();
    };
    for (const CardOrder &about : {order(), march}) {
        QCOMPARE(*readTeam(*store, about), fromFacts(about));
        QVERIFY(refreshTeam(*store, about));
        QCOMPARE(*readTeam(*store, about), fromFacts(about));
        QVERIFY(readTeam(*store, about)->people.constFirst().hasStarted);
    }
    Attempt late;
    late.id = AttemptId{uuidVersion7(m_clock.now())};
    late.learner = store->people()->constFirst().id;
    late.exercise = ExerciseId{uuidVersion7(m_clock.now())};
    late.day = QDate(2026, 3, 1);
    late.kind = u"numeric"_s;
    late.gradingHash = QString(64, u'b');
    late.score = 0;
    late.competencies = {{u"C1.2"_s, 1}};
    QVERIFY(store->append(late));
    for (const CardOrder &about : {order(), march})
        QCOMPARE(*readTeam(*store, about), fromFacts(about));
}

void TestIssuing::peopleWhoTookTheirConsentBackAreLeftOut()
{
    const auto store = storeOf(40, u"consent.sqlite"_s);
    QCOMPARE(readTeam(*store, order())->people.size(), 40);
    const auto people = store->people();
    Consent consent;
    consent.learner = people->constFirst().id;
    consent.id = ConsentId{uuidVersion7(m_clock.now())};
    consent.at = m_clock.now().addDays(-30);
    consent.withdrawn = true;
    consent.bundle = BundleId{uuidVersion7(m_clock.now())}; // came with an imported file
    QVERIFY(store->addConsent(consent));
    const auto team = readTeam(*store, order());
    QVERIFY(team);
    QCOMPARE(team->people.size(), 39);
    for (const PersonRecord &person : team->people)
        QVERIFY(person.learner != consent.learner);
}

void TestIssuing::cancellingKeepsFinishedFiles()
{
    const auto store = storeOf(40, u"cancel.sqlite"_s);
    const auto team = readTeam(*store, order());
    const auto cards = orderCards(*store, *team, scopesOf(*team), order());
    QVERIFY(cards);
    const QString folder = m_folder.filePath(u"cancelled"_s);
    Progress *running = nullptr;
    Progress progress([&running](int done, int) {
        if (done == 2)
            running->cancel();
    });
    running = &progress;
    const auto files = writeCards(*cards, {cardFormats(), u"en"_s, Paper::A4, folder}, progress);
    QVERIFY(!files);
    QCOMPARE(files.error().kind, ErrorKind::Cancelled);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
}

void TestIssuing::allMeansDepartmentsAndUnitsWithStatistics()
{
    // 16 people: 4 in the small unit (below the gate of 10), 12 in the large one.
    const auto store = storeOf(16, u"all.sqlite"_s);
    const auto team = readTeam(*store, order());
    const auto cards = orderCards(*store, *team, scopesOf(*team), order());
    QVERIFY(cards);
    const QList<QStringList> all = scopesForAll(*team, *cards);
    QVERIFY(all.contains(QStringList{u"Ministry of Examples"_s}));
    QVERIFY(!all.contains(QStringList{u"Ministry of Examples"_s, u"Small Unit"_s}));
    for (const ReportCard &card : *cards) {
        if (card.scope.constLast() == u"Small Unit"_s)
            QVERIFY(!card.hasStatistics());
    }
}

QTEST_MAIN(TestIssuing)
#include "test_issuing.moc"
