// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/opentable.h"

#include "base/files.h"
#include "commands/openpack.h"
#include "dataset/jsontable.h"
#include "headless/command.h"
#include "tr.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// An option of one character; null when it is not given.
Result<QChar> characterOption(const CommandLine &line, const QString &option, const QStringList &words = {})
{
    const QString word = line.value(option) == u"\\t" ? u"\t"_s : line.value(option);
    if (line.has(option) && (word.size() != 1 || (!words.isEmpty() && !words.contains(word))))
        return usageError(u"usage.value"_s, AppTr::tr("Option --%1 takes one character.").arg(option));
    return word.isEmpty() ? QChar() : word.at(0);
}

Result<QHash<QString, FieldType>> typeOptions(const CommandLine &line)
{
    QHash<QString, FieldType> types;
    for (const QString &pair : line.values(u"type"_s)) {
        const qsizetype equals = pair.lastIndexOf(u'=');
        const QString word = pair.mid(equals + 1);
        const FieldType type = fieldTypeFromWord(word);
        if (equals < 1 || fieldTypeWord(type) != word)
            return usageError(u"usage.value"_s, AppTr::tr("There is no type %1.").arg(word));
        types.insert(pair.left(equals), type);
    }
    return types;
}

Result<CsvOptions> readingOptions(const QString &name, const CommandLine &line, const QString &language)
{
    const auto delimiter = characterOption(line, u"delimiter"_s);
    const auto decimal = characterOption(line, u"decimal"_s, {u"."_s, u","_s});
    const auto types = typeOptions(line);
    if (const Error *error = firstError(delimiter, decimal, types))
        return *error;
    CsvOptions options;
    options.path = name;
    options.language = language;
    options.limits = TableLimits::workbench();
    options.encoding = line.value(u"encoding"_s);
    options.delimiter = *delimiter;
    options.decimal = *decimal;
    options.types = *types;
    options.header = !line.has(u"no-header"_s);
    if (line.has(u"missing"_s))
        options.missing = line.value(u"missing"_s).split(u',');
    return options;
}

bool isDataPackage(const QString &path)
{
    return QFileInfo(path).fileName() == u"datapackage.json";
}

Result<DataPackageReading> openPackage(const QString &path, const QString &language)
{
    DataPackageInput input;
    input.language = language;
    input.packRules = false;
    return readPackageFile(path, input);
}

Result<CsvTable> openResource(const QString &path, const QString &resourceName, const QString &language)
{
    const auto reading = openPackage(path, language);
    if (!reading)
        return reading.error();
    const Resource *resource = reading->package ? reading->package->resource(resourceName) : nullptr;
    if (!resource) {
        return Error{ErrorKind::NotFound, u"io.not-found"_s,
                     AppTr::tr("The data package %1 has no table %2.").arg(path, resourceName), {}, reading->issues};
    }
    CsvTable table;
    table.table = resource->table;
    table.issues = reading->issues;
    table.encoding = u"utf-8"_s;
    table.delimiter = u',';
    return table;
}

bool isJson(const QString &path)
{
    return path.endsWith(u".json"_s) || path.endsWith(u".jsonl"_s) || path.endsWith(u".ndjson"_s);
}

} // namespace

QList<OptionSpec> tableOptions()
{
    return {{u"delimiter"_s, true, false}, {u"no-header"_s, false, false}, {u"encoding"_s, true, false},
            {u"decimal"_s, true, false},   {u"missing"_s, true, false},    {u"type"_s, true, true},
            {u"path"_s, true, false}};
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

Result<CsvTable> openTable(const QString &name, const CommandLine &line, const QString &language)
{
    const QString path = name.section(u'#', 0, 0);
    if (isDataPackage(path))
        return openResource(path, name.section(u'#', 1), language);
    auto options = readingOptions(name, line, language);
    if (!options)
        return options.error();
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return isJson(path) ? readJsonTable(*bytes, *options, line.value(u"path"_s)) : readCsv(*bytes, *options);
}

Result<CommandTables> CommandTables::open(const CommandLine &line, const QString &language)
{
    CommandTables tables;
    if (line.has(u"pack"_s)) {
        auto pack = openPackForCommand(line.value(u"pack"_s), language);
        if (!pack)
            return pack.error();
        tables.m_pack = [pack = *pack](const QString &reference) { return pack->table(reference); };
    }
    for (const QString &argument : line.values(u"data"_s)) {
        if (const auto added = tables.add(argument, line, language); !added)
            return added.error();
    }
    return tables;
}

Result<void> CommandTables::add(const QString &argument, const CommandLine &line, const QString &language)
{
    if (isDataPackage(argument))
        return addPackage(argument, language);
    const bool isNamed = argument.contains(u'=') && !QFileInfo::exists(argument);
    const auto table = openTable(isNamed ? argument.section(u'=', 1) : argument, line, language);
    if (!table)
        return table.error();
    m_issues += table->issues;
    auto shared = std::make_shared<const Table>(table->table);
    if (isNamed)
        m_named.insert(argument.section(u'=', 0, 0), shared);
    else
        m_unnamed = shared;
    return {};
}

Result<void> CommandTables::addPackage(const QString &path, const QString &language)
{
    const auto reading = openPackage(path, language);
    if (!reading)
        return reading.error();
    m_issues += reading->issues;
    if (!reading->package)
        return {};
    for (const Resource &resource : reading->package->resources)
        m_named.insert(resource.name, std::make_shared<const Table>(resource.table));
    return {};
}

TableLookup CommandTables::lookup() const
{
    return [named = m_named, unnamed = m_unnamed, pack = m_pack](const QString &reference) -> const Table * {
        if (const auto it = named.find(reference); it != named.end())
            return it->get();
        if (const Table *table = pack && !reference.isEmpty() ? pack(reference) : nullptr)
            return table;
        if (reference.isEmpty() && !unnamed && named.size() == 1)
            return named.begin()->get();
        return unnamed.get();
    };
}

} // namespace chartroom
