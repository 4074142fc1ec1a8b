// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>

namespace chartroom {

/// One person's place on this machine: a folder with a record, settings and a key of its own.
struct Profile {
    QString id;     ///< stays the same; empty for the first profile
    QString name;   ///< as the person called it; never leaves this machine
    QString folder;

    bool operator==(const Profile &) const = default;
};

/// The profiles of this machine's user, kept in `profiles.ini` of the home folder. The first profile is the home folder
/// itself, so that a machine with one learner looks as if there were no profiles.
class ProfileList
{
public:
    explicit ProfileList(QString home);

    /// The first one, then the others by name. Never empty.
    [[nodiscard]] QList<Profile> profiles() const;
    /// The one of the last start; the first when that one is gone.
    [[nodiscard]] Profile current() const;
    void setCurrent(const QString &id);
    /// Makes a folder for a further profile. Errors: io.write; Refused when the name is empty or taken.
    Result<Profile> add(const QString &name);
    /// Errors: Refused when the name is empty or taken.
    Result<void> rename(const QString &id, const QString &name);

private:
    [[nodiscard]] Result<void> checkName(const QString &name, const QString &ownId) const;

    QString m_home;
    QString m_path;
};

} // namespace chartroom
