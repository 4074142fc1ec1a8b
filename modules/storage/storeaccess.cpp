// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storeaccess.h"

namespace chartroom {

Result<std::unique_ptr<ProgressStore>> openStore(const StoreAccess &access, StoreMode mode, const Clock &clock)
{
    StoreOptions options;
    options.password = [password = access.password](const QString &) { return password; };
    return openStore(access.address, mode, clock, options);
}

} // namespace chartroom
