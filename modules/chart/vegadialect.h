// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace chartroom {

/// Vega reads "a.b" and "a[0]" as a path into nested objects; here names are exact (exercises.md 6.3). In exported
/// files dots and brackets of names are escaped, and time units carry "utc", so that no time zone shifts a date.
[[nodiscard]] QJsonObject inVegaDialect(const QJsonObject &spec);

/// Names without Vega's escapes, and without what the exporter added for other tools alone
/// (`usermeta.chartroom.added`: the order channels of layers, transforms at the end, the own forms of transforms).
[[nodiscard]] QJsonObject fromVegaDialect(QJsonObject spec);

} // namespace chartroom
