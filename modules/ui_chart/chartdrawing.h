// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

#include <QHash>
#include <QObject>
#include <QRectF>
#include <QSizeF>

class QCPAxis;
class QCPAxisRect;
class QCPItemLine;
class QCPItemText;
class QCPLegend;
class QCustomPlot;

namespace chartroom {

class BarPlottable;

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
    /// The visible shape around which a focus ring is drawn: the bar, or the spot of a point.
    [[nodiscard]] bool isBar(int row) const { return m_bars.contains(row); }

private:
    struct Panel {
        QCPAxisRect *rect = nullptr;
        QCPAxis *key = nullptr;
        QCPAxis *value = nullptr;
    };
    struct BarPlace {
        BarPlottable *plottable = nullptr;
        BarLayout bar;
    };
    struct PointPlace {
        int panel = 0;
        QPointF at;
    };
    struct EndLabel {
        int panel = 0;
        QPointF at;
        QCPItemText *text = nullptr;
        QCPItemLine *leader = nullptr;
    };

    void addTextRow(const QString &text, const QFont &font, const QColor &colour);
    void addValueTitle();
    void addPanels();
    Panel addPanel(const PanelLayout &panel);
    void dressAxis(QCPAxis *axis, const AxisLayout &layout, bool value, bool labelled, bool titled);
    [[nodiscard]] bool labelsMustTurn(const AxisLayout &layout) const;
    [[nodiscard]] QStringList tickTexts(const AxisLayout &layout, bool upright) const;
    void addBars(int panel);
    void addLines(int panel);
    void addPoints(int panel);
    void addEndLabel(int panel, const LineLayout &line);
    void addNotes(int panel);
    void addLegendRow();
    void placeEndLabels();
    [[nodiscard]] bool endLabelsWanted() const;
    [[nodiscard]] bool legendWanted() const;
    [[nodiscard]] QColor colourOf(int series) const;
    [[nodiscard]] double endLabelWidth() const;
    [[nodiscard]] double bandWidth() const;

    QCustomPlot *m_plot;
    ChartContent m_content;
    QSizeF m_size;
    int m_row = 0;
    QList<Panel> m_panels;
    QHash<int, BarPlace> m_bars;
    QHash<int, PointPlace> m_points;
    QList<EndLabel> m_endLabels;
    QCPLegend *m_legend = nullptr;
};

/// A text broken at spaces to a width in pixels, at most \a lines lines, the last one elided.
[[nodiscard]] QString wrappedText(const QString &text, const QFont &font, double width, int lines);

} // namespace chartroom
