// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/rulechecks.h"

#include "grading/keyvalues.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

void addRuleCheck(const RuleUse &use, const RuleResult &result, const AnswerScene &scene, Judgement &judgement)
{
    const bool textMissing = result.layer == RuleLayer::Communication && result.textAbsent;
    if (!result.applies && !textMissing)
        return;
    const bool passed = result.applies && result.passed && !textMissing;
    judgement.checks.append({use.rule, passed, use.weight, use.hard.value_or(result.hard), result.part, {}});
    CheckVoice voice;
    voice.builtIn = result.message.isEmpty() ? ruleSentence(use.rule, scene.language) : result.message;
    if (!use.feedback.isEmpty())
        voice.ruleText = shownText(use.feedback.text(scene.language), scene.prepared.context);
    judgement.voices.insert(use.rule, voice);
}

} // namespace

Result<QList<QJsonObject>, PreparationProblem> ruleParameters(const QList<RuleUse> &uses, const EvaluationContext &context)
{
    QList<QJsonObject> all;
    for (const RuleUse &use : uses) {
        const Result<QJsonObject, ExpressionError> parameters = chartSpecJson(use.parameters, context);
        if (!parameters)
            return keyProblem(u"exercise.key.error"_s, parameters.error().message, use.place);
        all.append(*parameters);
    }
    return all;
}

RuleOptions ruleOptions(const Pack &pack, const QString &dataName, const QString &language)
{
    RuleOptions options;
    options.language = language;
    const auto package = pack.datasets.constFind(dataName.section(u'/', 0, 0));
    if (package != pack.datasets.constEnd())
        options.coverage = package->coverage;
    return options;
}

void addRuleChecks(const QList<RuleUse> &uses, const QList<QJsonObject> &parameters, const BuiltChart &chart,
                   const TableLookup &tables, const AnswerScene &scene, Judgement &judgement)
{
    const QString data = chart.chart.dataName.isEmpty() ? scene.exercise.data.value(0) : chart.chart.dataName;
    for (qsizetype i = 0; i < uses.size(); ++i) {
        RuleOptions options = ruleOptions(scene.pack, data, scene.language);
        options.only = {uses.at(i).rule};
        if (!parameters.at(i).isEmpty())
            options.parameters.insert(uses.at(i).rule, parameters.at(i));
        for (const RuleResult &result : reviewChart(chart.chart, chart.derived, tables, options))
            addRuleCheck(uses.at(i), result, scene, judgement);
    }
}

QList<OwnText> feedbackOfRules(const QList<RuleUse> &uses)
{
    QList<OwnText> texts;
    for (const RuleUse &use : uses)
        texts.append({{}, GradingTr::tr("The feedback of rule “%1”").arg(use.rule), &use.feedback});
    return texts;
}

} // namespace chartroom
