// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/files.h"

#include "base/filewriter.h"
#include "base/tr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

Error readError(const QString &path, const QString &detail)
{
    if (!QFileInfo::exists(path)) {
        return {ErrorKind::NotFound, u"io.not-found"_s,
                BaseTr::tr("There is no file %1. Check the name and the folder.").arg(path), detail, {}};
    }
    return {ErrorKind::Unreadable, u"io.read"_s,
            BaseTr::tr("The file %1 cannot be read. Check that it is a file and that you may open it.").arg(path),
            detail, {}};
}

} // namespace

Error cannotWrite(const QString &path, const QString &detail)
{
    return {ErrorKind::Unwritable, u"io.write"_s,
            BaseTr::tr("%1 cannot be written. Check that the folder exists, that you may write there and that the "
                       "disk has room. Nothing was changed.").arg(path),
            detail, {}};
}

Result<QByteArray> readFile(const QString &path, qint64 limit)
{
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return readError(path, file.errorString());
    if (file.size() > limit) {
        return Error{ErrorKind::Unreadable, u"io.read"_s,
                     BaseTr::tr("The file %1 is larger than the program can take.").arg(path), {}, {}};
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return readError(path, file.errorString());
    return bytes;
}

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    auto file = FileWriter::open(path);
    if (!file)
        return file.error();
    if (const Result<void> written = file->write(bytes); !written)
        return written;
    return file->commit();
}

Result<void> makeFolder(const QString &path)
{
    if (!QDir().mkpath(path))
        return cannotWrite(path, {});
    return {};
}

QString sha256Hex(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace chartroom
