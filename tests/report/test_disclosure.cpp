// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cardwords.h"
#include "report/csvcard.h"
#include "report/hierarchy.h"
#include "report/htmlcard.h"
#include "report/issueregister.h"
#include "report/jsoncard.h"
#include "report/keyedrounding.h"
#include "report/sampleteam.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList ministry{u"Ministry"_s};
const QStringList unitOne{u"Ministry"_s, u"Unit one"_s};
const QStringList unitTwo{u"Ministry"_s, u"Unit two"_s};

/// Everything of a card that a reader could learn from, without what merely identifies the file.
QJsonObject readable(const ReportCard &card)
{
    QJsonObject json = cardJson(card, u"en"_s);
    json.remove(u"fingerprint"_s);
    return json;
}

/// People whose level in every competency is listed.
QList<PersonRecord> peopleWithLevels(const QList<int> &levels, const QStringList &department = unitOne)
{
    QList<PersonRecord> people;
    for (int i = 0; i < levels.size(); ++i)
        people << sample::person(i, department, sample::state(levels.at(i) + 0.25));
    return people;
}

} // namespace

class TestDisclosure : public QObject
{
    Q_OBJECT

private slots:
    void sharesFollowRuleThree_data();
    void sharesFollowRuleThree();
    void limitsAreTrueForEveryGroupOfTheBand();
    void roundingIsUnbiasedAndSumsTo100();
    void roundingIsRepeatable();
    void levelsMergeUntilNoCellIsSmall_data();
    void levelsMergeUntilNoCellIsSmall();
    void aGroupBelowTheGateShowsNothing();
    void theGateCountsPeopleWithEnoughEvidence();
    void aPeriodWithoutFactsShowsNothing();
    void allEqualShowsNeitherNoughtNorAHundred_data();
    void allEqualShowsNeitherNoughtNorAHundred();
    void oneJoiningOrLeavingNeverChangesANewIssue();
    void tenJoiningGiveANewCard();
    void parentMinusChildrenIsNobodyOrTen_data();
    void parentMinusChildrenIsNobodyOrTen();
    void hierarchyAlsoHoldsPerCompetency();
    void cardsDoNotDependOnWhichAreAskedFor();
    void evidenceOfAFewPeopleIsHidden();
    void anAttackerPinsNobody_data();
    void anAttackerPinsNobody();
    void repeatedIssuesKeepTheirNumber();
    void lensesUseProtectedGradesOnly();
};

void TestDisclosure::sharesFollowRuleThree_data()
{
    QTest::addColumn<int>("x");
    QTest::addColumn<int>("people");
    QTest::addColumn<QString>("qualifier");
    QTest::addColumn<int>("percent");
    QTest::newRow("5 of 24 may be told") << 5 << 24 << u"about"_s << 20;
    QTest::newRow("4 of 24 is a limit") << 4 << 24 << u"at-most"_s << 25; // 5 / 20
    QTest::newRow("0 of 24 is the same limit") << 0 << 24 << u"at-most"_s << 25;
    QTest::newRow("19 of 24 may be told") << 19 << 24 << u"about"_s << 20;
    QTest::newRow("20 of 24 is a limit") << 20 << 24 << u"at-least"_s << 75; // 15 / 20
    QTest::newRow("24 of 24 is the same limit") << 24 << 24 << u"at-least"_s << 75;
    QTest::newRow("10 people") << 4 << 10 << u"at-most"_s << 50;
    QTest::newRow("15 people, low: 5 / 15 rounded up") << 1 << 15 << u"at-most"_s << 35;
    QTest::newRow("15 people, high: 10 / 15 rounded down") << 14 << 15 << u"at-least"_s << 65;
    QTest::newRow("30 people, low: 5 / 30 rounded up") << 1 << 30 << u"at-most"_s << 20;
    QTest::newRow("30 people, high: 25 / 30 rounded down") << 30 << 30 << u"at-least"_s << 80;
    QTest::newRow("120 people, low") << 1 << 120 << u"at-most"_s << 5;
    QTest::newRow("120 people, high") << 118 << 120 << u"at-least"_s << 95;
    QTest::newRow("700 people, low: 1 % rounded up") << 2 << 700 << u"at-most"_s << 5;
    QTest::newRow("a band without a low end") << 1 << 8 << u"withheld"_s << 0;
}

void TestDisclosure::sharesFollowRuleThree()
{
    QFETCH(int, x);
    QFETCH(int, people);
    const Share share = protectedShare(x, people, 5, 20);
    QTEST(qualifierWord(share.qualifier), "qualifier");
    QTEST(share.percent, "percent");
}

void TestDisclosure::limitsAreTrueForEveryGroupOfTheBand()
{
    for (int people = 10; people <= 700; ++people) {
        for (int x = 0; x <= people; ++x) {
            const Share share = protectedShare(x, people, 5, 50);
            const double percent = 100.0 * x / people;
            if (share.qualifier == Share::Qualifier::AtMost)
                QVERIFY2(percent <= share.percent, qPrintable(u"%1 of %2"_s.arg(x).arg(people)));
            if (share.qualifier == Share::Qualifier::AtLeast)
                QVERIFY2(percent >= share.percent, qPrintable(u"%1 of %2"_s.arg(x).arg(people)));
            QVERIFY(share.qualifier != Share::Qualifier::Withheld);
            QCOMPARE(share.percent % 5, 0);
        }
    }
}

void TestDisclosure::roundingIsUnbiasedAndSumsTo100()
{
    const QList<qsizetype> parts{7, 11, 3, 20, 2};
    constexpr int draws = 4000;
    QList<double> sums(parts.size());
    for (int i = 0; i < draws; ++i) {
        const QList<int> rounded = roundedPercentages(parts, (i + 0.5) / draws);
        int total = 0;
        for (qsizetype cell = 0; cell < parts.size(); ++cell) {
            const double exact = 100.0 * static_cast<double>(parts.at(cell)) / 43;
            QVERIFY(std::abs(rounded.at(cell) - exact) < 5 + 1e-9);
            QCOMPARE(rounded.at(cell) % 5, 0);
            sums[cell] += rounded.at(cell);
            total += rounded.at(cell);
        }
        QCOMPARE(total, 100);
    }
    for (qsizetype cell = 0; cell < parts.size(); ++cell)
        QVERIFY(std::abs(sums.at(cell) / draws - 100.0 * static_cast<double>(parts.at(cell)) / 43) < 0.01);
}

void TestDisclosure::roundingIsRepeatable()
{
    const QList<LearnerId> people{sample::learnerId(1), sample::learnerId(2)};
    const double draw = keyedDraw("key", u"levels:C2"_s, people);
    QVERIFY(draw >= 0 && draw < 1);
    QCOMPARE(keyedDraw("key", u"levels:C2"_s, people), draw);
    QVERIFY(keyedDraw("another key", u"levels:C2"_s, people) != draw);
    QVERIFY(keyedDraw("key", u"levels:C3"_s, people) != draw);
    QVERIFY(keyedDraw("key", u"levels:C2"_s, {people.first()}) != draw);
    // RFC 4231 test case 2: HMAC-SHA-256 of "what do ya want for nothing?" with key "Jefe" begins 5bdcc146bf60754e.
    QCOMPARE(keyedDraw("Jefe", u"what do ya want for nothing?"_s, {}),
             static_cast<double>(0x5bdcc146bf60754eULL >> 11) * 0x1.0p-53);
}

void TestDisclosure::levelsMergeUntilNoCellIsSmall_data()
{
    QTest::addColumn<QList<qsizetype>>("levels");
    QTest::addColumn<QList<int>>("starts");
    QTest::newRow("nothing to merge") << QList<qsizetype>{6, 9, 8, 7, 5} << QList<int>{0, 1, 2, 3, 4};
    QTest::newRow("an empty end joins its neighbour") << QList<qsizetype>{6, 9, 8, 12, 0} << QList<int>{0, 1, 2, 3};
    QTest::newRow("a small middle joins the smaller neighbour")
        << QList<qsizetype>{10, 3, 8, 9, 5} << QList<int>{0, 1, 3, 4};
    QTest::newRow("all in one level leave one cell") << QList<qsizetype>{0, 0, 40, 0, 0} << QList<int>{0};
    QTest::newRow("1 % of 600 would be rounded away")
        << QList<qsizetype>{6, 194, 200, 100, 100} << QList<int>{0, 2, 3, 4};
}

void TestDisclosure::levelsMergeUntilNoCellIsSmall()
{
    QFETCH(QList<qsizetype>, levels);
    QTEST(mergedLevels(levels, 5), "starts");
}

void TestDisclosure::aGroupBelowTheGateShowsNothing()
{
    const ReportCard card = sample::card(sample::team(peopleWithLevels({3, 3, 3, 3, 3, 3, 3, 3, 3})), unitOne);
    QVERIFY(!card.hasStatistics());
    QCOMPARE(card.withheldBy, CardRule::Group);
    QCOMPARE(*card.people.enrolled, Band::Under10);
    for (const CompetencyLine &line : card.competencies) {
        QCOMPARE(*line.grade, GradeLetter::IE);
        QVERIFY(!line.medianLevel->has_value());
        QCOMPARE(line.atOrAbove->qualifier, Share::Qualifier::Withheld);
        QVERIFY(!line.levels->has_value());
        QVERIFY(!line.evidence->has_value());
    }
    for (const StrandLine &line : card.strands)
        QCOMPARE(*line.grade, GradeLetter::IE);
    for (const LensLine &line : card.lenses)
        QCOMPARE(*line.state, Readiness::InsufficientEvidence);
    QVERIFY(card.strengths.isEmpty() && card.priorities.isEmpty());
    QVERIFY(CardWords(card, u"en"_s).notes().first().contains(u"fewer than 10"_s));
}

void TestDisclosure::theGateCountsPeopleWithEnoughEvidence()
{
    QList<PersonRecord> people = peopleWithLevels({3, 3, 3, 3, 3, 3, 3, 3, 3});
    for (int i = 100; i < 130; ++i)
        people << sample::person(i, unitOne, sample::insufficient());
    const ReportCard card = sample::card(sample::team(people), unitOne);
    QVERIFY(!card.hasStatistics());
    QCOMPARE(*card.people.enrolled, Band::From30);
    people << sample::person(200, unitOne, sample::state(2.5));
    QVERIFY(sample::card(sample::team(people), unitOne).hasStatistics());
    CardRequest stricter = sample::request();
    stricter.protection.rules.minGroup = 20;
    QVERIFY(!sample::card(sample::team(people), unitOne, stricter).hasStatistics());
}

void TestDisclosure::aPeriodWithoutFactsShowsNothing()
{
    QList<PersonRecord> people = peopleWithLevels(QList<int>(20, 2));
    for (PersonRecord &person : people)
        person.wasActive = false;
    QVERIFY(!sample::card(sample::team(people), unitOne).hasStatistics());
    people.first().wasActive = true;
    QVERIFY(sample::card(sample::team(people), unitOne).hasStatistics());
}

void TestDisclosure::allEqualShowsNeitherNoughtNorAHundred_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("level");
    for (const int people : {10, 12, 20, 35, 80, 300, 600}) {
        QTest::addRow("%d people, all above", people) << people << 3;
        QTest::addRow("%d people, all below", people) << people << 1;
    }
}

void TestDisclosure::allEqualShowsNeitherNoughtNorAHundred()
{
    QFETCH(int, people);
    QFETCH(int, level);
    const ReportCard card = sample::card(sample::team(peopleWithLevels(QList<int>(people, level))), unitOne);
    for (const CompetencyLine &line : card.competencies) {
        QVERIFY(line.atOrAbove->qualifier != Share::Qualifier::About);
        QVERIFY(line.atOrAbove->percent >= 5 && line.atOrAbove->percent <= 95);
        QVERIFY(!line.levels->has_value());
    }
    const QString csv = QString::fromUtf8(writeCsvCard(card));
    QVERIFY(!csv.contains(u",100,"_s));
    const QString html = QString::fromUtf8(writeHtmlCard(card, u"en"_s));
    QVERIFY(!html.contains(u"100\u00a0%"_s));
    QVERIFY(!html.contains(u" 0\u00a0%"_s));
}

void TestDisclosure::oneJoiningOrLeavingNeverChangesANewIssue()
{
    // The issue before spoke about 24 people. Whoever joins or leaves, the new issue is one and the same card.
    const QList<PersonRecord> people = sample::variedUnit(unitOne, 0, 24, 7);
    const TeamData whole = sample::team(people);
    CardRequest request = sample::request();
    const QList<LearnerId> members = membersOf(whole, unitOne);
    request.lastIssues.insert(unitOne, LastIssue{2, QSet<LearnerId>(members.begin(), members.end()), false});
    QVERIFY(sample::card(whole, unitOne, request).hasStatistics()); // nobody joined or left

    QSet<QByteArray> cardsAfterLeaving;
    for (qsizetype i = 0; i < people.size(); ++i) {
        QList<PersonRecord> fewer = people;
        fewer.removeAt(i);
        const ReportCard card = sample::card(sample::team(fewer), unitOne, request);
        QCOMPARE(card.withheldBy, CardRule::Time);
        QJsonObject json = readable(card);
        QVERIFY(!QJsonDocument(json).toJson().contains("percent\":5"));
        json.remove(u"competencies"_s); // their evidence bands may cross an edge; the rest must not move at all
        cardsAfterLeaving << QJsonDocument(json).toJson();
        for (const CompetencyLine &line : card.competencies)
            QVERIFY(*line.grade == GradeLetter::IE && !line.medianLevel->has_value() && line.atOrAbove->percent == 0);
    }
    QCOMPARE(cardsAfterLeaving.size(), 1);

    QSet<QByteArray> cardsAfterJoining;
    for (int level = 0; level <= 4; ++level) {
        QList<PersonRecord> more = people;
        more << sample::person(500 + level, unitOne, sample::state(level + 0.5));
        QJsonObject json = readable(sample::card(sample::team(more), unitOne, request));
        json.remove(u"competencies"_s);
        cardsAfterJoining << QJsonDocument(json).toJson();
    }
    QCOMPARE(cardsAfterJoining.size(), 1);
}

void TestDisclosure::tenJoiningGiveANewCard()
{
    QList<PersonRecord> people = sample::variedUnit(unitOne, 0, 24, 7);
    CardRequest request = sample::request();
    const QList<LearnerId> members = membersOf(sample::team(people), unitOne);
    request.lastIssues.insert(unitOne, LastIssue{2, QSet<LearnerId>(members.begin(), members.end()), false});
    for (int i = 0; i < 9; ++i)
        people << sample::person(500 + i, unitOne, sample::state(2.5));
    QCOMPARE(sample::card(sample::team(people), unitOne, request).withheldBy, CardRule::Time);
    people << sample::person(509, unitOne, sample::state(2.5));
    const ReportCard card = sample::card(sample::team(people), unitOne, request);
    QVERIFY(card.hasStatistics());
    QCOMPARE(card.issue, 3);
}

void TestDisclosure::parentMinusChildrenIsNobodyOrTen_data()
{
    QTest::addColumn<QList<int>>("units"); // people of unit 1, 2, 3
    QTest::addColumn<int>("outside");      // people of the ministry in no unit
    QTest::addColumn<QList<bool>>("shown");
    QTest::newRow("nobody outside") << QList<int>{12, 15, 20} << 0 << QList<bool>{true, true, true};
    QTest::newRow("four outside: the smallest unit is withheld")
        << QList<int>{12, 15, 20} << 4 << QList<bool>{false, true, true};
    QTest::newRow("ten outside") << QList<int>{12, 15, 20} << 10 << QList<bool>{true, true, true};
    QTest::newRow("a unit below the gate: the smallest other one is withheld")
        << QList<int>{7, 15, 20} << 0 << QList<bool>{false, false, true};
    QTest::newRow("a unit below the gate and enough outside")
        << QList<int>{7, 15, 20} << 3 << QList<bool>{false, true, true};
}

void TestDisclosure::parentMinusChildrenIsNobodyOrTen()
{
    QFETCH(QList<int>, units);
    QFETCH(int, outside);
    QFETCH(QList<bool>, shown);
    QList<PersonRecord> people;
    int number = 0;
    QList<QStringList> paths;
    for (int unit = 0; unit < units.size(); ++unit) {
        paths << QStringList{u"Ministry"_s, u"Unit %1"_s.arg(unit + 1)};
        for (int i = 0; i < units.at(unit); ++i)
            people << sample::person(number++, paths.last(), sample::state(2.5));
    }
    for (int i = 0; i < outside; ++i)
        people << sample::person(number++, ministry, sample::state(2.5));
    const TeamData data = sample::team(people);
    QVERIFY(sample::card(data, ministry).hasStatistics());
    qsizetype published = 0;
    for (qsizetype unit = 0; unit < paths.size(); ++unit) {
        const ReportCard card = sample::card(data, paths.at(unit));
        QCOMPARE(card.hasStatistics(), shown.at(unit));
        published += card.hasStatistics() ? units.at(unit) : 0;
    }
    const qsizetype rest = people.size() - published;
    QVERIFY(rest == 0 || rest >= 10);
}

void TestDisclosure::hierarchyAlsoHoldsPerCompetency()
{
    // Everybody counts for the card, but in the first competency four people of unit two have too little evidence, so
    // that ministry minus unit one would speak about the others of unit two: 8 people, fewer than the gate.
    QList<PersonRecord> people;
    for (int i = 0; i < 12; ++i)
        people << sample::person(i, unitOne, sample::state(2.5));
    for (int i = 12; i < 24; ++i) {
        people << sample::person(i, unitTwo, sample::state(2.5));
        if (i < 16)
            people.last().now[0] = sample::insufficient();
    }
    const TeamData data = sample::team(people);
    const ReportCard one = sample::card(data, unitOne);
    QCOMPARE(one.competencies.first().rule, CardRule::Hierarchy);
    QCOMPARE(*one.competencies.first().grade, GradeLetter::IE);
    QVERIFY(*one.competencies.at(1).grade != GradeLetter::IE);
    const ReportCard two = sample::card(data, unitTwo);
    QCOMPARE(two.competencies.first().rule, CardRule::Group);
    QVERIFY(*sample::card(data, ministry).competencies.first().grade != GradeLetter::IE);
}

void TestDisclosure::cardsDoNotDependOnWhichAreAskedFor()
{
    QList<PersonRecord> people = sample::variedUnit(unitOne, 0, 25, 1);
    people << sample::variedUnit(unitTwo, 100, 14, 2);
    const TeamData data = sample::team(people);
    const QList<ReportCard> together = buildTeamCards(data, {ministry, unitOne, unitTwo}, sample::request());
    QCOMPARE(together.at(0), sample::card(data, ministry));
    QCOMPARE(together.at(1), sample::card(data, unitOne));
    QCOMPARE(together.at(2), sample::card(data, unitTwo));
}

void TestDisclosure::evidenceOfAFewPeopleIsHidden()
{
    QList<PersonRecord> people = peopleWithLevels(QList<int>(20, 2));
    for (int i = 0; i < people.size(); ++i)
        people[i].now[3] = sample::insufficient(i < 4 ? 7 : 0);
    const ReportCard card = sample::card(sample::team(people), unitOne);
    QVERIFY(!card.competencies.at(3).evidence->has_value());     // four people answered
    QCOMPARE(**card.competencies.at(4).evidence, Band::From200); // 20 × 12
}

namespace {

/// All multisets of levels 0 to 4 of \a people people, as counts per level.
QList<std::array<int, 5>> allGroups(int people)
{
    QList<std::array<int, 5>> groups;
    for (int a = 0; a <= people; ++a)
        for (int b = 0; a + b <= people; ++b)
            for (int c = 0; a + b + c <= people; ++c)
                for (int d = 0; a + b + c + d <= people; ++d)
                    groups << std::array<int, 5>{a, b, c, d, people - a - b - c - d};
    return groups;
}

/// What a card publishes about one competency, in the attacker's hands. The rounding key is secret, so that for a
/// percentage every group within 5 points fits.
bool fitsCard(const std::array<int, 5> &group, int people, const CompetencyLine &line)
{
    int seen = 0;
    int median = 0;
    for (; median < 5; ++median) {
        seen += group[static_cast<size_t>(median)];
        if (seen > (people - 1) / 2)
            break;
    }
    int atOrAbove = 0;
    for (int level = line.expected; level < 5; ++level)
        atOrAbove += group[static_cast<size_t>(level)];
    if (median != **line.medianLevel)
        return false;
    const double percent = 100.0 * atOrAbove / people;
    switch (line.atOrAbove->qualifier) {
    case Share::Qualifier::About:
        return atOrAbove >= 5 && atOrAbove <= people - 5 && std::abs(percent - line.atOrAbove->percent) < 5;
    case Share::Qualifier::AtLeast:
        return atOrAbove > people - 5;
    case Share::Qualifier::AtMost:
        return atOrAbove < 5;
    case Share::Qualifier::Withheld:
        break;
    }
    return true;
}

} // namespace

void TestDisclosure::anAttackerPinsNobody_data()
{
    QTest::addColumn<QList<int>>("levels");
    QTest::newRow("ten equal people") << QList<int>(10, 2);
    QTest::newRow("ten beginners") << QList<int>(10, 0);
    QTest::newRow("ten experts") << QList<int>(10, 4);
    QTest::newRow("one stands out below") << QList<int>{0, 3, 3, 3, 3, 3, 3, 3, 3, 3};
    QTest::newRow("one stands out above") << QList<int>{1, 1, 1, 1, 1, 1, 1, 1, 1, 4};
    QTest::newRow("half and half") << QList<int>{1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
    QTest::newRow("fourteen people") << QList<int>{0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4};
    QTest::newRow("twelve, all but one at the level") << QList<int>{1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2};
}

void TestDisclosure::anAttackerPinsNobody()
{
    QFETCH(QList<int>, levels);
    const ReportCard card = sample::card(sample::team(peopleWithLevels(levels)), unitOne);
    const CompetencyLine &line = card.competencies.first();
    const Band band = *card.people.enoughEvidence;

    // Outsider: knows the card. Insider: knows the card and the own level. Nobody may learn that all others, or any one
    // other person, must have one level: for every level that a person could have had there is a group that fits.
    for (int own = -1; own <= 4; ++own) {
        if (own >= 0 && !levels.contains(own))
            continue;
        std::array<bool, 5> possible{};
        for (int people = lowEnd(band); people <= highEnd(band); ++people) {
            for (const std::array<int, 5> &group : allGroups(people)) {
                if (own >= 0 && group[static_cast<size_t>(own)] == 0)
                    continue;
                if (!fitsCard(group, people, line))
                    continue;
                for (size_t level = 0; level < 5; ++level) {
                    const int others = group[level] - (own == static_cast<int>(level) ? 1 : 0);
                    possible[level] = possible[level] || others > 0;
                }
            }
        }
        // An other person, about whom nothing else is known, could have any of the five levels.
        for (size_t level = 0; level < 5; ++level)
            QVERIFY2(possible[level],
                     qPrintable(u"own level %1 rules out level %2 for everybody else"_s.arg(own).arg(level)));
    }
}

void TestDisclosure::repeatedIssuesKeepTheirNumber()
{
    const TeamData data = sample::team(sample::variedUnit(unitOne, 0, 24, 7));
    const QString fingerprint = fingerprintOf(data, unitOne);
    QVERIFY(!lastIssue({}, data.period, fingerprint).has_value());

    const ReportCard first = sample::card(data, unitOne);
    QCOMPARE(first.fingerprint, fingerprint);
    const QList<LearnerId> members = membersOf(data, unitOne);
    const KnownIssue known{registerEntry(first, {}), QSet<LearnerId>(members.begin(), members.end())};

    CardRequest again = sample::request();
    again.lastIssues.insert(unitOne, *lastIssue({known}, data.period, fingerprint));
    QCOMPARE(writeJsonCard(sample::card(data, unitOne, again), u"en"_s), writeJsonCard(first, u"en"_s));

    const auto next = lastIssue({known}, {QDate(2025, 7, 1), QDate(2025, 12, 31)}, fingerprint);
    QVERIFY(!next->isThisOne);
    QCOMPARE(next->number, first.issue);
    QCOMPARE(next->members.size(), members.size());

    // An issue that showed bands only gives nothing to compare with.
    const ReportCard small = sample::card(sample::team(peopleWithLevels({1, 2, 3})), unitOne);
    const auto afterSmall = lastIssue({known, KnownIssue{registerEntry(small, {}), {sample::learnerId(1)}}},
                                      {QDate(2025, 7, 1), QDate(2025, 12, 31)}, fingerprint);
    QCOMPARE(afterSmall->members.size(), members.size());
}

void TestDisclosure::lensesUseProtectedGradesOnly()
{
    // Five competencies without enough people leave 100 − (5 + 6 + 3 + 12 + 8) = 66 points for policy decisions.
    QList<PersonRecord> people = peopleWithLevels(QList<int>(20, 2));
    for (int i = 0; i < people.size(); ++i) {
        for (int code = 0; code < 5; ++code)
            people[i].now[code] = i < 9 ? sample::state(3.5) : sample::insufficient();
    }
    const ReportCard card = sample::card(sample::team(people), unitOne);
    QCOMPARE(*card.lenses.first().state, Readiness::InsufficientEvidence);
    QCOMPARE(*card.lenses.first().decidedBy, (QStringList{u"B1"_s, u"B2"_s, u"A2"_s}));
}

QTEST_GUILESS_MAIN(TestDisclosure)
#include "test_disclosure.moc"
