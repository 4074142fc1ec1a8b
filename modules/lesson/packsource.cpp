// SPDX-License-Identifier: GPL-3.0-or-later
#include "lesson/packsource.h"

#include "archive/archivereader.h"
#include "archive/filesjson.h"
#include "archive/signature.h"
#include "base/files.h"
#include "lesson/packidentity.h"
#include "lesson/packrules.h"
#include "lesson/textfile.h"
#include "lesson/tr.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 100LL << 20;

bool isDraft(const QString &name)
{
    return name.startsWith(u'.') || name.startsWith(u'_');
}

/// Reads a folder and those below it; false with `problem` set when a file cannot be read.
class FolderReader
{
public:
    explicit FolderReader(const QString &root) : m_root(root) {}

    bool read(const QString &prefix);

    PackSource source;
    Error problem;

private:
    bool readOne(const QFileInfo &entry, const QString &path);

    QDir m_root;
};

bool FolderReader::readOne(const QFileInfo &entry, const QString &path)
{
    if (entry.isSymLink()) {
        source.issues.append(packIssue(u"file.symlink"_s,
                                       LessonTr::tr("“%1” is a symbolic link. Put the file itself here.").arg(path),
                                       wholeFile(path)));
        return true;
    }
    if (entry.isDir())
        return path == u"META"_s || read(path + u'/');
    const auto bytes = readFile(entry.filePath(), largestFile);
    if (!bytes) {
        problem = bytes.error();
        return false;
    }
    source.files.insert(path, *bytes);
    return true;
}

bool FolderReader::read(const QString &prefix)
{
    const QDir folder(m_root.filePath(prefix));
    const auto entries = folder.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                                              QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (!isDraft(entry.fileName()) && !readOne(entry, prefix + entry.fileName()))
            return false;
    }
    return true;
}

Error refusedPack(const QList<Issue> &issues)
{
    for (const Issue &issue : issues) {
        if (issue.severity == Severity::Error)
            return {ErrorKind::Refused, issue.ruleId, issue.message, {}, issues};
    }
    return {ErrorKind::Refused, u"pack.unreadable"_s, LessonTr::tr("The pack cannot be opened."), {}, issues};
}

/// The one top folder that everything lies in; empty when there is none.
QString wrappingFolder(const ArchiveFiles &files)
{
    if (files.isEmpty() || files.contains(u"pack.yaml"_s))
        return {};
    const QString top = files.firstKey().section(u'/', 0, 0);
    const bool wrapped = std::all_of(files.keyBegin(), files.keyEnd(),
                                     [&top](const QString &path) { return path.startsWith(top + u'/'); });
    return wrapped ? top : QString();
}

QList<Issue> checkIdentity(const ArchiveFiles &files)
{
    const auto list = readFilesJson(files.value(filesJsonPath));
    const PackIdentity identity = readPackIdentity(files.value(u"pack.yaml"_s));
    if (!list || identity.id.isEmpty())
        return {}; // what is wrong with pack.yaml is said when it is read
    const bool same = list->head.value(u"pack"_s) == identity.id
        && list->head.value(u"version"_s) == identity.version;
    if (same)
        return {};
    return {packIssue(u"meta.identity-mismatch"_s,
                      LessonTr::tr("The hash list names another pack or version than pack.yaml."),
                      wholeFile(filesJsonPath))};
}

QList<Issue> checkArchiveName(const ArchiveFiles &files, const QString &fileName)
{
    const PackIdentity identity = readPackIdentity(files.value(u"pack.yaml"_s));
    const QString expected = identity.id + u'-' + identity.version + u".crpack"_s;
    if (identity.id.isEmpty() || QFileInfo(fileName).fileName() == expected)
        return {};
    return {packIssue(u"zip.file-name"_s, LessonTr::tr("The archive should be named %1.").arg(expected),
                      wholeFile(fileName))};
}

/// Hashes, then the signature, then the identity (13.3).
QList<Issue> verifyArchive(const ArchiveFiles &files)
{
    QList<Issue> issues = verifyFilesJson(files);
    if (!hasErrors(issues))
        issues += verifySignature(files.value(filesJsonPath), files.value(signatureJsonPath)).issues;
    if (!hasErrors(issues))
        issues += checkIdentity(files);
    return issues;
}

} // namespace

PackSource PackSource::withFile(const QString &path, const QByteArray &bytes) const
{
    PackSource changed = *this;
    changed.files.insert(path, bytes);
    return changed;
}

Result<PackSource> openPackFolder(const QString &folder)
{
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::NotFound, u"io.not-found"_s, LessonTr::tr("There is no folder “%1”.").arg(folder), {},
                     {}};
    FolderReader reader(folder);
    reader.source.name = folder;
    if (!reader.read({}))
        return reader.problem;
    return reader.source;
}

Result<PackSource> openPackArchive(const QByteArray &bytes, const QString &fileName)
{
    const auto files = readArchive(bytes, fileName);
    if (!files)
        return files.error();
    const QString top = wrappingFolder(*files);
    if (!top.isEmpty())
        return refusedPack({packIssue(u"zip.wrapped"_s,
                                      LessonTr::tr("Everything lies in the folder “%1”. Zip what is inside that "
                                                   "folder, so that pack.yaml is at the top.").arg(top),
                                      wholeFile(fileName))});
    PackSource source;
    source.name = fileName;
    source.isArchive = true;
    source.issues = verifyArchive(*files) + checkArchiveName(*files, fileName);
    if (hasErrors(source.issues))
        return refusedPack(source.issues);
    for (auto it = files->begin(); it != files->end(); ++it) {
        if (!it.key().startsWith(u"META/"_s))
            source.files.insert(it.key(), it.value());
    }
    return source;
}

Result<PackSource> openPack(const QString &path)
{
    if (QFileInfo(path).isDir())
        return openPackFolder(path);
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error();
    return openPackArchive(*bytes, path);
}

} // namespace chartroom
