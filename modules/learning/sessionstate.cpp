// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/sessionstate.h"

#include "grading/grader.h"
#include "learning/tr.h"
#include "learning/variantseed.h"

#include <QRandomGenerator>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Without a sign of life for this long nobody is working.
constexpr qint64 longestPause = 300;

} // namespace

LessonSession::State::State(const Pack &thePack, const Lesson &theLesson, ProgressStore &theStore,
                            const Clock &theClock, const LearnerId &theLearner, const QString &theLanguage)
    : pack(thePack)
    , lesson(theLesson)
    , store(theStore)
    , clock(theClock)
    , learner(theLearner)
    , device(DeviceId::fromString(theStore.info().id))
    , language(theLanguage)
{
}

void LessonSession::State::take(const LearnerFacts &facts)
{
    QSet<ExerciseId> own;
    for (const Exercise &exercise : lesson.exercises)
        own.insert(exercise.uuid);
    for (const Attempt &attempt : facts.attempts) {
        ++attemptsOfDay[attempt.day];
        if (own.contains(attempt.exercise))
            attempts.append(attempt);
    }
    std::copy_if(facts.seen.begin(), facts.seen.end(), std::back_inserter(seen),
                 [&](const StepSeen &fact) { return fact.lesson == lesson.uuid; });
    help = facts.help;
    for (const Draft &draft : facts.drafts)
        drafts.insert({draft.exercise, draft.prediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer}, draft);
    const LessonProgress progress = lessonProgress(lesson, learner, seen, attempts);
    sitting = progress.sitting;
    currentStep = progress.currentStep;
}

void LessonSession::State::takeForReview(const LearnerFacts &facts, const Exercise &exercise)
{
    take(facts);
    int answers = 0;
    int lastVariant = -1;
    const int variants = variantCount(exercise);
    for (const Attempt &attempt : std::as_const(attempts)) {
        if (attempt.exercise != exercise.uuid || attempt.purpose != AttemptPurpose::Answer || attempt.regradeOf)
            continue;
        ++answers;
        lastVariant = variantIndex(exercise.uuid, attempt.seed, variants);
    }
    reviewSeeds.insert(exercise.uuid, reviewSeed(learner, exercise.uuid, answers, lastVariant, variants));
    const ExercisePlace place{exercise.uuid, AttemptPurpose::Answer};
    const auto draft = drafts.constFind(place);
    hasOtherDraft = draft != drafts.constEnd() && draft->seed != seedOf(exercise);
}

qint64 LessonSession::State::seedOf(const Exercise &exercise) const
{
    const auto review = reviewSeeds.constFind(exercise.uuid);
    return review != reviewSeeds.constEnd() ? *review
                                            : exerciseSeed(learner, exercise.uuid, sitting, variantCount(exercise));
}

int LessonSession::State::variantIndexOf(const Exercise &exercise) const
{
    return variantIndex(exercise.uuid, seedOf(exercise), variantCount(exercise));
}

const Exercise *LessonSession::State::exerciseOf(const ExercisePlace &place) const
{
    return lesson.exercise(place.exercise.toString());
}

QList<Attempt> LessonSession::State::answersAt(const ExercisePlace &place) const
{
    QList<Attempt> answers;
    const Exercise *exercise = exerciseOf(place);
    if (!exercise)
        return answers;
    const qint64 seed = seedOf(*exercise);
    std::copy_if(attempts.begin(), attempts.end(), std::back_inserter(answers), [&](const Attempt &attempt) {
        return attempt.exercise == place.exercise && attempt.purpose == place.purpose && attempt.seed == seed
            && !attempt.regradeOf;
    });
    return answers;
}

int LessonSession::State::hintsOpened(const Exercise &exercise) const
{
    const qint64 seed = seedOf(exercise);
    int opened = 0;
    for (const HelpOpened &fact : help) {
        if (fact.exercise == exercise.uuid && fact.seed == seed)
            opened = std::max(opened, fact.hint);
    }
    return opened;
}

bool LessonSession::State::isSolutionOpened(const Exercise &exercise) const
{
    const int count = variantCount(exercise);
    const int index = variantIndexOf(exercise);
    return std::any_of(help.begin(), help.end(), [&](const HelpOpened &fact) {
        return fact.exercise == exercise.uuid && fact.isSolution()
            && variantIndex(exercise.uuid, fact.seed, count) == index;
    });
}

QString LessonSession::State::whyClosed(const Exercise &exercise, const ExercisePlace &place,
                                        const QList<Attempt> &answers) const
{
    if (exercise.state == ExerciseState::NeedsNewer)
        return LearningTr::tr("This exercise needs a newer version of the program.");
    if (exercise.state == ExerciseState::Broken)
        return LearningTr::tr("This exercise has an error and cannot be answered.");
    if (place.purpose == AttemptPurpose::Prediction && !answers.isEmpty())
        return LearningTr::tr("Your prediction is kept. Read on to see how it compares.");
    if (lesson.isExam() && !answers.isEmpty())
        return LearningTr::tr("In this lesson each exercise is answered once.");
    if (exercise.maxAttempts > 0 && answers.size() >= exercise.maxAttempts)
        return LearningTr::tr("All %n answers that this exercise allows are given.", nullptr, exercise.maxAttempts);
    return {};
}

Grade LessonSession::State::gradeOf(const Exercise &exercise, const QJsonObject &answer, qint64 seed) const
{
    return gradeAnswer({&pack, &exercise, answer, seed, std::nullopt, language}, cache);
}

ExerciseStanding LessonSession::State::standingOf(const ExercisePlace &place) const
{
    ExerciseStanding standing;
    const Exercise *exercise = exerciseOf(place);
    if (!exercise) {
        standing.canSubmit = false;
        return standing;
    }
    const bool isPrediction = place.purpose == AttemptPurpose::Prediction;
    const QList<Attempt> answers = answersAt(place);
    const auto missed = std::count_if(answers.begin(), answers.end(), [](const Attempt &attempt) {
        return attempt.outcome != AttemptOutcome::Full;
    });
    standing.seed = seedOf(*exercise);
    if (const auto draft = drafts.constFind(place); draft != drafts.constEnd() && draft->seed == standing.seed)
        standing.draft = draft->answer;
    standing.countedAttempts = static_cast<int>(answers.size());
    standing.isRight = missed < answers.size();
    if (!answers.isEmpty() && answers.last().answer) {
        standing.lastAnswer = answers.last().answer;
        if (!isPrediction || isReleased(place))
            standing.lastGrade = gradeOf(*exercise, *answers.last().answer, standing.seed);
    }
    standing.hintCount = static_cast<int>(exercise->hints.size());
    standing.hintsOpened = hintsOpened(*exercise);
    standing.canOpenHint = !isPrediction && !lesson.isExam() && standing.hintsOpened < standing.hintCount
        && (lesson.role == LessonRole::Learn || missed > 0);
    standing.solutionOpened = isSolutionOpened(*exercise);
    standing.canOpenSolution = !lesson.isExam() && (isPrediction ? !answers.isEmpty() && isReleased(place)
                                                                 : missed >= exercise->solutionAfter);
    standing.whyNot = whyClosed(*exercise, place, answers);
    standing.canSubmit = standing.whyNot.isEmpty();
    if (isPrediction && !isReleased(place))
        standing.isRight = false; // whether it was right waits for the reveal, too
    return standing;
}

FactId LessonSession::State::newFactId() const
{
    const auto counter = static_cast<quint64>(seen.size() + help.size());
    return {uuidVersion7(clock.now(), std::min<quint64>(counter, 0xFFF), QRandomGenerator::system()->generate64())};
}

void LessonSession::State::touch(const ExercisePlace &place)
{
    WorkTime &time = work[place];
    const QDateTime now = clock.now();
    if (!time.started.isValid()) {
        const Draft draft = drafts.value(place);
        const Exercise *exercise = exerciseOf(place);
        const bool goesOn = draft.started.isValid() && exercise && draft.seed == seedOf(*exercise);
        time.started = goesOn ? draft.started : now;
        time.seconds = goesOn ? draft.seconds : 0;
    } else {
        const qint64 passed = time.lastTouch.secsTo(now);
        time.seconds += static_cast<int>(std::clamp<qint64>(passed, 0, longestPause));
    }
    time.lastTouch = now;
}

Draft LessonSession::State::draftFrom(const ExercisePlace &place, const QJsonObject &answer)
{
    touch(place);
    const WorkTime &time = work[place];
    const Exercise *exercise = exerciseOf(place);
    return {learner,      place.exercise, place.purpose == AttemptPurpose::Prediction,
            exercise ? seedOf(*exercise) : 0, answer, time.started,
            time.seconds, clock.now()};
}

} // namespace chartroom
