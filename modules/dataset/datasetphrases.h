// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/phrases.h"

namespace chartroom {

/// A sentence of this room in the language of a call: findings, error messages, reasons of types.
[[nodiscard]] QString datasetPhrase(const QString &id, const QString &language, const Phrases::Values &values = {});

} // namespace chartroom
