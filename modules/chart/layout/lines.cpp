// SPDX-License-Identifier: GPL-3.0-or-later
#include "chart/chartlabels.h"
#include "chart/layout/families.h"

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

/// Marks of one line along the key axis; a missing value ends a run, so that it shows as a gap.
LineLayout lineThrough(const LayerContext &context, const QList<int> &rows, const ChannelDef *text)
{
    const int series = context.seriesOf(rows.first());
    LineLayout line{.series = series, .runs = {{}}, .label = context.layout.series.at(series).name, .axis = context.axis,
                    .curve = curveOf(context.layer.mark), .markers = context.layer.mark.point};
    for (const int row : rows) {
        if (context.isDrawn(row))
            line.runs.last().append(PointLayout{.row = context.firstRow + row, .at = {context.key(row), context.value(row)},
                                                .series = series, .axis = context.axis, .label = textOfRow(context, text, row)});
        else if (!line.runs.last().isEmpty())
            line.runs.append(QList<PointLayout>());
    }
    line.runs.removeIf([](const QList<PointLayout> &run) { return run.isEmpty(); });
    return line;
}

QString valueTextOf(const LayerContext &context, int row)
{
    return columnValueText(context.spec, context.derived, context.column(context.valueChannel), row, context.language, true);
}

/// Slope charts name their lines on both sides, with the values there.
void nameSlope(const LayerContext &context, LineLayout &line)
{
    const PointLayout first = line.runs.first().first();
    const PointLayout last = line.runs.last().last();
    const QString name = line.label;
    line.label = valueTextOf(context, last.row - context.firstRow) + u"  "_s + name;
    if (first.at.x() < last.at.x())
        line.startLabel = name + u"  "_s + valueTextOf(context, first.row - context.firstRow);
}

} // namespace

Curve curveOf(const MarkDef &mark)
{
    if (mark.interpolate == "step-after"_L1)
        return Curve::Step;
    return mark.interpolate == "monotone"_L1 ? Curve::Smooth : Curve::Straight;
}

QList<QList<int>> rowsByLine(const LayerContext &context)
{
    QMap<QList<int>, QList<int>> lines; // by panel and all that tells series apart
    for (int row = 0; row < context.rowCount(); ++row) {
        QList<int> line{context.panelOf(row), context.seriesOf(row)};
        for (const Channel channel : {Channel::Color, Channel::Detail, Channel::Shape}) {
            const ChannelDef *def = context.layer.field(channel);
            line.append(def && def->isDiscrete() ? context.indexIn(channel, row) : 0);
        }
        lines[line].append(row);
    }
    QList<double> keys; // looked up once: a comparison must be cheap
    for (int row = 0; row < context.rowCount(); ++row)
        keys.append(context.key(row));
    QList<QList<int>> sorted;
    for (QList<int> &rows : lines) {
        std::stable_sort(rows.begin(), rows.end(), [&keys](int a, int b) { return keys.at(a) < keys.at(b); });
        sorted.append(rows);
    }
    return sorted;
}

void layoutLines(const LayerContext &context)
{
    const ChannelDef *text = markTextOf(context.spec);
    const bool values = text && text->isMeasure() && context.axis == 0 && context.firstRow == 0;
    const QList<QList<int>> lines = rowsByLine(context);
    for (const QList<int> &rows : lines) {
        LineLayout line = lineThrough(context, rows, values ? text : nullptr);
        if (line.runs.isEmpty())
            continue;
        if (context.layout.slope)
            nameSlope(context, line);
        context.layout.panels[context.panelOf(rows.first())].lines.append(line);
    }
}

} // namespace chartroom
