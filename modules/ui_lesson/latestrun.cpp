// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_lesson/latestrun.h"

namespace chartroom {

LatestRun::LatestRun(QObject *parent) : QObject(parent) {}

LatestRun::~LatestRun() = default;

void LatestRun::start(bool isSmall, Work work, std::function<void()> done)
{
    m_next.reset();
    if (isSmall && !m_task) {
        work(Progress());
        done();
        return;
    }
    m_next = std::make_unique<Job>(Job{std::move(work), std::move(done)});
    if (m_task)
        m_task->cancel();
    else
        startNext();
}

void LatestRun::startNext()
{
    m_task.reset();
    if (!m_next)
        return;
    const Job job = *std::exchange(m_next, nullptr);
    m_task = std::make_unique<BackgroundTask>();
    connect(m_task.get(), &BackgroundTask::finished, this, [this, done = job.done] {
        if (!m_next)
            done();
        // After this signal, whose sender is replaced.
        QMetaObject::invokeMethod(this, &LatestRun::startNext, Qt::QueuedConnection);
    });
    m_task->start([work = job.work](Progress &progress) { work(progress); });
}

} // namespace chartroom
