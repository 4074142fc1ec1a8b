// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "progress/learnerstate.h"
#include "sharing/sharingfixture.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// From a learner's store to a manager's: union by id, once and for all, and nothing that was not agreed.
class TestSharingImport : public QObject, private SharingFixture
{
    Q_OBJECT

private slots:
    void init() { makeStores(); }
    void aBundleArrives();
    void importingTwiceChangesNothing();
    void twoDevicesUnite();
    void moreSharedLaterIsTheSameAttempt();
    void aKnownIdWithOtherContentIsRefusedAlone();
    void anotherPersonsIdsAreRefused();
    void aStrangersKeyIsRefused();
    void anUnsignedBundleCannotReplaceASignedOne();
    void refusedBundles_data();
    void refusedBundles();
    void aWithdrawalIsHonoured();
    void aWithdrawalEndsOneRecipientOnly();
    void aWithdrawalThatArrivesFirstIsHonoured();
    void aConsentThatEndsLeavesLaterCards();
    void cardsCountWhatTheLearnerWasShown();
    void theDepartmentCanBeOverruled();
    void anOldBundleDoesNotMoveAnybodyBack();
    void aDryRunChangesNothing();
    void aFolderIsImportedFileByFile();
    void cancellingKeepsWhatIsFinished();
    void aFailingStoreImportsNothing();
};

void TestSharingImport::aBundleArrives()
{
    const ImportSummary summary = imported({shared(*m_learner, u"a.crprogress"_s)});
    QCOMPARE(ruleIds(summary.issues), QStringList());
    QCOMPARE(summary.added, 3);
    QCOMPARE(summary.known, 0);
    QCOMPARE(summary.refused, 0);
    QCOMPARE(summary.rejected, 0);
    QVERIFY(summary.plans.first().newLearner);
    const Learner person = m_team->person(testLearner().id).value().value();
    QCOMPARE(person.department, (QStringList{u"Ministry"_s, u"Unit"_s}));
    QCOMPARE(person.pseudonym, testLearner().pseudonym);
    QVERIFY2(person.name.isEmpty(), "pseudonymous unless the name is shared");
    QCOMPARE(person.publicKey, testKey().publicKey);
    const QList<Attempt> attempts = m_team->attempts(person.id).value();
    QCOMPARE(attempts.size(), 3);
    for (const Attempt &attempt : attempts) {
        QVERIFY(!attempt.answer && !attempt.submitted.isValid() && attempt.confidence.isEmpty());
        QVERIFY(sameAttempt(attempt, *m_learner->attempt(attempt.id).value()));
    }
    QCOMPARE(m_team->packsOf({}).value().first().title, u"Permit figures"_s);
    QCOMPARE(m_team->imports().value().size(), 1);
    QCOMPARE(m_team->imports().value().first().added, 3);
    QVERIFY(m_team->check().value().issues.isEmpty());
}

void TestSharingImport::importingTwiceChangesNothing()
{
    const QString path = shared(*m_learner, u"a.crprogress"_s);
    imported({path});
    const QList<Attempt> attempts = m_team->attempts(testLearner().id).value();
    const QList<Consent> consents = m_team->consents(testLearner().id).value();
    const ImportSummary again = imported({path, path});
    QCOMPARE(again.added, 0);
    QCOMPARE(again.known, 6);
    QCOMPARE(again.refused, 0);
    QVERIFY(!again.plans.first().newLearner);
    QCOMPARE(m_team->attempts(testLearner().id).value(), attempts);
    QCOMPARE(m_team->consents(testLearner().id).value(), consents);
    QCOMPARE(m_team->imports().value().size(), 1);
}

void TestSharingImport::twoDevicesUnite()
{
    const auto laptop = learnerStore(m_folder->filePath(u"laptop.crstore"_s), 4, 2); // attempts 2 to 5; 2 is on both
    const QString first = shared(*m_learner, u"a.crprogress"_s);
    const QString second = shared(*laptop, u"b.crprogress"_s, testChoice(), testNow.addSecs(60));
    const ImportSummary summary = imported({second, first});
    QCOMPARE(summary.added, 6);
    QCOMPARE(summary.known, 1);
    QCOMPARE(summary.refused, 0);
    QSet<AttemptId> ids;
    for (const auto all = m_team->attempts(testLearner().id).value(); const Attempt &attempt : all)
        ids.insert(attempt.id);
    QSet<AttemptId> expected;
    for (int i = 0; i < 6; ++i)
        expected.insert(sampleAttempt(i).id);
    QCOMPARE(ids, expected);
}

void TestSharingImport::moreSharedLaterIsTheSameAttempt()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    ShareChoice choice = testChoice();
    choice.fields = allConsentFields();
    const ImportSummary summary = imported({shared(*m_learner, u"b.crprogress"_s, choice, testNow.addSecs(60))});
    QCOMPARE(summary.known, 3);
    QCOMPARE(summary.refused, 0);
}

void TestSharingImport::aKnownIdWithOtherContentIsRefusedAlone()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    // Another device of the same person holds attempt 1 with another outcome, and one that is new.
    const auto forged = openedStore(m_folder->filePath(u"forged.crstore"_s));
    QVERIFY(forged->savePerson(testLearner(u"learner"_s, {u"Ministry"_s, u"Unit"_s})).has_value());
    Attempt changed = sampleAttempt(1);
    changed.outcome = AttemptOutcome::Partial;
    changed.score = 0.0;
    QVERIFY(forged->appendAll({changed, sampleAttempt(9)}).has_value());
    const ImportSummary summary = imported({shared(*forged, u"b.crprogress"_s)});
    QCOMPARE(summary.added, 1);
    QCOMPARE(summary.refused, 1);
    QCOMPARE(summary.rejected, 0);
    QCOMPARE(ruleIds(summary.issues), QStringList{u"progress.conflict"_s});
    QCOMPARE(m_team->attempt(changed.id).value()->outcome, AttemptOutcome::Full);
}

void TestSharingImport::anotherPersonsIdsAreRefused()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    const auto thief = openedStore(m_folder->filePath(u"thief.crstore"_s));
    const Learner person = testLearner(u"thief"_s, {u"Ministry"_s});
    QVERIFY(thief->savePerson(person).has_value());
    Attempt stolen = sampleAttempt(0);
    stolen.learner = person.id;
    QVERIFY(thief->append(stolen).has_value());
    const ImportSummary summary
        = imported({shared(*thief, u"b.crprogress"_s, testChoice(), testNow, testKey('t'), person.id)});
    QCOMPARE(summary.added, 0);
    QCOMPARE(summary.refused, 1);
    QCOMPARE(ruleIds(summary.issues), QStringList{u"progress.conflict"_s});
    QCOMPARE(m_team->attempt(stolen.id).value()->learner, testLearner().id);
}

void TestSharingImport::aStrangersKeyIsRefused()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    const auto more = learnerStore(m_folder->filePath(u"more.crstore"_s), 5);
    const ImportSummary summary
        = imported({shared(*more, u"b.crprogress"_s, testChoice(), testNow, testKey('x'))});
    QCOMPARE(summary.rejected, 1);
    QCOMPARE(summary.added, 0);
    QCOMPARE(ruleIds(summary.issues), QStringList{u"progress.owner"_s});
    QCOMPARE(m_team->attempts(testLearner().id).value().size(), 3);
}

void TestSharingImport::anUnsignedBundleCannotReplaceASignedOne()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    const QString path = m_folder->filePath(u"b.crprogress"_s);
    QVERIFY(shareBundle(*m_learner, testLearner().id, testChoice(), nullptr, path, m_clock).has_value());
    ImportOptions options;
    QCOMPARE(ruleIds(imported({path}, options).issues), QStringList{u"sign.missing"_s});
    options.requirement = BundleRequirement::Intact;
    QCOMPARE(ruleIds(imported({path}, options).issues), QStringList{u"progress.owner"_s});
}

void TestSharingImport::refusedBundles_data()
{
    QTest::addColumn<QString>("recipient");
    QTest::addColumn<QDate>("until");
    QTest::addColumn<QDateTime>("created");
    QTest::addColumn<int>("daysAhead"); // of an attempt
    QTest::addColumn<QString>("rule");
    const QDate open(2027, 6, 30);
    const QString ours = u"Ministry/Unit"_s;
    QTest::newRow("sound") << ours << open << testNow << 0 << QString();
    QTest::newRow("consent ends today") << ours << testNow.date() << testNow << 0 << QString();
    QTest::newRow("consent ended yesterday") << ours << testNow.date().addDays(-1) << testNow.addDays(-5) << 0
                                             << u"progress.consent"_s;
    QTest::newRow("for the organisation") << u"Ministry"_s << open << testNow << 0 << QString();
    QTest::newRow("for nobody in particular") << QString() << open << testNow << 0 << QString();
    QTest::newRow("for another ministry") << u"Health"_s << open << testNow << 0 << u"progress.consent"_s;
    QTest::newRow("for a name that only begins alike") << u"Ministry of Health"_s << open << testNow << 0
                                                       << u"progress.consent"_s;
    QTest::newRow("for a name the store was told") << u"Dana Whitford"_s << open << testNow << 0 << QString();
    QTest::newRow("an attempt of tomorrow: clocks differ") << ours << open << testNow << 1 << QString();
    QTest::newRow("an attempt of the day after tomorrow") << ours << open << testNow << 2 << u"progress.future"_s;
    QTest::newRow("made in the future") << ours << open << testNow.addDays(2) << 0 << u"progress.future"_s;
}

void TestSharingImport::refusedBundles()
{
    QFETCH(QString, recipient);
    QFETCH(QDate, until);
    QFETCH(QDateTime, created);
    QFETCH(int, daysAhead);
    QFETCH(QString, rule);
    QVERIFY(m_team->saveSetting(u"recipients"_s, u"Learning team\nDana Whitford"_s).has_value());
    if (daysAhead > 0) {
        Attempt attempt = sampleAttempt(8);
        attempt.submitted = QDateTime(testNow.date().addDays(daysAhead), QTime(1, 0), Qt::UTC);
        attempt.started = attempt.submitted;
        attempt.day = attempt.submitted.date();
        QVERIFY(m_learner->append(attempt).has_value());
    }
    ShareChoice choice = testChoice();
    choice.recipient = recipient;
    choice.until = until;
    const ImportSummary summary = imported({shared(*m_learner, u"a.crprogress"_s, choice, created)});
    QCOMPARE(ruleIds(summary.issues), rule.isEmpty() ? QStringList() : QStringList{rule});
    QCOMPARE(summary.rejected, rule.isEmpty() ? 0 : 1);
    QCOMPARE(m_team->isEmpty().value(), !rule.isEmpty());
}

void TestSharingImport::aWithdrawalIsHonoured()
{
    const QString first = shared(*m_learner, u"a.crprogress"_s);
    imported({first});
    QVERIFY(m_team->peopleWithoutConsent(testNow.date()).value().isEmpty());
    const QString withdrawal = m_folder->filePath(u"w.crprogress"_s);
    const FixedClock later(testNow.addSecs(3600));
    const KeyPair key = testKey();
    QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry/Unit"_s, &key, withdrawal, later).has_value());
    const ImportSummary summary = imported({withdrawal});
    QCOMPARE(ruleIds(summary.issues), QStringList());
    QCOMPARE(summary.added, 0);
    QCOMPARE(m_team->peopleWithoutConsent(testNow.date()).value(), QSet{testLearner().id});
    QCOMPARE(ruleIds(imported({first}).issues), QStringList{u"progress.consent"_s});
    // A consent given anew afterwards is a consent.
    imported({shared(*m_learner, u"b.crprogress"_s, testChoice(), testNow.addSecs(7200))});
    QVERIFY(m_team->peopleWithoutConsent(testNow.date()).value().isEmpty());
}

void TestSharingImport::aWithdrawalEndsOneRecipientOnly()
{
    imported({shared(*m_learner, u"a.crprogress"_s)});
    ShareChoice forMinistry = testChoice();
    forMinistry.recipient = u"Ministry"_s;
    imported({shared(*m_learner, u"b.crprogress"_s, forMinistry, testNow.addSecs(60))});
    const KeyPair key = testKey();
    const QString first = m_folder->filePath(u"w1.crprogress"_s);
    const QString second = m_folder->filePath(u"w2.crprogress"_s);
    QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry/Unit"_s, &key, first, FixedClock(testNow.addSecs(120))).has_value());
    QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry"_s, &key, second, FixedClock(testNow.addSecs(180))).has_value());
    imported({first});
    QVERIFY(m_team->peopleWithoutConsent(testNow.date()).value().isEmpty());
    imported({second});
    QCOMPARE(m_team->peopleWithoutConsent(testNow.date()).value(), QSet{testLearner().id});
}

void TestSharingImport::aWithdrawalThatArrivesFirstIsHonoured()
{
    const QString bundle = shared(*m_learner, u"a.crprogress"_s);
    const QString withdrawal = m_folder->filePath(u"w.crprogress"_s);
    const KeyPair key = testKey();
    QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry/Unit"_s, &key, withdrawal, FixedClock(testNow.addSecs(60))).has_value());
    QCOMPARE(ruleIds(imported({withdrawal}).issues), QStringList());
    QCOMPARE(ruleIds(imported({bundle}).issues), QStringList{u"progress.consent"_s});
    QVERIFY(m_team->attempts(testLearner().id).value().isEmpty());
}

void TestSharingImport::aConsentThatEndsLeavesLaterCards()
{
    imported({shared(*m_learner, u"a.crprogress"_s)}); // until 2027-06-30
    QVERIFY(m_team->peopleWithoutConsent(QDate(2027, 6, 30)).value().isEmpty());
    QCOMPARE(m_team->peopleWithoutConsent(QDate(2027, 7, 1)).value(), QSet{testLearner().id});
}

void TestSharingImport::cardsCountWhatTheLearnerWasShown()
{
    // Enough for a level: ten items on two days, of two kinds; one wrong, one with a hint, one prediction.
    QList<Attempt> more;
    for (int i = 20; i < 32; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.submitted = attempt.submitted.addDays(i % 2);
        attempt.started = attempt.submitted;
        attempt.day = attempt.submitted.date();
        attempt.kind = i % 3 == 0 ? u"choice.one"_s : u"numeric"_s;
        if (i == 21) {
            attempt.outcome = AttemptOutcome::Partial;
            attempt.score = 0.0;
        }
        attempt.hints = i == 22 ? 1 : 0;
        attempt.purpose = i == 23 ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
        more << attempt;
    }
    QVERIFY(m_learner->appendAll(more).has_value());
    const KeyPair key = testKey();
    const Bundle bundle = gatherBundle(*m_learner, testLearner().id, testChoice(), m_clock).value();
    const PreparedShare share = prepareShare(bundle, &key).value();
    const QString path = m_folder->filePath(u"a.crprogress"_s);
    QVERIFY(handOutShare(*m_learner, share, path).has_value());
    const QStringList codes = builtInFramework().codes();
    const LearnerState shown = learnerState(testLearner().id, evidenceFacts(share.bundle.attempts), codes);
    QCOMPARE(imported({path}).added, 15);
    QList<LearnerState> counted;
    QVERIFY(m_team->learnerStates({QDate()}, [&](const LearnerState &state) {
        counted << state;
        return true;
    }).has_value());
    QCOMPARE(counted.size(), 1);
    QVERIFY(agree(counted.constFirst(), shown));
    const auto figures = std::find_if(shown.competencies.begin(), shown.competencies.end(),
                                      [](const CompetencyFigures &one) { return one.code == u"C1"_s; });
    QCOMPARE(figures->items, 3 + 12 - 2); // neither the one with a hint nor the prediction
    QCOMPARE(figures->right, 3 + 12 - 3);
}

void TestSharingImport::theDepartmentCanBeOverruled()
{
    ImportOptions options;
    options.department = {u"Agency"_s, u"North"_s};
    imported({shared(*m_learner, u"a.crprogress"_s)}, options);
    QCOMPARE(m_team->person(testLearner().id).value()->department, options.department);
}

void TestSharingImport::anOldBundleDoesNotMoveAnybodyBack()
{
    const QString old = shared(*m_learner, u"old.crprogress"_s, testChoice(), testNow.addDays(-30));
    Learner moved = *m_learner->person(testLearner().id).value();
    moved.department = {u"Ministry"_s, u"Roads"_s};
    QVERIFY(m_learner->savePerson(moved).has_value());
    imported({shared(*m_learner, u"new.crprogress"_s), old});
    QCOMPARE(m_team->person(testLearner().id).value()->department, moved.department);
}

void TestSharingImport::aDryRunChangesNothing()
{
    ImportOptions options;
    options.dryRun = true;
    const ImportSummary summary = imported({shared(*m_learner, u"a.crprogress"_s)}, options);
    QCOMPARE(summary.added, 3);
    QVERIFY(summary.plans.first().newLearner);
    QVERIFY(m_team->isEmpty().value());
    QVERIFY(m_team->imports().value().isEmpty());
}

void TestSharingImport::aFolderIsImportedFileByFile()
{
    const QString folder = m_folder->filePath(u"in"_s);
    QVERIFY(QDir().mkpath(folder));
    shared(*m_learner, u"in/b.crprogress"_s);
    QVERIFY(saveFile(folder + u"/a.crprogress"_s, "not a bundle").has_value());
    QVERIFY(saveFile(folder + u"/readme.txt"_s, "left alone").has_value());
    const ImportSummary summary = imported({folder});
    QCOMPARE(summary.plans.size(), 2);
    QCOMPARE(summary.rejected, 1);
    QCOMPARE(summary.added, 3);
    QCOMPARE(ruleIds(summary.issues), QStringList{u"zip.open"_s});
    QCOMPARE(summary.issues.first().place.path, folder + u"/a.crprogress"_s);
    QCOMPARE(importBundles(*m_team, {m_folder->filePath(u"nothing"_s)}, {}, m_clock).error().id, u"io.not-found"_s);
}

void TestSharingImport::cancellingKeepsWhatIsFinished()
{
    const auto other = learnerStore(m_folder->filePath(u"ben.crstore"_s), 2, 0, u"ben"_s);
    const QString first = shared(*m_learner, u"a.crprogress"_s);
    const QString second = shared(*other, u"b.crprogress"_s, testChoice(), testNow, testKey('b'), testLearner(u"ben"_s).id);
    Progress *running = nullptr;
    Progress progress([&](int, int) { running->cancel(); });
    running = &progress;
    const Result<ImportSummary> summary = importBundles(*m_team, {first, second}, {}, m_clock, progress);
    QVERIFY(summary->cancelled);
    QCOMPARE(summary->added, 3);
    QCOMPARE(m_team->people().value().size(), 1);
}

void TestSharingImport::aFailingStoreImportsNothing()
{
    const QString path = shared(*m_learner, u"a.crprogress"_s);
    m_team.reset();
    const auto readOnly = openedStore(m_folder->filePath(u"team.crstore"_s), StoreMode::ReadOnly);
    const Result<ImportSummary> summary = importBundles(*readOnly, {path}, {}, m_clock);
    QVERIFY(!summary.has_value());
    QCOMPARE(summary.error().id, u"io.write"_s);
    QVERIFY(readOnly->isEmpty().value());
}

QTEST_GUILESS_MAIN(TestSharingImport)
#include "test_sharing_import.moc"
