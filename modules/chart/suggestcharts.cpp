// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/suggestcharts.h"

#include "chart/chartphrases.h"
#include "chart/chartwords.h"
#include "chart/mergepatch.h"
#include "chart/specreview.h"
#include "chart/suggestionfields.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostSuggestions = 3;
constexpr int mostRepairs = 3;

QString wordOf(ChartQuestion question)
{
    static const QStringList words = {u"compare"_s,      u"time"_s,  u"parts"_s,    u"distribution"_s,
                                      u"relationship"_s, u"place"_s, u"deviation"_s};
    return words.at(int(question));
}

/// A spec that was derived and reviewed on the table.
struct Tried {
    QJsonObject spec;
    QString typeName;
};

/// Does the chart draw and break no hard rule? Hard rules with a fix are mended first: an incomplete period, for
/// example, is left out.
std::optional<Tried> tryChart(QJsonObject json, const SuggestionRequest &request, const Progress &progress)
{
    const TableLookup tables = [&request](const QString &) { return &request.table; };
    RuleOptions options{.language = request.language, .parameters = {}, .only = {}, .sourceExpected = false, .coverage = request.coverage};
    for (int repair = 0; repair <= mostRepairs; ++repair) {
        const auto chart = deriveSpec(json, tables, request.language, progress);
        if (!chart)
            return std::nullopt;
        const QList<RuleResult> results = reviewChart(chart->spec, chart->derived, tables, options, progress);
        const RuleResult *failed = mostImportantFailure(results);
        if (!failed || !failed->hard)
            return Tried{json, chartTypeName(chartType(chart->spec, chart->derived), request.language)};
        if (!failed->hasFix)
            return std::nullopt;
        json = mergePatch(json, failed->fix).toObject();
    }
    return std::nullopt;
}

/// Title and description say what is shown, not what is found: that is the author's.
QJsonObject withTexts(QJsonObject spec, const SuggestionCandidate &candidate, const SuggestionRequest &request)
{
    const Phrases::Values values{{u"measure"_s, candidate.measure}, {u"key"_s, candidate.key}};
    spec.insert(u"title"_s, chartPhrase(u"suggest.title"_s, request.language, values));
    spec.insert(u"description"_s, chartPhrase(u"suggest.description"_s, request.language, values));
    if (!request.dataName.isEmpty())
        spec.insert(u"data"_s, QJsonObject{{u"name"_s, request.dataName}});
    return spec;
}

} // namespace

QList<ChartQuestion> chartQuestions()
{
    return {ChartQuestion::CompareGroups, ChartQuestion::ChangeOverTime, ChartQuestion::PartsOfWhole, ChartQuestion::Distribution,
            ChartQuestion::Relationship,  ChartQuestion::Place,          ChartQuestion::Deviation};
}

QString questionText(ChartQuestion question, const QString &language)
{
    return chartPhrase(u"question."_s + wordOf(question), language);
}

QList<ChartSuggestion> suggestCharts(const SuggestionRequest &request, const Progress &progress)
{
    QList<ChartSuggestion> suggestions;
    const QList<SuggestionCandidate> candidates = suggestionCandidates(request);
    for (const SuggestionCandidate &candidate : candidates) {
        if (suggestions.size() == mostSuggestions || progress.isCancelled())
            break;
        for (const QJsonObject &spec : candidate.specs) {
            const auto tried = tryChart(withTexts(spec, candidate, request), request, progress);
            if (!tried)
                continue;
            const Phrases::Values values{{u"measure"_s, candidate.measure}, {u"key"_s, candidate.key}, {u"series"_s, candidate.series}};
            suggestions.append({candidate.id, tried->spec, tried->typeName,
                                chartPhrase(u"suggest.reason."_s + candidate.id, request.language, values)});
            break;
        }
    }
    return suggestions;
}

} // namespace chartroom
