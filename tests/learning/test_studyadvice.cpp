// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/studyadvice.h"
#include "progress/sampleattempts.h"

#include <QTest>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// What to do next and why, row by row.
class TestStudyAdvice : public QObject
{
    Q_OBJECT

private slots:
    void theOrder_data();
    void theOrder();
    void theReasonInWords_data();
    void theReasonInWords();
    void lessonsThatHelp_data();
    void lessonsThatHelp();
    void sureAndWrongIsAskedAgain();
    void aRefreshTakesWhatIsDue();
    void whatCannotBeAskedIsNotOffered();
    void predictionsDoNotUseAnExerciseUp();
};

namespace {

const QDate today(2026, 3, 15);

/// "A1 2 3.1.1": code, level (IE, 0 to 4), and after it "items.days.types" missing, with "+n" right answers needed.
CompetencyState stateOf(const QString &word)
{
    const QStringList parts = word.split(u' ');
    const QString numbers = parts.value(2).section(u'+', 0, 0);
    const MissingEvidence missing{numbers.section(u'.', 0, 0).toInt(), numbers.section(u'.', 1, 1).toInt(),
                                  numbers.section(u'.', 2, 2).toInt()};
    CompetencyState state;
    state.code = parts.at(0);
    state.items = 8 - missing.items;
    state.types = missing.types == 2 ? QSet<EvidenceType>() : QSet{EvidenceType::Recognize};
    if (parts.at(1) == u"IE") {
        state.missing = missing;
        return state;
    }
    state.level = parts.at(1).toInt();
    if (*state.level < 4) {
        const int right = parts.value(2).section(u'+', 1).toInt();
        state.next = LevelGap{*state.level + 1, missing, right > 0, right, missing.isNothing() && right == 0};
    }
    return state;
}

TargetProfile profileOf(int level)
{
    TargetProfile profile;
    for (const char *code : {"A1", "A2", "C1", "C2", "D1"})
        profile.expected.insert(QString::fromLatin1(code), level);
    return profile;
}

ReviewItem reviewed(const QString &exercise, const QString &code, int daysAgo)
{
    ReviewItem item;
    item.exercise = testId<ExerciseId>(exercise);
    item.pack = u"pack"_s;
    item.competencies = {code};
    item.memory = {2.3065, 5};
    item.last = today.addDays(-daysAgo);
    item.due = item.last.addDays(2);
    item.meetings = 1;
    return item;
}

SureAndWrong wrong(const QString &exercise, const QString &code, bool settled = false)
{
    Attempt attempt = sampleAttempt();
    attempt.exercise = testId<ExerciseId>(exercise);
    attempt.competencies = {{code, 1.0}, {u"E2"_s, 0.5}};
    return {attempt, settled ? today : QDate()};
}

/// "slug role: id/kind/code ...": one lesson that asks all its exercises.
Lesson lessonOf(const QString &words)
{
    Lesson lesson;
    lesson.slug = words.section(u' ', 0, 0);
    lesson.role = words.section(u' ', 1, 1) == u"placement:" ? LessonRole::Placement : LessonRole::Learn;
    lesson.language = u"en"_s;
    Step step;
    for (const QString &word : words.section(u' ', 2).split(u' ')) {
        Exercise exercise;
        exercise.id = word.section(u'/', 0, 0);
        exercise.uuid = testId<ExerciseId>(exercise.id);
        exercise.kind = word.section(u'/', 1, 1);
        exercise.lesson = lesson.slug;
        const QString code = word.section(u'/', 2, 2);
        exercise.competencies = {{code.section(u'.', 0, 0), code.section(u'.', 1).toInt(), 1.0}};
        lesson.exercises.append(exercise);
        step.blocks.append(ExerciseBlock{exercise.id, 0});
    }
    lesson.stepsByLanguage.insert(lesson.language, {step});
    return lesson;
}

Pack packOf(const QStringList &lessons)
{
    Pack pack;
    pack.id = u"pack"_s;
    for (const QString &each : lessons)
        pack.lessons.append(lessonOf(each));
    return pack;
}

const Pack &ordinaryPack()
{
    static const Pack pack = packOf({u"one learn: a/numeric/A1.4 b/numeric/A2.4"_s, u"two learn: c/numeric/C1.4 d/numeric/C2.4"_s});
    return pack;
}

LearnerMeaning learnerOf(const QStringList &states)
{
    LearnerMeaning learner;
    learner.today = today;
    for (const QString &each : states)
        learner.states.append(stateOf(each));
    return learner;
}

} // namespace

void TestStudyAdvice::theOrder_data()
{
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<QString>("sure");
    QTest::addColumn<QString>("faded");
    QTest::addColumn<QString>("order");
    QTest::newRow("nothing known: nothing to say") << QStringList{} << QString() << QString() << QString();
    QTest::newRow("at the target there is nothing to do") << QStringList{u"A1 2 8.2.2"_s, u"A2 3 8.2.2"_s} << QString() << QString() << QString();
    QTest::newRow("the least that is missing comes first")
        << QStringList{u"A1 IE 8.2.2"_s, u"A2 IE 1.0.0"_s, u"C1 IE 3.1.0"_s} << QString() << QString() << u"A2 C1 A1"_s;
    QTest::newRow("levels and evidence stand in one row by effort")
        << QStringList{u"A1 1 8.2.2"_s, u"A2 IE 3.0.0"_s, u"C1 1 0.0.0+2"_s, u"C2 1 0.0.0"_s} << QString() << QString() << u"C2 C1 A2 A1"_s;
    QTest::newRow("equal effort: the one further from the target first")
        << QStringList{u"A1 1 2.0.0"_s, u"A2 0 2.0.0"_s} << QString() << QString() << u"A2 A1"_s;
    QTest::newRow("where no lesson helps comes last") << QStringList{u"D1 IE 1.0.0"_s, u"A2 IE 8.2.2"_s} << QString() << QString() << u"A2 D1"_s;
    QTest::newRow("all equal: framework order") << QStringList{u"A1 IE 8.2.2"_s, u"A2 IE 8.2.2"_s} << QString() << QString() << u"A1 A2"_s;
    QTest::newRow("what was sure and wrong goes before all, even at the target")
        << QStringList{u"A1 2 8.2.2"_s, u"A2 IE 1.0.0"_s} << u"A1"_s << QString() << u"A1 A2"_s;
    QTest::newRow("refresh goes before what is missing, even at the target")
        << QStringList{u"A1 IE 1.0.0"_s, u"A2 3 8.2.2"_s} << QString() << u"A2"_s << u"A2 A1"_s;
    QTest::newRow("sure and wrong goes before refresh") << QStringList{u"A1 2 8.2.2"_s, u"A2 3 8.2.2"_s} << u"A2"_s << u"A1"_s << u"A2 A1"_s;
    QTest::newRow("without enough evidence there is nothing to refresh") << QStringList{u"A1 IE 7.2.1"_s, u"A2 IE 1.0.0"_s} << QString() << u"A1"_s << u"A2 A1"_s;
}

void TestStudyAdvice::theOrder()
{
    QFETCH(QStringList, states);
    QFETCH(QString, sure);
    QFETCH(QString, faded);
    LearnerMeaning learner = learnerOf(states);
    if (!sure.isEmpty()) {
        learner.sureAndWrong.append(wrong(u"a"_s, sure));
        learner.reviews.append(reviewed(u"a"_s, u"E2"_s, 0));
    }
    if (!faded.isEmpty())
        learner.reviews.append(reviewed(u"b"_s, faded, 400));
    QStringList order;
    for (const StudyAdvice &step : studyAdvice({&ordinaryPack()}, learner, profileOf(2), u"en"_s))
        order << step.competency;
    QTEST(order.join(u' '), "order");
}

void TestStudyAdvice::theReasonInWords_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<AdviceReason>("reason");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("french");
    QTest::newRow("nothing answered") << u"A1 IE 8.2.2"_s << AdviceReason::Evidence
        << u"Nothing is answered here yet; a first level needs 8 exercises on 2 days, in 2 kinds of task."_s
        << u"Il n’y a pas encore de réponse ici; un premier niveau demande 8 exercices sur 2 jours, de 2 types de tâche."_s;
    QTest::newRow("evidence") << u"A1 IE 3.1.1"_s << AdviceReason::Evidence
        << u"Still needed: 3 more exercises, answers on 1 more day, 1 more kind of task."_s
        << u"Il manque encore\u00a0: 3 exercices de plus, des réponses un autre jour, 1 autre type de tâche."_s;
    QTest::newRow("not yet a level: right answers") << u"A1 0 0.0.0+4"_s << AdviceReason::Level
        << u"For level 1, at least 80\u00a0% of the exercises at that level or above must be right. 4 more right answers are enough."_s
        << u"Pour le niveau 1, au moins 80\u00a0% des exercices de ce niveau ou d’un niveau supérieur doivent être réussis. 4 bonnes réponses de plus suffisent."_s;
    QTest::newRow("the next level: evidence") << u"A1 1 2.1.0"_s << AdviceReason::Level
        << u"For level 2, still needed at that level or above: 2 more exercises, answers on 1 more day."_s
        << u"Pour le niveau 2, il manque encore à ce niveau ou au-dessus\u00a0: 2 exercices de plus, des réponses un autre jour."_s;
    QTest::newRow("the next level: surer") << u"A1 1 0.0.0"_s << AdviceReason::Level
        << u"For level 2, the estimate must become surer: more right answers at that level help most."_s
        << u"Pour le niveau 2, l’estimation doit devenir plus sûre\u00a0: ce sont les bonnes réponses à ce niveau qui aident le plus."_s;
}

void TestStudyAdvice::theReasonInWords()
{
    QFETCH(QString, state);
    const LearnerMeaning learner = learnerOf({state});
    const StudyAdvice english = studyAdvice({&ordinaryPack()}, learner, profileOf(3), u"en"_s).constFirst();
    const StudyAdvice french = studyAdvice({&ordinaryPack()}, learner, profileOf(3), u"fr"_s).constFirst();
    QTEST(english.reason, "reason");
    QTEST(english.why, "english");
    QTEST(french.why, "french");
}

void TestStudyAdvice::lessonsThatHelp_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QStringList>("lessons");
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QString>("help"); // "slug n", best first
    QTest::newRow("lessons with the most new exercises") << u"A1 IE 8.2.2"_s
        << QStringList{u"one learn: a/numeric/A1.1"_s, u"two learn: b/numeric/A1.1 c/numeric/A1.2"_s} << QString() << u"two 2, one 1"_s;
    QTest::newRow("answered exercises are no new evidence") << u"A1 IE 6.1.1"_s
        << QStringList{u"one learn: a/numeric/A1.1"_s, u"two learn: b/numeric/A1.1 c/numeric/A1.2"_s} << u"b c"_s << u"one 1"_s;
    QTest::newRow("a missing kind of task goes first") << u"A1 IE 3.0.1"_s
        << QStringList{u"one learn: a/choice.one/A1.1 b/choice.one/A1.1"_s, u"two learn: c/numeric/A1.1"_s} << QString() << u"two 1, one 2"_s;
    QTest::newRow("for a level only what stands at it or above") << u"A1 1 8.2.0"_s
        << QStringList{u"one learn: a/numeric/A1.1 b/numeric/A1.1"_s, u"two learn: c/numeric/A1.2 d/numeric/A1.4"_s} << QString() << u"two 2"_s;
    QTest::newRow("what is not harder than asked for goes first") << u"A1 1 8.2.0"_s
        << QStringList{u"one learn: a/numeric/A1.4 b/numeric/A1.4 c/numeric/A1.4"_s, u"two learn: d/numeric/A1.2 e/numeric/A1.2"_s} << QString() << u"two 2, one 3"_s;
    QTest::newRow("without a level yet: up to the target") << u"A1 IE 3.0.0"_s
        << QStringList{u"one learn: a/numeric/A1.3 b/numeric/A1.3"_s, u"two learn: d/numeric/A1.1"_s} << QString() << u"two 1, one 2"_s;
    QTest::newRow("other competencies do not help") << u"A1 IE 8.2.2"_s << QStringList{u"one learn: a/numeric/A2.1"_s} << QString() << QString();
    QTest::newRow("placement and reflections are no evidence") << u"A1 IE 8.2.2"_s
        << QStringList{u"one placement: a/numeric/A1.1"_s, u"two learn: b/reflection/A1.1"_s} << QString() << QString();
    QTest::newRow("at most two") << u"A1 IE 8.2.2"_s
        << QStringList{u"one learn: a/numeric/A1.1"_s, u"two learn: b/numeric/A1.1"_s, u"three learn: c/numeric/A1.1"_s} << QString() << u"one 1, two 1"_s;
}

void TestStudyAdvice::lessonsThatHelp()
{
    QFETCH(QString, state);
    QFETCH(QStringList, lessons);
    QFETCH(QString, answered);
    QFETCH(QString, help);
    const Pack pack = packOf(lessons);
    LearnerMeaning learner = learnerOf({state});
    for (const QString &id : answered.split(u' ', Qt::SkipEmptyParts))
        learner.answered.insert(testId<ExerciseId>(id));
    const StudyAdvice step = studyAdvice({&pack}, learner, profileOf(2), u"en"_s).constFirst();
    QStringList found;
    for (const LessonHelp &each : step.lessons)
        found << u"%1 %2"_s.arg(each.lesson).arg(each.exercises);
    QCOMPARE(found.join(u", "), help);
    QCOMPARE(step.why.contains(u"No lesson here has new exercises"), help.isEmpty());
}

void TestStudyAdvice::sureAndWrongIsAskedAgain()
{
    LearnerMeaning learner = learnerOf({u"A1 2 8.2.2"_s, u"C1 2 8.2.2"_s});
    // Two in C1, one of them twice; one in A1; one that came right since.
    learner.sureAndWrong = {wrong(u"c"_s, u"C1.3"_s), wrong(u"b"_s, u"C1"_s), wrong(u"c"_s, u"C1.3"_s), wrong(u"a"_s, u"A1"_s),
                            wrong(u"a"_s, u"A1"_s, true)};
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        learner.reviews.append(reviewed(id, u"E2"_s, 0));
    const QList<StudyAdvice> steps = studyAdvice({&ordinaryPack()}, learner, profileOf(2), u"en"_s);
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps.at(0).competency, u"C1"_s);
    QCOMPARE(steps.at(0).exercises, (QList<ExerciseId>{testId<ExerciseId>(u"c"_s), testId<ExerciseId>(u"b"_s)}));
    QCOMPARE(steps.at(0).why, u"You were sure of 2 answers that are not right yet; trying them again teaches most."_s);
    QCOMPARE(steps.at(1).why, u"You were sure of 1 answer that is not right yet; trying it again teaches most."_s);
    learner.sureAndWrong = {wrong(u"a"_s, u"A1"_s, true)};
    QVERIFY(studyAdvice({&ordinaryPack()}, learner, profileOf(2), u"en"_s).isEmpty());
}

void TestStudyAdvice::aRefreshTakesWhatIsDue()
{
    LearnerMeaning learner = learnerOf({u"A1 2 8.2.2"_s});
    ReviewItem later = reviewed(u"b"_s, u"A1"_s, 500);
    later.due = today.addDays(1);
    learner.reviews = {reviewed(u"a"_s, u"A1"_s, 400), later, reviewed(u"gone"_s, u"A1"_s, 400)};
    const QList<StudyAdvice> steps = studyAdvice({&ordinaryPack()}, learner, profileOf(2), u"en"_s);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(steps.first().reason, AdviceReason::RefreshDue);
    QCOMPARE(steps.first().exercises, QList<ExerciseId>{testId<ExerciseId>(u"a"_s)});
}

void TestStudyAdvice::whatCannotBeAskedIsNotOffered()
{
    LearnerMeaning learner = learnerOf({u"A1 2 8.2.2"_s});
    learner.sureAndWrong = {wrong(u"gone"_s, u"A1"_s)};
    learner.reviews = {reviewed(u"gone"_s, u"A1"_s, 0)};
    QVERIFY(studyAdvice({&ordinaryPack()}, learner, profileOf(2), u"en"_s).isEmpty());
}

void TestStudyAdvice::predictionsDoNotUseAnExerciseUp()
{
    Attempt guess = sampleAttempt(1);
    guess.purpose = AttemptPurpose::Prediction;
    const Attempt answer = sampleAttempt(2);
    QCOMPARE(answeredExercises({guess, answer}), QSet<ExerciseId>{answer.exercise});
}

QTEST_GUILESS_MAIN(TestStudyAdvice)
#include "test_studyadvice.moc"
