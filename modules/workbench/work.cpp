// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/work.h"

#include "base/files.h"
#include "workbench/tr.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView workFormat("chartroom-work/1");

Error notAWork(const QString &detail)
{
    return {ErrorKind::Malformed, u"work.malformed"_s,
            WorkbenchTr::tr("This is not a saved work of the workbench. Choose another file."), detail, {}};
}

Result<void> checkFormat(const QString &format)
{
    if (format == workFormat)
        return {};
    if (!format.startsWith("chartroom-work/"_L1))
        return notAWork(format);
    return Error{ErrorKind::Newer, u"work.newer"_s,
                 WorkbenchTr::tr("This work was saved by a newer Chartroom. Update the program to open it."), format, {}};
}

QList<WorkTable> tablesFromJson(const QJsonArray &json, const QString &folder)
{
    QList<WorkTable> tables;
    for (const QJsonValue &value : json) {
        const QJsonObject table = value.toObject();
        tables.append({table.value("name"_L1).toString(), tableOriginFromJson(table.value("source"_L1).toObject(), folder),
                       readingChoicesFromJson(table.value("reading"_L1).toObject())});
    }
    return tables;
}

} // namespace

QJsonObject toJson(const Work &work, const QString &folder)
{
    QJsonArray tables;
    for (const WorkTable &table : work.tables) {
        QJsonObject json{{u"name"_s, table.name}, {u"source"_s, toJson(table.origin, folder)}};
        if (!table.reading.isEmpty())
            json.insert(u"reading"_s, toJson(table.reading));
        tables.append(json);
    }
    Query query;
    QJsonArray off;
    for (qsizetype i = 0; i < work.steps.size(); ++i) {
        query.steps.append(work.steps.at(i).step);
        if (!work.steps.at(i).on)
            off.append(i);
    }
    query.source = work.tables.isEmpty() ? QString() : work.tables.constFirst().name;
    QJsonObject json{{u"format"_s, QString(workFormat)}, {u"tables"_s, tables}, {u"query"_s, toJson(query)}, {u"chart"_s, work.chart}};
    if (!off.isEmpty())
        json.insert(u"off"_s, off);
    return json;
}

Result<Work> readWork(const QJsonObject &json, const QString &folder, const QString &language)
{
    if (const auto format = checkFormat(json.value("format"_L1).toString()); !format)
        return format.error();
    Work work;
    work.tables = tablesFromJson(json.value("tables"_L1).toArray(), folder);
    if (work.tables.isEmpty() || std::any_of(work.tables.begin(), work.tables.end(), [](const WorkTable &t) { return t.origin.isNull(); }))
        return notAWork(u"tables"_s);
    const auto query = readQuery(json.value("query"_L1).toObject(), language);
    if (!query)
        return query.error();
    for (const QueryStep &step : query->steps)
        work.steps.append({step, true});
    for (const QJsonValue &off : json.value("off"_L1).toArray()) {
        if (const int at = off.toInt(-1); at >= 0 && at < work.steps.size())
            work.steps[at].on = false;
    }
    work.chart = json.value("chart"_L1).toObject();
    return work;
}

Result<Work> openWorkFile(const QString &path, const QString &language)
{
    const auto bytes = readFile(path, 64LL << 20);
    if (!bytes)
        return bytes.error();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (!document.isObject())
        return notAWork(problem.errorString());
    return readWork(document.object(), QFileInfo(path).absolutePath(), language);
}

Result<void> saveWorkFile(const QString &path, const Work &work)
{
    return saveFile(path, QJsonDocument(toJson(work, QFileInfo(path).absolutePath())).toJson());
}

bool isWorkFile(const QString &path)
{
    return path.endsWith(".crwork"_L1, Qt::CaseInsensitive);
}

QString freeTableName(const QList<WorkTable> &tables, const QString &wish)
{
    QString base;
    for (const QChar letter : wish)
        base += letter.isLetterOrNumber() ? letter : QChar(u'_');
    base = base.isEmpty() ? u"table"_s : base;
    QString name = base;
    const auto isTaken = [&] { return std::any_of(tables.begin(), tables.end(), [&](const WorkTable &t) { return t.name == name; }); };
    for (int i = 2; isTaken(); ++i)
        name = base + u'_' + QString::number(i);
    return name;
}

} // namespace chartroom
