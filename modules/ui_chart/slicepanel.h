// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chart/slicelayout.h"
#include "ui_chart/markpanel.h"

namespace chartroom {

/// A pie or donut with its labels: inside their slices where they fit, otherwise beside the disc.
class SlicePanel : public MarkPanel
{
public:
    /// \a fills: one colour for each slice. \a innerShare: of the radius, 0 for a pie.
    SlicePanel(QCustomPlot *plot, const ChartTheme &theme, QList<SliceLayout> slices, QList<QColor> fills, double innerShare);

    [[nodiscard]] QPainterPath shapeOf(int row) const override;
    [[nodiscard]] QRectF middleOf(int row) const override;
    [[nodiscard]] int rowAt(const QPointF &point) const override;

protected:
    void draw(QCPPainter *painter) override;

private:
    /// Disc and labels for the present size of the panel.
    struct Places {
        SliceDisc disc;
        QList<SliceLabel> labels;
        QStringList texts; ///< elided to the room beside the disc
    };
    [[nodiscard]] Places places() const;
    [[nodiscard]] Places placesFor(double radius, double labelWidth) const;
    [[nodiscard]] QSizeF textSize(const QString &text) const;
    void drawLabel(QCPPainter *painter, const QString &text, const SliceLabel &label, const QColor &colour) const;

    QList<SliceLayout> m_slices;
    QList<QColor> m_fills;
    double m_innerShare;
};

} // namespace chartroom
