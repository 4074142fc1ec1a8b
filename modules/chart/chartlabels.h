// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartstructure.h"

#include <QString>

namespace chartroom {

/// The definition that a derived column shows; nullptr for treemap levels and parts of box plots.
[[nodiscard]] const ChannelDef *definitionOfColumn(const ChartSpec &spec, const DerivedTable &derived,
                                                   const QString &column);

/// A value of a channel as a reader sees it (category labels, periods of time units). Numbers: groups from 10 000 in
/// sentences, from 1,000 when \a grouped (charts, tables).
[[nodiscard]] QString channelValueText(const Scalar &value, const ChannelDef &def, const Field &field,
                                       const QString &language, bool grouped);

/// The value of a derived column at a row, as a reader sees it; bins as "10 to 20".
[[nodiscard]] QString columnValueText(const ChartSpec &spec, const DerivedTable &derived, const QString &column, int row,
                                      const QString &language, bool grouped);

/// "301 permits", "34 %": a measure with its unit; "no value" when missing.
[[nodiscard]] QString measureText(const ChartSpec &spec, const DerivedTable &derived, Channel channel, int row,
                                  const QString &language, bool grouped);

/// The main measure of a mark with its unit, grouped; a range tells both its ends, the lesser first: "98 to 104 permits".
[[nodiscard]] QString mainMeasureText(const ChartSpec &spec, const DerivedTable &derived, int row, const QString &language);

/// The head of a derived column as readers see it: the axis or legend title, with its unit.
[[nodiscard]] QString columnTitle(const ChartSpec &spec, const DerivedTable &derived, const QString &column,
                                  const QString &language);

/// The keys of a mark that tell it from the others, joined with ", ".
[[nodiscard]] QString markLabel(const ChartSpec &spec, const DerivedTable &derived, int row, const QString &language);

/// True when the channel shows points in time in order: temporal, a year-based time unit, or a field of years or dates.
[[nodiscard]] bool showsTime(const ChannelDef &def, const Table &source);

/// True when it shows years: as showsTime, but not cyclic units.
[[nodiscard]] bool showsYears(const ChannelDef &def, const Table &source);

/// Short month name for axes: "Jan", "janv.".
[[nodiscard]] QString shortMonthName(int month, const QString &language);

} // namespace chartroom
