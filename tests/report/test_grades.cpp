// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/bands.h"
#include "report/grades.h"
#include "report/readiness.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(chartroom::Difference)

class TestGrades : public QObject
{
    Q_OBJECT

private slots:
    void gradesFollowTheRanges_data();
    void gradesFollowTheRanges();
    void certaintyFollowsTheInterval_data();
    void certaintyFollowsTheInterval();
    void medianIntervalsAreThoseOfTheSignTest_data();
    void medianIntervalsAreThoseOfTheSignTest();
    void medianOfAnEvenNumberIsTheMiddle();
    void strandsTakeTheMean();
    void bandsHaveTheirEdges_data();
    void bandsHaveTheirEdges();
    void strengthsAndPrioritiesTakeTheExtremes();
    void readinessCountsGrades();
    void changesCompareGradesAndLevels();
};

void TestGrades::gradesFollowTheRanges_data()
{
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<int>("expected");
    QTest::addColumn<bool>("transferPassed");
    QTest::addColumn<QString>("grade");
    const auto exact = [](double d) { return Difference{d, d, d}; };
    QTest::newRow("+1.0 is an A") << exact(1.0) << 2 << false << u"A"_s;
    QTest::newRow("just under +1.0 is a B") << exact(0.999) << 2 << false << u"B"_s;
    QTest::newRow("+0.5 is a B") << exact(0.5) << 2 << false << u"B"_s;
    QTest::newRow("just under +0.5 is a C") << exact(0.499) << 2 << false << u"C"_s;
    QTest::newRow("0 is a C") << exact(0) << 2 << false << u"C"_s;
    QTest::newRow("just under 0 is a D when the interval is narrow") << exact(-0.001) << 2 << false << u"D"_s;
    QTest::newRow("-0.25 is a C when the interval straddles") << Difference{-0.25, -0.6, 0.1} << 2 << false << u"C"_s;
    QTest::newRow("-0.25 is a C when the interval just reaches 0")
        << Difference{-0.25, -0.6, 0} << 2 << false << u"C"_s;
    QTest::newRow("-0.26 is a D even when the interval straddles")
        << Difference{-0.26, -0.6, 0.3} << 2 << false << u"D"_s;
    QTest::newRow("-0.1 is a D when the interval stays below") << Difference{-0.1, -0.3, -0.01} << 2 << false << u"D"_s;
    QTest::newRow("-1.0 is a D") << exact(-1.0) << 2 << false << u"D"_s;
    QTest::newRow("just under -1.0 is an E") << exact(-1.001) << 2 << false << u"E"_s;
    QTest::newRow("expected 4: 0 with the transfer passed is an A") << exact(0) << 4 << true << u"A"_s;
    QTest::newRow("expected 4: 0 without the transfer is a C") << exact(0) << 4 << false << u"C"_s;
    QTest::newRow("expected 4: below 0 stays a D in spite of the transfer") << exact(-0.4) << 4 << true << u"D"_s;
    QTest::newRow("expected 3: the transfer does not matter") << exact(0.2) << 3 << true << u"C"_s;
}

void TestGrades::gradesFollowTheRanges()
{
    QFETCH(Difference, difference);
    QFETCH(int, expected);
    QFETCH(bool, transferPassed);
    QTEST(gradeWord(gradeOf(difference, expected, transferPassed)), "grade");
}

void TestGrades::certaintyFollowsTheInterval_data()
{
    QTest::addColumn<Difference>("difference");
    QTest::addColumn<QString>("certainty");
    QTest::newRow("inside C") << Difference{0.2, 0.0, 0.49} << u"firm"_s;
    QTest::newRow("reaches into B") << Difference{0.3, 0.1, 0.5} << u"likely"_s;
    QTest::newRow("reaches into D") << Difference{0.2, -0.1, 0.4} << u"likely"_s;
    QTest::newRow("reaches into both neighbours") << Difference{0.2, -0.1, 0.6} << u"open"_s;
    QTest::newRow("reaches over a whole grade") << Difference{0.4, 0.2, 1.1} << u"open"_s;
    QTest::newRow("A has one neighbour only") << Difference{1.4, 0.6, 3} << u"likely"_s;
    QTest::newRow("E far below") << Difference{-2, -3, -1.2} << u"firm"_s;
    QTest::newRow("a straddling C is at best likely") << Difference{-0.2, -0.4, 0.1} << u"likely"_s;
}

void TestGrades::certaintyFollowsTheInterval()
{
    QFETCH(Difference, difference);
    QTEST(certaintyWord(certaintyOf(difference, gradeOf(difference, 2, false), 2)), "certainty");
}

void TestGrades::medianIntervalsAreThoseOfTheSignTest_data()
{
    QTest::addColumn<int>("n");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    // Ranks from tables of the binomial distribution with p = 1/2: the greatest k with P(X < k) <= 0.1.
    // n = 10: P(X <= 2) = 56/1024 = 0.0547, P(X <= 3) = 176/1024 = 0.172, so k = 3.
    QTest::newRow("10 people") << 10 << 3 << 8;
    // n = 20: P(X <= 6) = 0.0577, P(X <= 7) = 0.1316, so k = 7.
    QTest::newRow("20 people") << 20 << 7 << 14;
    // n = 5: P(X = 0) = 1/32 = 0.031, P(X <= 1) = 6/32 = 0.19, so k = 1.
    QTest::newRow("5 people") << 5 << 1 << 5;
    QTest::newRow("1 person") << 1 << 1 << 1;
}

void TestGrades::medianIntervalsAreThoseOfTheSignTest()
{
    QFETCH(int, n);
    QList<double> values;
    for (int i = 1; i <= n; ++i)
        values << i;
    const Difference interval = medianWithInterval(values);
    QTEST(int(interval.low), "low");
    QTEST(int(interval.high), "high");
}

void TestGrades::medianOfAnEvenNumberIsTheMiddle()
{
    QCOMPARE(medianOf({1, 2, 4, 9}), 3.0);
    QCOMPARE(medianOf({1, 2, 9}), 2.0);
}

void TestGrades::strandsTakeTheMean()
{
    const auto mean = meanDifference({{0.5, 0.2, 0.8}, {-0.1, -0.6, 0.4}});
    QVERIFY(mean.has_value());
    QVERIFY(std::abs(mean->d - 0.2) < 1e-12);
    QVERIFY(std::abs(mean->low + 0.2) < 1e-12);
    QVERIFY(std::abs(mean->high - 0.6) < 1e-12);
    QVERIFY(!meanDifference({}).has_value());
}

void TestGrades::bandsHaveTheirEdges_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("word");
    QTest::newRow("nobody") << 0 << u"under-10"_s;
    QTest::newRow("nine") << 9 << u"under-10"_s;
    QTest::newRow("ten") << 10 << u"10-14"_s;
    QTest::newRow("fourteen") << 14 << u"10-14"_s;
    QTest::newRow("fifteen") << 15 << u"15-19"_s;
    QTest::newRow("twenty") << 20 << u"20-29"_s;
    QTest::newRow("thirty") << 30 << u"30-49"_s;
    QTest::newRow("ninety-nine") << 99 << u"50-99"_s;
    QTest::newRow("a hundred") << 100 << u"100-199"_s;
    QTest::newRow("four hundred ninety-nine") << 499 << u"200-499"_s;
    QTest::newRow("five hundred") << 500 << u"500+"_s;
}

void TestGrades::bandsHaveTheirEdges()
{
    QFETCH(int, count);
    QTEST(bandWord(bandOf(count)), "word");
    QVERIFY(lowEnd(bandOf(count)) <= count);
    QVERIFY(highEnd(bandOf(count)) >= count);
}

void TestGrades::strengthsAndPrioritiesTakeTheExtremes()
{
    const QStringList codes{u"A1"_s, u"A2"_s, u"B1"_s, u"B2"_s, u"C1"_s, u"C2"_s};
    const QHash<QString, Difference> graded{{u"A1"_s, {0.4, 0, 0}},  {u"A2"_s, {0.7, 0, 0}},  {u"B1"_s, {0.4, 0, 0}},
                                            {u"B2"_s, {-0.2, 0, 0}}, {u"C1"_s, {-1.4, 0, 0}}, {u"C2"_s, {-0.2, 0, 0}}};
    const QHash<QString, GradeLetter> grades{{u"A1"_s, GradeLetter::C}, {u"A2"_s, GradeLetter::B},
                                             {u"B1"_s, GradeLetter::C}, {u"B2"_s, GradeLetter::C},
                                             {u"C1"_s, GradeLetter::E}, {u"C2"_s, GradeLetter::D}};
    QCOMPARE(strengthsOf(graded, grades, codes), (QStringList{u"A2"_s, u"A1"_s}));  // A1 before B1: framework order
    QCOMPARE(prioritiesOf(graded, grades, codes), (QStringList{u"C1"_s, u"C2"_s})); // B2 is a C by its interval
}

void TestGrades::readinessCountsGrades()
{
    const QHash<QString, double> r = readinessOfGrades({{u"A1"_s, GradeLetter::A},
                                                        {u"A2"_s, GradeLetter::C},
                                                        {u"A3"_s, GradeLetter::D},
                                                        {u"B1"_s, GradeLetter::E},
                                                        {u"B2"_s, GradeLetter::IE}});
    QCOMPARE(r.size(), 4);
    QCOMPARE(r[u"A1"_s], 1.0);
    QCOMPARE(r[u"A2"_s], 1.0);
    QCOMPARE(r[u"A3"_s], 0.5);
    QCOMPARE(r[u"B1"_s], 0.0);
}

void TestGrades::changesCompareGradesAndLevels()
{
    QCOMPARE(changeOfGrade(GradeLetter::C, GradeLetter::B), std::optional(Change::Up));
    QCOMPARE(changeOfGrade(GradeLetter::C, GradeLetter::D), std::optional(Change::Down));
    QCOMPARE(changeOfGrade(GradeLetter::C, GradeLetter::C), std::optional(Change::Same));
    QCOMPARE(changeOfGrade(GradeLetter::IE, GradeLetter::C), std::optional<Change>());
    QCOMPARE(changeOfLevel(2, 3), std::optional(Change::Up));
    QCOMPARE(changeOfLevel(2, std::nullopt), std::optional<Change>());
}

QTEST_GUILESS_MAIN(TestGrades)
#include "test_grades.moc"
