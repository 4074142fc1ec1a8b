// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chartroom {

/// The order in which answers were given, for anything with `day`, `submitted` and `id`: day first, because all facts
/// have it; then the instant where it is shared (answers without one stand behind those with one, so that the order
/// holds for any mixture); then the id, which sorts in the order of giving (attemptid.h).
template<typename Answer>
[[nodiscard]] bool wasGivenEarlier(const Answer &a, const Answer &b)
{
    if (a.day != b.day)
        return a.day < b.day;
    if (a.submitted.isValid() != b.submitted.isValid())
        return a.submitted.isValid();
    if (a.submitted != b.submitted)
        return a.submitted < b.submitted;
    return a.id < b.id;
}

} // namespace chartroom
