// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "progress/attempt.h"
#include "progress/consent.h"

#include <QJsonObject>

namespace chartroom {

/// One line of attempts.ndjson (command-line.md 7). Keys outside \a fields are left out; learner and device are not
/// part of the line, the bundle names them.
[[nodiscard]] QJsonObject toJson(const Attempt &attempt, ConsentFields fields = allConsentFields());

/// Reads such a line and checks every key: types, ranges, and that keys agree with each other (a full outcome has
/// score 1, the day is that of `submitted`, …). A key of \a fields that is absent, and a known key outside them, are
/// refused; keys that the format does not know are ignored. Learner and device stay null.
/// Errors: progress.attempt-invalid; the message names the key.
[[nodiscard]] Result<Attempt> attemptFromJson(const QJsonObject &line, ConsentFields fields = allConsentFields());

/// Do two records of the same id say the same? Keys that only one of them holds, because less was shared, do not
/// count as a difference.
[[nodiscard]] bool sameAttempt(const Attempt &a, const Attempt &b);

/// An answer without how sure somebody was: that is a field of its own, but stands in the raw answer too, at the top and
/// in the stages of a scenario.
[[nodiscard]] QJsonValue withoutConfidence(const QJsonValue &answer);

/// Which optional groups of keys an attempt holds.
[[nodiscard]] ConsentFields heldFields(const Attempt &attempt);

} // namespace chartroom
