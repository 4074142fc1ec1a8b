// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress/calibration.h"
#include "progress/sampleattempts.h"
#include "progress/selfrating.h"

#include <QTest>
#include <cmath>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// How well a learner knows what they know: by arithmetic written in the rows.
class TestCalibration : public QObject
{
    Q_OBJECT

private slots:
    void theWordsStandForChances();
    void sharesAndScore_data();
    void sharesAndScore();
    void whatIsLeftOut_data();
    void whatIsLeftOut();
    void theNewestGradeCounts();
    void sureAndWrongStandsNewestFirst();
    void whatCameRightLater_data();
    void whatCameRightLater();
    void theVerdict_data();
    void theVerdict();
    void theVerdictInWords();
    void theNewestRatingCounts();
    void ratingsBesideLevels_data();
    void ratingsBesideLevels();
};

namespace {

const QDate start(2026, 3, 2);

Attempt said(int number, const QString &confidence, bool right, int day = 0)
{
    Attempt attempt = sampleAttempt(number);
    attempt.confidence = confidence;
    attempt.outcome = right ? AttemptOutcome::Full : AttemptOutcome::Partial;
    attempt.score = right ? 1 : 0;
    attempt.day = start.addDays(day);
    attempt.submitted = QDateTime(attempt.day, QTime(9, 0), Qt::UTC).addSecs(number);
    return attempt;
}

/// "sure:7/8 guess:1/4": so many right of so many answers.
QList<Attempt> answersOf(const QString &plan)
{
    QList<Attempt> attempts;
    for (const QString &word : plan.split(u' ', Qt::SkipEmptyParts)) {
        const QString confidence = word.section(u':', 0, 0);
        const int right = word.section(u':', 1).section(u'/', 0, 0).toInt();
        const int all = word.section(u'/', 1).toInt();
        for (int i = 0; i < all; ++i)
            attempts.append(said(static_cast<int>(attempts.size()), confidence, i < right));
    }
    return attempts;
}

CompetencyState stateOf(int level)
{
    CompetencyState state;
    if (level >= 0)
        state.level = level;
    return state;
}

} // namespace

void TestCalibration::theWordsStandForChances()
{
    // exercises.md 3.9
    QCOMPARE(confidenceWords(), QStringList({u"guess"_s, u"unsure"_s, u"fairly-sure"_s, u"sure"_s}));
    QCOMPARE(chanceOf(u"guess"_s), 0.25);
    QCOMPARE(chanceOf(u"unsure"_s), 0.50);
    QCOMPARE(chanceOf(u"fairly-sure"_s), 0.75);
    QCOMPARE(chanceOf(u"sure"_s), 0.95);
    QCOMPARE(chanceOf(QString()), 0.0);
}

void TestCalibration::sharesAndScore_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("bands"); // right/answers, in order
    QTest::addColumn<double>("said");
    QTest::addColumn<double>("right");
    QTest::addColumn<double>("brier");
    QTest::newRow("no answers") << QString() << u"0/0 0/0 0/0 0/0"_s << 0.0 << 0.0 << 0.0;
    QTest::newRow("sure and right") << u"sure:4/4"_s << u"0/0 0/0 0/0 4/4"_s << 0.95 << 1.0 << 0.05 * 0.05;
    QTest::newRow("sure and wrong") << u"sure:0/1"_s << u"0/0 0/0 0/0 0/1"_s << 0.95 << 0.0 << 0.95 * 0.95;
    QTest::newRow("always unsure") << u"unsure:3/4"_s << u"0/0 3/4 0/0 0/0"_s << 0.5 << 0.75 << 0.25;
    QTest::newRow("a mixture") << u"guess:1/4 fairly-sure:3/4 sure:1/2"_s << u"1/4 0/0 3/4 1/2"_s
                               << (4 * 0.25 + 4 * 0.75 + 2 * 0.95) / 10 << 0.5
                               << (0.5625 + 3 * 0.0625 + 3 * 0.0625 + 0.5625 + 0.0025 + 0.9025) / 10;
}

void TestCalibration::sharesAndScore()
{
    QFETCH(QString, plan);
    const Calibration found = calibration(answersOf(plan));
    QStringList bands;
    for (const ConfidenceBand &band : found.bands)
        bands << u"%1/%2"_s.arg(band.right).arg(band.answers);
    QTEST(bands.join(u' '), "bands");
    const auto isNear = [](double a, double b) { return std::abs(a - b) < 1e-12; };
    QFETCH(double, said);
    QFETCH(double, right);
    QFETCH(double, brier);
    QVERIFY2(isNear(found.saidMean, said), qPrintable(QString::number(found.saidMean)));
    QVERIFY2(isNear(found.shareRight(), right), qPrintable(QString::number(found.shareRight())));
    QVERIFY2(isNear(found.brier, brier), qPrintable(QString::number(found.brier)));
}

void TestCalibration::whatIsLeftOut_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("answers");
    QTest::newRow("an answer that says how sure") << QString() << 1;
    QTest::newRow("one that does not") << u"silent"_s << 0;
    QTest::newRow("a prediction") << u"prediction"_s << 0;
    QTest::newRow("after the solution") << u"aided"_s << 0;
    QTest::newRow("a reflection") << u"reflection"_s << 0;
    QTest::newRow("with a hint: it was said knowing it") << u"hint"_s << 1;
    QTest::newRow("from placement") << u"placement"_s << 1;
}

void TestCalibration::whatIsLeftOut()
{
    QFETCH(QString, change);
    QFETCH(int, answers);
    Attempt attempt = said(0, change == u"silent" ? QString() : u"sure"_s, false);
    attempt.purpose = change == u"prediction" ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    attempt.aided = change == u"aided";
    attempt.hints = change == u"hint" ? 1 : 0;
    attempt.kind = change == u"reflection" ? change : attempt.kind;
    attempt.role = change == u"placement" ? change : attempt.role;
    const Calibration found = calibration({attempt});
    QCOMPARE(found.answers, answers);
    QCOMPARE(found.sureAndWrong.size(), answers);
    Attempt retry = attempt; // a second try at the same variant knows that the first was wrong
    retry.id = testId<AttemptId>(u"retry"_s);
    retry.submitted = attempt.submitted.addSecs(60);
    QCOMPARE(calibration({retry, attempt}).answers, answers);
    retry.seed = attempt.seed + 1; // another variant is another question
    QCOMPARE(calibration({retry, attempt}).answers, 2 * answers);
}

void TestCalibration::theNewestGradeCounts()
{
    const Attempt first = said(0, u"sure"_s, false);
    Attempt again = first;
    again.id = testId<AttemptId>(u"again"_s);
    again.regradeOf = first.id;
    again.outcome = AttemptOutcome::Full;
    const Calibration found = calibration({again, first});
    QCOMPARE(found.answers, 1);
    QCOMPARE(found.right, 1);
    QVERIFY(found.sureAndWrong.isEmpty());
}

void TestCalibration::sureAndWrongStandsNewestFirst()
{
    const Calibration found = calibration({said(1, u"sure"_s, false, 1), said(2, u"sure"_s, false, 3), said(3, u"sure"_s, true, 4),
                                           said(4, u"fairly-sure"_s, false, 5), said(5, u"sure"_s, false, 2)});
    QStringList days;
    for (const SureAndWrong &each : found.sureAndWrong)
        days << QString::number(start.daysTo(each.answer.day));
    QCOMPARE(days, QStringList({u"3"_s, u"2"_s, u"1"_s}));
}

void TestCalibration::whatCameRightLater_data()
{
    QTest::addColumn<bool>("aided");
    QTest::addColumn<bool>("sameExercise");
    QTest::addColumn<int>("rightSince"); // −1: not yet
    QTest::newRow("a later right answer, sure or not") << false << true << 2;
    QTest::newRow("with its solution open") << true << true << -1;
    QTest::newRow("to another exercise") << false << false << -1;
}

void TestCalibration::whatCameRightLater()
{
    QFETCH(bool, aided);
    QFETCH(bool, sameExercise);
    QFETCH(int, rightSince);
    const Attempt wrong = said(0, u"sure"_s, false);
    Attempt right = said(1, u"unsure"_s, true, 2);
    right.aided = aided;
    if (sameExercise)
        right.exercise = wrong.exercise;
    const Calibration found = calibration({right, wrong});
    QCOMPARE(found.sureAndWrong.size(), 1);
    QCOMPARE(found.sureAndWrong.first().rightSince, rightSince < 0 ? QDate() : start.addDays(rightSince));
}

void TestCalibration::theVerdict_data()
{
    QTest::addColumn<QString>("plan");
    QTest::addColumn<CalibrationVerdict>("verdict");
    // The gap that chance allows: 1.2816 √(Σ p (1 − p)) / n. Sure, n = 10: 1.2816 √0.475 / 10 = 0.088.
    QTest::newRow("seven answers are too few") << u"sure:0/7"_s << CalibrationVerdict::TooFew;
    QTest::newRow("9 of 10 sure answers: gap 0.05") << u"sure:9/10"_s << CalibrationVerdict::Agrees;
    QTest::newRow("8 of 10 sure answers: gap 0.15") << u"sure:8/10"_s << CalibrationVerdict::TooSure;
    QTest::newRow("all sure answers right: gap −0.05") << u"sure:10/10"_s << CalibrationVerdict::Agrees;
    // Unsure, n = 10: 1.2816 √2.5 / 10 = 0.203.
    QTest::newRow("7 of 10 unsure answers: gap −0.2") << u"unsure:7/10"_s << CalibrationVerdict::Agrees;
    QTest::newRow("8 of 10 unsure answers: gap −0.3") << u"unsure:8/10"_s << CalibrationVerdict::TooDoubtful;
}

void TestCalibration::theVerdict()
{
    QFETCH(QString, plan);
    QTEST(verdictOf(calibration(answersOf(plan))), "verdict");
}

void TestCalibration::theVerdictInWords()
{
    const auto sentence = [](const QString &plan, const QString &language) {
        return calibrationSentence(calibration(answersOf(plan)), language);
    };
    QCOMPARE(sentence(u"sure:1/7"_s, u"en"_s), u"This needs 1 more answer that says how sure you are."_s);
    QCOMPARE(sentence(u"sure:1/2"_s, u"fr"_s), u"Il faut encore 6 réponses qui indiquent votre degré de certitude."_s);
    QCOMPARE(sentence(u"sure:8/10"_s, u"en"_s),
             u"You are surer than your answers are right: said 95\u00a0%, right 80\u00a0%. A second look before “sure” helps."_s);
    QVERIFY(sentence(u"unsure:8/10"_s, u"fr"_s).contains(u"annoncé 50\u00a0%, réussi 80\u00a0%"_s));
    QVERIFY(sentence(u"sure:9/10"_s, u"en"_s).contains(u"agree"_s));
}

void TestCalibration::theNewestRatingCounts()
{
    const auto rating = [](const QString &id, const QString &code, int level, int day) {
        return SelfRating{testId<FactId>(id), testId<LearnerId>(u"learner"_s), code, level,
                          QDateTime(start.addDays(day), QTime(9, 0), Qt::UTC)};
    };
    const auto newest = newestRatings({rating(u"c"_s, u"C1"_s, 3, 2), rating(u"a"_s, u"C1"_s, 1, 0), rating(u"d"_s, u"D1"_s, 0, 1),
                                       rating(u"b"_s, u"C1"_s, 2, 1)});
    QCOMPARE(newest.size(), 2);
    QCOMPARE(newest.value(u"C1"_s).level, 3);
    QCOMPARE(newest.value(u"D1"_s).level, 0);
}

void TestCalibration::ratingsBesideLevels_data()
{
    QTest::addColumn<int>("rated");
    QTest::addColumn<int>("level"); // −1: insufficient evidence
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("two above") << 3 << 1 << u"You rate yourself 2 levels above what your answers show so far."_s
                               << u"Vous vous situez 2 niveaux au-dessus de ce que montrent vos réponses pour l’instant."_s;
    QTest::newRow("one above no level") << 1 << 0 << u"You rate yourself one level above what your answers show so far."_s
                                        << u"Vous vous situez un niveau au-dessus de ce que montrent vos réponses pour l’instant."_s;
    QTest::newRow("the same") << 2 << 2 << u"Your own view and your answers agree."_s << u"Votre regard et vos réponses concordent."_s;
    QTest::newRow("not yet on both sides") << 0 << 0 << u"Your own view and your answers agree."_s
                                           << u"Votre regard et vos réponses concordent."_s;
    QTest::newRow("three below") << 1 << 4 << u"Your answers show 3 levels more than you give yourself."_s
                                 << u"Vos réponses montrent 3 niveaux de plus que celui que vous vous donnez."_s;
    QTest::newRow("nothing to compare with") << 4 << -1 << u"There is not enough evidence yet to compare."_s
                                             << u"Il n’y a pas encore assez de preuves pour comparer."_s;
}

void TestCalibration::ratingsBesideLevels()
{
    QFETCH(int, rated);
    QFETCH(int, level);
    QTEST(ratingSentence(rated, stateOf(level), u"en"_s), "english");
    QTEST(ratingSentence(rated, stateOf(level), u"fr"_s), "french");
    QCOMPARE(ratingGap(rated, stateOf(level)).value_or(99), level < 0 ? 99 : rated - level);
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "test_calibration.moc"
