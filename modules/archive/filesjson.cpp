// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/filesjson.h"

#include "archive/tr.h"
#include "base/canonicaljson.h"
#include "base/files.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

const QString filesFormat = u"chartroom-files/1"_s;

bool isMeta(const QString &path)
{
    return path.startsWith(u"META/"_s);
}

QByteArray listedLine(const ListedFile &file)
{
    return "    {\"path\": " + canonicalJson(file.path) + ", \"size\": " + QByteArray::number(file.size)
        + ", \"sha256\": \"" + file.sha256.toLatin1() + "\"}";
}

Issue metaIssue(const QString &ruleId, const QString &message, const QString &path)
{
    return {Severity::Error, ruleId, message, {path, 0, 0, {}}};
}

QList<Issue> checkListedFile(const ArchiveFiles &files, const ListedFile &listed)
{
    const auto it = files.find(listed.path);
    if (it == files.end())
        return {metaIssue(u"meta.file-missing"_s,
                          ArchiveTr::tr("“%1” is in the hash list, but not in the archive.").arg(listed.path),
                          listed.path)};
    if (it->size() != listed.size || sha256Hex(*it) != listed.sha256)
        return {metaIssue(u"meta.hash-mismatch"_s,
                          ArchiveTr::tr("“%1” is not the file that was published: its hash differs.").arg(listed.path),
                          listed.path)};
    return {};
}

} // namespace

QByteArray writeFilesJson(const ArchiveFiles &files, const QJsonObject &head, const QStringList &headOrder)
{
    QList<ListedFile> list;
    for (auto it = files.begin(); it != files.end(); ++it) {
        if (!isMeta(it.key()))
            list.append({it.key(), it.value().size(), sha256Hex(it.value())});
    }
    return writeFilesJson(list, head, headOrder);
}

QByteArray writeFilesJson(QList<ListedFile> files, const QJsonObject &head, const QStringList &headOrder)
{
    std::sort(files.begin(), files.end(),
              [](const ListedFile &a, const ListedFile &b) { return a.path.toUtf8() < b.path.toUtf8(); });
    QByteArray out = "{\n  \"format\": \"" + filesFormat.toLatin1() + "\",\n";
    for (const QString &key : headOrder) {
        if (head.contains(key))
            out += "  " + canonicalJson(key) + ": " + canonicalJson(head.value(key)) + ",\n";
    }
    out += "  \"files\": [";
    for (qsizetype i = 0; i < files.size(); ++i)
        out += (i > 0 ? ",\n" : "\n") + listedLine(files.at(i));
    return out + (files.isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::optional<FilesList> readFilesJson(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonObject object = document.object();
    if (object.value(u"format"_s) != filesFormat || !object.value(u"files"_s).isArray())
        return std::nullopt;
    FilesList list;
    QSet<QString> seen;
    for (const QJsonValue &entry : object.value(u"files"_s).toArray()) {
        const ListedFile file{entry[u"path"_s].toString(), entry[u"size"_s].toInteger(-1),
                              entry[u"sha256"_s].toString()};
        if (file.path.isEmpty() || file.size < 0 || file.sha256.size() != 64 || seen.contains(file.path))
            return std::nullopt;
        seen.insert(file.path);
        list.files.append(file);
    }
    list.head = object;
    list.head.remove(u"format"_s);
    list.head.remove(u"files"_s);
    return list;
}

QList<Issue> verifyFilesJson(const ArchiveFiles &files)
{
    if (!files.contains(filesJsonPath))
        return {metaIssue(u"meta.files-missing"_s, ArchiveTr::tr("The archive has no hash list META/files.json."),
                          filesJsonPath)};
    const auto list = readFilesJson(files.value(filesJsonPath));
    if (!list)
        return {metaIssue(u"meta.files-missing"_s,
                          ArchiveTr::tr("META/files.json is not a hash list of the form chartroom-files/1."),
                          filesJsonPath)};
    QList<Issue> issues;
    QSet<QString> names;
    for (const ListedFile &listed : list->files) {
        issues += checkListedFile(files, listed);
        names.insert(listed.path);
    }
    for (auto it = files.begin(); it != files.end(); ++it) {
        const bool expected = it.key() == filesJsonPath || it.key() == signatureJsonPath || names.contains(it.key());
        if (!expected)
            issues.append(metaIssue(u"meta.file-unlisted"_s,
                                    ArchiveTr::tr("“%1” is in the archive, but not in its hash list.").arg(it.key()),
                                    it.key()));
    }
    return issues;
}

} // namespace chartroom
