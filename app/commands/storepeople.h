// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "headless/command.h"
#include "progress/consent.h"
#include "progress/period.h"
#include "storage/progressstore.h"

#include <functional>

namespace chartroom {

/// Whose facts a command writes out (--learner, --department, --period); the same for every command that does.
struct PeopleChoice {
    QString learner;        ///< id or pseudonym; empty: everybody
    QStringList department; ///< empty: the whole store
    Period period;
};

/// Reads the three options. Errors: usage.value.
[[nodiscard]] Result<PeopleChoice> peopleChoice(const CommandLine &line);

/// The people chosen whose consent is in force on a day, by id, each with the fields that may be told; one who was
/// asked for by name and gave none is progress.consent. Errors: progress.learner-unknown, report.scope-unknown, those
/// of the store.
struct SharingPerson {
    Learner learner;
    ConsentFields fields;
};
[[nodiscard]] Result<QList<SharingPerson>> sharingPeople(ProgressStore &store, const PeopleChoice &choice, const QDate &day);

} // namespace chartroom
