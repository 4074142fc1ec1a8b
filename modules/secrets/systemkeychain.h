// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychain.h"

#include <memory>

namespace chartroom {

/// The keychain of the desktop (Secret Service, KWallet) through QtKeychain. Needs the event loop of the application's
/// thread. Whatever does not answer within \a patience milliseconds has failed: a locked keychain without anybody who
/// could ask for its password never answers. On a machine without a session bus it fails at once.
[[nodiscard]] std::unique_ptr<Keychain> systemKeychain(int patience = 3000);

} // namespace chartroom
