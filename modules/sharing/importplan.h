// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/clock.h"
#include "base/result.h"
#include "sharing/bundle.h"
#include "storage/progressstore.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

struct ImportOptions {
    BundleRequirement requirement = BundleRequirement::Signed;
    QStringList department; ///< overrides the bundle's; empty = as the bundle says
    bool dryRun = false;
};

/// What an import would do, before it does anything.
struct ImportPlan {
    QString path;
    std::optional<Bundle> bundle;  ///< nothing when the file could not be read
    bool newLearner = false;
    QList<Attempt> added;          ///< learner and device filled in
    int known = 0;
    QList<SharedFact> addedFacts;  ///< beside attempts
    QList<Issue> issues;           ///< refusals of single facts (progress.conflict) and of the whole bundle
    int refused = 0;               ///< single attempts and facts
    bool rejected = false;         ///< the whole bundle is not imported

    [[nodiscard]] int newCount() const { return static_cast<int>(added.size()); }
};

/// Compares a read bundle with a store. Errors are those of the store only; what speaks against the bundle is in the
/// plan.
[[nodiscard]] Result<ImportPlan> planImport(ProgressStore &store, const BundleReading &reading, const QString &path,
                                            const ImportOptions &options, const Clock &clock);

/// Carries a plan out in one transaction; a rejected plan does nothing. Doing it twice changes nothing.
Result<void> importBundle(ProgressStore &store, const ImportPlan &plan, const ImportOptions &options,
                          const Clock &clock);

/// What remains of a plan when the work goes on to the next file: 60,000 of them must fit into memory.
struct BundleOutcome {
    QString path;
    std::optional<LearnerId> learner; ///< nothing when the file could not be read
    QString pseudonym;
    QStringList department;
    bool newLearner = false;
    bool withdraws = false;           ///< takes a consent back
    int added = 0;
    int known = 0;
    int refused = 0;
    int addedFacts = 0;               ///< beside attempts
    bool rejected = false;
    QString reason;                   ///< first sentence that speaks against the bundle or a fact in it; empty = none
};

[[nodiscard]] BundleOutcome outcomeOf(const ImportPlan &plan);

/// The result of command-line.md 7.2.
struct ImportSummary {
    static constexpr qsizetype issueLimit = 100'000;

    QList<BundleOutcome> plans; ///< one per file, in order
    int added = 0;
    int known = 0;
    int refused = 0;
    int rejected = 0;
    int addedFacts = 0;
    bool cancelled = false;
    QList<Issue> issues;        ///< at most issueLimit and one that counts the rest
};

/// The bundle files meant by files, and folders of `*.crprogress` files (sorted by name). Errors: io.not-found.
[[nodiscard]] Result<QStringList> bundlePaths(const QStringList &paths);

/// Imports what `bundlePaths` gives. Bundles that are refused do not stop the others.
/// Errors: io.not-found for a path that does not exist; store errors end the work, finished bundles stay.
[[nodiscard]] Result<ImportSummary> importBundles(ProgressStore &store, const QStringList &paths,
                                                  const ImportOptions &options, const Clock &clock,
                                                  const Progress &progress = Progress());

} // namespace chartroom
