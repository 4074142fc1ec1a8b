// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/sharinghelpers.h"

namespace chartroom {

/// A learner with three attempts, a manager's store of the organisation "Ministry", and a clock, fresh for each test.
class SharingFixture
{
protected:
    void makeStores()
    {
        m_learner.reset();
        m_team.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_learner = learnerStore(m_folder->filePath(u"learner.crstore"_s), 3);
        StoreOptions options;
        options.organisation = u"Ministry"_s;
        auto team = openSqliteStore(m_folder->filePath(u"team.crstore"_s), StoreMode::Create, m_clock, options);
        if (!team)
            qFatal("%s", qPrintable(team.error().message));
        m_team = std::move(*team);
    }

    /// Shares from a store into a file of the folder; the path of the file.
    QString shared(ProgressStore &store, const QString &name, const ShareChoice &choice = testChoice(),
                   const QDateTime &at = testNow, const KeyPair &key = testKey(),
                   const LearnerId &learner = testLearner().id)
    {
        const QString path = m_folder->filePath(name);
        const FixedClock clock(at);
        const Result<ShareReceipt> receipt = shareBundle(store, learner, choice, &key, path, clock);
        if (!receipt)
            qFatal("%s", qPrintable(receipt.error().message));
        return path;
    }

    ImportSummary imported(const QStringList &paths, const ImportOptions &options = {})
    {
        const Result<ImportSummary> summary = importBundles(*m_team, paths, options, m_clock);
        if (!summary)
            qFatal("%s", qPrintable(summary.error().message));
        return *summary;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProgressStore> m_learner;
    std::unique_ptr<ProgressStore> m_team;
    FixedClock m_clock{testNow};
};

} // namespace chartroom
