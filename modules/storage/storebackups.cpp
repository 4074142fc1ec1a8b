// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storebackups.h"

#include "base/files.h"
#include "storage/backupthinning.h"
#include "storage/sqlitebackup.h"
#include "storage/sqliteopening.h"
#include "storage/sqlitestore.h"
#include "storage/storeaddress.h"
#include "storage/tr.h"
#include "storage/wholestore.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int pagesPerStep = 256; // 1 MiB

struct ReasonWord {
    BackupReason reason;
    QString word;
};

const QList<ReasonWord> &reasonWords()
{
    static const QList<ReasonWord> words{{BackupReason::Use, u"use"_s},         {BackupReason::Import, u"before-import"_s},
                                         {BackupReason::Merge, u"before-merge"_s}, {BackupReason::Restore, u"before-restore"_s},
                                         {BackupReason::Damage, u"damaged"_s}};
    return words;
}

QString wordOf(BackupReason reason)
{
    const auto &words = reasonWords();
    const auto found = std::find_if(words.begin(), words.end(), [&](const ReasonWord &entry) { return entry.reason == reason; });
    return found == words.end() ? u"use"_s : found->word;
}

std::optional<BackupReason> reasonOf(const QString &word)
{
    const auto &words = reasonWords();
    const auto found = std::find_if(words.begin(), words.end(), [&](const ReasonWord &entry) { return entry.word == word; });
    return found == words.end() ? std::nullopt : std::optional(found->reason);
}

QString stampOf(const QDateTime &instant)
{
    return instant.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
}

QDateTime instantOfStamp(const QString &stamp)
{
    QDateTime instant = QDateTime::fromString(stamp, u"yyyyMMdd'T'HHmmss'Z'"_s);
    instant.setTimeSpec(Qt::UTC);
    return instant;
}

/// The files of a folder whose names begin with the store's and go on as the pattern says: (instant, reason word).
QList<BackupFile> filesLike(const QString &folder, const QString &start, const QRegularExpression &rest)
{
    QList<BackupFile> found;
    for (const QFileInfo &file : QDir(folder).entryInfoList(QDir::Files)) {
        if (!file.fileName().startsWith(start))
            continue;
        const QRegularExpressionMatch match = rest.match(file.fileName().mid(start.size()));
        const QDateTime made = instantOfStamp(match.captured(u"made"_s));
        const QString word = match.captured(u"reason"_s);
        const auto reason = word.isEmpty() ? std::optional(BackupReason::Migration) : reasonOf(word);
        if (match.hasMatch() && made.isValid() && reason)
            found.append({file.filePath(), made, *reason, file.size()});
    }
    return found;
}

Result<void> copyAll(SqliteBackup &backup, const Progress &progress)
{
    while (!progress.isCancelled()) {
        const Result<bool> isDone = backup.step(pagesPerStep);
        if (!isDone)
            return isDone.error();
        if (*isDone)
            return backup.finish();
        progress.report(backup.pagesInAll() - backup.pagesLeft(), backup.pagesInAll());
    }
    return Error{ErrorKind::Cancelled, u"cancelled"_s, StorageTr::tr("The backup was stopped. Nothing was changed."), {}, {}};
}

} // namespace

QString backupFolder(const QString &storePath)
{
    return QFileInfo(storePath).absoluteDir().filePath(u"backups"_s);
}

QString newBackupPath(const QString &storePath, BackupReason reason, const QDateTime &instant)
{
    const QString start = u"%1/%2.%3.%4"_s.arg(backupFolder(storePath), QFileInfo(storePath).fileName(), stampOf(instant),
                                                 wordOf(reason));
    QString path = start + u".backup"_s;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1-%2.backup"_s.arg(start).arg(number);
    return path;
}

QList<BackupFile> listBackups(const QString &storePath)
{
    static const QRegularExpression named(u"^\\.(?<made>\\d{8}T\\d{6}Z)\\.(?<reason>[a-z-]+?)(-\\d+)?\\.backup$"_s);
    static const QRegularExpression upgraded(u"^\\.schema-\\d+-(?<made>\\d{8}T\\d{6}Z)\\.backup$"_s);
    const QFileInfo store(storePath);
    QList<BackupFile> backups = filesLike(backupFolder(storePath), store.fileName(), named)
        + filesLike(store.absolutePath(), store.fileName(), upgraded);
    std::sort(backups.begin(), backups.end(), [](const BackupFile &a, const BackupFile &b) {
        return a.made != b.made ? a.made > b.made : a.path > b.path;
    });
    return backups;
}

Result<BackupFile> backUpStore(const QString &storePath, BackupReason reason, const Clock &clock, const Progress &progress)
{
    if (const Result<void> folder = makeFolder(backupFolder(storePath)); !folder)
        return folder.error();
    // With the right to write only because who may not cannot tidy up SQLite's files when the last one closes.
    Result<SqliteFile> source = openSqliteFile(storePath, SqliteFileAccess::ReadWrite);
    // Without a snapshot every write of another program would begin the copy anew.
    Result<void> done = source ? (*source)->beginSnapshot() : source.error();
    if (!done)
        return done.error();
    const QDateTime now = clock.now();
    const QString path = newBackupPath(storePath, reason, now);
    const auto backup = SqliteBackup::begin((*source)->handle(), path);
    done = backup ? copyAll(**backup, progress) : backup.error();
    if (!done)
        return done.error();
    thinBackups(storePath, now);
    return BackupFile{path, now, reason, QFileInfo(path).size()};
}

Result<std::unique_ptr<SqliteBackup>> beginBackup(ProgressStore &store, BackupReason reason, const Clock &clock)
{
    auto &connection = static_cast<SqliteConnection &>(connectionOf(store));
    const QString path = store.info().address;
    if (const Result<void> folder = makeFolder(backupFolder(path)); !folder)
        return folder.error();
    return SqliteBackup::begin(connection.handle(), newBackupPath(path, reason, clock.now()));
}

Result<QString> backUpBefore(const QString &address, BackupReason reason, const Clock &clock)
{
    const QString path = sqlitePathOf(address);
    if (path.isEmpty() || !QFileInfo::exists(path))
        return QString();
    {
        const auto store = openSqliteStore(path, StoreMode::ReadOnly, clock);
        const Result<bool> isEmpty = store ? (*store)->isEmpty() : store.error();
        if (!isEmpty)
            return isEmpty.error();
        if (*isEmpty)
            return QString();
    }
    const Result<BackupFile> backup = backUpStore(path, reason, clock, Progress());
    if (!backup)
        return backup.error();
    return backup->path;
}

void thinBackups(const QString &storePath, const QDateTime &now)
{
    QList<BackupFile> backups = listBackups(storePath);
    backups.removeIf([](const BackupFile &file) {
        return file.reason != BackupReason::Use && file.reason != BackupReason::Import && file.reason != BackupReason::Merge;
    });
    QList<QDateTime> instants;
    for (const BackupFile &file : std::as_const(backups))
        instants.append(file.made);
    QList<QDateTime> removed = backupsToRemove(instants, now);
    for (const BackupFile &file : std::as_const(backups)) {
        // Two of one second are two instants; each goes once.
        if (removed.removeOne(file.made))
            QFile::remove(file.path);
    }
}

BackupContent lookIntoBackup(const QString &path)
{
    BackupContent content;
    const Result<SqliteFile> file = openSqliteFile(path, SqliteFileAccess::Immutable);
    if (!file)
        return content;
    const auto number = [&](const QByteArray &sql) {
        const Result<QString> cell = sqlCell(*file, sql);
        return cell ? cell->toInt() : -1;
    };
    const Result<QString> check = sqlCell(*file, "PRAGMA integrity_check(1)");
    content.schema = number("PRAGMA user_version");
    content.answers = std::max(0, number("SELECT count(*) FROM attempt"));
    content.people = std::max(0, number("SELECT count(*) FROM person"));
    content.isSound = check && *check == u"ok" && isStoreFile(*file) && content.schema <= currentSchema();
    const Result<QString> last = sqlCell(*file, "SELECT max(coalesce(submitted, day || 'T00:00:00Z')) FROM attempt");
    content.lastAnswer = last ? instantFromText(*last) : QDateTime();
    return content;
}

} // namespace chartroom
