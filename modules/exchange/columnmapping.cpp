// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/columnmapping.h"

#include "dataset/csvreader.h"
#include "dataset/jsontree.h"
#include "exchange/tr.h"

#include <QSet>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// One entry of a mapping as it was written.
struct MappingEntry {
    QString word;
    QString heading;
    Place place;
};

Issue mappingIssue(const Place &place, const QString &message)
{
    return {Severity::Error, u"io.format"_s, message, place};
}

Error badMapping(const QString &path, const QList<Issue> &issues)
{
    return {ErrorKind::Malformed, u"io.format"_s,
            ExchangeTr::tr("%1 does not say which columns are wanted. The reasons follow.").arg(path), {}, issues};
}

Result<QList<MappingEntry>> jsonEntries(const QByteArray &bytes, const QString &path)
{
    const auto tree = parseJson(bytes);
    if (!tree) {
        const TextPosition at = tree.error().position;
        return badMapping(path, {mappingIssue({path, at.line, at.column, {}},
                                              ExchangeTr::tr("The text is no valid JSON here, or a name stands twice."))});
    }
    if (tree->root.kind != JsonNode::Kind::Object) {
        return badMapping(path, {mappingIssue({path, 1, 1, {}},
                                              ExchangeTr::tr("Write one JSON object from column names to headings."))});
    }
    QList<MappingEntry> entries;
    QList<Issue> issues;
    for (const auto &[word, value] : tree->root.members) {
        const QString name = QString::fromStdString(word);
        entries << MappingEntry{name, QString::fromStdString(value.text), {path, 0, 0, u'/' + name}};
        if (value.kind != JsonNode::Kind::Text)
            issues << mappingIssue(entries.constLast().place, ExchangeTr::tr("The heading of %1 must be a text.").arg(name));
    }
    if (!issues.isEmpty())
        return badMapping(path, issues);
    return entries;
}

Result<QList<MappingEntry>> csvEntries(const QByteArray &bytes, const QString &path)
{
    CsvOptions options;
    options.path = path;
    options.types = {{u"column"_s, FieldType::String}, {u"heading"_s, FieldType::String}};
    options.missing = QStringList{};
    const auto csv = readCsv(bytes, options);
    if (!csv)
        return csv.error();
    const int word = csv->table.columnIndex(u"column");
    const int heading = csv->table.columnIndex(u"heading");
    if (word < 0 || heading < 0) {
        return badMapping(path, {mappingIssue({path, 1, 1, {}},
                                              ExchangeTr::tr("The first line must be: column,heading"))});
    }
    QList<MappingEntry> entries;
    for (qsizetype row = 0; row < csv->table.rowCount(); ++row) {
        entries << MappingEntry{canonicalText(csv->table.at(row, word)), canonicalText(csv->table.at(row, heading)),
                                {path, static_cast<int>(row) + 2, 1, {}}};
    }
    return entries;
}

} // namespace

QStringList tableColumnWords()
{
    static const QStringList words{u"pseudonym"_s, u"learner"_s,    u"name"_s,       u"department"_s, u"framework"_s,
                                   u"framework_version"_s, u"competency"_s, u"title"_s, u"level"_s,   u"level_word"_s,
                                   u"sufficient"_s, u"missing"_s,   u"next"_s,       u"evidence"_s,   u"right"_s,
                                   u"days"_s,       u"last_day"_s,  u"rule_version"_s, u"synthetic"_s};
    return words;
}

QList<ColumnChoice> usualColumns()
{
    QList<ColumnChoice> columns;
    for (const QString &word : tableColumnWords())
        columns << ColumnChoice{static_cast<TableColumn>(columns.size()), word};
    return columns;
}

Result<QList<ColumnChoice>> readColumnMapping(const QByteArray &bytes, const QString &path)
{
    const bool isJson = path.endsWith(u".json", Qt::CaseInsensitive);
    const auto entries = isJson ? jsonEntries(bytes, path) : csvEntries(bytes, path);
    if (!entries)
        return entries.error();
    QList<ColumnChoice> columns;
    QList<Issue> issues;
    QSet<QString> words;
    QSet<QString> headings;
    for (const MappingEntry &entry : *entries) {
        const auto index = tableColumnWords().indexOf(entry.word);
        const QString heading = entry.heading.trimmed().isEmpty() ? entry.word : entry.heading.trimmed();
        if (index < 0)
            issues << mappingIssue(entry.place, ExchangeTr::tr("There is no column %1. The columns are %2.")
                                                    .arg(entry.word, tableColumnWords().join(u", "_s)));
        else if (words.contains(entry.word) || headings.contains(heading))
            issues << mappingIssue(entry.place, ExchangeTr::tr("The column or heading %1 stands twice.").arg(heading));
        else
            columns << ColumnChoice{static_cast<TableColumn>(index), heading};
        words << entry.word;
        headings << heading;
    }
    if (issues.isEmpty() && columns.isEmpty())
        issues << mappingIssue({path, 0, 0, {}}, ExchangeTr::tr("The file names no column."));
    if (!issues.isEmpty())
        return badMapping(path, issues);
    return columns;
}

} // namespace chartroom
