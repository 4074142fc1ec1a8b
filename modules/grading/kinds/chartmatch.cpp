// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartmatch.h"

#include "chart/mergepatch.h"
#include "grading/keyvalues.h"
#include "grading/kinds/chartanswer.h"
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

/// What a match is made comparable with.
struct MatchScene {
    const KeyScene &scene;
    const QJsonObject &base;
    bool bothLayers = false;
};

std::optional<PreparationProblem> addMatchedChart(const QJsonObject &json, bool namesMark, const MatchScene &with,
                                                  const Place &place, ChartMatch &match)
{
    const Result<BuiltChart, PreparationProblem> chart = chartFromJson(json, with.scene, with.bothLayers, place);
    if (!chart)
        return chart.error();
    match.table = chart->compared();
    if (namesMark)
        match.mark = chart->chart.layers.first().mark.type;
    return std::nullopt;
}

/// One anticipation made comparable.
Result<ChartMatch, PreparationProblem> chartMatch(const MatchScene &with, qsizetype index)
{
    const Anticipation &anticipation = with.scene.exercise.anticipate.at(index);
    const QJsonObject &json = with.scene.matches.at(index);
    ChartMatch match{{}, {}, wordsOf(json.value(u"marks"_s)), wordsOf(json.value(u"fails"_s))};
    std::optional<PreparationProblem> problem;
    if (json.contains(u"change"_s)) {
        const QJsonObject change = json.value(u"change"_s).toObject();
        problem = addMatchedChart(mergePatch(with.base, change).toObject(), change.contains(u"mark"_s), with,
                                  anticipation.place, match);
    } else if (json.contains(u"spec"_s)) {
        const QJsonObject spec = json.value(u"spec"_s).toObject();
        problem = addMatchedChart(spec, spec.contains(u"mark"_s), with, anticipation.place, match);
    } else if (json.contains(u"table"_s)) {
        const auto table = anticipatedTable(anticipation, with.scene.context);
        if (!table)
            return table.error();
        match.table = *table;
    }
    if (problem)
        return *problem;
    return match;
}

bool matchesChart(const ChartMatch &match, const ComparedTable &table, Mark mark, const QStringList &failing)
{
    if (!match.table && match.marks.isEmpty() && match.fails.isEmpty())
        return false;
    return (!match.table || compareTables(table, *match.table).equal) && (!match.mark || *match.mark == mark)
        && (match.marks.isEmpty() || match.marks.contains(markWord(mark))) && includesAll(failing, match.fails);
}

} // namespace

Result<BuiltChart, PreparationProblem> chartFromJson(const QJsonObject &json, const KeyScene &scene, bool bothLayers,
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

Result<ComparedTable, PreparationProblem> comparedTable(const Expression &expression, const EvaluationContext &context,
                                                        const Place &place)
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

Result<ComparedTable, PreparationProblem> anticipatedTable(const Anticipation &anticipation,
                                                           const EvaluationContext &context)
{
    const QString text = anticipation.match.value(u"table"_s).toObject().value(u"expr"_s).toString();
    const Result<Expression, ExpressionError> expression = parseExpression(text, context.language);
    if (!expression)
        return keyProblem(u"exercise.key.error"_s, expression.error().message, anticipation.place);
    return comparedTable(*expression, context, anticipation.place);
}

QList<std::optional<ChartMatch>> chartMatches(const KeyScene &scene, const QJsonObject &base, bool bothLayers,
                                              QList<PreparationProblem> &problems)
{
    QList<std::optional<ChartMatch>> matches;
    for (qsizetype i = 0; i < scene.exercise.anticipate.size(); ++i) {
        Result<ChartMatch, PreparationProblem> match = chartMatch({scene, base, bothLayers}, i);
        matches.append(match ? std::optional(*match) : std::nullopt);
        if (!match) {
            problems.append(match.error());
            problems.last().ofKey = false;
        }
    }
    return matches;
}

std::function<bool(qsizetype)> chartMatcher(const QList<std::optional<ChartMatch>> &matches, const BuiltChart &chart,
                                            const QStringList &failing)
{
    return [&matches, table = chart.compared(), mark = chart.chart.layers.first().mark.type, failing](qsizetype i) {
        const std::optional<ChartMatch> &match = matches.at(i);
        return match && matchesChart(*match, table, mark, failing);
    };
}

bool catchTheSame(const std::optional<ChartMatch> &a, const std::optional<ChartMatch> &b)
{
    if (!a || !b || a->mark != b->mark || a->marks != b->marks || a->fails != b->fails)
        return false;
    return a->table && b->table ? compareTables(*a->table, *b->table).equal : !a->table && !b->table;
}

} // namespace chartroom
