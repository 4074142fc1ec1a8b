// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/cellofplace.h"

namespace chartroom {

namespace {

/// The last column that begins at or before the place; -1 when none does.
template<typename PlaceOfColumn>
int columnAt(int columns, const Place &place, PlaceOfColumn placeOf)
{
    int best = -1;
    int bestColumn = 0;
    for (int i = 0; i < columns; ++i) {
        const Place start = placeOf(i);
        const bool isBefore = start.line < place.line || (start.line == place.line && start.column <= place.column);
        if (start.line > 0 && isBefore && start.column >= bestColumn) {
            best = i;
            bestColumn = start.column;
        }
    }
    return best;
}

std::optional<CellSpot> lineCell(const CellPlaces &places, const Table &table, const Place &place)
{
    if (place.line == 0)
        return std::nullopt;
    const int columns = table.columnCount();
    if (columns > 0 && places.header(0).line == place.line && place.line > 0)
        return CellSpot{-1, columnAt(columns, place, [&](int column) { return places.header(column); })};
    // The last row that begins at or before the line: a row may hold line ends.
    qsizetype low = 0;
    qsizetype high = table.rowCount();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        if (places.at(middle, -1).line <= place.line)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0 || places.at(low - 1, -1).line == 0)
        return std::nullopt;
    const int row = static_cast<int>(low - 1);
    return CellSpot{row, columnAt(columns, place, [&](int column) { return places.at(row, column); })};
}

std::optional<CellSpot> pointerCell(const CellPlaces &places, const Table &table, const Place &place)
{
    if (table.rowCount() == 0)
        return std::nullopt;
    const QString first = places.at(0, -1).pointer;
    const QString prefix = first.left(first.lastIndexOf(u'/') + 1);
    bool isNumber = false;
    const int row = place.pointer.startsWith(prefix) ? place.pointer.mid(prefix.size()).section(u'/', 0, 0).toInt(&isNumber) : -1;
    if (!isNumber || row >= table.rowCount())
        return std::nullopt;
    for (int column = 0; column < table.columnCount(); ++column) {
        if (places.at(row, column).pointer == place.pointer)
            return CellSpot{row, column};
    }
    return CellSpot{row, -1};
}

} // namespace

std::optional<CellSpot> cellOfPlace(const CellPlaces &places, const Table &table, const Place &place)
{
    return place.pointer.isEmpty() ? lineCell(places, table, place) : pointerCell(places, table, place);
}

} // namespace chartroom
