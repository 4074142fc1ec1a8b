// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_learner/sessionhost.h"

namespace chartroom {

ExercisePlace SessionHost::placeOf(const Place &place) const
{
    const Exercise *exercise = m_session->exercise(place.exercise);
    return {exercise ? exercise->uuid : ExerciseId{},
            place.isPrediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer};
}

StepMark SessionHost::stepMark(int step) const
{
    switch (m_session->progress().steps.value(step, StepState::NotSeen)) {
    case StepState::Done:
        return StepMark::Done;
    case StepState::Seen:
        return StepMark::Seen;
    case StepState::NotSeen:
        break;
    }
    return StepMark::NotSeen;
}

qint64 SessionHost::seed(const Place &place) const
{
    return m_session->standing(placeOf(place)).seed;
}

ExerciseSituation SessionHost::situation(const Place &place) const
{
    const ExercisePlace where = placeOf(place);
    const ExerciseStanding standing = m_session->standing(where);
    ExerciseSituation situation;
    situation.answer = standing.draft.value_or(standing.lastAnswer.value_or(QJsonObject()));
    // A draft newer than the last answer has not been graded.
    if (!standing.draft || standing.draft == standing.lastAnswer)
        situation.grade = standing.lastGrade;
    situation.isPrediction = place.isPrediction;
    situation.isAnswered = standing.countedAttempts > 0;
    situation.isRight = standing.isRight;
    situation.attempts = standing.countedAttempts;
    situation.hintsOpened = standing.hintsOpened;
    situation.hintCount = standing.hintCount;
    situation.canOpenHint = standing.canOpenHint;
    situation.canOpenSolution = standing.canOpenSolution;
    situation.solution = m_solutions.value(where);
    situation.canSubmit = standing.canSubmit;
    situation.whyNot = standing.whyNot;
    return situation;
}

Result<void> SessionHost::saveDraft(const Place &place, const QJsonObject &answer)
{
    return m_session->saveDraft(placeOf(place), answer);
}

Result<std::optional<Grade>> SessionHost::submit(const Place &place, const QJsonObject &answer)
{
    auto submission = m_session->submit(placeOf(place), answer);
    if (!submission)
        return submission.error();
    return submission->grade;
}

Result<void> SessionHost::startAgain()
{
    m_solutions.clear();
    return m_session->startAgain();
}

Result<void> SessionHost::openHint(const Place &place)
{
    const auto opened = m_session->openHint(placeOf(place));
    if (!opened)
        return opened.error();
    return {};
}

Result<void> SessionHost::openSolution(const Place &place)
{
    const ExercisePlace where = placeOf(place);
    const auto solution = m_session->openSolution(where);
    if (!solution)
        return solution.error();
    m_solutions.insert(where, *solution);
    return {};
}

QString SessionHost::note(int step) const
{
    return m_marks ? m_marks->note(lesson().uuid, step) : QString();
}

Result<void> SessionHost::saveNote(int step, const QString &text)
{
    return m_marks ? m_marks->saveNote(lesson().uuid, step, text) : Result<void>();
}

bool SessionHost::hasBookmark(int step) const
{
    return m_marks && m_marks->hasBookmark(lesson().uuid, step);
}

Result<void> SessionHost::setBookmark(int step, bool marked)
{
    return m_marks ? m_marks->setBookmark(lesson().uuid, step, marked) : Result<void>();
}

Result<void> SessionHost::reportProblem(const QString &exercise, const QString &text)
{
    const Exercise *asked = m_session->exercise(exercise);
    return m_marks && asked ? m_marks->reportProblem(pack(), asked->uuid, text) : Result<void>();
}

} // namespace chartroom
