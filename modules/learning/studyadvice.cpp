// SPDX-License-Identifier: GPL-3.0-or-later
#include "learning/studyadvice.h"

#include "base/phrases.h"
#include "competency/framework.h"
#include "learning/reviewqueue.h"
#include "progress/levelwords.h"

#include <algorithm>
#include <tuple>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lessonsNamed = 2;

const Phrases &learningPhrases()
{
    static const Phrases phrases(u":/learning/phrases"_s);
    return phrases;
}

/// An exercise that was never answered and would be evidence.
struct OpenExercise {
    const Pack *pack = nullptr;
    const Lesson *lesson = nullptr;
    const Exercise *exercise = nullptr;
    EvidenceType type = EvidenceType::None;
};

QSet<QString> askedExercises(const Lesson &lesson)
{
    QSet<QString> ids;
    for (const Step &step : lesson.steps(lesson.language)) {
        for (const Block &block : step.blocks) {
            if (const auto *placed = std::get_if<ExerciseBlock>(&block))
                ids.insert(placed->exercise);
        }
    }
    return ids;
}

QList<OpenExercise> openExercises(const QList<const Pack *> &packs, const QSet<ExerciseId> &answered)
{
    QList<OpenExercise> open;
    for (const Pack *pack : packs) {
        for (const Lesson &lesson : pack->lessons) {
            if (lesson.role == LessonRole::Placement)
                continue;
            const QSet<QString> asked = askedExercises(lesson);
            for (const Exercise &exercise : lesson.exercises) {
                const EvidenceType type = evidenceType(exercise.kind);
                if (exercise.state == ExerciseState::Ready && !exercise.retired && type != EvidenceType::None
                    && asked.contains(exercise.id) && !answered.contains(exercise.uuid))
                    open.append({pack, &lesson, &exercise, type});
            }
        }
    }
    return open;
}

/// The highest level at which an exercise counts for a competency; 0 when it does not name it.
int levelFor(const Exercise &exercise, const QString &code)
{
    int level = 0;
    for (const CompetencyWeight &entry : exercise.competencies)
        level = entry.code == code ? std::max(level, entry.level) : level;
    return level;
}

struct LessonValue {
    LessonHelp help;
    int fitting = 0; ///< exercises that are not harder than what is asked for
    bool bringsNewType = false;
    int late = 0; ///< practice comes after the lessons that teach, a test after both
};

int lateness(const Lesson &lesson)
{
    switch (lesson.role) {
    case LessonRole::Learn:
        return 0;
    case LessonRole::Practice:
        return 1;
    case LessonRole::Placement:
    case LessonRole::Final:
        break;
    }
    return 2;
}

/// What a lesson should hold.
struct Wanted {
    int leastLevel = 1; ///< exercises below count nothing here
    int level = 1;      ///< harder ones count too, but when they are wrong they count against the levels below (decision 0019)
    bool newType = false;
};

/// Lessons with exercises for a competency: first those with a kind of task that is missing, then those that teach, then
/// those with most of the level that is asked for, then those with most.
QList<LessonHelp> helpfulLessons(const QList<OpenExercise> &open, const CompetencyState &state, const Wanted &wanted)
{
    QList<LessonValue> lessons;
    for (const OpenExercise &each : open) {
        const int level = levelFor(*each.exercise, state.code);
        if (level < wanted.leastLevel)
            continue;
        // Exercises of a lesson stand together.
        if (lessons.isEmpty() || lessons.last().help.lesson != each.lesson->slug || lessons.last().help.pack != each.pack->id)
            lessons.append({{each.pack->id, each.lesson->slug, 0}, 0, false, lateness(*each.lesson)});
        ++lessons.last().help.exercises;
        lessons.last().fitting += level <= wanted.level ? 1 : 0;
        lessons.last().bringsNewType |= wanted.newType && !state.types.contains(each.type);
    }
    std::stable_sort(lessons.begin(), lessons.end(), [](const LessonValue &a, const LessonValue &b) {
        return std::tuple(!a.bringsNewType, a.late, -a.fitting, -a.help.exercises)
            < std::tuple(!b.bringsNewType, b.late, -b.fitting, -b.help.exercises);
    });
    QList<LessonHelp> best;
    for (const LessonValue &lesson : std::as_const(lessons).first(std::min(lessonsNamed, lessons.size())))
        best.append(lesson.help);
    return best;
}

/// The right answers it takes at least, with kinds of task and days: how far the next level is.
int effortOf(const CompetencyState &state)
{
    const MissingEvidence &missing = state.level ? state.next->evidence : state.missing;
    const int right = state.level ? state.next->rightNeeded : 0;
    const int unsure = state.level && state.next->abilityTooLow ? 1 : 0;
    return std::max({missing.items, right, unsure}) + missing.types + missing.days;
}

/// A step with what it is ranked by.
struct RankedStep {
    StudyAdvice step;
    std::tuple<int, bool, double, int> rank; ///< reason, no lesson helps, its own measure, distance to the target; least first
};

/// The competency that an exercise is most about.
QString mainCompetency(const Attempt &attempt)
{
    QString code;
    double most = 0;
    for (auto entry = attempt.competencies.begin(); entry != attempt.competencies.end(); ++entry) {
        if (entry.value() <= most)
            continue;
        most = entry.value();
        code = competencyOf(entry.key());
    }
    return code;
}

class StepFinder
{
public:
    StepFinder(const QList<const Pack *> &packs, const LearnerMeaning &learner, const TargetProfile &profile,
               const QString &language)
        : m_packs(packs), m_learner(learner), m_profile(profile), m_language(language),
          m_open(openExercises(packs, learner.answered))
    {
        for (const SureAndWrong &each : learner.sureAndWrong) {
            const ExerciseId exercise = each.answer.exercise;
            QList<ExerciseId> &waiting = m_sure[mainCompetency(each.answer)];
            if (!each.rightSince.isValid() && !waiting.contains(exercise) && reviewTask(packs, learner.reviews, exercise))
                waiting.append(exercise);
        }
    }

    [[nodiscard]] std::optional<RankedStep> step(const CompetencyState &state) const
    {
        if (const QList<ExerciseId> sure = m_sure.value(state.code); !sure.isEmpty())
            return sureAndWrong(state, sure);
        if (state.isSufficient() && isRefreshDue(m_learner.reviews, state.code, m_learner.today))
            return refresh(state);
        const int distance = m_profile.expectedLevel(state.code) - state.level.value_or(0);
        if (distance <= 0)
            return std::nullopt;
        return state.level ? level(state, distance) : evidence(state, distance);
    }

private:
    [[nodiscard]] RankedStep ranked(const CompetencyState &state, AdviceReason reason, const QString &why, double measure,
                                    int distance = 0) const
    {
        const int group = std::min(static_cast<int>(reason), static_cast<int>(AdviceReason::Evidence));
        return {{state.code, reason, why, {}, {}}, {group, false, measure, -distance}};
    }

    [[nodiscard]] RankedStep sureAndWrong(const CompetencyState &state, const QList<ExerciseId> &exercises) const
    {
        const auto count = static_cast<int>(exercises.size());
        const QString why = learningPhrases().text(count == 1 ? u"why.sure.one"_s : u"why.sure.many"_s, m_language,
                                                   {{u"n"_s, QString::number(count)}});
        RankedStep result = ranked(state, AdviceReason::SureAndWrong, why, -count);
        result.step.exercises = exercises;
        return result;
    }

    [[nodiscard]] RankedStep refresh(const CompetencyState &state) const
    {
        const double recall = meanRecall(m_learner.reviews, state.code, m_learner.today).value_or(0);
        RankedStep result = ranked(state, AdviceReason::RefreshDue, learningPhrases().text(u"why.refresh"_s, m_language), recall);
        for (const ReviewItem &item : m_learner.reviews) {
            if (item.competencies.contains(state.code) && item.due <= m_learner.today && !isStuck(item)
                && reviewTask(m_packs, m_learner.reviews, item.exercise))
                result.step.exercises.append(item.exercise);
        }
        return result;
    }

    [[nodiscard]] RankedStep evidence(const CompetencyState &state, int distance) const
    {
        const QString why = state.items == 0 ? learningPhrases().text(u"why.start"_s, m_language)
                                             : missingSentence(state.missing, m_language);
        RankedStep result = ranked(state, AdviceReason::Evidence, why, effortOf(state), distance);
        addLessons(result, helpfulLessons(m_open, state, {1, m_profile.expectedLevel(state.code), state.missing.types > 0}));
        return result;
    }

    [[nodiscard]] RankedStep level(const CompetencyState &state, int distance) const
    {
        RankedStep result = ranked(state, AdviceReason::Level, nextLevelSentence(*state.next, m_language), effortOf(state), distance);
        addLessons(result, helpfulLessons(m_open, state, {state.next->level, state.next->level, state.next->evidence.types > 0}));
        return result;
    }

    void addLessons(RankedStep &result, const QList<LessonHelp> &lessons) const
    {
        result.step.lessons = lessons;
        std::get<bool>(result.rank) = lessons.isEmpty();
        if (lessons.isEmpty())
            result.step.why += u' ' + learningPhrases().text(u"why.nothing"_s, m_language);
    }

    const QList<const Pack *> &m_packs;
    const LearnerMeaning &m_learner;
    const TargetProfile &m_profile;
    QString m_language;
    QList<OpenExercise> m_open;
    QHash<QString, QList<ExerciseId>> m_sure; ///< by competency: not right yet, and here to be asked again
};

} // namespace

QSet<ExerciseId> answeredExercises(const QList<Attempt> &attempts)
{
    QSet<ExerciseId> answered;
    for (const Attempt &attempt : attempts) {
        if (attempt.purpose == AttemptPurpose::Answer)
            answered.insert(attempt.exercise);
    }
    return answered;
}

QList<StudyAdvice> studyAdvice(const QList<const Pack *> &packs, const LearnerMeaning &learner, const TargetProfile &profile,
                          const QString &language)
{
    const StepFinder finder(packs, learner, profile, language);
    QList<RankedStep> found;
    for (const CompetencyState &state : learner.states) {
        if (const std::optional<RankedStep> step = finder.step(state))
            found.append(*step);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const RankedStep &a, const RankedStep &b) { return a.rank < b.rank; });
    QList<StudyAdvice> steps;
    for (const RankedStep &each : std::as_const(found))
        steps.append(each.step);
    return steps;
}

} // namespace chartroom
