// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "storage/storebackups.h"

#include <QObject>
#include <QTimer>

namespace chartroom {

/// Backs up the learner's own store while the program runs: a moment after the start and then every 30 minutes,
/// whenever something changed since the last backup. Works beside the window; a store that nobody else can open is
/// copied in small steps of a few milliseconds instead.
class BackupKeeper : public QObject
{
    Q_OBJECT

public:
    /// The store and the clock must outlive the keeper.
    BackupKeeper(ProgressStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Begins now, also when nothing changed; nothing happens while a backup runs.
    void backUpNow();
    [[nodiscard]] bool isRunning() const { return m_task.isRunning() || m_steps; }

signals:
    void made();
    /// Only the first of several failures in a row.
    void failed(const chartroom::Error &error);

private:
    void backUpIfChanged();
    [[nodiscard]] bool isChanged() const;
    void copyBeside();
    void copyInSteps();
    void step();
    void end(const Result<void> &done);

    ProgressStore &m_store;
    const Clock &m_clock;
    QString m_path;
    QTimer m_every;
    QTimer m_tick;
    std::unique_ptr<SqliteBackup> m_steps;
    bool m_isTold = false;
    BackgroundTask m_task;
};

} // namespace chartroom
