// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/opentable.h"

#include "commands/openpack.h"
#include "headless/command.h"
#include "tr.h"

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

Result<TableFileOptions> readingOptions(const QString &name, const CommandLine &line, const QString &language)
{
    const auto delimiter = characterOption(line, u"delimiter"_s);
    const auto decimal = characterOption(line, u"decimal"_s, {u"."_s, u","_s});
    const auto types = typeOptions(line);
    if (const Error *error = firstError(delimiter, decimal, types))
        return *error;
    TableFileOptions options;
    options.csv.path = name;
    options.csv.language = language;
    options.csv.encoding = line.value(u"encoding"_s);
    options.csv.delimiter = *delimiter;
    options.csv.decimal = *decimal;
    options.csv.types = *types;
    options.csv.header = !line.has(u"no-header"_s);
    if (line.has(u"missing"_s))
        options.csv.missing = line.value(u"missing"_s).split(u',');
    options.jsonPath = line.value(u"path"_s);
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

} // namespace

QList<OptionSpec> tableOptions()
{
    return {{u"delimiter"_s, true, false}, {u"no-header"_s, false, false}, {u"encoding"_s, true, false},
            {u"decimal"_s, true, false},   {u"missing"_s, true, false},    {u"type"_s, true, true},
            {u"path"_s, true, false}};
}

Result<TableFile> openTable(const QString &name, const CommandLine &line, const QString &language)
{
    // A file may have # in its name; behind it stands a table of a data package or a sheet of a workbook.
    const QString path = QFileInfo::exists(name) ? name : name.section(u'#', 0, 0);
    const TableFormat format = formatOfName(path);
    const bool holdsMany = format == TableFormat::DataPackage || format == TableFormat::Xlsx;
    auto options = readingOptions(name, line, language);
    if (!options)
        return options.error();
    const QString choice = holdsMany && path != name ? name.section(u'#', 1) : QString();
    (format == TableFormat::Xlsx ? options->sheet : options->resource) = choice;
    return readTableFile(holdsMany ? path : name, *options);
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
    m_issues += table->reading.issues;
    auto shared = std::make_shared<const Table>(table->reading.table);
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
