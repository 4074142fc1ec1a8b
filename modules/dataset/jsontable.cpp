// SPDX-License-Identifier: GPL-3.0-or-later
#include "dataset/jsontable.h"

#include "dataset/datasetphrases.h"
#include "dataset/jsontree.h"
#include "dataset/recordreader.h"
#include "dataset/tablechecks.h"
#include "dataset/textdecoding.h"

#include <optional>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestRecord = 64;
constexpr qint64 largestJson = 128LL << 20; ///< its tree takes many times its size

/// The cells of a JSON file: of each record those that it has.
class JsonRecords final : public RecordSource
{
public:
    explicit JsonRecords(const Progress &progress)
        : m_progress(progress)
    {}

    /// A list inside a record that became a text: its column, and where it first stands.
    struct KeptList {
        QString name;
        QString pointer;
    };

    QStringList names;
    QStringList pointers;
    QList<KeptList> keptLists;
    struct Cell {
        int column;
        std::string text;
    };
    std::vector<std::vector<Cell>> rows; ///< only what is there: records may be wide and nearly empty

    void restart() override { m_row = 0; }

    bool next() override
    {
        if (m_row >= rows.size() || m_progress.isCancelled())
            return false;
        m_views.assign(static_cast<size_t>(names.size()), std::string_view());
        for (const Cell &cell : rows[m_row])
            m_views[static_cast<size_t>(cell.column)] = cell.text;
        ++m_row;
        m_cells = m_views;
        return true;
    }

    [[nodiscard]] QString text(qsizetype row, int fileColumn) const
    {
        const auto &cells = rows[static_cast<size_t>(row)];
        // The last one of a name counts, as in next().
        const auto cell = std::find_if(cells.rbegin(), cells.rend(),
                                       [fileColumn](const Cell &each) { return each.column == fileColumn; });
        return cell == cells.rend() ? QString() : QString::fromStdString(cell->text);
    }

private:
    const Progress &m_progress;
    std::vector<std::string_view> m_views;
    size_t m_row = 0;
};

Error jsonError(const CsvOptions &options, const QString &rule, const QString &phrase, const Place &place,
                const Phrases::Values &values = {})
{
    const QString message = datasetPhrase(phrase, options.language, values);
    return {ErrorKind::Malformed, rule, message, {}, {Issue{Severity::Error, rule, message, place}}};
}

Error syntaxError(const CsvOptions &options, const JsonProblem &problem)
{
    const Place place{options.path, problem.position.line, problem.position.column, {}};
    return jsonError(options, u"json.syntax"_s, problem.phrase, place, {{u"key"_s, problem.detail}});
}

QString pointerPart(const std::string &key)
{
    return u'/' + QString::fromStdString(key).replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

/// Turns objects into rows. Columns come in the order in which their names first appear.
class JsonFlattener
{
public:
    /// \a keepLists: lists become texts instead of ending the reading.
    JsonFlattener(JsonRecords &records, bool keepLists)
        : m_records(records)
        , m_keepsLists(keepLists)
    {}

    /// The JSON pointer of what is not allowed (an array, or a record that is no object); empty when all is well.
    [[nodiscard]] std::optional<QString> add(const JsonNode &record, const QString &pointer)
    {
        if (record.kind != JsonNode::Kind::Object)
            return pointer;
        m_records.rows.emplace_back();
        return addMembers(record, QString(), QString(), pointer);
    }

private:
    std::optional<QString> addMembers(const JsonNode &object, const QString &prefix, const QString &inRecord,
                                      const QString &pointer)
    {
        for (const auto &[key, value] : object.members) {
            const QString name = prefix + normalized(QString::fromStdString(key).trimmed());
            const QString path = inRecord + pointerPart(key);
            if (value.kind == JsonNode::Kind::Array && !m_keepsLists)
                return pointer + path;
            if (value.kind == JsonNode::Kind::Array) {
                keepList(name, path, pointer, value);
                continue;
            }
            if (value.kind == JsonNode::Kind::Object) {
                if (auto bad = addMembers(value, name + u'.', path, pointer))
                    return bad;
            } else {
                setCell(name, path, value);
            }
        }
        return std::nullopt;
    }

    void keepList(const QString &name, const QString &path, const QString &pointer, const JsonNode &list)
    {
        if (!m_listColumns.contains(name))
            m_records.keptLists.append({name, pointer + path});
        m_listColumns.insert(name);
        setCell(name, path, {JsonNode::Kind::Text, jsonText(list), {}, {}});
    }

    void setCell(const QString &name, const QString &path, const JsonNode &value)
    {
        auto column = m_columns.constFind(name);
        if (column == m_columns.cend()) {
            column = m_columns.insert(name, static_cast<int>(m_records.names.size()));
            m_records.names.append(name);
            m_records.pointers.append(path);
        }
        if (value.kind != JsonNode::Kind::Null)
            m_records.rows.back().push_back({*column, value.text});
    }

    JsonRecords &m_records;
    bool m_keepsLists;
    QHash<QString, int> m_columns;
    QSet<QString> m_listColumns;
};

/// The array at a dotted path; nullptr when there is none.
const JsonNode *arrayAt(const JsonNode &root, const QString &path, QString &pointer)
{
    const JsonNode *node = &root;
    const QStringList keys = path.isEmpty() ? QStringList() : path.split(u'.');
    for (const QString &key : keys) {
        node = node->member(key.toStdString());
        if (!node)
            return nullptr;
        pointer += pointerPart(key.toStdString());
    }
    return node->kind == JsonNode::Kind::Array ? node : nullptr;
}

/// Dotted paths to the lists of objects inside an object, in the order of the file.
void findRecordPaths(const JsonNode &object, const QString &prefix, int depth, QStringList &paths)
{
    constexpr int deepest = 4;
    constexpr qsizetype enough = 50;
    for (const auto &[key, value] : object.members) {
        const QString path = prefix + QString::fromStdString(key);
        if (paths.size() >= enough || path.count(u'.') > prefix.count(u'.'))
            continue; // a key with a dot cannot be named
        if (value.kind == JsonNode::Kind::Object && depth < deepest)
            findRecordPaths(value, path + u'.', depth + 1, paths);
        else if (value.kind == JsonNode::Kind::Array && !value.items.empty() &&
                 value.items.front().kind == JsonNode::Kind::Object)
            paths.append(path);
    }
}

/// JSON lines: more than one value in the file.
Result<JsonNode, JsonProblem> readAllValues(const QByteArray &utf8)
{
    const Result<JsonReading, JsonProblem> first = parseJson(utf8, 0, false, deepestRecord);
    if (!first)
        return first.error();
    if (first->end >= utf8.size())
        return first->root;
    JsonNode all{JsonNode::Kind::Array, {}, {}, {first->root}};
    for (qint64 at = first->end; at < utf8.size();) {
        const Result<JsonReading, JsonProblem> value = parseJson(utf8, at, false, deepestRecord);
        if (!value)
            return value.error();
        all.items.push_back(value->root);
        at = value->end;
    }
    return all;
}

std::optional<Error> fillRecords(const JsonNode &root, const CsvOptions &options, const QString &recordsPath,
                                 JsonRecords &records, QString &prefix)
{
    const bool single = recordsPath.isEmpty() && root.kind == JsonNode::Kind::Object;
    const JsonNode one{JsonNode::Kind::Array, {}, {}, single ? std::vector{root} : std::vector<JsonNode>()};
    const JsonNode *array = single ? &one : arrayAt(root, recordsPath, prefix);
    const QString rule = u"data.descriptor.invalid"_s;
    if (!array)
        return jsonError(options, rule, u"data.json.no-array"_s, Place{options.path, 0, 0, {}});
    JsonFlattener flattener(records, !options.inPack && !options.schema);
    for (size_t i = 0; i < array->items.size(); ++i) {
        const QString pointer = prefix + u'/' + QString::number(i);
        if (const auto bad = flattener.add(array->items[i], pointer))
            return jsonError(options, rule, u"data.json.no-record"_s, Place{options.path, 0, 0, *bad});
        const bool wide = records.names.size() > options.limits.columns;
        const qint64 mostRows = options.limits.rowsOf(records.names.size());
        if (wide || static_cast<qint64>(records.rows.size()) > mostRows)
            return jsonError(options, u"data.limit"_s, wide ? u"data.limit-columns"_s : u"data.limit-rows"_s,
                             Place{options.path, 0, 0, {}},
                             {{u"columns"_s, QString::number(records.names.size())},
                              {u"limit"_s, QString::number(wide ? options.limits.columns : mostRows)}});
    }
    return std::nullopt;
}

CsvTable tableOf(JsonRecords &records, const CsvOptions &options, const QString &prefix)
{
    IssueCollector issues(options.path, options.language, options.findingsPerRule);
    const auto headerPlace = [&options](int) { return Place{options.path, 0, 0, {}}; };
    const QStringList names = usableNames(records.names, issues, headerPlace);
    CsvOptions partly = options;
    // Records need not all have the same keys: an absent key is a missing cell.
    if (partly.fieldsMatch == u"exact")
        partly.fieldsMatch = u"superset"_s;
    ReadPlan plan =
        options.schema ? schemaPlan(names, partly, issues, headerPlace) : guessPlan(records, names, options, false);
    ReadColumns read = readColumns(records, plan, options);
    CsvTable result;
    QStringList pointers;
    for (const int column : plan.fileColumns)
        pointers.append(records.pointers.value(column));
    result.places = CellPlaces(options.path, prefix, pointers);
    const auto cellText = [&](qsizetype row, int column) {
        return records.text(row, plan.fileColumns[static_cast<size_t>(column)]);
    };
    for (const JsonRecords::KeptList &list : std::as_const(records.keptLists))
        issues.add(Severity::Error, u"data.descriptor.invalid"_s, Place{options.path, 0, 0, list.pointer},
                   {{u"name"_s, list.name}}, u"data.json.list"_s);
    reportMismatches(plan, read.readings, result.places, options, issues, cellText);
    QList<Field> fields = plan.fields;
    for (qsizetype i = 0; !options.schema && i < fields.size(); ++i)
        guessLevel(fields[i], read.columns.at(i));
    result.table = Table::numbered(fields, read.columns);
    result.columns = read.readings;
    result.encoding = u"utf-8"_s;
    result.decimal = u"."_s;
    if (!options.schema)
        checkFoundTable(result.table, result.places, issues);
    result.issues = issues.issues();
    return result;
}

} // namespace

Result<JsonTable> readJsonRecords(const QByteArray &bytes, const CsvOptions &options, const QString &recordsPath,
                                  const Progress &progress)
{
    const qint64 limit = std::min(options.limits.bytes, largestJson);
    if (bytes.size() > limit)
        return jsonError(options, u"data.limit"_s, u"data.limit-bytes"_s, Place{options.path, 0, 0, {}},
                         {{u"size"_s, QString::number(bytes.size() >> 20)},
                          {u"limit"_s, QString::number(limit >> 20)}});
    const qint64 bad = firstInvalidUtf8(bytes);
    if (bad >= 0) {
        const TextPosition position = positionInText(bytes, bad);
        return jsonError(options, u"file.encoding"_s, u"file.encoding"_s,
                         Place{options.path, position.line, position.column, {}});
    }
    const QByteArray utf8 = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    const Result<JsonNode, JsonProblem> root = readAllValues(utf8);
    if (!root)
        return syntaxError(options, root.error());
    if (progress.isCancelled())
        return readingCancelled(options.language);
    progress.report(50, 100);
    JsonTable table;
    if (root->kind == JsonNode::Kind::Object && !options.inPack)
        findRecordPaths(*root, {}, 1, table.paths);
    table.path = recordsPath.isEmpty() ? table.paths.value(0) : recordsPath;
    JsonRecords records(progress);
    QString prefix;
    if (const std::optional<Error> error = fillRecords(*root, options, table.path, records, prefix))
        return *error;
    table.reading = tableOf(records, options, prefix);
    if (progress.isCancelled())
        return readingCancelled(options.language);
    return table;
}

Result<CsvTable> readJsonTable(const QByteArray &bytes, const CsvOptions &options, const QString &recordsPath,
                               const Progress &progress)
{
    auto table = readJsonRecords(bytes, options, recordsPath, progress);
    if (!table)
        return table.error();
    return std::move(table->reading);
}

} // namespace chartroom
