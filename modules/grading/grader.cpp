// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/grader.h"

#include "base/canonicaljson.h"
#include "grading/feedback.h"
#include "grading/kinds/allkinds.h"
#include "grading/scoring.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAnswerPart = 10'000;

/// Texts and lists beyond the limits of 3.1 are no answer.
bool hasFairSize(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().size() <= longestAnswerPart;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return array.size() <= longestAnswerPart && std::all_of(array.begin(), array.end(), hasFairSize);
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(), hasFairSize);
}

bool isConfidence(const QJsonValue &value)
{
    static const QStringList words{u"guess"_s, u"unsure"_s, u"fairly-sure"_s, u"sure"_s};
    return value.isUndefined() || (value.isString() && words.contains(value.toString()));
}

/// Finds the grader of a kind by the types of its body and its key.
struct JudgeOfKind {
    const AnswerScene &scene;

    template<typename Body, typename Key>
    Result<Judgement, Invalid> operator()(const Body &body, const Key &key) const
    {
        if constexpr (requires { judge(body, key, scene); })
            return judge(body, key, scene);
        else
            return Invalid{u"exercise.broken"_s, {}, {}};
    }
};

qsizetype matchingAnticipation(const AnswerScene &scene, const Judgement &judgement)
{
    for (qsizetype i = 0; i < scene.exercise.anticipate.size(); ++i) {
        if (judgement.matches(i))
            return i;
    }
    return -1;
}

Grade gradeFrame(const Pack &pack, const Exercise &exercise, const PreparedExercise &prepared, const QString &language)
{
    Grade grade;
    grade.packId = pack.id;
    grade.packVersion = pack.version;
    grade.exerciseId = exercise.id;
    grade.exerciseUuid = exercise.uuid.toString();
    grade.rev = exercise.rev;
    grade.kind = exercise.kind;
    grade.gradingHash = prepared.gradingHash;
    grade.variantIndex = prepared.variant.index;
    grade.variantValues = prepared.variant.values;
    grade.language = language;
    return grade;
}

/// Steps 6 to 8 of 3.2.
void addJudgement(const AnswerScene &scene, const Judgement &judgement, Grade &grade)
{
    grade.read = judgement.read;
    grade.checks = judgement.checks;
    double score = roundedScore(judgement.isScored ? judgement.score : 1.0);
    grade.outcome = score >= 1.0 ? Outcome::Full : Outcome::Partial;
    Feedback feedback;
    if (grade.outcome == Outcome::Full) {
        feedback = fullFeedback(scene, judgement);
    } else {
        const qsizetype anticipation = matchingAnticipation(scene, judgement);
        if (anticipation >= 0)
            score = roundedScore(scene.exercise.anticipate.at(anticipation).score.value_or(score));
        feedback = partialFeedback(scene, judgement, anticipation);
    }
    if (judgement.isScored)
        grade.score = score;
    grade.messages = feedback.messages;
    grade.feedback = feedback.feedback;
    grade.misconception = feedback.misconception;
}

} // namespace

Result<Judgement, Invalid> judgeAnswer(const AnswerScene &scene)
{
    if (!scene.prepared.isGradable())
        return Invalid{u"exercise.broken"_s, {}, {}};
    const QJsonValue confidence = scene.answer.value(u"confidence"_s);
    if (!hasFairSize(scene.answer) || !isConfidence(confidence))
        return Invalid{u"answer.shape"_s, {}, {}};
    Result<Judgement, Invalid> judgement = std::visit(JudgeOfKind{scene}, scene.exercise.body, scene.prepared.key);
    if (judgement && scene.exercise.confidence && confidence.isUndefined())
        return Invalid{u"answer.confidence"_s, {}, judgement->read};
    return judgement;
}

Grade gradeJudged(const AnswerScene &scene, const Result<Judgement, Invalid> &judgement)
{
    Grade grade = gradeFrame(scene.pack, scene.exercise, scene.prepared, scene.language);
    if (const QJsonValue confidence = scene.answer.value(u"confidence"_s); isConfidence(confidence))
        grade.confidence = confidence.toString();
    if (judgement) {
        addJudgement(scene, *judgement, grade);
        return grade;
    }
    const Feedback feedback = invalidFeedback(scene, judgement.error());
    grade.read = judgement.error().read;
    grade.messages = feedback.messages;
    grade.feedback = feedback.feedback;
    return grade;
}

bool hasOnlyKeys(const QJsonObject &answer, const QStringList &keys)
{
    for (auto it = answer.begin(); it != answer.end(); ++it) {
        if (it.key() != u"confidence" && !keys.contains(it.key()))
            return false;
    }
    return true;
}

int requestedVariant(const GradingRequest &request)
{
    if (request.variant)
        return *request.variant;
    return variantIndex(request.exercise->uuid, request.seed, variantCount(*request.exercise));
}

Grade gradeAnswer(const GradingRequest &request, GradingCache &cache)
{
    Q_ASSERT(request.pack && request.exercise);
    const PreparedExercise &prepared =
        cache.prepared(*request.pack, *request.exercise, requestedVariant(request), request.language);
    const QByteArray answer = canonicalJson(request.answer);
    Grade grade;
    if (const Grade *known = cache.find(prepared, answer)) {
        grade = *known;
    } else {
        const AnswerScene scene{*request.pack, *request.exercise, prepared, request.answer, request.language, cache};
        grade = gradeJudged(scene, judgeAnswer(scene));
        cache.remember(prepared, answer, grade);
    }
    grade.seed = request.seed;
    return grade;
}

Grade gradeAnswer(const GradingRequest &request)
{
    GradingCache cache;
    return gradeAnswer(request, cache);
}

bool matchesAnticipation(const GradingRequest &request, qsizetype anticipation, GradingCache &cache)
{
    const PreparedExercise &prepared =
        cache.prepared(*request.pack, *request.exercise, requestedVariant(request), request.language);
    const AnswerScene scene{*request.pack, *request.exercise, prepared, request.answer, request.language, cache};
    const Result<Judgement, Invalid> judgement = judgeAnswer(scene);
    return judgement && judgement->matches(anticipation);
}

} // namespace chartroom
