// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"

#include <QString>
#include <QStringView>
#include <optional>

namespace chartroom {

/// The interaction type of an exercise kind (xAPI 1.0.3, part Data, 2.4.4.1 "Interaction Activities"; the mapping is
/// that of command-line.md 11.2): choice, numeric, fill-in, long-fill-in, sequencing, matching, performance, other.
[[nodiscard]] QString xapiInteractionType(QStringView kind);

/// The learner's answer in the form that the interaction type asks for: items joined with "[,]", pairs and steps with
/// "[.]". In `performance` each part of the answer is a step: its name, then its text, or its canonical JSON. In `other`
/// the whole answer is canonical JSON. How sure the learner was is no part of it. Nothing when the answer was not
/// shared or has no such form (a date given to a numeric exercise, no option ticked).
[[nodiscard]] std::optional<QString> xapiResponse(const Attempt &attempt);

} // namespace chartroom
