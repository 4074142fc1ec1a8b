// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui_chart/chartdrawing.h"

#include "ui_chart/barplottable.h"

#include <qcustomplot.h>

namespace chartroom {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostMarkers = 16;
constexpr double mostThickness = 72;

QCPScatterStyle::ScatterShape shapeOf(int series)
{
    static const QList<QCPScatterStyle::ScatterShape> shapes = {
        QCPScatterStyle::ssDisc,    QCPScatterStyle::ssSquare,          QCPScatterStyle::ssTriangle,
        QCPScatterStyle::ssDiamond, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssCross};
    return shapes.at(series % shapes.size());
}

Qt::PenStyle dashOf(int series)
{
    static const QList<Qt::PenStyle> dashes = {Qt::SolidLine, Qt::SolidLine, Qt::DashLine,
                                               Qt::DotLine,   Qt::DashDotLine, Qt::DashDotDotLine};
    return dashes.at(series % dashes.size());
}

int pointCount(const LineLayout &line)
{
    int count = 0;
    for (const QList<PointLayout> &run : line.runs)
        count += int(run.size());
    return count;
}

} // namespace

void ChartDrawing::addBars(int panel)
{
    const QList<BarLayout> &bars = m_content.layout.panels.at(panel).bars;
    for (int series = 0; series < m_content.layout.series.size(); ++series) {
        QList<BarLayout> own;
        for (const BarLayout &bar : bars) {
            if (bar.series == series)
                own.append(bar);
        }
        if (own.isEmpty())
            continue;
        auto *plottable = new BarPlottable(m_panels.at(panel).key, m_panels.at(panel).value);
        plottable->setBars(own);
        plottable->setColour(colourOf(series));
        if (m_content.layout.keyAxis.discrete && !m_content.layout.grouped)
            plottable->setMostThickness(mostThickness * m_content.theme.scale);
        plottable->setLabels(m_content.theme.numberFont(QFont::DemiBold), m_content.theme.ink);
        plottable->setName(m_content.layout.series.at(series).name);
        if (m_legend && panel == 0)
            plottable->addToLegend(m_legend);
        else
            plottable->removeFromLegend();
        for (const BarLayout &bar : std::as_const(own))
            m_bars.insert(bar.row, {plottable, bar});
    }
}

void ChartDrawing::addLines(int panel)
{
    const QList<LineLayout> &lines = m_content.layout.panels.at(panel).lines;
    const bool several = m_content.layout.series.size() > 2;
    for (const LineLayout &line : lines) {
        const bool markers = m_content.layout.showPoints || (several && pointCount(line) <= mostMarkers);
        QPen pen(colourOf(line.series), m_content.layout.series.size() > 1 ? 2 : 2.5);
        pen.setStyle(several && !markers ? dashOf(line.series) : Qt::SolidLine);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        for (const QList<PointLayout> &run : line.runs) {
            auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
            graph->setPen(pen);
            graph->setAdaptiveSampling(run.size() > 2000);
            graph->setLineStyle(m_content.layout.stepped ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
            // A run of one point has no line: it needs its marker to be seen.
            if (markers || run.size() == 1)
                graph->setScatterStyle(QCPScatterStyle(several ? shapeOf(line.series) : QCPScatterStyle::ssDisc,
                                                       pen.color(), pen.color(), 6 * m_content.theme.scale));
            for (const PointLayout &point : run) {
                graph->addData(point.at.x(), point.at.y());
                m_points.insert(point.row, {panel, point.at});
            }
            graph->setName(line.label);
            if (m_legend && panel == 0 && &run == &line.runs.first())
                graph->addToLegend(m_legend);
            else
                graph->removeFromLegend();
        }
        if (endLabelsWanted())
            addEndLabel(panel, line);
    }
}

void ChartDrawing::addPoints(int panel)
{
    const QList<PointLayout> &points = m_content.layout.panels.at(panel).points;
    QHash<int, int> seriesOfRow;
    for (const MarkPlace &place : std::as_const(m_content.layout.marks))
        seriesOfRow.insert(place.row, place.series);
    for (int series = 0; series < m_content.layout.series.size() && !points.isEmpty(); ++series) {
        auto *graph = new QCPGraph(m_panels.at(panel).key, m_panels.at(panel).value);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setPen(colourOf(series));
        graph->setScatterStyle(QCPScatterStyle(shapeOf(series), colourOf(series), colourOf(series), 8 * m_content.theme.scale));
        graph->setName(m_content.layout.series.at(series).name);
        for (const PointLayout &point : points) {
            if (seriesOfRow.value(point.row) != series)
                continue;
            graph->addData(point.at.x(), point.at.y());
            m_points.insert(point.row, {panel, point.at});
        }
        if (m_legend && panel == 0)
            graph->addToLegend(m_legend);
        else
            graph->removeFromLegend();
    }
}

void ChartDrawing::addNotes(int panel)
{
    const Panel &axes = m_panels.at(panel);
    for (const NoteLayout &note : std::as_const(m_content.layout.notes)) {
        const AxisLayout &key = m_content.layout.keyAxis;
        const AxisLayout &value = m_content.layout.valueAxis;
        QCPItemLine *line = nullptr;
        QCPItemText *text = nullptr;
        const auto put = [&](QCPItemPosition *position, double keyAt, double valueAt) {
            position->setAxes(m_content.layout.horizontal ? axes.value : axes.key, m_content.layout.horizontal ? axes.key : axes.value);
            m_content.layout.horizontal ? position->setCoords(valueAt, keyAt) : position->setCoords(keyAt, valueAt);
        };
        if (note.text.isEmpty()) {
            line = new QCPItemLine(m_plot);
            line->setPen(QPen(m_content.theme.ink, 1, Qt::DashLine));
            line->setClipAxisRect(axes.rect);
            put(line->start, note.key.value_or(key.lower), note.value.value_or(value.lower));
            put(line->end, note.key.value_or(key.upper), note.value.value_or(value.upper));
            continue;
        }
        text = new QCPItemText(m_plot);
        text->setClipToAxisRect(false);
        text->setFont(m_content.theme.labelFont(QFont::DemiBold));
        text->setColor(m_content.theme.ink);
        text->setText(note.text);
        text->setPadding(QMargins(4, 2, 4, 2));
        text->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        put(text->position, note.key.value_or(key.lower), note.value.value_or(value.upper));
    }
}

} // namespace chartroom
