// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/progressstore.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// What a login may become in a department's store (docs/decisions/0017).
struct Admission {
    QString login;            ///< a login of the server, made before by the person who looks after it
    QString role;             ///< learner, trainer, manager, administrator; none takes the role away
    QString learner;          ///< learner: the person's id or pseudonym; a new id makes the person
    QList<QStringList> units; ///< manager: the units to see, with those below; learner: the one unit of the person

    bool operator==(const Admission &) const = default;
};

/// Gives a login its one role in the store, in one transaction; missing units are made. The store must be on a server and
/// opened for writing by its owner or an administrator.
/// Errors: usage.value (parts that do not fit the role, a store in a file), progress.learner-unknown, store.refused (no
/// such login, a login or person that has its role or login already, no right to do this), store errors.
[[nodiscard]] Result<void> admitLogin(ProgressStore &store, const Admission &admission);

} // namespace chartroom
