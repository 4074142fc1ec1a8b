// SPDX-License-Identifier: GPL-3.0-or-later
#include "synthesis/simulatedlearner.h"

#include "progress/ability.h"

#include <algorithm>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

// The shape of the invented organisation. Chosen so that departments, people and competencies differ visibly; no claim
// is made that real people are like this.
constexpr double ownDeviation = 0.55;        // between people of a unit, in levels
constexpr double competencyDeviation = 0.35; // between competencies of a person
constexpr double learningPace = 25;          // answers until two thirds of the gain are reached
constexpr double neverStarts = 0.04;
constexpr double dropsOut = 0.12;
constexpr double triesAgain = 0.35; // after a wrong answer
constexpr double takesHint = 0.4;   // when trying again
constexpr double opensHintAtOnce = 0.05;
constexpr double hintHelps = 1.0; // in levels
constexpr double worksInFrench = 0.25;
constexpr int answersOfADay = 7;
/// Expected share of the planned answers that people give, with those who never start or drop out.
constexpr double expectedShare = (1 - neverStarts) * (1 - dropsOut + dropsOut * 0.35);

QString lessonRoleWord(LessonRole role)
{
    switch (role) {
    case LessonRole::Practice:
        return u"practice"_s;
    case LessonRole::Placement:
        return u"placement"_s;
    case LessonRole::Final:
        return u"final"_s;
    case LessonRole::Learn:
        break;
    }
    return u"learn"_s;
}

QMap<QString, double> competencyWeights(const Exercise &exercise)
{
    QMap<QString, double> weights;
    for (const CompetencyWeight &each : exercise.competencies)
        weights.insert(each.level == exercise.difficulty ? each.code : each.code + u'.' + QString::number(each.level),
                       each.weight);
    return weights;
}

bool isWorkday(const QDate &day)
{
    return day.dayOfWeek() <= 5;
}

} // namespace

SimulatedLearner::SimulatedLearner(const InventedPerson &person, const OrganisationOptions &options, AnswerPool &pool)
    : m_person(person)
    , m_options(options)
    , m_pool(pool)
    , m_random(u"organisation:%1:person:%2"_s.arg(options.seed).arg(person.number))
    , m_language(m_random.happens(worksInFrench) ? u"fr"_s : u"en"_s)
    , m_own(ownDeviation * m_random.normal())
    , m_gain(m_random.between(0.2, 0.8))
{}

QList<Attempt> SimulatedLearner::work()
{
    const int planned = plannedAttempts();
    if (planned == 0)
        return {};
    const QList<QDate> days = workDays(planned);
    const QList<const PooledExercise *> exercises = plannedExercises();
    const auto perDay = static_cast<int>(std::ceil(static_cast<double>(planned) / static_cast<double>(days.size())));
    qsizetype next = 0;
    for (const QDate &day : days) {
        startDay(day);
        while (m_ofDay < perDay && m_attempts.size() < planned && !exercises.isEmpty())
            answer(*exercises.at(next++ % exercises.size()));
    }
    return std::exchange(m_attempts, {});
}

int SimulatedLearner::plannedAttempts()
{
    const bool starts = !m_random.happens(neverStarts);
    const bool stops = m_random.happens(dropsOut);
    const double stopsAfter = m_random.between(0.1, 0.6);
    const double wanted = m_options.attempts * m_random.between(0.6, 1.4) / expectedShare * (stops ? stopsAfter : 1);
    return starts ? std::max(1, static_cast<int>(std::lround(wanted))) : 0;
}

/// Different working days between the two dates; people who drop out stop early because they have fewer answers, and
/// everybody begins in the first half.
QList<QDate> SimulatedLearner::workDays(int attempts)
{
    QList<QDate> days;
    for (QDate day = m_options.from; day <= m_options.to; day = day.addDays(1)) {
        if (isWorkday(day))
            days << day;
    }
    if (days.isEmpty())
        days << m_options.from;
    const qsizetype first = m_random.below(days.size() / 2 + 1);
    days = days.mid(first);
    const auto wanted = std::max<qsizetype>(2, (attempts + answersOfADay - 1) / answersOfADay);
    m_random.shuffle(days);
    days = days.mid(0, wanted);
    std::sort(days.begin(), days.end());
    return days;
}

/// The lessons in an order of the person's own: a different place to begin, practice after what was learned.
QList<const PooledExercise *> SimulatedLearner::plannedExercises()
{
    QList<const QList<PooledExercise> *> learn;
    QList<const QList<PooledExercise> *> practice;
    for (const QList<PooledExercise> &lesson : m_pool.lessons())
        (lesson.first().lesson->role == LessonRole::Learn ? learn : practice) << &lesson;
    if (!learn.isEmpty())
        std::rotate(learn.begin(), learn.begin() + m_random.below(learn.size()), learn.end());
    m_random.shuffle(practice);
    // Half of the lessons, one practice, the rest: so that practice is not only for those who finish everything.
    if (!practice.isEmpty())
        learn.insert(learn.size() / 2, practice.takeFirst());
    QList<const PooledExercise *> exercises;
    for (const QList<PooledExercise> *lesson : learn + practice) {
        for (const PooledExercise &exercise : *lesson)
            exercises << &exercise;
    }
    return exercises;
}

double SimulatedLearner::abilityIn(const QString &competency)
{
    auto deviation = m_deviation.find(competency);
    if (deviation == m_deviation.end())
        deviation = m_deviation.insert(competency, competencyDeviation * m_random.normal());
    const double learned = m_gain * (1 - std::exp(-static_cast<double>(m_attempts.size()) / learningPace));
    return m_person.ability + m_own + *deviation + learned;
}

/// The chance of a right answer: the response model of progress.md, averaged over the competencies by weight.
double SimulatedLearner::chance(const Exercise &exercise, double extra)
{
    double sum = 0;
    double weights = 0;
    for (const CompetencyWeight &each : exercise.competencies) {
        sum += each.weight * probabilityRight(abilityIn(each.code) + extra, each.level);
        weights += each.weight;
    }
    return weights > 0 ? sum / weights : 0.5;
}

void SimulatedLearner::startDay(const QDate &day)
{
    m_day = day;
    m_ofDay = 0;
    m_now = QDateTime(day, QTime(13, 0), Qt::UTC).addSecs(static_cast<qint64>(m_random.between(0, 4 * 3600)));
}

void SimulatedLearner::answer(const PooledExercise &exercise)
{
    qint64 seed = m_random.oneOf(exercise.seeds);
    const int hints =
        !exercise.lesson->isExam() && !exercise.exercise->hints.isEmpty() && m_random.happens(opensHintAtOnce) ? 1 : 0;
    const bool right = tryOnce(exercise, seed, hints, hints * hintHelps);
    if (right || exercise.isPrediction || exercise.lesson->isExam() || !m_random.happens(triesAgain))
        return;
    const int more = exercise.exercise->hints.isEmpty() || !m_random.happens(takesHint) ? hints : hints + 1;
    const int opened = std::min(more, static_cast<int>(exercise.exercise->hints.size()));
    (void)tryOnce(exercise, seed, opened, 0.5 + opened * hintHelps);
}

bool SimulatedLearner::tryOnce(const PooledExercise &exercise, qint64 seed, int hints, double extra)
{
    const double probability = chance(*exercise.exercise, extra);
    const bool intendsRight = m_random.happens(probability);
    const bool isOffered =
        exercise.pack->languages.contains(m_language) && !m_pool.answers(exercise, seed, m_language).right.isEmpty();
    const QString language = isOffered ? m_language : exercise.pack->language;
    const PooledAnswers &answers = m_pool.answers(exercise, seed, language);
    const QList<QJsonObject> &choices = intendsRight || answers.wrong.isEmpty() ? answers.right : answers.wrong;
    if (choices.isEmpty())
        return true; // nothing to answer with: counts for nothing
    QJsonObject given = m_random.oneOf(choices);
    if (exercise.exercise->confidence)
        given.insert(u"confidence"_s, sureness(probability));
    const Grade grade = m_pool.grade(exercise, seed, language, given);
    if (!grade.isCounted())
        return true;
    store(exercise, answers.title, given, grade, hints);
    return grade.outcome == Outcome::Full;
}

/// People know roughly, not exactly, how good their chance is.
QString SimulatedLearner::sureness(double chanceOfRight)
{
    const double felt = chanceOfRight + 0.2 * m_random.normal();
    if (felt < 0.35)
        return u"guess"_s;
    if (felt < 0.6)
        return u"unsure"_s;
    return felt < 0.85 ? u"fairly-sure"_s : u"sure"_s;
}

void SimulatedLearner::store(const PooledExercise &pooled, const QString &title, const QJsonObject &given,
                             const Grade &grade, int hints)
{
    const Exercise &exercise = *pooled.exercise;
    Attempt attempt;
    attempt.id = AttemptId{
        uuidVersion7(m_day.startOfDay(Qt::UTC), static_cast<quint64>(std::min(m_ofDay, 0xFFF)), m_random.bits())};
    attempt.learner = m_person.learner.id;
    attempt.device = DeviceId{inventedUuid(u"device"_s, m_options.seed, m_person.number)};
    attempt.exercise = exercise.uuid;
    attempt.exerciseTitle = title;
    attempt.kind = exercise.kind;
    attempt.pack = pooled.pack->id;
    attempt.version = pooled.pack->version;
    attempt.rev = exercise.rev;
    attempt.gradingHash = grade.gradingHash;
    attempt.seed = grade.seed;
    attempt.variant = grade.variantValues;
    attempt.language = grade.language;
    attempt.role = lessonRoleWord(pooled.lesson->role);
    attempt.purpose = pooled.isPrediction ? AttemptPurpose::Prediction : AttemptPurpose::Answer;
    attempt.seconds = 10 + static_cast<int>(exercise.minutes * 60 * m_random.between(0.3, 1.5));
    attempt.started = m_now;
    m_now = m_now.addSecs(*attempt.seconds);
    attempt.submitted = m_now;
    attempt.day = m_day;
    attempt.answer = given;
    attempt.read = grade.read;
    attempt.outcome = grade.outcome == Outcome::Full ? AttemptOutcome::Full : AttemptOutcome::Partial;
    attempt.score = grade.score;
    attempt.feedback = grade.feedback;
    attempt.misconception = grade.misconception;
    attempt.checks = toJson(grade).value(u"checks"_s).toArray();
    attempt.hints = hints;
    attempt.confidence = grade.confidence;
    attempt.competencies = competencyWeights(exercise);
    attempt.difficulty = exercise.difficulty;
    attempt.grader = QStringLiteral(CHARTROOM_VERSION);
    m_now = m_now.addSecs(static_cast<qint64>(m_random.between(5, 60)));
    ++m_ofDay;
    m_attempts << attempt;
}

} // namespace chartroom
