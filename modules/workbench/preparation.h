// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/history.h"
#include "base/latesttask.h"
#include "workbench/opentable.h"

namespace chartroom {

/// The steps that prepare the first table of a work, with undo, and their result, which is computed in the background
/// after every change. It stores nothing.
class Preparation : public QObject
{
    Q_OBJECT

public:
    using Steps = QList<PreparedStep>;

    explicit Preparation(QObject *parent = nullptr);

    void setLanguage(const QString &language) { m_language = language; }
    /// The tables that steps work on and name; runs the steps anew.
    void setTables(const QList<BenchTable> &tables);
    /// Begins with these steps; what was before cannot be undone to.
    void begin(const Steps &steps);

    [[nodiscard]] const Steps &steps() const { return m_history.current(); }
    /// One change that can be undone. Changes under the same \a key that follow each other are one.
    void setSteps(const Steps &steps, const QString &key = {});
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    void undo();
    void redo();

    /// The result of the steps as they were when the last run ended. Its table is the source's until then.
    [[nodiscard]] const Prepared &result() const { return m_result; }
    [[nodiscard]] bool isRunning() const { return m_task.isRunning(); }
    /// True when a run was stopped: the result is that of older steps.
    [[nodiscard]] bool isStopped() const { return m_stopped; }
    void stop();
    void run();

signals:
    void stepsChanged();
    void runningChanged();
    void progressed(int done, int total);
    void resultChanged();

private:
    void take(Prepared result);

    History<Steps> m_history;
    QList<BenchTable> m_tables;
    Prepared m_result;
    LatestTask m_task;
    QString m_language = QStringLiteral("en");
    bool m_stopped = false;
};

} // namespace chartroom
