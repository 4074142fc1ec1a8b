// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupkeeper.h"

#include <QFileInfo>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int halfAnHour = 30 * 60 * 1000;
constexpr int afterTheStart = 20 * 1000;
constexpr int pagesPerTick = 32; // 128 KiB: a few milliseconds also on a slow disk

} // namespace

BackupKeeper::BackupKeeper(ProgressStore &store, const Clock &clock, QObject *parent)
    : QObject(parent), m_store(store), m_clock(clock), m_path(store.info().address)
{
    m_every.setInterval(halfAnHour);
    connect(&m_every, &QTimer::timeout, this, &BackupKeeper::backUpIfChanged);
    connect(&m_tick, &QTimer::timeout, this, &BackupKeeper::step);
    m_every.start();
    QTimer::singleShot(afterTheStart, this, &BackupKeeper::backUpIfChanged);
}

bool BackupKeeper::isChanged() const
{
    const QList<BackupFile> backups = listBackups(m_path);
    if (backups.isEmpty())
        return true;
    QDateTime changed = QFileInfo(m_path).lastModified();
    if (const QFileInfo log(m_path + u"-wal"_s); log.exists())
        changed = std::max(changed, log.lastModified());
    // Names of backups know whole seconds. One from the future says that a clock was wrong: better one too many.
    const QDateTime made = backups.constFirst().made;
    return changed > made.addSecs(1) || made > m_clock.now();
}

void BackupKeeper::backUpIfChanged()
{
    if (isChanged())
        backUpNow();
}

void BackupKeeper::backUpNow()
{
    if (isRunning())
        return;
    if (m_store.info().onNetwork)
        copyInSteps();
    else
        copyBeside();
}

void BackupKeeper::copyBeside()
{
    const auto done = std::make_shared<Result<void>>();
    connect(&m_task, &BackgroundTask::finished, this, [this, done] { end(*done); }, Qt::SingleShotConnection);
    m_task.start([done, path = m_path, &clock = m_clock](Progress &progress) {
        if (const auto made = backUpStore(path, BackupReason::Use, clock, progress); !made)
            *done = made.error();
    });
}

void BackupKeeper::copyInSteps()
{
    auto begun = beginBackup(m_store, BackupReason::Use, m_clock);
    if (!begun) {
        end(begun.error());
        return;
    }
    m_steps = std::move(*begun);
    m_tick.start(10);
}

void BackupKeeper::step()
{
    const Result<bool> isDone = m_steps->step(pagesPerTick);
    if (isDone && !*isDone)
        return;
    m_tick.stop();
    if (!isDone) {
        m_steps.reset();
        end(isDone.error());
        return;
    }
    // Only bringing it to the disk takes long, and needs the store no more.
    const auto done = std::make_shared<Result<void>>();
    connect(&m_task, &BackgroundTask::finished, this, [this, done] {
        m_steps.reset();
        end(*done);
    }, Qt::SingleShotConnection);
    m_task.start([done, steps = m_steps.get(), path = m_path, now = m_clock.now()](Progress &) {
        *done = steps->finish();
        thinBackups(path, now);
    });
}

void BackupKeeper::end(const Result<void> &done)
{
    if (done) {
        m_isTold = false;
        emit made();
    } else if (done.error().kind != ErrorKind::Cancelled && !m_isTold) {
        m_isTold = true;
        emit failed(done.error());
    }
}

} // namespace chartroom
