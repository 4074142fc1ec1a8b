// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storehelpers.h"

#include <QElapsedTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What goes into a store comes out unchanged, and nothing that is a fact can be changed.
class TestStorage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aNewStoreIsMarkedAsOurs();
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
    void whoseConsentIsOver_data();
    void whoseConsentIsOver();
    void evidenceIsStreamed_data();
    void evidenceIsStreamed();
    void evidenceIsWhatTheAttemptsSay();
    void readingStopsWhenAsked();
    void packsOfAttempts();
    void reportIssuesAndTheirMembers();
    void settingsAndExerciseTexts();
    void aFailedTransactionLeavesNothing();
    void syntheticIsForGood();
    void checkCountsAndFindsNothingInASoundStore();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void addresses_data();
    void addresses();
    void manyAttemptsAreQuick();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestStorage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"progress.crstore"_s);
}

void TestStorage::aNewStoreIsMarkedAsOurs()
{
    SqliteOptions options;
    options.organisation = u"Ministry of Roads"_s;
    const FixedClock clock(testNow);
    {
        const auto store = openSqliteStore(m_path, StoreMode::Create, clock, options);
        QVERIFY(store.has_value());
        QCOMPARE((*store)->info().organisation, u"Ministry of Roads"_s);
        QCOMPARE((*store)->info().schema, currentSchema());
        QVERIFY(!(*store)->info().synthetic);
        QVERIFY(!QUuid::fromString((*store)->info().id).isNull());
        QVERIFY((*store)->isEmpty().value());
    }
    QVariant value;
    QCOMPARE(rawSql(m_path, u"PRAGMA application_id"_s, &value), QString());
    QCOMPARE(value.toInt(), 0x4372726D);
    rawSql(m_path, u"PRAGMA user_version"_s, &value);
    QCOMPARE(value.toInt(), currentSchema());
    rawSql(m_path, u"PRAGMA journal_mode"_s, &value);
    QCOMPARE(value.toString(), u"wal"_s);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"progress.crstore"_s});
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
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(attempt).has_value());
        QCOMPARE(store->attempt(attempt.id).value(), std::optional(attempt));
    }
    const auto again = openedStore(m_path);
    QCOMPARE(again->attempts(attempt.learner).value(), QList{attempt});
    Attempt bulk = attempt;
    bulk.id = testId<AttemptId>(u"bulk"_s);
    QVERIFY(again->appendAll({bulk}).has_value());
    QCOMPARE(again->attempt(bulk.id).value(), std::optional(bulk));
    QCOMPARE(again->attempt(testId<AttemptId>(u"unknown"_s)).value(), std::nullopt);
}

void TestStorage::attemptsNeedTheirPersonAndANewId()
{
    const auto store = openedStore(m_path);
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
    QTest::newRow("replace attempt") << u"INSERT OR REPLACE INTO attempt SELECT * FROM attempt"_s;
}

void TestStorage::factsAreNeverChangedOrRemoved()
{
    QFETCH(QString, sql);
    const auto store = openedStore(m_path);
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
    QVERIFY2(rawSql(m_path, sql).contains(u"never"_s), qPrintable(rawSql(m_path, sql)));
    QCOMPARE(store->attempts(learner).value(), QList{sampleAttempt()});
}

void TestStorage::peopleAndUnits()
{
    const auto store = openedStore(m_path);
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
    const auto store = openedStore(m_path);
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
    const auto store = openedStore(m_path);
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
    const auto store = openedStore(m_path);
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
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->addStepSeen(step).has_value());
        QVERIFY(store->addHelpOpened(help).has_value());
        QVERIFY(store->addNote(note).has_value());
        QVERIFY(store->addSelfRating(rating).has_value());
    }
    const auto store = openedStore(m_path);
    QCOMPARE(store->stepsSeen(learner).value(), QList{step});
    QCOMPARE(store->helpOpened(learner).value(), QList{help});
    QVERIFY(help.isSolution());
    QCOMPARE(store->notes(learner).value(), QList{note});
    QCOMPARE(store->selfRatings(learner).value(), QList{rating});
    QVERIFY(store->stepsSeen(testId<LearnerId>(u"other"_s)).value().isEmpty());
}

void TestStorage::sharingFactsComeBack()
{
    const auto store = openedStore(m_path);
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
    const auto store = openedStore(m_path);
    Learner person = testLearner();
    QVERIFY(store->savePerson(person).has_value());
    const QByteArray key(32, 'k');
    QVERIFY(store->pinKey(person.id, key).has_value());
    QVERIFY(store->pinKey(person.id, key).has_value());
    QCOMPARE(store->pinKey(person.id, QByteArray(32, 'x')).error().id, u"progress.owner"_s);
    QVERIFY(store->savePerson(person).has_value());
    QCOMPARE(store->person(person.id).value()->publicKey, key);
}

void TestStorage::whoseConsentIsOver_data()
{
    QTest::addColumn<QList<Consent>>("facts");
    QTest::addColumn<bool>("over");
    const auto consent = [](int hour, const QString &recipient, const QDate &until, bool withdrawn, bool imported) {
        static int number = 0;
        const QString name = QString::number(++number);
        return Consent{testId<ConsentId>(name), testLearner().id,  {},        recipient, until,
                       testNow.addSecs(3600LL * hour), withdrawn, imported ? testId<BundleId>(name) : BundleId()};
    };
    const QDate later(2027, 1, 1);
    const QDate earlier(2026, 3, 14);
    QTest::newRow("no consent at all: an invented person") << QList<Consent>{} << false;
    QTest::newRow("in force") << QList{consent(0, u"Unit"_s, later, false, true)} << false;
    QTest::newRow("without end") << QList{consent(0, u"Unit"_s, {}, false, true)} << false;
    QTest::newRow("ended") << QList{consent(0, u"Unit"_s, earlier, false, true)} << true;
    QTest::newRow("withdrawn") << QList{consent(0, u"Unit"_s, later, false, true), consent(1, u"Unit"_s, {}, true, true)}
                               << true;
    QTest::newRow("given again") << QList{consent(0, u"Unit"_s, {}, true, true), consent(1, u"Unit"_s, later, false, true)}
                                 << false;
    QTest::newRow("withdrawn for one of two recipients")
        << QList{consent(0, u"Unit"_s, later, false, true), consent(1, u"Team"_s, later, false, true),
                 consent(2, u"Unit"_s, {}, true, true)}
        << false;
    QTest::newRow("given and withdrawn in one's own store") << QList{consent(0, u"Unit"_s, {}, true, false)} << false;
}

void TestStorage::whoseConsentIsOver()
{
    QFETCH(QList<Consent>, facts);
    QFETCH(bool, over);
    const auto store = openedStore(m_path);
    QVERIFY(store->savePerson(testLearner()).has_value());
    for (const Consent &fact : facts)
        QVERIFY(store->addConsent(fact).has_value());
    QCOMPARE(store->peopleWithoutConsent(testNow.date()).value().contains(testLearner().id), over);
}

void TestStorage::evidenceIsStreamed_data()
{
    QTest::addColumn<QStringList>("department");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("learner");
    QTest::addColumn<QStringList>("facts"); // learner/day
    const QStringList none;
    QTest::newRow("everything") << none << u""_s << u""_s
        << QStringList{u"anna 2026-01-10"_s, u"anna 2026-02-10"_s, u"ben 2026-01-10"_s, u"ben 2026-02-10"_s,
                       u"dan 2026-01-10"_s, u"dan 2026-02-10"_s};
    QTest::newRow("a unit with the units below") << QStringList{u"Ministry"_s} << u""_s << u""_s
        << QStringList{u"anna 2026-01-10"_s, u"anna 2026-02-10"_s, u"ben 2026-01-10"_s, u"ben 2026-02-10"_s};
    QTest::newRow("a unit in a period") << QStringList{u"Ministry"_s, u"Roads"_s} << u"2026-02"_s << u""_s
        << QStringList{u"ben 2026-02-10"_s};
    QTest::newRow("one person") << none << u""_s << u"dan"_s << QStringList{u"dan 2026-01-10"_s, u"dan 2026-02-10"_s};
    QTest::newRow("one person in a period") << none << u"2026-01"_s << u"dan"_s << QStringList{u"dan 2026-01-10"_s};
    QTest::newRow("a unit that is not there") << QStringList{u"Health"_s} << u""_s << u""_s << none;
}

void TestStorage::evidenceIsStreamed()
{
    QFETCH(QStringList, department);
    QFETCH(QString, period);
    QFETCH(QString, learner);
    const auto store = openedStore(m_path);
    QHash<LearnerId, QString> names;
    int number = 0;
    const QList<std::pair<QString, QStringList>> people{
        {u"anna"_s, {u"Ministry"_s}}, {u"ben"_s, {u"Ministry"_s, u"Roads"_s}}, {u"dan"_s, {}}};
    for (const auto &[name, unit] : people) {
        const Learner person = testLearner(name, unit);
        names.insert(person.id, name);
        QVERIFY(store->savePerson(person).has_value());
        for (const int month : {2, 1}) {
            Attempt attempt = sampleAttempt(++number);
            attempt.learner = person.id;
            attempt.submitted = QDateTime(QDate(2026, month, 10), QTime(9, 0), Qt::UTC);
            attempt.started = attempt.submitted;
            attempt.day = attempt.submitted.date();
            QVERIFY(store->append(attempt).has_value());
        }
    }
    EvidenceQuery query{department, period.isEmpty() ? Period() : parsePeriod(period).value(), std::nullopt};
    if (!learner.isEmpty())
        query.learner = testLearner(learner).id;
    QStringList found;
    LearnerId last;
    QSet<LearnerId> seen;
    QVERIFY(store->evidence(query, [&](const EvidenceFact &fact) {
        if (fact.learner != last && seen.contains(fact.learner))
            found.append(u"not learner by learner"_s);
        last = fact.learner;
        seen.insert(last);
        found.append(names.value(fact.learner) + u' ' + fact.day.toString(Qt::ISODate));
        return true;
    }).has_value());
    // Learners come in the order of their ids; within one, days ascend.
    std::stable_sort(found.begin(), found.end(),
                     [](const QString &a, const QString &b) { return a.section(u' ', 0, 0) < b.section(u' ', 0, 0); });
    QTEST(found, "facts");
}

void TestStorage::evidenceIsWhatTheAttemptsSay()
{
    const auto store = openedStore(m_path);
    QVERIFY(store->savePerson(testLearner()).has_value());
    QList<Attempt> attempts;
    for (int i = 0; i < 20; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.kind = i % 2 == 0 ? u"choice.one"_s : u"chart.build"_s;
        attempt.purpose = i % 3 == 0 ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
        attempt.outcome = i % 4 == 0 ? AttemptOutcome::Partial : AttemptOutcome::Full;
        attempt.role = i % 5 == 0 ? u"final"_s : u"practice"_s;
        attempt.hints = i % 3;
        attempt.aided = i % 7 == 0;
        attempt.competencies = {{u"C%1.3"_s.arg(1 + i % 3), 0.25}, {u"D1"_s, 1.0}};
        attempt.difficulty = 1 + i % 4;
        if (i % 6 == 0)
            attempt.regradeOf = testId<AttemptId>(u"older"_s);
        if (i % 8 == 0)
            attempt.submitted = attempt.started = {};
        if (i % 9 == 1)
            attempt.submitted = attempt.submitted.addMSecs(123);
        attempts.append(attempt);
    }
    QVERIFY(store->appendAll(attempts).has_value());
    QHash<AttemptId, EvidenceFact> found;
    QVERIFY(store->evidence({}, [&](const EvidenceFact &fact) {
        found.insert(fact.id, fact);
        return true;
    }).has_value());
    QCOMPARE(found.size(), attempts.size());
    for (const Attempt &attempt : attempts)
        QCOMPARE(found.value(attempt.id), evidenceFact(attempt));
}

void TestStorage::readingStopsWhenAsked()
{
    const auto store = openedStore(m_path);
    QVERIFY(store->savePerson(testLearner()).has_value());
    QVERIFY(store->appendAll({sampleAttempt(1), sampleAttempt(2), sampleAttempt(3)}).has_value());
    int count = 0;
    QVERIFY(store->evidence({}, [&](const EvidenceFact &) { return ++count < 2; }).has_value());
    QCOMPARE(count, 2);
    QVERIFY2(store->append(sampleAttempt(4)).has_value(), "no lock is left behind");
}

void TestStorage::packsOfAttempts()
{
    const auto store = openedStore(m_path);
    QVERIFY(store->savePerson(testLearner(u"learner"_s, {u"Ministry"_s})).has_value());
    Attempt other = sampleAttempt(1);
    other.pack = u"org.example.other"_s;
    other.version = u"2.1.0"_s;
    QVERIFY(store->appendAll({sampleAttempt(0), sampleAttempt(2), other}).has_value());
    QVERIFY(store->savePack({other.pack, other.version, u"Other"_s}).has_value());
    QVERIFY(store->savePack({other.pack, other.version, u"Renamed"_s}).has_value());
    QVERIFY(store->savePack({u"org.example.unused"_s, u"1.0.0"_s, u"Unused"_s}).has_value());
    const QList<PackRecord> expected{{other.pack, u"2.1.0"_s, u"Other"_s},
                                     {sampleAttempt().pack, u"1.0.0"_s, QString()}};
    QCOMPARE(store->packsOf({}).value(), expected);
    QCOMPARE(store->packsOf({{u"Ministry"_s}, {}, std::nullopt}).value(), expected);
    QCOMPARE(store->packsOf({{}, {}, sampleAttempt().learner}).value(), expected);
    QVERIFY(store->packsOf({{u"Health"_s}, {}, std::nullopt}).value().isEmpty());
}

void TestStorage::reportIssuesAndTheirMembers()
{
    const auto store = openedStore(m_path);
    QList<LearnerId> members;
    for (int i = 0; i < 5; ++i) {
        QVERIFY(store->savePerson(testLearner(QString::number(i))).has_value());
        members.append(testLearner(QString::number(i)).id);
    }
    std::sort(members.begin(), members.end(), [](auto a, auto b) { return a.toString() < b.toString(); });
    const ReportIssue first{testId<FactId>(u"1"_s), u"Ministry/Unit"_s, parsePeriod(u"2025-H1"_s).value(), 1, testNow,
                            sha256Hex(QByteArrayView("a")), u"{}"_s};
    ReportIssue second = first;
    second.id = testId<FactId>(u"2"_s);
    second.number = 2;
    QVERIFY(store->addReportIssue(first, members).has_value());
    QVERIFY(store->addReportIssue(second, {}).has_value());
    QCOMPARE(store->reportIssues(u"Ministry/Unit"_s).value(), (QList{first, second}));
    QVERIFY(store->reportIssues(u"Ministry"_s).value().isEmpty());
    QCOMPARE(store->issueMembers(first.id).value(), members);
    QVERIFY(store->issueMembers(second.id).value().isEmpty());
    ReportIssue doubled = first;
    doubled.id = testId<FactId>(u"3"_s);
    QVERIFY2(!store->addReportIssue(doubled, members).has_value(), "a number is given once in a scope");
}

void TestStorage::settingsAndExerciseTexts()
{
    const auto store = openedStore(m_path);
    QCOMPARE(store->setting(u"language"_s).value(), QString());
    QVERIFY(store->saveSetting(u"language"_s, u"en"_s).has_value());
    QVERIFY(store->saveSetting(u"language"_s, u"fr"_s).has_value());
    QCOMPARE(store->setting(u"language"_s).value(), u"fr"_s);
    const ExerciseText text{sha256Hex(QByteArrayView("x")), u"en"_s, testId<ExerciseId>(u"e"_s), u"Title"_s,
                            {{u"prompt"_s, u"How many?"_s}}};
    ExerciseText later = text;
    later.title = u"Changed"_s;
    QVERIFY(store->saveExerciseText(text).has_value());
    QVERIFY(store->saveExerciseText(later).has_value());
    QCOMPARE(store->exerciseText(text.gradingHash, u"en"_s).value(), std::optional(text));
    QCOMPARE(store->exerciseText(text.gradingHash, u"fr"_s).value(), std::nullopt);
}

void TestStorage::aFailedTransactionLeavesNothing()
{
    const auto store = openedStore(m_path);
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
        const auto store = openedStore(m_path);
        QVERIFY(store->markSynthetic().has_value());
        QVERIFY(store->info().synthetic);
    }
    QVERIFY(openedStore(m_path, StoreMode::ReadOnly)->info().synthetic);
}

void TestStorage::checkCountsAndFindsNothingInASoundStore()
{
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner(u"learner"_s, {u"Ministry"_s, u"Unit"_s})).has_value());
        QVERIFY(store->savePerson(testLearner(u"ben"_s, {u"Agency"_s})).has_value());
        QVERIFY(store->appendAll({sampleAttempt(1), sampleAttempt(2)}).has_value());
    }
    const auto store = openedStore(m_path, StoreMode::ReadOnly);
    StoreCheck expected;
    expected.schema = currentSchema();
    expected.topUnits = QStringList{u"Agency"_s, u"Ministry"_s};
    expected.people = 2;
    expected.attempts = 2;
    expected.packs = 1;
    QCOMPARE(store->check().value(), expected);
    QVERIFY2(!store->append(sampleAttempt(3)).has_value(), "nothing is written to a store opened for reading");
    QCOMPARE(store->append(sampleAttempt(3)).error().id, u"io.write"_s);
}

void TestStorage::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("rule");
    const QString copy = u"INSERT INTO attempt SELECT '0192f0c1-2b3c-7d4e-8f50-112233445566', learner, day, submitted, "
                         "exercise, kind, role, purpose, outcome, %1, hints, aided, %2, difficulty, regrade_of, device, "
                         "exercise_title, pack, pack_version, revision, grading_hash, seed, variant, language, started, "
                         "seconds, confidence, feedback, misconception, grader, answer_words, answer, checks FROM attempt"_s;
    QTest::newRow("an attempt whose competencies are no JSON")
        << copy.arg(u"score"_s, u"'C1'"_s) << u"store.attempt-invalid"_s;
    QTest::newRow("a full answer with half the score") << copy.arg(u"0.5"_s, u"competencies"_s)
                                                       << u"store.attempt-invalid"_s;
    QTest::newRow("an attempt of nobody")
        << u"INSERT INTO step_seen VALUES ('x', 'nobody', 'p', '1', 'l', 1, 1, '2026-01-01T00:00:00Z')"_s
        << u"store.integrity"_s;
}

void TestStorage::checkFindsWhatIsWrong()
{
    QFETCH(QString, sql);
    {
        const auto store = openedStore(m_path);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(sampleAttempt()).has_value());
    }
    QCOMPARE(rawSql(m_path, sql), QString()); // foreign keys are off behind the store's back
    const StoreCheck check = openedStore(m_path, StoreMode::ReadOnly)->check().value();
    QCOMPARE(check.issues.size(), 1);
    QTEST(check.issues.first().ruleId, "rule");
    QCOMPARE(check.issues.first().severity, Severity::Error);
}

void TestStorage::addresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("error");
    QTest::newRow("plain path") << u"%1/a.db"_s << QString();
    QTest::newRow("sqlite:") << u"sqlite:%1/b.db"_s << QString();
    QTest::newRow(":memory:") << u":memory:"_s << u"usage.value"_s;
    QTest::newRow("sqlite::memory:") << u"sqlite::memory:"_s << u"usage.value"_s;
    QTest::newRow("nothing") << u"sqlite:"_s << u"usage.value"_s;
    QTest::newRow("postgresql comes later") << u"postgresql://localhost/db"_s << u"store.unreachable"_s;
}

void TestStorage::addresses()
{
    QFETCH(QString, address);
    QFETCH(QString, error);
    if (address.contains(u"%1"_s))
        address = address.arg(m_folder->path());
    const auto store = openStore(address, StoreMode::Create);
    QCOMPARE(store.has_value(), error.isEmpty());
    if (!store)
        QCOMPARE(store.error().id, error);
}

void TestStorage::manyAttemptsAreQuick()
{
    // The aim is 50,000 rows a second and more; the bounds only catch what became slow by an order of magnitude, on a
    // busy machine and in any build type.
    const auto store = openedStore(m_path);
    constexpr int people = 250;
    constexpr int each = 80;
    for (int i = 0; i < people; ++i)
        QVERIFY(store->savePerson(testLearner(QString::number(i), {u"Ministry"_s})).has_value());
    QList<Attempt> attempts;
    for (int i = 0; i < people * each; ++i) {
        Attempt attempt = sampleAttempt(0);
        attempt.id = testId<AttemptId>(u"bulk %1"_s.arg(i));
        attempt.learner = testLearner(QString::number(i / each)).id;
        attempts.append(attempt);
    }
    QElapsedTimer timer;
    timer.start();
    QVERIFY(store->appendAll(attempts).has_value());
    const double writing = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    int count = 0;
    QVERIFY(store->evidence({{u"Ministry"_s}, {}, std::nullopt}, [&](const EvidenceFact &) { return ++count > 0; })
                .has_value());
    const double reading = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QCOMPARE(count, people * each);
    qInfo("written %.0f rows/s, read %.0f rows/s", count / writing, count / reading);
    QVERIFY(count / writing > 5000);
    QVERIFY(count / reading > 20000);
}

QTEST_GUILESS_MAIN(TestStorage)
#include "test_storage.moc"
