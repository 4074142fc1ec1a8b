// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/opentable.h"

#include "base/files.h"
#include "commands/openpack.h"
#include "dataset/datapackage.h"
#include "dataset/jsontable.h"
#include "tr.h"

#include <QDir>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<CsvOptions> readingOptions(const QString &name, const CommandLine &line, const QString &language)
{
    CsvOptions options;
    options.path = name;
    options.language = language;
    options.limits = TableLimits::workbench();
    options.encoding = line.value(u"encoding"_s);
    if (line.has(u"delimiter"_s))
        options.delimiter = line.value(u"delimiter"_s) == u"\\t" ? QChar(u'\t') : line.value(u"delimiter"_s).at(0);
    if (line.has(u"decimal"_s))
        options.decimal = line.value(u"decimal"_s).at(0);
    options.header = !line.has(u"no-header"_s);
    if (line.has(u"missing"_s))
        options.missing = line.value(u"missing"_s).split(u',');
    for (const QString &pair : line.values(u"type"_s)) {
        const QString type = pair.section(u'=', 1);
        options.types.insert(pair.section(u'=', 0, 0), fieldTypeFromWord(type));
        if (fieldTypeWord(fieldTypeFromWord(type)) != type)
            return usageError(u"usage.value"_s, AppTr::tr("There is no type %1.").arg(type));
    }
    return options;
}

Result<CsvTable> openResource(const QString &path, const QString &resourceName, const QString &language)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    const QDir folder = QFileInfo(path).dir();
    DataPackageInput input;
    input.descriptor = *bytes;
    input.path = path;
    input.language = language;
    input.packRules = false;
    input.limits = TableLimits::workbench();
    input.file = [&](const QString &file) -> std::optional<QByteArray> {
        auto content = readFile(folder.filePath(file));
        return content ? std::optional(*content) : std::nullopt;
    };
    const DataPackageReading reading = readDataPackage(input);
    const Resource *resource = reading.package ? reading.package->resource(resourceName) : nullptr;
    if (!resource) {
        return Error{ErrorKind::NotFound, u"io.not-found"_s,
                     AppTr::tr("The data package %1 has no table %2.").arg(path, resourceName), {}, reading.issues};
    }
    CsvTable table;
    table.table = resource->table;
    table.issues = reading.issues;
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

Result<CsvTable> openTable(const QString &name, const CommandLine &line, const QString &language)
{
    const QString path = name.section(u'#', 0, 0);
    if (QFileInfo(path).fileName() == u"datapackage.json")
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
        const bool isNamed = argument.contains(u'=') && !QFileInfo::exists(argument);
        auto table = openTable(isNamed ? argument.section(u'=', 1) : argument, line, language);
        if (!table)
            return table.error();
        tables.m_issues += table->issues;
        auto shared = std::make_shared<const Table>(table->table);
        if (isNamed)
            tables.m_named.insert(argument.section(u'=', 0, 0), shared);
        else
            tables.m_unnamed = shared;
    }
    return tables;
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
