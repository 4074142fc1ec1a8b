// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/exercisetests.h"

#include "base/canonicaljson.h"
#include "grading/grader.h"
#include "grading/kindhooks.h"
#include "grading/modelanswer.h"
#include "grading/tr.h"
#include "lesson/packrules.h"

#include <QSet>
#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Scores are rounded to 4 decimals (3.2), so a written one may be off by half of the last.
constexpr double scoreGrain = 0.5e-4;

/// Runs tests of one exercise and collects what they say.
class TestRun
{
public:
    TestRun(const Pack &pack, const Exercise &exercise, GradingCache &cache)
        : m_pack(pack), m_exercise(exercise), m_cache(cache)
    {
    }

    void run(const ExerciseTest &test, int variant);
    void reportUncovered();
    [[nodiscard]] TestReport &report() { return m_report; }

private:
    [[nodiscard]] QList<QPair<QString, QString>> complaints(const ExerciseTest &test, const Grade &grade) const;
    void complain(const ExerciseTest &test, const QString &rule, const QString &message, int variant);

    const Pack &m_pack;
    const Exercise &m_exercise;
    GradingCache &m_cache;
    TestReport m_report;
    QSet<QString> m_reached;                  ///< feedback ids
    QSet<QPair<QString, QString>> m_reported; ///< test name and rule
};

bool expectsShape(const ExerciseTest &test)
{
    return test.feedback == u"answer.shape" || (test.outcome == u"invalid" && test.feedback.isEmpty());
}

bool hasScore(const ExerciseTest &test, const Grade &grade)
{
    return grade.score && *grade.score >= test.score->lowest - scoreGrain
        && *grade.score <= test.score->highest + scoreGrain;
}

QString scoreText(const Grade &grade)
{
    return grade.score ? shortestNumber(*grade.score) : GradingTr::tr("none");
}

QString idText(const QString &id)
{
    return id.isEmpty() ? GradingTr::tr("none") : id;
}

QList<QPair<QString, QString>> TestRun::complaints(const ExerciseTest &test, const Grade &grade) const
{
    if (grade.feedback == u"answer.shape" && !expectsShape(test)) {
        return {{u"exercise.test.answer-shape"_s,
                 GradingTr::tr("The answer of test “%1” does not have the form of the kind.").arg(test.name)}};
    }
    QList<QPair<QString, QString>> found;
    if (test.score && !hasScore(test, grade)) {
        if (isModelTest(m_exercise, test)) {
            found.append({u"exercise.test.model-fails"_s,
                          GradingTr::tr("Test “%1” must score 1 and scores %2 (feedback: %3).")
                              .arg(test.name, scoreText(grade), idText(grade.feedback))});
        } else {
            found.append({u"exercise.test.score-differs"_s,
                          GradingTr::tr("Test “%1” scores %2, which is not what it states.")
                              .arg(test.name, scoreText(grade))});
        }
    }
    if (!test.outcome.isEmpty() && test.outcome != outcomeWord(grade.outcome)) {
        found.append({u"exercise.test.outcome-differs"_s,
                      GradingTr::tr("Test “%1” has the outcome %2 instead of %3.")
                          .arg(test.name, outcomeWord(grade.outcome), test.outcome)});
    }
    if (!test.feedback.isEmpty() && test.feedback != grade.feedback) {
        found.append({u"exercise.test.feedback-differs"_s,
                      GradingTr::tr("Test “%1” gets the feedback %2 instead of %3.")
                          .arg(test.name, idText(grade.feedback), test.feedback)});
    }
    return found;
}

void TestRun::complain(const ExerciseTest &test, const QString &rule, const QString &message, int variant)
{
    if (m_reported.contains({test.name, rule}))
        return;
    m_reported.insert({test.name, rule});
    const bool hasVariants = variantCount(m_exercise) > 1;
    const QString where = hasVariants ? u' ' + GradingTr::tr("(In variant %1.)").arg(variant) : QString();
    m_report.issues.append(packIssue(rule, message + where, test.place));
}

void TestRun::run(const ExerciseTest &test, int variant)
{
    ++m_report.counts.run;
    const Result<QJsonObject> answer = testAnswer(m_pack, m_exercise, test, variant, m_pack.language, m_cache);
    if (!answer) {
        ++m_report.counts.failed;
        complain(test, isModelTest(m_exercise, test) ? u"exercise.test.model-fails"_s : u"exercise.test.score-differs"_s,
                 GradingTr::tr("The answer of test “%1” cannot be evaluated. %2")
                     .arg(test.name, answer.error().message),
                 variant);
        return;
    }
    const Grade grade = gradeAnswer({&m_pack, &m_exercise, *answer, 0, variant, m_pack.language}, m_cache);
    m_reached.insert(grade.feedback);
    const auto found = complaints(test, grade);
    m_report.counts.failed += found.isEmpty() ? 0 : 1;
    for (const auto &[rule, message] : found)
        complain(test, rule, message, variant);
}

void TestRun::reportUncovered()
{
    for (const AuthorFeedback &feedback : authorFeedback(m_exercise)) {
        if (!m_reached.contains(feedback.id)) {
            m_report.issues.append(packIssue(u"exercise.test.feedback-uncovered"_s,
                                             GradingTr::tr("No test reaches the feedback “%1”.").arg(feedback.id),
                                             feedback.place));
        }
    }
}

void runVariant(TestRun &run, const Exercise &exercise, const PreparedExercise &prepared)
{
    for (const ExerciseTest &test : exercise.tests) {
        if (testApplies(test, prepared.variant))
            run.run(test, prepared.variant.index);
    }
    for (const ExerciseTest &test : derivedTests(exercise, prepared))
        run.run(test, prepared.variant.index);
}

Place testsPlace(const Exercise &exercise)
{
    return exercise.placeOf({u"tests"_s});
}

} // namespace

TestCounts &TestCounts::operator+=(const TestCounts &other)
{
    written += other.written;
    derived += other.derived;
    run += other.run;
    failed += other.failed;
    return *this;
}

QList<AuthorFeedback> authorFeedback(const Exercise &exercise)
{
    QList<AuthorFeedback> all;
    for (const NamedAnticipation &named : allAnticipations(exercise))
        all.append({named.id, named.anticipation->place});
    for (auto it = exercise.messages.begin(); it != exercise.messages.end(); ++it) {
        if (!it->fail.isEmpty())
            all.append({it.key(), it->fail.place});
    }
    for (const OwnText &own : ownTexts(exercise)) {
        if (!own.id.isEmpty())
            all.append({own.id, own.text->place});
    }
    return all;
}

TestReport runExerciseTests(const Pack &pack, const Exercise &exercise, GradingCache &cache)
{
    TestRun run(pack, exercise, cache);
    bool ranAll = true;
    for (int variant = 0; variant < std::min(variantCount(exercise), mostVariants); ++variant) {
        const PreparedExercise &prepared = cache.prepared(pack, exercise, variant, pack.language);
        ranAll = ranAll && prepared.isGradable();
        if (prepared.isGradable())
            runVariant(run, exercise, prepared);
    }
    if (ranAll)
        run.reportUncovered();
    TestReport report = run.report();
    report.counts.written = static_cast<int>(exercise.tests.size());
    report.counts.derived = static_cast<int>(
        derivedTests(exercise, cache.prepared(pack, exercise, 0, pack.language)).size());
    const bool hasModel = std::any_of(exercise.tests.begin(), exercise.tests.end(),
                                      [&](const ExerciseTest &test) { return isModelTest(exercise, test); });
    if (!hasModel) {
        report.issues.append(packIssue(u"exercise.test.missing-model"_s,
                                       bodyOf<Reflection>(exercise) ? GradingTr::tr("No test states the outcome full.")
                                                                    : GradingTr::tr("No test states the score 1."),
                                       testsPlace(exercise)));
    }
    return report;
}

} // namespace chartroom
