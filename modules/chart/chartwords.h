// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QString>

namespace chartroom {

/// The types of exercises.md 8, as stable words: "bar", "stacked bar", "tile map", …
[[nodiscard]] QString chartType(const ChartSpec &normalSpec, const DerivedTable &derived);
/// The same without the data: a slope chart is still called "line".
[[nodiscard]] QString chartType(const ChartSpec &normalSpec);

/// The type in words for people: "Bar chart", "Diagramme à barres".
[[nodiscard]] QString chartTypeName(const QString &type, const QString &language);

/// The name sentence: "{Type} chart: {title}."
[[nodiscard]] QString chartNameSentence(const ChartSpec &normalSpec, const QString &language);

/// The chart in words (exercises.md 9), lines joined with line feeds, without a final one. Line 1 is the name
/// sentence; an author's description follows, then the generated words under "In detail".
[[nodiscard]] QString describeChart(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language);

/// "key, series, value unit" of one mark, as announced and shown on hover; the value may be hidden (4.9).
[[nodiscard]] QString describeMark(const ChartSpec &normalSpec, const DerivedTable &derived, int row,
                                   const QString &language, bool hideValue = false);

/// An aggregate in words: "sum", "somme"; used by sentences about charts.
[[nodiscard]] QString aggregateName(const QString &aggregate, const QString &language);

} // namespace chartroom
