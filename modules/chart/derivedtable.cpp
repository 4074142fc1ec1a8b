// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/derivedtable.h"

#include "chart/chartphrases.h"
#include "chart/derivation.h"
#include "dataset/aggregate.h"

namespace chartroom {

using namespace Qt::StringLiterals;

int DerivedTable::markCount() const
{
    return int(drawn.count(true));
}

int DerivedTable::missingCount() const
{
    return int(drawn.count(false));
}

QJsonObject markKey(const DerivedTable &derived, int row)
{
    QJsonObject key;
    for (const QString &name : derived.keys)
        key.insert(name, toJson(derived.table.at(row, derived.table.columnIndex(name))));
    if (derived.keys.isEmpty())
        key.insert(u"#"_s, derived.rowNumbers.at(row).empty() ? 0 : derived.rowNumbers.at(row).front());
    return key;
}

namespace {

bool sameKeyValue(const QJsonValue &wanted, const QJsonValue &have)
{
    if (wanted.isDouble() && have.isDouble())
        return equalNumbers(wanted.toDouble(), have.toDouble());
    return wanted == have;
}

} // namespace

int rowOfMarkKey(const DerivedTable &derived, const QJsonObject &key)
{
    for (int row = 0; row < derived.table.rowCount(); ++row) {
        const QJsonObject have = markKey(derived, row);
        if (have.size() != key.size())
            return -1;
        bool same = true;
        for (auto it = have.begin(); it != have.end() && same; ++it)
            same = key.contains(it.key()) && sameKeyValue(key.value(it.key()), it.value());
        if (same)
            return row;
    }
    return -1;
}

QByteArray derivedCsv(const DerivedTable &derived)
{
    return tableCsv(derived.table);
}

Result<DerivedTable, ChartProblem> deriveTable(const ChartSpec &normalSpec, const TableLookup &tables, int layer,
                                               const QString &language, const Progress &progress)
{
    const int index = dataLayerIndex(normalSpec, layer);
    const auto problem = [&language](const QString &part) {
        return ChartProblem{u"chart.nothing-drawn"_s, chartPhrase(u"nothing-drawn"_s, language), part};
    };
    if (index < 0)
        return problem(u"layer"_s);
    auto rows = transformRows(normalSpec, tables, language, progress);
    if (!rows)
        return rows.error();
    Derivation derivation(normalSpec, index, std::move(*rows));
    DerivedTable derived = derivation.derive(progress);
    if (derived.markCount() == 0)
        return problem(QString());
    return derived;
}

} // namespace chartroom
