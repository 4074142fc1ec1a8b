// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/datapackage.h"

#include "base/canonicaljson.h"
#include "base/files.h"
#include "dataset/constraintcheck.h"
#include "dataset/datasetphrases.h"
#include "dataset/descriptorreader.h"
#include "dataset/jsontable.h"
#include "dataset/jsontree.h"
#include "dataset/tablechecks.h"

#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The folder of a path, with its last slash.
QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

QJsonValue withoutTitles(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        for (const QJsonValue &entry : value.toArray())
            list.append(withoutTitles(entry));
        return list;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() != u"title" && it.key() != u"description")
            kept.insert(it.key(), withoutTitles(it.value()));
    }
    return kept;
}

/// A table and what is needed to judge it.
struct TableReading {
    Table table;
    CellPlaces places;
    DefectCover cover;
    bool isRead = false;
};

/// Every cell as its file has it; a JSON value in the machine's form.
QList<QStringList> writtenCells(const Table &table, const CellPlaces &places, bool isCsv)
{
    QList<QStringList> rows;
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells.append(isCsv ? places.text(row, column) : canonicalText(table.at(row, column)));
        rows.append(cells);
    }
    return rows;
}

class PackageReader
{
public:
    explicit PackageReader(const DataPackageInput &input)
        : m_input(input)
        , m_issues(input.path, input.language, input.findingsPerRule)
    {}

    DataPackageReading read()
    {
        DataPackageReading reading;
        if (const std::optional<QJsonObject> json = parseDescriptor()) {
            m_found = DescriptorReader(m_input, m_issues).read(*json);
            readTables();
            checkReferences();
            for (const DescribedResource &described : std::as_const(m_found.resources))
                m_found.package.resources.append(described.resource);
            reading.package = m_found.package;
        }
        reading.issues = m_issues.issues() + m_tableIssues;
        sortIssues(reading.issues);
        return reading;
    }

private:
    std::optional<QJsonObject> parseDescriptor()
    {
        const qint64 bad = firstInvalidUtf8(m_input.descriptor);
        if (bad >= 0) {
            const TextPosition position = positionInText(m_input.descriptor, bad);
            if (m_input.reportEncoding)
                m_issues.addAt(Severity::Error, u"file.encoding"_s, position.line, position.column);
            return std::nullopt;
        }
        const bool mark = m_input.descriptor.startsWith("\xEF\xBB\xBF");
        if (mark && m_input.reportEncoding)
            m_issues.addAt(Severity::Warning, u"file.bom"_s, 1, 1);
        const QByteArray utf8 = mark ? m_input.descriptor.sliced(3) : m_input.descriptor;
        const Result<JsonReading, JsonProblem> tree = parseJson(utf8);
        if (!tree) {
            const JsonProblem &problem = tree.error();
            m_issues.addAt(Severity::Error, u"json.syntax"_s, problem.position.line, problem.position.column,
                           {{u"key"_s, problem.detail}}, problem.phrase);
            return std::nullopt;
        }
        if (tree->root.kind == JsonNode::Kind::Object)
            return QJsonDocument::fromJson(utf8).object();
        m_issues.addAt(Severity::Error, u"data.descriptor.invalid"_s, 0, 0, {}, u"data.not-object"_s);
        return std::nullopt;
    }

    void readTables()
    {
        for (DescribedResource &described : m_found.resources) {
            const bool isTable = described.format == u"csv" || described.format == u"json";
            m_readings.append(isTable && !described.resource.path.isEmpty() ? readResource(described) : TableReading());
        }
    }

    TableReading readResource(DescribedResource &described)
    {
        const std::optional<QByteArray> bytes =
            m_input.file ? m_input.file(described.resource.path) : std::optional<QByteArray>();
        if (!bytes) {
            m_issues.add(Severity::Error, u"data.resource.missing"_s,
                         Place{m_input.path, 0, 0, described.pointer + u"/path"_s},
                         {{u"path"_s, described.resource.path}});
            return {};
        }
        described.resource.dataHash = dataHash(*bytes, described.resource.schema);
        TableReading reading;
        reading.cover = DefectCover(described.resource.defects);
        const CsvOptions options = optionsFor(described, reading.cover);
        const Result<CsvTable> read =
            described.format == u"json" ? readJsonTable(*bytes, options) : readCsv(*bytes, options);
        if (!read) {
            keep(described, read.error().issues);
            return {};
        }
        reading.table = read->table;
        reading.places = read->places;
        reading.isRead = true;
        keep(described, read->issues);
        for (int column = 0; column < read->columns.size(); ++column) {
            for (const int row : read->columns.at(column).mismatchRows)
                reading.cover.add(row + 1, read->table.field(column).name);
        }
        checkTable(described, reading);
        described.resource.table = reading.table;
        if (described.resource.role == ResourceRole::Dirty)
            described.resource.written = writtenCells(reading.table, reading.places, described.format == u"csv"_s);
        described.resource.columns = read->columns;
        return reading;
    }

    [[nodiscard]] CsvOptions optionsFor(const DescribedResource &described, const DefectCover &cover) const
    {
        CsvOptions options;
        options.path = folderOf(m_input.path) + described.resource.path;
        options.language = m_input.language;
        options.delimiter = described.delimiter;
        options.quote = described.quote;
        options.header = described.header;
        options.fieldsMatch = described.fieldsMatch;
        options.limits = m_input.limits;
        options.reportEncoding = m_input.reportEncoding;
        options.inPack = true;
        options.findingsPerRule = m_input.findingsPerRule;
        options.isExcused = [&cover](int row, const QString &field) { return cover.covers(row, field); };
        if (!described.fields.isEmpty()) {
            options.schema = described.fields;
            options.schemaMissing = described.resource.missingValues;
        }
        return options;
    }

    void checkTable(DescribedResource &described, const TableReading &reading)
    {
        IssueCollector issues(folderOf(m_input.path) + described.resource.path, m_input.language,
                              m_input.findingsPerRule);
        checkConstraints(reading.table, reading.places, reading.cover, issues);
        checkKeys(reading.table, described.resource.primaryKey, described.uniqueKeys, reading.places, reading.cover,
                  issues);
        checkDefects(described, reading.table, reading.places, m_input.path, issues);
        if (m_input.packRules && !described.fields.isEmpty()) {
            checkFormulaCells(reading.table, reading.places, issues);
            if (!m_found.package.fictional)
                checkPersonalPatterns(reading.table, reading.places, issues);
            if (described.resource.role != ResourceRole::Dirty)
                checkTotalRows(reading.table, reading.places, issues);
            if (described.resource.like.isEmpty())
                checkHeaderUnits(reading.table, reading.places, issues);
        }
        keep(described, issues.issues());
    }

    /// Foreign keys point to other tables, so all tables are read first.
    void checkReferences()
    {
        for (qsizetype i = 0; i < m_found.resources.size(); ++i) {
            DescribedResource &described = m_found.resources[i];
            for (const ForeignKey &key : std::as_const(described.foreignKeys))
                checkReference(described, m_readings.at(i), key);
        }
    }

    void checkReference(DescribedResource &described, const TableReading &reading, const ForeignKey &key)
    {
        const QString &wanted = key.resource.isEmpty() ? described.resource.name : key.resource;
        qsizetype target = -1;
        for (qsizetype i = 0; i < m_found.resources.size(); ++i) {
            if (m_found.resources.at(i).resource.name == wanted)
                target = i;
        }
        if (!reading.isRead || (target >= 0 && !m_readings.at(target).isRead))
            return;
        IssueCollector issues(folderOf(m_input.path) + described.resource.path, m_input.language,
                              m_input.findingsPerRule);
        const bool comparable = target >= 0 && checkForeignKey(reading.table, key, m_readings.at(target).table,
                                                               reading.places, reading.cover, issues);
        if (!comparable)
            m_issues.add(Severity::Error, u"data.descriptor.invalid"_s, Place{m_input.path, 0, 0, key.pointer}, {},
                         u"data.foreign-key-form"_s);
        keep(described, issues.issues());
    }

    void keep(DescribedResource &described, const QList<Issue> &issues)
    {
        m_tableIssues += issues;
        for (const Issue &issue : issues)
            described.resource.errors += issue.severity == Severity::Error ? 1 : 0;
    }

    static QString dataHash(const QByteArray &bytes, const QJsonObject &schema)
    {
        return sha256Hex(QByteArray(bytes + '\n' + canonicalJson(withoutTitles(schema))));
    }

    const DataPackageInput &m_input;
    IssueCollector m_issues;
    QList<Issue> m_tableIssues;
    DescribedPackage m_found;
    QList<TableReading> m_readings;
};

} // namespace

const Resource *DataPackage::resource(const QString &wanted) const
{
    for (const Resource &candidate : resources) {
        if (candidate.name == (wanted.isEmpty() ? name : wanted))
            return &candidate;
    }
    return wanted.isEmpty() && resources.size() == 1 ? &resources.first() : nullptr;
}

DataPackageReading readDataPackage(const DataPackageInput &input)
{
    return PackageReader(input).read();
}

} // namespace chartroom
