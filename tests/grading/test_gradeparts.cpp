// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/builtchart.h"
#include "grading/grade.h"
#include "grading/gradingphrases.h"
#include "grading/scoring.h"
#include "grading/shuffle.h"
#include "grading/tablecompare.h"

#include <QRegularExpression>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chartroom::ComparedTable)

namespace {

Table tableOf(const QStringList &names, const QList<QList<Scalar>> &rows)
{
    QList<Field> fields;
    for (qsizetype i = 0; i < names.size(); ++i)
        fields.append(plainField(names.at(i), valueType(rows.first().at(i))));
    return Table::fromRows(fields, rows);
}

GradeCheck check(bool passed, double weight = 1, bool hard = false)
{
    return {u"c"_s, passed, weight, hard, {}, {}};
}

} // namespace

/// Scoring formulas, table comparison, shuffling and the form of a grade: parts without a pack.
class TestGradeParts : public QObject
{
    Q_OBJECT

private slots:
    void setScores_data();
    void setScores();
    void otherFormulas();
    void checksFormula_data();
    void checksFormula();
    void roundedScores();
    void tables_data();
    void tables();
    void tablesOfMarks();
    void sourcesOfMadeColumns();
    void shuffleIsTheDocumentedOne();
    void shuffleDependsOnTheSeedAlone();
    void gradeHasExactlyTheKeysOfTheContract();
    void gradeTextIsTheTranscript();
    void phrasesExistInBothLanguages();
};

void TestGradeParts::setScores_data()
{
    QTest::addColumn<int>("expected");
    QTest::addColumn<int>("common");
    QTest::addColumn<int>("extra");
    QTest::addColumn<double>("score");
    QTest::newRow("all of two") << 2 << 2 << 0 << 1.0;
    QTest::newRow("one of two") << 2 << 1 << 0 << 0.5;
    QTest::newRow("one wrong pick cancels one right pick") << 2 << 2 << 1 << 0.5;
    QTest::newRow("never below zero") << 2 << 0 << 3 << 0.0;
    QTest::newRow("nothing expected, nothing given") << 0 << 0 << 0 << 1.0;
    QTest::newRow("nothing expected, something given") << 0 << 0 << 1 << 0.0;
}

void TestGradeParts::setScores()
{
    QFETCH(int, expected);
    QFETCH(int, common);
    QFETCH(int, extra);
    QTEST(setScore(expected, common, extra), "score");
}

void TestGradeParts::otherFormulas()
{
    QCOMPARE(eachScore(3, 4), 0.75);
    QCOMPARE(tauScore(5, 1, 6), 4.0 / 6.0);
    QCOMPARE(tauScore(1, 5, 6), 0.0);
}

void TestGradeParts::checksFormula_data()
{
    QTest::addColumn<QList<int>>("passedWeightHard"); // three numbers a check
    QTest::addColumn<double>("score");
    QTest::newRow("weights") << QList<int>{1, 3, 0, 0, 1, 0} << 0.75;
    QTest::newRow("all pass") << QList<int>{1, 3, 0, 1, 1, 1} << 1.0;
    QTest::newRow("a failing hard check caps at one half") << QList<int>{1, 1, 0, 1, 1, 0, 1, 1, 0, 0, 1, 1} << 0.5;
    QTest::newRow("the cap does not raise") << QList<int>{0, 1, 1, 0, 1, 0} << 0.0;
    QTest::newRow("weight 0 and hard only caps") << QList<int>{1, 1, 0, 0, 0, 1} << 0.5;
    QTest::newRow("weight 0 that passes adds nothing") << QList<int>{0, 1, 0, 1, 0, 1} << 0.0;
}

void TestGradeParts::checksFormula()
{
    QFETCH(QList<int>, passedWeightHard);
    QList<GradeCheck> checks;
    for (qsizetype i = 0; i < passedWeightHard.size(); i += 3)
        checks.append(check(passedWeightHard.at(i) == 1, passedWeightHard.at(i + 1), passedWeightHard.at(i + 2) == 1));
    QTEST(checksScore(checks), "score");
}

void TestGradeParts::roundedScores()
{
    QCOMPARE(roundedScore(2.0 / 3.0), 0.6667);
    QCOMPARE(roundedScore(0.00005), 0.0001); // half away from zero
    QCOMPARE(roundedScore(-1.0), 0.0);
    QCOMPARE(roundedScore(1.5), 1.0);
}

void TestGradeParts::tables_data()
{
    QTest::addColumn<ComparedTable>("answer");
    QTest::addColumn<ComparedTable>("expected");
    QTest::addColumn<bool>("equal");
    QTest::addColumn<bool>("keysAgree");

    const Scalar none{};
    const ComparedTable base{tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.0}, {u"West"_s, 201.0}}),
                             {u"region"_s}, {u"d"_s}};
    const auto row = [&](const char *name, const ComparedTable &answer, bool equal, bool keysAgree) {
        QTest::newRow(name) << answer << base << equal << keysAgree;
    };
    row("itself", base, true, true);
    row("rows in another order",
        {tableOf({u"region"_s, u"d"_s}, {{u"West"_s, 201.0}, {u"South"_s, 301.0}}), {u"region"_s}, {u"d"_s}}, true, true);
    row("columns of other names",
        {tableOf({u"place"_s, u"sum"_s}, {{u"South"_s, 301.0}, {u"West"_s, 201.0}}), {u"place"_s}, {u"sum"_s}}, true, true);
    row("a value off by a ten-millionth",
        {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.00003}, {u"West"_s, 201.0}}), {u"region"_s}, {u"d"_s}}, true, true);
    row("a value off by a hundred-thousandth",
        {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.003}, {u"West"_s, 201.0}}), {u"region"_s}, {u"d"_s}}, false, true);
    row("a row less", {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.0}}), {u"region"_s}, {u"d"_s}}, false, false);
    row("a row twice",
        {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.0}, {u"West"_s, 201.0}, {u"West"_s, 201.0}}), {u"region"_s}, {u"d"_s}},
        false, true);
    row("values exchanged",
        {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 201.0}, {u"West"_s, 301.0}}), {u"region"_s}, {u"d"_s}}, false, true);
    row("missing is not zero",
        {tableOf({u"region"_s, u"d"_s}, {{u"South"_s, 301.0}, {u"West"_s, none}}), {u"region"_s}, {u"d"_s}}, false, true);
    row("one measure more",
        {tableOf({u"region"_s, u"d"_s, u"n"_s}, {{u"South"_s, 301.0, 1.0}, {u"West"_s, 201.0, 1.0}}), {u"region"_s}, {u"d"_s, u"n"_s}},
        false, true);
    row("one key more",
        {tableOf({u"region"_s, u"year"_s, u"d"_s}, {{u"South"_s, 2024.0, 301.0}, {u"West"_s, 2024.0, 201.0}}),
         {u"region"_s, u"year"_s}, {u"d"_s}},
        false, false);

    const ComparedTable two{tableOf({u"a"_s, u"b"_s, u"m"_s, u"n"_s}, {{u"x"_s, u"p"_s, 1.0, 10.0}, {u"y"_s, u"q"_s, 2.0, 20.0}}),
                            {u"a"_s, u"b"_s}, {u"m"_s, u"n"_s}};
    QTest::newRow("two keys and two measures paired crosswise")
        << ComparedTable{tableOf({u"k1"_s, u"k2"_s, u"v1"_s, u"v2"_s}, {{u"p"_s, u"x"_s, 10.0, 1.0}, {u"q"_s, u"y"_s, 20.0, 2.0}}),
                         {u"k1"_s, u"k2"_s}, {u"v1"_s, u"v2"_s}}
        << two << true << true;
    QTest::newRow("equal names are not paired crosswise")
        << ComparedTable{tableOf({u"a"_s, u"b"_s, u"m"_s, u"n"_s}, {{u"p"_s, u"x"_s, 1.0, 10.0}, {u"q"_s, u"y"_s, 2.0, 20.0}}),
                         {u"a"_s, u"b"_s}, {u"m"_s, u"n"_s}}
        << two << false << false;
    QTest::newRow("missing keys agree")
        << ComparedTable{tableOf({u"k"_s, u"v"_s}, {{u"x"_s, 1.0}, {none, 2.0}}), {u"k"_s}, {u"v"_s}}
        << ComparedTable{tableOf({u"k"_s, u"v"_s}, {{u"x"_s, 1.0}, {none, 2.0}}), {u"k"_s}, {u"v"_s}} << true << true;
}

void TestGradeParts::tables()
{
    QFETCH(ComparedTable, answer);
    QFETCH(ComparedTable, expected);
    const TableComparison result = compareTables(answer, expected);
    QTEST(result.equal, "equal");
    QTEST(result.keysAgree, "keysAgree");
}

void TestGradeParts::tablesOfMarks()
{
    // Without keys the rows are a multiset of measures.
    const ComparedTable a{tableOf({u"x"_s, u"y"_s}, {{1.0, 2.0}, {1.0, 3.0}, {4.0, 5.0}}), {}, {u"x"_s, u"y"_s}};
    const ComparedTable b{tableOf({u"x"_s, u"y"_s}, {{4.0, 5.0}, {1.0, 3.0}, {1.0, 2.0}}), {}, {u"x"_s, u"y"_s}};
    const ComparedTable c{tableOf({u"x"_s, u"y"_s}, {{4.0, 5.0}, {1.0, 3.0}, {1.0, 3.0}}), {}, {u"x"_s, u"y"_s}};
    QVERIFY(compareTables(a, b).equal);
    QVERIFY(!compareTables(a, c).equal);
    QVERIFY(compareTables(a, c).keysAgree);
}

void TestGradeParts::sourcesOfMadeColumns()
{
    const QList<Transform> transforms{CalculateTransform{u"datum.decided / datum.applications"_s, u"rate"_s},
                                      AggregateTransform{{{u"mean"_s, u"rate"_s, u"mean_rate"_s}}, {u"region"_s}},
                                      FoldTransform{{u"online"_s, u"paper"_s}, u"channel"_s, u"requests"_s}};
    QCOMPARE(sourceColumns({u"region"_s, u"mean_rate"_s}, transforms),
             (QStringList{u"applications"_s, u"decided"_s, u"region"_s}));
    QCOMPARE(sourceColumns({u"channel"_s, u"requests"_s}, transforms), (QStringList{u"online"_s, u"paper"_s}));
    QCOMPARE(sourceColumns({u"year"_s}, transforms), QStringList{u"year"_s});
}

void TestGradeParts::shuffleIsTheDocumentedOne()
{
    // Independent: computed with a few lines of Python from exercises.md 12 (hashlib.sha256, 64-bit integers,
    // Fisher-Yates from the end) for the first exercise of pack-format.md 19.
    const ExerciseId uuid = ExerciseId::fromString(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01");
    QCOMPARE(shuffledOrder(uuid, 0, 4), (QList<int>{2, 3, 1, 0}));
    QCOMPARE(shuffledOrder(uuid, 1, 4), (QList<int>{2, 1, 0, 3}));
    QCOMPARE(shuffledOrder(uuid, 9007199254740991, 12), (QList<int>{7, 1, 11, 9, 5, 3, 0, 10, 4, 2, 6, 8}));
}

void TestGradeParts::shuffleDependsOnTheSeedAlone()
{
    const ExerciseId uuid = ExerciseId::fromString(u"0b0c7a52-9c1f-4f0e-8a43-5a1f6d2b9e01");
    QSet<QList<int>> orders;
    for (qint64 seed = 0; seed < 200; ++seed) {
        QList<int> order = shuffledOrder(uuid, seed, 3);
        QCOMPARE(order, shuffledOrder(uuid, seed, 3));
        orders.insert(order);
        std::sort(order.begin(), order.end());
        QCOMPARE(order, (QList<int>{0, 1, 2}));
    }
    QCOMPARE(orders.size(), 6); // all orders of three options occur
}

void TestGradeParts::gradeHasExactlyTheKeysOfTheContract()
{
    Grade grade;
    grade.checks.append(check(true));
    grade.messages.append({u"next"_s, u"value"_s, u"…"_s});
    const QJsonObject json = toJson(grade);
    const auto keys = [](const QJsonValue &value) { return value.toObject().keys(); };
    QCOMPARE(json.keys(), (QStringList{u"checks"_s, u"confidence"_s, u"counted"_s, u"exercise"_s, u"feedback"_s,
                                       u"format"_s, u"language"_s, u"messages"_s, u"misconception"_s, u"outcome"_s,
                                       u"pack"_s, u"read"_s, u"score"_s, u"seed"_s, u"variant"_s}));
    QCOMPARE(keys(json[u"exercise"_s]), (QStringList{u"gradingHash"_s, u"id"_s, u"kind"_s, u"rev"_s, u"uuid"_s}));
    QCOMPARE(keys(json[u"pack"_s]), (QStringList{u"id"_s, u"version"_s}));
    QCOMPARE(keys(json[u"variant"_s]), (QStringList{u"index"_s, u"values"_s}));
    QCOMPARE(keys(json[u"messages"_s][0]), (QStringList{u"id"_s, u"role"_s, u"text"_s}));
    QCOMPARE(keys(json[u"checks"_s][0]), (QStringList{u"hard"_s, u"id"_s, u"part"_s, u"passed"_s, u"weight"_s}));
    QCOMPARE(json[u"format"_s].toString(), u"chartroom-grade/1"_s);
    for (const QString &key : {u"score"_s, u"feedback"_s, u"misconception"_s, u"confidence"_s})
        QVERIFY2(json[key].isNull(), qPrintable(key));
    QCOMPARE(json[u"counted"_s].toBool(true), false);
}

void TestGradeParts::gradeTextIsTheTranscript()
{
    Grade grade;
    grade.outcome = Outcome::Partial;
    grade.score = 0.0;
    grade.read = u"817"_s;
    grade.messages.append({u"next"_s, u"used-applications"_s, u"You added the applications\nreceived."_s});
    QCOMPARE(gradeText(grade), u"outcome: partial\nscore: 0\nread: 817\n"
                               "next: [used-applications] You added the applications received.\n"_s);
    grade.outcome = Outcome::Invalid;
    grade.score.reset();
    QVERIFY(gradeText(grade).startsWith(u"outcome: invalid\nscore: -\n"_s));
}

void TestGradeParts::phrasesExistInBothLanguages()
{
    const Phrases &phrases = gradingPhrases();
    QCOMPARE(phrases.ids(u"fr"_s), phrases.ids(u"en"_s));
    static const QRegularExpression place(u"\\{[a-z]+\\}"_s);
    for (const QString &id : phrases.ids(u"en"_s)) {
        const QString english = phrases.text(id, u"en"_s);
        const QString french = phrases.text(id, u"fr"_s);
        QVERIFY2(!english.isEmpty() && !french.isEmpty(), qPrintable(id));
        QVERIFY2(!english.contains(u'!') && !french.contains(u'!'), qPrintable(id));
        QCOMPARE(english.count(place), french.count(place));
    }
}

QTEST_APPLESS_MAIN(TestGradeParts)
#include "test_gradeparts.moc"
