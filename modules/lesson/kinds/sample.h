// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

#include <QStringList>

namespace chartroom {

class KindReader;

/// exercises.md 4.25
struct Sample {
    enum class Task { Size, Interval };

    Task task = Task::Size;
    QStringList methods; ///< offered, of sampleMethods()
    QList<qint64> sizes; ///< offered, ascending
    QString strata;      ///< field of the strata
    qint64 size = 0;     ///< task interval: rows a draw
    QString statistic;   ///< an aggregate over the sampled rows, as written
    std::optional<Expression> expression; ///< of `statistic`; none when it does not parse
    std::optional<double> margin;   ///< task size: half-width to reach
    QStringList goodMethods;        ///< task size
    std::optional<double> coverage; ///< task interval: share of draws to hold
    double tolerance = 0;           ///< of coverage
    Place statisticPlace;
};

/// simple, stratified, first.
[[nodiscard]] const QStringList &sampleMethods();

[[nodiscard]] Sample readSample(KindReader &reader);

} // namespace chartroom
