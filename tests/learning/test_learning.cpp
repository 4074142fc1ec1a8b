// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionfixture.h"
#include "learning/studyplan.h"
#include "learning/variantseed.h"
#include "progress/attemptjson.h"

#include <QSignalSpy>

using namespace chartroom;
using namespace Qt::StringLiterals;

/// One sitting: answers, drafts, time, where a lesson goes on, and what to study next.
class TestLearning : public QObject, private SessionFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { readPackOnce(); }
    void init() { makeStore(); }
    void seedsAreStableAndChangeTheVariant();
    void anAnswerIsStoredBeforeItIsJudged();
    void theStoredAttemptSaysEverything();
    void aWrongAnswerGetsItsFeedback();
    void anInvalidAnswerIsNeverStored();
    void draftsAreRestored();
    void workingTimeLeavesPausesOut();
    void aStoreThatFailsLosesNothing();
    void aLessonGoesOnWhereItWasLeft();
    void aLessonIsDoneWhenEverythingIsAnswered();
    void aLessonIsFinishedByItsLastAnswer();
    void startingAgainGivesTheNextVariants();
    void theLanguageCanChange();
    void unknownLessonsAndPeople();
    void theStudyPlan();
    void thePathOfARole();
    void attemptsOfADaySortInTheirOrder();
    void oldAnswersStayReadable();
};

void TestLearning::seedsAreStableAndChangeTheVariant()
{
    const auto exercise = m_pack->exercise(u"sum"_s)->uuid;
    QSet<int> variants;
    for (int i = 0; i < 200; ++i) {
        const LearnerId learner = testId<LearnerId>(QString::number(i));
        int last = -1;
        for (int sitting = 1; sitting <= 4; ++sitting) {
            const qint64 seed = exerciseSeed(learner, exercise, sitting, 4);
            QCOMPARE(exerciseSeed(learner, exercise, sitting, 4), seed);
            QVERIFY(seed >= 0 && seed < (1LL << 31));
            const int variant = variantIndex(exercise, seed, 4);
            QVERIFY2(variant != last, "the next sitting shows another variant");
            last = variant;
            variants.insert(variant);
        }
    }
    QCOMPARE(variants.size(), 4);
    const LearnerId learner = testLearner().id;
    QVERIFY(exerciseSeed(learner, exercise, 1, 1) != exerciseSeed(learner, exercise, 2, 1));
}

void TestLearning::anAnswerIsStoredBeforeItIsJudged()
{
    const auto lesson = session();
    QSignalSpy changed(lesson.get(), &LessonSession::attemptsChanged);
    const Result<Submission> submission = lesson->submit(place(u"sum"_s), sumAnswer(*lesson));
    QVERIFY(submission.has_value());
    QVERIFY(submission->stored);
    QVERIFY(submission->isFirstFull);
    QCOMPARE(submission->grade->outcome, Outcome::Full);
    QCOMPARE(changed.size(), 1);
    // Another program sees it at once.
    const auto other = openedStore(m_path, StoreMode::ReadOnly);
    QCOMPARE(other->attempts(testLearner().id).value().size(), 1);
    const ExerciseStanding standing = lesson->standing(place(u"sum"_s));
    QVERIFY(standing.isRight);
    QCOMPARE(standing.countedAttempts, 1);
    QCOMPARE(standing.lastGrade->outcome, Outcome::Full);
    QVERIFY(!lesson->submit(place(u"sum"_s), sumAnswer(*lesson))->isFirstFull);
}

void TestLearning::theStoredAttemptSaysEverything()
{
    const auto lesson = session();
    m_clock->moveTo(testNow);
    QVERIFY(lesson->saveDraft(place(u"sum"_s), {{u"text"_s, u"1"_s}}).has_value());
    m_clock->moveTo(testNow.addSecs(40));
    const Grade grade = *lesson->submit(place(u"sum"_s), sumAnswer(*lesson))->grade;
    const Attempt attempt = m_store->attempts(testLearner().id).value().first();
    QCOMPARE(attempt.learner, testLearner().id);
    QCOMPARE(attempt.device.toString(), m_store->info().id);
    QCOMPARE(attempt.exercise, place(u"sum"_s).exercise);
    QCOMPARE(attempt.exerciseTitle, u"A sum"_s);
    QCOMPARE(attempt.kind, u"numeric"_s);
    QCOMPARE(attempt.pack, u"org.example.small"_s);
    QCOMPARE(attempt.version, u"1.2.0"_s);
    QCOMPARE(attempt.rev, 2);
    QCOMPARE(attempt.gradingHash, grade.gradingHash);
    QCOMPARE(attempt.gradingHash.size(), 64);
    QCOMPARE(attempt.seed, lesson->standing(place(u"sum"_s)).seed);
    QCOMPARE(attempt.variant, grade.variantValues);
    QCOMPARE(attempt.language, u"en"_s);
    QCOMPARE(attempt.role, u"learn"_s);
    QCOMPARE(attempt.purpose, AttemptPurpose::Answer);
    QCOMPARE(attempt.day, testNow.date());
    QCOMPARE(attempt.started, testNow);
    QCOMPARE(attempt.submitted, testNow.addSecs(40));
    QCOMPARE(attempt.seconds, 40);
    QCOMPARE(attempt.answer, sumAnswer(*lesson));
    QCOMPARE(attempt.read, grade.read);
    QCOMPARE(attempt.outcome, AttemptOutcome::Full);
    QCOMPARE(attempt.score, 1.0);
    QCOMPARE(attempt.confidence, u"sure"_s);
    QCOMPARE(attempt.hints, 0);
    QVERIFY(!attempt.aided);
    QCOMPARE(attempt.competencies, (QMap<QString, double>{{u"C1"_s, 1.0}, {u"C2.3"_s, 0.5}}));
    QCOMPARE(attempt.difficulty, 1);
    QCOMPARE(attempt.checks, toJson(grade).value(u"checks"_s).toArray());
    QVERIFY2(attemptFromJson(toJson(attempt)).has_value(), "what is stored can travel");
    const auto text = m_store->exerciseText(attempt.gradingHash, u"en"_s).value();
    QCOMPARE(text->title, u"A sum"_s);
    QCOMPARE(text->content.value(u"prompt"_s).toString(), u"What is {{ $a }} plus 1?"_s);
    // With the numbers of every variant, for when the pack is gone.
    QCOMPARE(text->content[u"shown"_s].toArray().size(), 4);
    QCOMPARE(text->content[u"shown"_s][2][u"variant"_s], QJsonValue(QJsonObject{{u"a"_s, 30}}));
    QCOMPARE(text->content[u"shown"_s][2][u"prompt"_s].toString(), u"What is 30 plus 1?"_s);
    QCOMPARE(m_store->packsOf({}).value(), (QList<PackRecord>{{u"org.example.small"_s, u"1.2.0"_s, u"Small pack"_s}}));
    QCOMPARE(evidenceItems(evidenceFacts({attempt})).size(), 2);
}

void TestLearning::aWrongAnswerGetsItsFeedback()
{
    const auto lesson = session();
    const Submission submission = lesson->submit(place(u"sum"_s), sumAnswer(*lesson, -1)).value();
    QCOMPARE(submission.grade->feedback, u"forgot"_s);
    const Attempt attempt = m_store->attempts(testLearner().id).value().first();
    QCOMPARE(attempt.outcome, AttemptOutcome::Partial);
    QCOMPARE(attempt.score, 0.0);
    QCOMPARE(attempt.feedback, u"forgot"_s);
    QCOMPARE(attempt.misconception, u"wrong-measure"_s);
}

void TestLearning::anInvalidAnswerIsNeverStored()
{
    const auto lesson = session();
    QSignalSpy changed(lesson.get(), &LessonSession::attemptsChanged);
    const QJsonObject answer{{u"text"_s, u"about eleven"_s}, {u"confidence"_s, u"sure"_s}};
    const Submission submission = lesson->submit(place(u"sum"_s), answer).value();
    QVERIFY(!submission.stored);
    QCOMPARE(submission.grade->outcome, Outcome::Invalid);
    QVERIFY(!submission.grade->messages.isEmpty());
    QVERIFY(m_store->attempts(testLearner().id).value().isEmpty());
    QCOMPARE(changed.size(), 0);
    QCOMPARE(lesson->standing(place(u"sum"_s)).draft, answer);
    QCOMPARE(lesson->standing(place(u"sum"_s)).countedAttempts, 0);
}

void TestLearning::draftsAreRestored()
{
    const QJsonObject typed{{u"text"_s, u"4"_s}};
    {
        const auto lesson = session();
        QVERIFY(lesson->saveDraft(place(u"sum"_s), {{u"text"_s, u"3"_s}}).has_value());
        QVERIFY(lesson->saveDraft(place(u"sum"_s), typed).has_value());
        QVERIFY(lesson->saveDraft(place(u"guess"_s, AttemptPurpose::Prediction), {{u"choice"_s, u"left"_s}}).has_value());
    }
    const auto lesson = session();
    QCOMPARE(lesson->standing(place(u"sum"_s)).draft, typed);
    QCOMPARE(lesson->standing(place(u"guess"_s, AttemptPurpose::Prediction)).draft,
             (QJsonObject{{u"choice"_s, u"left"_s}}));
    QVERIFY(!lesson->standing(place(u"guess"_s)).draft);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    QVERIFY2(!session()->standing(place(u"sum"_s)).draft, "an answer given leaves no draft");
    QVERIFY(lesson->saveDraft(place(u"guess"_s, AttemptPurpose::Prediction), {}).has_value());
    QVERIFY(!session()->standing(place(u"guess"_s, AttemptPurpose::Prediction)).draft);
}

void TestLearning::workingTimeLeavesPausesOut()
{
    {
        const auto lesson = session();
        QVERIFY(lesson->saveDraft(place(u"sum"_s), {{u"text"_s, u"1"_s}}).has_value());
        m_clock->moveTo(testNow.addSecs(30));
        QVERIFY(lesson->saveDraft(place(u"sum"_s), {{u"text"_s, u"12"_s}}).has_value());
    }
    // The window is closed for the night; 30 seconds were worked, the next day brings 20.
    m_clock->moveTo(testNow.addDays(1));
    const auto lesson = session();
    QVERIFY(lesson->saveDraft(place(u"sum"_s), {{u"text"_s, u"123"_s}}).has_value());
    m_clock->moveTo(testNow.addDays(1).addSecs(20));
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    const Attempt attempt = m_store->attempts(testLearner().id).value().first();
    QCOMPARE(attempt.seconds, 50);
    QCOMPARE(attempt.started, testNow);
    // A clock that is set back makes no answer that ends before it begins.
    QVERIFY(lesson->saveDraft(place(u"guess"_s), {{u"choice"_s, u"left"_s}}).has_value());
    m_clock->moveTo(testNow.addDays(-2));
    QVERIFY(lesson->submit(place(u"guess"_s), {{u"choice"_s, u"left"_s}}).has_value());
    for (const auto all = m_store->attempts(testLearner().id).value(); const Attempt &stored : all)
        QVERIFY(attemptFromJson(toJson(stored)).has_value());
}

void TestLearning::aStoreThatFailsLosesNothing()
{
    const auto lesson = session();
    const QJsonObject answer = sumAnswer(*lesson);
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(m_path);
        QVERIFY(other.open());
        QSqlQuery query(other);
        QVERIFY(query.exec(u"BEGIN IMMEDIATE"_s));
        QSignalSpy changed(lesson.get(), &LessonSession::attemptsChanged);
        const Result<Submission> failed = lesson->submit(place(u"sum"_s), answer);
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().id, u"store.unreachable"_s);
        QVERIFY2(failed.error().message.contains(u"not counted yet"_s), qPrintable(failed.error().message));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(lesson->standing(place(u"sum"_s)).draft, answer);
        QCOMPARE(lesson->standing(place(u"sum"_s)).countedAttempts, 0);
        QVERIFY(!lesson->goToStep(1).has_value());
        QCOMPARE(lesson->currentStep(), 1);
        QVERIFY(query.exec(u"ROLLBACK"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    QVERIFY(lesson->submit(place(u"sum"_s), answer)->stored);
    QCOMPARE(m_store->attempts(testLearner().id).value().size(), 1);
}

void TestLearning::aLessonGoesOnWhereItWasLeft()
{
    {
        const auto lesson = session();
        QCOMPARE(lesson->currentStep(), 0);
        QVERIFY(!lesson->progress().isStarted);
        QSignalSpy moved(lesson.get(), &LessonSession::stepChanged);
        QVERIFY(lesson->goToStep(0).has_value());
        QVERIFY(lesson->goToStep(2).has_value());
        QVERIFY(lesson->goToStep(2).has_value());
        QCOMPARE(moved.size(), 3);
    }
    QCOMPARE(m_store->stepsSeen(testLearner().id).value().size(), 2); // seen twice in a row is seen once
    const auto lesson = session();
    QCOMPARE(lesson->currentStep(), 2);
    QVERIFY(lesson->progress().isStarted);
    QCOMPARE(session(u"second"_s)->currentStep(), 1); // an empty introduction is not shown
}

void TestLearning::aLessonIsDoneWhenEverythingIsAnswered()
{
    const auto lesson = session();
    QVERIFY(lesson->goToStep(1).has_value());
    LessonProgress progress = lesson->progress();
    QCOMPARE(progress.stepCount, 4); // introduction and three steps
    QCOMPARE(progress.steps.at(1), StepState::Seen);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 3)).has_value());
    QCOMPARE(lesson->progress().steps.at(1), StepState::Done);
    QCOMPARE(lesson->progress().stepsDone, 1);
    finishFirstLesson(*lesson);
    progress = lesson->progress();
    QVERIFY(progress.isDone && progress.wasEverDone);
    QCOMPARE(progress.stepsDone, 4);
    QVERIFY2(session()->standing(place(u"sum"_s)).isRight, "a finished lesson opens as it was left");
}

void TestLearning::aLessonIsFinishedByItsLastAnswer()
{
    const auto lesson = session();
    const auto finishedAt = [&] {
        return lessonFinishedAt(lesson->lesson(), testLearner().id, *m_store->stepsSeen(testLearner().id), *m_store->attempts(testLearner().id));
    };
    QVERIFY(!finishedAt());
    for (int step = 0; step < lesson->steps().size(); ++step)
        QVERIFY(lesson->goToStep(step));
    const QJsonObject left{{u"choice"_s, u"left"_s}};
    m_clock->moveTo(testNow.addSecs(60));
    QVERIFY(lesson->submit(place(u"guess"_s, AttemptPurpose::Prediction), left).has_value());
    QVERIFY(lesson->submit(place(u"guess"_s), left).has_value());
    QVERIFY(!finishedAt());
    m_clock->moveTo(testNow.addSecs(300));
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 1)).has_value()); // wrong: it was answered
    QCOMPARE(finishedAt().value(), testNow.addSecs(300));
    // Better answers and a second sitting change nothing.
    m_clock->moveTo(testNow.addDays(1));
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    QVERIFY(lesson->startAgain());
    QCOMPARE(finishedAt().value(), testNow.addSecs(300));
}

void TestLearning::startingAgainGivesTheNextVariants()
{
    const auto lesson = session();
    QCOMPARE(lesson->startAgain().error().id, u"session.not-done"_s);
    finishFirstLesson(*lesson);
    const qint64 before = lesson->standing(place(u"sum"_s)).seed;
    QVERIFY(lesson->startAgain().has_value());
    QCOMPARE(lesson->sitting(), 2);
    const ExerciseStanding standing = lesson->standing(place(u"sum"_s));
    const auto uuid = place(u"sum"_s).exercise;
    QVERIFY(variantIndex(uuid, standing.seed, 4) != variantIndex(uuid, before, 4));
    QCOMPARE(standing.countedAttempts, 0);
    QVERIFY(!standing.isRight && !lesson->progress().isDone && lesson->progress().wasEverDone);
    QCOMPARE(session()->sitting(), 2);
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    QCOMPARE(lesson->standing(place(u"sum"_s)).countedAttempts, 1);
}

void TestLearning::theLanguageCanChange()
{
    const auto lesson = session();
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, 7)).has_value());
    const QString english = lesson->standing(place(u"sum"_s)).lastGrade->messages.first().text;
    lesson->setLanguage(u"fr"_s);
    const QString french = lesson->standing(place(u"sum"_s)).lastGrade->messages.first().text;
    QVERIFY2(english != french, qPrintable(english));
    QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson)).has_value());
    QCOMPARE(m_store->attempts(testLearner().id).value().last().language, u"fr"_s);
}

void TestLearning::unknownLessonsAndPeople()
{
    const auto open = [&](const QString &lesson, const QString &person) {
        return LessonSession::open(*m_pack, lesson, testId<LearnerId>(person), u"en"_s, *m_store, *m_clock).error().id;
    };
    QCOMPARE(open(u"none"_s, u"learner"_s), u"lesson.unknown"_s);
    QCOMPARE(open(u"first"_s, u"nobody"_s), u"progress.learner-unknown"_s);
}

void TestLearning::theStudyPlan()
{
    const QList<const Pack *> packs{&*m_pack};
    const auto plan = [&] { return studyPlan(packs, RolePath(), *m_store, testLearner().id).value(); };
    StudyPlan fresh = plan();
    QCOMPARE(fresh.modules.size(), 2);
    QCOMPARE(fresh.modules.first().state, StudyState::NotStarted);
    QCOMPARE(fresh.modules.first().stepCount, 4 + 2);
    QCOMPARE(*fresh.goOn, (StudyPlace{u"org.example.small"_s, u"first"_s, 0, false}));
    QCOMPARE(fresh.after->lesson, u"second"_s);
    QVERIFY(session(u"second"_s)->goToStep(2).has_value());
    StudyPlan begun = plan();
    QCOMPARE(*begun.goOn, (StudyPlace{u"org.example.small"_s, u"second"_s, 2, true}));
    QCOMPARE(begun.after->lesson, u"exam"_s);
    QCOMPARE(begun.modules.first().state, StudyState::InProgress);
    QCOMPARE(begun.modules.first().stepsDone, 0);
    m_clock->moveTo(testNow.addSecs(60));
    finishFirstLesson(*session());
    StudyPlan later = plan();
    QCOMPARE(later.goOn->lesson, u"second"_s);
    QCOMPARE(later.modules.first().lessonsDone, 1);
    QCOMPARE(later.modules.first().stepsDone, 4);
    QCOMPARE(later.modules.last().state, StudyState::NotStarted);
}

void TestLearning::thePathOfARole()
{
    // Modules "basics" (lessons first, second) and "exams" (lesson exam): here the path takes the second lesson first.
    const QString pack = u"org.example.small"_s;
    const QStringList modules{m_pack->modules.first().id, m_pack->modules.last().id};
    const RolePath path{u"role"_s, pack, {{modules.last(), {}}, {modules.first(), u"second"_s}, {u"missing"_s, {}}}};
    const auto plan = [&] { return studyPlan({&*m_pack}, path, *m_store, testLearner().id).value(); };
    const StudyPlan fresh = plan();
    QCOMPARE(fresh.path.size(), 2);
    QCOMPARE(fresh.path.first().module, modules.last());
    QCOMPARE(fresh.path.last().lessons.size(), 1);
    QCOMPARE(fresh.goOn->lesson, u"exam"_s);
    QCOMPARE(fresh.after->lesson, u"second"_s);
    QCOMPARE(fresh.modules.size(), 2); // every lesson stays open
    QVERIFY(fresh.lesson(pack, u"first"_s) && !fresh.lesson(pack, u"none"_s));
    QVERIFY(session(u"first"_s)->goToStep(1).has_value());
    QCOMPARE(plan().goOn->lesson, u"first"_s); // what was begun goes on, also beside the path
    QCOMPARE(studyPlan({&*m_pack}, {u"x"_s, u"org.other"_s, {}}, *m_store, testLearner().id)->path.size(), 2);
}

void TestLearning::attemptsOfADaySortInTheirOrder()
{
    const auto lesson = session();
    for (int i = 0; i < 12; ++i) {
        m_clock->moveTo(testNow.addSecs(i));
        QVERIFY(lesson->submit(place(u"sum"_s), sumAnswer(*lesson, i + 1)).has_value());
    }
    const QList<Attempt> attempts = m_store->attempts(testLearner().id).value();
    QCOMPARE(attempts.size(), 12);
    for (qsizetype i = 1; i < attempts.size(); ++i)
        QVERIFY(attempts.at(i - 1).id.toString() < attempts.at(i).id.toString());
}

void TestLearning::oldAnswersStayReadable()
{
    QVERIFY(session()->submit(place(u"sum"_s), sumAnswer(*session())).has_value());
    const Attempt attempt = m_store->attempts(testLearner().id)->first();
    // The pack is updated: other numbers, another key, other words. A further answer keeps the new text beside the old.
    PackSource source = smallPackSource();
    QByteArray &exercises = source.files[u"lessons/first/exercises.yaml"_s];
    exercises.replace("rev: 2", "rev: 3").replace("[10, 20, 30, 40]", "[15, 25, 35, 45]").replace("{{ $a }} plus 1", "{{ $a }} and one more");
    const Pack updated = *readPack(source).pack;
    {
        const auto lesson = std::move(*LessonSession::open(updated, u"first"_s, testLearner().id, u"en"_s, *m_store, *m_clock));
        QVERIFY(lesson->submit(place(u"sum"_s), {{u"text"_s, u"16"_s}, {u"confidence"_s, u"sure"_s}}).has_value());
    }
    // Then it is removed. What stays is in the store alone.
    m_store.reset();
    const auto store = openedStore(m_path, StoreMode::ReadOnly);
    const QList<Attempt> answers = *store->attempts(testLearner().id);
    QCOMPARE(answers.size(), 2);
    QCOMPARE(answers.first(), attempt);
    QStringList prompts;
    for (const Attempt &answer : answers) {
        const auto text = *store->exerciseText(answer.gradingHash, answer.language);
        QVERIFY(text.has_value());
        for (const QJsonValue &shown : text->content[u"shown"_s].toArray()) {
            if (shown[u"variant"_s] == QJsonValue(answer.variant))
                prompts << shown[u"prompt"_s].toString();
        }
    }
    const int a = attempt.variant[u"a"_s].toInt();
    QCOMPARE(prompts, (QStringList{u"What is %1 plus 1?"_s.arg(a), u"What is %1 and one more?"_s.arg(a + 5)}));
    QCOMPARE(store->packsOf({})->first().title, u"Small pack"_s);
}

QTEST_GUILESS_MAIN(TestLearning)
#include "test_learning.moc"
