// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartrules.h"

#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/rulecontext.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QList<RuleEntry> allEntries()
{
    return dataRules() + encodingRules() + communicationRules();
}

const QList<RuleEntry> &ruleEntries()
{
    static const QList<RuleEntry> entries = allEntries();
    return entries;
}

RuleResult resultOf(const RuleEntry &entry, const RuleContext &context, const QString &sentences)
{
    const RuleVerdict verdict = entry.check(context);
    RuleResult result{.id = entry.rule.id, .layer = entry.rule.layer, .hard = entry.rule.hard};
    result.applies = verdict.applies;
    result.passed = verdict.applies ? verdict.passed : true;
    result.textAbsent = verdict.textAbsent;
    result.part = verdict.part;
    result.message = chartPhrase(u"rule."_s + entry.rule.id, sentences, verdict.values);
    result.hasFix = verdict.applies && !verdict.passed && verdict.fix.has_value();
    if (result.hasFix) {
        result.fix = *verdict.fix;
        const QString phrase = verdict.fixPhrase.isEmpty() ? entry.rule.id : verdict.fixPhrase;
        result.fixText = chartPhrase(u"fix."_s + phrase, sentences);
    }
    return result;
}

} // namespace

QString ruleLayerWord(RuleLayer layer)
{
    static const QStringList words = {u"data"_s, u"encoding"_s, u"communication"_s};
    return words.at(int(layer));
}

QList<RuleResult> reviewChart(const ChartSpec &normalSpec, const DerivedTable &derived, const TableLookup &tables,
                              const RuleOptions &options, const Progress &progress)
{
    QList<RuleResult> results;
    RuleContext context{.spec = normalSpec,
                        .derived = derived,
                        .tables = tables,
                        .language = options.language,
                        .parameters = {},
                        .sourceExpected = options.sourceExpected,
                        .coverage = options.coverage,
                        .structure = structureOf(normalSpec),
                        .type = chartType(normalSpec, derived),
                        .layerIndex = dataLayerIndex(normalSpec, 0)};
    for (const RuleEntry &entry : ruleEntries()) {
        if (progress.isCancelled())
            break;
        if (!options.only.isEmpty() && !options.only.contains(entry.rule.id))
            continue;
        context.parameters = options.parameters.value(entry.rule.id);
        results.append(resultOf(entry, context, options.sentences.isEmpty() ? options.language : options.sentences));
    }
    return results;
}

const QList<ChartRule> &chartRules()
{
    static const QList<ChartRule> rules = [] {
        QList<ChartRule> list;
        for (const RuleEntry &entry : ruleEntries())
            list.append(entry.rule);
        return list;
    }();
    return rules;
}

const ChartRule *chartRule(const QString &id)
{
    const QList<ChartRule> &rules = chartRules();
    const auto it = std::find_if(rules.begin(), rules.end(), [&id](const ChartRule &rule) { return rule.id == id; });
    return it == rules.end() ? nullptr : &*it;
}

const RuleResult *mostImportantFailure(const QList<RuleResult> &results)
{
    const RuleResult *first = nullptr;
    for (const RuleResult &result : results) {
        if (result.applies && !result.passed && (!first || (result.hard && !first->hard)))
            first = &result;
    }
    return first;
}

QString ruleSentence(const QString &id, const QString &language)
{
    return chartPhrase(u"rule."_s + id, language);
}

QString ruleTitle(const QString &id, const QString &language)
{
    return chartPhrase(u"rule-title."_s + id, language);
}

} // namespace chartroom
