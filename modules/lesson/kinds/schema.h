// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QMap>
#include <QStringList>
#include <optional>

namespace chartroom {

class KindReader;

/// What is decided about one field; an empty unit is none.
struct FieldDecision {
    QString type;
    QString level;
    QString unit;
    bool operator==(const FieldDecision &) const = default;
};

/// exercises.md 4.21
struct Schema {
    QStringList fields;    ///< columns of the main table, in the order asked; empty: all of them
    QStringList ask;       ///< of schemaAspects(), in that order
    QStringList units;     ///< offered
    bool isKeyGiven = false;  ///< `expect` is written
    bool usesDataSchema = false; ///< `expect: data`
    QMap<QString, FieldDecision> expect;   ///< by field, when the key is a map
    std::optional<QStringList> primaryKey;
    std::optional<QStringList> missingValues;
    bool lenient = false;  ///< integer is accepted where number is expected
    Place place;           ///< of the key
};

/// type, level, unit, key, missing.
[[nodiscard]] const QStringList &schemaAspects();
/// The Table Schema types that are told apart.
[[nodiscard]] const QStringList &schemaTypes();
/// nominal, ordinal, interval, ratio, temporal.
[[nodiscard]] const QStringList &schemaLevels();

[[nodiscard]] Schema readSchema(KindReader &reader);

} // namespace chartroom
