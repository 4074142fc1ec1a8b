// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/tablefilter.h"

#include "grading/keyvalues.h"
#include "grading/kinds/filteranswer.h"
#include "grading/kinds/judgedtables.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The rows that a condition keeps in every table.
Result<QList<RowPlaces>, ExpressionError> rowsOfTables(const Expression &condition, const QList<JudgedTable> &tables,
                                                       const EvaluationContext &context)
{
    QList<RowPlaces> rows;
    for (const JudgedTable &judged : tables) {
        Result<RowPlaces, ExpressionError> kept = rowsWhere(condition, judged.table, context);
        if (!kept)
            return kept.error();
        rows.append(*kept);
    }
    return rows;
}

void addFilterMatch(const Anticipation &anticipation, const KeyScene &scene, TableFilterKey &key,
                    QList<PreparationProblem> &problems)
{
    const QString text = anticipation.match.value(u"where"_s).toString();
    const Result<Expression, ExpressionError> condition = parseExpression(text, scene.context.language);
    const Result<QList<RowPlaces>, ExpressionError> rows =
        condition ? rowsOfTables(*condition, key.tables, scene.context) : condition.error();
    key.matches.append(rows ? std::optional(*rows) : std::nullopt);
    if (!rows)
        problems.append({rows.error().id, rows.error().message, anticipation.place, false});
}

bool fitsMutant(const ConditionMutant &mutant, const TableFilterKey &key, const QList<RowPlaces> &kept,
                const EvaluationContext &context)
{
    for (qsizetype i = 0; i < key.tables.size(); ++i) {
        const Table &table = key.tables.at(i).table;
        const auto rows = rowsWhere(mutant.condition, mutant.fillsMissing ? withMissingFilled(table) : table, context);
        if (!rows || *rows != kept.at(i))
            return false;
    }
    return true;
}

double leastScore(const TableFilterKey &key, const QList<RowPlaces> &kept)
{
    double least = 1.0;
    for (qsizetype i = 0; i < kept.size(); ++i) {
        RowPlaces common;
        std::set_intersection(kept.at(i).begin(), kept.at(i).end(), key.rows.at(i).begin(), key.rows.at(i).end(),
                              std::back_inserter(common));
        const auto right = static_cast<qsizetype>(common.size());
        least = std::min(least, setScore(static_cast<qsizetype>(key.rows.at(i).size()), right,
                                         static_cast<qsizetype>(kept.at(i).size()) - right));
    }
    return least;
}

/// What the main table alone tells: a row too many, rows too few, or right by luck.
CheckVoice plainVoice(const TableFilterKey &key, const RowPlaces &kept)
{
    RowPlaces extra;
    std::set_difference(kept.begin(), kept.end(), key.rows.first().begin(), key.rows.first().end(),
                        std::back_inserter(extra));
    CheckVoice voice;
    if (!extra.empty()) {
        voice.failId = u"filter.extra-rows"_s;
        voice.values.insert(u"row"_s, QString::number(rowNumberAt(key.tables.first().table, extra.front())));
    } else {
        voice.failId = kept == key.rows.first() ? u"filter.accident"_s : u"filter.missing-rows"_s;
    }
    return voice;
}

CheckVoice filterVoice(const TableFilterKey &key, const QList<RowPlaces> &kept, const EvaluationContext &context)
{
    for (const ConditionMutant &mutant : key.mutants) {
        if (fitsMutant(mutant, key, kept, context))
            return CheckVoice{.failId = mutant.id};
    }
    return plainVoice(key, kept.first());
}

} // namespace

KeyPreparation prepareKey(const TableFilter &body, const KeyScene &scene)
{
    const auto tables = judgedTables(body.probes, scene);
    if (!tables)
        return {{}, {tables.error()}};
    if (!body.where.isExpression())
        return {{}, {keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be a condition under where."), body.where.place)}};
    TableFilterKey key;
    key.tables = *tables;
    const auto rows = rowsOfTables(*body.where.expression, key.tables, scene.context);
    if (!rows)
        return {{}, expressionProblems(rows.error(), body.where.place)};
    if (rows->first().empty())
        return {{}, {keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key keeps no row."), body.where.place)}};
    key.rows = *rows;
    key.mutants = conditionMutants(*body.where.expression);
    KeyPreparation preparation;
    for (const Anticipation &anticipation : scene.exercise.anticipate)
        addFilterMatch(anticipation, scene, key, preparation.problems);
    preparation.key = key;
    return preparation;
}

Result<Judgement, Invalid> judge(const TableFilter &body, const TableFilterKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"filter"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const Table &main = key.tables.first().table;
    const auto predicate = readFilterAnswer(scene.answer.value(u"filter"_s), main, body.fields, scene.language);
    if (!predicate)
        return predicate.error();
    if (!*predicate)
        return Invalid{u"answer.empty"_s, {}, {}};

    QList<RowPlaces> kept;
    for (const JudgedTable &judged : key.tables)
        kept.append(rowsKept(*predicate, judged.table));
    Judgement judgement;
    for (qsizetype i = 0; i < key.tables.size(); ++i) {
        const QString id = u"rows:"_s + key.tables.at(i).reference;
        judgement.checks.append({id, kept.at(i) == key.rows.at(i), 1.0, false, u"filter"_s, {}});
    }
    judgement.score = leastScore(key, kept);
    judgement.read = predicateInWords(**predicate, main, scene.language);
    if (kept != key.rows) {
        const CheckVoice voice = filterVoice(key, kept, scene.prepared.context);
        for (const GradeCheck &check : std::as_const(judgement.checks))
            judgement.voices.insert(check.id, voice);
    }
    judgement.matches = [&key, kept](qsizetype i) { return key.matches.at(i) && *key.matches.at(i) == kept; };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const TableFilter &)
{
    return {{{u"filter"_s, QJsonValue::Null}}, {{u"filter"_s, QJsonObject{{u"and"_s, QJsonArray()}}}}};
}

bool isSameMatch(const TableFilterKey &key, const PreparedExercise &, qsizetype i, qsizetype j)
{
    return key.matches.at(i) && key.matches.at(i) == key.matches.at(j);
}

} // namespace chartroom
