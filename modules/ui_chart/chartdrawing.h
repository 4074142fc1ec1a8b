// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"
#include "ui_chart/colourramp.h"

#include <QHash>
#include <QObject>
#include <QPainterPath>
#include <QRectF>
#include <QSharedPointer>
#include <QSizeF>
#include <functional>

class QCPAxis;
class QCPAxisRect;
class QCPItemLine;
class QCPAxisTickerText;
class QCPItemText;
class QCPPainter;
class QCustomPlot;

namespace chartroom {

class CloudPlottable;
class MarkPanel;
class MarkPlottable;
class RampElement;

/// The texts drawn with a chart when nothing around it says them (files, print).
struct ChartTexts {
    QString title;
    QString subtitle;
    QString note;
    QString source;
};

/// Everything a drawing needs.
struct ChartContent {
    MarkLayout layout;
    ChartTheme theme;
    ChartTexts texts;
};

/// Puts a MarkLayout onto a QCustomPlot and knows afterwards where each mark is. The plot must outlive it.
class ChartDrawing : public QObject
{
    Q_OBJECT

public:
    explicit ChartDrawing(QCustomPlot *plot);

    /// Builds the whole plot anew for a size in pixels; call again after a resize, because labels wrap.
    void build(const ChartContent &content, const QSizeF &size);
    void clear();

    /// Where the mark of a row is, in pixels of the plot; empty when it draws none.
    [[nodiscard]] QRectF markArea(int row) const;
    /// The visible shape around which a focus ring is drawn: a rectangle (bar, cell, box), or the spot of a point.
    [[nodiscard]] bool isBar(int row) const { return m_spots.value(row).box; }

    /// True when the marks lie on no axes (pie, donut, tiles). Then a mark has a shape, and each point at most one mark.
    [[nodiscard]] bool isFree() const { return !m_freePanels.isEmpty(); }
    /// The visible shape of a mark without axes; empty for any other.
    [[nodiscard]] QPainterPath markShape(int row) const;
    /// The row of the mark without axes at a point, or −1.
    [[nodiscard]] int freeRowAt(const QPointF &point) const;
    /// True when the points are so many that they are one picture.
    [[nodiscard]] bool isCloud() const { return !m_clouds.isEmpty(); }
    /// The rows of that picture within \a reach pixels of a point, nearest first; not more than a person can choose among.
    [[nodiscard]] QList<int> cloudRowsAt(const QPointF &point, double reach) const;

private:
    struct Panel {
        QCPAxisRect *rect = nullptr;
        QCPAxis *key = nullptr;
        QCPAxis *value = nullptr;
        QCPAxis *second = nullptr; ///< the second value axis, if any

        [[nodiscard]] QCPAxis *valueAxis(int axis) const { return axis == 1 && second ? second : value; }
        /// Adds marks that are drawn by a function, on the first or second value axis.
        void draw(int axis, const std::function<void(QCPPainter &, const MarkPlottable &)> &paint, bool clipped = true) const;
    };
    /// Where a mark is: between two places in axis coordinates, so that it stays right when axes move.
    struct MarkSpot {
        int panel = 0;
        int axis = 0;
        QPointF from{}; ///< x: key axis, y: value axis
        QPointF to{};
        double reach = 0;    ///< pixels added around it
        double thickest = 0; ///< most pixels along the key axis; 0: no limit
        bool box = false;
    };
    struct EndLabel {
        int panel = 0;
        QPointF at;
        QCPItemText *text = nullptr;
        QCPItemLine *leader = nullptr;
        bool start = false; ///< at the left end of its line
    };
    /// Pixels along an axis, roughly: its whole length, and what one label of it may take.
    struct Room {
        double length = 0;
        double place = 0;
    };

    void addTextRow(const QString &text, const QFont &font, const QColor &colour);
    void addValueTitle();
    void addRampRow();
    void addDensityRow();
    void addCloud(int panel);
    void fillDensityKey();
    [[nodiscard]] QRectF cloudMarkArea(int row) const;
    void addPanels();
    MarkPanel *addFreePanel(const PanelLayout &panel);
    void addMarks(int panel);
    Panel addPanel(const PanelLayout &panel);
    void dressAxis(QCPAxis *axis, const AxisLayout &layout, bool value, bool labelled, bool titled);
    [[nodiscard]] bool labelsMustTurn(const AxisLayout &layout) const;
    [[nodiscard]] double turnedOverhang(const AxisLayout &layout) const;
    [[nodiscard]] QSharedPointer<QCPAxisTickerText> tickerOf(const AxisLayout &layout, bool upright) const;
    [[nodiscard]] double aroundPanels() const;
    [[nodiscard]] Room roomOf(const AxisLayout &layout, bool upright) const;
    [[nodiscard]] QStringList tickTexts(const AxisLayout &layout, bool upright) const;
    void addAreas(int panel);
    void addCells(int panel);
    void addBars(int panel);
    void addBoxes(int panel);
    void addSpans(int panel);
    void addLines(int panel);
    void addLineMarkers(int panel, const LineLayout &line, const QColor &colour);
    void addTicks(int panel);
    void addPoints(int panel);
    void addPlainPoints(int panel);
    void addSymbols(int panel);
    void addPointLabels(int panel, const QList<PointLayout> &points);
    void addTexts(int panel);
    void addNotes(int panel);
    void addEndLabel(int panel, const QPointF &at, const QString &text, bool start = false);
    void addLegendRow();
    void placeEndLabels();
    [[nodiscard]] bool endLabelsWanted() const;
    [[nodiscard]] bool legendWanted() const;
    [[nodiscard]] bool lineHasMarkers(const LineLayout &line) const;
    [[nodiscard]] QColor colourOf(int series, const std::optional<double> &shade = {}) const;
    [[nodiscard]] double largestRadius() const;
    [[nodiscard]] double labelRoom(const PanelLayout &panel) const;
    [[nodiscard]] QRectF freeMarkArea(int row) const;
    [[nodiscard]] QRectF pixelArea(const MarkSpot &spot) const;
    [[nodiscard]] double endLabelWidth(bool start = false) const;

    QCustomPlot *m_plot;
    ChartContent m_content;
    QSizeF m_size;
    std::optional<ColourRamp> m_ramp; ///< when colours show numbers or an order
    int m_row = 0;
    QList<Panel> m_panels;
    QList<CloudPlottable *> m_clouds; ///< one for each panel of very many points; they belong to the plot
    RampElement *m_densityKey = nullptr;
    QList<MarkPanel *> m_freePanels; ///< one for each panel when the frame has no axes; they belong to the plot
    QHash<int, MarkSpot> m_spots; ///< by row
    QList<EndLabel> m_endLabels;
};

/// A text broken at spaces to a width in pixels, at most \a lines lines, the last one elided.
[[nodiscard]] QString wrappedText(const QString &text, const QFont &font, double width, int lines);

} // namespace chartroom
