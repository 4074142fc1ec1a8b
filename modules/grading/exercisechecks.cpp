// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisechecks.h"

#include "grading/answerleak.h"
#include "grading/grader.h"
#include "grading/kindhooks.h"
#include "grading/modelanswer.h"
#include "grading/tr.h"
#include "lesson/packrules.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void addOnce(QList<Issue> &issues, const Issue &issue)
{
    const auto same = [&](const Issue &other) { return other.ruleId == issue.ruleId && other.place == issue.place; };
    if (std::none_of(issues.begin(), issues.end(), same))
        issues.append(issue);
}

/// The checks of one exercise in one variant.
class VariantCheck
{
public:
    VariantCheck(const Pack &pack, const Exercise &exercise, int variant, GradingCache &cache)
        : m_pack(pack), m_exercise(exercise), m_variant(variant), m_cache(cache),
          m_prepared(cache.prepared(pack, exercise, variant, pack.language))
    {
    }

    void run(QList<Issue> &issues)
    {
        if (!m_prepared.isGradable())
            return;
        checkEmpty(issues);
        checkEqualsKey(issues);
        checkShadowed(issues);
    }

private:
    [[nodiscard]] GradingRequest request(const QJsonObject &answer) const
    {
        return {&m_pack, &m_exercise, answer, 0, m_variant, m_pack.language};
    }

    void checkEmpty(QList<Issue> &issues)
    {
        for (const QJsonObject &answer : emptyAnswers(m_exercise)) {
            if (gradeAnswer(request(answer), m_cache).isCounted()) {
                addOnce(issues, packIssue(u"exercise.empty-counts"_s,
                                          GradingTr::tr("An empty answer is graded instead of being refused."),
                                          m_exercise.placeOf({u"grading"_s})));
            }
        }
    }

    void checkEqualsKey(QList<Issue> &issues)
    {
        for (const ExerciseTest &test : m_exercise.tests) {
            if (!testApplies(test, m_prepared.variant))
                continue;
            const Result<QJsonObject> answer =
                testAnswer(m_pack, m_exercise, test, m_variant, m_pack.language, m_cache);
            if (answer && gradeAnswer(request(*answer), m_cache).outcome == Outcome::Full)
                checkFullAnswer(*answer, issues);
        }
    }

    void checkFullAnswer(const QJsonObject &answer, QList<Issue> &issues)
    {
        const QList<NamedAnticipation> all = allAnticipations(m_exercise);
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (matchesAnticipation(request(answer), i, m_cache)) {
                const QString message = GradingTr::tr("The anticipation “%1” fits a right answer.").arg(all.at(i).id);
                addOnce(issues, packIssue(u"exercise.anticipate.equals-key"_s, message, all.at(i).anticipation->place));
            }
        }
    }

    void checkShadowed(QList<Issue> &issues)
    {
        for (qsizetype later = 1; later < m_exercise.anticipate.size(); ++later) {
            for (qsizetype first = 0; first < later; ++first) {
                if (!isSameMatch(m_prepared, first, later))
                    continue;
                const QString message =
                    GradingTr::tr("The anticipation “%1” equals “%2”, which stands before it.")
                        .arg(m_exercise.anticipate.at(later).id, m_exercise.anticipate.at(first).id);
                addOnce(issues, packIssue(u"exercise.anticipate.shadowed"_s, message,
                                          m_exercise.anticipate.at(later).place));
            }
        }
    }

    const Pack &m_pack;
    const Exercise &m_exercise;
    int m_variant;
    GradingCache &m_cache;
    const PreparedExercise &m_prepared;
};

bool isEasyFinalTest(const Pack &pack, const Exercise &exercise, GradingCache &cache)
{
    const Lesson *lesson = pack.lessonOf(exercise);
    return lesson && lesson->role == LessonRole::Final
        && isEasyToGuess(exercise, cache.prepared(pack, exercise, 0, pack.language));
}

bool wantsAnticipations(const Exercise &exercise)
{
    return bodyOf<Numeric>(exercise) || bodyOf<ChartBuild>(exercise) || bodyOf<TablePivot>(exercise)
        || bodyOf<Formula>(exercise);
}

} // namespace

QList<Issue> keyIssues(const Pack &pack, const Exercise &exercise, GradingCache &cache)
{
    QList<Issue> issues;
    for (int variant = 0; variant < std::min(variantCount(exercise), mostVariants); ++variant) {
        for (const PreparationProblem &problem : cache.prepared(pack, exercise, variant, pack.language).problems)
            addOnce(issues, packIssue(problem.ruleId, problem.message, problem.place));
    }
    return issues;
}

QList<Issue> checkExercise(const Pack &pack, const Exercise &exercise, GradingCache &cache)
{
    QList<Issue> issues;
    for (int variant = 0; variant < std::min(variantCount(exercise), mostVariants); ++variant)
        VariantCheck(pack, exercise, variant, cache).run(issues);
    issues += leakIssues(pack, exercise, cache);
    if (isEasyFinalTest(pack, exercise, cache)) {
        issues.append(packIssue(u"exercise.guess.high"_s,
                                GradingTr::tr("Guessing reaches the full score too often for a final test."),
                                exercise.placeOf({u"response"_s, u"chart"_s})));
    }
    if (wantsAnticipations(exercise) && exercise.anticipate.isEmpty()) {
        issues.append(packIssue(u"exercise.anticipate.none"_s, GradingTr::tr("No wrong answer is anticipated."),
                                exercise.placeOf({u"grading"_s})));
    }
    return issues;
}

} // namespace chartroom
