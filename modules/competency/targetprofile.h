// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "competency/titles.h"

#include <QList>
#include <QMap>
#include <QString>

namespace chartroom {

/// The level that is expected of a role in each competency: the declared standard that grades compare with.
struct TargetProfile {
    QString id; ///< "policy-analyst"
    QString version;
    Titles title;
    QMap<QString, int> expected; ///< level by competency code, 1 to 4

    /// The expected level of a competency; 2 where the profile says nothing.
    [[nodiscard]] int expectedLevel(const QString &code) const { return expected.value(code, 2); }

    bool operator==(const TargetProfile &) const = default;
};

/// "Level 2 everywhere" (the default of a card) first, then the seven roles of curriculum.md section 5.
[[nodiscard]] const QList<TargetProfile> &builtInProfiles();

/// The built-in profile of an id; null when there is none.
[[nodiscard]] const TargetProfile *builtInProfile(const QString &id);

/// Level 2 in every competency of DLF-1.
[[nodiscard]] const TargetProfile &defaultProfile();

} // namespace chartroom
