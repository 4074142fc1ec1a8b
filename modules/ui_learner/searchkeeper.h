// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "storage/searchindex.h"
#include "ui_learner/learnerdesk.h"

#include <QObject>

namespace chartroom {

/// Keeps the search cache of a desk up to date, on a thread of its own, and asks it. The cache is made anew when the texts
/// of packs, guide or commands have changed; until then the one before answers.
class SearchKeeper : public QObject
{
    Q_OBJECT

public:
    /// \a path of the cache's file. \a commands in both languages. The desk must outlive the keeper.
    SearchKeeper(const LearnerDesk &desk, QString path, QList<SearchEntry> commands, QObject *parent = nullptr);

    /// To be called before somebody types: what this learner has seen may be found from now on. Errors of the store or cache.
    Result<void> begin();
    /// The finds for a text in the language of the desk; quick enough for every key. Errors of the cache.
    [[nodiscard]] Result<QList<SearchHit>> find(const QString &text);
    [[nodiscard]] bool isIndexing() const { return m_task.isRunning(); }

signals:
    /// The cache holds new texts: whoever shows finds asks again.
    void indexed();

private:
    void follow();
    void startIndexing();
    [[nodiscard]] QStringList seenExercises(const QList<StepSeen> &steps) const;

    const LearnerDesk &m_desk;
    QString m_path;
    QList<SearchEntry> m_commands;
    QList<const Pack *> m_packs; ///< the cache was made from, or is being made from
    bool m_isAsked = false;      ///< packs changed while the cache was being made
    std::unique_ptr<SearchIndex> m_index; ///< of the window's thread
    BackgroundTask m_task;
};

} // namespace chartroom
