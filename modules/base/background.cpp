// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/background.h"

#include <thread>

namespace chartroom {

struct BackgroundTask::Run {
    explicit Run(Progress::Listener listener) : progress(std::move(listener)) {}
    ~Run()
    {
        progress.cancel();
        if (thread.joinable())
            thread.join();
    }

    Progress progress;
    std::atomic<bool> running = true;
    std::thread thread;
};

BackgroundTask::BackgroundTask(QObject *parent) : QObject(parent) {}

BackgroundTask::~BackgroundTask() = default;

void BackgroundTask::start(std::function<void(Progress &)> work)
{
    Q_ASSERT(!isRunning());
    m_run = std::make_unique<Run>([this](int done, int total) {
        QMetaObject::invokeMethod(this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    });
    Run *run = m_run.get();
    run->thread = std::thread([this, run, work = std::move(work)] {
        work(run->progress);
        run->running = false;
        QMetaObject::invokeMethod(this, &BackgroundTask::finished, Qt::QueuedConnection);
    });
}

void BackgroundTask::cancel()
{
    if (m_run)
        m_run->progress.cancel();
}

bool BackgroundTask::isRunning() const
{
    return m_run && m_run->running;
}

} // namespace chartroom
