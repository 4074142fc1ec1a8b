// SPDX-License-Identifier: GPL-3.0-or-later
#include "competency/framework.h"
#include "competency/lenses.h"
#include "competency/rolepath.h"
#include "competency/targetprofile.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

class TestCompetency : public QObject
{
    Q_OBJECT

private slots:
    void theFrameworkHasTheCodesOfTheCurriculum();
    void everyTextStandsInBothLanguages();
    void namesComeInTheLanguageAsked_data();
    void namesComeInTheLanguageAsked();
    void uuidsAreVersion5OfIdAndCode();
    void codesCarryTheirLevel();
    void profilesFollowTheTable_data();
    void profilesFollowTheTable();
    void pathsFollowTheTable_data();
    void pathsFollowTheTable();
    void lensWeightsSumTo100();
    void lensesAgreeWithTheWorkedExample_data();
    void lensesAgreeWithTheWorkedExample();
    void lensWordsChangeAtTheLimits_data();
    void lensWordsChangeAtTheLimits();
    void decidersAreNamedBestFirst();
};

void TestCompetency::theFrameworkHasTheCodesOfTheCurriculum()
{
    const Framework &framework = builtInFramework();
    QCOMPARE(framework.id, u"org.chartroom.dlf"_s);
    QCOMPARE(framework.version, u"1"_s);
    QCOMPARE(framework.codes().join(u' '), u"A1 A2 A3 B1 B2 B3 B4 C1 C2 C3 D1 D2 D3 E1 E2"_s);
    QCOMPARE(framework.strands.size(), 5);
    QCOMPARE(framework.highestLevel(), 4);
    QCOMPARE(framework.strand(u"B"_s)->competencies, (QStringList{u"B1"_s, u"B2"_s, u"B3"_s, u"B4"_s}));
    QVERIFY(!framework.strand(u"F"_s));
    QVERIFY(!framework.contains(u"A4"_s));
    QCOMPARE(framework.competency(u"C2"_s)->evidenceTypes, u"RNLT"_s);
}

void TestCompetency::everyTextStandsInBothLanguages()
{
    const Framework &framework = builtInFramework();
    const auto complete = [](const Titles &titles) {
        return !titles.byLanguage.value(u"en"_s).isEmpty() && !titles.byLanguage.value(u"fr"_s).isEmpty() &&
               titles.byLanguage.value(u"en"_s) != titles.byLanguage.value(u"fr"_s);
    };
    for (const Competency &each : framework.competencies) {
        QVERIFY2(complete(each.title), qPrintable(each.code));
        QCOMPARE(each.levels.size(), 4);
        for (const Titles &level : each.levels)
            QVERIFY2(complete(level), qPrintable(each.code));
    }
    for (const Strand &each : framework.strands)
        QVERIFY2(complete(each.title), qPrintable(each.id));
    for (const CompetencyLevel &each : framework.levels)
        QVERIFY2(complete(each.title) && complete(each.text), qPrintable(QString::number(each.level)));
    for (const Lens &each : builtInLenses())
        QVERIFY2(complete(each.title), qPrintable(each.id));
    for (const TargetProfile &each : builtInProfiles())
        QVERIFY2(complete(each.title), qPrintable(each.id));
}

void TestCompetency::namesComeInTheLanguageAsked_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    QTest::newRow("English") << u"C2"_s << u"en"_s << u"Compare and explore"_s;
    QTest::newRow("English with a region") << u"A2"_s << u"en-CA"_s << u"Protect people and data"_s;
    QTest::newRow("French") << u"C3"_s << u"fr"_s << u"Composer avec l’incertitude"_s;
    QTest::newRow("French with a region") << u"E2"_s << u"fr-CA"_s << u"Décider, données à l’appui"_s;
    QTest::newRow("a language that is not offered") << u"D1"_s << u"de"_s << u"Read charts"_s;
    QTest::newRow("a code with its level") << u"B3.2"_s << u"en"_s << u"Judge quality"_s;
    QTest::newRow("an unknown code stays as it is") << u"Z9"_s << u"en"_s << u"Z9"_s;
}

void TestCompetency::namesComeInTheLanguageAsked()
{
    QFETCH(QString, code);
    QFETCH(QString, language);
    QTEST(builtInFramework().title(code, language), "title");
}

void TestCompetency::uuidsAreVersion5OfIdAndCode()
{
    const Framework &framework = builtInFramework();
    // uuid.uuid5(uuid.NAMESPACE_DNS, 'org.chartroom.dlf') and uuid5(that, 'A1') of Python's standard library.
    QCOMPARE(framework.uuid.toString(QUuid::WithoutBraces), u"7a40f2b5-b405-598e-8053-a6fd8ee27c2f"_s);
    QCOMPARE(frameworkUuid(framework.id), framework.uuid);
    QSet<QUuid> seen{framework.uuid};
    for (const Competency &each : framework.competencies) {
        QCOMPARE(each.uuid, frameworkUuid(framework.id, each.code));
        seen << each.uuid;
    }
    for (const Strand &each : framework.strands) {
        QCOMPARE(each.uuid, frameworkUuid(framework.id, each.id));
        seen << each.uuid;
    }
    QCOMPARE(seen.size(), 21);
}

void TestCompetency::codesCarryTheirLevel()
{
    QCOMPARE(competencyOf(u"C2.3"_s), u"C2"_s);
    QCOMPARE(competencyOf(u"C2"_s), u"C2"_s);
    QCOMPARE(levelOf(u"C2.3"_s), 3);
    QCOMPARE(levelOf(u"C2"_s), 0);
    QCOMPARE(builtInFramework().levelTitle(2, u"fr"_s), u"Base"_s);
    QCOMPARE(builtInFramework().levelTitle(0, u"en"_s), QString());
    QCOMPARE(builtInFramework().levelTitle(5, u"en"_s), QString());
}

void TestCompetency::profilesFollowTheTable_data()
{
    QTest::addColumn<QString>("row");
    QTest::newRow("level-2") << u"2 2 2 2 2 2 2 2 2 2 2 2 2 2 2"_s;
    QTest::newRow("all-staff") << u"2 2 1 2 1 1 1 2 1 1 2 1 2 1 1"_s;
    QTest::newRow("policy-analyst") << u"3 3 2 4 3 3 2 3 4 3 3 2 3 4 3"_s;
    QTest::newRow("designer") << u"3 3 2 3 3 3 2 3 3 2 3 3 2 3 3"_s;
    QTest::newRow("analyst") << u"3 3 3 3 4 4 4 4 4 4 4 4 4 3 3"_s;
    QTest::newRow("manager") << u"4 2 2 3 2 2 1 2 3 3 3 1 3 3 4"_s;
    QTest::newRow("data-steward") << u"4 4 4 2 4 4 4 2 2 2 2 2 2 3 3"_s;
    QTest::newRow("trainer") << u"3 3 3 3 3 3 3 3 4 3 4 3 4 4 3"_s;
}

void TestCompetency::profilesFollowTheTable()
{
    const TargetProfile *profile = builtInProfile(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(profile);
    QStringList row;
    for (const QString &code : builtInFramework().codes())
        row << QString::number(profile->expectedLevel(code));
    QTEST(row.join(u' '), "row");
    QCOMPARE(builtInProfiles().size(), 8);
    QVERIFY(!builtInProfile(u"pirate"_s));
    QCOMPARE(defaultProfile().id, u"level-2"_s);
}

void TestCompetency::pathsFollowTheTable_data()
{
    // curriculum.md section 5, "Order of modules and lessons" with M12.1 written by its slug.
    QTest::addColumn<QString>("stops");
    QTest::addRow("all-staff") << u"m01 m02 m12/personal-information m12/names-are-not-enough m05 m09/open-with-purpose "
                                   "m04/read-a-tracker m04/read-a-report-card m15/who-answered"_s;
    QTest::addRow("policy-analyst") << u"m01 m02 m03 m05/who-reports m12/personal-information m12/names-are-not-enough m15 "
                                        "m13/who-is-missing m10 m11/risk-needs-exposure m14 m06/did-the-change-work "
                                        "m09/long-tails m16"_s;
    QTest::addRow("designer") << u"m01 m02 m03 m06 m07 m08 m05 m12/personal-information m12/names-are-not-enough "
                                  "m12/small-cells m13/ask-once m13/consented-exchange m15 m14/confusion-table m16"_s;
    QTest::addRow("analyst") << u"m01 m02 m03 m05 m06 m10 m08 m11 m12 m13 m09 m14 m15 m07 m04 m16"_s;
    QTest::addRow("manager") << u"m01 m02 m04 m07 m03/is-the-north-slow m06/find-the-bottleneck m06/did-the-change-work "
                                 "m12/personal-information m12/small-cells m10/savings-against-what m14/building-a-profile "
                                 "m14/confusion-table m14/unequal-errors m14/ai-and-automated-decisions m15/who-answered "
                                 "m15/margins-and-small-groups m16/plan-the-project"_s;
    QTest::addRow("data-steward") << u"m01 m02 m09 m12 m13 m03 m11 m08/visits-pages-people m05/who-reports "
                                      "m05/duplicates-and-seasons m10/read-a-tender m15/comments-and-letters m04 "
                                      "m14/wrong-match m06/open-cases-count m16/plan-the-project"_s;
    QTest::addRow("trainer") << u"m01 m02 m03 m04 m05 m06 m07 m08 m09 m10 m11 m12 m13 m14 m15 m16"_s;
}

void TestCompetency::pathsFollowTheTable()
{
    QFETCH(const QString, stops);
    QCOMPARE(builtInPaths().size(), 7);
    const QString role = QString::fromLatin1(QTest::currentDataTag());
    QVERIFY(builtInProfile(role));
    QStringList written;
    for (const PathStop &stop : pathOfProfile(role).stops)
        written << (stop.lesson.isEmpty() ? stop.module : stop.module + u'/' + stop.lesson);
    QCOMPARE(written.join(u' '), stops);
    QCOMPARE(pathOfProfile(role).id, role);
    QCOMPARE(pathOfProfile(u"level-2"_s).id, u"all-staff"_s);
}

void TestCompetency::lensWeightsSumTo100()
{
    QCOMPARE(builtInLenses().size(), 3);
    for (const Lens &lens : builtInLenses()) {
        int sum = 0;
        for (const QString &code : builtInFramework().codes())
            sum += lens.weights.value(code);
        QCOMPARE(sum, 100);
        QCOMPARE(lens.weights.size(), 15);
    }
}

namespace {

/// The worked example of curriculum.md section 7: IE for B4 and D2; D for B3 and C2; E for D3; the rest C or B.
QHash<QString, double> workedExample()
{
    QHash<QString, double> r;
    for (const QString &code : builtInFramework().codes())
        r.insert(code, 1);
    r.remove(u"B4"_s);
    r.remove(u"D2"_s);
    r[u"B3"_s] = r[u"C2"_s] = 0.5;
    r[u"D3"_s] = 0;
    return r;
}

} // namespace

void TestCompetency::lensesAgreeWithTheWorkedExample_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("weightSeen");
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("rounded");
    QTest::addColumn<int>("readiness");
    QTest::newRow("policy") << 0 << 96 << (96 - 3.5 - 6 - 6) / 96 << u"0.84"_s << int(Readiness::NearlyReady);
    QTest::newRow("delivery") << 1 << 89 << (89 - 4.5 - 5.5 - 4) / 89 << u"0.84"_s << int(Readiness::NearlyReady);
    QTest::newRow("management") << 2 << 91 << (91 - 4.5 - 2.5 - 4) / 91 << u"0.88"_s << int(Readiness::Ready);
}

void TestCompetency::lensesAgreeWithTheWorkedExample()
{
    QFETCH(int, index);
    QFETCH(double, share);
    const LensVerdict verdict = judgeLens(builtInLenses().at(index), workedExample(), builtInFramework().codes());
    QTEST(verdict.weightSeen, "weightSeen");
    QVERIFY(std::abs(verdict.share - share) < 1e-12);
    QTEST(QString::number(verdict.share, 'f', 2), "rounded");
    QTEST(int(verdict.readiness), "readiness");
}

void TestCompetency::lensWordsChangeAtTheLimits_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("half");
    QTest::addColumn<int>("wrong");
    QTest::addColumn<int>("readiness");
    QTest::newRow("85 of 100 is ready") << 85 << 0 << 15 << int(Readiness::Ready);
    QTest::newRow("84.5 of 100 is nearly ready") << 84 << 1 << 15 << int(Readiness::NearlyReady);
    QTest::newRow("60 of 100 is nearly ready") << 60 << 0 << 40 << int(Readiness::NearlyReady);
    QTest::newRow("59.5 of 100 is not yet ready") << 59 << 1 << 40 << int(Readiness::NotYetReady);
    QTest::newRow("70 points of evidence are enough") << 70 << 0 << 0 << int(Readiness::Ready);
    QTest::newRow("69 points of evidence are not") << 69 << 0 << 0 << int(Readiness::InsufficientEvidence);
}

void TestCompetency::lensWordsChangeAtTheLimits()
{
    QFETCH(int, right);
    QFETCH(int, half);
    QFETCH(int, wrong);
    const Lens lens{
        u"test"_s, {}, {{u"X1"_s, right}, {u"X2"_s, half}, {u"X3"_s, wrong}, {u"X4"_s, 100 - right - half - wrong}}};
    const QHash<QString, double> r{{u"X1"_s, 1}, {u"X2"_s, 0.5}, {u"X3"_s, 0}};
    const LensVerdict verdict = judgeLens(lens, r, {u"X1"_s, u"X2"_s, u"X3"_s, u"X4"_s});
    QTEST(int(verdict.readiness), "readiness");
}

void TestCompetency::decidersAreNamedBestFirst()
{
    const QStringList codes = builtInFramework().codes();
    // Policy costs: C2 12 × 0.5 = 6, D3 6 × 1 = 6, B3 7 × 0.5 = 3.5; the tie goes to the framework's order.
    QCOMPARE(judgeLens(builtInLenses().at(0), workedExample(), codes).decidedBy,
             (QStringList{u"C2"_s, u"D3"_s, u"B3"_s}));
    // Management is ready: the greatest weights with evidence are A3 14, A1 12, A2 12.
    QCOMPARE(judgeLens(builtInLenses().at(2), workedExample(), codes).decidedBy,
             (QStringList{u"A3"_s, u"A1"_s, u"A2"_s}));
    // Nothing known: the greatest weights that are missing.
    QCOMPARE(judgeLens(builtInLenses().at(0), {}, codes).decidedBy, (QStringList{u"B1"_s, u"C2"_s, u"C3"_s}));
}

QTEST_GUILESS_MAIN(TestCompetency)
#include "test_competency.moc"
