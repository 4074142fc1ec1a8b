// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/specreview.h"

#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

QString dataNameOf(const QJsonObject &holder)
{
    return holder.value("data"_L1).toObject().value("name"_L1).toString();
}

} // namespace

int SpecReview::metCount() const
{
    return int(std::count_if(results.begin(), results.end(), [](const RuleResult &result) { return result.passed; }));
}

Result<DerivedChart, ChartProblem> deriveSpec(const QJsonObject &json, const TableLookup &tables, const QString &language)
{
    const auto spec = readChartSpec(json, language);
    if (!spec)
        return spec.error();
    const auto normal = normalizeChart(*spec, tables, language);
    if (!normal)
        return normal.error();
    const auto derived = deriveTable(*normal, tables, 0, language);
    if (!derived)
        return derived.error();
    return DerivedChart{*normal, *derived};
}

SpecReview reviewSpec(const QJsonObject &json, const TableLookup &tables, const RuleOptions &options)
{
    const auto chart = deriveSpec(json, tables, options.language);
    if (!chart)
        return {chart.error(), {}};
    SpecReview review{std::nullopt, reviewChart(chart->spec, chart->derived, tables, options)};
    review.results.removeIf([](const RuleResult &result) { return !result.applies; });
    return review;
}

TableLookup heldTables(const QJsonObject &spec, const TableLookup &tables)
{
    QStringList names{dataNameOf(spec)};
    const QJsonArray transforms = spec.value("transform"_L1).toArray();
    for (const QJsonValue &transform : transforms)
        names.append(dataNameOf(transform.toObject().value("from"_L1).toObject()));
    QHash<QString, Table> held;
    for (const QString &name : std::as_const(names)) {
        if (const Table *table = tables ? tables(name) : nullptr)
            held.insert(name, *table);
    }
    return [held](const QString &name) -> const Table * {
        const auto it = held.constFind(name);
        return it == held.constEnd() ? nullptr : &*it;
    };
}

qsizetype sourceRowCount(const QJsonObject &spec, const TableLookup &tables)
{
    const Table *table = tables ? tables(dataNameOf(spec)) : nullptr;
    return table ? table->rowCount() : 0;
}

} // namespace chartroom
