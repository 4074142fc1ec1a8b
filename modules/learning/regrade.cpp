// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/regrade.h"

#include "base/phrases.h"
#include "grading/grader.h"
#include "grading/gradinghash.h"
#include "learning/attemptparts.h"
#include "learning/tr.h"
#include "lesson/values.h"
#include "progress/attemptid.h"
#include "progress/evidence.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Ids of one day sort in the order in which they were given, so a new grade's number follows those of the day.
int idsOfDay(const QList<Attempt> &attempts, const QDate &day)
{
    return static_cast<int>(std::count_if(attempts.begin(), attempts.end(),
                                          [&](const Attempt &attempt) { return dayOfAttemptId(attempt.id) == day; }));
}

bool isSameJudgement(const Attempt &before, const Grade &grade)
{
    return (before.outcome == AttemptOutcome::Full) == (grade.outcome == Outcome::Full) && before.score == grade.score;
}

bool isBetter(const Grade &grade, const Attempt &before)
{
    if (grade.score != before.score)
        return grade.score.value_or(0) > before.score.value_or(0);
    return grade.outcome == Outcome::Full;
}

Error regradeCancelled()
{
    return {ErrorKind::Cancelled, u"io.cancelled"_s, LearningTr::tr("Stopped, as you asked. Nothing was changed."), {}, {}};
}

int total(const QList<ExerciseRegrade> &exercises, int ExerciseRegrade::*part)
{
    int sum = 0;
    for (const ExerciseRegrade &exercise : exercises)
        sum += exercise.*part;
    return sum;
}

} // namespace

int RegradeSummary::considered() const
{
    return total(exercises, &ExerciseRegrade::considered);
}

int RegradeSummary::changed() const
{
    return total(exercises, &ExerciseRegrade::up) + total(exercises, &ExerciseRegrade::down);
}

int RegradeSummary::unreadable() const
{
    return total(exercises, &ExerciseRegrade::unreadable);
}

int RegradeSummary::notShared() const
{
    return total(exercises, &ExerciseRegrade::notShared);
}

/// An answer with the grade that counts for it now.
struct Regrader::Answer {
    const Attempt &given;
    const Attempt &current;
    const Exercise *exercise;
};

Regrader::Regrader(const Pack &pack, const DeviceId &device, const QDate &today, const QString &language, const QString &reason)
    : m_pack(pack), m_device(device), m_today(today), m_language(language), m_reason(reason.simplified().left(1000))
{
}

bool Regrader::isOfPack(const Attempt &attempt) const
{
    return attempt.pack == m_pack.id || m_pack.replaces.contains(attempt.pack);
}

std::optional<RegradeObstacle> Regrader::obstacle(const Answer &answer) const
{
    if (!answer.exercise)
        return RegradeObstacle::Removed;
    if (answer.exercise->kind != answer.given.kind)
        return RegradeObstacle::OtherKind;
    if (answer.exercise->state != ExerciseState::Ready)
        return RegradeObstacle::CannotBeAsked;
    return std::nullopt;
}

const QString &Regrader::hashOf(const Exercise &exercise)
{
    QString &hash = m_hashes[exercise.uuid];
    if (hash.isEmpty())
        hash = gradingHash(m_pack, exercise);
    return hash;
}

/// By its values: parameters may have been added or moved since. Nothing when the variant is gone.
std::optional<int> Regrader::variantOfAnswer(const Exercise &exercise, const Attempt &attempt)
{
    if (!m_variants.contains(exercise.uuid)) {
        QList<QJsonObject> &variants = m_variants[exercise.uuid];
        for (int i = 0; i < variantCount(exercise); ++i) {
            const auto variant = variantAt(exercise, i, packTables(m_pack));
            variants << (variant ? variant->values : QJsonObject());
        }
    }
    const auto index = m_variants.value(exercise.uuid).indexOf(attempt.variant);
    return index < 0 ? std::nullopt : std::optional(static_cast<int>(index));
}

std::optional<Grade> Regrader::gradeAgain(const Exercise &exercise, const Attempt &attempt)
{
    const std::optional<int> variant = variantOfAnswer(exercise, attempt);
    if (!variant)
        return std::nullopt;
    const Grade grade = gradeAnswer({&m_pack, &exercise, *attempt.answer, attempt.seed, variant, attempt.language}, m_cache);
    return grade.isCounted() ? std::optional(grade) : std::nullopt;
}

std::optional<Grade> Regrader::changedGrade(const Answer &answer, ExerciseRegrade &count)
{
    ++count.considered;
    if (!answer.given.answer) {
        ++count.notShared;
        return std::nullopt;
    }
    const std::optional<Grade> grade = gradeAgain(*answer.exercise, answer.given);
    if (!grade) {
        ++count.unreadable;
        return std::nullopt;
    }
    if (isSameJudgement(answer.current, *grade))
        return std::nullopt;
    ++(isBetter(*grade, answer.current) ? count.up : count.down);
    return grade;
}

Attempt Regrader::factFrom(const Answer &answer, const Exercise &exercise, const Grade &grade, int number) const
{
    static const Phrases phrases(u":/learning/phrases"_s);
    Attempt fact = answer.given;
    fact.id = newAttemptId(m_today, number);
    fact.device = m_device;
    fact.regradeOf = answer.given.id;
    fact.regradeReason = !m_reason.isEmpty()
        ? m_reason
        : phrases.text(u"regrade.reason"_s, m_language,
                       {{u"old"_s, QString::number(answer.current.rev)}, {u"new"_s, QString::number(exercise.rev)},
                        {u"pack"_s, m_pack.id}, {u"version"_s, m_pack.version}});
    describeExercise(fact, m_pack, exercise, grade);
    describeGrade(fact, grade);
    fact.confidence = answer.given.confidence; // what was shared, not what the raw answer may hold
    return fact;
}

void Regrader::skip(const Attempt &attempt, RegradeObstacle why)
{
    NotRegraded &skipped = m_skipped[attempt.exercise];
    skipped.exercise = attempt.exercise;
    skipped.title = attempt.exerciseTitle;
    skipped.why = why;
    ++skipped.answers;
}

QList<NewGrade> Regrader::newGrades(const QList<Attempt> &attempts)
{
    QHash<AttemptId, const Attempt *> byId;
    for (const Attempt &attempt : attempts)
        byId.insert(attempt.id, &attempt);
    const QHash<AttemptId, AttemptId> newest = newestRegrades(evidenceFacts(attempts));
    int number = idsOfDay(attempts, m_today);
    QList<NewGrade> grades;
    for (const Attempt &attempt : attempts) {
        if (attempt.regradeOf || !isOfPack(attempt))
            continue;
        const Answer answer{attempt, *byId.value(newest.value(attempt.id), &attempt), m_pack.exercise(attempt.exercise)};
        if (const auto why = obstacle(answer)) {
            skip(attempt, *why);
        } else if (answer.current.gradingHash == hashOf(*answer.exercise)) {
            continue;
        } else if (answer.current.rev > answer.exercise->rev) {
            skip(attempt, RegradeObstacle::OlderPack);
        } else if (const auto grade = changedGrade(answer, m_counts[attempt.exercise])) {
            grades << NewGrade{factFrom(answer, *answer.exercise, *grade, number++), askedText(m_pack, *answer.exercise, *grade)};
        }
    }
    return grades;
}

RegradeSummary Regrader::summary() const
{
    RegradeSummary summary;
    for (const Lesson &lesson : m_pack.lessons) {
        for (const Exercise &exercise : lesson.exercises) {
            if (!m_counts.contains(exercise.uuid))
                continue;
            summary.exercises << m_counts.value(exercise.uuid);
            summary.exercises.last().exercise = exercise.uuid;
            summary.exercises.last().id = exercise.id;
        }
    }
    summary.skipped = m_skipped.values();
    std::sort(summary.skipped.begin(), summary.skipped.end(), [](const NotRegraded &a, const NotRegraded &b) {
        return a.title != b.title ? a.title < b.title : a.exercise < b.exercise;
    });
    return summary;
}

Result<void> keepNewGrades(ProgressStore &store, const Pack &pack, const QList<NewGrade> &grades, const QString &language)
{
    QList<Attempt> facts;
    Result<void> done = store.savePack({pack.id, pack.version, pack.title.text(language)});
    for (const NewGrade &grade : grades) {
        facts << grade.fact;
        if (done)
            done = store.saveExerciseText(grade.text);
    }
    return done ? store.appendAll(facts) : done;
}

namespace {

/// One person after the other, so that the answers of one are in memory.
class StoreRegrade
{
public:
    StoreRegrade(ProgressStore &store, const Pack &pack, const RegradeOptions &options, const Clock &clock)
        : m_store(store), m_pack(pack), m_options(options), m_today(clock.today()),
          m_regrader(pack, DeviceId::fromString(store.info().id), clock.today(), options.language, options.reason)
    {
    }

    Result<void> run(const Progress &progress)
    {
        const auto people = m_store.people();
        if (!people)
            return people.error();
        const auto without = m_store.peopleWithoutConsent(m_today);
        if (!without)
            return without.error();
        for (qsizetype i = 0; i < people->size(); ++i) {
            if (progress.isCancelled())
                return regradeCancelled();
            progress.report(static_cast<int>(i), static_cast<int>(people->size()));
            const LearnerId learner = people->at(i).id;
            const bool isWanted = !m_options.learner || *m_options.learner == learner;
            if (!isWanted || without->contains(learner))
                continue;
            if (const auto done = regradePerson(learner); !done)
                return done;
        }
        return {};
    }
    [[nodiscard]] RegradeSummary summary() const { return m_regrader.summary(); }

private:
    Result<void> regradePerson(const LearnerId &learner)
    {
        const auto attempts = m_store.attempts(learner);
        if (!attempts)
            return attempts.error();
        const QList<NewGrade> grades = m_regrader.newGrades(*attempts);
        return m_options.apply && !grades.isEmpty() ? keepNewGrades(m_store, m_pack, grades, m_options.language) : Result<void>();
    }

    ProgressStore &m_store;
    const Pack &m_pack;
    const RegradeOptions &m_options;
    QDate m_today;
    Regrader m_regrader;
};

} // namespace

Result<RegradeSummary> regradeStore(ProgressStore &store, const Pack &pack, const RegradeOptions &options, const Clock &clock,
                                    const Progress &progress)
{
    StoreRegrade work(store, pack, options, clock);
    const Result<void> done = options.apply ? store.transaction([&] { return work.run(progress); }) : work.run(progress);
    if (!done)
        return done.error();
    RegradeSummary summary = work.summary();
    summary.applied = options.apply;
    return summary;
}

} // namespace chartroom
