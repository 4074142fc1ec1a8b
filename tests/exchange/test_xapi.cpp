// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "exchange/xapicheck.h"
#include "exchange/xapiinteraction.h"
#include "exchange/xapistatements.h"
#include "grading/grader.h"
#include "grading/modelanswer.h"
#include "lesson/exercisekinds.h"
#include "lesson/packreader.h"
#include "lesson/values.h"
#include "progress/sampleattempts.h"
#include "progress/sharedfields.h"

#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

XapiSettings settings()
{
    XapiSettings settings;
    settings.homePage = u"https://learning.example.org"_s;
    return settings;
}

XapiPerson personWith(const QList<Attempt> &attempts)
{
    const Learner learner{testId<LearnerId>(u"learner"_s), u"brave-otter-17"_s, u"Ada Example"_s, {u"Ministry"_s}, {}, {}};
    return {learner, u"brave-otter-17"_s, true, attempts, {}};
}

QString verbOf(const QJsonObject &statement)
{
    return statement[u"verb"_s][u"id"_s].toString().section(u'/', -1);
}

QJsonValue extensionOf(const QJsonValue &part, const QString &name)
{
    return part[u"extensions"_s][u"https://chartroom.example/xapi/extensions/"_s + name];
}

/// Enough right answers for a level: ten exercises of two kinds on two days.
QList<Attempt> masteringAttempts()
{
    QList<Attempt> attempts;
    for (int i = 0; i < 10; ++i) {
        Attempt attempt = sampleAttempt(i);
        attempt.kind = i % 2 == 0 ? u"numeric"_s : u"choice.one"_s;
        attempt.answer = i % 2 == 0 ? QJsonObject{{u"text"_s, u"741"_s}} : QJsonObject{{u"choice"_s, u"median"_s}};
        attempt.submitted = attempt.submitted.addDays(i % 2);
        attempt.day = attempt.submitted.date();
        attempts << attempt;
    }
    return attempts;
}

} // namespace

/// Statements for a learning record store: valid by the rules of the specification, and true to the facts.
class TestXapi : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void interactionTypes_data();
    void interactionTypes();
    void responses_data();
    void responses();
    void everyKindOfTheGalleryIsValid_data();
    void everyKindOfTheGalleryIsValid();
    void anAnswerTellsWhatWasDone();
    void onlyTheDayWithoutTimes();
    void onlyWhatIsShared();
    void namesOnlyWhenAskedFor();
    void aRegradePointsToItsAnswer();
    void levelsAreMasteredOnce();
    void finishedLessonsAreCompleted();
    void thePeriodLeavesOutTheRest();
    void equalFactsGiveEqualStatements();
    void theCheckFindsWhatIsWrong_data();
    void theCheckFindsWhatIsWrong();
    void accountsAreUnique();
    void homePages_data();
    void homePages();

private:
    PackReading m_gallery;
};

void TestXapi::initTestCase()
{
    const auto source = openPack(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery"));
    QVERIFY(source.has_value());
    m_gallery = readPack(*source);
    QVERIFY(m_gallery.pack.has_value());
}

void TestXapi::interactionTypes_data()
{
    // command-line.md 11.2
    QTest::addColumn<QString>("type");
    for (const char *kind : {"choice.one", "choice.many"})
        QTest::newRow(kind) << u"choice"_s;
    QTest::newRow("numeric") << u"numeric"_s;
    for (const char *kind : {"text.short", "cloze", "formula"})
        QTest::newRow(kind) << u"fill-in"_s;
    QTest::newRow("reflection") << u"long-fill-in"_s;
    QTest::newRow("order") << u"sequencing"_s;
    QTest::newRow("match") << u"matching"_s;
    for (const char *kind : {"chart.point", "chart.read", "chart.pick", "chart.build", "chart.repair", "chart.draw",
                             "chart.annotate", "table.select", "table.filter", "table.pivot", "table.join"})
        QTest::newRow(kind) << u"performance"_s;
    for (const char *kind : {"clean", "schema", "claim", "disclosure", "linkage", "sample", "scenario"})
        QTest::newRow(kind) << u"other"_s;
}

void TestXapi::interactionTypes()
{
    const QString kind = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY2(exerciseKind(kind), "a kind of the standard");
    QTEST(xapiInteractionType(kind), "type");
}

void TestXapi::responses_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QJsonObject>("answer");
    QTest::addColumn<QString>("read");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("response");
    const auto row = [](const char *name, const QString &kind, const QJsonObject &answer, const QString &response,
                        const QString &read = {}, const QString &language = u"en"_s) {
        QTest::newRow(name) << kind << answer << read << language << response;
    };
    row("one option", u"choice.one"_s, {{u"choice"_s, u"median"_s}, {u"confidence"_s, u"sure"_s}}, u"median"_s);
    row("several options", u"choice.many"_s, {{u"choices"_s, QJsonArray{u"a"_s, u"c"_s}}}, u"a[,]c"_s);
    row("no option", u"choice.many"_s, {}, {});
    row("a number by value", u"numeric"_s, {{u"value"_s, 88.5}, {u"unit"_s, u"%"_s}}, u"88.5"_s, u"88.5"_s);
    row("a number as typed in English", u"numeric"_s, {{u"text"_s, u"1,234.5 $"_s}}, u"1234.5"_s, u"1,234.5"_s);
    row("a number as typed in French", u"numeric"_s, {{u"text"_s, u"1 234,5 $"_s}}, u"1234.5"_s, u"1\u00a0234,5"_s, u"fr"_s);
    row("a negative number", u"numeric"_s, {{u"text"_s, u"-3"_s}}, u"-3"_s, u"\u22123"_s);
    row("a date is no number", u"numeric"_s, {{u"text"_s, u"2025-07-01"_s}}, {}, u"1 July 2025"_s);
    row("text", u"text.short"_s, {{u"text"_s, u"Median"_s}}, u"Median"_s);
    row("text with the delimiter in it", u"text.short"_s, {{u"text"_s, u"a[,]b"_s}}, u"a[, ]b"_s);
    row("a formula", u"formula"_s, {{u"formula"_s, u"decided / applications"_s}}, u"decided / applications"_s);
    row("an order", u"order"_s, {{u"order"_s, QJsonArray{u"ask"_s, u"clean"_s, u"chart"_s}}}, u"ask[,]clean[,]chart"_s);
    row("pairs", u"match"_s, {{u"pairs"_s, QJsonObject{{u"postcode"_s, u"nominal"_s}, {u"income"_s, u"ratio"_s}}}},
        u"income[.]ratio[,]postcode[.]nominal"_s);
    row("gaps", u"cloze"_s, {{u"gaps"_s, QJsonObject{{u"a"_s, QJsonObject{{u"text"_s, u"41"_s}}}, {u"b"_s, QJsonObject{{u"choice"_s, u"median"_s}}}}}},
        u"median[,]41"_s);
    row("a value in a chart", u"chart.read"_s, {{u"value"_s, 55}}, u"value[.]55"_s);
    row("an interval", u"sample"_s, {{u"lower"_s, 0.42}, {u"upper"_s, 0.58}}, u"{\"lower\":0.42,\"upper\":0.58}"_s);
    row("own words", u"reflection"_s, {{u"text"_s, u"We will ask first."_s}, {u"points"_s, QJsonArray{u"limit"_s}}}, u"We will ask first."_s);
}

void TestXapi::responses()
{
    QFETCH(QString, response);
    Attempt attempt = sampleAttempt();
    QFETCH(QString, kind);
    attempt.kind = kind;
    QFETCH(QJsonObject, answer);
    QFETCH(QString, read);
    QFETCH(QString, language);
    attempt.answer = answer;
    attempt.read = read;
    attempt.language = language;
    // The order of the text, which the names do not tell: b stands before a.
    attempt.checks = {QJsonObject{{u"id"_s, u"gap:b"_s}}, QJsonObject{{u"id"_s, u"gap:a"_s}}};
    QCOMPARE(xapiResponse(attempt).value_or(QString()), response);
    attempt.answer.reset();
    QVERIFY(!xapiResponse(attempt));
}

void TestXapi::everyKindOfTheGalleryIsValid_data()
{
    QTest::addColumn<QString>("language");
    for (const Lesson &lesson : m_gallery.pack->lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            for (const QString &language : m_gallery.pack->languages)
                QTest::addRow("%s %s", qPrintable(exercise.id), qPrintable(language)) << language;
        }
    }
}

void TestXapi::everyKindOfTheGalleryIsValid()
{
    QFETCH(QString, language);
    const Pack &pack = *m_gallery.pack;
    const Exercise *exercise = pack.exercise(QString::fromUtf8(QTest::currentDataTag()).section(u' ', 0, 0));
    GradingCache cache;
    const auto answer = modelAnswer(pack, *exercise, 0, language, cache);
    QVERIFY(answer.has_value());
    const Grade grade = gradeAnswer({&pack, exercise, *answer, 0, 0, language}, cache);
    QVERIFY(grade.isCounted());
    Attempt attempt = sampleAttempt();
    attempt.exercise = exercise->uuid;
    attempt.kind = exercise->kind;
    attempt.answer = *answer;
    attempt.read = grade.read;
    attempt.checks = toJson(grade)[u"checks"_s].toArray();
    attempt.language = language;
    attempt.score = grade.score;
    const QList<QJsonObject> statements = xapiStatements(personWith({attempt}), settings());
    QCOMPARE(statements.size(), 1);
    QCOMPARE(XapiCheck().problems(statements.first()), QStringList());
    QVERIFY2(statements.first()[u"result"_s][u"response"_s].isString(), "what was answered is told");
}

void TestXapi::anAnswerTellsWhatWasDone()
{
    XapiSettings all = settings();
    const Attempt attempt = sampleAttempt();
    all.packTitles.insert(attempt.pack, {{u"en"_s, u"Permit figures"_s}});
    all.lessons.insert(attempt.exercise, {testId<LessonId>(u"lesson"_s), {{u"en"_s, u"Totals"_s}}, attempt.pack});
    const QJsonObject statement = xapiStatements(personWith({attempt}), all).first();
    QCOMPARE(XapiCheck().problems(statement), QStringList());
    QCOMPARE(statement[u"id"_s].toString(), attempt.id.toString());
    QCOMPARE(statement[u"actor"_s], QJsonValue(QJsonObject{{u"objectType"_s, u"Agent"_s},
                                                           {u"account"_s, QJsonObject{{u"homePage"_s, all.homePage}, {u"name"_s, u"brave-otter-17"_s}}}}));
    QCOMPARE(statement[u"verb"_s][u"id"_s].toString(), u"http://adlnet.gov/expapi/verbs/answered"_s);
    QCOMPARE(statement[u"object"_s][u"id"_s].toString(), u"urn:uuid:"_s + attempt.exercise.toString());
    QCOMPARE(statement[u"result"_s][u"score"_s][u"scaled"_s].toDouble(), 1.0);
    QCOMPARE(statement[u"result"_s][u"success"_s].toBool(), true);
    QCOMPARE(statement[u"result"_s][u"duration"_s].toString(), u"PT41S"_s);
    QCOMPARE(statement[u"timestamp"_s].toString(), u"2026-03-02T09:30:41Z"_s);
    QCOMPARE(statement[u"context"_s][u"revision"_s].toString(), u"1"_s);
    const QJsonValue around = statement[u"context"_s][u"contextActivities"_s];
    QCOMPARE(around[u"grouping"_s][0][u"definition"_s][u"name"_s][u"en"_s].toString(), u"Permit figures"_s);
    QCOMPARE(around[u"parent"_s][0][u"definition"_s][u"name"_s][u"en"_s].toString(), u"Totals"_s);
    QCOMPARE(around[u"category"_s][0][u"id"_s].toString(), // as CASE names it
             u"urn:uuid:"_s + frameworkUuid(u"org.chartroom.dlf"_s, u"C1"_s).toString(QUuid::WithoutBraces));
}

void TestXapi::onlyTheDayWithoutTimes()
{
    XapiPerson person = personWith({withFields(sampleAttempt(), ConsentField::Attempts)});
    person.sharesTimes = false;
    const QJsonObject statement = xapiStatements(person, settings()).first();
    QCOMPARE(XapiCheck().problems(statement), QStringList());
    QCOMPARE(statement[u"timestamp"_s].toString(), u"2026-03-02T00:00:00Z"_s);
    QCOMPARE(extensionOf(statement[u"context"_s], u"timestamp-precision"_s).toString(), u"day"_s);
    QVERIFY(statement[u"result"_s][u"duration"_s].isUndefined());
}

void TestXapi::onlyWhatIsShared()
{
    const QByteArray text = QJsonDocument(xapiStatements(personWith({withFields(sampleAttempt(), ConsentField::Attempts)}), settings()).first()).toJson();
    for (const char *secret : {"741", "sure", "PT41S", "09:30"})
        QVERIFY2(!text.contains(secret), secret);
    const QJsonObject open = xapiStatements(personWith({withFields(sampleAttempt(), ConsentField::Answers | ConsentField::Confidence)}), settings()).first();
    QCOMPARE(open[u"result"_s][u"response"_s].toString(), u"741"_s);
    QCOMPARE(extensionOf(open[u"result"_s], u"confidence"_s).toString(), u"sure"_s);
    // A reflection has a field of its own.
    Attempt reflection = sampleAttempt();
    reflection.kind = u"reflection"_s;
    reflection.score.reset();
    QVERIFY(xapiStatements(personWith({withFields(reflection, ConsentField::Answers)}), settings()).first()[u"result"_s][u"response"_s].isUndefined());
    const QJsonObject own = xapiStatements(personWith({withFields(reflection, ConsentField::Reflections)}), settings()).first();
    QVERIFY(own[u"result"_s][u"response"_s].isString());
    QVERIFY(own[u"result"_s][u"score"_s].isUndefined());
    QCOMPARE(XapiCheck().problems(own), QStringList());
}

void TestXapi::namesOnlyWhenAskedFor()
{
    XapiSettings named = settings();
    QVERIFY(xapiStatements(personWith({sampleAttempt()}), named).first()[u"actor"_s][u"name"_s].isUndefined());
    named.withName = true;
    QCOMPARE(xapiStatements(personWith({sampleAttempt()}), named).first()[u"actor"_s][u"name"_s].toString(), u"Ada Example"_s);
    XapiPerson nameless = personWith({sampleAttempt()});
    nameless.learner.name.clear();
    QCOMPARE(XapiCheck().problems(xapiStatements(nameless, named).first()), QStringList());
}

void TestXapi::aRegradePointsToItsAnswer()
{
    const Attempt answer = sampleAttempt();
    Attempt regrade = answer;
    regrade.id = testId<AttemptId>(u"regrade"_s);
    regrade.regradeOf = answer.id;
    regrade.outcome = AttemptOutcome::Partial;
    regrade.score = 0.5;
    regrade.rev = 2;
    regrade.regradeReason = u"The key was wrong."_s;
    const QList<QJsonObject> statements = xapiStatements(personWith({answer, regrade}), settings());
    QCOMPARE(statements.size(), 2);
    int references = 0;
    for (const QJsonObject &statement : statements) {
        QCOMPARE(XapiCheck().problems(statement), QStringList());
        if (statement[u"context"_s][u"statement"_s].isUndefined())
            continue;
        ++references;
        QCOMPARE(statement[u"id"_s].toString(), regrade.id.toString());
        QCOMPARE(extensionOf(statement[u"context"_s], u"regrade-reason"_s).toString(), u"The key was wrong."_s);
        QCOMPARE(statement[u"context"_s][u"statement"_s][u"id"_s].toString(), answer.id.toString());
        QCOMPARE(statement[u"result"_s][u"score"_s][u"scaled"_s].toDouble(), 0.5);
    }
    QCOMPARE(references, 1);
}

void TestXapi::levelsAreMasteredOnce()
{
    QList<QJsonObject> mastered;
    for (const QJsonObject &statement : xapiStatements(personWith(masteringAttempts()), settings())) {
        QCOMPARE(XapiCheck().problems(statement), QStringList());
        if (verbOf(statement) == u"mastered")
            mastered << statement;
    }
    // Ten of ten right at level 1 on two days: the rule of progress.md gives level 1 on the second day.
    QCOMPARE(mastered.size(), 1);
    QCOMPARE(mastered.first()[u"timestamp"_s].toString(), u"2026-03-03T00:00:00Z"_s);
    QCOMPARE(mastered.first()[u"id"_s].toString(),
             uuidVersion5(testId<LearnerId>(u"learner"_s).uuid, u"mastered:org.chartroom.dlf:C1.1"_s).toString(QUuid::WithoutBraces));
    QCOMPARE(mastered.first()[u"object"_s][u"id"_s].toString(),
             u"urn:uuid:"_s + frameworkUuid(u"org.chartroom.dlf"_s, u"C1.1"_s).toString(QUuid::WithoutBraces));
    QList<Attempt> fewer = masteringAttempts();
    fewer.resize(7);
    for (const QJsonObject &statement : xapiStatements(personWith(fewer), settings()))
        QCOMPARE(verbOf(statement), u"answered"_s);
}

void TestXapi::finishedLessonsAreCompleted()
{
    XapiPerson person = personWith({});
    const LessonId lesson = testId<LessonId>(u"lesson"_s);
    person.finished = {{{lesson, {{u"en"_s, u"Totals"_s}, {u"fr"_s, u"Totaux"_s}}, u"org.example.permit-figures"_s},
                        QDateTime(QDate(2026, 3, 4), QTime(8, 15), Qt::UTC)}};
    const QJsonObject statement = xapiStatements(person, settings()).first();
    QCOMPARE(XapiCheck().problems(statement).join(u'\n'), QString());
    QCOMPARE(verbOf(statement), u"completed"_s);
    QCOMPARE(statement[u"id"_s].toString(),
             uuidVersion5(person.learner.id.uuid, u"completed:"_s + lesson.toString()).toString(QUuid::WithoutBraces));
    QCOMPARE(statement[u"timestamp"_s].toString(), u"2026-03-04T08:15:00Z"_s);
    QCOMPARE(statement[u"object"_s][u"definition"_s][u"name"_s][u"fr"_s].toString(), u"Totaux"_s);
    person.sharesTimes = false;
    QCOMPARE(xapiStatements(person, settings()).first()[u"timestamp"_s].toString(), u"2026-03-04T00:00:00Z"_s);
}

void TestXapi::thePeriodLeavesOutTheRest()
{
    XapiSettings march3 = settings();
    march3.period = {QDate(2026, 3, 3), QDate(2026, 3, 3)};
    const QList<QJsonObject> statements = xapiStatements(personWith(masteringAttempts()), march3);
    // Five answers of that day, and the level that all ten of them showed on it.
    QCOMPARE(std::count_if(statements.begin(), statements.end(), [](const QJsonObject &each) { return verbOf(each) == u"answered"; }), 5);
    QCOMPARE(std::count_if(statements.begin(), statements.end(), [](const QJsonObject &each) { return verbOf(each) == u"mastered"; }), 1);
}

void TestXapi::equalFactsGiveEqualStatements()
{
    QList<Attempt> attempts = masteringAttempts();
    const QList<QJsonObject> statements = xapiStatements(personWith(attempts), settings());
    std::reverse(attempts.begin(), attempts.end());
    QCOMPARE(xapiStatements(personWith(attempts), settings()), statements);
    QSet<QString> ids;
    for (const QJsonObject &statement : statements)
        ids << statement[u"id"_s].toString();
    QCOMPARE(ids.size(), statements.size());
}

void TestXapi::theCheckFindsWhatIsWrong_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("an id in braces") << u"id"_s << QJsonValue(u"{c7a1e6a6-4d5a-4a8e-9e43-0b6f7f3b5a10}"_s);
    QTest::newRow("null") << u"timestamp"_s << QJsonValue();
    QTest::newRow("a day for a timestamp") << u"timestamp"_s << QJsonValue(u"2026-03-02"_s);
    QTest::newRow("a verb without scheme") << u"verb"_s << QJsonValue(QJsonObject{{u"id"_s, u"answered"_s}, {u"display"_s, QJsonObject{{u"en"_s, u"x"_s}}}});
    QTest::newRow("a score of two") << u"result"_s << QJsonValue(QJsonObject{{u"score"_s, QJsonObject{{u"scaled"_s, 2}}}});
    QTest::newRow("seconds for a duration") << u"result"_s << QJsonValue(QJsonObject{{u"duration"_s, u"41"_s}});
    QTest::newRow("a response that is no number") << u"result"_s << QJsonValue(QJsonObject{{u"response"_s, u"many"_s}});
    QTest::newRow("an extension without IRI") << u"result"_s << QJsonValue(QJsonObject{{u"extensions"_s, QJsonObject{{u"hints"_s, 0}}}});
    QTest::newRow("a property of nobody") << u"grade"_s << QJsonValue(1);
}

void TestXapi::theCheckFindsWhatIsWrong()
{
    QFETCH(QString, part);
    QFETCH(QJsonValue, value);
    QJsonObject statement = xapiStatements(personWith({sampleAttempt()}), settings()).first();
    QCOMPARE(XapiCheck().problems(statement), QStringList());
    statement.insert(part, value);
    QVERIFY(!XapiCheck().problems(statement).isEmpty());
}

void TestXapi::accountsAreUnique()
{
    const Learner first{testId<LearnerId>(u"a"_s), u"brave-otter-17"_s, {}, {}, {}, {}};
    const Learner second{testId<LearnerId>(u"b"_s), u"brave-otter-17"_s, {}, {}, {}, {}};
    const Learner third{testId<LearnerId>(u"c"_s), u"calm-owl-20"_s, {}, {}, {}, {}};
    const auto names = accountNames({first, second, third});
    QCOMPARE(names.value(third.id), u"calm-owl-20"_s);
    QVERIFY(names.value(first.id) != names.value(second.id));
    QVERIFY(names.value(first.id).startsWith(u"brave-otter-17-"));
}

void TestXapi::homePages_data()
{
    QTest::addColumn<bool>("isOne");
    QTest::newRow("https://learning.example.org") << true;
    QTest::newRow("http://learning.example.org/chartroom") << true;
    QTest::newRow("learning.example.org") << false;
    QTest::newRow("https://") << false;
    QTest::newRow("ftp://learning.example.org") << false;
    QTest::newRow("https://user:word@learning.example.org") << false;
    QTest::newRow("https://learning example.org") << false;
    QTest::newRow("mailto:someone@example.org") << false;
}

void TestXapi::homePages()
{
    QTEST(isHomePage(QString::fromLatin1(QTest::currentDataTag())), "isOne");
}

QTEST_GUILESS_MAIN(TestXapi)
#include "test_xapi.moc"
