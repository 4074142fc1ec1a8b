// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QTimer>

namespace chartroom {

/// Tells when a file is no longer what it was when it was read: other size, other time of change, or gone. Network
/// folders send no word, so whoever shows the file should also call check() when the window comes to the front.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(QObject *parent = nullptr);

    /// From now on; an empty path ends the watch.
    void watch(const QString &path);
    /// Looks at once. Tells `changed` once for each change.
    void check();

signals:
    void changed();

private:
    struct Stamp {
        qint64 size = -1; ///< -1: there is no such file
        QDateTime time;
        bool operator==(const Stamp &) const = default;
    };
    [[nodiscard]] Stamp stampNow() const;

    QString m_path;
    Stamp m_stamp;
    QFileSystemWatcher m_watcher;
    QTimer m_pause; ///< programs write a file in several goes
};

} // namespace chartroom
