// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/chartspec.h"
#include "chart/derivedtable.h"
#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

#include <QSet>
#include <qcustomplot.h>

namespace chartroom {

class ChartDrawing;

/// The drawn chart that answers the pointer and the keyboard. Assistive technology meets it as a table of its marks
/// (chartaccessible.h); the current mark is announced as "key, series, value unit, i of n".
class ChartPlot : public QCustomPlot
{
    Q_OBJECT

public:
    explicit ChartPlot(QWidget *parent = nullptr);

    /// Draws a normal form. Returns false when this build draws no such chart; \a whyNot then says so.
    bool setChart(const ChartSpec &normalSpec, const DerivedTable &derived, const QString &language);
    void clearChart();
    [[nodiscard]] QString whyNot() const { return m_layout.whyNot; }

    void setPickable(bool pickable) { m_pickable = pickable; }
    void setValuesHidden(bool hidden) { m_valuesHidden = hidden; }
    void setPickedRows(const QSet<int> &rows);

    [[nodiscard]] const DerivedTable &derived() const { return m_derived; }
    [[nodiscard]] const ChartSpec &spec() const { return m_spec; }
    [[nodiscard]] QString language() const { return m_language; }
    /// The row of the mark that has the keyboard; −1 before the first key.
    [[nodiscard]] int currentRow() const;
    /// "South, 2024, 61 days, 6 of 11": what is announced for a row.
    [[nodiscard]] QString announcement(int row) const;
    /// Where a mark is, in pixels.
    [[nodiscard]] QRectF markArea(int row) const;
    /// All marks that a click at this place may mean: the nearest, and those that cover it.
    [[nodiscard]] QList<int> rowsAt(const QPointF &position) const;
    /// A picture of the chart with its texts, in the light theme.
    [[nodiscard]] QSize sizeHint() const override { return {560, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 160}; }

signals:
    void rowPicked(int row);
    /// The announced mark changed.
    void currentRowChanged(int row);
    /// F6: the reader asks for the table twin.
    void tableAsked();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void rebuild();
    void travel(int key);
    void moveTo(int mark);
    void announce();
    void pick(int row);
    void pickAt(const QPointF &position, const QPoint &global);
    [[nodiscard]] int besidePlace(int step) const;
    [[nodiscard]] int besideSeries(int step) const;
    [[nodiscard]] int lastOfSeries(bool last) const;

    ChartSpec m_spec;
    DerivedTable m_derived;
    MarkLayout m_layout;
    QString m_language;
    ChartDrawing *m_drawing;
    bool m_pickable = false;
    bool m_valuesHidden = false;
    int m_current = -1; ///< place in m_layout.marks
    int m_hovered = -1; ///< row
    QSet<int> m_picked;
};

} // namespace chartroom
