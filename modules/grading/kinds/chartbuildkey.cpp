// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/mergepatch.h"
#include "grading/kinds/builtchart.h"
#include "grading/kinds/chartbuild.h"
#include "grading/keyvalues.h"
#include "grading/tr.h"

#include <QJsonArray>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QJsonValue &value)
{
    QStringList words;
    for (const QJsonValue &word : value.toArray())
        words.append(word.toString());
    return words;
}

PreparationProblem buildProblem(const ChartProblem &problem, const Place &place)
{
    return keyProblem(u"exercise.key.error"_s, problem.message, place);
}

Result<BuiltChart, PreparationProblem> builtFromJson(const QJsonObject &json, const KeyScene &scene, bool bothLayers,
                                                     const Place &place)
{
    const QString &language = scene.context.language;
    const Result<ChartSpec, ChartProblem> spec = readChartSpec(json, language);
    if (!spec)
        return buildProblem(spec.error(), place);
    const TableLookup tables = chartTables(scene.exercise, scene.context);
    Result<BuiltChart, ChartProblem> chart =
        buildChart(*spec, tables, bothLayers && spec->dataLayerCount() == 2, language);
    if (!chart)
        return buildProblem(chart.error(), place);
    return *chart;
}

/// The keys of a table value: those of the last `group`, otherwise the columns that are not numbers (4.11 step 1).
ComparedTable comparedFromTable(const Table &table, const std::optional<QStringList> &groupKeys)
{
    ComparedTable compared{table, {}, {}};
    for (const Field &field : table.fields()) {
        const bool isKey = groupKeys ? groupKeys->contains(field.name) : valueType(field.type) != ValueType::Number;
        (isKey ? compared.keys : compared.measures).append(field.name);
    }
    return compared;
}

Result<ComparedTable, PreparationProblem> tableFromExpression(const Expression &expression,
                                                              const EvaluationContext &context, const Place &place)
{
    const Result<Evaluation, ExpressionError> evaluated = evaluate(expression, context);
    if (!evaluated)
        return keyProblem(u"exercise.key.error"_s, evaluated.error().message, place);
    const Table *table = std::get_if<Table>(&evaluated->value);
    if (!table)
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be a table."), place);
    if (table->rowCount() == 0)
        return keyProblem(u"exercise.key.missing-value"_s, GradingTr::tr("The key is an empty table."), place);
    return comparedFromTable(*table, lastGroupKeys(expression));
}

std::optional<PreparationProblem> addReference(const ChartBuild &body, const KeyScene &scene, ChartBuildKey &key)
{
    const Place place = scene.exercise.placeOf({u"grading"_s, u"expect"_s, u"spec"_s});
    const Result<QJsonObject, ExpressionError> json = chartSpecJson(body.expectSpec, scene.context);
    if (!json)
        return keyProblem(u"exercise.key.error"_s, json.error().message, place);
    const Result<BuiltChart, PreparationProblem> chart = builtFromJson(*json, scene, true, place);
    if (!chart)
        return chart.error();
    key.spec = *json;
    key.chart = chart->chart;
    key.table = chart->compared();
    key.sources = chart->sources;
    key.rowNumbers = chart->comparison.rowNumbers;
    key.measureSignatures = chart->measureSignatures;
    key.bothLayers = chart->chart.dataLayerCount() == 2;
    const MarkDef &mark = chart->chart.layers.first().mark;
    if (key.marks.isEmpty())
        key.marks = {markWord(mark.type)};
    if (body.orientationAsAsked)
        key.orientation = mark.orient;
    return std::nullopt;
}

std::optional<PreparationProblem> addExpected(const ChartBuild &body, const KeyScene &scene, ChartBuildKey &key)
{
    key.marks = body.expectMarks;
    if (!body.expectTable.isGiven())
        return addReference(body, scene, key);
    if (!body.expectTable.isExpression()) {
        return keyProblem(u"exercise.key.error"_s, GradingTr::tr("The key must be an expression that gives a table."),
                          body.expectTable.place);
    }
    const Result<ComparedTable, PreparationProblem> table =
        tableFromExpression(*body.expectTable.expression, scene.context, body.expectTable.place);
    if (!table)
        return table.error();
    key.table = *table;
    return std::nullopt;
}

/// What `change` is applied to: the expected chart, or the start when a table is expected.
QJsonObject changedBase(const ChartBuild &body, const KeyScene &scene, const ChartBuildKey &key)
{
    return key.chart ? key.spec : chartSpecJson(body.start, scene.context).value_or(QJsonObject());
}

std::optional<PreparationProblem> addMatchedChart(const QJsonObject &json, bool namesMark, const KeyScene &scene,
                                                  const ChartBuildKey &key, const Place &place, ChartMatch &match)
{
    const Result<BuiltChart, PreparationProblem> chart = builtFromJson(json, scene, key.bothLayers, place);
    if (!chart)
        return chart.error();
    match.table = chart->compared();
    if (namesMark)
        match.mark = chart->chart.layers.first().mark.type;
    return std::nullopt;
}

/// One anticipation made comparable.
Result<ChartMatch, PreparationProblem> chartMatch(const ChartBuild &body, const KeyScene &scene,
                                                  const ChartBuildKey &key, qsizetype index)
{
    const Anticipation &anticipation = scene.exercise.anticipate.at(index);
    const QJsonObject &json = scene.matches.at(index);
    ChartMatch match{{}, {}, wordsOf(json.value(u"marks"_s)), wordsOf(json.value(u"fails"_s))};
    std::optional<PreparationProblem> problem;
    if (json.contains(u"change"_s)) {
        const QJsonObject change = json.value(u"change"_s).toObject();
        const QJsonObject changed = mergePatch(changedBase(body, scene, key), change).toObject();
        const bool namesMark = change.contains(u"mark"_s);
        problem = addMatchedChart(changed, namesMark, scene, key, anticipation.place, match);
    } else if (json.contains(u"spec"_s)) {
        const QJsonObject spec = json.value(u"spec"_s).toObject();
        problem = addMatchedChart(spec, spec.contains(u"mark"_s), scene, key, anticipation.place, match);
    } else if (json.contains(u"table"_s)) {
        const QString text = anticipation.match.value(u"table"_s).toObject().value(u"expr"_s).toString();
        const Result<Expression, ExpressionError> expression = parseExpression(text, scene.context.language);
        if (!expression)
            return keyProblem(u"exercise.key.error"_s, expression.error().message, anticipation.place);
        const auto table = tableFromExpression(*expression, scene.context, anticipation.place);
        if (!table)
            return table.error();
        match.table = *table;
    }
    if (problem)
        return *problem;
    return match;
}

} // namespace

KeyPreparation prepareKey(const ChartBuild &body, const KeyScene &scene)
{
    ChartBuildKey key;
    if (const std::optional<PreparationProblem> problem = addExpected(body, scene, key))
        return {{}, {*problem}};
    for (const RuleUse &use : body.rules) {
        const Result<QJsonObject, ExpressionError> parameters = chartSpecJson(use.parameters, scene.context);
        if (!parameters)
            return {{}, {keyProblem(u"exercise.key.error"_s, parameters.error().message, use.place)}};
        key.ruleParameters.append(*parameters);
    }
    KeyPreparation preparation;
    for (qsizetype i = 0; i < scene.exercise.anticipate.size(); ++i) {
        Result<ChartMatch, PreparationProblem> match = chartMatch(body, scene, key, i);
        key.matches.append(match ? std::optional(*match) : std::nullopt);
        if (!match) {
            preparation.problems.append(match.error());
            preparation.problems.last().ofKey = false;
        }
    }
    preparation.key = key;
    return preparation;
}

} // namespace chartroom
