// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/tablefile.h"

#include "base/files.h"
#include "dataset/datasetphrases.h"
#include "dataset/jsontable.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView descriptorName("datapackage.json");

QString descriptorPath(const QString &path)
{
    const QFileInfo info(path);
    const bool folder = info.isDir() && QFileInfo::exists(info.filePath() + u'/' + descriptorName);
    return folder ? info.filePath() + u'/' + descriptorName : path;
}

/// The resource that is asked for; without a name the package's own one, else the first.
const Resource *chosenResource(const DataPackage &package, const QString &name)
{
    const Resource *resource = package.resource(name);
    const bool first = !resource && name.isEmpty() && !package.resources.isEmpty();
    return first ? &package.resources.first() : resource;
}

Result<TableFile> readResourceFile(const QString &path, const TableFileOptions &options)
{
    DataPackageInput input;
    input.language = options.csv.language;
    input.packRules = false;
    const auto reading = readPackageFile(path, input);
    if (!reading)
        return reading.error();
    const Resource *resource = reading->package ? chosenResource(*reading->package, options.resource) : nullptr;
    if (!resource) {
        const QString message = datasetPhrase(u"table.no-resource"_s, options.csv.language,
                                              {{u"path"_s, path}, {u"name"_s, options.resource}});
        return Error{ErrorKind::NotFound, u"io.not-found"_s, message, {}, reading->issues};
    }
    TableFile file;
    file.format = TableFormat::DataPackage;
    file.reading.table = resource->table;
    file.reading.issues = reading->issues;
    file.reading.encoding = u"utf-8"_s;
    file.reading.delimiter = u',';
    file.choice = resource->name;
    for (const Resource &other : reading->package->resources)
        file.choices.append(other.name);
    file.package = reading->package;
    return file;
}

} // namespace

TableFormat formatOfName(const QString &path)
{
    const QString name = QFileInfo(path).fileName().toLower();
    if (name == descriptorName)
        return TableFormat::DataPackage;
    if (name.endsWith(u".jsonl"_s) || name.endsWith(u".ndjson"_s))
        return TableFormat::JsonLines;
    if (name.endsWith(u".json"_s) || name.endsWith(u".geojson"_s))
        return TableFormat::Json;
    return name.endsWith(u".xlsx"_s) || name.endsWith(u".xlsm"_s) ? TableFormat::Xlsx : TableFormat::Csv;
}

Result<DataPackageReading> readPackageFile(const QString &path, DataPackageInput input)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const QDir folder = QFileInfo(path).dir();
    input.descriptor = *bytes;
    input.path = path;
    input.limits = TableLimits::workbench();
    input.file = [folder](const QString &file) -> std::optional<QByteArray> {
        auto content = readFile(folder.filePath(file));
        return content ? std::optional(*content) : std::nullopt;
    };
    return readDataPackage(input);
}

Result<TableFile> readTableFile(const QString &givenPath, const TableFileOptions &options, const Progress &progress)
{
    const QString path = descriptorPath(givenPath);
    TableFile file;
    file.format = options.format.value_or(formatOfName(path));
    if (file.format == TableFormat::DataPackage)
        return readResourceFile(path, options);
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    progress.report(10, 100);
    CsvOptions csv = options.csv;
    csv.path = csv.path.isEmpty() ? path : csv.path;
    csv.limits = TableLimits::workbench();
    if (file.format == TableFormat::Xlsx)
        return Error{ErrorKind::Malformed, u"io.format"_s, datasetPhrase(u"table.xlsx"_s, csv.language, {{u"path"_s, path}}), {}, {}};
    const bool json = file.format == TableFormat::Json || file.format == TableFormat::JsonLines;
    auto reading = json ? readJsonTable(*bytes, csv, options.jsonPath, progress) : readCsv(*bytes, csv, progress);
    if (!reading)
        return reading.error();
    file.reading = *reading;
    file.choice = json ? options.jsonPath : QString();
    progress.report(100, 100);
    return file;
}

} // namespace chartroom
