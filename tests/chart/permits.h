// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "dataset/table.h"

#include <QJsonDocument>

namespace chartroom::testing {

inline Field namedField(const QString &name, FieldType type, Level level, const QString &title = {},
                        const QString &french = {})
{
    Field field;
    field.name = name;
    field.type = type;
    field.level = level;
    field.title = {title, {}};
    if (!french.isEmpty())
        field.title.translations.insert(QStringLiteral("fr"), french);
    return field;
}

inline Field measureField(const QString &name, const QString &title, const QString &french, const QString &unit,
                          const QString &frenchUnit, FieldRole role = FieldRole::Amount)
{
    Field field = namedField(name, FieldType::Number, Level::Ratio, title, french);
    field.unit = {unit, {{QStringLiteral("fr"), frenchUnit}}};
    field.role = role;
    return field;
}

/// The permit table of the complete example in the pack format, section 19, with its French texts.
inline Table permitTable()
{
    Field region = namedField(QStringLiteral("region"), FieldType::String, Level::Nominal, QStringLiteral("Region"),
                              QStringLiteral("Région"));
    const QList<std::pair<QString, QString>> names = {{QStringLiteral("North"), QStringLiteral("Nord")},
                                                      {QStringLiteral("South"), QStringLiteral("Sud")},
                                                      {QStringLiteral("East"), QStringLiteral("Est")},
                                                      {QStringLiteral("West"), QStringLiteral("Ouest")}};
    for (const auto &[english, french] : names)
        region.categories.append({Scalar(english), {english, {{QStringLiteral("fr"), french}}}});
    const QList<Field> fields = {
        region,
        namedField(QStringLiteral("year"), FieldType::Year, Level::Ordinal, QStringLiteral("Year"), QStringLiteral("Année")),
        measureField(QStringLiteral("applications"), QStringLiteral("Applications received"),
                     QStringLiteral("Demandes reçues"), QStringLiteral("applications"), QStringLiteral("demandes")),
        measureField(QStringLiteral("decided"), QStringLiteral("Permits decided"), QStringLiteral("Permis décidés"),
                     QStringLiteral("permits"), QStringLiteral("permis")),
        measureField(QStringLiteral("median_days"), QStringLiteral("Median wait"), QStringLiteral("Attente médiane"),
                     QStringLiteral("days"), QStringLiteral("jours"), FieldRole::Average)};
    struct Row {
        const char *region;
        double year, applications, decided;
        Scalar days;
    };
    const QList<Row> rows = {
        {"North", 2022, 120, 96, 41.0},  {"North", 2023, 132, 118, 38.0}, {"North", 2024, 150, 141, 33.0},
        {"South", 2022, 310, 279, 52.0}, {"South", 2023, 335, 288, 55.0}, {"South", 2024, 342, 301, 61.0},
        {"East", 2022, 95, 90, 29.0},    {"East", 2023, 88, 85, 27.0},    {"East", 2024, 104, 98, Scalar()},
        {"West", 2022, 205, 164, 47.0},  {"West", 2023, 198, 171, 44.0},  {"West", 2024, 221, 201, 40.0}};
    QList<QList<Scalar>> cells;
    for (const Row &row : rows)
        cells.append({QString::fromLatin1(row.region), row.year, row.applications, row.decided, row.days});
    return Table::fromRows(fields, cells);
}

/// A lookup that serves one table under every name.
inline TableLookup lookupOf(const Table &table)
{
    return [&table](const QString &) { return &table; };
}

inline QJsonObject jsonOf(const char *text)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(QByteArray(text), &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("not JSON: %s\n%s", qPrintable(error.errorString()), text);
    return object;
}

/// Normal form of JSON text; a problem fails the run with its sentence.
inline ChartSpec normalOf(const QJsonObject &json, const Table &table, const QString &language = QStringLiteral("en"))
{
    const auto spec = readChartSpec(json, language);
    if (!spec)
        qFatal("%s", qPrintable(spec.error().ruleId + u' ' + spec.error().message));
    const auto normal = normalizeChart(*spec, lookupOf(table), language);
    if (!normal)
        qFatal("%s", qPrintable(normal.error().ruleId + u' ' + normal.error().message));
    return *normal;
}

inline DerivedTable derivedOf(const ChartSpec &normal, const Table &table)
{
    const auto derived = deriveTable(normal, lookupOf(table));
    if (!derived)
        qFatal("%s", qPrintable(derived.error().ruleId + u' ' + derived.error().message));
    return *derived;
}

inline QByteArray csvOf(const char *json, const Table &table)
{
    return derivedCsv(derivedOf(normalOf(jsonOf(json), table), table));
}

} // namespace chartroom::testing
