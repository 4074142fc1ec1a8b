// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"

#include <QObject>
#include <functional>
#include <memory>

namespace chartroom {

/// Works something out for a panel that follows every change of its form: what is asked for last wins, and work for an
/// older state is cancelled. Small work is done at once, larger work beside the window.
class LatestRun : public QObject
{
    Q_OBJECT

public:
    using Work = std::function<void(const Progress &progress)>;

    explicit LatestRun(QObject *parent = nullptr);
    ~LatestRun() override;

    /// \a done is called on the window's thread when the work was not overtaken. What the work needs it captures by
    /// value; its result is shared with \a done.
    void start(bool isSmall, Work work, std::function<void()> done);

private:
    struct Job {
        Work work;
        std::function<void()> done;
    };
    void startNext();

    std::unique_ptr<BackgroundTask> m_task;
    std::unique_ptr<Job> m_next;
};

} // namespace chartroom
