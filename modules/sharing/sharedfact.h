// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/facts.h"
#include "storage/progressstore.h"

#include <QJsonObject>
#include <optional>
#include <variant>

namespace chartroom {

/// A fact beside attempts as it travels in facts.ndjson (command-line.md 7): `{"id", "type", "at", …}`. The further keys
/// of each type are this program's: docs/decisions/0022.
using SharedFact = std::variant<SelfRating, Note, ProblemReport, Nomination, Pulse>;

[[nodiscard]] QJsonObject toJson(const SharedFact &fact);

[[nodiscard]] FactId idOf(const SharedFact &fact);
[[nodiscard]] QDateTime instantOf(const SharedFact &fact);
/// The field a fact belongs to.
[[nodiscard]] ConsentField fieldOf(const SharedFact &fact);

/// All such facts of a person in a store that belong to \a fields. Errors: those of the store.
[[nodiscard]] Result<QList<SharedFact>> sharedFacts(ProgressStore &store, const LearnerId &learner, ConsentFields fields);
/// Adds one; a known id stays as it is.
Result<void> addSharedFact(ProgressStore &store, const SharedFact &fact);

/// Reads such an object as a fact of \a learner and checks every key; nothing when it is no fact of these types.
[[nodiscard]] std::optional<SharedFact> factOfJson(const QJsonObject &object, const LearnerId &learner);

} // namespace chartroom
