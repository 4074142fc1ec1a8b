// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/tablefile.h"

#include "base/files.h"
#include "dataset/datasetphrases.h"
#include "dataset/jsontable.h"
#include "dataset/workbooktable.h"

#include <QDir>
#include <QFile>
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
    file.reading.columns = resource->columns;
    file.reading.issues = reading->issues;
    file.reading.encoding = u"utf-8"_s;
    file.reading.delimiter = u',';
    file.choice = resource->name;
    for (const Resource &other : reading->package->resources)
        file.choices.append(other.name);
    file.package = reading->package;
    return file;
}

/// Reads a file piece by piece, so that the person sees it and can stop it. A file above the limit is not touched.
Result<QByteArray> readBytes(const QString &path, const CsvOptions &csv, const Progress &progress)
{
    constexpr qint64 piece = 16LL << 20;
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return readFile(path, 0); // says why
    if (file.size() > csv.limits.bytes)
        return sizeError(csv, file.size());
    QByteArray bytes;
    bytes.reserve(file.size());
    while (!file.atEnd() && bytes.size() <= csv.limits.bytes) {
        if (progress.isCancelled())
            return readingCancelled(csv.language);
        const qsizetype before = bytes.size();
        bytes.resize(before + std::min(piece, std::max<qint64>(file.bytesAvailable(), 1)));
        const qint64 got = file.read(bytes.data() + before, bytes.size() - before);
        bytes.truncate(before + std::max<qint64>(got, 0));
        progress.report(static_cast<int>(10 * bytes.size() / std::max<qint64>(file.size(), 1)), 100);
        if (got <= 0)
            break;
    }
    if (file.error() != QFileDevice::NoError)
        return Error{ErrorKind::Unreadable, u"io.read"_s,
                     datasetPhrase(u"table.unreadable"_s, csv.language, {{u"path"_s, path}}), file.errorString(), {}};
    return bytes;
}

/// Programs, encrypted files and the like hold control characters that no text has. UTF-16 passes: its bytes are NUL.
bool isUnlikelyText(const QByteArray &bytes)
{
    constexpr qsizetype enough = 64 << 10;
    constexpr int mostInHundred = 3; // random bytes hold 10 %
    const QByteArrayView start = QByteArrayView(bytes).first(std::min(bytes.size(), enough));
    const auto controls = std::count_if(start.begin(), start.end(), [](char c) {
        return (c > 0 && c < '\t') || (c > '\r' && c < '\x1A') || (c > '\x1A' && c < ' ');
    });
    return controls * 100 > start.size() * mostInHundred;
}

/// What a file is by its first bytes, whatever its name: a picture called table.csv is no table.
std::optional<Error> notATable(const QByteArray &bytes, const CsvOptions &csv)
{
    static const QList<QByteArray> beginnings{"\x89PNG",      "\xFF\xD8\xFF", "GIF8", "%PDF-", "PK\x03\x04", "\x1F\x8B",
                                              "SQLite format", "\xD0\xCF\x11\xE0"};
    const bool known = std::any_of(beginnings.begin(), beginnings.end(), [&](const auto &b) { return bytes.startsWith(b); });
    if (!known && !isUnlikelyText(bytes))
        return std::nullopt;
    const bool isOds = bytes.startsWith("PK") && bytes.first(std::min<qsizetype>(bytes.size(), 200)).contains("opendocument");
    const QString message = datasetPhrase(isOds ? u"table.opendocument"_s : u"table.binary"_s, csv.language, {{u"path"_s, csv.path}});
    const Issue issue{Severity::Error, u"io.format"_s, message, Place{csv.path, 0, 0, {}}};
    return Error{ErrorKind::Malformed, u"io.format"_s, message, {}, {issue}};
}

/// By its name; a workbook that is called otherwise is known by its first bytes.
TableFormat formatOf(const QString &path, const QByteArray &bytes)
{
    const TableFormat byName = formatOfName(path);
    const bool workbook = bytes.startsWith("PK\x03\x04") && bytes.first(std::min<qsizetype>(bytes.size(), 4096)).contains("xl/");
    return byName == TableFormat::Csv && workbook ? TableFormat::Xlsx : byName;
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
    if (options.format.value_or(formatOfName(path)) == TableFormat::DataPackage)
        return readResourceFile(path, options);
    CsvOptions csv = options.csv;
    csv.path = csv.path.isEmpty() ? path : csv.path;
    csv.limits = TableLimits::workbench();
    const auto bytes = readBytes(path, csv, progress);
    if (!bytes)
        return bytes.error();
    file.format = options.format.value_or(formatOf(path, *bytes));
    if (file.format != TableFormat::Xlsx) {
        if (const auto error = notATable(*bytes, csv))
            return *error;
    }
    if (file.format == TableFormat::Xlsx) {
        auto workbook = readWorkbookTable(*bytes, csv, options.sheet, progress);
        if (!workbook)
            return workbook.error();
        file.reading = std::move(workbook->reading);
        file.choices = workbook->sheets;
        file.choice = workbook->sheet;
        return file;
    }
    if (file.format == TableFormat::Json || file.format == TableFormat::JsonLines) {
        auto json = readJsonRecords(*bytes, csv, options.jsonPath, progress);
        if (!json)
            return json.error();
        file.reading = std::move(json->reading);
        file.choices = json->paths;
        file.choice = json->path;
        return file;
    }
    auto reading = readCsv(*bytes, csv, progress);
    if (!reading)
        return reading.error();
    file.reading = std::move(*reading);
    progress.report(100, 100);
    return file;
}

} // namespace chartroom
