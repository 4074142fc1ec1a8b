// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "sharing/bundle.h"
#include "storage/progressstore.h"

#include <QList>
#include <QString>
#include <optional>

namespace chartroom {

/// What a learner chose to hand out.
struct ShareChoice {
    ConsentFields fields = ConsentField::Attempts;
    QString recipient;
    QDate until;              ///< null = no end
    bool withName = false;
    QDateTime since;          ///< valid: only attempts submitted from then on
    Period period;            ///< empty: all
    QList<BundleCompetency> competencies; ///< titles of the framework in use
};

/// Gathers what would be handed out, without writing anything: for showing it first.
[[nodiscard]] Result<Bundle> gatherBundle(ProgressStore &store, const LearnerId &learner, const ShareChoice &choice,
                                          const Clock &clock);

/// A bundle that is ready to go: its very bytes, and what somebody who opens them reads.
struct PreparedShare {
    Bundle bundle;    ///< read back from the bytes
    QByteArray bytes;
};

/// Writes a bundle in memory and reads it back, as every receiver will. \a key nullptr: unsigned. For any thread. Errors:
/// zip.too-large.
[[nodiscard]] Result<PreparedShare> prepareShare(const Bundle &bundle, const KeyPair *key);

/// Writes exactly these bytes, and keeps consent and receipt in the store. The file appears only when the receipt is
/// stored.
[[nodiscard]] Result<ShareReceipt> handOutShare(ProgressStore &store, const PreparedShare &share, const QString &path);

/// All three steps at once.
[[nodiscard]] Result<ShareReceipt> shareBundle(ProgressStore &store, const LearnerId &learner,
                                               const ShareChoice &choice, const KeyPair *key, const QString &path,
                                               const Clock &clock);

/// Takes the consent for a recipient back and keeps that as a fact. With a \a path a withdrawal bundle is written for
/// the recipient's store, which then refuses older bundles and leaves the person out of reports.
Result<void> withdrawConsent(ProgressStore &store, const LearnerId &learner, const QString &recipient,
                             const KeyPair *key, const QString &path, const Clock &clock);

/// State of a receipt for the sharing log: in force, replaced by a newer one for the same recipient, ended by its
/// date, or withdrawn.
enum class ReceiptState { Active, Replaced, Ended, Withdrawn };
[[nodiscard]] ReceiptState receiptState(const ShareReceipt &receipt, const QList<ShareReceipt> &receipts,
                                        const QList<Consent> &consents, const QDate &today);

} // namespace chartroom
