// SPDX-License-Identifier: GPL-3.0-or-later
#include "learnerfixture.h"
#include "progress/sampleattempts.h"
#include "ui_learner/recordmodel.h"

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What the record says of a competency as time goes by.
class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void whatFadesShouldBeRefreshed_data();
    void whatFadesShouldBeRefreshed();
};

void TestRecord::whatFadesShouldBeRefreshed_data()
{
    QTest::addColumn<int>("daysAgo");
    QTest::addColumn<bool>("refresh");
    QTest::newRow("last week") << 7 << false;
    QTest::newRow("two years ago") << 730 << true;
}

void TestRecord::whatFadesShouldBeRefreshed()
{
    QFETCH(int, daysAgo);
    QFETCH(bool, refresh);
    LearnerFixture learner;
    for (int i = 0; i < 10; ++i) { // ten right answers of two types on two days: enough evidence
        Attempt attempt = sampleAttempt(i);
        attempt.learner = learner.desk->person().id;
        attempt.submitted = learner.clock.now().addDays(i % 2 - daysAgo);
        attempt.started = attempt.submitted.addSecs(-41);
        attempt.day = attempt.submitted.date();
        attempt.kind = i < 5 ? u"numeric"_s : u"chart.point"_s;
        attempt.competencies = {{u"C1.2"_s, 1.0}};
        QVERIFY(learner.store->append(attempt));
    }
    QVERIFY(learner.desk->refresh());
    const RecordModel record(*learner.desk);
    for (int row = 0; row < record.rowCount(); ++row) {
        const QString status = record.index(row, RecordModel::Status).data().toString();
        const bool isIt = record.codeAt(row) == u"C1";
        QCOMPARE(status == u"Refresh due", isIt && refresh);
        if (isIt)
            QCOMPARE(record.sentenceAt(row).contains(u"refresh"), refresh);
        if (isIt) // the level stays what the answers proved
            QVERIFY(record.index(row, RecordModel::Level).data().toString().startsWith(u"2"));
    }
}

QTEST_MAIN(TestRecord)
#include "test_record.moc"
