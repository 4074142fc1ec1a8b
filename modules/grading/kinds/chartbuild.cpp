// SPDX-License-Identifier: GPL-3.0-or-later
#include "grading/kinds/chartbuild.h"

#include "chart/chartrules.h"
#include "chart/chartwords.h"
#include "grading/kinds/builtchart.h"
#include "grading/gradingphrases.h"
#include "grading/keyvalues.h"
#include "grading/scoring.h"
#include "grading/tr.h"
#include "lesson/placeholders.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool hasMarkAndChannel(const QJsonObject &view)
{
    const QJsonValue mark = view.value(u"mark"_s);
    const bool hasMark = mark.isObject() ? !mark.toObject().isEmpty() : !mark.toString().isEmpty();
    return hasMark && !view.value(u"encoding"_s).toObject().isEmpty();
}

/// "No mark or no channel" (4.11), also for layered charts.
bool isEmptySpec(const QJsonObject &spec)
{
    const QJsonArray layers = spec.value(u"layer"_s).toArray();
    if (layers.isEmpty())
        return !hasMarkAndChannel(spec);
    return std::none_of(layers.begin(), layers.end(),
                        [](const QJsonValue &layer) { return hasMarkAndChannel(layer.toObject()); });
}

Invalid invalidChart(const ChartProblem &problem)
{
    const Phrases::Values values{{u"problem"_s, problem.message}};
    if (problem.ruleId == u"chart.field.missing"_s)
        return {u"chart.field"_s, values, {}};
    if (problem.ruleId == u"chart.nothing-drawn"_s || problem.ruleId == u"chart.marks-limit"_s)
        return {problem.ruleId, values, {}};
    return {u"chart.spec"_s, values, {}};
}

/// True when the chart takes rows only from the tables of the exercise.
bool usesOfferedData(const ChartSpec &spec, const Exercise &exercise, const TableLookup &tables)
{
    const auto offered = [&](const QString &name) {
        return name.isEmpty() || std::any_of(exercise.data.begin(), exercise.data.end(), [&](const QString &reference) {
            return tables(name) && tables(name) == tables(reference);
        });
    };
    if (spec.dataValues || !offered(spec.dataName))
        return false;
    for (const Transform &transform : spec.transforms) {
        const auto *lookup = std::get_if<LookupTransform>(&transform);
        if (lookup && (lookup->dataValues || !offered(lookup->dataName)))
            return false;
    }
    return true;
}

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
    const QJsonValue given = scene.answer.value(u"spec"_s);
    const bool absent = given.isUndefined() || given.isNull();
    if (!hasOnlyKeys(scene.answer, {u"spec"_s}) || (!absent && !given.isObject()))
        return Invalid{u"answer.shape"_s, {}, {}};
    if (absent || isEmptySpec(given.toObject()))
        return Invalid{u"answer.empty"_s, {}, {}};
    const Result<ChartSpec, ChartProblem> spec = readChartSpec(given.toObject(), scene.language);
    if (!spec)
        return invalidChart(spec.error());
    const TableLookup tables = chartTables(scene.exercise, scene.prepared.context);
    if (!usesOfferedData(*spec, scene.exercise, tables))
        return Invalid{u"answer.shape"_s, {}, {}};
    const bool bothLayers = key.bothLayers && spec->dataLayerCount() == 2;
    const Result<BuiltChart, ChartProblem> chart = buildChart(*spec, tables, bothLayers, scene.language);
    if (!chart)
        return invalidChart(chart.error());
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

bool includesAll(const QStringList &all, const QStringList &some)
{
    return std::all_of(some.begin(), some.end(), [&](const QString &entry) { return all.contains(entry); });
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

/// Grading step 4, one rule use. A rule that does not apply is left out, except that a rule on a text fails when the
/// text is absent.
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

void addRuleChecks(const ChartBuild &body, const BuiltChart &chart, const ChartBuildKey &key, const AnswerScene &scene,
                   Judgement &judgement)
{
    const TableLookup tables = chartTables(scene.exercise, scene.prepared.context);
    for (qsizetype i = 0; i < body.rules.size(); ++i) {
        const RuleUse &use = body.rules.at(i);
        RuleOptions options;
        options.language = scene.language;
        options.only = {use.rule};
        if (const QJsonObject parameters = key.ruleParameters.at(i); !parameters.isEmpty())
            options.parameters.insert(use.rule, parameters);
        for (const RuleResult &result : reviewChart(chart.chart, chart.derived, tables, options))
            addRuleCheck(use, result, scene, judgement);
    }
}

bool matchesChart(const ChartMatch &match, const ComparedTable &table, Mark mark, const QStringList &failing)
{
    if (!match.table && match.marks.isEmpty() && match.fails.isEmpty())
        return false;
    return (!match.table || compareTables(table, *match.table).equal) && (!match.mark || *match.mark == mark)
        && (match.marks.isEmpty() || match.marks.contains(markWord(mark))) && includesAll(failing, match.fails);
}

QStringList failingChecks(const Judgement &judgement)
{
    QStringList failing;
    for (const GradeCheck &check : judgement.checks) {
        if (!check.passed)
            failing.append(check.id);
    }
    return failing;
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
    addRuleChecks(body, *chart, key, scene, judgement);
    judgement.score = checksScore(judgement.checks);
    judgement.matches = [&key, table = chart->compared(), mark = chart->chart.layers.first().mark.type,
                         failing = failingChecks(judgement)](qsizetype i) {
        const std::optional<ChartMatch> &match = key.matches.at(i);
        return match && matchesChart(*match, table, mark, failing);
    };
    return judgement;
}

QList<QJsonObject> emptyAnswers(const ChartBuild &)
{
    return {{{u"spec"_s, QJsonObject()}}};
}

QList<OwnText> ownTexts(const ChartBuild &body)
{
    QList<OwnText> texts;
    for (const RuleUse &use : body.rules)
        texts.append({{}, GradingTr::tr("The feedback of rule “%1”").arg(use.rule), &use.feedback});
    return texts;
}

bool isSameMatch(const ChartBuildKey &key, const PreparedExercise &, qsizetype i, qsizetype j)
{
    const std::optional<ChartMatch> &a = key.matches.at(i);
    const std::optional<ChartMatch> &b = key.matches.at(j);
    if (!a || !b || a->mark != b->mark || a->marks != b->marks || a->fails != b->fails)
        return false;
    return a->table && b->table ? compareTables(*a->table, *b->table).equal : !a->table && !b->table;
}

} // namespace chartroom
