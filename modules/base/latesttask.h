// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"

namespace chartroom {

/// Background work of which only the newest counts: what a person has just typed replaces what still runs. The older
/// work is cancelled and its end is told to nobody.
class LatestTask : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<void(Progress &)>;
    using Done = std::function<void()>;

    explicit LatestTask(QObject *parent = nullptr);

    /// Runs \a work on a thread of its own, then \a done on this object's thread unless newer work was started or it
    /// was cancelled. They share what both captured.
    void start(Work work, Done done);
    /// As start(), but work that is not large is done at once, on this thread; it replaces what still runs.
    void run(Work work, Done done, bool isLarge);
    /// Stops what runs and forgets what waits; nobody is told.
    void cancel();
    /// True until the newest work has ended or was cancelled.
    [[nodiscard]] bool isRunning() const { return m_wanted; }

signals:
    void progressed(int done, int total);

private:
    void end();

    BackgroundTask m_task;
    Work m_waiting;
    Done m_done;
    bool m_wanted = false;
    bool m_busy = false; ///< the thread has not told its end yet
};

} // namespace chartroom
