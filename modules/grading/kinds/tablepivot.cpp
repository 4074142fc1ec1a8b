// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/tablepivot.h"

#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/chartanswer.h"
#include "grading/kinds/chartmatch.h"
#include "grading/kinds/filteranswer.h"
#include "grading/kinds/judgedtables.h"
#include "grading/kinds/pivotwords.h"
#include "grading/scoring.h"
#include "grading/tr.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

std::optional<PreparationProblem> addPivotReference(const TablePivot &body, const Table &table, const KeyScene &scene,
                                                    TablePivotKey &key)
{
    const Place place = scene.exercise.placeOf({u"grading"_s, u"expect"_s});
    const Result<QJsonValue, ExpressionError> json = resolveValues(body.expect, scene.context);
    if (!json)
        return keyProblem(u"exercise.key.error"_s, json.error().message, place);
    const auto question = readPivotQuestion(json->toObject(), table, {}, scene.context.language);
    if (!question)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key does not describe a pivot table."), place);
    key.question = *question;
    key.outcome = pivotOutcome(*question, table);
    if (key.outcome.table.table.rowCount() == 0)
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key is an empty table."), place);
    return std::nullopt;
}

std::optional<PreparationProblem> addPivotExpectation(const TablePivot &body, const Table &table, const KeyScene &scene,
                                                      TablePivotKey &key)
{
    if (!body.expectTable.isGiven())
        return addPivotReference(body, table, scene, key);
    if (!body.expectTable.isExpression()) {
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be an expression that gives a table."),
                          body.expectTable.place);
    }
    const auto expected = comparedTable(*body.expectTable.expression, scene.context, body.expectTable.place);
    if (!expected)
        return expected.error();
    key.outcome.table = *expected;
    return std::nullopt;
}

/// The table an anticipation names, if it names one.
void addPivotMatch(const Anticipation &anticipation, const KeyScene &scene, TablePivotKey &key,
                   QList<PreparationProblem> &problems)
{
    key.tables.append(std::nullopt);
    if (!anticipation.match.contains(u"table"_s))
        return;
    const auto table = anticipatedTable(anticipation, scene.context);
    if (table) {
        key.tables.last() = *table;
    } else {
        problems.append(table.error());
        problems.last().ofKey = false;
    }
}

/// True when no row field of the key stands in the columns, and the other way round.
bool keepsLayout(const PivotQuestion &answer, const PivotQuestion &key)
{
    const auto share = [](const QStringList &a, const QStringList &b) {
        return std::any_of(a.begin(), a.end(), [&](const QString &name) { return b.contains(name); });
    };
    return !share(answer.rows, key.columns) && !share(answer.columns, key.rows);
}

/// The value that the message is about: the first that the key does not ask for.
PivotValue doubtfulValue(const PivotQuestion &question, const TablePivotKey &key)
{
    for (const PivotValue &value : question.values) {
        if (!key.outcome.measureSignatures.contains(pivotSignature(value)))
            return value;
    }
    return question.values.first();
}

void addPivotVoices(const PivotQuestion &question, const TablePivotKey &key, const Table &table, const QString &language,
                    Judgement &judgement)
{
    QStringList keys = question.rows + question.columns;
    keys.removeDuplicates();
    const Phrases &phrases = gradingPhrases();
    const QString what = phrases.text(keys.size() == 1 ? u"grain.one"_s : u"grain.many"_s, language,
                                      {{u"keys"_s, pivotTitles(keys, table, language)}});
    CheckVoice measure{.failPhrase = u"pivot.measure"_s};
    measure.values.insert(u"measure"_s, pivotValueInWords(doubtfulValue(question, key), table, language));
    const bool dataIsRight = std::all_of(judgement.checks.begin(), judgement.checks.end(),
                                         [](const GradeCheck &check) { return check.passed; });
    measure.passPhrase = dataIsRight ? u"data.right"_s : QString();
    judgement.voices = {{u"data.fields"_s, CheckVoice{.failPhrase = u"pivot.fields"_s}},
                        {u"data.filter"_s, CheckVoice{.failPhrase = u"pivot.filter"_s}},
                        {u"data.grain"_s, CheckVoice{.failPhrase = u"pivot.grain"_s, .values = {{u"what"_s, what}}}},
                        {u"data.measure"_s, measure},
                        {u"layout"_s, CheckVoice{.failPhrase = u"pivot.layout"_s}}};
}

/// The data checks of chart.build (4.11 step 2), all hard, weight 1.
void addPivotChecks(const PivotOutcome &outcome, const TablePivotKey &key, Judgement &judgement)
{
    const TableComparison same = compareTables(outcome.table, key.outcome.table, key.tolerance);
    const auto add = [&](const QString &id, bool passed, const QString &part) {
        judgement.checks.append({id, same.equal || passed, 1.0, true, part, {}});
    };
    if (key.question) {
        add(u"data.fields"_s, includesAll(outcome.sources, key.outcome.sources), u"rows"_s);
        add(u"data.filter"_s, outcome.rowNumbers == key.outcome.rowNumbers, u"filter"_s);
    }
    add(u"data.grain"_s, same.keysAgree, u"rows"_s);
    const bool sameMeasures = key.question && outcome.measureSignatures == key.outcome.measureSignatures;
    add(u"data.measure"_s, !same.keysAgree && sameMeasures, u"values"_s);
}

bool sameFields(const QJsonValue &match, const QStringList &fields)
{
    QStringList wanted;
    for (const QJsonValue &name : match.toArray())
        wanted.append(name.toString());
    return includesAll(fields, wanted) && includesAll(wanted, fields);
}

bool sameValues(const QJsonValue &match, const QList<PivotValue> &values)
{
    const std::optional<QList<PivotValue>> wanted = readPivotValues(match);
    return wanted && wanted->size() == values.size()
        && std::all_of(wanted->begin(), wanted->end(), [&](const PivotValue &value) { return values.contains(value); });
}

bool sameFilter(const QJsonValue &match, const PivotQuestion &answer, const Table &table, const QString &language)
{
    const auto filter = readFilterAnswer(match, table, {}, language);
    return filter && filter->has_value() == answer.filter.has_value()
        && rowsKept(*filter, table) == rowsKept(answer.filter, table);
}

/// Every key that a match writes holds: fields and values as sets, filters by their rows, tables by 3.5.
bool fitsPivotMatch(const QJsonObject &match, const std::optional<ComparedTable> &expected,
                    const PivotQuestion &answer, const Table &table, const TablePivotKey &key)
{
    if (match.isEmpty() || match.contains(u"table"_s) != expected.has_value())
        return false;
    return (!expected || compareTables(pivotOutcome(answer, table).table, *expected, key.tolerance).equal)
        && (!match.contains(u"rows"_s) || sameFields(match.value(u"rows"_s), answer.rows))
        && (!match.contains(u"columns"_s) || sameFields(match.value(u"columns"_s), answer.columns))
        && (!match.contains(u"values"_s) || sameValues(match.value(u"values"_s), answer.values))
        && (!match.contains(u"filter"_s) || sameFilter(match.value(u"filter"_s), answer, table, u"en"_s));
}

} // namespace

KeyPreparation prepareKey(const TablePivot &body, const KeyScene &scene)
{
    const auto tables = judgedTables({}, scene);
    if (!tables)
        return {{}, {tables.error()}};
    TablePivotKey key;
    key.tolerance = body.tolerance;
    if (const auto problem = addPivotExpectation(body, tables->first().table, scene, key))
        return {{}, {*problem}};
    KeyPreparation preparation;
    for (const Anticipation &anticipation : scene.exercise.anticipate)
        addPivotMatch(anticipation, scene, key, preparation.problems);
    preparation.key = key;
    return preparation;
}

Result<Judgement, Invalid> judge(const TablePivot &body, const TablePivotKey &key, const AnswerScene &scene)
{
    if (!hasOnlyKeys(scene.answer, {u"rows"_s, u"columns"_s, u"values"_s, u"filter"_s}))
        return Invalid{u"answer.shape"_s, {}, {}};
    const Table &table = *scene.prepared.context.tables(scene.exercise.data.first());
    const PivotOffer offer{body.fields, body.aggregates};
    const auto question = readPivotQuestion(scene.answer, table, offer, scene.language);
    if (!question)
        return question.error();

    Judgement judgement;
    addPivotChecks(pivotOutcome(*question, table), key, judgement);
    addPivotVoices(*question, key, table, scene.language, judgement);
    if (body.layoutAsAsked && key.question)
        judgement.checks.append({u"layout"_s, keepsLayout(*question, *key.question), 1.0, false, u"columns"_s, {}});
    judgement.score = checksScore(judgement.checks);
    judgement.read = pivotInWords(*question, table, scene.language);
    judgement.matches = [&scene, &key, &table, question = *question](qsizetype i) {
        return fitsPivotMatch(scene.prepared.matches.at(i), key.tables.at(i), question, table, key);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const TablePivot &)
{
    return {{{u"rows"_s, QJsonArray()}, {u"columns"_s, QJsonArray()}, {u"values"_s, QJsonArray()}}};
}

} // namespace chartroom
