// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/gradinghash.h"
#include "gradingpack.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// The grading hash (exercises.md 2.9): which changes of an exercise it sees.
class TestGradingHash : public QObject
{
    Q_OBJECT

private slots:
    void independentValue_data();
    void independentValue();
    void changes_data();
    void changes();
    void dataChangesIt();
};

namespace {

QString hashOf(const PackSource &source, const QString &id)
{
    const PackReading reading = readPack(source);
    const Exercise *exercise = reading.pack ? reading.pack->exercise(id) : nullptr;
    return exercise ? gradingHash(*reading.pack, *exercise) : QString();
}

} // namespace

void TestGradingHash::independentValue_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("hash");
    // Derived with Python (json.dumps with sorted keys, no spaces; hashlib.sha256) from exercises.md 2.9 and the files
    // themselves: the record typed in again as a dictionary without feedback, texts and unscored anticipations; the
    // data hash from the bytes of permits.csv, a line feed and the schema without titles and descriptions.
    QTest::newRow("choice.one without data") << u"mean-or-median"_s << u"076b46dfbe1ccd7597067e66d03fb7da25fcf6cf53d302a82e3c81242bc29a47"_s;
    QTest::newRow("numeric with one scored anticipation") << u"total"_s << u"1e909516132ac42a37dee77e1e6ddf8130c3a95c45f2e492751902f24a6d21dc"_s;
    QTest::newRow("chart.point with a named chart") << u"longest-wait"_s << u"7b509f99c913660825781efcc70c13cafa1489b926480d2fc0137882f2a4a71a"_s;
    QTest::newRow("chart.build with a reference chart") << u"as-asked"_s << u"be7969dfa0fee050fe0dabdc594e04bd2a32c358bcaab858d2418fc3a26d2f8c"_s;
}

void TestGradingHash::independentValue()
{
    QFETCH(QString, id);
    const PackReading reading = readPack(gradingSource());
    QVERIFY(reading.pack);
    const Exercise *exercise = reading.pack->exercise(id);
    QVERIFY(exercise);
    QTEST(gradingHash(*reading.pack, *exercise), "hash");
}

void TestGradingHash::changes_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("replaced");
    QTest::addColumn<QString>("by");
    QTest::addColumn<bool>("seen");

    const auto row = [](const char *name, const QString &id, const QString &replaced, const QString &by, bool seen) {
        QTest::newRow(name) << id << replaced << by << seen;
    };
    row("prompt", u"total"_s, u"all regions together?"_s, u"everywhere?"_s, false);
    row("feedback of an anticipation", u"total"_s, u"This is one region only."_s, u"Only one region."_s, false);
    row("text of an option", u"mean-or-median"_s, u"text: Both alike"_s, u"text: Both the same"_s, false);
    row("feedback of an option", u"mean-or-median"_s, u"Half of the cases still lie below it."_s, u"Look again."_s, false);
    row("an unscored anticipation", u"total"_s, u"sum(applications)}}\n          feedback"_s,
        u"sum(applications) + 1}}\n          feedback"_s, false);
    row("a hint", u"total"_s, u"explanation: Filter first, then add."_s,
        u"explanation: Filter first, then add.\n    hints: [One, Two]"_s, false);
    row("title of the reference chart", u"decided-chart"_s, u"title: South decided the most permits in 2024"_s,
        u"title: South leads"_s, false);
    row("title of a named chart", u"longest-wait"_s, u"title: Waits in 2023"_s, u"title: Waits"_s, false);
    row("score of an anticipation", u"total"_s, u"score: 0.3\n    explanation"_s, u"score: 0.4\n    explanation"_s, true);
    row("match of a scored anticipation", u"total"_s, u"region = 'South') | sum(decided)}}\n          feedback"_s,
        u"region = 'West') | sum(decided)}}\n          feedback"_s, true);
    row("key", u"mean-or-median"_s, u"grading: {expect: mean}"_s, u"grading: {expect: median}"_s, true);
    row("score of an option", u"mean-or-median"_s, u"score: 0.25"_s, u"score: 0.5"_s, true);
    row("variants", u"total"_s, u"variants: {year: [2023, 2024]}"_s, u"variants: {year: [2022, 2023, 2024]}"_s, true);
    row("tolerance", u"budget"_s, u"tolerance: {rel: 0.001}"_s, u"tolerance: {rel: 0.002}"_s, true);
    row("mark of the reference chart", u"as-asked"_s, u"mark: bar\n          encoding:\n            x: {field: region, type: nominal}\n"_s,
        u"mark: point\n          encoding:\n            x: {field: region, type: nominal}\n"_s, true);
    row("a named chart", u"longest-wait"_s, u"{filter: {field: year, equal: 2023}}]\n    mark"_s,
        u"{filter: {field: year, equal: 2022}}]\n    mark"_s, true);
    row("parameters of a rule", u"decided-chart"_s, u"sort(-decided) | limit(1) | list"_s, u"sort(decided) | limit(1) | list"_s, true);
    row("another exercise", u"mean-or-median"_s, u"tolerance: {rel: 0.001}"_s, u"tolerance: {rel: 0.002}"_s, false);
}

void TestGradingHash::changes()
{
    QFETCH(QString, id);
    QFETCH(QString, replaced);
    QFETCH(QString, by);
    QFETCH(bool, seen);
    const QString before = hashOf(gradingSource(), id);
    const QString after = hashOf(gradingSource(replaced, by), id);
    QCOMPARE(before.size(), 64);
    QCOMPARE(after.size(), 64);
    QCOMPARE(before != after, seen);
}

void TestGradingHash::dataChangesIt()
{
    const QString csv = u"data/permits/permits.csv"_s;
    const QString descriptor = u"data/permits/datapackage.json"_s;
    const PackSource source = gradingSource();
    const QString before = hashOf(source, u"total"_s);
    PackSource changed = source;
    changed.files[csv].replace("301", "302");
    QVERIFY(hashOf(changed, u"total"_s) != before);
    QCOMPARE(hashOf(changed, u"mean-or-median"_s), hashOf(source, u"mean-or-median"_s));
    changed = source;
    changed.files[descriptor].replace("Permits decided", "Decisions");
    QCOMPARE(hashOf(changed, u"total"_s), before);
    changed = source;
    changed.files[descriptor].replace("\"unit\": \"permits\"", "\"unit\": \"decisions\"");
    QVERIFY(hashOf(changed, u"total"_s) != before);
}

QTEST_APPLESS_MAIN(TestGradingHash)
#include "test_gradinghash.moc"
