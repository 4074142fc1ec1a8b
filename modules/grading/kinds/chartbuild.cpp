// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartbuild.h"

#include "chart/chartwords.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/kinds/chartanswer.h"
#include "grading/kinds/chartmatch.h"
#include "grading/kinds/rulechecks.h"
#include "grading/scoring.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The first mark, channel or transform that the exercise does not offer; empty when all are offered. A list that
/// the exercise does not write offers everything.
QString notOffered(const ChartBuild &body, const Exercise &exercise, const ChartSpec &spec)
{
    const auto refuses = [&](const QString &list, const QStringList &offered, const QString &word) {
        return exercise.response.contains(list) && !offered.contains(word);
    };
    for (const ChartLayer &layer : spec.layers) {
        if (const QString mark = markWord(layer.mark.type); refuses(u"marks"_s, body.marks, mark))
            return mark;
        for (const Channel channel : layer.encoding.keys()) {
            if (const QString word = channelWord(channel); refuses(u"channels"_s, body.channels, word))
                return word;
        }
    }
    for (const Transform &transform : spec.transforms) {
        if (const QString word = transformWord(transform); refuses(u"transforms"_s, body.transforms, word))
            return word;
    }
    return {};
}

Result<BuiltChart, Invalid> builtAnswer(const ChartBuild &body, const ChartBuildKey &key, const AnswerScene &scene)
{
    const TableLookup tables = chartTables(scene.exercise, scene.prepared.context);
    const Result<ChartSpec, Invalid> spec = answeredSpec(scene, {tables, scene.exercise.data});
    if (!spec)
        return spec.error();
    const Result<BuiltChart, Invalid> chart = answeredChart(*spec, tables, key.bothLayers, scene.language);
    if (!chart)
        return chart.error();
    if (const QString what = notOffered(body, scene.exercise, *spec); !what.isEmpty())
        return Invalid{u"chart.not-offered"_s, {{u"what"_s, what}}, chartNameSentence(chart->chart, scene.language)};
    return *chart;
}

QString keysInWords(const BuiltChart &chart, const QString &language)
{
    QStringList titles;
    for (const ComparisonTable::Column &key : chart.comparison.keys) {
        const Field *field = chart.comparison.table.findField(key.name);
        titles.append(field ? field->titleText(language) : key.name);
    }
    const Phrases &phrases = gradingPhrases();
    if (titles.isEmpty()) {
        const auto &measures = chart.comparison.measures;
        const bool summarised = !measures.isEmpty() && !measures.first().aggregate.isEmpty();
        return phrases.text(summarised ? u"grain.all"_s : u"grain.row"_s, language);
    }
    return phrases.text(titles.size() == 1 ? u"grain.one"_s : u"grain.many"_s, language,
                        {{u"keys"_s, titles.join(phrases.text(u"join.and"_s, language))}});
}

CheckVoice measureVoice(const BuiltChart &chart, const QString &language)
{
    CheckVoice voice;
    if (chart.comparison.measures.isEmpty()) {
        voice.failPhrase = u"data.measure.none"_s;
        return voice;
    }
    const ComparisonTable::Column &measure = chart.comparison.measures.first();
    const Field *field = chart.derived.source.findField(measure.field);
    voice.values.insert(u"field"_s, field ? field->titleText(language) : measure.field);
    if (measure.field.isEmpty())
        voice.failPhrase = u"data.measure.count"_s;
    else if (measure.aggregate.isEmpty())
        voice.failPhrase = u"data.measure.plain"_s;
    else
        voice.values.insert(u"aggregate"_s, aggregateName(measure.aggregate, language));
    return voice;
}

/// Grading step 2: the data checks, all hard, weight 1.
void addDataChecks(const BuiltChart &chart, const ChartBuildKey &key, const QString &language, Judgement &judgement)
{
    const TableComparison same = compareTables(chart.compared(), key.table);
    const auto add = [&](const QString &id, bool passed, const QString &part) {
        judgement.checks.append({id, same.equal || passed, 1.0, true, part, {}});
    };
    if (key.chart) {
        add(u"data.fields"_s, includesAll(chart.sources, key.sources), u"encoding"_s);
        add(u"data.filter"_s, chart.comparison.rowNumbers == key.rowNumbers, u"transform"_s);
    }
    add(u"data.grain"_s, same.keysAgree, u"encoding"_s);
    const bool sameMeasures = key.chart && chart.measureSignatures == key.measureSignatures;
    add(u"data.measure"_s, !same.keysAgree && sameMeasures, u"encoding"_s);

    CheckVoice grain;
    grain.values.insert(u"what"_s, keysInWords(chart, language));
    judgement.voices.insert(u"data.grain"_s, grain);
    CheckVoice measure = measureVoice(chart, language);
    if (std::all_of(judgement.checks.begin(), judgement.checks.end(), [](const GradeCheck &c) { return c.passed; }))
        measure.passPhrase = u"data.right"_s;
    judgement.voices.insert(u"data.measure"_s, measure);
}

/// Grading step 3: the kind of mark and, if asked, the direction.
void addMarkChecks(const BuiltChart &chart, const ChartBuildKey &key, const QString &language, Judgement &judgement)
{
    const MarkDef &mark = chart.chart.layers.first().mark;
    const QString word = markWord(mark.type);
    if (!key.marks.isEmpty()) {
        judgement.checks.append({u"mark.allowed"_s, key.marks.contains(word), 1.0, true, u"mark"_s, {}});
        CheckVoice voice;
        voice.values.insert(u"type"_s, gradingPhrases().text(u"mark."_s + word, language));
        voice.passPhrase = u"mark.right"_s;
        judgement.voices.insert(u"mark.allowed"_s, voice);
    }
    if (!key.orientation.isEmpty())
        judgement.checks.append({u"orientation"_s, mark.orient == key.orientation, 1.0, false, u"encoding"_s, {}});
}

} // namespace

Result<Judgement, Invalid> judge(const ChartBuild &body, const ChartBuildKey &key, const AnswerScene &scene)
{
    const Result<BuiltChart, Invalid> chart = builtAnswer(body, key, scene);
    if (!chart)
        return chart.error();
    Judgement judgement;
    judgement.read = chartNameSentence(chart->chart, scene.language);
    addDataChecks(*chart, key, scene.language, judgement);
    addMarkChecks(*chart, key, scene.language, judgement);
    addRuleChecks(body.rules, key.ruleParameters, *chart, chartTables(scene.exercise, scene.prepared.context), scene,
                  judgement);
    judgement.score = checksScore(judgement.checks);
    judgement.matches = chartMatcher(key.matches, *chart, failingChecks(judgement));
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartBuild &)
{
    return {{{u"spec"_s, QJsonObject()}}};
}

QList<OwnText> ownTexts(const ChartBuild &body)
{
    return feedbackOfRules(body.rules);
}

bool isSameMatch(const ChartBuildKey &key, const PreparedExercise &, qsizetype i, qsizetype j)
{
    return catchTheSame(key.matches.at(i), key.matches.at(j));
}

} // namespace chartroom
