// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QDate>

namespace chartroom {

/// The id of a new attempt: UUID version 7 whose time part is the start of the day in UTC and whose 12-bit counter
/// (RFC 9562 section 6.2, method 1) is the number of the attempt within the learner's day. An ordinary version 7 id
/// would carry the millisecond of the answer into every bundle, although the learner shares times only by choice.
/// Ids of one device still sort in the order in which they were given.
/// \a sequence counts from 0; from 4095 on it stays there and order within the rest of the day is not kept.
[[nodiscard]] AttemptId newAttemptId(const QDate &day, int sequence);

/// The UTC day in such an id: when the fact was made. Of a new grade that is later than the day of its answer.
[[nodiscard]] QDate dayOfAttemptId(const AttemptId &id);

} // namespace chartroom
