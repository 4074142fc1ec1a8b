// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/facts.h"

#include <optional>

namespace chartroom {

/// The notes that hold: of each step the newest, unless it is empty, for that takes a note away. The newest first.
[[nodiscard]] QList<Note> heldNotes(QList<Note> notes);

/// The newest nomination: it takes the place of those before.
[[nodiscard]] std::optional<Nomination> heldNomination(const QList<Nomination> &nominations);

/// The newest answers to the pulse.
[[nodiscard]] std::optional<Pulse> newestPulse(const QList<Pulse> &pulses);

/// Statement \a question (1 to 6) of the pulse, in English or French (curriculum.md section 5).
[[nodiscard]] QString pulseStatement(int question, const QString &language);

} // namespace chartroom
