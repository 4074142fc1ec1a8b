// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/keyvalues.h"
#include "grading/kinds/chartbuild.h"
#include "grading/kinds/chartmatch.h"
#include "grading/kinds/rulechecks.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

std::optional<PreparationProblem> addReference(const ChartBuild &body, const KeyScene &scene, ChartBuildKey &key)
{
    const Place place = scene.exercise.placeOf({u"grading"_s, u"expect"_s, u"spec"_s});
    const Result<QJsonObject, ExpressionError> json = chartSpecJson(body.expectSpec, scene.context);
    if (!json)
        return keyProblem(u"exercise.key.error"_s, json.error().message, place);
    const Result<BuiltChart, PreparationProblem> chart = chartFromJson(*json, scene, true, place);
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
        comparedTable(*body.expectTable.expression, scene.context, body.expectTable.place);
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

} // namespace

KeyPreparation prepareKey(const ChartBuild &body, const KeyScene &scene)
{
    ChartBuildKey key;
    if (const std::optional<PreparationProblem> problem = addExpected(body, scene, key))
        return {{}, {*problem}};
    const Result<QList<QJsonObject>, PreparationProblem> parameters = ruleParameters(body.rules, scene.context);
    if (!parameters)
        return {{}, {parameters.error()}};
    key.ruleParameters = *parameters;
    KeyPreparation preparation;
    key.matches = chartMatches(scene, changedBase(body, scene, key), key.bothLayers, preparation.problems);
    preparation.key = key;
    return preparation;
}

} // namespace chartroom
