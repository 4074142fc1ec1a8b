// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/tilepanel.h"

#include "ui_chart/colourramp.h"

namespace chartroom {

namespace {

constexpr double tileGap = 1;   ///< pixels left free on each side of a tile
constexpr double groupEdge = 4; ///< width of the lines between groups
constexpr double textPadding = 5;
constexpr double hatchStep = 6;

/// Diagonal strokes over a rectangle, cut at its edges without a clip (vector files keep clips badly).
QList<QLineF> hatch(const QRectF &area)
{
    QList<QLineF> lines;
    for (double along = hatchStep; along < area.width() + area.height(); along += hatchStep) {
        const double x = std::min(along, area.width());
        const double y = std::min(along, area.height());
        lines.append(QLineF(area.left() + x, area.top() + along - x, area.left() + along - y, area.top() + y));
    }
    return lines;
}

} // namespace

TilePanel::TilePanel(QCustomPlot *plot, const ChartTheme &theme, QList<TileLayout> tiles, QList<QColor> fills, bool stretched)
    : MarkPanel(plot, theme), m_tiles(std::move(tiles)), m_fills(std::move(fills)), m_stretched(stretched)
{
}

/// The tiles fill the panel; square ones as far as they stay square.
QTransform TilePanel::toPixels() const
{
    QRectF bounds;
    for (const TileLayout &tile : m_tiles)
        bounds |= tile.area;
    const QRectF room(rect());
    double across = room.width() / bounds.width();
    double down = room.height() / bounds.height();
    if (!m_stretched)
        across = down = std::min(across, down);
    const QPointF corner = room.center() - QPointF(bounds.width() * across, bounds.height() * down) / 2;
    return QTransform(across, 0, 0, down, corner.x() - bounds.left() * across, corner.y() - bounds.top() * down);
}

QRectF TilePanel::inner(const QRectF &area) const
{
    const double gap = std::min({tileGap, area.width() / 4, area.height() / 4});
    return area.adjusted(gap, gap, -gap, -gap);
}

QPainterPath TilePanel::shapeOf(int row) const
{
    QPainterPath path;
    for (const TileLayout &tile : m_tiles) {
        if (tile.row == row && row >= 0)
            path.addRect(inner(toPixels().mapRect(tile.area)));
    }
    return path;
}

QRectF TilePanel::middleOf(int row) const
{
    return shapeOf(row).boundingRect();
}

int TilePanel::rowAt(const QPointF &point) const
{
    const QTransform pixels = toPixels();
    for (const TileLayout &tile : m_tiles) {
        if (tile.row >= 0 && pixels.mapRect(tile.area).contains(point))
            return tile.row;
    }
    return -1;
}

void TilePanel::drawTile(QCPPainter *painter, const QRectF &area, const QColor &fill) const
{
    if (fill.isValid()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRect(area);
        return;
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.grid, 1));
    painter->drawLines(hatch(area));
    painter->setPen(QPen(m_theme.axis, 1, Qt::DashLine));
    painter->drawRect(area);
}

/// The first lines that fit, the first of them bold when it is a heading: from the top left in a treemap, in the middle of a map's tile.
void TilePanel::drawTexts(QCPPainter *painter, const QStringList &lines, const QRectF &area, const QColor &colour,
                          bool heading) const
{
    const QFontMetricsF bold(m_theme.labelFont(QFont::DemiBold));
    const double padding = m_stretched ? textPadding : 2;
    const QRectF room = area.adjusted(padding, padding - 2, -padding, 2 - padding);
    constexpr int shortest = 3; // letters, before a text cut short says nothing
    const double least = bold.averageCharWidth() * shortest;
    const auto count = std::min(lines.size(), qsizetype(room.height() / bold.lineSpacing()));
    if (count < 1 || room.width() < std::min(least, bold.horizontalAdvance(lines.first())))
        return;
    double y = m_stretched ? room.top() : room.center().y() - bold.lineSpacing() * double(count) / 2;
    painter->setPen(colour);
    for (qsizetype i = 0; i < count; ++i, y += bold.lineSpacing()) {
        const bool whole = QFontMetricsF(m_theme.labelFont()).horizontalAdvance(lines.at(i)) <= room.width();
        if (i > 0 && i == lines.size() - 1 && !whole)
            return; // half a number misleads
        painter->setFont(m_theme.labelFont(i == 0 && heading ? QFont::DemiBold : QFont::Normal));
        painter->drawText(QRectF(room.left(), y, room.width(), bold.lineSpacing()),
                          int((m_stretched ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter),
                          bold.elidedText(lines.at(i), Qt::ElideRight, room.width()));
    }
}

void TilePanel::draw(QCPPainter *painter)
{
    applyDefaultAntialiasingHint(painter);
    const QTransform pixels = toPixels();
    const bool grouped = std::any_of(m_tiles.begin(), m_tiles.end(), [](const TileLayout &tile) { return tile.row < 0; });
    QStringList groups; // names that wait for the first tile of their group, which stands in its corner
    for (qsizetype i = 0; i < m_tiles.size(); ++i) {
        const TileLayout &tile = m_tiles.at(i);
        const QRectF area = pixels.mapRect(tile.area);
        if (tile.row < 0)
            continue;
        drawTile(painter, inner(area), m_fills.at(i));
        for (const TileLayout &group : std::as_const(m_tiles)) {
            if (group.row < 0 && group.area.topLeft() == tile.area.topLeft())
                groups.append(group.label);
        }
        const QColor ink = m_fills.at(i).isValid() ? readableOn(m_fills.at(i)) : m_theme.ink;
        drawTexts(painter, groups + QStringList{tile.label, tile.value}, inner(area), ink, !grouped || !groups.isEmpty());
        groups.clear();
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_theme.surface, groupEdge));
    for (const TileLayout &tile : std::as_const(m_tiles)) {
        if (tile.row < 0)
            painter->drawRect(pixels.mapRect(tile.area));
    }
}

} // namespace chartroom
