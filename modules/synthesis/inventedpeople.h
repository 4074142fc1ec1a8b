// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress/person.h"
#include "synthesis/organisation.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chartroom {

/// An invented unit with how able its people are on the whole, on the scale of the levels.
struct InventedUnit {
    QStringList path;
    double ability = 2;

    bool operator==(const InventedUnit &) const = default;
};

/// An invented person and where they work.
struct InventedPerson {
    Learner learner;
    double ability = 2; ///< of the unit; the person's own deviation is drawn by the simulation
    int number = 0;     ///< from 0; names the person's random stream

    bool operator==(const InventedPerson &) const = default;
};

/// The units of an organisation: departments without units of their own stand for themselves.
[[nodiscard]] QList<InventedUnit> inventUnits(const OrganisationOptions &options);

/// The people, spread over the units (which differ in size), with marked names and pseudonyms that occur once.
[[nodiscard]] QList<InventedPerson> inventPeople(const OrganisationOptions &options, const QList<InventedUnit> &units);

/// The id of an invented thing: version 5 of what it is, the seed and its number.
[[nodiscard]] QUuid inventedUuid(const QString &what, quint64 seed, int number);

} // namespace chartroom
