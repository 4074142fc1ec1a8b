// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/facts.h"
#include "report/teamcards.h"

#include <optional>
#include <QList>

namespace chartroom {

/// An issue as the store's register keeps it.
struct KnownIssue {
    ReportIssue issue;
    QSet<LearnerId> members;
};

/// What the register says about the card that is to be issued: its number and whom the last issue with statistics spoke
/// about. \a issues of one scope, oldest first. Nothing when the register is empty.
[[nodiscard]] std::optional<LastIssue> lastIssue(const QList<KnownIssue> &issues, const Period &period,
                                                 const QString &fingerprint);

/// The entry of a card for the register.
[[nodiscard]] ReportIssue registerEntry(const ReportCard &card, const FactId &id);

/// The fingerprint of the evidence of a scope, as its card will carry it.
[[nodiscard]] QString fingerprintOf(const TeamData &data, const QStringList &scope);

} // namespace chartroom
