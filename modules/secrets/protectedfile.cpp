// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/protectedfile.h"

#include "secrets/tr.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error unwritable(const QString &path, const QString &detail)
{
    return {ErrorKind::Unwritable, u"io.write"_s,
            SecretsTr::tr("%1 cannot be written. Check that the folder exists and that you may write there.").arg(path),
            detail, {}};
}

} // namespace

Result<void> saveProtectedFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    // The rights are set while the file is empty: the secret is never readable by others, not for a moment.
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(content) == content.size() && file.commit())
        return {};
    return unwritable(path, file.errorString());
}

Result<void> createProtectedFile(const QString &path, const QByteArray &content)
{
    const Error exists{ErrorKind::AlreadyExists, u"io.exists"_s,
                       SecretsTr::tr("%1 exists already. It was left as it is; choose another name.").arg(path), {}, {}};
    if (QFileInfo::exists(path))
        return exists;
    QTemporaryFile file(path + u".XXXXXX"_s); // readable by its owner alone
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return unwritable(path, file.errorString());
    if (!file.rename(path))
        return QFileInfo::exists(path) ? exists : unwritable(path, file.errorString());
    file.setAutoRemove(false);
    return {};
}

} // namespace chartroom
