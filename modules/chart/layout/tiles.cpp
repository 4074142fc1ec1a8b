// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/chartphrases.h"
#include "chart/layout/families.h"
#include "chart/layout/shades.h"
#include "chart/treemaplayout.h"

#include <cmath>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Columns or rows of a tile map: whole numbers keep their gaps; anything else stands side by side.
QList<double> gridPlaces(const LayerContext &context, Channel channel)
{
    constexpr double mostPlaces = 200; // a grid of wild numbers would leave no tile to be seen
    QList<double> numbers;
    QList<double> indexes;
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (int row = 0; row < context.rowCount(); ++row) {
        const double number = context.number(row, context.column(channel)).value_or(std::nan(""));
        numbers.append(number);
        indexes.append(context.indexIn(channel, row));
        least = std::min(least, number);
        greatest = std::max(greatest, number);
    }
    const bool whole = std::all_of(numbers.begin(), numbers.end(), [](double number) { return number == std::floor(number); });
    if (!whole || greatest - least > mostPlaces)
        return indexes;
    for (double &number : numbers)
        number -= least;
    return numbers;
}

QString tileValue(const LayerContext &context, int row)
{
    const QString column = context.column(context.structure.measure);
    const int index = context.derived.table.columnIndex(column);
    if (index < 0)
        return {};
    if (context.derived.table.column(index).isMissing(row))
        return chartPhrase(u"no-value"_s, context.language);
    return columnValueText(context.spec, context.derived, column, row, context.language, true);
}

/// Rows with a missing place or number do not leave a map: their tile says that there is no value.
bool hasGridPlace(const LayerContext &context, int row)
{
    const auto present = [&](Channel channel) {
        const int column = context.derived.table.columnIndex(context.column(channel));
        return column >= 0 && !context.derived.table.column(column).isMissing(row);
    };
    return present(Channel::X) && present(Channel::Y);
}

struct GridTile {
    int row = 0;
    int panel = 0;
    double column = 0;
    double line = 0;
};

QList<GridTile> gridTiles(const LayerContext &context)
{
    const QList<double> columns = gridPlaces(context, Channel::X);
    const QList<double> lines = gridPlaces(context, Channel::Y);
    QList<GridTile> tiles;
    for (int row = 0; row < context.rowCount(); ++row) {
        if (hasGridPlace(context, row))
            tiles.append({row, context.panelOf(row), columns.at(row), lines.at(row)});
    }
    std::stable_sort(tiles.begin(), tiles.end(), [](const GridTile &a, const GridTile &b) {
        return std::tie(a.panel, a.line, a.column) < std::tie(b.panel, b.line, b.column);
    });
    return tiles;
}

void layoutTileMap(const LayerContext &context, const ShadeScale &shades)
{
    const QList<GridTile> tiles = gridTiles(context);
    double size = 1;
    for (const GridTile &tile : tiles)
        size = std::max({size, tile.column + 1, tile.line + 1});
    for (const GridTile &tile : tiles) {
        context.layout.panels[tile.panel].tiles.append(
            {.row = tile.row, .area = QRectF(tile.column / size, tile.line / size, 1 / size, 1 / size),
             .series = context.seriesOf(tile.row), .shade = shades.of(tile.row),
             .label = markLabel(context.spec, context.derived, tile.row, context.language),
             .value = tileValue(context, tile.row)});
        context.layout.marks.append({tile.row, tile.panel, int(tile.column), int(tile.line)});
    }
}

void layoutTreemapPanel(const LayerContext &context, const ShadeScale &shades, int panel, const QList<int> &rows)
{
    const TreemapLayout treemap = layoutTreemap(context.spec, context.derived, rows);
    QList<TileLayout> &tiles = context.layout.panels[panel].tiles;
    const auto name = [&](int row, qsizetype depth) {
        return columnValueText(context.spec, context.derived, context.spec.path.at(depth), row, context.language, true);
    };
    for (const TreemapGroup &group : treemap.groups)
        tiles.append({.row = -1, .area = group.area, .level = group.depth, .series = context.seriesOf(group.firstRow),
                      .label = name(group.firstRow, group.depth)});
    int place = 0;
    for (const TreemapTile &tile : treemap.tiles) {
        tiles.append({.row = tile.row, .area = tile.area, .level = int(context.spec.path.size()) - 1,
                      .series = context.seriesOf(tile.row), .shade = shades.of(tile.row),
                      .label = name(tile.row, context.spec.path.size() - 1), .value = tileValue(context, tile.row)});
        context.layout.marks.append({tile.row, panel, place++, 0});
    }
}

} // namespace

void layoutTiles(const LayerContext &context)
{
    const ShadeScale shades(context);
    if (const auto legend = shades.legend())
        context.layout.colours = legend; // else ordered series may have set a scheme
    if (context.spec.layout == "tile"_L1)
        return layoutTileMap(context, shades);
    context.layout.stretched = true;
    QList<QList<int>> rowsOfPanel(context.layout.panels.size());
    for (int row = 0; row < context.rowCount(); ++row) {
        if (context.isDrawn(row))
            rowsOfPanel[context.panelOf(row)].append(row);
    }
    for (int panel = 0; panel < rowsOfPanel.size(); ++panel)
        layoutTreemapPanel(context, shades, panel, rowsOfPanel.at(panel));
}

} // namespace chartroom
