// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"

#include <QFont>
#include <qcustomplot.h>

namespace chartroom {

/// Draws the bars of one series in one panel as the layout says: single, grouped and stacked alike.
class BarPlottable : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    BarPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis);

    void setBars(const QList<BarLayout> &bars) { m_bars = bars; }
    void setColour(const QColor &fill);
    /// Lone bars get no thicker than this; 0: as the layout says.
    void setMostThickness(double pixels) { m_mostThickness = pixels; }
    /// Font and colour of the value labels.
    void setLabels(const QFont &font, const QColor &colour);

    /// Where the bar starts on the value axis: a log axis has no zero to start from, its lower end serves.
    [[nodiscard]] double baseOf(const BarLayout &bar) const;
    /// The bar in pixels of the plot.
    [[nodiscard]] QRectF barRect(const BarLayout &bar) const;

    double selectTest(const QPointF &pos, bool onlySelectable, QVariant *details = nullptr) const override;
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain inSignDomain = QCP::sdBoth,
                           const QCPRange &inKeyRange = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override;
    void drawLegendIcon(QCPPainter *painter, const QRectF &rect) const override;
    QRect clipRect() const override;

private:
    void drawLabels(QCPPainter *painter) const;
    [[nodiscard]] QRectF drawnRect(const BarLayout &bar) const;
    [[nodiscard]] bool labelsFit(const QFontMetricsF &metrics) const;

    QList<BarLayout> m_bars;
    QFont m_labelFont;
    QColor m_labelColour;
    double m_mostThickness = 0;
};

} // namespace chartroom
