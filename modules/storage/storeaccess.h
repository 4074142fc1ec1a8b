// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/openstore.h"

namespace chartroom {

/// A store and what opens it. The password is a secret: it goes into no settings and no message.
struct StoreAccess {
    QString address;  ///< as openStore takes it
    QString password; ///< of a server's login; empty: the password file or service file has it, or none is needed

    bool operator==(const StoreAccess &) const = default;
};

/// openStore with the password that the person gave. Errors as openStore.
[[nodiscard]] Result<std::unique_ptr<ProgressStore>> openStore(const StoreAccess &access, StoreMode mode,
                                                               const Clock &clock = SystemClock());

} // namespace chartroom
