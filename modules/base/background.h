// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace chartroom {

/// What long work sees of the person who waits for it. Workers call `report` now and then and stop soon after
/// `isCancelled` turns true. Safe from any thread.
class Progress
{
public:
    using Listener = std::function<void(int done, int total)>;

    Progress() = default;
    explicit Progress(Listener listener) : m_listener(std::move(listener)) {}

    void report(int done, int total) const
    {
        if (m_listener)
            m_listener(done, total);
    }
    void cancel() { m_cancelled.store(true); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(); }

private:
    Listener m_listener;
    std::atomic<bool> m_cancelled = false;
};

/// Runs one piece of work on a thread of its own and tells the window's thread how far it is and when it ended.
/// Not for short things: the window may take 50 ms itself. Destroying the object cancels the work and waits for it.
class BackgroundTask : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundTask(QObject *parent = nullptr);
    ~BackgroundTask() override;

    /// Starts the work; must not be called while it runs. The work keeps its results in what it captured, by value
    /// or shared with the receiver of `finished`.
    void start(std::function<void(Progress &)> work);
    void cancel();
    [[nodiscard]] bool isRunning() const;

signals:
    void progressed(int done, int total);
    void finished();

private:
    struct Run;
    std::unique_ptr<Run> m_run;
};

} // namespace chartroom
