// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "grading/invalid.h"

#include <QChar>
#include <QString>

namespace chartroom {

/// The marks a language writes in numbers: en '.' and ',', fr ',' and space, others from the locale data.
struct NumberMarks {
    QChar decimal = u'.';
    QChar group = u',';

    bool operator==(const NumberMarks &) const = default;
};

[[nodiscard]] NumberMarks numberMarks(const QString &language);

/// A number as somebody typed it, before the unit is understood.
struct TypedNumber {
    double number = 0.0; ///< finite, never -0
    QString unit;        ///< unit text as typed, trimmed; empty when none

    bool operator==(const TypedNumber &) const = default;
};

/// Reads a typed number (exercises.md 3.6 "Number", steps 1 to 5). Never guesses: a text that two people could read
/// in two ways is refused. Ids: answer.empty, numeric.not-a-number (also when too large for a double),
/// numeric.ambiguous, numeric.grouping, numeric.unit-unknown (two different units).
[[nodiscard]] Result<TypedNumber, Invalid> readTypedNumber(const QString &text, const QString &language);

/// "1,250.5": how a number was read, with the marks of the language and groups from 1 000 (3.6).
[[nodiscard]] QString echoNumber(double number, const QString &language);

} // namespace chartroom
