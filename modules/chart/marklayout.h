// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>

namespace chartroom {

/// What the marks of a chart are laid out on.
enum class Frame {
    Axes,  ///< a key axis and a value axis
    Disc,  ///< pie and donut: turns around a centre
    Tiles, ///< tile map and treemap: rectangles in a square of side 1
};

/// How numbers become axis coordinates. Log axes keep the numbers and space them by their logarithm; root axes hold
/// the square root of the number (with its sign).
enum class AxisScale { Linear, Log, Root };

/// How a line goes from point to point; Smooth is monotone: it never swings beyond the points.
enum class Curve { Straight, Step, Smooth };

/// One tick of an axis, in axis coordinates.
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
    bool reversed = false;
    AxisScale scale = AxisScale::Linear;
    double lower = 0; ///< of the drawn range, after rounding to nice values
    double upper = 1;
    QList<AxisTick> ticks;
};

// In all marks: `row` is the row in the derived table (in the second data layer counted on from the first, see
// SecondLayer); `series` an index into MarkLayout::series; `shade` the place on the colour scale, 0 to 1, when a number
// or a time is shown by colour; `axis` 1 for marks on the second value axis. Positions are axis coordinates, x on the
// key axis and y on the value axis, also when the chart lies on its side.

/// A bar: a rectangle along the value axis.
struct BarLayout {
    int row = 0;
    double centre = 0;///< on the key axis
    double width = 1; ///< on the key axis
    double from = 0;  ///< on the value axis
    double to = 0;
    int series = 0;
    QString label{};    ///< the value as text, or empty when it is not to be printed
    std::optional<double> shade{};
    int axis = 0;
    bool inside = false; ///< the label stands in the bar (parts of a stack), not at its end
};

/// A point of a line or a point mark.
struct PointLayout {
    int row = 0;
    QPointF at{};
    int series = 0;
    int shape = 0;                 ///< index into MarkLayout::shapes, when that is not empty
    std::optional<double> shade{};
    std::optional<double> area{};  ///< of the symbol, as a share of the largest one (0 to 1); none: one size for all
    int axis = 0;
    QString label{};               ///< the text of a text layer that names the points; else empty
};

/// A line of one series; a new run starts after each gap.
struct LineLayout {
    int series = 0;
    QList<QList<PointLayout>> runs{};
    QString label{}; ///< the text to print at its end; empty without series
    QString startLabel{}; ///< at its start (slope charts); else empty
    int axis = 0;
    Curve curve = Curve::Straight;
    bool markers = false; ///< the spec asks for symbols on the points
};

/// A place along the edge of an area: a vertical cut from the lower to the upper edge.
struct AreaPoint {
    int row = 0;
    double key = 0;
    double from = 0;
    double to = 0;
};

/// An area of one series; a new run starts after each gap.
struct AreaLayout {
    int series = 0;
    QList<QList<AreaPoint>> runs{};
    QString label{}; ///< the series name to print at its end; empty without series
    int axis = 0;
    Curve curve = Curve::Straight;
    bool markers = false; ///< the spec asks for symbols on the points
    bool band = false;    ///< an interval around other marks (y and y2), drawn pale
};

/// A short stroke across the value axis (strip plot).
struct TickLayout {
    int row = 0;
    QPointF at{};
    double length = 0; ///< on the key axis; 0: a fixed number of pixels
    int series = 0;
    std::optional<double> shade{};
    int axis = 0;
};

/// A rectangle between two keys and two values (heat map).
struct CellLayout {
    int row = 0;
    QRectF area{}; ///< axis coordinates; may touch its neighbours
    int series = 0;
    std::optional<double> shade{};
    QString label{}; ///< the text printed in it, or empty
};

/// A box of a box plot (exercises.md 7.3).
struct BoxLayout {
    int row = 0;
    double centre = 0;
    double width = 1;
    double lower = 0; ///< end of the lower whisker
    double first = 0; ///< lower quartile
    double median = 0;
    double third = 0;
    double upper = 0;
    int series = 0;
    int axis = 0;
    QList<double> outliers{}; ///< values beyond the whiskers
    QList<double> values{};   ///< all values, when they are too few for a box to be trusted
};

/// A rule as data: a range, an error bar, a reference line per row.
struct SpanLayout {
    int row = 0;
    QPointF from{};
    QPointF to{};
    int series = 0;
    std::optional<double> shade{};
    int axis = 0;
    bool capped = false; ///< an interval: its ends are marked
};

/// A text as a mark (text table, values beside marks).
struct TextLayout {
    int row = 0;
    QPointF at{};
    QString text{};
    int series = 0;
    std::optional<double> shade{};
    int axis = 0;
};

/// A slice of a pie or donut; turns run clockwise from the top.
struct SliceLayout {
    int row = 0;
    double from = 0; ///< 0 to 1 turn
    double to = 0;
    int series = 0;
    std::optional<double> shade{};
    QString label{}; ///< name and share, as printed beside it
};

/// A tile of a tile map or treemap in the square of side 1, y downwards.
struct TileLayout {
    int row = 0; ///< −1: the frame of a group (a treemap's outer levels)
    QRectF area{};
    int level = 0; ///< of a treemap: 0 outermost
    int series = 0;
    std::optional<double> shade{};
    QString label{};
    QString value{};
};

/// Many points of a point mark, column by column: a million of them are drawn as a picture, not one by one.
struct PointCloud {
    static constexpr int fewest = 5'000;    ///< up to here points are drawn as symbols
    static constexpr int mostDots = 100'000;///< up to here as dots, beyond as a density picture

    std::vector<int> rows;      ///< in the derived table, ascending
    std::vector<double> keys;   ///< on the key axis
    std::vector<double> values; ///< on the value axis
    std::vector<int> series;    ///< empty when there is one series
    bool isDensity = false;
    QString title;    ///< what the colours of a density picture mean
    QString language; ///< of the numbers in its key
};

/// A rule or text annotation.
struct NoteLayout {
    std::optional<double> key{};   ///< position on the key axis; none: across
    std::optional<double> value{}; ///< position on the value axis; none: across
    QString text{};                ///< empty for a rule
    QString ownColour{};           ///< a constant colour of the spec, or empty
};

/// One panel of a faceted chart; charts without facets have exactly one.
struct PanelLayout {
    QString title{};
    int row = 0;
    int column = 0;
    std::optional<AxisLayout> keyAxis{};   ///< its own, when the panels do not share theirs
    std::optional<AxisLayout> valueAxis{};
    QList<AreaLayout> areas{};
    QList<CellLayout> cells{};
    QList<BarLayout> bars{};
    QList<BoxLayout> boxes{};
    QList<SpanLayout> spans{};
    QList<LineLayout> lines{};
    QList<TickLayout> ticks{};
    QList<PointLayout> points{}; ///< of a point mark without lines
    std::optional<PointCloud> cloud{}; ///< instead of points when there are very many
    QList<TextLayout> texts{};
    QList<SliceLayout> slices{};
    QList<TileLayout> tiles{};
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
    int colour = 0;///< 0 to 5: palette c1 to c6, 6: context grey, 7: the ink of intervals
    QString ownColour{}; ///< a colour of the spec (constant, range or categorical scheme), or empty
    std::optional<double> shade{}; ///< place in MarkLayout::colours, for ordered series in a sequential scheme
    double opacity = 1;
};

/// What colours of numbers and times mean; also the scheme of ordered series.
struct ColourScale {
    QString scheme;  ///< a name of 6.3; empty: the program's own ramp
    QStringList range{}; ///< own colours of the spec instead, first to last
    bool diverging = false;
    QString title{};
    QList<AxisTick> ticks{}; ///< positions 0 to 1 on the ramp; empty: nothing to explain
};

/// What the sizes of points mean.
struct SizeScale {
    QString title{};
    QList<AxisTick> ticks{}; ///< position: share of the largest area, 0 to 1
};

/// The second data layer: its own table, and the spec as if that layer were the first. Its marks count their rows on
/// from the first layer's table: row `firstRow` of the layout is row 0 of \a derived.
struct SecondLayer {
    ChartSpec spec;
    DerivedTable derived;
    int firstRow = 0;
};

/// Everything to draw, in axis coordinates; nothing here knows about pixels or fonts.
struct MarkLayout {
    bool drawable = true;
    QString whyNot;     ///< one sentence when the table is shown instead
    Frame frame = Frame::Axes;
    bool horizontal = false; ///< the value axis is the x axis
    AxisLayout keyAxis;
    AxisLayout valueAxis;
    std::optional<AxisLayout> secondAxis; ///< of the second data layer, when it has a scale of its own
    QList<PanelLayout> panels;
    QList<SeriesLayout> series;
    QStringList shapes; ///< names of the symbols' values, when they say something that colours do not
    std::optional<ColourScale> colours;
    std::optional<SizeScale> sizes;
    bool seriesHidden = false; ///< the spec wants no names of series (legend: null)
    QList<NoteLayout> notes;
    QList<MarkPlace> marks; ///< all drawn marks: by panel, then place, then series
    std::optional<SecondLayer> second;
    bool slope = false;   ///< a line chart between two places: labels on both sides
    bool grouped = false; ///< bars stand side by side at each place
    bool stretched = false; ///< tiles fill their panel (treemap); otherwise they stay square
    double innerRadius = 0; ///< of a donut, as a share of its radius
};

/// Lays out the marks of a normal form. Never fails: what cannot be drawn (zero on a log axis) says so in `whyNot`.
[[nodiscard]] MarkLayout layoutMarks(const ChartSpec &normalSpec, const DerivedTable &derived,
                                     const QString &language);

/// describeMark for every row of a layout, those of the second data layer too.
[[nodiscard]] QString drawnMarkText(const ChartSpec &normalSpec, const DerivedTable &derived, const MarkLayout &layout,
                                    int row, const QString &language, bool hideValue = false);

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
