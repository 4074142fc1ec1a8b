// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/calculateedits.h"

#include "chart/transformrows.h"
#include "chart/vegaguards.h"
#include "ui_chart/tr.h"

#include <QJsonArray>

#include <numeric>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype sampledForFields = 200; ///< rows: enough for names and types

QJsonArray transformsOf(const QJsonObject &spec)
{
    return spec.value("transform"_L1).toArray();
}

QJsonObject withTransformList(QJsonObject spec, const QJsonArray &transforms)
{
    if (transforms.isEmpty())
        spec.remove(u"transform"_s);
    else
        spec.insert(u"transform"_s, transforms);
    return spec;
}

QJsonObject calculateTransform(const Calculation &calculation)
{
    return {{u"calculate"_s, calculation.formula}, {u"as"_s, calculation.name}};
}

Table firstRows(const Table &table)
{
    std::vector<int> rows(size_t(std::min(table.rowCount(), sampledForFields)));
    std::iota(rows.begin(), rows.end(), 0);
    return table.withRows(rows);
}

Result<Table, ChartProblem> transformed(const QJsonArray &transforms, const Table &rows, const TableLookup &tables,
                                        const QString &language)
{
    // The least chart that can be read; filters are left out, since they may leave no row and change no column.
    QJsonArray kept;
    for (const QJsonValue &transform : transforms) {
        if (!transform.toObject().contains("filter"_L1))
            kept.append(transform);
    }
    const QJsonObject chart{{u"mark"_s, u"bar"_s},
                            {u"encoding"_s, QJsonObject{{u"y"_s, QJsonObject{{u"aggregate"_s, u"count"_s}}}}},
                            {u"transform"_s, kept}};
    const auto spec = readChartSpec(chart, language);
    if (!spec)
        return spec.error();
    const TableLookup own = [&rows, &tables](const QString &name) { return name.isEmpty() ? &rows : tables(name); };
    const auto result = transformRows(*spec, own, language);
    if (!result)
        return result.error();
    return result->table;
}

} // namespace

QList<Calculation> calculationsOf(const QJsonObject &spec)
{
    QList<Calculation> found;
    const QJsonArray transforms = transformsOf(spec);
    for (qsizetype i = 0; i < transforms.size(); ++i) {
        const QJsonObject transform = transforms.at(i).toObject();
        if (transform.contains("calculate"_L1))
            found.append({int(i), transform.value("as"_L1).toString(), transform.value("calculate"_L1).toString()});
    }
    return found;
}

QJsonObject withCalculation(const QJsonObject &spec, const Calculation &calculation)
{
    QJsonArray transforms = transformsOf(spec);
    if (calculation.place >= 0 && calculation.place < transforms.size()) {
        transforms.replace(calculation.place, calculateTransform(calculation));
        return withTransformList(spec, transforms);
    }
    qsizetype place = 0;
    while (place < transforms.size()) {
        const QJsonObject transform = transforms.at(place).toObject();
        if (!transform.contains("filter"_L1) && !transform.contains("calculate"_L1))
            break;
        ++place;
    }
    transforms.insert(place, calculateTransform(calculation));
    return withTransformList(spec, transforms);
}

QJsonObject withoutTransform(const QJsonObject &spec, int place)
{
    QJsonArray transforms = transformsOf(spec);
    if (place >= 0 && place < transforms.size())
        transforms.removeAt(place);
    return withTransformList(spec, transforms);
}

QString calculationProblem(const QJsonObject &spec, const Calculation &calculation, const Table &table,
                           const TableLookup &tables, const QString &language)
{
    if (calculation.name.trimmed().isEmpty())
        return UiChartTr::tr("Give the new column a name.");
    if (table.columnIndex(calculation.name) >= 0)
        return UiChartTr::tr("The table has a column “%1” already.").arg(calculation.name);
    if (calculation.formula.trimmed().isEmpty())
        return UiChartTr::tr("Write a formula, such as datum.a / datum.b.");
    const auto expression = parseVegaExpression(calculation.formula, language);
    if (!expression)
        return expression.error().message;
    QJsonArray before = transformsOf(withCalculation(spec, calculation));
    qsizetype own = calculation.place;
    for (qsizetype i = 0; own < 0 && i < before.size(); ++i)
        own = before.at(i).toObject() == calculateTransform(calculation) ? i : -1;
    while (before.size() > own + 1)
        before.removeLast();
    before.removeLast();
    const Table known = transformed(before, firstRows(table), tables, language).value_or(table);
    for (const QString &column : vegaColumns(*expression)) {
        if (known.columnIndex(column) < 0)
            return UiChartTr::tr("There is no column “%1”.").arg(column);
    }
    before.append(calculateTransform(calculation));
    const auto result = transformed(before, firstRows(table), tables, language);
    return result ? QString() : result.error().message;
}

Table tableAfterTransforms(const QJsonObject &spec, const Table &table, const TableLookup &tables, const QString &language)
{
    QJsonArray transforms = transformsOf(spec);
    if (transforms.isEmpty())
        return table;
    const Table rows = firstRows(table);
    while (!transforms.isEmpty()) {
        if (const auto result = transformed(transforms, rows, tables, language))
            return *result;
        transforms.removeLast(); // what cannot be done yet is told by the chart itself
    }
    return table;
}

} // namespace chartroom
