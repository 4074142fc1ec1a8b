// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/descriptorreader.h"

#include <QRegularExpression>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

bool isDatasetName(const QString &name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,39}$"_s);
    return form.match(name).hasMatch();
}

/// Leaves the folder: an absolute path, a drive letter, an address, or "..".
bool leavesFolder(const QString &path)
{
    static const QRegularExpression start(u"^(/|\\\\|[A-Za-z][A-Za-z0-9+.-]*:)"_s);
    return start.match(path).hasMatch() || path.contains(u'\\') || path.split(u'/').contains(u".."_s);
}

QString formatOf(const QString &path, const QString &stated)
{
    const QString known = stated.isEmpty() ? path.section(u'.', -1).toLower() : stated.toLower();
    return known == u"tsv" ? u"csv"_s : known;
}

std::optional<ResourceRole> roleFromText(const QString &text)
{
    if (text.isEmpty() || text == u"shown")
        return ResourceRole::Shown;
    if (text == u"probe")
        return ResourceRole::Probe;
    if (text == u"truth")
        return ResourceRole::Truth;
    return text == u"dirty" ? std::optional(ResourceRole::Dirty) : std::nullopt;
}

QString joinedTexts(const QJsonArray &list, const QStringList &keys, const QString &separator)
{
    QStringList texts;
    for (const QJsonValue &entry : list) {
        for (const QString &key : keys) {
            const QString text = entry.toObject().value(key).toString();
            if (!text.isEmpty()) {
                texts.append(text);
                break;
            }
        }
    }
    return texts.join(separator);
}

} // namespace

DescribedPackage DescriptorReader::read(const QJsonObject &descriptor)
{
    readPackage(descriptor);
    readResources(descriptor.value("resources"_L1).toArray());
    resolveLikes();
    for (const DescribedResource &described : std::as_const(m_found.resources)) {
        if (described.hasSchema)
            checkFields(described);
        else if (described.resource.role == ResourceRole::Shown && described.resource.like.isEmpty())
            report(Severity::Error, u"data.schema.missing"_s, described.pointer,
                   {{u"name"_s, described.resource.name}});
    }
    if (m_input.packRules)
        checkPackageRules(descriptor);
    return m_found;
}

void DescriptorReader::readPackage(const QJsonObject &json)
{
    DataPackage &package = m_found.package;
    package.name = json.value("name"_L1).toString();
    if (!isDatasetName(package.name) || (!m_input.folderName.isEmpty() && package.name != m_input.folderName))
        report(Severity::Error, u"data.name"_s, u"/name"_s, {{u"name"_s, package.name}});
    package.title = wording(json, u"title"_s, u"title"_s);
    package.description = wording(json, u"description"_s, u"description"_s);
    package.version = json.value("version"_L1).toString();
    package.licence = joinedTexts(json.value("licenses"_L1).toArray(), {u"name"_s, u"title"_s, u"path"_s}, u" and "_s);
    package.sources = joinedTexts(json.value("sources"_L1).toArray(), {u"title"_s, u"path"_s}, u"; "_s);
    readChartroom(json.value("chartroom"_L1).toObject());
}

void DescriptorReader::readChartroom(const QJsonObject &json)
{
    DataPackage &package = m_found.package;
    package.fictional = json.value("fictional"_L1).toBool();
    package.sensitivity = json.value("sensitivity"_L1).toString();
    package.story = wording(json, u"story"_s, u"chartroom/story"_s);
    static const QStringList known{QString(), u"public"_s, u"internal"_s, u"personal"_s};
    if (!known.contains(package.sensitivity))
        invalid(u"/chartroom/sensitivity"_s, u"data.word"_s, {{u"word"_s, package.sensitivity}});
    if (json.contains("coverage"_L1))
        readCoverage(json.value("coverage"_L1).toObject());
}

void DescriptorReader::readCoverage(const QJsonObject &json)
{
    Coverage coverage;
    coverage.field = json.value("field"_L1).toString();
    coverage.start = dateFromIso(json.value("start"_L1).toString());
    coverage.end = dateFromIso(json.value("end"_L1).toString());
    if (coverage.field.isEmpty() || !coverage.start.isValid() || !coverage.end.isValid())
        return invalid(u"/chartroom/coverage"_s, u"data.coverage"_s);
    m_found.package.coverage = coverage;
}

void DescriptorReader::checkPackageRules(const QJsonObject &json)
{
    const QJsonObject chartroom = json.value("chartroom"_L1).toObject();
    const DataPackage &package = m_found.package;
    if (json.value("licenses"_L1).toArray().isEmpty())
        report(Severity::Error, u"data.licence.missing"_s, u"/licenses"_s);
    if (!chartroom.value("fictional"_L1).isBool() || !chartroom.contains("sensitivity"_L1))
        report(Severity::Error, u"data.fictional.unstated"_s, u"/chartroom"_s);
    else if (!package.fictional && json.value("sources"_L1).toArray().isEmpty())
        report(Severity::Error, u"data.source.missing"_s, u"/sources"_s);
    if (package.sensitivity == u"personal" && !package.fictional)
        report(Severity::Error, u"data.sensitivity.personal"_s, u"/chartroom/sensitivity"_s);
    if (package.title.isEmpty())
        report(Severity::Warning, u"data.title.missing"_s, u"/title"_s, {{u"name"_s, package.name}});
}

void DescriptorReader::readResources(const QJsonArray &list)
{
    QStringList seen;
    bool anyTable = false;
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString pointer = u"/resources/"_s + QString::number(i);
        const DescribedResource described = readResource(list.at(i).toObject(), pointer);
        if (seen.contains(described.resource.name))
            invalid(pointer + u"/name"_s, u"data.resource-twice"_s, {{u"name"_s, described.resource.name}});
        seen.append(described.resource.name);
        anyTable = anyTable || described.format == u"csv" || described.format == u"json";
        m_found.resources.append(described);
    }
    if (!anyTable)
        invalid(u"/resources"_s, u"data.no-table"_s);
}

DescribedResource DescriptorReader::readResource(const QJsonObject &json, const QString &pointer)
{
    DescribedResource described;
    described.pointer = pointer;
    Resource &resource = described.resource;
    resource.name = json.value("name"_L1).toString();
    if (!isDatasetName(resource.name))
        invalid(pointer + u"/name"_s, u"data.name"_s, {{u"name"_s, resource.name}});
    const QString overlay = u"resources/"_s + resource.name + u'/';
    resource.title = wording(json, u"title"_s, overlay + u"title"_s);
    resource.description = wording(json, u"description"_s, overlay + u"description"_s);
    readPath(described, json);
    readDialect(described, json.value("dialect"_L1).toObject());
    const QString encoding = json.value("encoding"_L1).toString(u"utf-8"_s).toLower();
    if (encoding != u"utf-8" && encoding != u"utf8")
        invalid(pointer + u"/encoding"_s, u"data.word"_s, {{u"word"_s, encoding}});
    resource.rowMeaning =
        wording(json.value("chartroom"_L1).toObject(), u"rowMeaning"_s, overlay + u"chartroom/rowMeaning"_s);
    readResourceChartroom(described, json.value("chartroom"_L1).toObject());
    described.hasSchema = json.value("schema"_L1).isObject();
    if (described.hasSchema)
        readSchema(described, json.value("schema"_L1).toObject());
    else if (json.contains("schema"_L1))
        invalid(pointer + u"/schema"_s, u"data.schema-inline"_s);
    return described;
}

void DescriptorReader::readPath(DescribedResource &described, const QJsonObject &json)
{
    const QStringList paths = names(json.value("path"_L1));
    if (paths.size() != 1)
        return invalid(described.pointer + u"/path"_s, u"data.one-path"_s);
    described.resource.path = paths.first();
    if (leavesFolder(paths.first())) {
        report(Severity::Error, u"data.path.escape"_s, described.pointer + u"/path"_s, {{u"path"_s, paths.first()}});
        described.resource.path.clear();
    }
    described.format = formatOf(paths.first(), json.value("format"_L1).toString());
    if (paths.first().endsWith(u".tsv"_s))
        described.delimiter = u'\t';
}

void DescriptorReader::readDialect(DescribedResource &described, const QJsonObject &dialect)
{
    const QString delimiter = dialect.value("delimiter"_L1).toString(QString(described.delimiter));
    const QString quote = dialect.value("quoteChar"_L1).toString(u"\""_s);
    described.header = dialect.value("header"_L1).toBool(true);
    const QJsonValue rows = dialect.value("headerRows"_L1);
    const bool oneRow = rows.isUndefined() || rows.toInt() == 1 || rows.toArray() == QJsonArray{1};
    if (delimiter.size() != 1 || quote.size() > 1 || !oneRow)
        return invalid(described.pointer + u"/dialect"_s, u"data.dialect"_s);
    described.delimiter = delimiter.at(0);
    described.quote = quote.isEmpty() ? QChar() : quote.at(0);
}

void DescriptorReader::readResourceChartroom(DescribedResource &described, const QJsonObject &json)
{
    const QString pointer = described.pointer + u"/chartroom"_s;
    const QString role = json.value("role"_L1).toString();
    const std::optional<ResourceRole> known = roleFromText(role);
    if (!known)
        invalid(pointer + u"/role"_s, u"data.word"_s, {{u"word"_s, role}});
    described.resource.role = known.value_or(ResourceRole::Shown);
    described.resource.like = json.value("like"_L1).toString();
    if (json.contains("defects"_L1) && described.resource.role != ResourceRole::Dirty)
        invalid(pointer + u"/defects"_s, u"data.defects-place"_s);
    readDefects(described, json.value("defects"_L1).toArray());
}

void DescriptorReader::readDefects(DescribedResource &described, const QJsonArray &list)
{
    for (const QJsonValue &entry : list) {
        const QJsonObject json = entry.toObject();
        Defect defect;
        defect.id = json.value("id"_L1).toString();
        defect.kind = json.value("kind"_L1).toString();
        defect.field = json.value("field"_L1).toString();
        defect.fix = json.value("fix"_L1);
        if (json.contains("row"_L1))
            defect.rows.append(json.value("row"_L1).toInt());
        for (const QJsonValue &row : json.value("rows"_L1).toArray())
            defect.rows.append(row.toInt());
        described.resource.defects.append(defect);
    }
}

/// A resource without a schema takes all that is known about the fields of the one it is like.
void DescriptorReader::resolveLikes()
{
    for (DescribedResource &described : m_found.resources) {
        if (described.resource.like.isEmpty() || described.hasSchema)
            continue;
        const auto model =
            std::find_if(m_found.resources.cbegin(), m_found.resources.cend(), [&](const DescribedResource &other) {
                return other.resource.name == described.resource.like && other.hasSchema;
            });
        if (model == m_found.resources.cend()) {
            invalid(described.pointer + u"/chartroom/like"_s, u"data.like"_s, {{u"name"_s, described.resource.like}});
            continue;
        }
        described.fields = model->fields;
        described.fieldsMatch = model->fieldsMatch;
        described.uniqueKeys = model->uniqueKeys;
        described.foreignKeys = model->foreignKeys;
        described.resource.primaryKey = model->resource.primaryKey;
        described.resource.missingValues = model->resource.missingValues;
        described.resource.schema = model->resource.schema;
    }
}

Wording DescriptorReader::wording(const QJsonObject &json, const QString &key, const QString &overlayPath)
{
    const QString source = json.value(key).toString();
    return source.isEmpty() ? Wording() : wordingOf(source, overlayPath);
}

Wording DescriptorReader::wordingOf(const QString &source, const QString &overlayPath)
{
    Wording wording;
    wording.source = source;
    m_found.package.texts.insert(overlayPath, source);
    for (auto language = m_input.texts.cbegin(); language != m_input.texts.cend(); ++language) {
        const auto text = language->constFind(overlayPath);
        if (text != language->cend())
            wording.translations.insert(language.key(), *text);
    }
    return wording;
}

QStringList DescriptorReader::names(const QJsonValue &value) const
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

void DescriptorReader::invalid(const QString &pointer, const QString &phrase, const Phrases::Values &values)
{
    m_issues.add(Severity::Error, u"data.descriptor.invalid"_s, Place{m_input.path, 0, 0, pointer}, values, phrase);
}

void DescriptorReader::report(Severity severity, const QString &rule, const QString &pointer,
                              const Phrases::Values &values)
{
    m_issues.add(severity, rule, Place{m_input.path, 0, 0, pointer}, values);
}

} // namespace chartroom
