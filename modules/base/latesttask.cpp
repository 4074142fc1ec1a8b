// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/latesttask.h"

namespace chartroom {

LatestTask::LatestTask(QObject *parent) : QObject(parent)
{
    connect(&m_task, &BackgroundTask::finished, this, &LatestTask::end);
    connect(&m_task, &BackgroundTask::progressed, this, [this](int done, int total) {
        if (m_wanted && !m_waiting)
            emit progressed(done, total);
    });
}

void LatestTask::start(Work work, Done done)
{
    m_wanted = true;
    m_done = std::move(done);
    if (m_busy) {
        m_waiting = std::move(work);
        m_task.cancel();
        return;
    }
    m_busy = true;
    m_task.start(std::move(work));
}

void LatestTask::run(Work work, Done done, bool isLarge)
{
    if (isLarge) {
        start(std::move(work), std::move(done));
        return;
    }
    cancel();
    Progress progress;
    work(progress);
    done();
}

void LatestTask::cancel()
{
    m_wanted = false;
    m_waiting = nullptr;
    m_done = nullptr;
    m_task.cancel();
}

void LatestTask::end()
{
    m_busy = false;
    if (m_waiting) {
        m_busy = true;
        m_task.start(std::exchange(m_waiting, nullptr));
        return;
    }
    if (!std::exchange(m_wanted, false))
        return;
    // The listener may start other work at once.
    if (const auto done = std::exchange(m_done, nullptr))
        done();
}

} // namespace chartroom
