// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/marklayout.h"
#include "ui_chart/charttheme.h"

#include <functional>
#include <qcustomplot.h>

namespace chartroom {

/// The key above a plot, in as few lines as its width allows, without a box: names of series with their symbol, names
/// of symbols, the colour scale, the size scale.
class ChartKey : public QCPLayoutElement
{
    Q_OBJECT

public:
    /// How a series is recognised in the plot.
    enum class Sample { Square, Line, Symbol };

    ChartKey(QCustomPlot *plot, const ChartTheme &theme, double width);

    void addSeries(const QString &name, const QColor &colour, Sample sample, int shape, Qt::PenStyle dashes);
    /// \a largest: the radius of the largest symbol in the plot, in pixels.
    void addSizes(const SizeScale &scale, double largest);

    [[nodiscard]] QSize minimumOuterSizeHint() const override;
    [[nodiscard]] QSize maximumOuterSizeHint() const override;

protected:
    void draw(QCPPainter *painter) override;
    void applyDefaultAntialiasingHint(QCPPainter *painter) const override { painter->setAntialiasing(true); }

private:
    struct Part {
        QSizeF size;
        QPointF at;
        std::function<void(QCPPainter &, const QRectF &)> paint;
    };
    void add(const QSizeF &size, const std::function<void(QCPPainter &, const QRectF &)> &paint);

    ChartTheme m_theme;
    double m_width;
    QList<Part> m_parts;
    QPointF m_next;
    double m_lineHeight = 0;
};

} // namespace chartroom
