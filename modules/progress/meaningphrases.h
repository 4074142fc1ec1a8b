// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

namespace chartroom {

/// The words of this room, in the language that a call asks for.
[[nodiscard]] const Phrases &meaningPhrases();

/// The phrase `id.one` for 1, else `id.many`; {n} is the number. French says the one form of 0 too.
[[nodiscard]] QString countedPhrase(const QString &id, int number, const QString &language,
                                    const Phrases::Values &values = {});

} // namespace chartroom
