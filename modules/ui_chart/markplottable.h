// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <qcustomplot.h>

namespace chartroom {

/// Draws the marks of one family in one panel with a function that is given their axes. It takes part in nothing else:
/// ChartDrawing knows where marks are, and ranges come from the layout.
class MarkPlottable : public QCPAbstractPlottable
{
    Q_OBJECT

public:
    using Paint = std::function<void(QCPPainter &painter, const MarkPlottable &axes)>;

    MarkPlottable(QCPAxis *keyAxis, QCPAxis *valueAxis, Paint paint);

    /// Marks may reach beyond the axes (labels, symbols at the edge); otherwise they are cut there.
    void setClipped(bool clipped) { m_clipped = clipped; }

    /// A place in axis coordinates, in pixels of the plot.
    [[nodiscard]] QPointF pixel(const QPointF &at) const { return coordsToPixels(at.x(), at.y()); }
    [[nodiscard]] QRectF pixels(const QPointF &from, const QPointF &to) const;
    [[nodiscard]] bool isUpright() const { return keyAxis()->orientation() == Qt::Horizontal; }
    [[nodiscard]] QRectF area() const { return QRectF(keyAxis()->axisRect()->rect()); }

    double selectTest(const QPointF &, bool, QVariant * = nullptr) const override { return -1; }
    QCPRange getKeyRange(bool &foundRange, QCP::SignDomain = QCP::sdBoth) const override;
    QCPRange getValueRange(bool &foundRange, QCP::SignDomain = QCP::sdBoth, const QCPRange & = QCPRange()) const override;

protected:
    void draw(QCPPainter *painter) override { m_paint(*painter, *this); }
    void drawLegendIcon(QCPPainter *, const QRectF &) const override {}
    QRect clipRect() const override;

private:
    Paint m_paint;
    bool m_clipped = true;
};

} // namespace chartroom
