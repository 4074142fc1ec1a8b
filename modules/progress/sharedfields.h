// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/attempt.h"
#include "progress/consent.h"

#include <QList>
#include <optional>

namespace chartroom {

/// What may leave a store about a person on a day: the fields of their imported consents that are in force, the newest
/// for each recipient. Everything for people without an imported consent (the owner of a local store, invented
/// people); nothing when all of them have ended or were taken back. \a consents are oldest first.
[[nodiscard]] std::optional<ConsentFields> fieldsInForce(const QList<Consent> &consents, const QDate &day);

/// The attempt without what the fields do not cover, whatever an older and wider consent once brought along.
[[nodiscard]] Attempt withFields(Attempt attempt, ConsentFields fields);

} // namespace chartroom
