// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/lessonsession.h"

#include "grading/modelanswer.h"
#include "learning/learnerfacts.h"
#include "learning/sessionstate.h"
#include "learning/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error sessionError(const QString &id, const QString &message)
{
    return {ErrorKind::Refused, id, message, {}, {}};
}

} // namespace

LessonSession::LessonSession(std::unique_ptr<State> state) : m_state(std::move(state)) {}

LessonSession::~LessonSession() = default;

Result<std::unique_ptr<LessonSession>> LessonSession::open(const Pack &pack, const QString &lessonSlug,
                                                           const LearnerId &learner, const QString &language,
                                                           ProgressStore &store, const Clock &clock)
{
    const Lesson *lesson = pack.lesson(lessonSlug);
    if (!lesson) {
        return Error{ErrorKind::NotFound, u"lesson.unknown"_s,
                     LearningTr::tr("There is no lesson %1 in this pack.").arg(lessonSlug), {}, {}};
    }
    const Result<LearnerFacts> facts = readLearnerFacts(store, learner);
    if (!facts)
        return facts.error();
    auto state = std::make_unique<State>(pack, *lesson, store, clock, learner, language);
    state->take(*facts);
    return std::unique_ptr<LessonSession>(new LessonSession(std::move(state)));
}

Result<std::unique_ptr<LessonSession>> LessonSession::openReview(const Pack &pack, const ExerciseId &exercise,
                                                                 const LearnerId &learner, const LearnerFacts &facts,
                                                                 const QString &language, ProgressStore &store,
                                                                 const Clock &clock)
{
    const Exercise *found = pack.exercise(exercise);
    const Lesson *lesson = found ? pack.lessonOf(*found) : nullptr;
    if (!lesson) {
        return Error{ErrorKind::NotFound, u"lesson.unknown"_s,
                     LearningTr::tr("This exercise is in no pack that is here."), exercise.toString(), {}};
    }
    auto state = std::make_unique<State>(pack, *lesson, store, clock, learner, language);
    state->takeForReview(facts, *found);
    return std::unique_ptr<LessonSession>(new LessonSession(std::move(state)));
}

const Pack &LessonSession::pack() const
{
    return m_state->pack;
}

const Lesson &LessonSession::lesson() const
{
    return m_state->lesson;
}

QString LessonSession::language() const
{
    return m_state->language;
}

void LessonSession::setLanguage(const QString &language)
{
    m_state->language = language;
}

const QList<Step> &LessonSession::steps() const
{
    return m_state->lesson.steps(m_state->language);
}

int LessonSession::currentStep() const
{
    return m_state->currentStep;
}

int LessonSession::sitting() const
{
    return m_state->sitting;
}

const Exercise *LessonSession::exercise(const QString &idOrUuid) const
{
    return m_state->lesson.exercise(idOrUuid);
}

LessonProgress LessonSession::progress() const
{
    return lessonProgress(m_state->lesson, m_state->learner, m_state->seen, m_state->attempts);
}

const Attempt *LessonSession::newestAttempt() const
{
    return m_state->attempts.isEmpty() ? nullptr : &m_state->attempts.constLast();
}

ExerciseStanding LessonSession::standing(const ExercisePlace &place) const
{
    return m_state->standingOf(place);
}

Result<void> LessonSession::goToStep(int step)
{
    step = std::clamp(step, 0, std::max(0, static_cast<int>(steps().size()) - 1));
    m_state->currentStep = step;
    const bool isLast = !m_state->seen.isEmpty() && m_state->seen.last().step == step
        && m_state->seen.last().sitting == m_state->sitting;
    Result<void> kept;
    if (!isLast) {
        const StepSeen fact{m_state->newFactId(), m_state->learner,     m_state->pack.id, m_state->pack.version,
                            m_state->lesson.uuid,      step, m_state->sitting, m_state->clock.now()};
        kept = m_state->store.addStepSeen(fact);
        if (kept)
            m_state->seen.append(fact);
    }
    emit stepChanged(step);
    return kept;
}

Result<void> LessonSession::startAgain()
{
    if (!progress().isDone)
        return sessionError(u"session.not-done"_s, LearningTr::tr("Finish the lesson before you start it again."));
    ++m_state->sitting;
    m_state->work.clear();
    m_state->openedReveals.clear();
    const bool hasEmptyIntroduction = steps().size() > 1 && steps().first().blocks.isEmpty();
    const Result<void> moved = goToStep(hasEmptyIntroduction ? 1 : 0);
    if (!moved)
        --m_state->sitting;
    return moved;
}

Result<void> LessonSession::saveDraft(const ExercisePlace &place, const QJsonObject &answer)
{
    if (!m_state->exerciseOf(place))
        return {};
    if (m_state->hasOtherDraft) {
        m_state->drafts.insert(place, m_state->draftFrom(place, answer)); // here only
        return {};
    }
    // After a counted answer an empty draft is work, too: the learner started over.
    if (answer.isEmpty() && m_state->answersAt(place).isEmpty()) {
        m_state->drafts.remove(place);
        return m_state->store.removeDraft(m_state->learner, place.exercise,
                                          place.purpose == AttemptPurpose::Prediction);
    }
    const Draft draft = m_state->draftFrom(place, answer);
    m_state->drafts.insert(place, draft);
    return m_state->store.saveDraft(draft);
}

Result<Submission> LessonSession::submit(const ExercisePlace &place, const QJsonObject &answer)
{
    const Exercise *exercise = m_state->exerciseOf(place);
    const ExerciseStanding before = m_state->standingOf(place);
    if (!exercise || !before.canSubmit)
        return sessionError(u"session.closed-exercise"_s, before.whyNot);
    m_state->touch(place);
    const Grade grade = m_state->gradeOf(*exercise, answer, before.seed);
    if (!grade.isCounted()) {
        // What is missing is told; the work is kept as a draft like any other.
        if (const Result<void> kept = saveDraft(place, answer); !kept)
            return kept.error();
        return Submission{grade, false, false};
    }
    const Attempt attempt = m_state->attemptFrom(*exercise, place, grade, answer);
    if (const Result<void> stored = m_state->keepAttempt(attempt, *exercise, grade); !stored) {
        Error error = stored.error();
        error.message += u' ' + LearningTr::tr("Your answer is not counted yet; it stays here as you wrote it.");
        (void)saveDraft(place, answer); // in memory in any case; on disk where there is room for it
        return error;
    }
    m_state->attempts.append(attempt);
    ++m_state->attemptsOfDay[attempt.day];
    m_state->drafts.remove(place);
    m_state->work.remove(place);
    emit attemptsChanged();
    if (place.purpose == AttemptPurpose::Prediction)
        return Submission{std::nullopt, true, false};
    return Submission{grade, true, grade.outcome == Outcome::Full && !before.isRight};
}

Result<int> LessonSession::openHint(const ExercisePlace &place)
{
    const ExerciseStanding before = m_state->standingOf(place);
    if (!before.canOpenHint)
        return sessionError(u"session.no-hint"_s, LearningTr::tr("There is no hint to open here now."));
    const HelpOpened fact{m_state->newFactId(), m_state->learner,       place.exercise,
                          before.seed,               before.hintsOpened + 1, m_state->clock.now()};
    if (const Result<void> kept = m_state->store.addHelpOpened(fact); !kept)
        return kept.error();
    m_state->help.append(fact);
    return fact.hint;
}

Result<QJsonObject> LessonSession::openSolution(const ExercisePlace &place)
{
    const Exercise *exercise = m_state->exerciseOf(place);
    const ExerciseStanding before = m_state->standingOf(place);
    if (!exercise || !before.canOpenSolution)
        return sessionError(u"session.no-solution"_s, LearningTr::tr("The solution cannot be opened yet."));
    const Result<QJsonObject> answer = modelAnswer(m_state->pack, *exercise, m_state->variantIndexOf(*exercise),
                                                   m_state->language, m_state->cache);
    if (!answer || before.solutionOpened)
        return answer;
    const HelpOpened fact{m_state->newFactId(), m_state->learner, place.exercise,
                          before.seed,               0,                m_state->clock.now()};
    if (const Result<void> kept = m_state->store.addHelpOpened(fact); !kept)
        return kept.error();
    m_state->help.append(fact);
    return answer;
}

bool LessonSession::isRevealOpen(int step, int block) const
{
    return m_state->isRevealOpen(step, block);
}

void LessonSession::openReveal(int step, int block)
{
    m_state->openedReveals.insert({step, block});
}

} // namespace chartroom
