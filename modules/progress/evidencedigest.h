// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/evidence.h"

#include <QByteArray>

namespace chartroom {

/// SHA-256 over the canonical evidence of one person: one record for each fact that counts toward a card, sorted by id.
/// Empty without facts.
[[nodiscard]] QByteArray evidenceDigest(const QList<EvidenceFact> &facts);

} // namespace chartroom
