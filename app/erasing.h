// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "secrets/secretstore.h"
#include "storage/progressstore.h"

namespace chartroom {

/// Erases the owner of a home folder (docs/decisions/0022): every fact in the own store and its bytes, the automatic
/// backups, what was tried out in opened packs, and the key. No page may use the store meanwhile. The next start makes a
/// new person. Errors: the first thing that could not be removed; the others are gone all the same, and doing it again
/// is right.
Result<void> eraseOwner(ProgressStore &store, const LearnerId &owner, const QString &home, SecretStore &secrets,
                        const Clock &clock);

} // namespace chartroom
