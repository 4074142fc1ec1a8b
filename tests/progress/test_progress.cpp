// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/attemptid.h"
#include "progress/attemptjson.h"
#include "progress/consent.h"
#include "progress/period.h"
#include "progress/person.h"
#include "progress/sampleattempts.h"
#include "progress/sharedfields.h"

#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestProgress : public QObject
{
    Q_OBJECT

private slots:
    void theExampleOfTheContractIsRead();
    void attemptsTravelUnchanged_data();
    void attemptsTravelUnchanged();
    void onlyConsentedKeysAreWritten_data();
    void onlyConsentedKeysAreWritten();
    void confidenceDoesNotHideInAnswers();
    void badLinesAreRefused_data();
    void badLinesAreRefused();
    void keysOutsideTheConsentAreRefused();
    void unknownKeysAreIgnored();
    void sameAttemptComparesWhatBothHold();
    void attemptIdsSortAndHideTheTime();
    void periods_data();
    void periods();
    void badPeriods_data();
    void badPeriods();
    void thePeriodBefore_data();
    void thePeriodBefore();
    void consentWordsGoBothWays();
    void consentEndsAfterItsDay();
    void whatMayLeaveTheStore_data();
    void whatMayLeaveTheStore();
    void attemptsLoseWhatIsNotShared();
    void pseudonymsAreStableAndDiffer();
    void departmentsGoBothWays();
};

namespace {

QJsonObject contractLine()
{
    return QJsonDocument::fromJson(R"({"id": "0192f0c1-2b3c-7d4e-8f50-112233445566",
        "exercise": "0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e02", "exerciseTitle": "Total decided", "kind": "numeric",
        "pack": "org.example.permit-figures", "version": "1.0.0", "rev": 1,
        "gradingHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", "seed": 3,
        "variant": {"year": 2024}, "language": "en", "role": "learn", "purpose": "answer", "day": "2026-03-02",
        "started": "2026-03-02T09:30:00Z", "submitted": "2026-03-02T09:30:41Z", "seconds": 41,
        "answer": {"text": "741"}, "read": "741", "outcome": "full", "score": 1, "feedback": null,
        "misconception": null, "checks": [], "hints": 0, "aided": false, "confidence": "sure",
        "competencies": {"C1": 1}, "difficulty": 1, "grader": "1.0.0", "regradeOf": null})").object();
}

QJsonObject with(const QString &key, const QJsonValue &value)
{
    QJsonObject line = contractLine();
    line.insert(key, value);
    return line;
}

QJsonObject without(const QString &key)
{
    QJsonObject line = contractLine();
    line.remove(key);
    return line;
}

} // namespace

void TestProgress::theExampleOfTheContractIsRead()
{
    const Result<Attempt> attempt = attemptFromJson(contractLine());
    QVERIFY2(attempt.has_value(), qPrintable(attempt ? QString() : attempt.error().detail));
    QCOMPARE(attempt->exerciseTitle, u"Total decided"_s);
    QCOMPARE(attempt->seed, 3);
    QCOMPARE(attempt->submitted, QDateTime(QDate(2026, 3, 2), QTime(9, 30, 41), Qt::UTC));
    QCOMPARE(attempt->seconds, 41);
    QCOMPARE(attempt->outcome, AttemptOutcome::Full);
    QCOMPARE(attempt->competencies, (QMap<QString, double>{{u"C1"_s, 1.0}}));
    QCOMPARE(toJson(*attempt), contractLine());
}

void TestProgress::attemptsTravelUnchanged_data()
{
    QTest::addColumn<QString>("change");
    for (const char *row : {"all filled in", "partial with feedback", "prediction", "regraded", "reflection without score",
                            "milliseconds stay", "several competencies with levels"})
        QTest::newRow(row) << QString::fromLatin1(row);
}

void TestProgress::attemptsTravelUnchanged()
{
    QFETCH(QString, change);
    Attempt attempt = sampleAttempt();
    if (change.startsWith(u"partial"_s)) {
        attempt.outcome = AttemptOutcome::Partial;
        attempt.score = 0.3333;
        attempt.feedback = u"used-count"_s;
        attempt.misconception = u"count-for-sum"_s;
    } else if (change == u"prediction"_s) {
        attempt.purpose = AttemptPurpose::Prediction;
    } else if (change == u"regraded"_s) {
        attempt.regradeOf = testId<AttemptId>(u"older"_s);
        attempt.regradeReason = u"Revision 1 was replaced by revision 2."_s;
    } else if (change.startsWith(u"reflection"_s)) {
        attempt.kind = u"reflection"_s;
        attempt.score.reset();
    } else if (change.startsWith(u"milliseconds"_s)) {
        attempt.submitted = attempt.submitted.addMSecs(7);
    } else if (change.startsWith(u"several"_s)) {
        attempt.competencies = {{u"C2.3"_s, 0.5}, {u"D1"_s, 1.0}};
    }
    Result<Attempt> read = attemptFromJson(toJson(attempt));
    QVERIFY(read.has_value());
    read->learner = attempt.learner; // named by the bundle, not by the line
    read->device = attempt.device;
    QCOMPARE(*read, attempt);
}

void TestProgress::onlyConsentedKeysAreWritten_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<QStringList>("present");
    QTest::addColumn<QStringList>("absent");
    const QStringList answers{u"answer"_s, u"read"_s, u"feedback"_s, u"misconception"_s, u"checks"_s};
    const QStringList times{u"started"_s, u"submitted"_s, u"seconds"_s};
    QTest::newRow("attempts alone carry the day but neither answers nor times")
        << QStringList{} << QStringList{u"day"_s, u"outcome"_s, u"score"_s, u"hints"_s, u"aided"_s, u"difficulty"_s}
        << QStringList(answers + times + QStringList{u"confidence"_s});
    QTest::newRow("answers") << QStringList{u"answers"_s} << answers << QStringList(times + QStringList{u"confidence"_s});
    QTest::newRow("times") << QStringList{u"times"_s} << times << QStringList(answers + QStringList{u"confidence"_s});
    QTest::newRow("confidence") << QStringList{u"confidence"_s} << QStringList{u"confidence"_s}
                                << QStringList(answers + times);
}

void TestProgress::onlyConsentedKeysAreWritten()
{
    QFETCH(QStringList, fields);
    QFETCH(QStringList, present);
    QFETCH(QStringList, absent);
    const QJsonObject line = toJson(sampleAttempt(), consentFromWords(fields).value());
    for (const QString &key : present)
        QVERIFY2(line.contains(key), qPrintable(key));
    for (const QString &key : absent)
        QVERIFY2(!line.contains(key), qPrintable(key));
    QVERIFY(attemptFromJson(line, consentFromWords(fields).value()).has_value());
}

void TestProgress::confidenceDoesNotHideInAnswers()
{
    Attempt attempt = sampleAttempt();
    attempt.answer = QJsonObject{{u"confidence"_s, u"sure"_s},
                                 {u"stages"_s, QJsonArray{QJsonObject{{u"choice"_s, u"a"_s}, {u"confidence"_s, u"guess"_s}}}}};
    const QJsonObject bare{{u"stages"_s, QJsonArray{QJsonObject{{u"choice"_s, u"a"_s}}}}};
    QCOMPARE(toJson(attempt, ConsentField::Answers)[u"answer"_s].toObject(), bare);
    QCOMPARE(toJson(attempt, ConsentField::Answers | ConsentField::Confidence)[u"answer"_s].toObject(), *attempt.answer);
}

void TestProgress::badLinesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("line");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *name, const QJsonObject &line, const QString &key) {
        QTest::newRow(name) << line << key;
    };
    for (const QString &key : contractLine().keys())
        QTest::addRow("without %s", qPrintable(key)) << without(key) << key;
    row("id is no UUID", with(u"id"_s, u"17"_s), u"id"_s);
    row("id in capital letters", with(u"id"_s, u"0192F0C1-2B3C-7D4E-8F50-112233445566"_s), u"id"_s);
    row("outcome invalid is never stored", with(u"outcome"_s, u"invalid"_s), u"outcome"_s);
    row("full needs score 1", with(u"score"_s, 0.5), u"score"_s);
    row("score 1 needs full", with(u"outcome"_s, u"partial"_s), u"score"_s);
    row("score above 1", with(u"score"_s, 1.5), u"score"_s);
    row("score as text", with(u"score"_s, u"1"_s), u"score"_s);
    row("null score only for reflections", with(u"score"_s, QJsonValue::Null), u"score"_s);
    row("seed beyond 2^53 − 1", with(u"seed"_s, 9007199254740992.0), u"seed"_s);
    row("seed with a fraction", with(u"seed"_s, 1.5), u"seed"_s);
    row("difficulty 5", with(u"difficulty"_s, 5), u"difficulty"_s);
    row("weight 0", with(u"competencies"_s, QJsonObject{{u"C1"_s, 0}}), u"competencies"_s);
    row("weight above 1", with(u"competencies"_s, QJsonObject{{u"C1"_s, 1.1}}), u"competencies"_s);
    row("no competency", with(u"competencies"_s, QJsonObject{}), u"competencies"_s);
    row("unknown role", with(u"role"_s, u"exam"_s), u"role"_s);
    row("unknown confidence", with(u"confidence"_s, u"very"_s), u"confidence"_s);
    row("grading hash too short", with(u"gradingHash"_s, u"abc"_s), u"gradingHash"_s);
    row("day that is not that of submission", with(u"day"_s, u"2026-03-03"_s), u"day"_s);
    row("day that does not exist", with(u"day"_s, u"2026-02-30"_s), u"day"_s);
    row("started after submitted", with(u"started"_s, u"2026-03-02T09:31:00Z"_s), u"started"_s);
    row("instant without Z", with(u"submitted"_s, u"2026-03-02T09:30:41"_s), u"submitted"_s);
    row("negative seconds", with(u"seconds"_s, -1), u"seconds"_s);
    row("six hints", with(u"hints"_s, 6), u"hints"_s);
    row("answer is no object", with(u"answer"_s, u"741"_s), u"answer"_s);
    row("checks are no list", with(u"checks"_s, QJsonObject{}), u"checks"_s);
    row("a reason without a regrade", with(u"regradeReason"_s, u"because"_s), u"regradeReason"_s);
    row("regrade of itself", with(u"regradeOf"_s, u"0192f0c1-2b3c-7d4e-8f50-112233445566"_s), u"regradeOf"_s);
}

void TestProgress::badLinesAreRefused()
{
    QFETCH(QJsonObject, line);
    const Result<Attempt> attempt = attemptFromJson(line);
    QVERIFY(!attempt.has_value());
    QCOMPARE(attempt.error().id, u"progress.attempt-invalid"_s);
    QTEST(attempt.error().detail, "key");
}

void TestProgress::keysOutsideTheConsentAreRefused()
{
    const Result<Attempt> attempt = attemptFromJson(contractLine(), ConsentField::Attempts);
    QVERIFY(!attempt.has_value());
    QCOMPARE(attempt.error().id, u"progress.attempt-invalid"_s);
}

void TestProgress::unknownKeysAreIgnored()
{
    QVERIFY(attemptFromJson(with(u"mood"_s, u"good"_s)).has_value());
}

void TestProgress::sameAttemptComparesWhatBothHold()
{
    const Attempt full = sampleAttempt();
    Attempt sparse = full;
    sparse.answer.reset();
    sparse.read.clear();
    sparse.checks = {};
    sparse.confidence.clear();
    sparse.started = sparse.submitted = {};
    sparse.seconds.reset();
    QVERIFY2(sameAttempt(full, sparse), "less was shared, nothing differs");
    Attempt changed = sparse;
    changed.outcome = AttemptOutcome::Partial;
    changed.score = 0.0;
    QVERIFY(!sameAttempt(full, changed));
    Attempt foreign = full;
    foreign.learner = testId<LearnerId>(u"somebody else"_s);
    QVERIFY(!sameAttempt(full, foreign));
    Attempt otherAnswer = full;
    otherAnswer.answer = QJsonObject{{u"text"_s, u"817"_s}};
    QVERIFY(!sameAttempt(full, otherAnswer));
}

void TestProgress::attemptIdsSortAndHideTheTime()
{
    const QDate day(2026, 3, 2);
    QString last;
    for (int i = 0; i < 200; ++i) {
        const AttemptId id = newAttemptId(day, i);
        QCOMPARE(id.toString().at(14), u'7'); // the version
        QCOMPARE(id.uuid.variant(), QUuid::DCE);
        QVERIFY(id.toString() > last);
        last = id.toString();
        // RFC 9562: the first 48 bits are Unix milliseconds. They say the start of the day and nothing finer.
        bool isNumber = false;
        const qint64 milliseconds = last.left(8).append(last.mid(9, 4)).toLongLong(&isNumber, 16);
        QVERIFY(isNumber);
        QCOMPARE(milliseconds, QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
    }
    QVERIFY(newAttemptId(day.addDays(1), 0).toString() > last);
}

void TestProgress::periods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    QTest::newRow("year") << u"2025"_s << QDate(2025, 1, 1) << QDate(2025, 12, 31);
    QTest::newRow("first half") << u"2025-H1"_s << QDate(2025, 1, 1) << QDate(2025, 6, 30);
    QTest::newRow("second half") << u"2025-H2"_s << QDate(2025, 7, 1) << QDate(2025, 12, 31);
    QTest::newRow("third quarter") << u"2025-Q3"_s << QDate(2025, 7, 1) << QDate(2025, 9, 30);
    QTest::newRow("April") << u"2025-04"_s << QDate(2025, 4, 1) << QDate(2025, 4, 30);
    QTest::newRow("February of a leap year") << u"2024-02"_s << QDate(2024, 2, 1) << QDate(2024, 2, 29);
    QTest::newRow("days") << u"2025-01-05..2025-03-04"_s << QDate(2025, 1, 5) << QDate(2025, 3, 4);
}

void TestProgress::periods()
{
    QFETCH(QString, text);
    QFETCH(QDate, from);
    QFETCH(QDate, to);
    const Result<Period> period = parsePeriod(text);
    QVERIFY(period.has_value());
    QCOMPARE(*period, (Period{from, to}));
    QCOMPARE(periodText(*period), text);
    QVERIFY(period->contains(from) && period->contains(to));
    QVERIFY(!period->contains(from.addDays(-1)) && !period->contains(to.addDays(1)));
}

void TestProgress::badPeriods_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "25", "2025-H3", "2025-Q5", "2025-13", "2025-1", "2025-01-31..2025-01-01",
                             "2025-01-01..", "2025-02-30..2025-03-01", "soon", "2025-01-01..2025-02-01..2025-03-01"})
        QTest::newRow(*text ? text : "(empty)") << QString::fromLatin1(text);
}

void TestProgress::badPeriods()
{
    QFETCH(QString, text);
    const Result<Period> period = parsePeriod(text);
    QVERIFY(!period.has_value());
    QCOMPARE(period.error().id, u"usage.value"_s);
}

void TestProgress::thePeriodBefore_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("before");
    QTest::newRow("year") << u"2025"_s << u"2024"_s;
    QTest::newRow("half year") << u"2025-H1"_s << u"2024-H2"_s;
    QTest::newRow("quarter") << u"2025-Q1"_s << u"2024-Q4"_s;
    QTest::newRow("month") << u"2025-03"_s << u"2025-02"_s;
    QTest::newRow("ten days") << u"2025-01-11..2025-01-20"_s << u"2025-01-01..2025-01-10"_s;
}

void TestProgress::thePeriodBefore()
{
    QFETCH(QString, period);
    const Period found = previousPeriod(parsePeriod(period).value());
    QTEST(periodText(found), "before");
}

void TestProgress::consentWordsGoBothWays()
{
    const QStringList all{u"attempts"_s,   u"answers"_s, u"times"_s,      u"confidence"_s, u"selfRating"_s,
                          u"notes"_s,      u"reflections"_s, u"problems"_s, u"nomination"_s, u"pulse"_s};
    QCOMPARE(consentWords(allConsentFields()), all);
    QCOMPARE(consentFromWords(all).value(), allConsentFields());
    QCOMPARE(consentWords(consentFromWords({u"times"_s}).value()), (QStringList{u"attempts"_s, u"times"_s}));
    QCOMPARE(consentFromWords({u"salary"_s}).error().id, u"usage.value"_s);
}

void TestProgress::consentEndsAfterItsDay()
{
    Consent consent;
    consent.until = QDate(2027, 6, 30);
    QVERIFY(isInForce(consent, QDate(2027, 6, 30)));
    QVERIFY(!isInForce(consent, QDate(2027, 7, 1)));
    consent.until = {};
    QVERIFY(isInForce(consent, QDate(2099, 1, 1)));
    consent.withdrawn = true;
    QVERIFY(!isInForce(consent, QDate(2026, 1, 1)));
}

void TestProgress::pseudonymsAreStableAndDiffer()
{
    const LearnerId id = testId<LearnerId>(u"somebody"_s);
    QCOMPARE(makePseudonym(id), makePseudonym(id));
    QSet<QString> names;
    for (int i = 0; i < 500; ++i) {
        const QString name = makePseudonym(testId<LearnerId>(QString::number(i)));
        QCOMPARE(name.count(u'-'), 2);
        names.insert(name);
    }
    // 32 × 32 × 90 names: the birthday paradox expects about 1.4 equal pairs among 500.
    QVERIFY2(names.size() >= 490, qPrintable(QString::number(names.size())));
}

void TestProgress::departmentsGoBothWays()
{
    const QStringList path{u"Ministry"_s, u"Roads/Bridges"_s, u"Unit 4"_s};
    QCOMPARE(departmentText(path), u"Ministry/Roads\\/Bridges/Unit 4"_s);
    QCOMPARE(departmentFromText(departmentText(path)), path);
    QCOMPARE(departmentFromText({}), QStringList());
    QCOMPARE(departmentFromText(u"/Ministry//Unit/"_s), (QStringList{u"Ministry"_s, u"Unit"_s}));
}

void TestProgress::whatMayLeaveTheStore_data()
{
    QTest::addColumn<QList<Consent>>("consents");
    QTest::addColumn<QString>("words"); // joined; "nothing" when the person is left out
    const auto given = [](const QString &recipient, ConsentFields fields, const QDate &until = {}, bool withdrawn = false, bool imported = true) {
        Consent consent;
        consent.recipient = recipient;
        consent.fields = fields | ConsentField::Attempts;
        consent.until = until;
        consent.withdrawn = withdrawn;
        if (imported)
            consent.bundle = testId<BundleId>(recipient);
        return consent;
    };
    const QString everything = consentWords(allConsentFields()).join(u' ');
    QTest::newRow("nobody asked: the owner's own store") << QList<Consent>{} << everything;
    QTest::newRow("given here, to somebody else") << QList<Consent>{given(u"Unit"_s, {}, {}, false, false)} << everything;
    QTest::newRow("the fields of the bundle") << QList<Consent>{given(u"Unit"_s, ConsentField::Times)} << u"attempts times"_s;
    QTest::newRow("a narrower one takes the place of the older")
        << QList<Consent>{given(u"Unit"_s, ConsentField::Answers), given(u"Unit"_s, ConsentField::Times)} << u"attempts times"_s;
    QTest::newRow("two recipients add up")
        << QList<Consent>{given(u"Unit"_s, ConsentField::Answers), given(u"Other"_s, ConsentField::Times)} << u"attempts answers times"_s;
    QTest::newRow("ended yesterday") << QList<Consent>{given(u"Unit"_s, {}, QDate(2026, 3, 14))} << u"nothing"_s;
    QTest::newRow("ends today") << QList<Consent>{given(u"Unit"_s, {}, QDate(2026, 3, 15))} << u"attempts"_s;
    QTest::newRow("withdrawn") << QList<Consent>{given(u"Unit"_s, {}), given(u"Unit"_s, {}, {}, true)} << u"nothing"_s;
    QTest::newRow("withdrawn from one of two")
        << QList<Consent>{given(u"Unit"_s, ConsentField::Answers), given(u"Other"_s, {}), given(u"Unit"_s, {}, {}, true)} << u"attempts"_s;
}

void TestProgress::whatMayLeaveTheStore()
{
    QFETCH(QList<Consent>, consents);
    const auto fields = fieldsInForce(consents, QDate(2026, 3, 15));
    QTEST(fields ? consentWords(*fields).join(u' ') : u"nothing"_s, "words");
}

void TestProgress::attemptsLoseWhatIsNotShared()
{
    const Attempt attempt = sampleAttempt();
    QCOMPARE(withFields(attempt, allConsentFields()), attempt);
    // The same as if it had travelled in a bundle with these fields.
    for (const ConsentFields fields : {ConsentFields(ConsentField::Attempts), ConsentField::Answers | ConsentField::Times,
                                       ConsentFields(ConsentField::Confidence)}) {
        auto travelled = attemptFromJson(toJson(attempt, fields), fields);
        QVERIFY(travelled.has_value());
        travelled->learner = attempt.learner;
        travelled->device = attempt.device;
        QCOMPARE(withFields(attempt, fields), *travelled);
    }
}

QTEST_GUILESS_MAIN(TestProgress)
#include "test_progress.moc"
