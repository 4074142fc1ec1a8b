// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/networkfolder.h"

#include <QFileInfo>
#include <QSet>
#include <QStorageInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

bool isNetworkFileSystem(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "afpfs", "ncpfs", "webdav", "davfs", "davfs2", "sshfs", "rclone",
        "s3fs", "gvfsd-fuse", "curlftpfs", "ceph", "lustre", "glusterfs", "beegfs", "gpfs", "gfs2", "ocfs2", "9p", "virtiofs",
        "vboxsf", "vmhgfs", "vmhgfs-fuse", "prl_fs"};
    const QByteArray lower = name.toLower();
    return names.contains(lower.startsWith("fuse.") ? lower.mid(5) : lower);
}

bool isOnNetwork(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    // Windows names the disk of the other machine, not the way to it.
    return folder.startsWith(u"//"_s) || isNetworkFileSystem(QStorageInfo(folder).fileSystemType());
}

} // namespace chartroom
