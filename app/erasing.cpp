// SPDX-License-Identifier: GPL-3.0-or-later
#include "erasing.h"

#include "learning/placementrecord.h"
#include "sharing/keypair.h"
#include "storage/storebackups.h"
#include "tr.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Result<void> eraseFacts(ProgressStore &store, const LearnerId &owner, const Clock &clock)
{
    const Result<void> erased = store.transaction([&]() -> Result<void> {
        if (const Result<void> gone = store.erasePerson(owner, clock.now()); !gone)
            return gone;
        for (const QString &name : placementSettings(owner)) {
            if (const Result<void> gone = store.saveSetting(name, {}); !gone)
                return gone;
        }
        return store.saveSetting(u"owner"_s, {});
    });
    return erased ? store.scrub() : erased;
}

Result<void> removeFiles(const QStringList &paths)
{
    Result<void> done;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path) && !QFile::remove(path))
            done = Error{ErrorKind::Unwritable, u"io.write"_s,
                         AppTr::tr("%1 cannot be removed. Remove it yourself: it holds your answers.")
                             .arg(QDir::toNativeSeparators(path)), {}, {}};
    }
    return done;
}

/// A new person must not sign with the old key, even where the keychain keeps it.
Result<void> removeKey(SecretStore &secrets)
{
    const Result<void> removed = removeSecretAndWait(secrets, learnerKeyName);
    if (!removed)
        QFile::remove(secrets.pathOf(learnerKeyName));
    return removed;
}

} // namespace

Result<void> eraseOwner(ProgressStore &store, const LearnerId &owner, const QString &home, SecretStore &secrets,
                        const Clock &clock)
{
    QStringList files;
    for (const BackupFile &backup : listBackups(store.info().address))
        files << backup.path;
    for (const QString &ending : {u""_s, u"-wal"_s, u"-shm"_s})
        files << QDir(home).filePath(u"tryout.sqlite"_s + ending);
    const QList<Result<void>> all{eraseFacts(store, owner, clock), removeFiles(files), removeKey(secrets)};
    for (const Result<void> &one : all) {
        if (!one)
            return one;
    }
    return {};
}

} // namespace chartroom
