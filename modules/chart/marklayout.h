// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QList>
#include <QPointF>
#include <QString>

namespace chartroom {

/// One tick of an axis, in data coordinates of the axis.
struct AxisTick {
    double position = 0;
    QString label;
    bool operator==(const AxisTick &) const = default;
};

/// An axis ready to be drawn. Discrete axes place their values at 0, 1, 2, …; temporal ones count days from
/// 1970-01-01.
struct AxisLayout {
    QString title;
    bool shown = true;
    bool discrete = false;
    bool temporal = false;
    bool log = false;
    bool reversed = false;
    double lower = 0; ///< of the drawn range, after rounding to nice values
    double upper = 1;
    QList<AxisTick> ticks;
};

/// A bar: a rectangle along the value axis.
struct BarLayout {
    int row = 0;      ///< in the derived table
    double centre = 0;///< on the key axis
    double width = 1; ///< on the key axis
    double from = 0;  ///< on the value axis
    double to = 0;
    int series = 0;
    QString label{};    ///< the value as text, or empty when it is not to be printed
};

/// A point of a line or a point mark.
struct PointLayout {
    int row = 0;
    QPointF at{}; ///< x: key axis, y: value axis (also when the chart lies on its side)
};

/// A line of one series; a new run starts after each gap.
struct LineLayout {
    int series = 0;
    QList<QList<PointLayout>> runs{};
    QString label{}; ///< the series name to print at its end; empty without series
};

/// A rule or text annotation.
struct NoteLayout {
    std::optional<double> key{};   ///< position on the key axis; none: across
    std::optional<double> value{}; ///< position on the value axis; none: across
    QString text{};                ///< empty for a rule
};

/// One panel of a faceted chart; charts without facets have exactly one.
struct PanelLayout {
    QString title{};
    int row = 0;
    int column = 0;
    QList<BarLayout> bars{};
    QList<LineLayout> lines{};
    QList<PointLayout> points{}; ///< of a point mark without lines
};

/// A mark on the keyboard's way: where it stands among places and series.
struct MarkPlace {
    int row = 0;
    int panel = 0;
    int place = 0;
    int series = 0;
};

struct SeriesLayout {
    QString name{};  ///< label in the reader's language; empty without series
    int colour = 0;///< 0 to 5: palette c1 to c6, 6: context grey
    QString ownColour{}; ///< a constant colour of the spec, or empty
};

/// Everything to draw, in data coordinates; nothing here knows about pixels or fonts.
struct MarkLayout {
    bool drawable = true;
    QString whyNot;     ///< one sentence when this build shows the table instead
    bool horizontal = false; ///< the value axis is the x axis
    AxisLayout keyAxis;
    AxisLayout valueAxis;
    QList<PanelLayout> panels;
    QList<SeriesLayout> series;
    QList<NoteLayout> notes;
    QList<MarkPlace> marks; ///< all drawn marks: by panel, then place, then series
    bool showPoints = false;
    bool stepped = false;
    bool grouped = false; ///< bars stand side by side at each place
    double opacity = 1;
};

/// Lays out bars (single, grouped, stacked), lines, areas' outlines and points of a normal form.
[[nodiscard]] MarkLayout layoutMarks(const ChartSpec &normalSpec, const DerivedTable &derived,
                                     const QString &language);

/// Rounds a domain outwards to about \a count steps of 1, 2 or 5 times a power of ten.
struct NiceScale {
    double lower = 0;
    double upper = 1;
    double step = 1;
};
[[nodiscard]] NiceScale niceScale(double lower, double upper, int count = 5, bool extend = true);

/// Moves label positions apart so that neighbours keep \a gap, as near to where they want to be as possible, inside
/// lower to upper (all in the same unit, for example pixels). The order of the wanted positions is kept.
[[nodiscard]] QList<double> spreadLabels(const QList<double> &wanted, double gap, double lower, double upper);

} // namespace chartroom
