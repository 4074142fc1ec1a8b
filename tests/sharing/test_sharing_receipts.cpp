// SPDX-License-Identifier: GPL-3.0-or-later
#include "sharing/sharingfixture.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What stays with the learner after sharing, and how much is shared.
class TestSharingReceipts : public QObject, private SharingFixture
{
    Q_OBJECT

private slots:
    void init() { makeStores(); }
    void sharingLeavesConsentAndReceipt();
    void receiptStates_data();
    void receiptStates();
    void nothingIsSharedWithoutItsReceipt();
    void periodsAndInstantsNarrowWhatIsShared();
};

void TestSharingReceipts::sharingLeavesConsentAndReceipt()
{
    const QString path = shared(*m_learner, u"a.crprogress"_s);
    const QList<ShareReceipt> receipts = m_learner->receipts(testLearner().id).value();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.first().attempts, 3);
    QCOMPARE(receipts.first().keyId, testKey().keyId());
    QCOMPARE(receipts.first().sha256, sha256Hex(readFile(path).value()));
    QCOMPARE(receipts.first().at, testNow);
    const QList<Consent> consents = m_learner->consents(testLearner().id).value();
    QCOMPARE(consents.size(), 1);
    QCOMPARE(consents.first().id, receipts.first().consent);
    QCOMPARE(consents.first().until, QDate(2027, 6, 30));
    QVERIFY2(m_learner->peopleWithoutConsent(QDate(2099, 1, 1)).value().isEmpty(), "one's own store is one's own");
}

void TestSharingReceipts::receiptStates_data()
{
    QTest::addColumn<bool>("newer");
    QTest::addColumn<bool>("withdrawn");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<ReceiptState>("state");
    const QDate today = testNow.date();
    QTest::newRow("active") << false << false << today << ReceiptState::Active;
    QTest::newRow("replaced by a newer one") << true << false << today << ReceiptState::Replaced;
    QTest::newRow("withdrawn") << true << true << today << ReceiptState::Withdrawn;
    QTest::newRow("ended") << false << false << QDate(2027, 7, 1) << ReceiptState::Ended;
}

void TestSharingReceipts::receiptStates()
{
    QFETCH(bool, newer);
    QFETCH(bool, withdrawn);
    QFETCH(QDate, today);
    shared(*m_learner, u"a.crprogress"_s);
    if (newer)
        shared(*m_learner, u"b.crprogress"_s, testChoice(), testNow.addSecs(60));
    const FixedClock later(testNow.addSecs(120));
    if (withdrawn)
        QVERIFY(withdrawConsent(*m_learner, testLearner().id, u"Ministry/Unit"_s, nullptr, {}, later).has_value());
    const QList<ShareReceipt> receipts = m_learner->receipts(testLearner().id).value();
    const QList<Consent> consents = m_learner->consents(testLearner().id).value();
    QTEST(receiptState(receipts.first(), receipts, consents, today), "state");
}

void TestSharingReceipts::nothingIsSharedWithoutItsReceipt()
{
    const QString path = m_folder->filePath(u"no/folder/a.crprogress"_s);
    const KeyPair key = testKey();
    const auto failed = shareBundle(*m_learner, testLearner().id, testChoice(), &key, path, m_clock);
    QVERIFY(!failed.has_value());
    QCOMPARE(failed.error().id, u"io.write"_s);
    QVERIFY(m_learner->receipts(testLearner().id).value().isEmpty());
    QVERIFY(m_learner->consents(testLearner().id).value().isEmpty());
    const auto unknown = shareBundle(*m_learner, testLearner(u"nobody"_s).id, testChoice(), &key,
                                     m_folder->filePath(u"x"_s), m_clock);
    QCOMPARE(unknown.error().id, u"progress.learner-unknown"_s);
}

void TestSharingReceipts::periodsAndInstantsNarrowWhatIsShared()
{
    ShareChoice choice = testChoice();
    choice.since = sampleAttempt(1).submitted;
    QCOMPARE(gatherBundle(*m_learner, testLearner().id, choice, m_clock)->attempts.size(), 2);
    choice.since = {};
    choice.period = parsePeriod(u"2026-02"_s).value();
    QVERIFY(gatherBundle(*m_learner, testLearner().id, choice, m_clock)->attempts.isEmpty());
    choice.period = parsePeriod(u"2026-03"_s).value();
    QCOMPARE(gatherBundle(*m_learner, testLearner().id, choice, m_clock)->attempts.size(), 3);
    // A new grade of an old answer is told by the day on which it was made.
    Attempt regrade = sampleAttempt(0);
    regrade.id = newAttemptId(QDate(2026, 5, 1), 0);
    regrade.regradeOf = sampleAttempt(0).id;
    QVERIFY(m_learner->append(regrade).has_value());
    choice.period = {};
    choice.since = QDateTime(QDate(2026, 4, 1), QTime(0, 0), Qt::UTC);
    QCOMPARE(gatherBundle(*m_learner, testLearner().id, choice, m_clock)->attempts, QList<Attempt>{regrade});
}

QTEST_GUILESS_MAIN(TestSharingReceipts)
#include "test_sharing_receipts.moc"
