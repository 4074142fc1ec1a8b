// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// The area of one series: from zero, from the parts below it, or from its own lower end to its value.
AreaLayout areaThrough(const LayerContext &context, const QList<int> &rows)
{
    const QString measure = context.column(context.valueChannel);
    const bool stacked = context.derived.stackStart.contains(measure);
    const auto end = context.endChannel(context.valueChannel);
    const int series = context.seriesOf(rows.first());
    AreaLayout area{.series = series, .runs = {{}}, .label = context.layout.series.at(series).name, .axis = context.axis,
                    .curve = curveOf(context.layer.mark), .markers = context.layer.mark.point, .band = end.has_value()};
    const auto at = [&context](int row, const QString &column) {
        return context.coordinate(row, column, context.valueChannel).value_or(0);
    };
    const double base = context.layout.valueAxis.temporal ? context.layout.valueAxis.lower : 0;
    for (const int row : rows) {
        if (row < 0 || !context.isDrawn(row)) {
            if (!area.runs.last().isEmpty())
                area.runs.append(QList<AreaPoint>());
            continue;
        }
        const double from = stacked ? at(row, context.derived.stackStart.value(measure)) : end ? at(row, context.column(end)) : base;
        const double to = stacked ? at(row, context.derived.stackEnd.value(measure)) : context.value(row);
        area.runs.last().append(AreaPoint{context.firstRow + row, context.key(row), from, to});
    }
    area.runs.removeIf([](const QList<AreaPoint> &run) { return run.isEmpty(); });
    return area;
}

/// The places along the key axis of a panel, also those where all values are missing.
QList<double> placesOf(const LayerContext &context, int panel)
{
    const ChannelDef *key = context.def(context.keyChannel);
    QList<double> places;
    for (int row = 0; row < context.rowCount(); ++row) {
        const bool placed = !key || key->isDiscrete() || context.number(row, context.column(context.keyChannel));
        if (placed && context.panelOf(row) == panel)
            places.append(context.key(row));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

/// Places of a stack at which a series has no row are gaps (exercises.md 7.4): they get the row −1.
QList<int> withAbsences(const LayerContext &context, const QList<int> &rows, const QList<double> &places)
{
    QList<int> all;
    qsizetype next = 0;
    for (const double place : places) {
        const bool present = next < rows.size() && context.key(rows.at(next)) == place;
        all.append(present ? rows.at(next) : -1);
        while (next < rows.size() && context.key(rows.at(next)) <= place)
            ++next;
    }
    return all;
}

/// No rows is a count of zero: a stack of counts goes on at the level of the parts below (exercises.md 7.4).
void bridgeCounts(PanelLayout &panel, const QList<double> &places)
{
    for (qsizetype i = panel.areas.size() - 1; i >= 0; --i) { // the last series lies at the baseline
        QMap<double, AreaPoint> points;
        for (const QList<AreaPoint> &run : std::as_const(panel.areas.at(i).runs)) {
            for (const AreaPoint &point : run)
                points.insert(point.key, point);
        }
        QList<AreaPoint> whole;
        for (const double place : places) {
            double level = 0;
            if (i + 1 < panel.areas.size()) {
                for (const AreaPoint &below : std::as_const(panel.areas.at(i + 1).runs.first()))
                    level = below.key == place ? below.to : level;
            }
            whole.append(points.value(place, AreaPoint{-1, place, level, level}));
        }
        panel.areas[i].runs = {whole};
    }
}

} // namespace

void layoutAreas(const LayerContext &context)
{
    const bool stacked = context.derived.stackStart.contains(context.column(context.valueChannel));
    const QList<QList<int>> areas = rowsByLine(context);
    for (const QList<int> &rows : areas) {
        const int panel = context.panelOf(rows.first());
        const AreaLayout area = areaThrough(context, stacked ? withAbsences(context, rows, placesOf(context, panel)) : rows);
        if (!area.runs.isEmpty())
            context.layout.panels[panel].areas.append(area);
    }
    if (!stacked || context.def(context.valueChannel)->aggregate != "count"_L1)
        return;
    for (int panel = 0; panel < context.layout.panels.size(); ++panel)
        bridgeCounts(context.layout.panels[panel], placesOf(context, panel));
}

} // namespace chartroom
