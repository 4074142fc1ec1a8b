// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"
#include "storage/storehelpers.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// Facts that learners share beside answers, and how a person and all their facts go: all of it, from the bytes too,
/// and nothing of anybody else.
class TestStorageErasure : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sharedFactsComeBack();
    void sharedFactsAreKeptOnceAndForGood();
    void aPulseHasSixAnswersOfOneToFive();
    void everyTableForgetsThePerson();
    void nothingOfOthersGoes();
    void issuedCardsStayWithNobodyInThePlace();
    void theBytesAreGone();
    void factsAreProtectedAgainAfterwards();
    void anErasureThatFailsErasesNothing();

private:
    /// A person with at least one row in every table that knows people.
    void fill(const Learner &person, int first);
    [[nodiscard]] QString path() const { return m_folder->filePath(u"store.sqlite"_s); }
    [[nodiscard]] int count(const QString &sql) const
    {
        QVariant rows;
        const QString problem = rawSql(path(), sql, &rows);
        return problem.isEmpty() ? rows.toInt() : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_store;
    const Learner m_leaver = testLearner(u"leaver"_s, {u"Ministry"_s, u"Unit"_s});
    const Learner m_stayer = testLearner(u"stayer"_s, {u"Ministry"_s, u"Unit"_s});
};

void TestStorageErasure::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = openedStore(path());
    fill(m_leaver, 0);
    fill(m_stayer, 10);
    const ReportIssue issue{testId<FactId>(u"issue"_s), u"Ministry"_s, {testNow.date(), testNow.date()}, 1, testNow, u"f"_s, u"{}"_s};
    QVERIFY(m_store->addReportIssue(issue, {m_leaver.id, m_stayer.id}).has_value());
    QVERIFY(m_store->refreshStates({}, Progress()).has_value());
}

void TestStorageErasure::fill(const Learner &person, int first)
{
    const LearnerId id = person.id;
    const auto factId = [&](const char *name) { return testId<FactId>(person.pseudonym + QString::fromLatin1(name)); };
    Attempt attempt = sampleAttempt(first);
    attempt.learner = id;
    attempt.gradingHash = sha256Hex(person.pseudonym.toUtf8());
    attempt.read = u"words of %1"_s.arg(person.pseudonym);
    const Draft draft{id, testId<ExerciseId>(u"d"_s), false, 1, {{u"text"_s, u"half a thought"_s}}, testNow, 3, testNow};
    const BundleId bundle = testId<BundleId>(person.pseudonym);
    const auto consent = testId<ConsentId>(person.pseudonym);
    const QList<Result<void>> done{
        m_store->savePerson(person),
        m_store->append(attempt),
        m_store->savePack({u"pack.of."_s + person.pseudonym, u"1.0.0"_s, u"T"_s}),
        m_store->saveExerciseText({attempt.gradingHash, u"en"_s, attempt.exercise, u"T"_s, {}}),
        m_store->saveDraft(draft),
        m_store->addStepSeen({factId("s"), id, u"p"_s, u"1.0.0"_s, testId<LessonId>(u"l"_s), 1, 1, testNow}),
        m_store->addHelpOpened({factId("h"), id, attempt.exercise, 1, 1, testNow}),
        m_store->addNote({factId("n"), id, testId<LessonId>(u"l"_s), 1, u"a note of "_s + person.pseudonym, testNow}),
        m_store->addSelfRating({factId("r"), id, u"C1"_s, 2, testNow}),
        m_store->addProblem({factId("p"), id, attempt.exercise, u"p"_s, u"1.0.0"_s, u"A typo."_s, testNow}),
        m_store->addNomination({factId("m"), id, {attempt.id}, u"I helped my team."_s, testNow}),
        m_store->addPulse({factId("u"), id, {1, 2, 3, 4, 5, 1}, testNow}),
        m_store->addConsent({consent, id, ConsentField::Attempts, u"Ministry"_s, {}, testNow, false, bundle}),
        m_store->addReceipt({bundle, id, consent, ConsentField::Attempts, u"Ministry"_s, {}, 1, u"0"_s, {}, testNow}),
        m_store->addImport({factId("i"), bundle, id, u"0"_s, {}, testNow, testNow, 1, 0, 0})};
    for (const Result<void> &one : done)
        QVERIFY2(one.has_value(), qPrintable(one ? QString() : one.error().message + one.error().detail));
}

void TestStorageErasure::sharedFactsComeBack()
{
    const LearnerId id = m_leaver.id;
    const auto factId = [&](const char *name) { return testId<FactId>(m_leaver.pseudonym + QString::fromLatin1(name)); };
    const Attempt attempt = m_store->attempts(id).value().constFirst();
    QCOMPARE(m_store->problems(id).value(),
             (QList<ProblemReport>{{factId("p"), id, attempt.exercise, u"p"_s, u"1.0.0"_s, u"A typo."_s, testNow}}));
    QCOMPARE(m_store->nominations(id).value(),
             (QList<Nomination>{{factId("m"), id, {attempt.id}, u"I helped my team."_s, testNow}}));
    QCOMPARE(m_store->pulses(id).value(), (QList<Pulse>{{factId("u"), id, {1, 2, 3, 4, 5, 1}, testNow}}));
    for (const char *name : {"n", "r", "p", "m", "u"})
        QCOMPARE(m_store->learnerOfFact(factId(name)).value(), id);
    QCOMPARE(m_store->learnerOfFact(testId<FactId>(u"unheard of"_s)).value(), std::nullopt);
}

void TestStorageErasure::sharedFactsAreKeptOnceAndForGood()
{
    Pulse again = m_store->pulses(m_leaver.id).value().constFirst();
    again.answers.fill(5);
    QVERIFY(m_store->addPulse(again).has_value());
    QCOMPARE(m_store->pulses(m_leaver.id).value().constFirst().answers.at(0), 1);
    for (const QString &table : {u"problem_report"_s, u"nomination"_s, u"pulse"_s}) {
        QVERIFY(rawSql(path(), u"UPDATE %1 SET learner = ''"_s.arg(table)).contains(u"never changed"_s));
        QVERIFY(rawSql(path(), u"DELETE FROM %1"_s.arg(table)).contains(u"never removed"_s));
    }
}

void TestStorageErasure::aPulseHasSixAnswersOfOneToFive()
{
    Pulse wrong{testId<FactId>(u"w"_s), m_leaver.id, {1, 2, 3, 4, 5, 6}, testNow};
    QVERIFY(!m_store->addPulse(wrong).has_value());
    wrong.answers = {0, 2, 3, 4, 5, 5};
    QVERIFY(!m_store->addPulse(wrong).has_value());
}

void TestStorageErasure::everyTableForgetsThePerson()
{
    QVariant names;
    QCOMPARE(rawSql(path(), u"SELECT group_concat(m.name) FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                            "WHERE m.type = 'table' AND c.name = 'learner' AND m.name <> 'erasure'"_s, &names), QString());
    const QStringList tables = names.toString().split(u',');
    QVERIFY(tables.size() >= 13);
    const QString of = u"SELECT count(*) FROM %1 WHERE learner = '%2'"_s;
    for (const QString &table : tables)
        QVERIFY2(count(of.arg(table, m_leaver.id.toString())) > 0, qPrintable(table + u": this test needs a row in it"_s));
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow).has_value());
    for (const QString &table : tables)
        QVERIFY2(count(of.arg(table, m_leaver.id.toString())) == 0, qPrintable(table));
    QCOMPARE(m_store->person(m_leaver.id).value(), std::nullopt);
    QCOMPARE(m_store->erasedAt(m_leaver.id).value(), testNow);
    QVERIFY(!m_store->erasedAt(m_stayer.id).value().isValid());
    QVERIFY(m_store->check().value().issues.isEmpty());
    QCOMPARE(m_store->exerciseText(sha256Hex(m_leaver.pseudonym.toUtf8()), u"en"_s).value(), std::nullopt);
}

void TestStorageErasure::nothingOfOthersGoes()
{
    const LearnerId id = m_stayer.id;
    const auto state = [&]() {
        return std::tuple(m_store->attempts(id).value(), m_store->drafts(id).value(), m_store->notes(id).value(),
                          m_store->selfRatings(id).value(), m_store->problems(id).value(), m_store->nominations(id).value(),
                          m_store->pulses(id).value(), m_store->consents(id).value(), m_store->receipts(id).value(),
                          m_store->person(id).value(), m_store->stepsSeen(id).value(), m_store->helpOpened(id).value());
    };
    const auto before = state();
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow).has_value());
    QVERIFY(m_store->scrub().has_value());
    QCOMPARE(state() == before, true);
    QVERIFY(m_store->exerciseText(sha256Hex(m_stayer.pseudonym.toUtf8()), u"en"_s).value().has_value());
    QCOMPARE(m_store->imports().value().size(), 1);
}

void TestStorageErasure::issuedCardsStayWithNobodyInThePlace()
{
    const ReportIssue second{testId<FactId>(u"second"_s), u"Ministry"_s, {testNow.date(), testNow.date()}, 2, testNow, u"f"_s, u"{}"_s};
    QVERIFY(m_store->addReportIssue(second, {m_leaver.id, m_stayer.id}).has_value());
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow).has_value());
    QCOMPARE(m_store->reportIssues(u"Ministry"_s).value().size(), 2);
    const QList<LearnerId> members = m_store->issueMembers(testId<FactId>(u"issue"_s)).value();
    QCOMPARE(members.size(), 2); // so that the next card sees that somebody left
    QVERIFY(members.contains(m_stayer.id) && !members.contains(m_leaver.id));
    // The same nobody in both, or the two issues would seem to differ by one person.
    QCOMPARE(m_store->issueMembers(second.id).value(), members);
}

void TestStorageErasure::theBytesAreGone()
{
    const auto bytes = [&]() {
        QByteArray all;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files))
            all += readFile(m_folder->filePath(name)).value();
        return all;
    };
    const QList<QByteArray> traces{m_leaver.pseudonym.toUtf8(), "words of " + m_leaver.pseudonym.toUtf8(),
                                   "a note of " + m_leaver.pseudonym.toUtf8()};
    for (const QByteArray &trace : traces)
        QVERIFY2(bytes().contains(trace), "the test must be able to fail");
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow).has_value());
    QVERIFY(m_store->scrub().has_value());
    for (const QByteArray &trace : traces)
        QVERIFY2(!bytes().contains(trace), trace.constData());
    QVERIFY(bytes().contains(m_stayer.pseudonym.toUtf8()));
}

void TestStorageErasure::factsAreProtectedAgainAfterwards()
{
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow).has_value());
    fill(m_leaver, 20); // comes back of their own will
    QVERIFY(rawSql(path(), u"DELETE FROM attempt"_s).contains(u"never removed"_s));
    QVERIFY(rawSql(path(), u"UPDATE erasure SET finished = 0"_s).contains(u"never changed"_s));
    QVERIFY(rawSql(path(), u"DELETE FROM erasure"_s).contains(u"never removed"_s));
    QVERIFY(m_store->erasePerson(m_leaver.id, testNow.addDays(1)).has_value());
    QCOMPARE(m_store->erasedAt(m_leaver.id).value(), testNow.addDays(1));
    QVERIFY(m_store->attempts(m_leaver.id).value().isEmpty());
}

void TestStorageErasure::anErasureThatFailsErasesNothing()
{
    QCOMPARE(rawSql(path(), u"CREATE TRIGGER broken BEFORE DELETE ON pulse BEGIN SELECT RAISE(ABORT, 'no'); END"_s), QString());
    QVERIFY(!m_store->erasePerson(m_leaver.id, testNow).has_value());
    QCOMPARE(m_store->attempts(m_leaver.id).value().size(), 1);
    QVERIFY(!m_store->erasedAt(m_leaver.id).value().isValid());
}

QTEST_GUILESS_MAIN(TestStorageErasure)
#include "test_storage_erasure.moc"
