// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/filewatch.h"

#include <QFileInfo>

namespace chartroom {

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &FileWatch::check);
}

void FileWatch::watch(const QString &path)
{
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_pause.stop();
    m_path = path;
    m_stamp = stampNow();
    if (!path.isEmpty())
        m_watcher.addPath(path);
}

void FileWatch::check()
{
    if (m_path.isEmpty())
        return;
    const Stamp now = stampNow();
    // A program that saves by renaming puts another file in this place.
    if (now.size >= 0 && m_watcher.files().isEmpty())
        m_watcher.addPath(m_path);
    if (now == m_stamp)
        return;
    m_stamp = now;
    emit changed();
}

FileWatch::Stamp FileWatch::stampNow() const
{
    const QFileInfo info(m_path);
    return info.isFile() ? Stamp{info.size(), info.lastModified()} : Stamp{};
}

} // namespace chartroom
