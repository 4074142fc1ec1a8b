// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui_chart/markpanel.h"

namespace chartroom {

/// A tile map (square tiles) or a treemap (tiles fill the panel), with names and values inside the tiles where they
/// fit. A tile without a value is hatched and has a dashed edge.
class TilePanel : public MarkPanel
{
public:
    /// \a fills: one colour for each tile; an invalid colour stands for no value.
    TilePanel(QCustomPlot *plot, const ChartTheme &theme, QList<TileLayout> tiles, QList<QColor> fills, bool stretched);

    [[nodiscard]] QPainterPath shapeOf(int row) const override;
    [[nodiscard]] QRectF middleOf(int row) const override;
    [[nodiscard]] int rowAt(const QPointF &point) const override;

protected:
    void draw(QCPPainter *painter) override;

private:
    [[nodiscard]] QTransform toPixels() const;
    [[nodiscard]] QRectF inner(const QRectF &area) const;
    void drawTile(QCPPainter *painter, const QRectF &area, const QColor &fill) const;
    void drawTexts(QCPPainter *painter, const QStringList &lines, const QRectF &area, const QColor &colour,
                   bool heading) const;

    QList<TileLayout> m_tiles;
    QList<QColor> m_fills;
    bool m_stretched;
};

} // namespace chartroom
