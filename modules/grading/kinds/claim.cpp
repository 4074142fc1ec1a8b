// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/claim.h"

#include "grading/answermatch.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/optionvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The rows of the main table; 0 when there is none.
qsizetype evidenceRows(const Exercise &exercise, const EvaluationContext &context)
{
    const Table *table = context.tables(exercise.data.value(0));
    return table ? table->rowCount() : 0;
}

/// Ids of statements, or numbers of rows (from 1), each once; nothing when an entry is none of them.
std::optional<QJsonArray> evidenceIn(const QJsonArray &entries, const Claim &body, qsizetype rows)
{
    QJsonArray evidence;
    for (const QJsonValue &entry : entries) {
        const double row = entry.toDouble();
        const bool isOffered = body.picksRows
            ? entry.isDouble() && row == std::floor(row) && row >= 1 && row <= static_cast<double>(rows)
            : entry.isString() && findOption(body.statements, entry.toString());
        if (!isOffered)
            return std::nullopt;
        if (!evidence.contains(entry))
            evidence.append(entry);
    }
    return evidence;
}

Result<QJsonArray, PreparationProblem> acceptedSet(const ExerciseValue &value, const Claim &body, const KeyScene &scene)
{
    const QJsonValue tree = value.isExpression() ? QJsonObject{{u"expr"_s, value.expressionText}} : value.literal;
    const auto resolved = resolveValues(tree, scene.context, TableForm::RowNumbers);
    if (!resolved)
        return keyProblem(u"exercise.key.error"_s, resolved.error().message, value.place);
    const QJsonArray entries = resolved->isArray() ? resolved->toArray() : QJsonArray{*resolved};
    if (entries.isEmpty() && value.isExpression())
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("This set of evidence has no rows."), value.place);
    const auto set = evidenceIn(entries, body, evidenceRows(scene.exercise, scene.context));
    if (!set) {
        return body.picksRows
            ? keyProblem(u"exercise.key.error"_s, GradingTr::tr("The evidence must be rows of the main table."), value.place)
            : keyProblem(u"exercise.key.no-choice"_s, GradingTr::tr("The evidence names no statement of this exercise."),
                         value.place);
    }
    return *set;
}

qsizetype countIn(const QJsonArray &picked, const QJsonArray &set)
{
    return std::count_if(picked.begin(), picked.end(), [&](const QJsonValue &entry) { return set.contains(entry); });
}

/// The greatest set score over the accepted sets (exercises.md 4.22).
double evidenceScore(const QJsonArray &picked, const ClaimKey &key)
{
    double best = 0;
    for (const QJsonArray &set : key.accepted) {
        const qsizetype common = countIn(picked, set);
        best = std::max(best, setScore(set.size(), common, picked.size() - common));
    }
    return best;
}

/// A pick that stands in no accepted set.
bool hasStray(const QJsonArray &picked, const ClaimKey &key)
{
    return std::any_of(picked.begin(), picked.end(), [&](const QJsonValue &entry) {
        return std::none_of(key.accepted.begin(), key.accepted.end(),
                            [&](const QJsonArray &set) { return set.contains(entry); });
    });
}

QString verdictFailure(const QString &given, const QString &expected)
{
    if (expected == u"cannot-tell")
        return u"claim.too-strong"_s;
    return given == u"cannot-tell" ? u"claim.too-careful"_s : u"claim.reversed"_s;
}

QString claimInWords(const QString &verdict, const QJsonArray &picked, const Claim &body, const AnswerScene &scene)
{
    QStringList parts;
    for (const QJsonValue &entry : picked) {
        parts.append(body.picksRows
                         ? gradingPhrases().text(u"claim.row"_s, scene.language, {{u"row"_s, QString::number(entry.toInt())}})
                         : shownOptions({entry.toString()}, body.statements, scene.prepared.context, scene.language));
    }
    const QString word = gradingPhrases().text(u"verdict."_s + verdict, scene.language);
    return parts.isEmpty() ? word : gradingPhrases().text(u"claim.read"_s, scene.language,
                                                          {{u"verdict"_s, word}, {u"evidence"_s, parts.join(u", "_s)}});
}

/// The shape of 4.22: a verdict that is offered and a list of evidence.
std::optional<QJsonArray> pickedEvidence(const Claim &body, const AnswerScene &scene)
{
    const QJsonValue verdict = scene.answer.value(u"verdict"_s);
    const QJsonValue evidence = scene.answer.value(u"evidence"_s);
    const bool verdictFits = verdict.isUndefined() || verdict.isNull()
        || (verdict.isString() && body.verdicts.contains(verdict.toString()));
    const bool evidenceFits = evidence.isUndefined() || evidence.isNull() || evidence.isArray();
    if (!hasOnlyKeys(scene.answer, {u"verdict"_s, u"evidence"_s}) || !verdictFits || !evidenceFits)
        return std::nullopt;
    return evidenceIn(evidence.toArray(), body, evidenceRows(scene.exercise, scene.prepared.context));
}

} // namespace

KeyPreparation prepareKey(const Claim &body, const KeyScene &scene)
{
    const Result<Scalar, PreparationProblem> verdict = scalarKey(body.verdict, scene.context);
    if (!verdict)
        return {{}, {verdict.error()}};
    ClaimKey key;
    key.verdict = canonicalText(*verdict);
    if (!body.verdicts.contains(key.verdict)) {
        return {{}, {keyProblem(u"exercise.key.no-choice"_s, GradingTr::tr("The key is no verdict of this exercise."),
                                body.verdict.place)}};
    }
    if (body.accepted.isEmpty())
        return {{}, {absentKey(GradingTr::tr("The key names no evidence."), scene.exercise)}};
    for (const ExerciseValue &value : body.accepted) {
        const auto set = acceptedSet(value, body, scene);
        if (!set)
            return {{}, {set.error()}};
        key.accepted.append(*set);
    }
    return {key, {}};
}

Result<Judgement, Invalid> judge(const Claim &body, const ClaimKey &key, const AnswerScene &scene)
{
    const std::optional<QJsonArray> picked = pickedEvidence(body, scene);
    if (!picked)
        return Invalid{u"answer.shape"_s, {}, {}};
    const QString verdict = scene.answer.value(u"verdict"_s).toString();
    if (verdict.isEmpty())
        return Invalid{u"claim.verdict"_s, {}, {}};
    const bool mayBeEmpty = std::any_of(key.accepted.begin(), key.accepted.end(),
                                        [](const QJsonArray &set) { return set.isEmpty(); });
    if (picked->isEmpty() && !mayBeEmpty)
        return Invalid{u"claim.evidence"_s, {}, claimInWords(verdict, *picked, body, scene)};

    const bool isRight = verdict == key.verdict;
    const double evidence = evidenceScore(*picked, key);
    Judgement judgement;
    judgement.score = isRight ? 0.5 + 0.5 * evidence : std::min(0.25, 0.5 * evidence);
    judgement.checks.append({u"verdict"_s, isRight, 1.0, false, u"verdict"_s, {}});
    judgement.checks.append({u"evidence"_s, evidence >= 1.0, 1.0, false, u"evidence"_s, {}});
    CheckVoice ofVerdict;
    ofVerdict.failId = verdictFailure(verdict, key.verdict);
    judgement.voices.insert(u"verdict"_s, ofVerdict);
    CheckVoice ofEvidence;
    ofEvidence.failId = hasStray(*picked, key) ? u"claim.evidence-wrong"_s : u"claim.evidence-missing"_s;
    judgement.voices.insert(u"evidence"_s, ofEvidence);
    judgement.read = claimInWords(verdict, *picked, body, scene);
    judgement.matches = [&scene](qsizetype i) { return matchesAnswer(scene.prepared.matches.at(i), scene.answer); };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const Claim &)
{
    return {{{u"verdict"_s, QJsonValue::Null}, {u"evidence"_s, QJsonArray()}}, {{u"evidence"_s, QJsonArray()}}};
}

QStringList revealingTexts(const Claim &body, const ClaimKey &key, const PreparedExercise &prepared,
                           const QString &language)
{
    QStringList texts;
    for (const QJsonArray &set : key.accepted) {
        for (const QJsonValue &entry : set) {
            if (!body.picksRows)
                texts.append(shownOptions({entry.toString()}, body.statements, prepared.context, language));
        }
    }
    return texts;
}

} // namespace chartroom
