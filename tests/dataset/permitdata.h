// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dataset/datapackage.h"
#include "dataset/expression.h"

#include <QTest>

/// The dataset of the complete example in pack-format.md section 19.
namespace permitdata {

inline QByteArray descriptor()
{
    return R"json({
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "permits",
  "title": "Permit applications by region and year",
  "licenses": [{"name": "CC-BY-4.0"}],
  "chartroom": {"fictional": true, "sensitivity": "public"},
  "resources": [
    {
      "name": "permits",
      "path": "permits.csv",
      "chartroom": {"rowMeaning": "One region in one year"},
      "schema": {
        "primaryKey": ["region", "year"],
        "missingValues": [{"value": "", "label": "not reported"}],
        "fields": [
          {"name": "region", "title": "Region", "type": "string",
           "categories": ["North", "South", "East", "West"], "categoriesOrdered": false,
           "chartroom": {"level": "nominal"}},
          {"name": "year", "title": "Year", "type": "year",
           "chartroom": {"level": "ordinal"}},
          {"name": "applications", "title": "Applications received", "type": "integer",
           "constraints": {"minimum": 0}, "chartroom": {"level": "ratio", "unit": "applications"}},
          {"name": "decided", "title": "Permits decided", "type": "integer",
           "constraints": {"minimum": 0}, "chartroom": {"level": "ratio", "unit": "permits"}},
          {"name": "median_days", "title": "Median wait", "type": "number",
           "constraints": {"minimum": 0}, "chartroom": {"level": "ratio", "unit": "days", "role": "average"}}
        ]
      }
    },
    {
      "name": "probe",
      "path": "probe.csv",
      "chartroom": {"role": "probe", "like": "permits"}
    }
  ]
})json";
}

inline QByteArray rows()
{
    return "region,year,applications,decided,median_days\n"
           "North,2022,120,96,41\n"
           "North,2023,132,118,38\n"
           "North,2024,150,141,33\n"
           "South,2022,310,279,52\n"
           "South,2023,335,288,55\n"
           "South,2024,342,301,61\n"
           "East,2022,95,90,29\n"
           "East,2023,88,85,27\n"
           "East,2024,104,98,\n"
           "West,2022,205,164,47\n"
           "West,2023,198,171,44\n"
           "West,2024,221,201,40\n";
}

inline QByteArray probeRows()
{
    return "region,year,applications,decided,median_days\n"
           "North,2022,60,58,72\n"
           "North,2023,61,60,40\n"
           "South,2023,72,55,41\n"
           "East,2024,12,0,\n"
           "West,2024,44,40,90\n"
           "West,2025,50,41,12\n";
}

/// The texts of datapackage.fr.yaml.
inline chartroom::DescriptorTexts frenchTexts()
{
    using namespace Qt::StringLiterals;
    return {{u"fr"_s,
             {{u"title"_s, u"Demandes de permis par région et par année"_s},
              {u"resources/permits/chartroom/rowMeaning"_s, u"Une région pendant une année"_s},
              {u"resources/permits/missingValues/0/label"_s, u"non communiqué"_s},
              {u"resources/permits/fields/region/categories/North"_s, u"Nord"_s},
              {u"resources/permits/fields/region/categories/South"_s, u"Sud"_s},
              {u"resources/permits/fields/decided/title"_s, u"Permis décidés"_s},
              {u"resources/permits/fields/median_days/unit"_s, u"jours"_s}}}};
}

inline chartroom::DataPackageInput input(const QByteArray &describing = descriptor(), const QByteArray &table = rows())
{
    using namespace Qt::StringLiterals;
    chartroom::DataPackageInput input;
    input.descriptor = describing;
    input.path = u"data/permits/datapackage.json"_s;
    input.folderName = u"permits"_s;
    input.texts = frenchTexts();
    input.file = [table](const QString &path) -> std::optional<QByteArray> {
        if (path == u"permits.csv")
            return table;
        return path == u"probe.csv" ? std::optional(probeRows()) : std::nullopt;
    };
    return input;
}

inline const chartroom::DataPackage &package()
{
    static const chartroom::DataPackage read = *chartroom::readDataPackage(input()).package;
    return read;
}

inline chartroom::TableLookup lookup()
{
    using namespace Qt::StringLiterals;
    return [](const QString &reference) -> const chartroom::Table * {
        if (reference == u"permits")
            return &package().resource({})->table;
        return reference == u"permits/probe" ? &package().resource(u"probe"_s)->table : nullptr;
    };
}

} // namespace permitdata
