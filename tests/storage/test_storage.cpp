// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bothdatabases.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What goes into a store comes out unchanged, and nothing that is a fact can be changed.
class TestStorage : public QObject
{
    Q_OBJECT

public:
    explicit TestStorage(Database database) : m_database(database) {}

private slots:
    void init();
    void attemptsComeBackAsTheyWere_data();
    void attemptsComeBackAsTheyWere();
    void attemptsNeedTheirPersonAndANewId();
    void factsAreNeverChangedOrRemoved_data();
    void factsAreNeverChangedOrRemoved();
    void peopleAndUnits();
    void peopleAreFoundByIdOrPseudonym();
    void draftsAreReplacedAndRemoved();
    void anAnswerTakesItsDraftAway();
    void furtherFactsComeBack();
    void sharingFactsComeBack();
    void aKeyIsPinnedOnce();
    void aFailedTransactionLeavesNothing();
    void syntheticIsForGood();

private:
    Database m_database;
    std::unique_ptr<StorePlace> m_place;
    QString m_address;
};

namespace {

/// The sample with one of the changes of attemptsComeBackAsTheyWere.
Attempt changedAttempt(int change)
{
    Attempt attempt = sampleAttempt();
    if (change == 1) {
        attempt.started = attempt.submitted = {};
        attempt.seconds.reset();
        attempt.answer.reset();
        attempt.score.reset();
        attempt.read.clear();
        attempt.confidence.clear();
        attempt.checks = {};
    } else if (change == 2) {
        attempt.purpose = AttemptPurpose::Prediction;
        attempt.outcome = AttemptOutcome::Partial;
        attempt.score = 0.3333;
        attempt.feedback = u"used-count"_s;
        attempt.misconception = u"count-for-sum"_s;
        attempt.regradeOf = testId<AttemptId>(u"older"_s);
        attempt.regradeReason = u"Revision 1 was replaced by revision 2."_s;
        attempt.hints = 2;
        attempt.aided = true;
    } else if (change == 3) {
        attempt.exerciseTitle = u"L’été; DROP TABLE \"attempt\" --'"_s;
        attempt.read = QString();
        attempt.answer = QJsonObject{{u"text"_s, u"é\n\t\"'\u0001"_s}, {u"n"_s, QJsonValue::Null}};
        attempt.variant = {};
    } else if (change == 4) {
        attempt.seed = (1LL << 53) - 1;
        attempt.competencies = {{u"C2.3"_s, 0.001}, {u"D1"_s, 1.0}};
    }
    return attempt;
}

} // namespace

void TestStorage::init()
{
    m_place = std::make_unique<StorePlace>(m_database);
    m_address = m_place->address();
}

void TestStorage::attemptsComeBackAsTheyWere_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("everything filled in") << 0;
    QTest::newRow("nothing shared but the outcome") << 1;
    QTest::newRow("prediction, partial, regraded") << 2;
    QTest::newRow("quotes, accents and emptiness") << 3;
    QTest::newRow("largest seed, smallest weight") << 4;
}

void TestStorage::attemptsComeBackAsTheyWere()
{
    QFETCH(int, change);
    const Attempt attempt = changedAttempt(change);
    {
        const auto store = openedStore(m_address);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(attempt).has_value());
        QCOMPARE(store->attempt(attempt.id).value(), std::optional(attempt));
    }
    const auto again = openedStore(m_address);
    QCOMPARE(again->attempts(attempt.learner).value(), QList{attempt});
    Attempt bulk = attempt;
    bulk.id = testId<AttemptId>(u"bulk"_s);
    QVERIFY(again->appendAll({bulk}).has_value());
    QCOMPARE(again->attempt(bulk.id).value(), std::optional(bulk));
    QCOMPARE(again->attempt(testId<AttemptId>(u"unknown"_s)).value(), std::nullopt);
}

void TestStorage::attemptsNeedTheirPersonAndANewId()
{
    const auto store = openedStore(m_address);
    QCOMPARE(store->append(sampleAttempt()).error().kind, ErrorKind::Refused);
    QVERIFY(store->savePerson(testLearner()).has_value());
    QVERIFY(store->append(sampleAttempt()).has_value());
    Attempt other = sampleAttempt();
    other.outcome = AttemptOutcome::Partial;
    QCOMPARE(store->append(other).error().kind, ErrorKind::Refused);
    QCOMPARE(store->appendAll({sampleAttempt(1), other}).error().kind, ErrorKind::Refused);
    QCOMPARE(store->attempts(other.learner).value(), QList{sampleAttempt()});
}

void TestStorage::factsAreNeverChangedOrRemoved_data()
{
    QTest::addColumn<QString>("sql");
    for (const char *table : {"attempt", "step_seen", "help_opened", "note", "self_rating", "consent", "share_receipt",
                              "bundle_import"}) {
        QTest::addRow("update %s", table) << u"UPDATE %1 SET learner = learner"_s.arg(QLatin1StringView(table));
        QTest::addRow("delete %s", table) << u"DELETE FROM %1"_s.arg(QLatin1StringView(table));
    }
    QTest::newRow("update report_issue") << u"UPDATE report_issue SET number = 9"_s;
    QTest::newRow("delete report_issue") << u"DELETE FROM report_issue"_s;
    if (m_database == Database::Sqlite) {
        QTest::newRow("replace attempt") << u"INSERT OR REPLACE INTO attempt SELECT * FROM attempt"_s;
    } else {
        QTest::newRow("upsert attempt")
            << u"INSERT INTO attempt SELECT * FROM attempt ON CONFLICT (id) DO UPDATE SET score = 0"_s;
        QTest::newRow("truncate attempt") << u"TRUNCATE attempt"_s;
        QTest::newRow("truncate everything") << u"TRUNCATE person CASCADE"_s;
    }
}

void TestStorage::factsAreNeverChangedOrRemoved()
{
    QFETCH(QString, sql);
    const auto store = openedStore(m_address);
    const LearnerId learner = testLearner().id;
    QVERIFY(store->savePerson(testLearner()).has_value());
    QVERIFY(store->append(sampleAttempt()).has_value());
    const LessonId lesson = testId<LessonId>(u"lesson"_s);
    const ExerciseId exercise = testId<ExerciseId>(u"exercise"_s);
    QVERIFY(store->addStepSeen({testId<FactId>(u"2"_s), learner, u"p"_s, u"1"_s, lesson, 1, 1, testNow}).has_value());
    QVERIFY(store->addHelpOpened({testId<FactId>(u"3"_s), learner, exercise, 3, 1, testNow}).has_value());
    QVERIFY(store->addNote({testId<FactId>(u"4"_s), learner, lesson, 1, u"text"_s, testNow}).has_value());
    QVERIFY(store->addSelfRating({testId<FactId>(u"5"_s), learner, u"C1"_s, 2, testNow}).has_value());
    QVERIFY(store->addConsent({testId<ConsentId>(u"6"_s), learner, {}, u"Unit"_s, {}, testNow, false, {}}).has_value());
    QVERIFY(store->addReceipt({testId<BundleId>(u"7"_s), learner, testId<ConsentId>(u"6"_s), {}, {}, {}, 1, {}, {}, testNow})
                .has_value());
    QVERIFY(store->addImport({testId<FactId>(u"8"_s), testId<BundleId>(u"7"_s), learner, {}, {}, testNow, testNow, 1, 0, 0})
                .has_value());
    QVERIFY(store->addReportIssue({testId<FactId>(u"9"_s), u"Unit"_s, {QDate(2026, 1, 1), QDate(2026, 6, 30)}, 1, testNow, {}, {}},
                                  {}).has_value());
    QVERIFY2(m_place->rawSql(sql).contains(u"never"_s), qPrintable(m_place->rawSql(sql)));
    QCOMPARE(store->attempts(learner).value(), QList{sampleAttempt()});
}

void TestStorage::peopleAndUnits()
{
    const auto store = openedStore(m_address);
    const Learner anna = testLearner(u"anna"_s, {u"Ministry"_s, u"Roads"_s});
    const Learner ben = testLearner(u"ben"_s, {u"Ministry"_s, u"Roads"_s, u"Bridges"_s});
    const Learner cleo = testLearner(u"cleo"_s, {u"Ministry"_s, u"Roads and Rails"_s});
    const Learner dan = testLearner(u"dan"_s);
    for (const Learner &person : {anna, ben, cleo, dan})
        QVERIFY(store->savePerson(person).has_value());
    const auto names = [&](const QStringList &department) {
        QSet<LearnerId> ids;
        for (const auto all = store->people(department).value(); const Learner &person : all)
            ids.insert(person.id);
        return ids;
    };
    QCOMPARE(names({}), (QSet{anna.id, ben.id, cleo.id, dan.id}));
    QCOMPARE(names({u"Ministry"_s}), (QSet{anna.id, ben.id, cleo.id}));
    QCOMPARE(names({u"Ministry"_s, u"Roads"_s}), (QSet{anna.id, ben.id}));
    QCOMPARE(names({u"Ministry"_s, u"Roads"_s, u"Bridges"_s}), QSet{ben.id});
    QCOMPARE(names({u"Roads"_s}), QSet<LearnerId>());
    QCOMPARE(store->person(ben.id).value(), std::optional(ben));
    const QList<QStringList> units{{u"Ministry"_s},
                                   {u"Ministry"_s, u"Roads"_s},
                                   {u"Ministry"_s, u"Roads"_s, u"Bridges"_s},
                                   {u"Ministry"_s, u"Roads and Rails"_s}};
    QCOMPARE(store->units().value(), units);
    Learner moved = anna;
    moved.name = u"Anna Tremblay"_s;
    moved.profile = u"analyst"_s;
    moved.department = {u"Ministry"_s};
    QVERIFY(store->savePerson(moved).has_value());
    QCOMPARE(store->person(anna.id).value(), std::optional(moved));
    QCOMPARE(store->people().value().size(), 4);
    QVERIFY(!store->isEmpty().value());
}

void TestStorage::peopleAreFoundByIdOrPseudonym()
{
    const auto store = openedStore(m_address);
    Learner anna = testLearner(u"anna"_s);
    Learner ben = testLearner(u"ben"_s);
    QVERIFY(store->savePerson(anna).has_value());
    QVERIFY(store->savePerson(ben).has_value());
    QCOMPARE(store->findPerson(anna.id.toString()).value(), anna);
    QCOMPARE(store->findPerson(ben.pseudonym).value(), ben);
    QCOMPARE(store->findPerson(u"nobody"_s).error().id, u"progress.learner-unknown"_s);
    QCOMPARE(store->findPerson(testId<LearnerId>(u"x"_s).toString()).error().id, u"progress.learner-unknown"_s);
    ben.pseudonym = anna.pseudonym;
    QVERIFY(store->savePerson(ben).has_value());
    QCOMPARE(store->findPerson(anna.pseudonym).error().id, u"progress.learner-unknown"_s);
}

void TestStorage::draftsAreReplacedAndRemoved()
{
    const auto store = openedStore(m_address);
    const Learner person = testLearner();
    QVERIFY(store->savePerson(person).has_value());
    const ExerciseId exercise = testId<ExerciseId>(u"exercise"_s);
    Draft draft{person.id, exercise, false, 7, {{u"text"_s, u"74"_s}}, testNow, 12, testNow.addSecs(12)};
    Draft prediction = draft;
    prediction.prediction = true;
    QVERIFY(store->saveDraft(draft).has_value());
    QVERIFY(store->saveDraft(prediction).has_value());
    draft.answer = {{u"text"_s, u"741"_s}};
    QVERIFY(store->saveDraft(draft).has_value());
    QCOMPARE(store->drafts(person.id).value(), (QList{draft, prediction}));
    QVERIFY(store->removeDraft(person.id, exercise, true).has_value());
    QCOMPARE(store->drafts(person.id).value(), QList{draft});
}

void TestStorage::anAnswerTakesItsDraftAway()
{
    const auto store = openedStore(m_address);
    QVERIFY(store->savePerson(testLearner()).has_value());
    const Attempt attempt = sampleAttempt();
    const Draft draft{attempt.learner, attempt.exercise, false, 3, {{u"text"_s, u"741"_s}}, testNow, 1, testNow};
    QVERIFY(store->saveDraft(draft).has_value());
    QVERIFY(store->appendFromDraft(attempt).has_value());
    QVERIFY(store->drafts(attempt.learner).value().isEmpty());
    QVERIFY(store->saveDraft(draft).has_value());
    QVERIFY2(!store->appendFromDraft(attempt).has_value(), "the id is known");
    QCOMPARE(store->drafts(attempt.learner).value(), QList{draft});
}

void TestStorage::furtherFactsComeBack()
{
    const LearnerId learner = testLearner().id;
    const LessonId lesson = testId<LessonId>(u"lesson"_s);
    const StepSeen step{testId<FactId>(u"1"_s), learner, u"org.example"_s, u"1.0.0"_s, lesson, 2, 1, testNow};
    const HelpOpened help{testId<FactId>(u"2"_s), learner, testId<ExerciseId>(u"e"_s), 9, 0, testNow};
    const Note note{testId<FactId>(u"3"_s), learner, lesson, 2, u"Ask about the base."_s, testNow};
    const SelfRating rating{testId<FactId>(u"4"_s), learner, u"C1"_s, 3, testNow};
    {
        const auto store = openedStore(m_address);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->addStepSeen(step).has_value());
        QVERIFY(store->addHelpOpened(help).has_value());
        QVERIFY(store->addNote(note).has_value());
        QVERIFY(store->addSelfRating(rating).has_value());
    }
    const auto store = openedStore(m_address);
    QCOMPARE(store->stepsSeen(learner).value(), QList{step});
    QCOMPARE(store->helpOpened(learner).value(), QList{help});
    QVERIFY(help.isSolution());
    QCOMPARE(store->notes(learner).value(), QList{note});
    QCOMPARE(store->selfRatings(learner).value(), QList{rating});
    QVERIFY(store->stepsSeen(testId<LearnerId>(u"other"_s)).value().isEmpty());
}

void TestStorage::sharingFactsComeBack()
{
    const auto store = openedStore(m_address);
    const LearnerId learner = testLearner().id;
    QVERIFY(store->savePerson(testLearner()).has_value());
    Consent consent{testId<ConsentId>(u"c"_s), learner, ConsentField::Attempts, u"Ministry/Unit"_s,
                    QDate(2027, 6, 30), testNow, false, {}};
    consent.fields |= ConsentField::Times;
    const ShareReceipt receipt{testId<BundleId>(u"b"_s), learner, consent.id, consent.fields, consent.recipient,
                               consent.until, 52, sha256Hex(QByteArrayView("file")), u"21fe31dfa154a261"_s, testNow};
    const BundleImport import{testId<FactId>(u"i"_s), receipt.bundle, learner, receipt.sha256, {}, testNow,
                              testNow.addDays(1), 12, 40, 1};
    QVERIFY(store->addConsent(consent).has_value());
    QVERIFY(store->addReceipt(receipt).has_value());
    QVERIFY(store->addImport(import).has_value());
    QCOMPARE(store->consents(learner).value(), QList{consent});
    QCOMPARE(store->receipts(learner).value(), QList{receipt});
    QCOMPARE(store->imports().value(), QList{import});
}

void TestStorage::aKeyIsPinnedOnce()
{
    const auto store = openedStore(m_address);
    Learner person = testLearner();
    QVERIFY(store->savePerson(person).has_value());
    const QByteArray key(32, 'k');
    QVERIFY(store->pinKey(person.id, key).has_value());
    QVERIFY(store->pinKey(person.id, key).has_value());
    QCOMPARE(store->pinKey(person.id, QByteArray(32, 'x')).error().id, u"progress.owner"_s);
    QVERIFY(store->savePerson(person).has_value());
    QCOMPARE(store->person(person.id).value()->publicKey, key);
}

void TestStorage::aFailedTransactionLeavesNothing()
{
    const auto store = openedStore(m_address);
    QVERIFY(store->savePerson(testLearner()).has_value());
    const Result<void> done = store->transaction([&]() -> Result<void> {
        if (const Result<void> added = store->append(sampleAttempt()); !added)
            return added;
        return Error{ErrorKind::Refused, u"test"_s, {}, {}, {}};
    });
    QCOMPARE(done.error().id, u"test"_s);
    QVERIFY(store->attempts(testLearner().id).value().isEmpty());
    QVERIFY(store->transaction([&] { return store->append(sampleAttempt()); }).has_value());
    QCOMPARE(store->attempts(testLearner().id).value().size(), 1);
}

void TestStorage::syntheticIsForGood()
{
    {
        const auto store = openedStore(m_address);
        QVERIFY(store->markSynthetic().has_value());
        QVERIFY(store->info().synthetic);
    }
    QVERIFY(openedStore(m_address, StoreMode::ReadOnly)->info().synthetic);
}

int main(int argc, char **argv)
{
    return runOnBothDatabases<TestStorage>(argc, argv);
}

#include "test_storage.moc"
