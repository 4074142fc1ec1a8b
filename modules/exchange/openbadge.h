// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/framework.h"
#include "progress/evidence.h"
#include "progress/person.h"

#include <QDateTime>
#include <QJsonObject>

namespace chartroom {

/// What a badge says and about whom.
struct BadgeRequest {
    Learner learner;
    Competency competency;
    int level = 1;             ///< 1 to 4; the caller has made sure that the facts show it
    QList<EvidenceItem> items; ///< of this learner; those of other competencies are left out
    QJsonObject issuer;        ///< readIssuerProfile()
    QDateTime at;              ///< UTC; from when the credential is valid
    QString language = QStringLiteral("en");
    bool synthetic = false;    ///< the learner is invented: the badge says so
};

/// The name of what is certified: "C2 Compare and explore: level 2".
[[nodiscard]] QString achievementName(const Competency &competency, int level, const QString &language);

/// A credential of Open Badges 3.0 (1EdTech; class OpenBadgeCredential) in JSON-LD, without a proof: a draft that the
/// issuer signs. The criteria are the level rule in words with the counts of the evidence, never answers. The learner
/// is named by a salted hash of the pseudonym alone. Identifiers are version 5 of learner, level and issuer, and those
/// of the framework as CASE gives them: equal input gives an equal credential.
[[nodiscard]] QJsonObject openBadge(const BadgeRequest &request);

} // namespace chartroom
