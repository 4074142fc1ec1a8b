// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/modelanswer.h"
#include "learnerfixture.h"
#include "lesson/values.h"
#include "progress/sampleattempts.h"
#include "ui_kit/messagebar.h"
#include "ui_learner/recordmodel.h"
#include "ui_learner/recordpage.h"

#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What the record says of a competency as time goes by.
class TestRecord : public QObject
{
    Q_OBJECT

private slots:
    void whatFadesShouldBeRefreshed_data();
    void whatFadesShouldBeRefreshed();
    void correctedPacksOfferNewGrades_data();
    void correctedPacksOfferNewGrades();
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

void TestRecord::correctedPacksOfferNewGrades_data()
{
    QTest::addColumn<Preferences>("preferences");
    QTest::addColumn<QString>("what");
    QTest::newRow("English") << Preferences{} << u"3 of your answers would be graded differently."_s;
    Preferences french;
    french.language = u"fr"_s;
    french.dark = true;
    QTest::newRow("French, dark") << french << u"3 de vos réponses recevraient une autre note."_s;
    Preferences large;
    large.textPercent = 200;
    QTest::newRow("large text") << large << u"3 of your answers would be graded differently."_s;
}

void TestRecord::correctedPacksOfferNewGrades()
{
    QFETCH(Preferences, preferences);
    LearnerFixture learner(preferences);
    // Right answers that an earlier version of the pack took for wrong.
    const Pack &pack = *learner.desk->pack(u"org.chartroom.core"_s);
    GradingCache cache;
    int number = 0;
    for (const Exercise &exercise : pack.lessons.first().exercises) {
        const auto answer = modelAnswer(pack, exercise, 0, u"en"_s, cache);
        const auto variant = variantAt(exercise, 0, packTables(pack));
        if (!answer || !variant || exercise.kind == u"reflection" || number == 3)
            continue;
        Attempt attempt = sampleAttempt(number++);
        attempt.learner = learner.desk->person().id;
        attempt.exercise = exercise.uuid;
        attempt.exerciseTitle = exerciseTitle(exercise, {});
        attempt.kind = exercise.kind;
        attempt.pack = pack.id;
        attempt.version = u"0.9.0"_s;
        attempt.variant = variant->values;
        attempt.answer = *answer;
        attempt.outcome = AttemptOutcome::Partial;
        attempt.score = 0.0;
        QVERIFY(learner.store->append(attempt));
    }
    QCOMPARE(number, 3);
    QVERIFY(learner.desk->refresh());
    RecordPage record(*learner.desk);
    record.resize(1100, 700);
    record.show();
    auto *bar = record.findChild<MessageBar *>(u"regrade-bar"_s);
    QTRY_VERIFY(bar->isVisible());
    QFETCH(QString, what);
    QVERIFY2(bar->text().contains(what), qPrintable(bar->text()));
    QCOMPARE(learner.storedAttempts(), 3); // nothing changes by looking
    QCoreApplication::processEvents();
    const QString folder = QStringLiteral(CHARTROOM_BINARY_DIR "/pictures");
    QDir().mkpath(folder);
    record.grab().save(folder + u"/regrade-"_s + QString::fromLatin1(QTest::currentDataTag()).remove(u' ') + u".png"_s);
    QString asked;
    QTimer::singleShot(0, &record, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        asked = box->informativeText();
        box->grab().save(folder + u"/regrade-ask-"_s + QString::fromLatin1(QTest::currentDataTag()).remove(u' ') + u".png"_s);
        box->defaultButton()->click();
    });
    record.findChild<QPushButton *>(u"regrade-show"_s)->click();
    QCOMPARE(asked.count(u'•'), 3);
    QCOMPARE(learner.storedAttempts(), 6);
    QTRY_VERIFY(!bar->isVisible());
    for (const Attempt &attempt : learner.desk->attempts())
        QCOMPARE(attempt.outcome, attempt.regradeOf ? AttemptOutcome::Full : AttemptOutcome::Partial);
}

QTEST_MAIN(TestRecord)
#include "test_record.moc"
