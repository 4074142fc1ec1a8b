// SPDX-License-Identifier: GPL-3.0-or-later
#include "issuing/organisationkey.h"

#include "base/files.h"
#include "issuing/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyBytes = 32;

} // namespace

Result<QByteArray> organisationKey(const QString &path)
{
    if (QFileInfo::exists(path)) {
        const auto bytes = readFile(path, 4096);
        if (!bytes)
            return bytes.error();
        const QByteArray key = QByteArray::fromHex(bytes->trimmed());
        if (key.size() == keyBytes)
            return key;
        return Error{ErrorKind::Malformed, u"key.unreadable"_s,
                     IssuingTr::tr("The file %1 is no key of an organisation. Restore it from a backup: with another key "
                                   "the rounded figures of later cards would differ.").arg(path), {}, {}};
    }
    QByteArray key(keyBytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(key.data()), reinterpret_cast<quint32 *>(key.data() + keyBytes));
    if (const auto folder = makeFolder(QFileInfo(path).absolutePath()); !folder)
        return folder.error();
    if (const auto saved = saveFile(path, key.toHex() + '\n'); !saved)
        return saved.error();
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return key;
}

} // namespace chartroom
