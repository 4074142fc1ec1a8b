// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/specreview.h"

#include <algorithm>

namespace chartroom {

int SpecReview::metCount() const
{
    return int(std::count_if(results.begin(), results.end(), [](const RuleResult &result) { return result.passed; }));
}

Result<DerivedChart, ChartProblem> deriveChart(const ChartSpec &spec, const TableLookup &tables, const QString &language,
                                               const Progress &progress)
{
    auto normal = normalizeChart(spec, tables, language);
    if (!normal)
        return normal.error();
    auto derived = deriveTable(*normal, tables, 0, language, progress);
    if (!derived)
        return derived.error();
    return DerivedChart{std::move(*normal), std::move(*derived)};
}

Result<DerivedChart, ChartProblem> deriveSpec(const QJsonObject &json, const TableLookup &tables, const QString &language,
                                              const Progress &progress)
{
    const auto spec = readChartSpec(json, language);
    if (!spec)
        return spec.error();
    return deriveChart(*spec, tables, language, progress);
}

SpecReview reviewSpec(const ChartSpec &spec, const TableLookup &tables, const RuleOptions &options,
                      const Progress &progress)
{
    const auto chart = deriveChart(spec, tables, options.language, progress);
    if (!chart)
        return {chart.error(), {}};
    SpecReview review{std::nullopt, reviewChart(chart->spec, chart->derived, tables, options, progress)};
    review.results.removeIf([](const RuleResult &result) { return !result.applies; });
    return review;
}

} // namespace chartroom
