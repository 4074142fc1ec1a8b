// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"

#include <QObject>
#include <functional>

namespace chartroom {

/// Work whose newest request alone counts, such as a preview while a person types. Small work runs at once; large work
/// off the window's thread, where a newer request makes the running one stale: its result is never shown.
class LatestWork : public QObject
{
    Q_OBJECT

public:
    /// What to do with the result, on the window's thread.
    using Done = std::function<void()>;
    /// The work itself; it must own everything it reads. It may give an empty Done.
    using Work = std::function<Done()>;

    explicit LatestWork(QObject *parent = nullptr);

    /// \a large sends the work to the background.
    void request(Work work, bool large);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    /// Work in the background began (true) or the newest of it has ended (false).
    void busyChanged(bool busy);

private:
    void start(Work work);
    void finish();
    void setBusy(bool busy);

    Work m_next;
    Done m_done;
    bool m_busy = false;
    bool m_stale = false;
    BackgroundTask m_task; ///< last: it is waited for before the members it writes to are gone
};

/// From how many rows on a derivation is too long for the window's thread (50 ms).
inline constexpr qsizetype largeTableRows = 20'000;

} // namespace chartroom
