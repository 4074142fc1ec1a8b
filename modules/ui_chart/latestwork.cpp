// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/latestwork.h"

namespace chartroom {

LatestWork::LatestWork(QObject *parent) : QObject(parent)
{
    connect(&m_task, &BackgroundTask::finished, this, &LatestWork::finish);
}

void LatestWork::request(Work work, bool large)
{
    if (m_busy) {
        m_stale = true;
        m_next = std::move(work); // also small work waits its turn, so that an older result never comes later
        return;
    }
    if (large) {
        start(std::move(work));
    } else if (const Done done = work()) {
        done();
    }
}

void LatestWork::start(Work work)
{
    m_stale = false;
    setBusy(true);
    m_task.start([this, work = std::move(work)](Progress &) { m_done = work(); });
}

void LatestWork::finish()
{
    const Done done = std::exchange(m_done, {});
    if (m_stale) {
        start(std::exchange(m_next, {}));
        return;
    }
    setBusy(false);
    if (done)
        done();
}

void LatestWork::setBusy(bool busy)
{
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace chartroom
