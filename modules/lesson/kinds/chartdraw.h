// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lesson/exerciseparts.h"

namespace chartroom {

class KindReader;

/// What a feature of a drawing looks at (exercises.md 4.13).
enum class DrawUse { Value, Total, Mean, Median, Max, Min, Trend, Monotone, Peak, Order, Spread, Shape };

/// The words of DrawUse, in its order.
[[nodiscard]] const QStringList &drawUseWords();

/// One feature of a drawing that is checked.
struct DrawFeature {
    QString id;
    DrawUse use = DrawUse::Value;
    ExerciseValue is;          ///< a Value, a word (trend, monotone) or a key (peak); may be absent
    Tolerance tolerance;
    double share = 1;          ///< of `value`
    std::optional<double> min; ///< of `order` and `shape`
    double weight = 1;
    bool hard = false;
    LocalText feedback;
    Place place;
};

/// exercises.md 4.13
struct ChartDraw {
    ExerciseValue keys;   ///< the places, in order
    LocalText label;      ///< of the measure
    QString unit;
    ExerciseValue low;    ///< ends of the axis
    ExerciseValue high;
    double step = 1;      ///< keyboard and snap step
    QString mark;         ///< "bar", "point" or "line"
    QList<std::pair<QString, ExerciseValue>> given; ///< fixed values by place
    bool allowMissing = false;
    ExerciseValue truth;  ///< a table: key, value
    QList<DrawFeature> features;
    Tolerance tolerance;  ///< of the exercise: where a feature has none, and for anticipations
};

[[nodiscard]] ChartDraw readChartDraw(KindReader &reader);

} // namespace chartroom
