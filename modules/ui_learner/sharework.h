// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sharing/sharebundle.h"

#include <optional>

namespace chartroom {

/// Gathers, writes and reads back a bundle with a connection of its own, for a thread of its own: thousands of answers
/// take longer than a window may wait. Errors: those of the store, gatherBundle and prepareShare.
[[nodiscard]] Result<PreparedShare> prepareFromStore(const QString &address, const LearnerId &learner, const ShareChoice &choice,
                                                     const std::optional<KeyPair> &key, const Clock &clock);

} // namespace chartroom
