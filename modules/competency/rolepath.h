// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chartroom {

/// One stop of a path: a whole module, or one lesson of it.
struct PathStop {
    QString module; ///< "m03"
    QString lesson; ///< slug; empty: the whole module

    bool operator==(const PathStop &) const = default;
};

/// The order in which a role meets the modules and lessons of a pack (curriculum.md section 5). It is an order, not a
/// wall: every lesson stays open. Stops that the installed pack does not have yet are passed over.
struct RolePath {
    QString id;   ///< that of the target profile of the role, "policy-analyst"
    QString pack; ///< id of the pack the stops are in
    QList<PathStop> stops;

    bool operator==(const RolePath &) const = default;
};

/// The paths of the seven roles.
[[nodiscard]] const QList<RolePath> &builtInPaths();

/// The path of a profile id; that of all staff when the profile has none of its own.
[[nodiscard]] const RolePath &pathOfProfile(const QString &profile);

} // namespace chartroom
