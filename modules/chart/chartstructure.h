// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <optional>

namespace chartroom {

/// Who does what in a layer of a normal form: the terms of exercises.md 10.
struct ChartStructure {
    std::optional<Channel> measure;   ///< main measure: the value axis first, then y, x, theta, size, color
    std::optional<Channel> valueAxis; ///< the position with the measure
    std::optional<Channel> keyAxis;   ///< the other position, when it has a field
    std::optional<Channel> series;    ///< discrete color, else detail
    std::optional<Channel> offset;    ///< xOffset or yOffset on the key axis
    bool horizontal = false;          ///< the value axis is x
    bool tile = false;                ///< position means place (tile map)
};

[[nodiscard]] ChartStructure structureOf(const ChartSpec &normalSpec, int layer = 0);

/// The domain of the value axis (exercises.md 10): own `scale.domain`, else the extent of what is drawn (stack ends
/// included), with 0 if `zero`; before rounding to nice values.
struct ValueDomain {
    double lower = 0;
    double upper = 0;
    bool own = false; ///< from `scale.domain`
    bool falling = false; ///< an own domain written from high to low
};
[[nodiscard]] std::optional<ValueDomain> valueDomain(const ChartSpec &normalSpec, const DerivedTable &derived);

/// The lowest and highest value drawn on the value axis, without any zero added: ends of stacks and ranges included, and
/// all that whiskers and outliers of box plots reach.
[[nodiscard]] std::optional<std::pair<double, double>> drawnExtent(const ChartSpec &normalSpec,
                                                                   const DerivedTable &derived);

/// The same of one column of the derived table, in the numbers of axisNumber.
[[nodiscard]] std::optional<std::pair<double, double>> drawnExtent(const DerivedTable &derived, int column);

/// Numbers count themselves, dates days since 1970-01-01 (with fractions for times); none for texts and missing.
[[nodiscard]] std::optional<double> axisNumber(const Scalar &value);
/// The same of a cell, straight from its column: charts of large tables ask for millions.
[[nodiscard]] std::optional<double> axisNumber(const Column &column, qsizetype row);

/// True for two definitions that show the same column (field, aggregate, bin, time unit).
[[nodiscard]] bool sameColumn(const ChannelDef &a, const ChannelDef &b);

/// 0 for the first layer, the place of the n-th data layer otherwise; −1 when there is none.
[[nodiscard]] int dataLayerIndex(const ChartSpec &spec, int dataLayer);

} // namespace chartroom
