// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chartroom {

/// Which store of a department on a server, and with which login. The password is not part of it: it is a secret.
struct DepartmentPlace {
    QString address; ///< "postgresql://host/database"; may leave the scheme out
    QString login;   ///< empty: as the address says

    [[nodiscard]] bool isEmpty() const { return address.isEmpty(); }
    bool operator==(const DepartmentPlace &) const = default;
};

/// The address that openStore takes, with scheme and login: "postgresql://otter17@host/database".
[[nodiscard]] QString departmentAddress(const DepartmentPlace &place);

} // namespace chartroom
