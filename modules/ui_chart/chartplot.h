// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"
#include "ui_chart/chartzoom.h"
#include "ui_chart/markwalk.h"

#include <QPainterPath>
#include <QPixmap>
#include <QSet>
#include <qcustomplot.h>

class QRubberBand;

namespace chartroom {

class ChartDrawing;

/// The drawn chart that answers the pointer and the keyboard. Assistive technology meets it as a table of its marks
/// (chartaccessible.h); the current mark is announced as "key, series, value unit, i of n".
///
/// Marks are picked (an answer of an exercise) or selected (to look closer): the marks that are not selected step back.
/// Rows are those of the layout: marks of a second data layer are counted on from the first.
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// Draws a normal form that is laid out already. Returns false when there is nothing to draw; whyNot says why.
    bool setChart(const ChartSpec &normalSpec, const DerivedTable &derived, const MarkLayout &layout,
                  const QString &language);
    void clearChart();
    [[nodiscard]] QString whyNot() const { return m_layout.whyNot; }

    void setPickable(bool pickable) { m_pickable = pickable; }
    /// Values are neither announced nor written on the marks.
    void setValuesHidden(bool hidden);
    void setPickedRows(const QSet<int> &rows);

    /// Clicks, Space and a rectangle drawn with the mouse select marks; off while marks are picked.
    void setSelectable(bool selectable) { m_selectable = selectable; }
    /// Without a signal.
    void setSelectedRows(const QSet<int> &rows);
    [[nodiscard]] const QSet<int> &selectedRows() const { return m_selected; }
    [[nodiscard]] const QSet<int> &pickedRows() const { return m_picked; }

    void setZoomable(bool zoomable);
    [[nodiscard]] bool canZoom() const { return m_zoomable && m_zoom.isPossible(); }
    [[nodiscard]] bool isZoomed() const { return canZoom() && m_zoom.isZoomed(); }
    void zoomIn();
    void zoomOut();
    void showAll();

    [[nodiscard]] const DerivedTable &derived() const { return m_derived; }
    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }
    [[nodiscard]] const MarkLayout &layoutOfMarks() const { return m_layout; }
    [[nodiscard]] QString language() const { return m_language; }
    [[nodiscard]] int markCount() const { return m_walk.count(); }
    [[nodiscard]] bool areValuesHidden() const { return m_valuesHidden; }
    /// The row of the mark that has the keyboard; −1 before the first key.
    [[nodiscard]] int currentRow() const;
    /// "South, 2024, 61 days, 6 of 11": what is announced for a row.
    [[nodiscard]] QString announcement(int row) const;
    /// Where a mark is, in pixels.
    [[nodiscard]] QRectF markArea(int row) const;
    /// All marks that a click at this place may mean: the nearest, and those that cover it.
    [[nodiscard]] QList<int> rowsAt(const QPointF &position) const;
    [[nodiscard]] QSize sizeHint() const override { return {560, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void rowPicked(int row);
    /// The reader selected other marks.
    void selectionEdited();
    /// The announced mark changed.
    void currentRowChanged(int row);
    void zoomChanged();
    /// F6: the reader asks for the table twin.
    void tableAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] MarkLayout drawnLayout() const;
    void paintVeil(QPainter &painter, const ChartTheme &theme);
    void paintRings(QPainter &painter, const ChartTheme &theme) const;
    [[nodiscard]] QPainterPath shapeOf(int row, double gap) const;
    [[nodiscard]] QList<QRectF> grounds() const;
    [[nodiscard]] bool isInView(int row) const;
    [[nodiscard]] QString wordsOf(int row) const;
    void hover(const QPointF &position, const QPoint &global);
    bool handleTravel(const QKeyEvent &event);
    bool handleZoomKey(const QKeyEvent &event);
    bool handleSelectionKey(const QKeyEvent &event);
    void travel(MarkWalk::Step step, bool fromEnd);
    void moveTo(int mark);
    void announce();
    void pick(int row);
    void pickAt(const QPointF &position, const QPoint &global);
    void selectAt(const QPointF &position, bool add);
    void editSelection(const QSet<int> &rows);
    void dragTo(const QPointF &position);
    void finishDrag(const QPointF &position);
    void zoomAt(double factor, const QPointF &position);
    void zoomMoved();

    ChartSpec m_spec;
    DerivedTable m_derived;
    MarkLayout m_layout;
    MarkWalk m_walk;
    ChartZoom m_zoom;
    QString m_language;
    ChartDrawing *m_drawing;
    QRubberBand *m_band = nullptr;
    bool m_pickable = false;
    bool m_selectable = true;
    bool m_valuesHidden = false;
    bool m_zoomable = false;
    bool m_dragging = false;
    QPointF m_pressed;   ///< where the mouse button went down
    QPointF m_dragged;   ///< where the drag was last
    int m_current = -1;  ///< mark of m_walk
    int m_hovered = -1;  ///< row
    QSet<int> m_picked;
    QSet<int> m_selected;
    QPixmap m_veil; ///< null: to be made
};

} // namespace chartroom
