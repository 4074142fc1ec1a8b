// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartrepair.h"

#include "chart/chartwords.h"
#include "grading/keyvalues.h"
#include "grading/kinds/chartanswer.h"
#include "grading/kinds/chartmatch.h"
#include "grading/kinds/rulechecks.h"
#include "grading/scoring.h"
#include "grading/tr.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The tables of the exercise and those that the start chart draws from.
TableLookup repairTables(const ChartRepairKey &key, const EvaluationContext &context)
{
    return [tables = context.tables, main = key.mainTable](const QString &reference) -> const Table * {
        return tables(reference.isEmpty() ? main : reference);
    };
}

QStringList tablesOf(const ChartSpec &spec)
{
    QStringList names{spec.dataName};
    for (const Transform &transform : spec.transforms) {
        if (const auto *lookup = std::get_if<LookupTransform>(&transform))
            names.append(lookup->dataName);
    }
    names.removeAll(QString());
    return names;
}

/// A normal form without what cannot be seen: how its data is called, and what was noted for the rules.
ChartSpec visibleForm(ChartSpec chart, const TableLookup &tables)
{
    if (tables(chart.dataName) == tables(QString()))
        chart.dataName.clear();
    chart.intends.clear();
    chart.fields = {};
    chart.layered = chart.layers.size() > 1;
    return chart;
}

bool failsOn(const RuleResult &result)
{
    return result.applies && !result.passed;
}

QList<RuleResult> reviewOf(const BuiltChart &chart, const ChartRepairKey &key, const Pack &pack,
                           const EvaluationContext &context)
{
    const RuleOptions options = ruleOptions(pack, chart.chart.dataName.isEmpty() ? key.mainTable : chart.chart.dataName,
                                            context.language);
    return reviewChart(chart.chart, chart.derived, repairTables(key, context), options);
}

Result<BuiltChart, Invalid> repairedChart(const ChartRepairKey &key, const AnswerScene &scene)
{
    const TableLookup tables = repairTables(key, scene.prepared.context);
    const Result<ChartSpec, Invalid> spec = answeredSpec(scene, {tables, scene.exercise.data + key.tables});
    if (!spec)
        return spec.error();
    const Result<BuiltChart, Invalid> chart = answeredChart(*spec, tables, key.bothLayers(), scene.language);
    if (chart && visibleForm(chart->chart, tables) == visibleForm(key.chart, tables))
        return Invalid{u"answer.unchanged"_s, {}, chartNameSentence(chart->chart, scene.language)};
    return chart;
}

void addFlaw(const QString &flaw, const RuleResult &result, const QString &language, Judgement &judgement)
{
    const QString id = u"flaw:"_s + flaw;
    judgement.checks.append({id, !failsOn(result), 1.0, false, result.part, {}});
    CheckVoice voice;
    voice.builtIn = result.message.isEmpty() ? ruleSentence(flaw, language) : result.message;
    voice.passPhrase = u"chart.repair.right"_s;
    voice.values.insert(u"rule"_s, ruleTitle(flaw, language));
    judgement.voices.insert(id, voice);
}

void addFlaws(const ChartRepair &body, const QList<RuleResult> &review, const QString &language, Judgement &judgement)
{
    for (const QString &flaw : body.flaws) {
        for (const RuleResult &result : review) {
            if (result.id == flaw)
                addFlaw(flaw, result, language, judgement);
        }
    }
}

/// Hard rules that the repair has broken.
void addNewFlaws(const QList<RuleResult> &review, const ChartRepairKey &key, Judgement &judgement)
{
    for (const RuleResult &result : review) {
        if (!result.hard || !failsOn(result) || key.failing.contains(result.id))
            continue;
        const QString id = u"new:"_s + result.id;
        judgement.checks.append({id, false, 0.0, true, result.part, {}});
        CheckVoice voice;
        voice.builtIn = result.message;
        judgement.voices.insert(id, voice);
    }
}

/// 4.12: kept.data, then new:…, then flaw:… in their order, whatever their weights; then the further rules.
QString speakingCheck(const Judgement &judgement)
{
    for (const auto &prefix : {u"kept.data"_s, u"new:"_s, u"flaw:"_s}) {
        for (const GradeCheck &check : judgement.checks) {
            if (!check.passed && check.id.startsWith(prefix))
                return check.id;
        }
    }
    return {};
}

/// The flaws that the start chart does not have, and what hard rules it fails.
void reviewStart(const ChartRepair &body, const BuiltChart &start, const KeyScene &scene, ChartRepairKey &key,
                 QList<PreparationProblem> &problems)
{
    for (const RuleResult &result : reviewOf(start, key, scene.pack, scene.context)) {
        if (result.hard && failsOn(result))
            key.failing.append(result.id);
        const qsizetype flaw = body.flaws.indexOf(result.id);
        if (flaw < 0 || failsOn(result))
            continue;
        problems.append(keyProblem(u"exercise.repair.flaw-absent"_s,
                                   GradingTr::tr("The start chart does not fail the rule “%1”.").arg(result.id),
                                   body.flawPlaces.at(flaw)));
        problems.last().ofKey = false;
    }
}

} // namespace

KeyPreparation prepareKey(const ChartRepair &body, const KeyScene &scene)
{
    const Place &place = body.start.place;
    const Result<QJsonObject, ExpressionError> json = chartSpecJson(body.start.spec, scene.context);
    if (!json)
        return {{}, {keyProblem(u"exercise.key.error"_s, json.error().message, place)}};
    const Result<BuiltChart, PreparationProblem> start = chartFromJson(*json, scene, true, place);
    if (!start)
        return {{}, {start.error()}};
    const Result<QList<QJsonObject>, PreparationProblem> parameters = ruleParameters(body.rules, scene.context);
    if (!parameters)
        return {{}, {parameters.error()}};
    ChartRepairKey key;
    key.start = *json;
    key.chart = start->chart;
    key.table = start->compared();
    key.tables = tablesOf(start->chart);
    key.mainTable = scene.exercise.data.value(0, start->chart.dataName);
    key.ruleParameters = *parameters;
    KeyPreparation preparation;
    reviewStart(body, *start, scene, key, preparation.problems);
    key.matches = chartMatches(scene, *json, key.bothLayers(), preparation.problems);
    preparation.key = key;
    return preparation;
}

Result<Judgement, Invalid> judge(const ChartRepair &body, const ChartRepairKey &key, const AnswerScene &scene)
{
    const Result<BuiltChart, Invalid> chart = repairedChart(key, scene);
    if (!chart)
        return chart.error();
    const QList<RuleResult> review = reviewOf(*chart, key, scene.pack, scene.prepared.context);
    Judgement judgement;
    judgement.read = chartNameSentence(chart->chart, scene.language);
    addFlaws(body, review, scene.language, judgement);
    if (body.keepData) {
        const bool kept = compareTables(chart->compared(), key.table).equal;
        judgement.checks.append({u"kept.data"_s, kept, 0.0, true, u"encoding"_s, {}});
    }
    addNewFlaws(review, key, judgement);
    addRuleChecks(body.rules, key.ruleParameters, *chart, repairTables(key, scene.prepared.context), scene, judgement);
    judgement.score = checksScore(judgement.checks);
    judgement.firstFailure = speakingCheck(judgement);
    judgement.matches = chartMatcher(key.matches, *chart, failingChecks(judgement));
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartRepair &)
{
    return {{{u"spec"_s, QJsonObject()}}};
}

QList<OwnText> ownTexts(const ChartRepair &body)
{
    return feedbackOfRules(body.rules);
}

bool isSameMatch(const ChartRepairKey &key, const PreparedExercise &, qsizetype i, qsizetype j)
{
    return catchTheSame(key.matches.at(i), key.matches.at(j));
}

} // namespace chartroom
