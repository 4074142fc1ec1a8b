// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bothdatabases.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Questions about many people at once: evidence, packs, consent, the check of the whole store, and speed.
class TestStorageQueries : public QObject
{
    Q_OBJECT

public:
    explicit TestStorageQueries(Database database) : m_database(database) {}

private slots:
    void init();
    void whoseConsentIsOver_data();
    void whoseConsentIsOver();
    void evidenceIsStreamed_data();
    void evidenceIsStreamed();
    void evidenceIsWhatTheAttemptsSay();
    void readingStopsWhenAsked();
    void packsOfAttempts();
    void reportIssuesAndTheirMembers();
    void settingsAndExerciseTexts();
    void checkCountsAndFindsNothingInASoundStore();
    void checkFindsWhatIsWrong_data();
    void checkFindsWhatIsWrong();
    void manyRowsAreWrittenAndRead();

private:
    Database m_database;
    std::unique_ptr<StorePlace> m_place;
    QString m_address;
};

void TestStorageQueries::init()
{
    m_place = std::make_unique<StorePlace>(m_database);
    m_address = m_place->address();
}

void TestStorageQueries::whoseConsentIsOver_data()
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

void TestStorageQueries::whoseConsentIsOver()
{
    QFETCH(QList<Consent>, facts);
    QFETCH(bool, over);
    const auto store = openedStore(m_address);
    QVERIFY(store->savePerson(testLearner()).has_value());
    for (const Consent &fact : facts)
        QVERIFY(store->addConsent(fact).has_value());
    QCOMPARE(store->peopleWithoutConsent(testNow.date()).value().contains(testLearner().id), over);
}

void TestStorageQueries::evidenceIsStreamed_data()
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

void TestStorageQueries::evidenceIsStreamed()
{
    QFETCH(QStringList, department);
    QFETCH(QString, period);
    QFETCH(QString, learner);
    const auto store = openedStore(m_address);
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

void TestStorageQueries::evidenceIsWhatTheAttemptsSay()
{
    const auto store = openedStore(m_address);
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

void TestStorageQueries::readingStopsWhenAsked()
{
    const auto store = openedStore(m_address);
    QVERIFY(store->savePerson(testLearner()).has_value());
    QVERIFY(store->appendAll({sampleAttempt(1), sampleAttempt(2), sampleAttempt(3)}).has_value());
    int count = 0;
    QVERIFY(store->evidence({}, [&](const EvidenceFact &) { return ++count < 2; }).has_value());
    QCOMPARE(count, 2);
    QVERIFY2(store->append(sampleAttempt(4)).has_value(), "no lock is left behind");
}

void TestStorageQueries::packsOfAttempts()
{
    const auto store = openedStore(m_address);
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

void TestStorageQueries::reportIssuesAndTheirMembers()
{
    const auto store = openedStore(m_address);
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

void TestStorageQueries::settingsAndExerciseTexts()
{
    const auto store = openedStore(m_address);
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

void TestStorageQueries::checkCountsAndFindsNothingInASoundStore()
{
    {
        const auto store = openedStore(m_address);
        QVERIFY(store->savePerson(testLearner(u"learner"_s, {u"Ministry"_s, u"Unit"_s})).has_value());
        QVERIFY(store->savePerson(testLearner(u"ben"_s, {u"Agency"_s})).has_value());
        QVERIFY(store->appendAll({sampleAttempt(1), sampleAttempt(2)}).has_value());
    }
    const auto store = openedStore(m_address, StoreMode::ReadOnly);
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

void TestStorageQueries::checkFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("rule");
    const QString copy = u"INSERT INTO attempt SELECT '0192f0c1-2b3c-7d4e-8f50-112233445566', learner, day, submitted, "
                         "exercise, kind, role, purpose, outcome, %1, hints, aided, %2, difficulty, regrade_of, device, "
                         "exercise_title, pack, pack_version, revision, grading_hash, seed, variant, language, started, "
                         "seconds, confidence, feedback, misconception, grader, answer_words, answer, checks, regrade_reason FROM attempt"_s;
    QTest::newRow("an attempt whose competencies are no JSON")
        << copy.arg(u"score"_s, u"'C1'"_s) << u"store.attempt-invalid"_s;
    for (const auto &[column, damaged] : {std::pair{u"variant"_s, u"[]"_s}, {u"answer"_s, u"{"_s}, {u"checks"_s, u"{}"_s}}) {
        QString broken = copy.arg(u"score"_s, u"competencies"_s);
        broken.replace(u", %1,"_s.arg(column), u", '%1',"_s.arg(damaged));
        QTest::addRow("an attempt whose %s is no JSON of its kind", qPrintable(column)) << broken << u"store.attempt-invalid"_s;
    }
    QTest::newRow("a full answer with half the score") << copy.arg(u"0.5"_s, u"competencies"_s)
                                                       << u"store.attempt-invalid"_s;
    if (m_database == Database::Postgres) {
        QTest::newRow("a protection that was switched off")
            << u"ALTER TABLE step_seen DISABLE TRIGGER fact_stays"_s << u"store.integrity"_s;
        QTest::newRow("row-level security that was switched off")
            << u"ALTER TABLE attempt DISABLE ROW LEVEL SECURITY"_s << u"store.integrity"_s;
        return; // its references cannot be switched off without a trace
    }
    QTest::newRow("an attempt of nobody")
        << u"INSERT INTO step_seen VALUES ('x', 'nobody', 'p', '1', 'l', 1, 1, '2026-01-01T00:00:00Z')"_s
        << u"store.integrity"_s;
}

void TestStorageQueries::checkFindsWhatIsWrong()
{
    QFETCH(QString, sql);
    {
        const auto store = openedStore(m_address);
        QVERIFY(store->savePerson(testLearner()).has_value());
        QVERIFY(store->append(sampleAttempt()).has_value());
    }
    QCOMPARE(m_place->rawSql(sql), QString()); // foreign keys are off behind the store's back
    const StoreCheck check = openedStore(m_address, StoreMode::ReadOnly)->check().value();
    QCOMPARE(check.issues.size(), 1);
    QTEST(check.issues.first().ruleId, "rule");
    QCOMPARE(check.issues.first().severity, Severity::Error);
}

void TestStorageQueries::manyRowsAreWrittenAndRead()
{
    const auto store = openedStore(m_address);
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
    QVERIFY(store->appendAll(attempts).has_value());
    int count = 0;
    QVERIFY(store->evidence({{u"Ministry"_s}, {}, std::nullopt}, [&](const EvidenceFact &) { return ++count > 0; })
                .has_value());
    QCOMPARE(count, people * each);
}

int main(int argc, char **argv)
{
    return runOnBothDatabases<TestStorageQueries>(argc, argv);
}

#include "test_storage_queries.moc"
