// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/background.h"
#include "base/result.h"
#include "lesson/pack.h"
#include "storage/progressstore.h"

#include <QDate>
#include <QList>

namespace chartroom {

/// How able an invented organisation is on the whole. With Mixed its departments differ widely.
enum class OrganisationSkill { Low, Mixed, High };

/// What `org generate` is asked for (command-line.md section 10).
struct OrganisationOptions {
    int people = 200;    ///< 1 to 100 000
    int departments = 4; ///< top units, at least 1
    int units = -1;      ///< in all, spread over the departments; negative: 4 per department
    quint64 seed = 1;    ///< the same seed gives the same people, attempts and UUIDs
    QDate from;          ///< first and last day of the answers
    QDate to;
    int attempts = 60; ///< mean per person
    OrganisationSkill skill = OrganisationSkill::Mixed;

    bool operator==(const OrganisationOptions &) const = default;
};

/// What was made.
struct OrganisationCounts {
    int people = 0;
    int departments = 0;
    int units = 0;
    int attempts = 0;

    bool operator==(const OrganisationCounts &) const = default;
};

/// Fills an empty store with an invented organisation whose people answer the exercises of \a packs through the real
/// grader, and marks the store as synthetic for good. An ability per competency decides, by the model of progress.md,
/// whether somebody gives the model answer, an anticipated mistake or another answer of the exercise's tests; people
/// learn over time, take hints, try again, state how sure they are, and some drop out. Nothing is typed in as a result.
/// Errors: store.not-empty, usage.value (numbers or dates out of range), Cancelled, and those of the store. People are
/// stored in transactions of some dozens; when cancelled the finished ones stay.
[[nodiscard]] Result<OrganisationCounts> generateOrganisation(const OrganisationOptions &options,
                                                              const QList<const Pack *> &packs, ProgressStore &store,
                                                              const Progress &progress = Progress());

} // namespace chartroom
