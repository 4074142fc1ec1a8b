// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonicaljson.h"
#include "competency/framework.h"
#include "grading/grader.h"
#include "lesson/packreader.h"
#include "progress/ability.h"
#include "progress/attemptjson.h"
#include "progress/mastery.h"
#include "report/teamcards.h"
#include "storage/sqlitestore.h"
#include "synthesis/answerpool.h"
#include "synthesis/inventedpeople.h"
#include "synthesis/organisation.h"
#include "synthesis/simulatedlearner.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestOrganisation : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void equalSeedsGiveEqualOrganisations();
    void optionsShapeTheOrganisation_data();
    void optionsShapeTheOrganisation();
    void badOptionsAreRefused_data();
    void badOptionsAreRefused();
    void aStoreInUseIsRefused();
    void cancellingStopsBetweenPeople();
    void everyAttemptIsARealAnswer();
    void attemptsKeepToThePeriod();
    void theMeanNumberOfAnswersIsKept();
    void ableOrganisationsAnswerBetter();
    void simulatedAbilityIsFoundAgain();
    void peopleLearnAndSomeStop();
    void namesAreMarkedAndPseudonymsOccurOnce();
    void departmentsGetRealGrades();
    void aWholeOrganisationGivesItsCards();

private:
    struct Made {
        OrganisationCounts counts;
        QList<Learner> people;
        QList<Attempt> attempts;
    };
    std::unique_ptr<ProgressStore> newStore();
    Made make(const OrganisationOptions &options);
    [[nodiscard]] QByteArray hashOf(const Made &made) const;

    Pack m_pack;
    QTemporaryDir m_folder;
    int m_stores = 0;
};

namespace {

OrganisationOptions smallOptions(quint64 seed = 7)
{
    OrganisationOptions options;
    options.people = 40;
    options.departments = 2;
    options.units = 4;
    options.seed = seed;
    options.from = QDate(2026, 1, 1);
    options.to = QDate(2026, 6, 30);
    return options;
}

/// The strands that could be graded where people answer everything: more than half of their competencies have items for
/// sufficient evidence (progress.md: eight, of two types, at least one of them not recognizing).
QSet<QString> carriedStrands(const Pack &pack)
{
    constexpr int fewestItems = 8;
    QHash<QString, int> items;
    QHash<QString, QSet<EvidenceType>> types;
    for (const Lesson &lesson : pack.lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            const EvidenceType type = evidenceType(exercise.kind);
            for (const CompetencyWeight &named : exercise.competencies) {
                if (type == EvidenceType::None)
                    continue;
                items[named.code] += 1;
                types[named.code] << type;
            }
        }
    }
    QHash<QString, int> balance; // carried competencies of a strand less the others
    for (const QString &code : builtInFramework().codes())
        balance[code.left(1)] += items.value(code) >= fewestItems && types.value(code).size() >= 2 ? 1 : -1;
    QSet<QString> carried;
    for (auto it = balance.begin(); it != balance.end(); ++it) {
        if (*it > 0)
            carried << it.key();
    }
    return carried;
}

double rightShare(const QList<Attempt> &attempts)
{
    const auto right = std::count_if(attempts.begin(), attempts.end(),
                                     [](const Attempt &attempt) { return attempt.outcome == AttemptOutcome::Full; });
    return static_cast<double>(right) / static_cast<double>(attempts.size());
}

} // namespace

void TestOrganisation::initTestCase()
{
    const auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core"));
    QVERIFY(source);
    const PackReading reading = readPack(*source);
    QVERIFY(reading.pack.has_value());
    m_pack = *reading.pack;
    // One module, so that what its lessons carry does not change when the curriculum grows.
    const auto module = std::find_if(m_pack.modules.cbegin(), m_pack.modules.cend(),
                                     [](const PackModule &each) { return each.id == u"m05"; });
    QVERIFY(module != m_pack.modules.cend());
    m_pack.lessons.removeIf([&](const Lesson &lesson) { return !module->lessons.contains(lesson.slug); });
    QVERIFY(AnswerPool({&m_pack}).lessons().size() >= 4);
}

std::unique_ptr<ProgressStore> TestOrganisation::newStore()
{
    auto store = openSqliteStore(m_folder.filePath(u"store-%1.sqlite"_s.arg(m_stores++)), StoreMode::Create);
    return store ? std::move(*store) : nullptr;
}

TestOrganisation::Made TestOrganisation::make(const OrganisationOptions &options)
{
    const auto store = newStore();
    const auto counts = generateOrganisation(options, {&m_pack}, *store);
    if (!counts)
        qFatal("%s", qPrintable(counts.error().message));
    Made made{*counts, *store->people(), {}};
    for (const Learner &person : made.people)
        made.attempts << *store->attempts(person.id);
    return made;
}

QByteArray TestOrganisation::hashOf(const Made &made) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Learner &person : made.people)
        hash.addData(QString(person.id.toString() + person.pseudonym + person.name + departmentText(person.department))
                         .toUtf8());
    for (const Attempt &attempt : made.attempts)
        hash.addData(canonicalJson(toJson(attempt)));
    return hash.result().toHex();
}

void TestOrganisation::equalSeedsGiveEqualOrganisations()
{
    const QByteArray first = hashOf(make(smallOptions(7)));
    QCOMPARE(hashOf(make(smallOptions(7))), first);
    QVERIFY(hashOf(make(smallOptions(8))) != first);
}

void TestOrganisation::optionsShapeTheOrganisation_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("departments");
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("unitsMade");
    QTest::newRow("four units each by default") << 60 << 2 << -1 << 8;
    QTest::newRow("units spread over departments") << 60 << 3 << 7 << 7;
    QTest::newRow("no units at all") << 30 << 3 << 0 << 0;
    QTest::newRow("one person") << 1 << 1 << 1 << 1;
}

void TestOrganisation::optionsShapeTheOrganisation()
{
    QFETCH(int, people);
    QFETCH(int, departments);
    QFETCH(int, units);
    OrganisationOptions options = smallOptions();
    options.people = people;
    options.departments = departments;
    options.units = units;
    options.attempts = 3;
    const Made made = make(options);
    QCOMPARE(made.counts.people, people);
    QCOMPARE(made.people.size(), people);
    QCOMPARE(made.counts.departments, departments);
    QTEST(made.counts.units, "unitsMade");
    QCOMPARE(made.counts.attempts, int(made.attempts.size()));
    QSet<QString> tops;
    for (const Learner &person : made.people)
        tops << person.department.first();
    QCOMPARE(tops.size(), departments);
}

void TestOrganisation::badOptionsAreRefused_data()
{
    QTest::addColumn<OrganisationOptions>("options");
    OrganisationOptions options = smallOptions();
    options.people = 0;
    QTest::newRow("nobody") << options;
    options = smallOptions();
    options.people = 100001;
    QTest::newRow("too many people") << options;
    options = smallOptions();
    options.departments = 0;
    QTest::newRow("no department") << options;
    options = smallOptions();
    options.to = options.from.addDays(-1);
    QTest::newRow("a period that ends before it begins") << options;
    options = smallOptions();
    options.attempts = 0;
    QTest::newRow("no answers") << options;
}

void TestOrganisation::badOptionsAreRefused()
{
    QFETCH(OrganisationOptions, options);
    const auto store = newStore();
    const auto made = generateOrganisation(options, {&m_pack}, *store);
    QVERIFY(!made);
    QCOMPARE(made.error().id, u"usage.value"_s);
    QVERIFY(*store->isEmpty());
    QVERIFY(!store->info().synthetic);
}

void TestOrganisation::aStoreInUseIsRefused()
{
    const auto store = newStore();
    QVERIFY(store->savePerson({LearnerId{QUuid::createUuid()}, u"quiet-heron-11"_s, {}, {u"Ministry"_s}, {}, {}}));
    const auto made = generateOrganisation(smallOptions(), {&m_pack}, *store);
    QVERIFY(!made);
    QCOMPARE(made.error().id, u"store.not-empty"_s);
    QCOMPARE(store->people()->size(), 1);
    QVERIFY(!store->info().synthetic);
}

void TestOrganisation::cancellingStopsBetweenPeople()
{
    const auto store = newStore();
    OrganisationOptions options = smallOptions();
    options.people = 200;
    options.attempts = 5;
    Progress *running = nullptr;
    Progress progress([&](int, int) { running->cancel(); });
    running = &progress;
    const auto made = generateOrganisation(options, {&m_pack}, *store, progress);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
    const auto people = store->people();
    QVERIFY(people->size() > 0 && people->size() < 200);
    QVERIFY(store->info().synthetic);
}

void TestOrganisation::everyAttemptIsARealAnswer()
{
    const Made made = make(smallOptions());
    QSet<AttemptId> ids;
    GradingCache cache;
    for (qsizetype i = 0; i < made.attempts.size(); ++i) {
        const Attempt &attempt = made.attempts.at(i);
        QVERIFY(!ids.contains(attempt.id));
        ids << attempt.id;
        QCOMPARE(attempt.id.toString().at(14), u'7'); // version 7, like every attempt
        const auto parsed = attemptFromJson(toJson(attempt));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        if (i % 7 != 0)
            continue;
        // Graded again from the stored answer, everything comes out as it was stored.
        const Exercise *exercise = m_pack.exercise(attempt.exercise);
        QVERIFY(exercise);
        const Grade grade =
            gradeAnswer({&m_pack, exercise, *attempt.answer, attempt.seed, {}, attempt.language}, cache);
        QCOMPARE(grade.outcome == Outcome::Full, attempt.outcome == AttemptOutcome::Full);
        QCOMPARE(grade.score, attempt.score);
        QCOMPARE(grade.read, attempt.read);
        QCOMPARE(grade.feedback, attempt.feedback);
        QCOMPARE(grade.misconception, attempt.misconception);
        QCOMPARE(grade.variantValues, attempt.variant);
        QCOMPARE(grade.gradingHash, attempt.gradingHash);
    }
    QVERIFY(made.attempts.size() > 1000);
}

void TestOrganisation::attemptsKeepToThePeriod()
{
    const OrganisationOptions options = smallOptions();
    QSet<QString> languages;
    QSet<QString> kinds;
    int hinted = 0;
    int predictions = 0;
    int confident = 0;
    for (const Attempt &attempt : make(options).attempts) {
        QVERIFY(attempt.day >= options.from && attempt.day <= options.to);
        QCOMPARE(attempt.submitted.date(), attempt.day);
        QVERIFY(attempt.started <= attempt.submitted);
        languages << attempt.language;
        kinds << attempt.kind;
        hinted += attempt.hints > 0 ? 1 : 0;
        predictions += attempt.purpose == AttemptPurpose::Prediction ? 1 : 0;
        confident += attempt.confidence.isEmpty() ? 0 : 1;
    }
    QCOMPARE(languages, (QSet<QString>{u"en"_s, u"fr"_s}));
    QVERIFY(kinds.size() >= 4);
    QVERIFY(hinted > 0);
    QVERIFY(predictions > 0);
    const bool asksConfidence = std::any_of(m_pack.lessons.begin(), m_pack.lessons.end(), [](const Lesson &lesson) {
        return std::any_of(lesson.exercises.begin(), lesson.exercises.end(),
                           [](const Exercise &exercise) { return exercise.confidence; });
    });
    QCOMPARE(confident > 0, asksConfidence);
}

void TestOrganisation::theMeanNumberOfAnswersIsKept()
{
    OrganisationOptions options = smallOptions();
    options.people = 400;
    options.attempts = 30;
    const double mean = make(options).counts.attempts / 400.0;
    // The standard deviation of one person is about 11 (uniform 0.6 to 1.4, some stop): of the mean of 400 about 0.6.
    QVERIFY2(std::abs(mean - 30) < 2.5, qPrintable(QString::number(mean)));
}

void TestOrganisation::ableOrganisationsAnswerBetter()
{
    OrganisationOptions options = smallOptions();
    options.people = 80;
    options.skill = OrganisationSkill::Low;
    const double low = rightShare(make(options).attempts);
    options.skill = OrganisationSkill::Mixed;
    const double mixed = rightShare(make(options).attempts);
    options.skill = OrganisationSkill::High;
    const double high = rightShare(make(options).attempts);
    QVERIFY2(low + 0.05 < mixed && mixed + 0.05 < high, qPrintable(u"%1 %2 %3"_s.arg(low).arg(mixed).arg(high)));
}

void TestOrganisation::simulatedAbilityIsFoundAgain()
{
    // 60 people whose unit has ability 3 and 60 with ability 1: the estimates of progress differ by about as much,
    // drawn toward the prior mean of 2.
    AnswerPool pool({&m_pack});
    const OrganisationOptions options = smallOptions();
    QList<double> means;
    for (const double ability : {1.0, 3.0}) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < 60; ++i) {
            InventedPerson person;
            person.learner.id = LearnerId{inventedUuid(u"test"_s, 1, i)};
            person.ability = ability;
            person.number = i;
            for (const CompetencyState &state :
                 competencyStates(SimulatedLearner(person, options, pool).work(), builtInFramework().codes())) {
                if (!state.isSufficient())
                    continue;
                sum += state.ability.estimate;
                ++count;
            }
        }
        QVERIFY(count > 30);
        means << sum / count;
    }
    QVERIFY2(means.at(0) < 2.1 && means.at(1) > 2.6, qPrintable(u"%1 %2"_s.arg(means.at(0)).arg(means.at(1))));
}

void TestOrganisation::peopleLearnAndSomeStop()
{
    OrganisationOptions options = smallOptions();
    options.people = 300;
    const Made made = make(options);
    QHash<LearnerId, QList<Attempt>> byPerson;
    for (const Attempt &attempt : made.attempts)
        byPerson[attempt.learner] << attempt;
    QVERIFY(byPerson.size() < 300); // some never start
    QVERIFY(byPerson.size() > 270);
    int early = 0;
    int late = 0;
    int people = 0;
    int fewAnswers = 0;
    for (const QList<Attempt> &own : byPerson) {
        fewAnswers += own.size() < 25 ? 1 : 0;
        if (own.size() < 40)
            continue;
        ++people;
        for (int i = 0; i < 20; ++i) {
            early += own.at(i).outcome == AttemptOutcome::Full ? 1 : 0;
            late += own.at(own.size() - 1 - i).outcome == AttemptOutcome::Full ? 1 : 0;
        }
    }
    QVERIFY(people > 100);
    QVERIFY2(late > early, qPrintable(u"%1 %2"_s.arg(early).arg(late)));
    QVERIFY(fewAnswers > 5);
}

void TestOrganisation::namesAreMarkedAndPseudonymsOccurOnce()
{
    OrganisationOptions options = smallOptions();
    options.people = 3000;
    QSet<QString> pseudonyms;
    for (const InventedPerson &person : inventPeople(options, inventUnits(options))) {
        QVERIFY(person.learner.name.endsWith(u"(invented)"_s));
        QVERIFY(!pseudonyms.contains(person.learner.pseudonym));
        pseudonyms << person.learner.pseudonym;
    }
    QCOMPARE(pseudonyms.size(), 3000);
}

void TestOrganisation::departmentsGetRealGrades()
{
    OrganisationOptions options = smallOptions();
    options.people = 240;
    options.departments = 2;
    options.units = 2;
    const Made made = make(options);
    TeamCollector collector(made.people, builtInFramework().codes(), {options.from, options.to},
                            {QDate(2025, 7, 1), QDate(2025, 12, 31)});
    for (const Attempt &attempt : made.attempts)
        collector.receive(evidenceFact(attempt));
    const TeamData data = collector.take();
    CardRequest request;
    request.protection.organisationKey = "a key for tests only";
    request.issued = QDateTime(QDate(2026, 7, 15), QTime(9, 0), Qt::UTC);
    // The module of requests is about comparing and showing (curriculum.md 4.5); its tests and pools add sources and quality.
    const QSet<QString> carried = carriedStrands(m_pack);
    QVERIFY(carried.contains(u"C"_s) && carried.contains(u"D"_s) && !carried.contains(u"A"_s));
    for (const QStringList &scope : scopesOf(data)) {
        const ReportCard card = buildTeamCards(data, {scope}, request).first();
        QVERIFY(card.hasStatistics());
        for (const StrandLine &strand : card.strands) {
            // Strands that the module does not carry stay honest.
            QCOMPARE(*strand.grade != GradeLetter::IE, carried.contains(strand.code));
        }
    }
}

void TestOrganisation::aWholeOrganisationGivesItsCards()
{
    OrganisationOptions options = smallOptions();
    options.people = 300;
    options.departments = 4;
    options.units = -1;
    const auto store = newStore();
    const auto counts = generateOrganisation(options, {&m_pack}, *store);
    QVERIFY(counts);
    QVERIFY(std::abs(counts->attempts / 300.0 - 60) < 8);

    // From the facts in the store to the four protected cards.
    TeamCollector collector(*store->people(), builtInFramework().codes(), {options.from, options.to},
                            {QDate(2025, 7, 1), QDate(2025, 12, 31)});
    QVERIFY(store->evidence({}, [&](const EvidenceFact &fact) {
        collector.receive(fact);
        return true;
    }));
    const TeamData data = collector.take();
    CardRequest request;
    request.protection.organisationKey = "a key for tests only";
    const QList<ReportCard> cards = buildTeamCards(data, scopesOf(data), request);
    QCOMPARE(cards.size(), 4 + 16);
}

QTEST_GUILESS_MAIN(TestOrganisation)
#include "test_organisation.moc"
