// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace chartroom {

/// Does `work(0)` … `work(count - 1)` on a few threads, and returns when all are done; each piece must touch only what
/// is its own. For pieces of some milliseconds each; not for work that waits for files or people.
void inParallel(int count, const std::function<void(int)> &work);

} // namespace chartroom
