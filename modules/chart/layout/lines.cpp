// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

namespace chartroom {

namespace {

/// Marks of one line along the key axis; a missing value ends a run, so that it shows as a gap.
LineLayout lineThrough(const LayerContext &context, QList<int> rows)
{
    std::stable_sort(rows.begin(), rows.end(), [&context](int a, int b) { return context.key(a) < context.key(b); });
    const int series = context.seriesOf(rows.first());
    LineLayout line{.series = series, .runs = {{}}, .label = context.layout.series.at(series).name, .axis = context.axis};
    for (const int row : std::as_const(rows)) {
        if (context.isDrawn(row))
            line.runs.last().append(PointLayout{.row = context.firstRow + row, .at = {context.key(row), context.value(row)},
                                                .series = series, .axis = context.axis});
        else if (!line.runs.last().isEmpty())
            line.runs.append(QList<PointLayout>());
    }
    line.runs.removeIf([](const QList<PointLayout> &run) { return run.isEmpty(); });
    return line;
}

} // namespace

void layoutLines(const LayerContext &context)
{
    QMap<std::pair<int, int>, QList<int>> rowsOfLine; // by panel and series
    for (int row = 0; row < context.rowCount(); ++row)
        rowsOfLine[{context.panelOf(row), context.seriesOf(row)}].append(row);
    for (auto it = rowsOfLine.cbegin(); it != rowsOfLine.cend(); ++it) {
        const LineLayout line = lineThrough(context, it.value());
        if (!line.runs.isEmpty())
            context.layout.panels[it.key().first].lines.append(line);
    }
}

} // namespace chartroom
