// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/derivedtable.h"

namespace chartroom {

/// Writes the series order of stacks (exercises.md 7.4) as `order` channels: the last series of the legend lies at the
/// baseline. Where an order has no spelling of its own (declared, hand-made, with missing), a calculated column carries
/// the place. \a derived holds the tables of the data layers. Gives what reading back has to leave out
/// (`usermeta.chartroom.added`); empty for nothing.
[[nodiscard]] QJsonObject addStackOrders(ChartSpec &spec, const QList<DerivedTable> &derived);

} // namespace chartroom
