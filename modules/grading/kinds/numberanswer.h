// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "grading/judgement.h"

#include <QDate>

namespace chartroom {

/// What numeric and chart.read share: a number (or date) as somebody gives it.

/// A numeric answer as it was understood.
struct NumericReading {
    double number = 0.0; ///< after unit conversion
    QDate date;
    QString unit;           ///< as typed; empty when none
    bool unitRight = false; ///< one of `units`
    QString read;
};

/// Reads `{text}` or `{value, unit}` (exercises.md 4.3). Ids: answer.shape, answer.empty, numeric.*, date.*.
[[nodiscard]] Result<NumericReading, Invalid> readNumberAnswer(const Numeric &body, const QJsonObject &answer,
                                                               const QString &language);

/// The unit with this text, exactly or after normalisation; nullptr when there is none.
[[nodiscard]] const UnitFactor *findUnit(const QList<UnitFactor> &units, const QString &typed);

/// A number with 0 to 3 decimals as texts may show it, with two digits or more: what would give it away (3.7).
[[nodiscard]] QStringList numberDisplays(double number, const QString &language);

} // namespace chartroom
