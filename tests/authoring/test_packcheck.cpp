// SPDX-License-Identifier: GPL-3.0-or-later
#include "authoring/packcheck.h"
#include "grading/gradingpack.h"

#include <QJsonArray>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

/// "path:line:column rule" of the findings about keys.
QStringList keyFindings(const PackCheck &check)
{
    QStringList findings;
    for (const Issue &issue : check.issues) {
        const Place &place = issue.place;
        if (issue.ruleId.startsWith(u"exercise.key."))
            findings.append(u"%1:%2:%3 %4"_s.arg(place.path).arg(place.line).arg(place.column).arg(issue.ruleId));
    }
    return findings;
}

} // namespace

/// `pack check` as a whole (command-line.md 2.1).
class TestPackCheck : public QObject
{
    Q_OBJECT

private slots:
    void exampleIsClean();
    void bundledPackIsPublishable();
    void fixtureCounts();
    void resultHasTheKeysOfTheContract();
    void summaryIsTheTranscript();
    void testsCanBeLeftOut();
    void aBrokenKeyIsToldOnce();
    void anAbsentKeyIsToldOnce_data();
    void anAbsentKeyIsToldOnce();
    void anAbsentMarkKeyIsToldOnce();
    void noManifest();
};

void TestPackCheck::exampleIsClean()
{
    // The example of pack-format.md 19 without the kinds of later builds.
    const auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/tests/data/packs/permit-figures-a"));
    QVERIFY(source.has_value());
    const PackCheck check = checkWholePack(*source);
    QStringList lines;
    for (const Issue &issue : check.issues)
        lines.append(issueLine(issue));
    QCOMPARE(lines, QStringList());
    QVERIFY(check.publishable && check.importable);
    QCOMPARE(check.lessons, 2);
    QCOMPARE(check.exercises, 4);
    QCOMPARE(check.variants, 6);
    QCOMPARE(check.datasets, 1);
    // One-row 1 and 4 options; total-decided 4 and decided-share 3 in two variants each; decided-chart 4.
    QCOMPARE(check.tests, (TestCounts{12, 4, 23, 0}));
    QCOMPARE(check.languages.size(), 1);
    QCOMPARE(check.languages.first().language, u"fr"_s);
    QCOMPARE(check.languages.first().translated, check.languages.first().units);
    QCOMPARE(check.languages.first().stale, 0);
    QCOMPARE(summaryLine(check), u"0 errors, 0 warnings, 0 notes; 4 exercises, 6 variants, 23 tests."_s);
}

void TestPackCheck::bundledPackIsPublishable()
{
    const auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/core"));
    QVERIFY(source.has_value());
    const PackCheck check = checkWholePack(*source);
    QStringList lines;
    for (const Issue &issue : check.issues) {
        if (issue.severity == Severity::Error)
            lines.append(issueLine(issue));
    }
    QCOMPARE(lines, QStringList());
    QVERIFY(check.publishable && check.importable);
    QVERIFY(check.exercises >= 24);
    QVERIFY(check.tests.run > check.tests.written);
    QCOMPARE(check.tests.failed, 0);
}

void TestPackCheck::fixtureCounts()
{
    const PackCheck check = checkWholePack(gradingSource());
    QCOMPARE(check.id, u"org.example.grading-fixture"_s);
    QCOMPARE(check.version, u"1.2.0"_s);
    QCOMPARE(check.lessons, 1);
    QCOMPARE(check.exercises, 15);
    QCOMPARE(check.variants, 18); // one with three, one with two, thirteen with one
    QCOMPARE(check.datasets, 1);
    // Written: 2 + 1 + 2, 5 + 2 + 2 + 1 + 2 + 1 + 1, 3 + 1, 6 + 2 + 3. Derived: the options 4 + 3 + 2.
    // Run: 6 + 12 + 4, 8 + 2 + 2 + 1 + 2 + 1 + 1, 3 + 1, 6 + 2 + 3.
    QCOMPARE(check.tests, (TestCounts{34, 9, 54, 0}));
}

void TestPackCheck::resultHasTheKeysOfTheContract()
{
    const QJsonObject result = toJson(checkWholePack(gradingSource()));
    QCOMPARE(result.keys(), (QStringList{u"counts"_s, u"datasets"_s, u"exercises"_s, u"importable"_s, u"languages"_s,
                                         u"lessons"_s, u"pack"_s, u"publishable"_s, u"tests"_s, u"variants"_s}));
    QCOMPARE(result[u"tests"_s].toObject().keys(), (QStringList{u"derived"_s, u"failed"_s, u"run"_s, u"written"_s}));
    QCOMPARE(result[u"counts"_s].toObject().keys(), (QStringList{u"error"_s, u"note"_s, u"warning"_s}));
    QCOMPARE(result[u"pack"_s].toObject().keys(), (QStringList{u"id"_s, u"title"_s, u"version"_s}));
    const QJsonArray languages = result[u"languages"_s].toArray();
    QCOMPARE(languages.size(), 1);
    QCOMPARE(languages.first().toObject().keys(),
             (QStringList{u"language"_s, u"stale"_s, u"translated"_s, u"units"_s}));
}

void TestPackCheck::summaryIsTheTranscript()
{
    PackCheck check;
    check.exercises = 6;
    check.variants = 8;
    check.tests.run = 28;
    QCOMPARE(summaryLine(check), u"0 errors, 0 warnings, 0 notes; 6 exercises, 8 variants, 28 tests."_s);
}

void TestPackCheck::testsCanBeLeftOut()
{
    const PackSource source = gradingSource(u"answer: {value: 98}, score: 1"_s, u"answer: {value: 99}, score: 1"_s);
    const PackCheck with = checkWholePack(source);
    const auto isTestRule = [](const Issue &issue) {
        return issue.ruleId.startsWith(u"exercise.test.") || issue.ruleId.startsWith(u"exercise.anticipate.");
    };
    QVERIFY(std::any_of(with.issues.begin(), with.issues.end(), isTestRule));
    QVERIFY(!with.publishable);
    QVERIFY(with.importable);
    QCOMPARE(with.tests.failed, 1);
    const PackCheck without = checkWholePack(source, {.withTests = false});
    QVERIFY(std::none_of(without.issues.begin(), without.issues.end(), isTestRule));
    QCOMPARE(without.tests.run, 0);
    QCOMPARE(without.exercises, with.exercises);
}

void TestPackCheck::aBrokenKeyIsToldOnce()
{
    const PackCheck check = checkWholePack(gradingSource(u"value: South}"_s, u"value: Centre}"_s));
    QStringList keyRules;
    for (const Issue &issue : check.issues) {
        if (issue.ruleId.startsWith(u"exercise.key."))
            keyRules.append(issue.ruleId);
    }
    QCOMPARE(keyRules, QStringList{u"exercise.key.no-choice"_s});
    QVERIFY(!check.publishable);
}

void TestPackCheck::anAbsentKeyIsToldOnce_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("table.pivot") << u"tables"_s << QByteArray(", values: [{aggregate: ratio, field: met, per: checked}]}")
                                 << QByteArray("}");
    QTest::newRow("table.join") << u"tables"_s << QByteArray("expect: {on: [[centre, centre]], type: left}")
                                << QByteArray("expect: {type: left}");
    QTest::newRow("clean") << u"stewardship"_s << QByteArray("      defects: data\n") << QByteArray();
    QTest::newRow("disclosure") << u"stewardship"_s << QByteArray("      threshold: 5\n") << QByteArray();
}

/// What is absent stands nowhere (command-line.md 16), and nothing else is said about a key that is not there.
void TestPackCheck::anAbsentKeyIsToldOnce()
{
    QFETCH(const QString, lesson);
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, left);
    auto source = openPackFolder(QStringLiteral(CHARTROOM_SOURCE_DIR "/lessons/exercise-gallery"));
    QVERIFY(source.has_value());
    const QString path = u"lessons/%1/exercises.yaml"_s.arg(lesson);
    QByteArray &yaml = source->files[path];
    const qsizetype at = yaml.indexOf(written);
    QVERIFY(at >= 0);
    yaml.replace(at, written.size(), left);
    QCOMPARE(keyFindings(checkWholePack(*source, {.withTests = false})), QStringList{path + u":0:0 exercise.key.missing"_s});
}

void TestPackCheck::anAbsentMarkKeyIsToldOnce()
{
    const QString key = u"      expect: {expr: permits | where(year = 2023) | where(median_days = max(median_days))}\n"_s;
    QCOMPARE(keyFindings(checkWholePack(gradingSource(key, QString()))),
             QStringList{u"lessons/grading/exercises.yaml:0:0 exercise.key.missing"_s});
}

void TestPackCheck::noManifest()
{
    PackSource source = gradingSource();
    source.files.remove(u"pack.yaml"_s);
    const PackCheck check = checkWholePack(source);
    QVERIFY(!check.hasManifest);
    QVERIFY(toJson(check)[u"pack"_s].isNull());
    QVERIFY(!check.publishable && !check.importable);
}

QTEST_APPLESS_MAIN(TestPackCheck)
#include "test_packcheck.moc"
