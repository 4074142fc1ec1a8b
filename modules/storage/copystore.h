// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storefile.h"

namespace chartroom {

/// One table after a copy.
struct CopiedTable {
    TableDigest digest;   ///< of the target
    bool isEqual = false; ///< copy: the source has the same digest; merge: every row of the source is in the target
    qint64 added = 0;
    qint64 known = 0;     ///< merge: rows that were there with the same content

    bool operator==(const CopiedTable &) const = default;
};

struct StoreCopyReport {
    QList<CopiedTable> tables;
    QList<Issue> issues; ///< progress.conflict, progress.owner: rows of a merge that were left out

    bool operator==(const StoreCopyReport &) const = default;
};

/// Copies every table of one moment of a store into an empty one, on either database, and compares both before the
/// copy counts: one transaction. Errors: store.not-empty; store.integrity when the databases disagree; store errors;
/// Cancelled. Then the target is as before.
[[nodiscard]] Result<StoreCopyReport> copyStore(ProgressStore &from, ProgressStore &to, const TableProgress &progress);

/// Adds what another store knows to a store in use: the union of facts, in one transaction. Nothing there is changed or
/// removed. A fact with a known key and other content is left out and reported (progress.conflict). Of people, units,
/// titles and drafts that both know, those of the target stay; a person with another key is reported (progress.owner).
/// Settings are not copied, people who were erased from the target stay erased, derived tables are left to be computed. Errors as copyStore.
[[nodiscard]] Result<StoreCopyReport> mergeStore(ProgressStore &from, ProgressStore &to, const TableProgress &progress);

} // namespace chartroom
